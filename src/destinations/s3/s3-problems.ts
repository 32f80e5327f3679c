import type { Problem } from '../../problems/problem.js';
import * as explain from './s3-explanations.js';
import { readFailure } from './s3-error.js';

/**
 * What each code means, whoever says it: AWS, or one of the many that speak its language with an accent.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#ErrorCodeList
 * https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html
 * https://developers.cloudflare.com/r2/api/error-codes/, https://cloud.google.com/storage/docs/xml-api/reference-status
 * https://docs.ceph.com/en/latest/radosgw/s3/#unsupported-header-fields, https://github.com/minio/minio/blob/master/cmd/api-errors.go
 */
const CODES: Readonly<Record<string, explain.Explain>> = {
  InvalidAccessKeyId: explain.keyNotFound,
  InvalidClientTokenId: explain.keyUnknown,
  UnrecognizedClientException: explain.keyUnknown,
  InvalidSecurity: explain.keyUnknown,
  // R2, about a key that it does not know.
  Unauthorized: explain.keyUnknown,
  SignatureDoesNotMatch: explain.secretWrong,
  ExpiredToken: explain.tokenExpired,
  ExpiredTokenException: explain.tokenExpired,
  SecurityTokenExpired: explain.tokenExpired,
  TokenRefreshRequired: explain.tokenExpired,
  InvalidToken: explain.tokenInvalid,
  RequestTimeTooSkewed: explain.clockSkew,
  RequestExpired: explain.clockSkew,
  ExpiredRequest: explain.clockSkew,
  // STS, where an administrator has switched it off for a region:
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_enable-regions.html
  RegionDisabledException: explain.regionDisabled,
  AccessDenied: explain.denied,
  AccessDeniedException: explain.denied,
  Forbidden: explain.denied,
  NoSuchBucket: explain.noSuchBucket,
  NoSuchAccessPoint: explain.noSuchBucket,
  InvalidBucketName: explain.badBucketName,
  // Read right after it was written: it is not what was written.
  NoSuchKey: explain.contentDiffers,
  BadDigest: explain.contentDiffers,
  InvalidObjectState: explain.unreadable,
  PermanentRedirect: explain.wrongRegion,
  TemporaryRedirect: explain.newBucket,
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/Redirects.html
  Redirect: explain.newBucket,
  // MinIO and others; AWS answers AccessDenied: https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html
  ObjectLocked: explain.objectLocked,
  // R2, Google and Alibaba
  ObjectLockedByBucketPolicy: explain.objectLocked,
  RetentionPolicyNotMet: explain.objectLocked,
  ObjectUnderActiveHold: explain.objectLocked,
  FileImmutable: explain.objectLocked,
  UserProjectMissing: explain.requesterPays,
  InvalidRequest: explain.invalidRequest,
  // Alibaba answers only to virtual-host addresses: https://www.alibabacloud.com/help/en/oss/user-guide/0003-00001403
  SecondLevelDomainForbidden: explain.badEndpoint,
  AuthorizationHeaderMalformed: explain.wrongRegion,
  AuthorizationQueryParametersError: explain.wrongRegion,
  IllegalLocationConstraintException: explain.elsewhere,
  IncorrectEndpoint: explain.elsewhere,
  InvalidRegionName: explain.wrongRegion,
  NotImplemented: explain.notImplemented,
  MethodNotAllowed: explain.notImplemented,
  XAmzContentSHA256Mismatch: explain.notImplemented,
  QuotaExceeded: explain.quota,
  XMinioStorageFull: explain.quota,
  XMinioAdminBucketQuotaExceeded: explain.quota,
  StorageFull: explain.quota,
  SlowDown: explain.slowDown,
  OperationAborted: explain.slowDown,
  ServiceUnavailable: explain.slowDown,
  Throttling: explain.slowDown,
  ThrottlingException: explain.slowDown,
  RequestLimitExceeded: explain.slowDown,
  AccountProblem: explain.accountProblem,
  AllAccessDisabled: explain.accountProblem,
  NotSignedUp: explain.accountProblem,
  OptInRequired: explain.accountProblem,
  UserDisable: explain.accountProblem,
  UserSuspended: explain.accountProblem,
  InvalidPayer: explain.accountProblem,
  // R2 that was never bought, and Google without a billing account
  NotEntitled: explain.accountProblem,
  UserProjectAccountProblem: explain.accountProblem,
};

/** What an HTTP status means when the answer had no code that we know. */
const STATUSES: Readonly<Record<number, explain.Explain>> = {
  301: explain.wrongRegion,
  307: explain.newBucket,
  402: explain.accountProblem,
  403: explain.denied,
  411: explain.notImplemented,
  429: explain.slowDown,
  501: explain.notImplemented,
  502: explain.slowDown,
  503: explain.slowDown,
  504: explain.slowDown,
  507: explain.quota,
};

/** Statuses by which gateways say that nobody behind them has time. */
const AWAY: readonly number[] = [429, 502, 503, 504];

/** Whether an error is an answer of the far end, whatever it says, and not the lack of one. */
export const hasAnswer = (error: unknown): boolean => readFailure(error).status > 0;

/** Whether an answer may mean that the bucket was named in the wrong part of the address. */
export function isAboutStyle(error: unknown): boolean {
  const { code, status, message } = readFailure(error);
  if (code === 'SecondLevelDomainForbidden') return true;
  if (status === 301 || code === 'PermanentRedirect') return !readsAsRegion(error);
  const document = ['', 'Unknown', 'UnknownError', 'NotFound', 'NotS3', 'SyntaxError', String(status)];
  const unreadable = message.includes('Deserialization error') || document.includes(code);
  return unreadable && [200, 400, 404, 405].includes(status);
}

const readsAsRegion = (error: unknown): boolean => explain.regionIn(readFailure(error)) !== '';

/** Whether a storage wants a checksum that it was not sent, as buckets with Object Lock do. */
export function wantsChecksum(error: unknown): boolean {
  const { status, message } = readFailure(error);
  return status === 400 && /content-md5|x-amz-checksum/iu.test(message);
}

/** Classifies an error answer of S3 or STS by its code first, then by its status. Pure. */
export function explainS3(error: unknown, attempt: explain.S3Attempt): Problem {
  const failure = readFailure(error);
  const { code, status, message } = failure;
  const known = Object.hasOwn(CODES, code) ? CODES[code] : undefined;
  if (known) return known(attempt, failure);
  // Of AWS, and `CloudKms...` of Google: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html#API_GenerateDataKey_Errors
  if (/^(?:Cloud)?KMS/iu.test(code)) {
    const keyProblem = /Disabled|State|NotFound/u.test(code) ? explain.kmsUnusable : explain.kmsDenied;
    return (code.includes('Throttling') ? explain.slowDown : keyProblem)(attempt, failure);
  }
  if (message.startsWith('Checksum mismatch')) return explain.contentDiffers(attempt, failure);
  // What the SDK throws for HTML, JSON and other texts that are no S3 document.
  const unreadable = message.includes('Deserialization error') || code === 'SyntaxError';
  // A page that a gateway shows while the storage behind it is away says nothing about the address.
  if (unreadable && AWAY.includes(status)) return explain.slowDown(attempt, failure);
  if (unreadable || (status === 200 && code !== '')) return explain.badEndpoint(attempt, failure);
  // Without a code of S3 this was not S3 speaking.
  const nameless = ['', 'Unknown', 'UnknownError', 'NotFound', String(status)].includes(code);
  // Cloudflare R2 says it with `InvalidArgument` and 400: another provider's key was pasted.
  if (message.includes('access key has length')) return explain.keyUnknown(attempt, failure);
  // A filter or firewall refuses with a page, and knows nothing of permissions.
  // A proxy or a captive portal wants a login first (407, 511): https://www.rfc-editor.org/rfc/rfc6585#section-6
  const page = failure.headers['content-type']?.startsWith('text/html');
  const foreign =
    [400, 401, 404, 405, 407, 511].includes(status) || (status === 403 && (page || attempt.bucket === ''));
  if (nameless && foreign) return explain.badEndpoint(attempt, failure);
  // A refusal for a reason that we do not know may well be one of the key.
  const unknown = status === 403 && !nameless;
  return ((unknown ? undefined : STATUSES[status]) ?? explain.unexpected)(attempt, failure);
}
