import { openCors } from './cors.js';
import type { S3Bucket, S3Key, S3Role, S3ServerOptions } from './types.js';

/** The keys of {@link demoS3Options}, by what they show. All are examples and open nothing outside the demo. */
export interface DemoS3Keys {
  /** Everything on all buckets of the account. */
  readonly full: S3Key;
  /** Lists and reads, puts nothing. */
  readonly readOnly: S3Key;
  /** Puts on `acme-exports/drops/` and nothing else: no list, no read, no delete. */
  readonly dropsOnly: S3Key;
  /** Works with STS; S3 answers AllAccessDisabled. */
  readonly suspended: S3Key;
  /** Temporary, needs its session token; full rights. */
  readonly temporary: S3Key;
  /** Temporary and over: ExpiredToken. */
  readonly expired: S3Key;
}

const account = '123456789012';
const everything = [{ actions: '*' }] as const;

/** Keys of the demo. Fresh objects at each call, as a server reads them at each request. */
export function demoS3Keys(): DemoS3Keys {
  return {
    full: {
      accessKeyId: 'AKIAFULLEXAMPLE22222',
      secretAccessKey: 'full/access/EXAMPLEKEY/7MDENGbPxRfiCYabc',
      account,
      arn: `arn:aws:iam::${account}:user/acme-exporter`,
      allow: everything,
    },
    readOnly: {
      accessKeyId: 'AKIAREADEXAMPLE33333',
      secretAccessKey: 'read/only/EXAMPLEKEY/K7MDENGbPxRfiCYdefg',
      account,
      arn: `arn:aws:iam::${account}:user/acme-reader`,
      allow: [{ actions: ['ListAllMyBuckets', 'ListBucket', 'GetObject', 'GetBucketLocation'] }],
    },
    dropsOnly: {
      accessKeyId: 'AKIADROPEXAMPLE44444',
      secretAccessKey: 'drops/only/EXAMPLEKEY/7MDENGbPxRfiCYhijk',
      account,
      arn: `arn:aws:iam::${account}:user/acme-drops`,
      allow: [{ actions: ['PutObject'], bucket: 'acme-exports', prefix: 'drops/' }],
    },
    suspended: {
      accessKeyId: 'AKIASTOPEXAMPLE55555',
      secretAccessKey: 'suspended/EXAMPLEKEY/K7MDENGbPxRfiCYlmno',
      suspended: true,
      account,
      arn: `arn:aws:iam::${account}:user/acme-suspended`,
      allow: everything,
    },
    temporary: {
      accessKeyId: 'ASIATEMPEXAMPLE66666',
      secretAccessKey: 'temporary/EXAMPLEKEY/K7MDENGbPxRfiCYpqrs',
      sessionToken: 'IQoJb3JpZ2luX2VjEXAMPLETOKENtemporary//////////wEaDGV1LWNlbnRyYWwtMQ==',
      account,
      arn: `arn:aws:sts::${account}:assumed-role/acme-export-role/demo-session`,
      allow: everything,
    },
    expired: {
      accessKeyId: 'ASIAPASTEXAMPLE77777',
      secretAccessKey: 'long/gone/EXAMPLEKEY/K7MDENGbPxRfiCYtuvw',
      sessionToken: 'IQoJb3JpZ2luX2VjEXAMPLETOKENexpired////////////wEaDGV1LWNlbnRyYWwtMQ==',
      expires: new Date('2026-01-01T00:00:00Z'),
      account,
      arn: `arn:aws:sts::${account}:assumed-role/acme-export-role/old-session`,
      allow: everything,
    },
  };
}

/** Buckets of the demo. */
export function demoS3Buckets(): S3Bucket[] {
  return [
    { name: 'acme-exports', region: 'eu-central-1', cors: openCors },
    { name: 'acme-archive', region: 'us-west-2', cors: openCors },
    { name: 'acme-no-cors', region: 'eu-central-1', cors: 'off' },
    { name: 'someone-elses', region: 'eu-central-1', cors: openCors, owner: '999999999999' },
    { name: 'acme-locked', region: 'eu-central-1', cors: openCors, objectLock: true },
    { name: 'acme-billed', region: 'eu-central-1', cors: openCors, requesterPays: true },
    {
      name: 'acme-fenced',
      region: 'eu-central-1',
      cors: openCors,
      forbiddenBy: 'a resource-based policy',
    },
    { name: 'acme-full', region: 'eu-central-1', cors: openCors, quotaBytes: 0 },
  ];
}

/** The identity of the demo's own backend: what customers' roles have to trust. */
export const DEMO_PRINCIPAL = {
  accessKeyId: 'AKIASELFEXAMPLE22222',
  secretAccessKey: 'the/demo/itself/EXAMPLEKEY/K7MDENGbPxRfi',
  account: '210987654321',
  arn: 'arn:aws:iam::210987654321:user/deliveries',
  allow: [],
} as const satisfies S3Key;

/** Roles of the demo's customer: one that demands this external id, and one that has forgotten to. */
export function demoS3Roles(externalId: string): readonly S3Role[] {
  const trusts = DEMO_PRINCIPAL.arn;
  return [
    { arn: `arn:aws:iam::${account}:role/exports`, trusts, externalId, allow: everything },
    { arn: `arn:aws:iam::${account}:role/careless`, trusts, allow: everything },
  ];
}

/** All that `startS3Server` needs for the demo; add a port and a folder to taste. */
export function demoS3Options(): Required<Pick<S3ServerOptions, 'region' | 'keys' | 'buckets'>> {
  return { region: 'eu-central-1', keys: Object.values(demoS3Keys()), buckets: demoS3Buckets() };
}
