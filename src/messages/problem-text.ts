import type { ProblemCode } from '../problems/problem-codes.js';
import type { ProblemParams } from '../problems/problem.js';

/** A problem in words. */
export interface ProblemText {
  /** What is wrong, in one sentence. */
  readonly title: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Where the reason cannot be known: what it may be, the most likely first. */
  readonly causes?: readonly string[];
}

/** The texts of some problems. */
export type TextsOf<Code extends ProblemCode> = {
  readonly [Each in Code]: (params: ProblemParams<Each>) => ProblemText;
};

/** Puts a text together. */
export const say = (title: string, remedy: string, causes?: readonly string[]): ProblemText => ({
  title,
  remedy,
  ...(causes ? { causes } : {}),
});

/** A place in a bucket. */
export const placeIn = (bucket: string, folder: string): string => (folder ? `${bucket}/${folder}` : bucket);

/** The method of HTTP by which S3 is asked for one of its operations on objects: `PUT` for `PutObject`. */
export const methodOf = (operation: string): string => operation.replace('Object', '').toUpperCase();

/** What policies often make a Deny depend on: https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html */
export const DENY_CONDITIONS =
  'aws:SourceIp, aws:SecureTransport, aws:SourceVpce, s3:x-amz-server-side-encryption, s3:x-amz-acl';

/** Names, where there are any, behind what they are the names of. */
export const inBrackets = (names: readonly string[]): string =>
  names.length > 0 ? ` (${names.join(', ')})` : '';

/** How OpenSSL says that the answer was no TLS at all, mostly plain HTTP. */
const NO_TLS = /^(?:ERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST)|EPROTO)$/;

/** Whether what failed was not even TLS. */
export const isNoTls = (reason: string): boolean => NO_TLS.test(reason);

/** The kind of a key with its size, where it has one: for a sentence that knows the word for bits. */
export const withBits = (kind: string, bits: number, words: string): string =>
  bits > 0 ? `${kind}, ${words}` : kind;
