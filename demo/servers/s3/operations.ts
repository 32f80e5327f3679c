import { demand, demandPayer, mayDo } from './access.js';
import type { OperationName } from './address.js';
import { existingBucket, xmlReply } from './replies.js';
import type { OperationContext } from './context.js';
import { S3Error } from './errors.js';
import { listObjects } from './list.js';
import { abortUpload, completeUpload, createUpload, uploadPart } from './multipart.js';
import { deleteObject, getObject, putObject } from './objects.js';
import type { Reply } from './types.js';
import { element, elementText, elements } from './xml.js';

function listBuckets(context: OperationContext): Reply {
  demand(context.key, 'ListAllMyBuckets', {});
  const prefix = context.query.get('prefix') ?? '';
  const onlyRegion = context.query.get('bucket-region');
  const after = context.query.get('continuation-token') ?? '';
  const limit = Number(context.query.get('max-buckets') ?? '10000');
  const all = context.buckets
    .map((bucket) => ({ bucket, region: bucket.region ?? context.endpointRegion }))
    .filter(({ bucket }) => bucket.owner === undefined || bucket.owner === context.key.account)
    .filter(({ bucket, region }) => bucket.name.startsWith(prefix) && (onlyRegion ?? region) === region)
    .filter(({ bucket }) => bucket.name > after)
    .sort((a, b) => (a.bucket.name < b.bucket.name ? -1 : 1));
  const page = all.slice(0, limit);
  const last = page.at(-1);
  const rows = page.map(
    ({ bucket, region }) =>
      `<Bucket>${element('Name', bucket.name)}${element('CreationDate', '2026-01-01T00:00:00.000Z')}` +
      `${element('BucketRegion', region)}</Bucket>`,
  );
  return xmlReply(
    'ListAllMyBucketsResult',
    `<Owner>${element('ID', context.key.account)}</Owner><Buckets>${rows.join('')}</Buckets>` +
      (last && all.length > page.length ? element('ContinuationToken', last.bucket.name) : ''),
  );
}

function getBucketLocation(context: OperationContext): Reply {
  demand(context.key, 'GetBucketLocation', { bucket: existingBucket(context) });
  // The oldest region is told as nothing, see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html
  const text = context.region === 'us-east-1' ? '' : context.region;
  return xmlReply('LocationConstraint', text);
}

/** See https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html */
async function deleteObjects(context: OperationContext): Promise<Reply> {
  const bucket = existingBucket(context);
  const request = context.body.toString('utf8');
  const objects = elements(request, 'Object');
  const keys = objects.map((object) => elementText(object, 'Key') ?? '');
  if (objects.length === 0 || objects.length > 1000 || keys.includes('')) {
    throw new S3Error(400, 'MalformedXML', 'The XML you provided was not well-formed or did not validate.');
  }
  const quiet = elementText(request, 'Quiet') === 'true';
  const rows: string[] = [];
  for (const key of keys) {
    if (mayDo(context.key, 'DeleteObject', { bucket, key })) {
      await context.store.exclusive(() => context.store.remove(bucket.name, key));
      if (!quiet) rows.push(`<Deleted>${element('Key', key)}</Deleted>`);
    } else {
      const why = element('Code', 'AccessDenied') + element('Message', 'Access Denied');
      rows.push(`<Error>${element('Key', key)}${why}</Error>`);
    }
  }
  return xmlReply('DeleteResult', rows.join(''));
}

const operations: Readonly<Record<OperationName, (context: OperationContext) => Reply | Promise<Reply>>> = {
  ListBuckets: listBuckets,
  HeadBucket: (context) => {
    demand(context.key, 'ListBucket', { bucket: existingBucket(context) });
    return { status: 200, headers: { 'content-type': 'application/xml' } };
  },
  GetBucketLocation: getBucketLocation,
  ListObjectsV2: (context) => {
    const bucket = existingBucket(context);
    demand(context.key, 'ListBucket', { bucket, key: context.query.get('prefix') ?? '' });
    const content = listObjects(bucket.name, context.store.list(bucket.name), context.query);
    return xmlReply('ListBucketResult', content);
  },
  DeleteObjects: deleteObjects,
  PutObject: putObject,
  GetObject: getObject,
  HeadObject: getObject,
  DeleteObject: deleteObject,
  CreateMultipartUpload: createUpload,
  UploadPart: uploadPart,
  CompleteMultipartUpload: completeUpload,
  AbortMultipartUpload: abortUpload,
};

/** Runs an operation for a checked request. */
export async function runOperation(name: OperationName, context: OperationContext): Promise<Reply> {
  const expectedOwner = context.headers['x-amz-expected-bucket-owner']?.[0];
  const owner = context.bucket?.owner ?? context.key.account;
  if (context.bucket && expectedOwner !== undefined && expectedOwner !== owner) {
    throw new S3Error(403, 'AccessDenied', 'Access Denied');
  }
  demandPayer(context.bucket, context.headers['x-amz-request-payer']?.[0]);
  return operations[name](context);
}
