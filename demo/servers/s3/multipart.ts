import { createHash, randomUUID } from 'node:crypto';
import { demandPut } from './access.js';
import { existingBucket, xmlReply } from './replies.js';
import { checkDigests } from './checksums.js';
import type { OperationContext, Part, Upload } from './context.js';
import { S3Error, invalidArgument } from './errors.js';
import {
  checkAbsent,
  checkQuota,
  keptHeaders,
  objectKey,
  refuseUnknownConditions,
  wholeSeconds,
} from './objects.js';
import type { Reply, S3Bucket } from './types.js';
import { element, elementText, elements } from './xml.js';

/**
 * Smallest part but for the last.
 *
 * See https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html
 */
const minPartBytes = 5 * 1024 * 1024;

interface Addressed {
  readonly bucket: S3Bucket;
  readonly key: string;
}

function demandUpload(context: OperationContext): Addressed {
  const bucket = existingBucket(context);
  const key = objectKey(context);
  demandPut(context.key, bucket, key, context.region);
  return { bucket, key };
}

function findUpload(context: OperationContext, { bucket, key }: Addressed): Upload {
  const id = context.query.get('uploadId') ?? '';
  const upload = context.uploads.get(id);
  if (upload?.bucket === bucket.name && upload.key === key) return upload;
  throw new S3Error(
    404,
    'NoSuchUpload',
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
    { UploadId: id },
  );
}

/** See https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateMultipartUpload.html */
export function createUpload(context: OperationContext): Reply {
  const { bucket, key } = demandUpload(context);
  const id = randomUUID();
  context.uploads.set(id, { bucket: bucket.name, key, headers: keptHeaders(context), parts: new Map() });
  const content = element('Bucket', bucket.name) + element('Key', key) + element('UploadId', id);
  return xmlReply('InitiateMultipartUploadResult', content);
}

/** See https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html */
export function uploadPart(context: OperationContext): Reply {
  const addressed = demandUpload(context);
  refuseUnknownConditions(context);
  const upload = findUpload(context, addressed);
  const text = context.query.get('partNumber') ?? '';
  const number = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > 10_000) {
    throw invalidArgument(
      'Part number must be an integer between 1 and 10000, inclusive',
      'partNumber',
      text,
    );
  }
  const checksums = checkDigests(context.digests, context.body);
  const sizes = [...upload.parts].map(([other, part]) => (other === number ? 0 : part.data.length));
  const size = sizes.reduce((sum, one) => sum + one, context.body.length);
  checkQuota(context, addressed.bucket, addressed.key, size);
  const etag = createHash('md5').update(context.body).digest('hex');
  upload.parts.set(number, { data: context.body, etag });
  return { status: 200, headers: { etag: `"${etag}"`, ...checksums } };
}

function chosenParts(context: OperationContext, upload: Upload): Part[] {
  const rows = elements(context.body.toString('utf8'), 'Part');
  if (rows.length === 0) {
    throw new S3Error(400, 'MalformedXML', 'The XML you provided was not well-formed or did not validate.');
  }
  let previous = 0;
  return rows.map((row, index) => {
    const number = Number(elementText(row, 'PartNumber'));
    const part = upload.parts.get(number);
    if (!part || (elementText(row, 'ETag') ?? '').replaceAll('"', '') !== part.etag) {
      throw new S3Error(
        400,
        'InvalidPart',
        "One or more of the specified parts could not be found. The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
        { PartNumber: String(number) },
      );
    }
    if (number <= previous) {
      throw new S3Error(400, 'InvalidPartOrder', 'The list of parts was not in ascending order.');
    }
    previous = number;
    if (index < rows.length - 1 && part.data.length < minPartBytes) {
      throw new S3Error(
        400,
        'EntityTooSmall',
        'Your proposed upload is smaller than the minimum allowed size',
        {
          ProposedSize: String(part.data.length),
          MinSizeAllowed: String(minPartBytes),
        },
      );
    }
    return part;
  });
}

/** See https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html */
export async function completeUpload(context: OperationContext): Promise<Reply> {
  const { bucket, key } = demandUpload(context);
  refuseUnknownConditions(context);
  const upload = findUpload(context, { bucket, key });
  const parts = chosenParts(context, upload);
  const data = Buffer.concat(parts.map((part) => part.data));
  const hashes = Buffer.concat(parts.map((part) => Buffer.from(part.etag, 'hex')));
  const etag = `${createHash('md5').update(hashes).digest('hex')}-${parts.length}`;
  const info = {
    key,
    size: data.length,
    etag,
    lastModified: wholeSeconds(context.now),
    headers: upload.headers,
  };
  await context.store.exclusive(async () => {
    checkAbsent(context, bucket, key);
    checkQuota(context, bucket, key, data.length);
    await context.store.put(bucket.name, info, data);
  });
  context.uploads.delete(context.query.get('uploadId') ?? '');
  const content = element('Bucket', bucket.name) + element('Key', key) + element('ETag', `"${etag}"`);
  const location = element('Location', `/${bucket.name}/${key}`);
  return xmlReply('CompleteMultipartUploadResult', location + content);
}

/** AWS has a right of its own for this; here the right to put is enough. */
export function abortUpload(context: OperationContext): Reply {
  findUpload(context, demandUpload(context));
  context.uploads.delete(context.query.get('uploadId') ?? '');
  return { status: 204 };
}
