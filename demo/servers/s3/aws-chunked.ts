import { equalTexts } from './checksums.js';
import { S3Error } from './errors.js';
import { hmacHex, sha256Hex } from './sigv4.js';

/** What is needed to check the signatures of the chunks. */
export interface ChunkSigning {
  readonly key: Buffer;
  readonly amzDate: string;
  readonly scope: string;
  /** Signature of the request's head, which the first chunk's signature builds on. */
  readonly seed: string;
}

/** A decoded `aws-chunked` body. */
export interface DecodedBody {
  readonly data: Buffer;
  readonly trailers: ReadonlyMap<string, string>;
}

const incomplete = (): S3Error =>
  new S3Error(
    400,
    'IncompleteBody',
    'The request body terminated unexpectedly or is not a valid chunked body.',
  );

const badTrailer = (): S3Error =>
  new S3Error(
    400,
    'MalformedTrailerError',
    'The request contained trailing data that was not well-formed or did not conform to our published schema.',
  );

function checkSignature(expected: string, given: string | undefined): void {
  if (given === undefined || !equalTexts(expected, given)) {
    throw new S3Error(
      403,
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided.',
    );
  }
}

/**
 * Decodes a body in `aws-chunked` coding: `STREAMING-UNSIGNED-PAYLOAD-TRAILER` without `signing`,
 * `STREAMING-AWS4-HMAC-SHA256-PAYLOAD` and `-TRAILER` with it.
 *
 * See https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
 */
export function decodeAwsChunked(
  body: Buffer,
  declaredTrailers: readonly string[],
  signing: ChunkSigning | undefined,
): DecodedBody {
  const chunks: Buffer[] = [];
  let previous = signing?.seed ?? '';
  let at = 0;
  for (;;) {
    const lineEnd = body.indexOf('\r\n', at);
    const line = lineEnd < 0 ? undefined : body.toString('latin1', at, lineEnd);
    const match =
      line === undefined ? null : /^([0-9a-f]{1,8})(?:;chunk-signature=([0-9a-f]{64}))?$/i.exec(line);
    if (!match) throw incomplete();
    const size = parseInt(match[1] ?? '', 16);
    const start = lineEnd + 2;
    const chunk = body.subarray(start, start + size);
    if (chunk.length !== size) throw incomplete();
    if (signing) {
      const text = ['AWS4-HMAC-SHA256-PAYLOAD', signing.amzDate, signing.scope, previous, sha256Hex('')];
      const expected = hmacHex(signing.key, [...text, sha256Hex(chunk)].join('\n'));
      checkSignature(expected, match[2]);
      previous = expected;
    }
    at = start + size;
    if (size === 0) break;
    chunks.push(chunk);
    if (body.toString('latin1', at, at + 2) !== '\r\n') throw incomplete();
    at += 2;
  }
  const trailers = readTrailers(body.toString('latin1', at));
  const signature = trailers.get('x-amz-trailer-signature');
  trailers.delete('x-amz-trailer-signature');
  for (const name of declaredTrailers) if (!trailers.has(name)) throw badTrailer();
  for (const name of trailers.keys()) if (!declaredTrailers.includes(name)) throw badTrailer();
  if (signing && declaredTrailers.length > 0) {
    const lines = [...trailers]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `${name}:${value}\n`);
    const text = [
      'AWS4-HMAC-SHA256-TRAILER',
      signing.amzDate,
      signing.scope,
      previous,
      sha256Hex(lines.join('')),
    ];
    checkSignature(hmacHex(signing.key, text.join('\n')), signature);
  }
  return { data: Buffer.concat(chunks), trailers };
}

function readTrailers(text: string): Map<string, string> {
  const trailers = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const colon = line.indexOf(':');
    if (colon < 1) throw badTrailer();
    trailers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return trailers;
}
