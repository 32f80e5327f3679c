import { problem, type Problem } from '../../problems/problem.js';
import { forbiddingPolicy } from './forbidding-policy.js';
import { excerpt } from '../excerpt.js';
import type { S3Failure } from './s3-error.js';

/** The calls that a check makes, by their names in the API. */
export type S3Operation =
  'GetCallerIdentity' | 'ListBuckets' | 'ListObjectsV2' | 'PutObject' | 'GetObject' | 'DeleteObject';

/** What was asked, of whom, and with what: facts for the texts, never a secret. */
export interface S3Attempt {
  readonly operation: S3Operation;
  readonly provider: 'aws' | 'compatible';
  readonly host: string;
  /** That the request was signed for. */
  readonly region: string;
  /** Empty while only the account is checked. */
  readonly bucket: string;
  readonly folder: string;
  /** The object in question. */
  readonly key: string;
  readonly secretLength: number;
  readonly hasToken: boolean;
}

/** Makes a problem of what was asked and what was answered. */
export type Explain = (attempt: S3Attempt, failure: S3Failure) => Problem;

export const keyNotFound: Explain = () => problem('s3.key-unknown', {}, { field: 'accessKeyId' });
export const noSuchBucket: Explain = ({ bucket }) =>
  problem('s3.no-such-bucket', { bucket }, { field: 'bucket' });
export const badBucketName: Explain = ({ bucket }) =>
  problem('s3.bad-bucket-name', { bucket }, { field: 'bucket' });
export const contentDiffers: Explain = ({ bucket, key }) => problem('s3.content-differs', { bucket, key });
export const deleteDenied = ({
  bucket,
  key,
  folder,
}: Pick<S3Attempt, 'bucket' | 'key' | 'folder'>): Problem =>
  problem('s3.delete-denied', { bucket, key }, { field: folder === '' ? 'bucket' : 'folderPath' });
export const keyUnknown: Explain = (attempt, failure) =>
  // STS says the same for an unknown key and for a token that is not the key's.
  (attempt.hasToken ? tokenInvalid : keyNotFound)(attempt, failure);
export const tokenExpired: Explain = () => problem('s3.token-expired', {}, { field: 'sessionToken' });
export const tokenInvalid: Explain = () => problem('s3.token-invalid', {}, { field: 'sessionToken' });
export const notImplemented: Explain = ({ operation }) => problem('s3.not-implemented', { operation });
export const quota: Explain = ({ bucket }) => problem('s3.quota', { bucket }, { field: 'bucket' });
export const slowDown: Explain = () => problem('s3.slow-down', {});
export const accountProblem: Explain = () => problem('s3.account-problem', {});
export const regionDisabled: Explain = ({ region }) =>
  problem('s3.region-disabled', { region }, { field: 'region' });
export const requesterPays: Explain = ({ bucket }) =>
  problem('s3.requester-pays', { bucket }, { field: 'bucket' });

export const kmsDenied: Explain = ({ bucket }) => problem('s3.kms-denied', { bucket }, { field: 'bucket' });
/** The key itself is switched off, about to be deleted, or gone: no permission helps. */
export const kmsUnusable: Explain = ({ bucket }) =>
  problem('s3.kms-unusable', { bucket }, { field: 'bucket' });
export const badEndpoint: Explain = ({ provider, host }) =>
  problem('s3.bad-endpoint', { host }, { field: provider === 'aws' ? 'region' : 'endpoint' });

export const secretWrong: Explain = (attempt, failure) => {
  // STS words a wrong clock as a wrong signature.
  if (isLate(failure)) return clockSkew(attempt, failure);
  // Oracle looks for the key in its home region, unless another one is signed for.
  if (failure.message.includes('region must be specified')) return regionRequired(attempt, failure);
  // Only of AWS is it known how long a secret is.
  const length = attempt.provider === 'aws' ? attempt.secretLength : 0;
  return problem('s3.secret-wrong', { length }, { field: 'secretAccessKey' });
};

export const clockSkew: Explain = (_, failure) => {
  const theirs = serverTimeIn(failure) ?? Date.now();
  return problem('s3.clock-skew', { minutes: Math.abs(Math.round((Date.now() - theirs) / 60_000)) });
};

const isLate = ({ message }: S3Failure): boolean =>
  message.startsWith('Signature expired') || message.startsWith('Signature not yet');

/** Cloudflare R2 says the last one: https://developers.cloudflare.com/r2/api/error-codes/ */
const LATE: readonly string[] = ['RequestTimeTooSkewed', 'RequestExpired', 'ExpiredRequest'];

/** The storage's own time, when it refused a request because of ours. */
export function serverTimeIn(failure: S3Failure): number | undefined {
  const { code, fields, headers, message } = failure;
  if (!LATE.includes(code) && !isLate(failure)) return undefined;
  const theirs = Date.parse(fields['ServerTime'] ?? headers['date'] ?? '') || compactTime(message);
  return Number.isFinite(theirs) ? theirs : undefined;
}

export const denied: Explain = (attempt, failure) => {
  const { operation, bucket, folder, key } = attempt;
  const { message } = failure;
  const place = { field: bucket === '' ? 'accessKeyId' : folder === '' ? 'bucket' : 'folderPath' };
  const aboutKey = /\bkms[:.]/iu.test(message);
  const policy = operation === 'PutObject' ? forbiddingPolicy(message, aboutKey) : undefined;
  if (policy !== undefined) return problem('s3.policy-denied', { operation, bucket, folder, policy }, place);
  if (aboutKey) return kmsDenied(attempt, failure);
  if (operation === 'DeleteObject' && KEPT.test(message)) return objectLocked(attempt, failure);
  // Alibaba, about a bucket of another region.
  if (message.includes(OTHER_ENDPOINT)) return elsewhere(attempt, failure);
  // Backblaze, about a limit that the customer has set: https://www.backblaze.com/docs/cloud-storage-data-caps-and-alerts
  if (/\bcap exceeded\b/iu.test(message)) return quota(attempt, failure);
  if (operation === 'ListObjectsV2') return problem('s3.list-denied', { bucket, folder }, place);
  if (operation === 'GetObject') return problem('s3.read-denied', { bucket, key }, place);
  if (operation === 'DeleteObject') return deleteDenied(attempt);
  return problem('s3.access-denied', { operation, bucket, folder }, place);
};

/** How storages say that an object is kept by Object Lock. */
const KEPT = /object lock|retention|legal hold|\bWORM\b|immutab/iu;

export const objectLocked: Explain = ({ bucket, key }) =>
  problem('s3.object-locked', { bucket, key }, { field: 'bucket' });
export const newBucket: Explain = ({ bucket }) =>
  problem('s3.new-bucket-redirect', { bucket }, { field: 'region' });

export const invalidRequest: Explain = (attempt, failure) =>
  KEPT.test(failure.message) && attempt.operation === 'DeleteObject'
    ? objectLocked(attempt, failure)
    : unexpected(attempt, failure);

/** What was written cannot be read for now, as where it goes to an archive at once. */
export const unreadable: Explain = (attempt, failure) =>
  attempt.operation === 'GetObject'
    ? problem('s3.read-denied', { bucket: attempt.bucket, key: attempt.key }, { field: 'bucket' })
    : unexpected(attempt, failure);

const OTHER_ENDPOINT = 'specified endpoint';

const regionRequired: Explain = () => problem('s3.region-required', {}, { field: 'region' });

/** The bucket is somewhere else; where, not every storage says. */
export const elsewhere: Explain = ({ provider }, failure) => {
  const region = regionIn(failure);
  // Regions of others have addresses of their own.
  const field = provider === 'aws' || region !== '' ? 'region' : 'endpoint';
  return problem('s3.wrong-region', { region }, { field });
};

/** Whether a redirect leads to another server, and not to another name of the bucket on the same one. */
function namesOtherServer({ host, bucket }: S3Attempt, { fields }: S3Failure): boolean {
  const serverOf = (name: string): string =>
    name.startsWith(`${bucket}.`) ? name.slice(bucket.length + 1) : name;
  const named = fields['Endpoint'] ?? '';
  return named !== '' && serverOf(named) !== serverOf(host);
}

export const wrongRegion: Explain = (attempt, failure) => {
  if (/non-empty region|region[^a-z]{0,3}(?:is )?(?:required|missing|empty)/iu.test(failure.message)) {
    return regionRequired(attempt, failure);
  }
  if (regionIn(failure) !== '' || namesOtherServer(attempt, failure)) return elsewhere(attempt, failure);
  // A redirect that does not say where to: another address style or another server.
  return attempt.provider === 'aws' ? unexpected(attempt, failure) : badEndpoint(attempt, failure);
};

export const unexpected: Explain = ({ operation }, { status, code, message }) =>
  problem('s3.unexpected', { operation, status, answer: excerpt(`${code}: ${message}`) });

/** The right region, from wherever a server puts it. */
export function regionIn({ fields, headers, message }: S3Failure): string {
  const expecting = /expecting '([a-z0-9-]{1,40})'/u.exec(message)?.[1];
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/ErrorCodeBilling.html; us-east-1 is the one without a constraint.
  const constraint = /The ([a-z0-9-]{1,40}) location constraint/u.exec(message)?.[1];
  const endpoint = /[.-]([a-z]{2,4}(?:-[a-z]{2,12}){1,3}-\d)\.amazonaws/u.exec(fields['Endpoint'] ?? '')?.[1];
  const candidates = [
    fields['Region'],
    fields['BucketRegion'],
    headers['x-amz-bucket-region'],
    expecting,
    constraint === 'unspecified' ? 'us-east-1' : constraint,
    endpoint,
  ];
  return candidates.find((one) => one !== undefined && /^[\w-]{1,40}$/u.test(one)) ?? '';
}

/** The server's own time in `... is now earlier than 20260102T030405Z (20260102T031905Z - 15 min.)`. */
function compactTime(message: string): number {
  const found = /\((\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/u.exec(message);
  if (!found) return Number.NaN;
  const [, year, month, day, hour, minute, second] = found;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
