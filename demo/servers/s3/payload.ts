import type { IncomingMessage } from 'node:http';
import type { Authenticated } from './authenticate.js';
import { decodeAwsChunked } from './aws-chunked.js';
import { S3Error, notImplemented } from './errors.js';
import { type SignedRequest, headerOf, sha256Hex } from './sigv4.js';

/** A request's body as it came over the wire. */
export interface RawBody {
  readonly bytes: Buffer;
  readonly tooLarge: boolean;
}

/**
 * Reads the whole body, also when it will be refused: a client that is still sending would see a broken pipe instead
 * of the answer. Bytes beyond the limit are dropped. Rejects when the client breaks off.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<RawBody> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array);
    length += bytes.length;
    if (length <= limit) chunks.push(bytes);
    else chunks.length = 0;
  }
  return { bytes: Buffer.concat(chunks), tooLarge: length > limit };
}

/** The checked content of a request. */
export interface Payload {
  readonly data: Buffer;
  /** Content-MD5 and `x-amz-checksum-*` of headers and trailers, to be compared with the data. */
  readonly digests: ReadonlyMap<string, string>;
}

const missingLength = (): S3Error =>
  new S3Error(411, 'MissingContentLength', 'You must provide the Content-Length HTTP header.');

function decode(request: SignedRequest, raw: Buffer, signed: Authenticated): Payload['data'] | Payload {
  const { payloadHash } = signed;
  if (!payloadHash.startsWith('STREAMING-')) {
    if (headerOf(request, 'transfer-encoding') !== undefined) throw notImplemented('Transfer-Encoding');
    if (request.method === 'PUT' && headerOf(request, 'content-length') === undefined) throw missingLength();
    const computed = sha256Hex(raw);
    if (payloadHash !== 'UNSIGNED-PAYLOAD' && payloadHash !== computed) {
      throw new S3Error(
        400,
        'XAmzContentSHA256Mismatch',
        "The provided 'x-amz-content-sha256' header does not match what was computed.",
        { ClientComputedContentSHA256: payloadHash, S3ComputedContentSHA256: computed },
      );
    }
    return raw;
  }
  const declaredLength = headerOf(request, 'x-amz-decoded-content-length');
  if (declaredLength === undefined || !/^\d+$/.test(declaredLength)) throw missingLength();
  const declaredTrailers = payloadHash.endsWith('-TRAILER')
    ? (headerOf(request, 'x-amz-trailer') ?? '').toLowerCase().split(/\s*,\s*/)
    : [];
  const signing = payloadHash.startsWith('STREAMING-AWS4') ? signed.chunkSigning : undefined;
  const { data, trailers } = decodeAwsChunked(raw, declaredTrailers.filter(Boolean), signing);
  if (data.length !== Number(declaredLength)) {
    throw new S3Error(
      400,
      'IncompleteBody',
      'You did not provide the number of bytes specified by the x-amz-decoded-content-length HTTP header.',
    );
  }
  return { data, digests: trailers };
}

/** Decodes the body and compares it with the hash that was signed. */
export function readPayload(request: SignedRequest, raw: RawBody, signed: Authenticated): Payload {
  if (raw.tooLarge) {
    throw new S3Error(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
  }
  const decoded = decode(request, raw.bytes, signed);
  const { data, digests: trailers } = Buffer.isBuffer(decoded)
    ? { data: decoded, digests: new Map<string, string>() }
    : decoded;
  const digests = new Map(trailers);
  for (const name of Object.keys(request.headers)) {
    const value = headerOf(request, name);
    const isDigest = name === 'content-md5' || name.startsWith('x-amz-checksum-');
    if (isDigest && value !== undefined) digests.set(name, value);
  }
  return { data, digests };
}
