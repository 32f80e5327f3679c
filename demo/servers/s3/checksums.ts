import { createHash, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { S3Error, notImplemented } from './errors.js';

function uint32(value: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes.toString('base64');
}

const crc32cTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value >>> 0;
});

function crc32c(data: Buffer): number {
  let value = 0xffffffff;
  for (const byte of data) value = (crc32cTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return value ^ 0xffffffff;
}

const algorithms: Readonly<Record<string, (data: Buffer) => string>> = {
  crc32: (data) => uint32(crc32(data)),
  crc32c: (data) => uint32(crc32c(data)),
  sha1: (data) => createHash('sha1').update(data).digest('base64'),
  sha256: (data) => createHash('sha256').update(data).digest('base64'),
};

const prefix = 'x-amz-checksum-';
const notAlgorithms = new Set(['x-amz-checksum-mode', 'x-amz-checksum-type', 'x-amz-checksum-algorithm']);

/** Whether two texts are equal, in a time that does not tell where they differ. */
export function equalTexts(left: string, right: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

/**
 * Checks the `x-amz-checksum-*` of headers and trailers and Content-MD5 against the data and returns those given.
 *
 * See https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
 */
export function checkDigests(given: ReadonlyMap<string, string>, data: Buffer): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of given) {
    if (name === 'content-md5') checkMd5(value, data);
    if (!name.startsWith(prefix) || notAlgorithms.has(name)) continue;
    const algorithm = name.slice(prefix.length);
    const compute = Object.hasOwn(algorithms, algorithm) ? algorithms[algorithm] : undefined;
    if (!compute) throw notImplemented(name);
    const computed = compute(data);
    if (Buffer.from(value, 'base64').length !== Buffer.from(computed, 'base64').length) {
      throw new S3Error(400, 'InvalidRequest', `Value for ${name} header is invalid.`);
    }
    if (value !== computed) {
      throw new S3Error(
        400,
        'BadDigest',
        `The ${algorithm.toUpperCase()} you specified did not match the calculated checksum.`,
      );
    }
    kept[name] = value;
  }
  return kept;
}

function checkMd5(value: string, data: Buffer): void {
  if (Buffer.from(value, 'base64').length !== 16) {
    throw new S3Error(400, 'InvalidDigest', 'The Content-MD5 you specified was invalid.');
  }
  if (createHash('md5').update(data).digest('base64') !== value) {
    throw new S3Error(400, 'BadDigest', 'The Content-MD5 you specified did not match what we received.');
  }
}
