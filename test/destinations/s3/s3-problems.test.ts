import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { S3Attempt } from '../../../src/destinations/s3/s3-explanations.js';
import { explainS3, hasAnswer } from '../../../src/destinations/s3/s3-problems.js';

const ATTEMPT: S3Attempt = {
  operation: 'PutObject',
  provider: 'aws',
  host: 'name.s3.eu-central-1.amazonaws.com',
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
  { error: thrown('KMS.DisabledException', 400), code: 's3.kms-denied' },
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
