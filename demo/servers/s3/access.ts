import { S3Error } from './errors.js';
import type { S3Action, S3Bucket, S3Key } from './types.js';

/** What an action is asked on. */
export interface Target {
  readonly bucket?: S3Bucket;
  /** Key of the object, or the requested `prefix` for `ListBucket`. */
  readonly key?: string;
}

/** Whether the key's rules allow the action; keys of another account than the bucket's owner never may. */
export function mayDo(key: S3Key, action: S3Action, target: Target): boolean {
  const { bucket } = target;
  if (bucket?.owner !== undefined && bucket.owner !== key.account) return false;
  return key.allow.some((rule) => {
    if (rule.actions !== '*' && !rule.actions.includes(action)) return false;
    if (action === 'ListAllMyBuckets') return true;
    if (rule.bucket !== undefined && rule.bucket !== '*' && rule.bucket !== bucket?.name) return false;
    if (action === 'GetBucketLocation') return true;
    return (target.key ?? '').startsWith(rule.prefix ?? '');
  });
}

const refused = (key: S3Key, action: string, resource: string, why: string): S3Error =>
  new S3Error(
    403,
    'AccessDenied',
    `User: ${key.arn} is not authorized to perform: ${action} on resource: "${resource}" ${why}`,
  );

const denied = (key: S3Key, action: string, resource: string, policy: string): S3Error =>
  refused(key, action, resource, `because no ${policy} policy allows the ${action} action`);

/** Throws AccessDenied where a bucket bills whoever asks, and this request has not agreed to that. */
export function demandPayer(bucket: S3Bucket | undefined, payer: string | undefined): void {
  if (bucket?.requesterPays && payer !== 'requester') throw new S3Error(403, 'AccessDenied', 'Access Denied');
}

/** Throws AccessDenied where an object is kept. */
export function demandUnlocked(bucket: S3Bucket): void {
  if (!bucket.objectLock) return;
  throw new S3Error(403, 'AccessDenied', 'Access Denied because object protected by object lock.');
}

/** Throws AccessDenied, worded as AWS does, unless the action is allowed. */
export function demand(key: S3Key, action: S3Action, target: Target): void {
  if (mayDo(key, action, target)) return;
  const { bucket } = target;
  const object = /Object(?:Version)?$/u.test(action) && target.key !== undefined ? `/${target.key}` : '';
  const foreign = bucket?.owner !== undefined && bucket.owner !== key.account;
  throw denied(
    key,
    `s3:${action}`,
    bucket ? `arn:aws:s3:::${bucket.name}${object}` : '*',
    foreign ? 'resource-based' : 'identity-based',
  );
}

/** {@link demand} for writing an object, with what a policy forbids to all and the right on the bucket's KMS key. */
export function demandPut(key: S3Key, bucket: S3Bucket, objectKey: string, region: string): void {
  if (bucket.forbiddenBy !== undefined) {
    const object = `arn:aws:s3:::${bucket.name}/${objectKey}`;
    throw refused(key, 's3:PutObject', object, `with an explicit deny in ${bucket.forbiddenBy}`);
  }
  demand(key, 'PutObject', { bucket, key: objectKey });
  if (!bucket.kms) return;
  const kmsKey = `arn:aws:kms:${region}:${bucket.owner ?? key.account}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
  if (bucket.kms === 'disabled') throw new S3Error(400, 'KMS.DisabledException', `${kmsKey} is disabled.`);
  throw denied(key, 'kms:GenerateDataKey', kmsKey, 'identity-based');
}
