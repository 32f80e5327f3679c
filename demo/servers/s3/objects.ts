import { createHash, randomUUID } from 'node:crypto';
import { demand, demandPut, demandUnlocked, mayDo } from './access.js';
import { existingBucket } from './replies.js';
import { checkDigests } from './checksums.js';
import type { OperationContext } from './context.js';
import { S3Error, notImplemented } from './errors.js';
import type { ObjectInfo } from './store.js';
import type { Reply, S3Bucket } from './types.js';

/** The addressed object's key; too long ones are refused. */
export function objectKey(context: OperationContext): string {
  const key = context.address.key ?? '';
  if (Buffer.byteLength(key) > 1024) {
    throw new S3Error(400, 'KeyTooLongError', 'Your key is too long', { MaxSizeAllowed: '1024' });
  }
  return key;
}

/** The headers of a put that come back with the object. */
export function keptHeaders(context: OperationContext): Record<string, string> {
  const kept: Record<string, string> = { 'content-type': 'binary/octet-stream' };
  for (const [name, values] of Object.entries(context.headers)) {
    const plain = /^(content-(type|disposition|language|encoding)|cache-control|expires)$/.test(name);
    if (!values || (!plain && !name.startsWith('x-amz-meta-'))) continue;
    const text = values.join(',');
    const value = name === 'content-encoding' ? text.replace(/aws-chunked\s*,?\s*/i, '') : text;
    if (value !== '') kept[name] = value;
  }
  return kept;
}

/** Refuses conditions and copies this server does not do, rather than ignoring them. */
export function refuseUnknownConditions(context: OperationContext): void {
  for (const name of ['x-amz-copy-source', 'if-match', 'x-amz-write-offset-bytes']) {
    if (context.headers[name]) throw notImplemented(name);
  }
  const absent = context.headers['if-none-match']?.[0];
  if (absent !== undefined && absent !== '*') throw notImplemented('If-None-Match other than *');
}

/** Answers 412 when the object exists and the client asked for a new one. To be called inside `exclusive`. */
export function checkAbsent(context: OperationContext, bucket: S3Bucket, key: string): void {
  if (!context.headers['if-none-match'] || !context.store.find(bucket.name, key)) return;
  throw new S3Error(
    412,
    'PreconditionFailed',
    'At least one of the pre-conditions you specified did not hold',
    {
      Condition: 'If-None-Match',
    },
  );
}

/** Answers QuotaExceeded when the bucket cannot take `size` more bytes in place of the object of that key. */
export function checkQuota(context: OperationContext, bucket: S3Bucket, key: string, size: number): void {
  if (bucket.quotaBytes === undefined) return;
  const freed = context.store.find(bucket.name, key)?.size ?? 0;
  const used = context.store.usedBytes(bucket.name) - freed;
  if (used + Math.max(size, 1) <= bucket.quotaBytes) return;
  throw new S3Error(403, 'QuotaExceeded', 'The quota of the bucket is exceeded', { BucketName: bucket.name });
}

/** Last-Modified has whole seconds. */
export function wholeSeconds(now: Date): string {
  return new Date(Math.floor(now.getTime() / 1000) * 1000).toISOString();
}

/** See https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html */
export async function putObject(context: OperationContext): Promise<Reply> {
  const bucket = existingBucket(context);
  const key = objectKey(context);
  demandPut(context.key, bucket, key, context.region);
  refuseUnknownConditions(context);
  const checksums = checkDigests(context.digests, context.body);
  if (bucket.objectLock && context.digests.size === 0) {
    const what =
      'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters';
    throw new S3Error(400, 'InvalidRequest', what);
  }
  const info: ObjectInfo = {
    key,
    size: context.body.length,
    etag: createHash('md5').update(context.body).digest('hex'),
    lastModified: wholeSeconds(context.now),
    headers: { ...keptHeaders(context), ...checksums },
  };
  await context.store.exclusive(async () => {
    checkAbsent(context, bucket, key);
    checkQuota(context, bucket, key, info.size);
    await context.store.put(bucket.name, info, context.body);
  });
  const type = Object.keys(checksums).length > 0 ? { 'x-amz-checksum-type': 'FULL_OBJECT' } : {};
  const id = randomUUID();
  bucket.versions?.push({ key, id });
  const version = bucket.versions ? { 'x-amz-version-id': id } : {};
  return { status: 200, headers: { etag: `"${info.etag}"`, ...checksums, ...type, ...version } };
}

/** Missing objects are only told to those who may list, as AWS does. */
function existingObject(context: OperationContext, bucket: S3Bucket, key: string): ObjectInfo {
  const info = context.store.find(bucket.name, key);
  if (info) return info;
  if (!mayDo(context.key, 'ListBucket', { bucket })) demand(context.key, 'ListBucket', { bucket });
  throw new S3Error(404, 'NoSuchKey', 'The specified key does not exist.', { Key: key });
}

/** First and last byte asked for; `undefined` for all, also when the header is of a kind S3 ignores. */
function readRange(header: string | undefined, size: number): { first: number; last: number } | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const [, from = '', to = ''] = match;
  const first = from === '' ? Math.max(size - Number(to), 0) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < first) return undefined;
  if (first >= size || (from === '' && Number(to) === 0)) {
    throw new S3Error(
      416,
      'InvalidRange',
      'The requested range is not satisfiable',
      { RangeRequested: header ?? '', ActualObjectSize: String(size) },
      { 'content-range': `bytes */${size}` },
    );
  }
  return { first, last };
}

/** GetObject and HeadObject; the front leaves the body out for HEAD. */
export async function getObject(context: OperationContext): Promise<Reply> {
  const bucket = existingBucket(context);
  const key = objectKey(context);
  if (context.query.has('versionId')) throw notImplemented('versionId');
  demand(context.key, 'GetObject', { bucket, key });
  const info = existingObject(context, bucket, key);
  const range = readRange(context.headers['range']?.[0], info.size);
  const withChecksums = !range && context.headers['x-amz-checksum-mode']?.[0]?.toUpperCase() === 'ENABLED';
  const kept = Object.entries(info.headers).filter(
    ([name]) => withChecksums || !name.startsWith('x-amz-checksum-'),
  );
  const headers = {
    ...Object.fromEntries(kept),
    etag: `"${info.etag}"`,
    'last-modified': new Date(info.lastModified).toUTCString(),
    'accept-ranges': 'bytes',
  };
  const data = (await context.store.read(bucket.name, key)) ?? Buffer.alloc(0);
  if (!range) return { status: 200, headers, body: data };
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${range.first}-${range.last}/${info.size}` },
    body: data.subarray(range.first, range.last + 1),
  };
}

/** Deleting what is not there succeeds, see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html */
export async function deleteObject(context: OperationContext): Promise<Reply> {
  const bucket = existingBucket(context);
  const key = objectKey(context);
  const id = context.query.get('versionId');
  demand(context.key, id === undefined ? 'DeleteObject' : 'DeleteObjectVersion', { bucket, key });
  if (id !== undefined || !bucket.versions) demandUnlocked(bucket);
  const at = bucket.versions?.findIndex((version) => version.key === key && version.id === id) ?? -1;
  if (at >= 0) bucket.versions?.splice(at, 1);
  await context.store.exclusive(() => context.store.remove(bucket.name, key));
  return { status: 204 };
}
