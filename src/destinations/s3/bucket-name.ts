import type { Objection } from '../schemas.js';

/**
 * Starts and ends that AWS keeps for itself, as far as no file can be delivered under such a name. Access point aliases
 * (`-s3alias`) are missing on purpose: one can be used wherever a bucket name can. The host of an access point cannot: it would
 * be looked for as a bucket with dots, which is not there.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-naming.html
 */
const RESERVED =
  /^(?:xn--|sthree-|amzn-s3-demo-)|(?:--ol-s3|\.mrap|--x-s3|--table-s3|\.s3-[\w.-]+\.amazonaws\.(?:com|com\.cn|eu))$/u;

/** The first rule of AWS that a bucket name breaks. Linear in its length. */
export function objectionToAwsBucket(name: string): Objection | undefined {
  const { length } = name;
  const odd = name.match(/[^A-Za-z\d.-]/gu);
  if (odd) return ['bucket.characters', { characters: distinct(odd) }];
  if (length < 3 || length > 63) return ['bucket.length', { length }];
  if (/[A-Z]/u.test(name)) return ['bucket.uppercase', {}];
  if (/^[.-]|[.-]$/u.test(name)) return ['bucket.edges', {}];
  if (name.includes('..')) return ['bucket.dots', {}];
  if (/^(?:\d{1,3}\.){3}\d{1,3}$/u.test(name)) return ['bucket.ip-address', {}];
  const part = RESERVED.exec(name)?.[0];
  return part === undefined ? undefined : ['bucket.reserved', { part }];
}

/** The first reason why no S3-compatible storage can have a bucket of this name: they disagree on everything else. */
export function objectionToCompatibleBucket(name: string): Objection | undefined {
  const odd = name.match(/[\0- \u007f/\\?#%]/gu);
  if (odd) return ['bucket.characters', { characters: distinct(odd) }];
  // AWS itself once allowed 255, and servers with old buckets still do.
  return name.length > 255 ? ['bucket.length', { length: name.length }] : undefined;
}

const distinct = (characters: readonly string[]): string => [...new Set(characters)].slice(0, 10).join(' ');
