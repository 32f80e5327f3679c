/**
 * Bucket policies that deny writing on a condition, and Object Lock, at Ceph's gateway. It does not say that a policy forbids it, nor
 * which: that is known of AWS only.
 */
import {
  CreateBucketCommand,
  PutBucketPolicyCommand,
  PutObjectLockConfigurationCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { connected, problemAt, type Scenario } from '../scenario.js';
import type { Ceph } from '../servers/ceph.js';

/** https://docs.ceph.com/en/latest/radosgw/bucketpolicy/ */
const CONDITIONS: readonly (readonly [title: string, bucket: string, condition: object])[] = [
  [
    'A bucket that takes encrypted objects only',
    'truth-encrypted',
    { Null: { 's3:x-amz-server-side-encryption': 'true' } },
  ],
  [
    'A bucket that takes from other addresses only',
    'truth-inside',
    { NotIpAddress: { 'aws:SourceIp': '192.0.2.0/24' } },
  ],
  [
    'A bucket whose owner wants all rights',
    'truth-given',
    { StringNotEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' } },
  ],
];

/** Makes the buckets, and the scenarios with them. */
export async function cephPolicies(ceph: Ceph): Promise<readonly Scenario[]> {
  const { accessKeyId, secretAccessKey } = await ceph.user('governed');
  const owner = new S3Client({
    endpoint: ceph.url,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: ceph.owner.accessKeyId, secretAccessKey: ceph.owner.secretAccessKey },
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  const Principal = { AWS: ['arn:aws:iam:::user/governed'] };
  for (const [, bucket, Condition] of CONDITIONS) {
    const Resource = [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`];
    const Statement = [
      { Effect: 'Allow', Principal, Action: ['s3:*'], Resource },
      { Effect: 'Deny', Principal, Action: ['s3:PutObject'], Resource, Condition },
    ];
    await owner.send(new CreateBucketCommand({ Bucket: bucket }));
    await owner.send(
      new PutBucketPolicyCommand({
        Bucket: bucket,
        Policy: JSON.stringify({ Version: '2012-10-17', Statement }),
      }),
    );
  }
  await owner.send(new CreateBucketCommand({ Bucket: 'truth-kept', ObjectLockEnabledForBucket: true }));
  await owner.send(
    new PutObjectLockConfigurationCommand({
      Bucket: 'truth-kept',
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 1 } },
      },
    }),
  );
  owner.destroy();
  const at = (title: string, bucket: string, backend: Scenario['expected']['backend']): Scenario => ({
    title,
    server: 'Ceph RGW',
    expected: backend ? { backend } : {},
    prepare: () => ({
      type: 's3-compatible',
      credentials: {
        ...(bucket === 'truth-kept'
          ? { accessKeyId: ceph.owner.accessKeyId, secretAccessKey: ceph.owner.secretAccessKey }
          : { accessKeyId, secretAccessKey }),
        endpoint: ceph.url,
        region: 'us-east-1',
        addressStyle: 'path',
      },
      setup: { bucket, folderPath: 'a/b' },
    }),
  });
  return [
    ...CONDITIONS.map(([title, bucket]) =>
      at(title, bucket, problemAt('s3.access-denied', 'storage', 'folderPath')),
    ),
    at('A bucket with Object Lock', 'truth-kept', connected('s3.object-locked')),
  ];
}
