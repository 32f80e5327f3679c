import type { SplitHost } from './s3-location.js';

/** An S3-compatible service that we know by name, and its quirks. */
export interface S3Provider {
  readonly id: string;
  readonly name: string;
  /** Host of its S3 API; `{...}` is what differs from customer to customer or region to region. */
  readonly hosts: readonly string[];
  /** What to write as region when the host does not say it. */
  readonly region: string;
  /** That region is for signatures alone: no host has it in its name. */
  readonly regionIsNoHost?: true;
  /** Where its keys are made and what they are called there. */
  readonly keys: string;
  /** The page that all of this is from. */
  readonly source: string;
}

/**
 * Services that speak S3. `{region}` in a host is the region to sign for; other braces are filled in by the customer.
 * Their address styles are in `address-style.ts`.
 */
export const S3_PROVIDERS: readonly S3Provider[] = [
  {
    id: 'cloudflare-r2',
    name: 'Cloudflare R2',
    hosts: ['{account-id}.r2.cloudflarestorage.com', '{account-id}.{jurisdiction}.r2.cloudflarestorage.com'],
    region: 'auto',
    keys: 'R2, Manage API tokens: a token with “Object Read & Write” shows an access key ID and a secret.',
    source: 'https://developers.cloudflare.com/r2/api/s3/api/',
  },
  {
    id: 'minio',
    name: 'MinIO',
    hosts: [],
    region: 'us-east-1',
    keys: 'MinIO Console, Access Keys. The S3 API often answers on port 9000, the console on another one.',
    source:
      'https://min.io/docs/minio/linux/administration/identity-access-management/minio-user-management.html',
  },
  {
    id: 'ceph',
    name: 'Ceph Object Gateway',
    hosts: [],
    region: 'us-east-1',
    keys: 'Made by the administrator of the cluster with radosgw-admin.',
    source: 'https://docs.ceph.com/en/latest/radosgw/s3/',
  },
  {
    id: 'wasabi',
    name: 'Wasabi',
    hosts: ['s3.{region}.wasabisys.com', 's3.wasabisys.com'],
    region: 'us-east-1',
    keys: 'Wasabi console, Access Keys.',
    source: 'https://docs.wasabi.com/docs/what-are-the-service-urls-for-wasabis-different-storage-regions',
  },
  {
    id: 'backblaze-b2',
    name: 'Backblaze B2',
    hosts: ['s3.{region}.backblazeb2.com'],
    region: 'us-west-004',
    keys: 'Application Keys. The keyID is the access key ID, the applicationKey is the secret; the master key does not work.',
    source: 'https://www.backblaze.com/docs/cloud-storage-call-the-s3-compatible-api',
  },
  {
    id: 'digitalocean-spaces',
    name: 'DigitalOcean Spaces',
    hosts: ['{region}.digitaloceanspaces.com'],
    region: 'us-east-1',
    regionIsNoHost: true,
    keys: 'Control panel, Spaces Object Storage, Access Keys.',
    source: 'https://docs.digitalocean.com/products/spaces/reference/s3-compatibility/',
  },
  {
    id: 'google-cloud-storage',
    name: 'Google Cloud Storage',
    hosts: ['storage.googleapis.com'],
    region: 'auto',
    keys: 'Cloud Storage, Settings, Interoperability: an HMAC key, best of a service account.',
    source: 'https://cloud.google.com/storage/docs/interoperability',
  },
  {
    id: 'scaleway',
    name: 'Scaleway',
    hosts: ['s3.{region}.scw.cloud'],
    region: 'fr-par',
    keys: 'IAM, API keys, with Object Storage as the preferred project.',
    source: 'https://www.scaleway.com/en/docs/object-storage/api-cli/object-storage-aws-cli/',
  },
  {
    id: 'ovhcloud',
    name: 'OVHcloud',
    hosts: ['s3.{region}.io.cloud.ovh.net', 's3.{region}.perf.cloud.ovh.net', 's3.{region}.io.cloud.ovh.us'],
    region: 'gra',
    keys: 'Public Cloud, Object Storage, S3 users.',
    source: 'https://help.ovhcloud.com/csm/en-public-cloud-storage-s3-location',
  },
  {
    id: 'hetzner',
    name: 'Hetzner',
    hosts: ['{region}.your-objectstorage.com'],
    region: 'fsn1',
    keys: 'Console, your project, Security, S3 credentials.',
    source: 'https://docs.hetzner.com/storage/object-storage/overview/',
  },
  {
    id: 'akamai',
    name: 'Akamai (Linode)',
    hosts: ['{region}.linodeobjects.com'],
    region: 'us-east-1',
    keys: 'Cloud Manager, Object Storage, Access Keys.',
    source: 'https://techdocs.akamai.com/cloud-computing/docs/access-buckets-and-files-through-urls',
  },
  {
    id: 'ibm',
    name: 'IBM Cloud Object Storage',
    hosts: ['s3.{region}.cloud-object-storage.appdomain.cloud'],
    region: 'us-south',
    keys: 'Service credentials with “Include HMAC credential”: the values under cos_hmac_keys.',
    source: 'https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-endpoints',
  },
  {
    id: 'oracle',
    name: 'Oracle Cloud',
    hosts: ['{namespace}.compat.objectstorage.{region}.oraclecloud.com'],
    region: 'us-ashburn-1',
    keys: 'Your profile, Customer secret keys. The access key is shown in the list, the secret only once.',
    source: 'https://docs.oracle.com/en-us/iaas/Content/Object/Tasks/s3compatibleapi.htm',
  },
  {
    id: 'storj',
    name: 'Storj',
    hosts: ['gateway.storjshare.io', 'gateway.{area}.storjshare.io'],
    region: 'us-east-1',
    keys: 'Access Keys, type S3 credentials.',
    source: 'https://storj.dev/dcs/api/s3/s3-compatible-gateway',
  },
  {
    id: 'tigris',
    name: 'Tigris',
    hosts: ['t3.storage.dev', 'fly.storage.tigris.dev'],
    region: 'auto',
    keys: 'Dashboard, Access Keys.',
    source: 'https://www.tigrisdata.com/docs/sdks/s3/',
  },
  {
    id: 'idrive-e2',
    name: 'IDrive e2',
    hosts: ['{id}.{location}.idrivee2-{number}.com', 's3.{region}.idrivee2.com'],
    region: 'us-east-1',
    keys: 'Dashboard, Access Keys. The endpoint stands beside the region.',
    source: 'https://www.idrive.com/s3-storage-e2/guides/',
  },
  {
    id: 'alibaba',
    name: 'Alibaba Cloud OSS',
    hosts: ['s3.oss-{region}.aliyuncs.com', 'oss-{region}.aliyuncs.com'],
    region: 'eu-central-1',
    keys: 'RAM, Users, AccessKey.',
    source: 'https://www.alibabacloud.com/help/en/oss/developer-reference/use-amazon-s3-sdks-to-access-oss',
  },
];

/** A service, recognised by the host of its address. */
export interface RecognizedProvider {
  readonly provider: S3Provider;
  /** The region to sign for. */
  readonly region: string;
}

/** Who answers at an endpoint (with or without scheme and port); `undefined` when nobody that we know. */
export function recognizeProvider(endpoint: string): RecognizedProvider | undefined {
  const known = whoseHost(hostOf(endpoint).split('.'));
  return known && { provider: known.provider, region: known.region ?? known.provider.region };
}

/**
 * Divides a host of a service that we know, with a bucket in front or without: `bucket.s3.fr-par.scw.cloud`. The longest
 * name that fits is the server's, so that what may be an account or a jurisdiction is never taken for a bucket.
 */
export function splitServiceHost(host: string): SplitHost | undefined {
  // The CDN answers for a Space under a name of its own: https://docs.digitalocean.com/products/spaces/reference/api/cdn-endpoints/
  const labels = host.replace(/\.cdn(?=\.digitaloceanspaces\.com$)/u, '').split('.');
  for (const at of labels.keys()) {
    const own = labels.slice(at);
    const known = whoseHost(own);
    if (!known && !isVultr(own)) continue;
    return {
      bucket: at === 0 ? undefined : labels.slice(0, at).join('.'),
      server: own.join('.'),
      region: known?.provider.regionIsNoHost ? undefined : known?.region,
    };
  }
  return undefined;
}

/** Not in the list, as there is nothing to say about its keys. https://docs.vultr.com/how-to-use-vultr-object-storage-in-python */
const isVultr = (labels: readonly string[]): boolean =>
  match(['{region}', 'vultrobjects', 'com'], labels) !== undefined;

/** Whose host it is, and the region in its name. */
function whoseHost(
  labels: readonly string[],
): { readonly provider: S3Provider; readonly region: string | undefined } | undefined {
  for (const provider of S3_PROVIDERS) {
    for (const pattern of provider.hosts) {
      const found = match(pattern.split('.'), labels);
      if (found) return { provider, region: found['region'] };
    }
  }
  return undefined;
}

/** The addresses of a service as one writes them, placeholders included: `https://s3.{region}.example.com`. */
export const endpointsOf = ({ hosts, region, regionIsNoHost }: S3Provider): readonly string[] =>
  hosts.map((host) => `https://${regionIsNoHost ? host : host.replace('{region}', region)}`);

/** No jurisdiction is called like that: what stands in front of it is a bucket. */
const ACCOUNT_OF_R2 = /^[\da-f]{32}$/u;

/** What stands where a pattern has braces, or `undefined` when the labels of a host do not fit it. */
function match(
  pattern: readonly string[],
  labels: readonly string[],
): Readonly<Record<string, string>> | undefined {
  if (pattern.length !== labels.length) return undefined;
  const found: Record<string, string> = {};
  for (const [at, part] of pattern.entries()) {
    const label = labels[at] ?? '';
    const open = part.indexOf('{');
    const close = part.indexOf('}');
    if (open === -1) {
      if (part !== label) return undefined;
      continue;
    }
    const [before, after] = [part.slice(0, open), part.slice(close + 1)];
    const fits = label.startsWith(before) && label.endsWith(after);
    if (!fits || label.length <= before.length + after.length) return undefined;
    const [name, value] = [
      part.slice(open + 1, close),
      label.slice(before.length, label.length - after.length),
    ];
    if (name === 'jurisdiction' && ACCOUNT_OF_R2.test(value)) return undefined;
    found[name] = value;
  }
  return found;
}

function hostOf(endpoint: string): string {
  const scheme = endpoint.indexOf('://');
  const rest = scheme === -1 ? endpoint : endpoint.slice(scheme + 3);
  const end = rest.search(/[/:?#]/u);
  return (end === -1 ? rest : rest.slice(0, end)).toLowerCase();
}
