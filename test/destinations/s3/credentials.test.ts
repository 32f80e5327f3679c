import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  objectionToAwsKeyId,
  objectionToAwsSecret,
  objectionToCompatibleKeyId,
  objectionToCompatibleSecret,
  objectionToMissingToken,
} from '../../../src/destinations/s3/access-key.js';
import {
  canonicalEndpoint,
  objectionToEndpoint,
  parseEndpoint,
} from '../../../src/destinations/s3/endpoint.js';
import {
  AWS_REGIONS,
  isAwsRegion,
  objectionToCompatibleRegion,
  understandRegion,
} from '../../../src/destinations/s3/regions.js';

const ID = 'AKIAIOSFODNN7EXAMPLE';
const SECRET = `abc/${'x'.repeat(36)}`;

test('tells a key id from a secret', () => {
  assert.equal(objectionToAwsKeyId(ID), undefined);
  assert.deepEqual(objectionToAwsKeyId(SECRET), ['access-key.is-secret', {}]);
  assert.deepEqual(objectionToAwsKeyId('short'), ['access-key.format', { length: 5 }]);
  assert.deepEqual(objectionToAwsKeyId('with-hyphen-and-more'), ['access-key.format', { length: 20 }]);
  assert.equal(objectionToAwsSecret(SECRET), undefined);
  assert.deepEqual(objectionToAwsSecret(ID), ['secret-key.is-key-id', {}]);
  assert.deepEqual(objectionToAwsSecret(SECRET.slice(1)), ['secret-key.length', { length: 39 }]);
});

test('knows little of the keys of other storages', () => {
  for (const id of ['minioadmin', 'a', '0123456789abcdef0123456789abcdef']) {
    assert.equal(objectionToCompatibleKeyId(id), undefined);
  }
  assert.equal(objectionToCompatibleKeyId(SECRET)?.[0], 'access-key.is-secret');
  assert.equal(objectionToCompatibleSecret('minioadmin'), undefined);
  assert.equal(objectionToCompatibleSecret(ID)?.[0], 'secret-key.is-key-id');
});

test('takes no text for a key id that holds the secret, too: an account is called by its id, for all to see', () => {
  const labels = 'AccessKeyID:0123456789abcdefSecretAccessKey:fedcba9876543210';
  for (const text of [labels, `${ID}Secretaccesskey:${SECRET}`, `${ID},${SECRET}`]) {
    assert.deepEqual(objectionToAwsKeyId(text), ['access-key.is-secret', {}]);
    assert.deepEqual(objectionToCompatibleKeyId(text), ['access-key.is-secret', {}]);
  }
});

test('says nothing of the rules of AWS about the key id of another storage', () => {
  assert.deepEqual(objectionToCompatibleKeyId('team/exports'), ['format', {}]);
  assert.deepEqual(objectionToCompatibleKeyId('a,b'), ['format', {}]);
});

test('a temporary key needs its token', () => {
  const accessKeyId = 'ASIAIOSFODNN7EXAMPLE';
  assert.equal(objectionToMissingToken({ accessKeyId })?.[1], 'session-token.required');
  assert.equal(objectionToMissingToken({ accessKeyId, sessionToken: 'x' }), undefined);
  assert.equal(objectionToMissingToken({ accessKeyId: ID }), undefined);
});

const REGIONS: readonly (readonly [typed: string, meant: string])[] = [
  ['us_east_1', 'us-east-1'],
  ['US-East-1', 'us-east-1'],
  ['eu central 1', 'eu-central-1'],
  ['us-east-1a', 'us-east-1'],
  ['EU (Ireland)', 'eu-west-1'],
  ['Europe (Frankfurt)', 'eu-central-1'],
  ['frankfurt', 'eu-central-1'],
  ['US East (N. Virginia) us-east-1', 'us-east-1'],
  ['us-gov-west-1', 'us-gov-west-1'],
  ['NL', 'NL'],
  ['auto', 'auto'],
];

for (const [typed, meant] of REGIONS) {
  test(`region ${typed} is ${meant}`, () => {
    assert.equal(understandRegion(typed), meant);
  });
}

test('regions of AWS become host names, so nothing else may pass', () => {
  for (const { value } of AWS_REGIONS) assert.ok(isAwsRegion(value), value);
  assert.ok(isAwsRegion('eusc-de-east-1'));
  for (const text of [
    'us-east',
    'us-east-1.evil.example',
    'us-east-1/',
    'x',
    '',
    '-east-1',
    'us--1',
    'us-east-1#',
  ]) {
    assert.ok(!isAwsRegion(text), text);
  }
  for (const text of ['fr-par', 'auto', 'NL', 'default']) {
    assert.equal(objectionToCompatibleRegion(text), undefined);
  }
  assert.equal(objectionToCompatibleRegion('a/b')?.[0], 'region.format');
});

const ENDPOINTS: readonly (readonly [
  typed: string,
  origin: string,
  bucket?: string | undefined,
  supposed?: 'https',
])[] = [
  ['https://s3.example.com', 'https://s3.example.com'],
  ['HTTPS://S3.Example.com/', 'https://s3.example.com'],
  ['s3.example.com', 'https://s3.example.com', undefined, 'https'],
  ['minio.example.com:9000', 'https://minio.example.com:9000', undefined, 'https'],
  ['http://10.0.0.1:9000/bucket/folder', 'http://10.0.0.1:9000', 'bucket'],
  ['https://name.s3.eu-central-1.wasabisys.com', 'https://s3.eu-central-1.wasabisys.com', 'name'],
  ['https://name.fra1.digitaloceanspaces.com', 'https://fra1.digitaloceanspaces.com', 'name'],
  ['https://s3.amazonaws.com', 'https://s3.amazonaws.com'],
  ['https://objects.s3.example.com', 'https://objects.s3.example.com'],
  ['https://[::1]:9000', 'https://[::1]:9000'],
  ['http://my_minio:9000', 'http://my_minio:9000'],
  ['https://name.fsn1.your-objectstorage.com', 'https://fsn1.your-objectstorage.com', 'name'],
  ['https://name.nyc3.cdn.digitaloceanspaces.com/a', 'https://nyc3.digitaloceanspaces.com', 'name'],
  ['https://account.eu.r2.cloudflarestorage.com', 'https://account.eu.r2.cloudflarestorage.com'],
  ['http://minio:9001/browser/name', 'http://minio:9001', 'name'],
  ['“https://s3.example.com”', 'https://s3.example.com'],
  ['«s3.example.com»', 'https://s3.example.com', undefined, 'https'],
  ['<https://s3.example.com>,', 'https://s3.example.com'],
  ['(https://s3.example.com).', 'https://s3.example.com'],
  ['s3.example.com;', 'https://s3.example.com', undefined, 'https'],
  ['https://s3.example.com.:9000/', 'https://s3.example.com:9000'],
  ['https://name.s3.eu-west-1.amazonaws.com./a', 'https://s3.eu-west-1.amazonaws.com', 'name'],
  ['https//s3.example.com', 'https://s3.example.com'],
  ['http:/s3.example.com/name', 'http://s3.example.com', 'name'],
  ['https:\\\\s3.example.com', 'https://s3.example.com'],
  ['https://https://s3.example.com', 'https://s3.example.com'],
  ['https://http://s3.example.com', 'http://s3.example.com'],
  ['https.example.com', 'https://https.example.com', undefined, 'https'],
];

for (const [typed, origin, bucket, supposed] of ENDPOINTS) {
  test(`endpoint ${typed}`, () => {
    const found = parseEndpoint(typed);
    assert.equal(found?.origin, origin);
    assert.equal(found.bucket, bucket);
    assert.equal(found.supposed, supposed);
    assert.equal(objectionToEndpoint(typed), undefined);
    assert.equal(canonicalEndpoint(origin), origin);
  });
}

test('the path in front of the buckets stays with an endpoint', () => {
  for (const path of ['', '/', '/name/a']) {
    const typed = `https://abc.storage.supabase.co/storage/v1/s3${path}`;
    assert.equal(canonicalEndpoint(typed), 'https://abc.storage.supabase.co/storage/v1/s3');
    assert.equal(parseEndpoint(typed)?.bucket, path === '/name/a' ? 'name' : undefined);
  }
  assert.equal(canonicalEndpoint('https://s3.example.com/storage'), 'https://s3.example.com');
});

test('rejects what is no endpoint', () => {
  assert.equal(objectionToEndpoint('s3://bucket')?.[0], 'endpoint.scheme');
  assert.deepEqual(objectionToEndpoint('https://<account-id>.r2.cloudflarestorage.com'), [
    'endpoint.placeholder',
    { placeholder: '<account-id>' },
  ]);
  assert.equal(objectionToEndpoint('ftp://host')?.[0], 'endpoint.scheme');
  for (const text of [
    '',
    'https://',
    'https',
    'https://https',
    'https://https://',
    'https://user:pass@host',
    'two words',
    'https://a..b',
    'https://a../',
    'https://.',
    'https://-a-',
    `https://${'a'.repeat(64)}`,
    `https://${'a.'.repeat(128)}`,
  ]) {
    assert.equal(objectionToEndpoint(text)?.[0], 'endpoint.format', text);
  }
});

test('takes the longest host name', () => {
  const longest = `https://${'a'.repeat(63)}.${'a.'.repeat(94)}a`;
  assert.equal(longest.length, 'https://'.length + 253);
  assert.equal(objectionToEndpoint(longest), undefined);
  assert.equal(objectionToEndpoint(`${longest}a`)?.[0], 'endpoint.format');
});

test('knows the port of an endpoint', () => {
  assert.equal(parseEndpoint('https://a')?.port, 443);
  assert.equal(parseEndpoint('http://a')?.port, 80);
  assert.equal(parseEndpoint('http://a:9000')?.port, 9000);
});
