import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { openS3Port } from '../../../src/destinations/s3/s3-client-port.js';
import { connectionOf } from '../../../src/destinations/s3/s3-connection.js';

const LIST = '<ListBucketResult><Name>acme</Name><KeyCount>0</KeyCount></ListBucketResult>';
const BUCKETS = '<ListAllMyBucketsResult><Buckets></Buckets></ListAllMyBucketsResult>';

test('calls are made under the path that an endpoint has in front of its buckets', async () => {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, answer) => {
    const [path = ''] = url.split('?');
    asked.push(path);
    answer.setHeader('content-type', 'application/xml');
    answer.end(path.includes('acme') ? LIST : BUCKETS);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert.ok(typeof address === 'object' && address);
  const connection = connectionOf('compatible', {
    endpoint: `http://127.0.0.1:${address.port}/storage/v1/s3`,
    accessKeyId: 'key',
    secretAccessKey: 'secret',
  });
  const port = openS3Port(connection, { signal: new AbortController().signal, timeoutMs: 5000 });
  try {
    await port.identity();
    await port.list('acme', 'a/');
    await port.put('acme', 'a/b.csv', new Uint8Array());
  } finally {
    port.close();
    server.close();
  }
  assert.deepEqual(asked, ['/storage/v1/s3/', '/storage/v1/s3/acme/', '/storage/v1/s3/acme/a/b.csv']);
});
