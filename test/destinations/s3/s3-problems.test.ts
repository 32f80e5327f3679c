import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { S3Attempt } from '../../../src/destinations/s3/s3-explanations.js';
import { explainS3, hasAnswer } from '../../../src/destinations/s3/s3-problems.js';

const ATTEMPT: S3Attempt = {
  operation: 'PutObject',
  provider: 'aws',
  host: 'name.s3.eu-central-1.amazonaws.com',
  region: 'eu-central-1',
  bucket: 'name',
  folder: 'a/b',
  key: 'a/b/test',
  secretLength: 39,
  hasToken: false,
};

/** An error as the SDK throws it. */
const thrown = (name: string, status: number, more: object = {}): object => ({
  name,
  message: 'Said by the server',
  $metadata: { httpStatusCode: status },
  ...more,
});

interface Case {
  readonly error: object;
  readonly attempt?: Partial<S3Attempt>;
  readonly code: string;
  readonly field?: string;
  readonly params?: object;
}

/** How AWS words a denial that no further permission can lift, and what is told of it. */
const FORBIDDEN: readonly (readonly [why: string, policy: string, action?: string])[] = [
  ['with an explicit deny in a resource-based policy', 'bucket policy'],
  ['with an explicit deny in a resource-based policy', 'KMS key policy', 'kms:GenerateDataKey'],
  ['with an explicit deny in an identity-based policy', 'identity-based policy'],
  ['with an explicit deny in a permissions boundary', 'permissions boundary'],
  ['with an explicit deny in a session policy', 'session policy'],
  ['with an explicit deny in a VPC endpoint policy', 'VPC endpoint policy'],
  [
    'with an explicit deny in a service control policy: arn:aws:organizations::1:policy/o-1/service_control_policy/p-1',
    'service control policy (AWS Organizations)',
  ],
  ['with an explicit deny in a resource control policy', 'resource control policy (AWS Organizations)'],
  ['with an explicit deny', ''],
  // Whoever names something else is not repeated.
  ['with an explicit deny in a <b>policy</b>', ''],
  // What limits all others.
  ['because no permissions boundary allows the s3:PutObject action', 'permissions boundary'],
  ['because no session policy allows the s3:PutObject action', 'session policy'],
  ['because no VPC endpoint policy allows the s3:PutObject action', 'VPC endpoint policy'],
  [
    'because no service control policy allows the s3:PutObject action',
    'service control policy (AWS Organizations)',
  ],
];

/** Elsewhere, in the words of AWS and of others. */
const ELSEWHERE = 'The bucket you are attempting to access must be addressed using the specified endpoint.';

const CASES: readonly Case[] = [
  { error: thrown('InvalidAccessKeyId', 403), code: 's3.key-unknown', field: 'accessKeyId' },
  { error: thrown('InvalidClientTokenId', 403), code: 's3.key-unknown', field: 'accessKeyId' },
  {
    error: thrown('InvalidClientTokenId', 403),
    attempt: { hasToken: true },
    code: 's3.token-invalid',
    field: 'sessionToken',
  },
  {
    error: thrown('SignatureDoesNotMatch', 403),
    code: 's3.secret-wrong',
    field: 'secretAccessKey',
    params: { length: 39 },
  },
  {
    error: thrown('SignatureDoesNotMatch', 403),
    attempt: { provider: 'compatible', secretLength: 64 },
    code: 's3.secret-wrong',
    field: 'secretAccessKey',
    params: { length: 0 },
  },
  { error: thrown('ExpiredToken', 400), code: 's3.token-expired', field: 'sessionToken' },
  { error: thrown('ExpiredTokenException', 403), code: 's3.token-expired', field: 'sessionToken' },
  { error: thrown('InvalidToken', 400), code: 's3.token-invalid', field: 'sessionToken' },
  {
    error: thrown('RequestTimeTooSkewed', 403, {
      ServerTime: new Date(Date.now() - 30 * 60_000).toISOString(),
    }),
    code: 's3.clock-skew',
    params: { minutes: 30 },
  },
  {
    error: thrown('AccessDenied', 403),
    code: 's3.access-denied',
    field: 'folderPath',
    params: { operation: 'PutObject', bucket: 'name', folder: 'a/b' },
  },
  {
    error: thrown('AccessDenied', 403),
    attempt: { operation: 'ListObjectsV2', folder: '' },
    code: 's3.list-denied',
    field: 'bucket',
  },
  { error: thrown('AccessDenied', 403), attempt: { operation: 'GetObject' }, code: 's3.read-denied' },
  {
    error: thrown('AccessDenied', 403),
    attempt: { operation: 'DeleteObject' },
    code: 's3.delete-denied',
    params: { bucket: 'name', key: 'a/b/test' },
  },
  {
    error: thrown('AccessDenied', 403, { message: 'not authorized to perform: kms:GenerateDataKey on' }),
    code: 's3.kms-denied',
  },
  { error: thrown('KMS.DisabledException', 400), code: 's3.kms-unusable' },
  { error: thrown('KMS.KMSInvalidStateException', 400), code: 's3.kms-unusable' },
  { error: thrown('KMS.NotFoundException', 400), code: 's3.kms-unusable' },
  { error: thrown('KMS.InvalidGrantTokenException', 400), code: 's3.kms-denied' },
  { error: thrown('KMS.ThrottlingException', 400), code: 's3.slow-down' },
  { error: thrown('CloudKmsDisabledKey', 400), code: 's3.kms-unusable' },
  { error: thrown('CloudKmsEncryptionKeyNotFound', 400), code: 's3.kms-unusable' },
  ...FORBIDDEN.map(([why, policy, action = 's3:PutObject']) => ({
    error: thrown('AccessDenied', 403, {
      message: `User: arn:aws:iam::123456789012:user/ann is not authorized to perform: ${action} on resource: "arn" ${why}`,
    }),
    code: 's3.policy-denied',
    field: 'folderPath',
    params: { operation: 'PutObject', bucket: 'name', folder: 'a/b', policy },
  })),
  // A permission is missing, which a policy to copy can give.
  ...['identity-based policy', 'resource-based policy'].map((policy) => ({
    error: thrown('AccessDenied', 403, { message: `because no ${policy} allows the s3:PutObject action` }),
    code: 's3.access-denied',
  })),
  // What is not needed for deliveries stays a warning.
  {
    error: thrown('AccessDenied', 403, { message: 'with an explicit deny in a resource-based policy' }),
    attempt: { operation: 'ListObjectsV2' },
    code: 's3.list-denied',
  },
  {
    error: thrown('RegionDisabledException', 403),
    attempt: { operation: 'GetCallerIdentity', bucket: '', folder: '' },
    code: 's3.region-disabled',
    field: 'region',
    params: { region: 'eu-central-1' },
  },
  { error: thrown('NoSuchBucket', 404), code: 's3.no-such-bucket', field: 'bucket' },
  { error: thrown('InvalidBucketName', 400), code: 's3.bad-bucket-name', field: 'bucket' },
  { error: thrown('NoSuchKey', 404), attempt: { operation: 'GetObject' }, code: 's3.content-differs' },
  {
    error: thrown('PermanentRedirect', 301, { Region: 'us-west-2' }),
    code: 's3.wrong-region',
    field: 'region',
    params: { region: 'us-west-2' },
  },
  {
    error: thrown('PermanentRedirect', 301, { Endpoint: 'name.s3-eu-west-1.amazonaws.com' }),
    code: 's3.wrong-region',
    params: { region: 'eu-west-1' },
  },
  {
    error: thrown('PermanentRedirect', 301, {
      $response: { statusCode: 301, headers: { 'x-amz-bucket-region': 'eu-north-1' } },
    }),
    code: 's3.wrong-region',
    params: { region: 'eu-north-1' },
  },
  {
    error: thrown('AuthorizationHeaderMalformed', 400, {
      message: "The authorization header is malformed; the region 'x' is wrong; expecting 'eu-west-3'",
    }),
    code: 's3.wrong-region',
    params: { region: 'eu-west-3' },
  },
  {
    error: thrown('AuthorizationHeaderMalformed', 400, {
      message:
        'The authorization header is malformed; a non-empty region must be provided in the credential.',
    }),
    code: 's3.region-required',
    field: 'region',
  },
  {
    error: thrown('PermanentRedirect', 301),
    attempt: { provider: 'compatible' },
    code: 's3.bad-endpoint',
    field: 'endpoint',
  },
  {
    error: thrown('PermanentRedirect', 301, { Endpoint: 'name.s3.eu-west-9.storage.example' }),
    attempt: { provider: 'compatible', host: 's3.storage.example' },
    code: 's3.wrong-region',
    field: 'endpoint',
    params: { region: '' },
  },
  // The same server by another name is a matter of the address style.
  {
    error: thrown('PermanentRedirect', 301, { Endpoint: 'name.s3.storage.example' }),
    attempt: { provider: 'compatible', host: 's3.storage.example' },
    code: 's3.bad-endpoint',
    field: 'endpoint',
  },
  // Between regions that have to be enabled and others.
  {
    error: thrown('IllegalLocationConstraintException', 400, {
      message:
        'The af-south-1 location constraint is incompatible for the region specific endpoint this request was sent to.',
    }),
    code: 's3.wrong-region',
    field: 'region',
    params: { region: 'af-south-1' },
  },
  {
    error: thrown('IllegalLocationConstraintException', 400, {
      message:
        'The unspecified location constraint is incompatible for the region specific endpoint this request was sent to.',
    }),
    code: 's3.wrong-region',
    params: { region: 'us-east-1' },
  },
  { error: thrown('IncorrectEndpoint', 400), code: 's3.wrong-region', field: 'region' },
  // Alibaba
  {
    error: thrown('AccessDenied', 403, { message: ELSEWHERE, Endpoint: 'oss-cn-hangzhou.aliyuncs.com' }),
    attempt: { provider: 'compatible', operation: 'ListObjectsV2' },
    code: 's3.wrong-region',
    field: 'endpoint',
  },
  // Oracle: https://github.com/restic/restic/issues/4517
  {
    error: thrown('SignatureDoesNotMatch', 403, {
      message:
        'The secret key required to complete authentication could not be found. The region must be specified if this is not the home region for the tenancy.',
    }),
    attempt: { provider: 'compatible' },
    code: 's3.region-required',
    field: 'region',
  },
  // Cloudflare R2
  { error: thrown('Unauthorized', 401), code: 's3.key-unknown', field: 'accessKeyId' },
  { error: thrown('NotEntitled', 403), code: 's3.account-problem' },
  { error: thrown('ExpiredRequest', 400), code: 's3.clock-skew' },
  {
    error: thrown('ObjectLockedByBucketPolicy', 403),
    attempt: { operation: 'DeleteObject' },
    code: 's3.object-locked',
  },
  // Google
  {
    error: thrown('RetentionPolicyNotMet', 403),
    attempt: { operation: 'DeleteObject' },
    code: 's3.object-locked',
  },
  { error: thrown('UserProjectMissing', 400), code: 's3.requester-pays', field: 'bucket' },
  { error: thrown('UserProjectAccountProblem', 403), code: 's3.account-problem' },
  // Backblaze
  {
    error: thrown('AccessDenied', 403, { message: 'Cannot upload files, storage cap exceeded.' }),
    code: 's3.quota',
    field: 'bucket',
  },
  // Where everything goes to an archive at once.
  { error: thrown('InvalidObjectState', 403), attempt: { operation: 'GetObject' }, code: 's3.read-denied' },
  { error: thrown('BadDigest', 400), code: 's3.content-differs' },
  { error: thrown('NoSuchAccessPoint', 404), code: 's3.no-such-bucket', field: 'bucket' },
  { error: thrown('MethodNotAllowed', 405), code: 's3.not-implemented' },
  { error: thrown('OperationAborted', 409), code: 's3.slow-down' },
  { error: thrown('Unknown', 502), code: 's3.slow-down' },
  {
    error: thrown('SyntaxError', 502, { message: 'Unexpected token <\n  Deserialization error: to see' }),
    code: 's3.slow-down',
  },
  { error: thrown('NotImplemented', 501), code: 's3.not-implemented', params: { operation: 'PutObject' } },
  { error: thrown('XAmzContentSHA256Mismatch', 400), code: 's3.not-implemented' },
  { error: thrown('MissingContentLength', 411), code: 's3.not-implemented' },
  { error: thrown('QuotaExceeded', 403), code: 's3.quota', field: 'bucket' },
  { error: thrown('XMinioStorageFull', 507), code: 's3.quota' },
  { error: thrown('SlowDown', 503), code: 's3.slow-down' },
  { error: thrown('SomethingNew', 429), code: 's3.slow-down' },
  { error: thrown('AllAccessDisabled', 403), code: 's3.account-problem' },
  { error: thrown('UserSuspended', 403), code: 's3.account-problem' },
  { error: thrown('UserDisable', 403), code: 's3.account-problem' },
  { error: thrown('InvalidSecurity', 403), code: 's3.key-unknown', field: 'accessKeyId' },
  { error: thrown('SecurityTokenExpired', 403), code: 's3.token-expired', field: 'sessionToken' },
  {
    error: thrown('InvalidArgument', 400, { message: 'Credential access key has length 20, should be 32' }),
    code: 's3.key-unknown',
    field: 'accessKeyId',
  },
  { error: thrown('SomethingOfTheirs', 403), code: 's3.unexpected' },
  { error: thrown('SomethingNew', 402), code: 's3.account-problem' },
  {
    error: thrown('SyntaxError', 200, {
      message: 'Unexpected token <\n  Deserialization error: to see the raw',
    }),
    attempt: { provider: 'compatible' },
    code: 's3.bad-endpoint',
    field: 'endpoint',
  },
  { error: thrown('NotFound', 404), code: 's3.bad-endpoint', field: 'region' },
  { error: thrown('UnknownError', 405), code: 's3.bad-endpoint' },
  { error: thrown('Unknown', 403), code: 's3.access-denied' },
  { error: thrown('Unknown', 403), attempt: { bucket: '', folder: '' }, code: 's3.bad-endpoint' },
  { error: thrown('Unknown', 401), code: 's3.bad-endpoint' },
  { error: thrown('NotS3', 200), code: 's3.bad-endpoint' },
  {
    error: thrown('InternalError', 500),
    code: 's3.unexpected',
    params: { operation: 'PutObject', status: 500, answer: 'InternalError: Said by the server' },
  },
];

for (const { error, attempt, code, field, params } of CASES) {
  const { name } = error as { name: string };
  test(`${name} means ${code}${field === undefined ? '' : ` at ${field}`}`, () => {
    const met = explainS3(error, { ...ATTEMPT, ...attempt });
    assert.equal(met.code, code);
    if (field !== undefined) assert.equal(met.field, field);
    if (params !== undefined) assert.deepEqual(met.params, params);
  });
}

test('STS words a wrong clock as a wrong signature', () => {
  const stamp = (minutesAgo: number): string =>
    new Date(Date.now() - minutesAgo * 60_000).toISOString().replace(/[-:]|\.\d+/gu, '');
  const message = `Signature expired: ${stamp(40)} is now earlier than ${stamp(15)} (${stamp(0)} - 15 min.)`;
  const met = explainS3(thrown('SignatureDoesNotMatch', 403, { message }), ATTEMPT);
  assert.equal(met.code, 's3.clock-skew');
});

test('never repeats more than 200 printable characters of a server', () => {
  const message = '<b>\u0007\n'.repeat(500);
  const met = explainS3(thrown('Odd', 500, { message }), ATTEMPT);
  assert.equal(met.code, 's3.unexpected');
  assert.ok(met.params.answer.length <= 200);
  assert.ok(!/[\u0000-\u001F]/u.test(met.params.answer));
});

test('survives whatever is thrown', () => {
  for (const odd of [
    undefined,
    null,
    'text',
    7,
    {},
    { name: 5, $metadata: 'x' },
    { $response: { headers: 1 } },
  ]) {
    assert.equal(hasAnswer(odd), false);
    assert.ok(explainS3(odd, ATTEMPT).code.startsWith('s3.'));
  }
});
