import { equalTexts } from './checksums.js';
import { S3Error } from './errors.js';
import type { ChunkSigning } from './aws-chunked.js';
import { type Credential, type SignedRequest, headerOf, signatureMatches, signingKey } from './sigv4.js';
import type { S3Key } from './types.js';
import { parseQuery } from './uri.js';

/** Largest difference of clocks S3 accepts: 15 minutes. */
export const maxSkewMilliseconds = 900_000;

/** A checked signature. */
export interface Authenticated {
  readonly key: S3Key;
  /** `x-amz-content-sha256`, or UNSIGNED-PAYLOAD; still to be compared with the body. */
  readonly payloadHash: string;
  readonly chunkSigning: ChunkSigning;
}

const isoSeconds = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z');

function checkTime(credential: Credential, now: Date): void {
  const skew = now.getTime() - credential.time.getTime();
  if (credential.expiresSeconds === undefined) {
    if (Math.abs(skew) <= maxSkewMilliseconds) return;
    throw new S3Error(
      403,
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
      {
        RequestTime: credential.amzDate,
        ServerTime: isoSeconds(now),
        MaxAllowedSkewMilliseconds: String(maxSkewMilliseconds),
      },
    );
  }
  const times = { 'X-Amz-Expires': String(credential.expiresSeconds), ServerTime: isoSeconds(now) };
  if (skew < -maxSkewMilliseconds) throw new S3Error(403, 'AccessDenied', 'Request is not yet valid', times);
  const end = new Date(credential.time.getTime() + credential.expiresSeconds * 1000);
  if (now > end) {
    throw new S3Error(403, 'AccessDenied', 'Request has expired', { ...times, Expires: isoSeconds(end) });
  }
}

function checkToken(credential: Credential, key: S3Key, now: Date): void {
  const token = credential.sessionToken;
  if ((key.sessionToken ?? '') !== '' || token !== undefined) {
    if (!equalTexts(key.sessionToken ?? '', token ?? '')) {
      throw new S3Error(400, 'InvalidToken', 'The provided token is malformed or otherwise invalid.');
    }
  }
  if (key.expires && key.expires <= now) {
    throw new S3Error(400, 'ExpiredToken', 'The provided token has expired.');
  }
}

function readPayloadHash(request: SignedRequest, credential: Credential): string {
  const inQuery = new Map(parseQuery(request.rawQuery)).get('X-Amz-Content-Sha256');
  const given = headerOf(request, 'x-amz-content-sha256') ?? inQuery;
  if (given === undefined) {
    if (credential.expiresSeconds !== undefined) return 'UNSIGNED-PAYLOAD';
    throw new S3Error(
      400,
      'InvalidRequest',
      'Missing required header for this request: x-amz-content-sha256',
    );
  }
  const streaming = /^STREAMING-(UNSIGNED-PAYLOAD-TRAILER|AWS4-HMAC-SHA256-PAYLOAD(-TRAILER)?)$/;
  if (/^[0-9a-f]{64}$/.test(given) || given === 'UNSIGNED-PAYLOAD' || streaming.test(given)) return given;
  throw new S3Error(
    400,
    'InvalidArgument',
    'x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER, ' +
      'STREAMING-AWS4-HMAC-SHA256-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER or a valid sha256 value.',
  );
}

function checkSignedHeaders(request: SignedRequest, credential: Credential): void {
  const missing = Object.keys(request.headers).filter(
    (name) => (name === 'host' || name.startsWith('x-amz-')) && !credential.signedHeaders.includes(name),
  );
  if (missing.length > 0) {
    throw new S3Error(
      403,
      'AccessDenied',
      'There were headers present in the request which were not signed',
      {
        HeadersNotSigned: missing.join(', '),
      },
    );
  }
}

/**
 * Checks who sent an S3 request, in the order of S3: key, token, time, region (`checkRegion`), signature.
 *
 * See https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-authenticating-requests.html
 */
export function authenticate(
  request: SignedRequest,
  credential: Credential | undefined,
  keys: readonly S3Key[],
  now: Date,
  checkRegion: (credential: Credential) => void,
): Authenticated {
  if (!credential) throw new S3Error(403, 'AccessDenied', 'Access Denied');
  const key = keys.find((one) => one.accessKeyId === credential.accessKeyId);
  if (!key) {
    throw new S3Error(
      403,
      'InvalidAccessKeyId',
      'The AWS Access Key Id you provided does not exist in our records.',
      { AWSAccessKeyId: credential.accessKeyId },
    );
  }
  checkToken(credential, key, now);
  checkTime(credential, now);
  checkRegion(credential);
  checkSignedHeaders(request, credential);
  const payloadHash = readPayloadHash(request, credential);
  const signing = signingKey(key.secretAccessKey, credential.scope);
  if (!signatureMatches(request, credential, signing, payloadHash)) {
    throw new S3Error(
      403,
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. ' +
        'Check your key and signing method.',
      { AWSAccessKeyId: key.accessKeyId },
    );
  }
  if (key.suspended)
    throw new S3Error(403, 'AllAccessDisabled', 'All access to this object has been disabled');
  return {
    key,
    payloadHash,
    chunkSigning: {
      key: signing,
      amzDate: credential.amzDate,
      scope: credential.scope,
      seed: credential.signature,
    },
  };
}
