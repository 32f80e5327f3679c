/** Ceph's gateway, whose answers differ from those of AWS, and which hides its errors from pages. */
import {
  CreateBucketCommand,
  PutBucketCorsCommand,
  PutBucketPolicyCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { connected, problemAt, type Attempt, type Expected, type Scenario } from '../scenario.js';
import type { Ceph, CephKey } from '../servers/ceph.js';
import { cephPolicies } from './ceph-policies.js';

const BUCKETS = ['truth-open', 'truth-hidden', 'truth-read', 'truth-drop', 'truth-novice', 'truth-beside'];
const MACRO_FOLDER = 'a & b/%SEGMENT_ID%';
const ALL = { bucket: 'truth-open', folderPath: 'a/b' };

/** What the scenarios find in the gateway. */
interface Furnished {
  readonly ceph: Ceph;
  readonly reader: CephKey;
  readonly dropper: CephKey;
  readonly full: CephKey;
  readonly suspended: CephKey;
  readonly stranger: CephKey;
  readonly novice: CephKey;
  /** Attaches a policy of IAM to a bucket, for one of its users. */
  readonly attach: (bucket: string, user: string, policy: string) => Promise<void>;
}

/** Makes buckets and users, and the scenarios with them. */
export async function cephScenarios(ceph: Ceph): Promise<readonly Scenario[]> {
  return [...scenarios(await furnish(ceph)), ...(await cephPolicies(ceph))];
}

const clientOf = ({ url }: Ceph, { accessKeyId, secretAccessKey }: CephKey): S3Client =>
  new S3Client({
    endpoint: url,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey },
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });

async function furnish(ceph: Ceph): Promise<Furnished> {
  const [reader, dropper, full, suspended, stranger, novice] = [
    await ceph.user('reader'),
    await ceph.user('dropper'),
    await ceph.user('full'),
    await ceph.user('suspended'),
    await ceph.user('stranger'),
    await ceph.user('novice'),
  ];
  const client = clientOf(ceph, ceph.owner);
  for (const Bucket of BUCKETS) {
    await client.send(new CreateBucketCommand({ Bucket }));
    if (Bucket !== 'truth-hidden') await client.send(new PutBucketCorsCommand({ Bucket, ...OPEN_TO_PAGES }));
  }
  const grant = (bucket: string, user: string, actions: readonly string[], resources: readonly string[]) =>
    attach(
      bucket,
      user,
      JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: actions,
            Resource: resources.map((resource) => `arn:aws:s3:::${bucket}${resource}`),
          },
        ],
      }),
    );
  // This gateway has policies of buckets only: they say for whom they are.
  const attach: Furnished['attach'] = async (bucket, user, policy) => {
    const document = JSON.parse(policy) as { readonly Statement: readonly object[] };
    const Principal = { AWS: [`arn:aws:iam:::user/${user}`] };
    const Statement = document.Statement.map((statement) => ({ ...statement, Principal }));
    const owner = clientOf(ceph, ceph.owner);
    await owner.send(
      new PutBucketPolicyCommand({ Bucket: bucket, Policy: JSON.stringify({ ...document, Statement }) }),
    );
    owner.destroy();
  };
  await grant('truth-read', 'reader', ['s3:ListBucket', 's3:GetObject'], ['', '/*']);
  await grant('truth-drop', 'dropper', ['s3:PutObject'], ['/drops/*']);
  client.destroy();

  const filled = clientOf(ceph, full);
  await filled.send(new CreateBucketCommand({ Bucket: 'truth-full' }));
  await filled.send(new PutBucketCorsCommand({ Bucket: 'truth-full', ...OPEN_TO_PAGES }));
  filled.destroy();
  await ceph.admin('quota', 'set', '--uid=full', '--quota-scope=user', '--max-objects=0');
  await ceph.admin('quota', 'enable', '--uid=full', '--quota-scope=user');
  await ceph.admin('user', 'suspend', '--uid=suspended');
  return { ceph, reader, dropper, full, suspended, stranger, novice, attach };
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html */
const OPEN_TO_PAGES = {
  CORSConfiguration: {
    CORSRules: [
      {
        AllowedOrigins: ['*'],
        AllowedMethods: ['GET', 'PUT', 'HEAD', 'DELETE', 'POST'],
        AllowedHeaders: ['*'],
        ExposeHeaders: ['ETag', 'Date'],
      },
    ],
  },
};

function scenarios({
  ceph,
  reader,
  dropper,
  full,
  suspended,
  stranger,
  novice,
  attach,
}: Furnished): readonly Scenario[] {
  const { owner } = ceph;
  const attempt = (
    { accessKeyId, secretAccessKey }: CephKey,
    setup?: Readonly<Record<string, string>>,
    values: Readonly<Record<string, string>> = {},
  ): Attempt => ({
    type: 's3-compatible',
    credentials: {
      accessKeyId,
      secretAccessKey,
      endpoint: ceph.url,
      region: 'us-east-1',
      addressStyle: 'path',
      ...values,
    },
    ...(setup ? { setup } : {}),
  });
  const scenario = (
    title: string,
    expected: Scenario['expected'],
    ...given: Parameters<typeof attempt>
  ): Scenario => ({ title, server: 'Ceph RGW', expected, prepare: () => attempt(...given) });

  const mended = (title: string, expected: Expected, bucket: string, folderPath: string): Scenario => ({
    title,
    server: 'Ceph RGW',
    expected: { backend: expected },
    prepare: () => ({
      ...attempt(novice, { bucket, folderPath: MACRO_FOLDER }),
      mend: async (policy) => {
        await attach(bucket, 'novice', policy);
        return { setup: { bucket, folderPath } };
      },
    }),
  });

  // Without a bucket there are no CORS rules: a page cannot even see that a key is good.
  const account = problemAt('s3.cors-or-missing', 'storage', 'endpoint');
  const unseen = (backend: Expected): Scenario['expected'] => ({ browser: account, backend });

  return [
    scenario('A good key', unseen(connected()), owner),
    scenario('An unknown key', unseen(problemAt('s3.key-unknown', 'input', 'accessKeyId')), {
      ...owner,
      accessKeyId: 'UNKNOWNKEY0123456789',
    }),
    scenario('A wrong secret', unseen(problemAt('s3.secret-wrong', 'input', 'secretAccessKey')), {
      ...owner,
      secretAccessKey: 'w'.repeat(40),
    }),
    scenario('A suspended user', { backend: problemAt('s3.account-problem', 'storage') }, suspended),
    scenario('A user without buckets', unseen(connected()), stranger),
    scenario(
      'TLS where there is none',
      { backend: problemAt('net.tls', 'storage', 'endpoint') },
      owner,
      undefined,
      {
        endpoint: ceph.url.replace('http:', 'https:'),
      },
    ),

    scenario('A folder in a bucket', { backend: connected() }, owner, ALL),
    scenario('The top of a bucket', { backend: connected() }, owner, { bucket: 'truth-open' }),
    scenario('A folder with spaces and umlauts', { backend: connected() }, owner, {
      bucket: 'truth-open',
      folderPath: 'Müller & Söhne/100% + ok',
    }),
    scenario('A bucket without CORS', { backend: connected() }, owner, { bucket: 'truth-hidden' }),
    scenario('A region of its own making', { backend: connected() }, owner, ALL, { region: 'default' }),
    scenario('An address style that is found out', { backend: connected() }, owner, ALL, {
      addressStyle: 'auto',
    }),
    scenario('Virtual-host addresses', { backend: connected() }, owner, ALL, {
      endpoint: `http://localhost:${ceph.port}`,
      addressStyle: 'virtual-host',
    }),
    scenario('A missing bucket', { backend: problemAt('s3.no-such-bucket', 'input', 'bucket') }, owner, {
      bucket: 'no-such-thing-here',
    }),
    scenario(
      'A bucket of somebody else',
      { backend: problemAt('s3.access-denied', 'storage', 'bucket') },
      stranger,
      {
        bucket: 'truth-open',
      },
    ),
    scenario(
      'A key that may only read',
      { backend: problemAt('s3.access-denied', 'storage', 'folderPath') },
      reader,
      {
        bucket: 'truth-read',
        folderPath: 'a',
      },
    ),
    scenario(
      'A key that may only write',
      // Here an object belongs to whoever has put it, and its owner may read it.
      { backend: connected('s3.list-denied', 's3.delete-denied') },
      dropper,
      { bucket: 'truth-drop', folderPath: 'drops/x' },
    ),
    scenario(
      'A folder beside the allowed one',
      { backend: problemAt('s3.access-denied', 'storage', 'folderPath') },
      dropper,
      { bucket: 'truth-drop', folderPath: 'other' },
    ),
    mended(
      'A user without rights, after the policy of the remedy',
      connected(),
      'truth-novice',
      MACRO_FOLDER,
    ),
    mended(
      'A folder beside the one of the remedy',
      problemAt('s3.access-denied', 'storage', 'folderPath'),
      'truth-beside',
      'elsewhere',
    ),
    scenario('A user whose quota is used up', { backend: problemAt('s3.quota', 'storage', 'bucket') }, full, {
      bucket: 'truth-full',
    }),
  ];
}
