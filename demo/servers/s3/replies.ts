import type { OperationContext } from './context.js';
import { S3Error } from './errors.js';
import type { Reply, S3Bucket } from './types.js';
import { xmlDocument } from './xml.js';

/** 200 with an XML document whose root has the namespace of S3. */
export function xmlReply(root: string, content: string): Reply {
  const namespace = 'http://s3.amazonaws.com/doc/2006-03-01/';
  return {
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body: xmlDocument(`<${root} xmlns="${namespace}">${content}</${root}>`),
  };
}

/** See https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
function isBucketName(name: string): boolean {
  return /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) && !name.includes('..') && !/^[\d.]+$/.test(name);
}

/** The addressed bucket, or throws NoSuchBucket. */
export function existingBucket(context: Pick<OperationContext, 'bucket' | 'address'>): S3Bucket {
  if (context.bucket) return context.bucket;
  const fields = { BucketName: context.address.bucket ?? '' };
  if (!isBucketName(fields.BucketName)) {
    throw new S3Error(400, 'InvalidBucketName', 'The specified bucket is not valid.', fields);
  }
  throw new S3Error(404, 'NoSuchBucket', 'The specified bucket does not exist', fields);
}
