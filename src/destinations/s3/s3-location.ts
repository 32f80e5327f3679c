import { decoded } from '../clean.js';
import { canonicalFolder } from './folder-path.js';

/** What a pasted text names. */
export interface S3Location {
  readonly bucket: string;
  /** Empty for the top of the bucket. */
  readonly folder: string;
  readonly region?: string;
}

/** Hosts of providers that put the bucket in front, as `bucket.<this>`; the part in braces varies. */
const VIRTUAL_HOSTS: readonly { readonly suffix: string; readonly labels: number }[] = [
  { suffix: '.digitaloceanspaces.com', labels: 1 },
  { suffix: '.linodeobjects.com', labels: 1 },
  { suffix: '.vultrobjects.com', labels: 1 },
];

/**
 * Understands the ways in which people name a place in S3: `s3://bucket/path`, an ARN, a console, path-style or
 * virtual-host address, `bucket/path`. Answers `undefined` for everything else, also for a plain bucket name.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-bucket-intro.html
 */
export function parseS3Location(text: string): S3Location | undefined {
  const lower = text.toLowerCase();
  for (const scheme of ['s3://', 's3a://', 's3n://']) {
    if (lower.startsWith(scheme)) return splitAtSlash(text.slice(scheme.length));
  }
  if (lower.startsWith('arn:')) return parseArn(text);
  if (lower.startsWith('https://') || lower.startsWith('http://')) return parseAddress(text);
  return text.includes('/') && !text.includes(':') ? splitAtSlash(text) : undefined;
}

/** `arn:aws:s3:::bucket/path/*`; other resources, such as access points, are left alone. */
function parseArn(text: string): S3Location | undefined {
  const [, , service, region, account, ...resource] = text.split(':');
  if (service !== 's3' || region !== '' || account !== '' || resource.length === 0) return undefined;
  const location = splitAtSlash(resource.join(':'));
  if (!location) return undefined;
  const { folder } = location;
  // Policies write `/*` for "everything in it".
  return { ...location, folder: folder === '*' ? '' : folder.endsWith('/*') ? folder.slice(0, -2) : folder };
}

function parseAddress(text: string): S3Location | undefined {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return undefined;
  }
  const path = decoded(url.pathname);
  const host = url.hostname.toLowerCase();
  if (host.includes('console.aws.amazon.com') || host.includes('console.amazonaws.cn')) {
    return parseConsole(url, path);
  }
  const split = splitVirtualHost(host);
  if (!split.bucket) {
    const location = splitAtSlash(path);
    return location && withRegion(location, split.region);
  }
  return withRegion({ bucket: split.bucket, folder: canonicalFolder(path) }, split.region);
}

/** `https://eu-central-1.console.aws.amazon.com/s3/buckets/name?prefix=a/b/`. */
function parseConsole(url: URL, path: string): S3Location | undefined {
  const [, service, kind, bucket] = path.split('/');
  if (service !== 's3' || (kind !== 'buckets' && kind !== 'object') || !bucket) return undefined;
  const prefix = url.searchParams.get('prefix') ?? '';
  // The page of one object: its folder is what counts.
  const folder = canonicalFolder(kind === 'buckets' ? prefix : prefix.slice(0, prefix.lastIndexOf('/') + 1));
  return withRegion({ bucket, folder }, url.searchParams.get('region') ?? undefined);
}

/**
 * Divides a host such as `bucket.s3.eu-central-1.amazonaws.com` into the bucket, if it is in front, the server's own
 * name, and the region.
 */
export function splitVirtualHost(host: string): { bucket?: string; server: string; region?: string } {
  const labels = host.split('.');
  // `s3`, or the older `s3-eu-west-1`: what stands before it is the bucket, which may have dots itself.
  const at = labels.map((label) => label === 's3' || label.startsWith('s3-')).lastIndexOf(true);
  const own = at === -1 ? undefined : labels.slice(at);
  if (own && (own.includes('amazonaws') || own.includes('wasabisys') || own.includes('backblazeb2'))) {
    const after = own[1] === 'dualstack' ? own[2] : own[1];
    const older = own[0]?.slice('s3-'.length) ?? '';
    const region = after?.includes('-') ? after : older.includes('-') ? older : undefined;
    return {
      server: own.join('.'),
      ...(at > 0 ? { bucket: labels.slice(0, at).join('.') } : {}),
      ...(region === undefined ? {} : { region }),
    };
  }
  const provider = VIRTUAL_HOSTS.find(({ suffix }) => host.endsWith(suffix));
  if (provider) {
    const start = labels.length - provider.suffix.split('.').length + 1 - provider.labels;
    if (start > 0) return { bucket: labels.slice(0, start).join('.'), server: labels.slice(start).join('.') };
  }
  return { server: host };
}

function splitAtSlash(text: string): S3Location | undefined {
  const path = canonicalFolder(text);
  const at = path.indexOf('/');
  const bucket = at === -1 ? path : path.slice(0, at);
  return bucket === '' ? undefined : { bucket, folder: at === -1 ? '' : path.slice(at + 1) };
}

const withRegion = (location: S3Location, region: string | undefined): S3Location =>
  region === undefined ? location : { ...location, region };
