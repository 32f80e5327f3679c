import type { OperationName } from './address.js';
import { S3Error } from './errors.js';
import type { Credential } from './sigv4.js';
import type { S3Bucket } from './types.js';

/** What a region check needs to know. */
export interface RegionQuestion {
  readonly credential: Credential;
  readonly bucket: S3Bucket | undefined;
  readonly operation: OperationName | undefined;
  readonly endpointRegion: string;
  /** The endpoint's region and those of all buckets. */
  readonly servedRegions: ReadonlySet<string>;
  readonly host: string;
}

/**
 * Checks the credential scope. This one server stands for the endpoints of all its regions: requests for a bucket have
 * to be signed for the bucket's region, those that name no known bucket for any region it serves.
 *
 * Signed for the endpoint's region, a bucket elsewhere is answered as AWS' endpoint there does, with a redirect:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/Redirects.html
 */
export function checkRegion(question: RegionQuestion): void {
  const { credential, bucket, endpointRegion, servedRegions } = question;
  const malformed = (why: string, expected?: string): S3Error => {
    const presigned = credential.expiresSeconds !== undefined;
    const prefix = presigned
      ? 'Error parsing the X-Amz-Credential parameter;'
      : 'The authorization header is malformed;';
    const code = presigned ? 'AuthorizationQueryParametersError' : 'AuthorizationHeaderMalformed';
    const fields: Record<string, string> = expected === undefined ? {} : { Region: expected };
    const headers: Record<string, string> = expected === undefined ? {} : { 'x-amz-bucket-region': expected };
    return new S3Error(400, code, `${prefix} ${why}`, fields, headers);
  };
  if (credential.service !== 's3') {
    throw malformed(`incorrect service "${credential.service}". This endpoint belongs to "s3".`);
  }
  const wrong = (expected: string): S3Error =>
    malformed(`the region '${credential.region}' is wrong; expecting '${expected}'`, expected);
  if (!bucket) {
    if (!servedRegions.has(credential.region)) throw wrong(endpointRegion);
    return;
  }
  const region = bucket.region ?? endpointRegion;
  if (credential.region === region) return;
  // Clients that do not know the region yet ask us-east-1.
  if (question.operation === 'GetBucketLocation' && credential.region === 'us-east-1') return;
  if (credential.region !== endpointRegion) throw wrong(region);
  throw new S3Error(
    301,
    'PermanentRedirect',
    'The bucket you are attempting to access must be addressed using the specified endpoint. ' +
      'Please send all future requests to this endpoint.',
    { Endpoint: question.host, Bucket: bucket.name, Region: region },
    { 'x-amz-bucket-region': region },
  );
}
