import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connectionOf, originOf } from '../../../src/destinations/s3/s3-connection.js';

const KEYS = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret' };
const aws = connectionOf('aws', { ...KEYS, region: 'eu-central-1' });
const hosted = (endpoint: string) =>
  connectionOf('compatible', { ...KEYS, endpoint, region: 'us-east-1', addressStyle: 'virtual-host' });

for (const [connection, bucket, origin] of [
  [aws, '', 'https://s3.eu-central-1.amazonaws.com'],
  [aws, 'name', 'https://name.s3.eu-central-1.amazonaws.com'],
  // As the SDK does: no certificate covers the dots.
  [aws, 'data.example.com', 'https://s3.eu-central-1.amazonaws.com'],
  [hosted('https://s3.example.com'), 'a.b', 'https://s3.example.com'],
  [hosted('http://s3.example.com:9000'), 'a.b', 'http://a.b.s3.example.com:9000'],
] as const) {
  test(`calls about ${bucket || 'no bucket'} go to ${origin}`, () => {
    assert.equal(originOf(connection, { operation: 'PutObject', bucket }), origin);
  });
}
