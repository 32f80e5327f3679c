import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  AbortMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { demoS3Options } from '../../../demo/servers/s3/demo-s3.js';
import { type S3Key } from '../../../demo/servers/s3/s3-server.js';
import {
  keys,
  bucket,
  page,
  start,
  client,
  refused,
  send,
  codeOf,
  sdkSigner,
  signable,
  presign,
} from './s3-client.js';

describe('S3 server: credentials', () => {
  const list = new ListObjectsV2Command({ Bucket: bucket });

  it('tells a wrong secret from an unknown key, a suspended key and no key', async (t) => {
    const server = await start(t);
    const wrong = { ...keys.full, secretAccessKey: keys.readOnly.secretAccessKey };
    const error = await refused(client(t, server, wrong).send(list), 'SignatureDoesNotMatch', 403);
    assert.ok(!JSON.stringify(error).includes(keys.full.secretAccessKey));
    const unknown = { ...keys.full, accessKeyId: 'AKIANONEEXAMPLE22222' };
    await refused(client(t, server, unknown).send(list), 'InvalidAccessKeyId', 403);
    await refused(client(t, server, keys.suspended).send(list), 'AllAccessDisabled', 403);
    const anonymous = await send(server, 'GET', `/${bucket}?list-type=2`);
    assert.equal(anonymous.status, 403);
    assert.equal(codeOf(anonymous), 'AccessDenied');
    assert.match(String(anonymous.headers['x-amz-request-id']), /^[0-9A-F]{16}$/);
    const old = await send(server, 'GET', `/${bucket}`, { authorization: 'AWS AKIA:abc' });
    assert.equal(codeOf(old), 'InvalidRequest');
    assert.equal(codeOf(await send(server, 'GET', '/%zz/x')), 'InvalidURI');
    const garbage = await send(server, 'GET', `/${bucket}`, { authorization: 'AWS4-HMAC-SHA256 x' });
    assert.equal(codeOf(garbage), 'AuthorizationHeaderMalformed');
  });

  it('checks session tokens', async (t) => {
    const server = await start(t);
    await client(t, server, keys.temporary).send(list);
    const { sessionToken, ...without } = keys.temporary;
    assert.ok(sessionToken);
    await refused(client(t, server, without).send(list), 'InvalidToken', 400);
    const wrong = { ...keys.temporary, sessionToken: `${sessionToken}x` };
    await refused(client(t, server, wrong).send(list), 'InvalidToken', 400);
    const uncalled = { ...keys.full, sessionToken };
    await refused(client(t, server, uncalled).send(list), 'InvalidToken', 400);
    await refused(client(t, server, keys.expired).send(list), 'ExpiredToken', 400);
  });

  it('refuses clocks that differ by more than 15 minutes, either way', async (t) => {
    let now = new Date();
    const server = await start(t, { clock: () => now });
    const minutes = (count: number): Date => new Date(Date.now() + count * 60_000);
    for (const count of [14, -14]) {
      now = minutes(count);
      await client(t, server, keys.full).send(list);
    }
    for (const count of [16, -16]) {
      now = minutes(count);
      const error = await refused(client(t, server, keys.full).send(list), 'RequestTimeTooSkewed', 403);
      assert.equal(error.$response?.headers['date'], now.toUTCString());
    }
    // The SDK learns the server's time from the answer, when it may try again.
    await client(t, server, keys.full, { maxAttempts: 2 }).send(list);
  });

  it('names the region when the signature is for another', async (t) => {
    const server = await start(t);
    const wrong = await refused(
      client(t, server, keys.full, { region: 'ap-south-1' }).send(list),
      'AuthorizationHeaderMalformed',
      400,
    );
    assert.equal((wrong as { Region?: string }).Region, 'eu-central-1');
    const archive = new ListObjectsV2Command({ Bucket: 'acme-archive' });
    const moved = await refused(client(t, server, keys.full).send(archive), 'PermanentRedirect', 301);
    assert.equal((moved as { Region?: string }).Region, 'us-west-2');
    assert.equal(moved.$response?.headers['x-amz-bucket-region'], 'us-west-2');
    await client(t, server, keys.full, { region: 'us-west-2' }).send(archive);
    await client(t, server, keys.full, { followRegionRedirects: true }).send(archive);
    const service = client(t, server, keys.full, { region: 'ap-south-1' }).send(new ListBucketsCommand({}));
    await refused(service, 'AuthorizationHeaderMalformed', 400);
  });

  it('refuses headers of Amazon that are not signed', async (t) => {
    const server = await start(t);
    const signer = await sdkSigner(t, server, keys.full);
    const path = `/${bucket}/x`;
    const signed = await signer.sign({ ...signable(server, 'PUT', path), body: 'x' }, {});
    const answer = await send(server, 'PUT', path, { ...signed.headers, 'x-amz-meta-a': 'b' }, 'x');
    assert.equal(answer.status, 403);
    assert.match(answer.body, /<HeadersNotSigned>x-amz-meta-a</);
  });

  it('accepts the examples of the AWS documentation, and no change of them', async (t) => {
    // https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html and the pages beside it
    const example: S3Key = {
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      account: '123456789012',
      arn: 'arn:aws:iam::123456789012:user/example',
      allow: [{ actions: '*' }],
    };
    const server = await start(t, {
      region: 'us-east-1',
      keys: [example],
      buckets: [{ name: 'examplebucket' }],
      clock: () => new Date('2013-05-24T00:00:00Z'),
    });
    const scope = 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request';
    const a = (count: number): string => 'a'.repeat(count);
    const chunked = (signatures: readonly string[], end: string): string =>
      `10000;chunk-signature=${signatures[0]}\r\n${a(65_536)}\r\n` +
      `400;chunk-signature=${signatures[1]}\r\n${a(1024)}\r\n0;chunk-signature=${signatures[2]}\r\n${end}`;

    const plain = [
      'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648',
      '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497',
      'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9',
    ];
    const plainHeaders = {
      host: 's3.amazonaws.com',
      'x-amz-date': '20130524T000000Z',
      'x-amz-storage-class': 'REDUCED_REDUNDANCY',
      authorization:
        `AWS4-HMAC-SHA256 Credential=${scope},SignedHeaders=content-encoding;content-length;host;` +
        'x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-storage-class,' +
        'Signature=4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9',
      'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
      'content-encoding': 'aws-chunked',
      'x-amz-decoded-content-length': '66560',
      'content-length': '66824',
    };
    const path = '/examplebucket/chunkObject.txt';
    const good = await send(server, 'PUT', path, plainHeaders, chunked(plain, '\r\n'));
    assert.equal(good.status, 200, good.body);
    assert.equal((await server.objects('examplebucket').read('chunkObject.txt'))?.toString(), a(66_560));
    const changed = chunked(plain, '\r\n').replace('aaa', 'aab');
    assert.equal(codeOf(await send(server, 'PUT', path, plainHeaders, changed)), 'SignatureDoesNotMatch');

    const trailing = [
      'b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2',
      '1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7',
      '2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992',
    ];
    const trailer = (signature: string): string =>
      `x-amz-checksum-crc32c:sOO8/Q==\r\nx-amz-trailer-signature:${signature}\r\n\r\n`;
    const trailerSignature = 'd81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435';
    const trailingHeaders = {
      host: 's3.amazonaws.com',
      'x-amz-date': '20130524T000000Z',
      'x-amz-storage-class': 'REDUCED_REDUNDANCY',
      authorization:
        `AWS4-HMAC-SHA256 Credential=${scope},SignedHeaders=content-encoding;host;` +
        'x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-storage-class;x-amz-trailer,' +
        'Signature=106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e',
      'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER',
      'content-encoding': 'aws-chunked',
      'x-amz-decoded-content-length': '66560',
      'x-amz-trailer': 'x-amz-checksum-crc32c',
    };
    const trailed = await send(
      server,
      'PUT',
      path,
      trailingHeaders,
      chunked(trailing, trailer(trailerSignature)),
    );
    assert.equal(trailed.status, 200, trailed.body);
    const forged = chunked(trailing, trailer(trailerSignature.replace('d', 'e')));
    assert.equal(codeOf(await send(server, 'PUT', path, trailingHeaders, forged)), 'SignatureDoesNotMatch');
  });
});

describe('S3 server: rights', () => {
  it('lets a key that may only put below a prefix do just that', async (t) => {
    const server = await start(t);
    const s3 = client(t, server, keys.dropsOnly);
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: 'drops/a.csv', Body: 'x' }));
    const denied = await refused(
      s3.send(new PutObjectCommand({ Bucket: bucket, Key: 'a.csv', Body: 'x' })),
      'AccessDenied',
      403,
    );
    assert.equal(
      denied.message,
      'User: arn:aws:iam::123456789012:user/acme-drops is not authorized to perform: s3:PutObject on resource: ' +
        '"arn:aws:s3:::acme-exports/a.csv" because no identity-based policy allows the s3:PutObject action',
    );
    const drop = { Bucket: bucket, Key: 'drops/a.csv' };
    await refused(s3.send(new DeleteObjectCommand(drop)), 'AccessDenied', 403);
    await refused(s3.send(new GetObjectCommand(drop)), 'AccessDenied', 403);
    const list = s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: 'drops/' }));
    await refused(list, 'AccessDenied', 403);
    const upload = await s3.send(new CreateMultipartUploadCommand(drop));
    await s3.send(new AbortMultipartUploadCommand({ ...drop, UploadId: upload.UploadId }));
    assert.deepEqual(server.objects(bucket).keys(), ['drops/a.csv']);
  });

  it('lets a read-only key list and read', async (t) => {
    const server = await start(t);
    await client(t, server, keys.full).send(new PutObjectCommand({ Bucket: bucket, Key: 'a', Body: 'x' }));
    const s3 = client(t, server, keys.readOnly);
    assert.equal((await s3.send(new ListObjectsV2Command({ Bucket: bucket }))).KeyCount, 1);
    await s3.send(new GetObjectCommand({ Bucket: bucket, Key: 'a' }));
    const put = s3.send(new PutObjectCommand({ Bucket: bucket, Key: 'b', Body: 'x' }));
    await refused(put, 'AccessDenied', 403);
  });

  it('asks a listing for the prefix of the rule, and hides missing objects from those who may not list', async (t) => {
    const allow = [{ actions: ['ListBucket', 'GetObject'], bucket, prefix: 'drops/' }] as const;
    const server = await start(t, { keys: [{ ...keys.dropsOnly, allow }] });
    const s3 = client(t, server, keys.dropsOnly);
    await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: 'drops/2026/' }));
    await refused(s3.send(new ListObjectsV2Command({ Bucket: bucket })), 'AccessDenied', 403);
    const get = s3.send(new GetObjectCommand({ Bucket: bucket, Key: 'drops/none' }));
    assert.match((await refused(get, 'AccessDenied', 403)).message, /s3:ListBucket/);
  });

  it('denies buckets of others, keys without KMS rights and full buckets', async (t) => {
    const { buckets } = demoS3Options();
    const server = await start(t, {
      buckets: [...buckets, { name: 'acme-kms', kms: true }, { name: 'acme-small', quotaBytes: 10 }],
    });
    const s3 = client(t, server, keys.full);
    const put = (Bucket: string, Body: string): Promise<unknown> =>
      s3.send(new PutObjectCommand({ Bucket, Key: 'x', Body }));
    await refused(put('someone-elses', 'x'), 'AccessDenied', 403);
    assert.match((await refused(put('acme-kms', 'x'), 'AccessDenied', 403)).message, /kms:GenerateDataKey/);
    await refused(put('acme-full', 'x'), 'QuotaExceeded', 403);
    await put('acme-small', '1234567890');
    await put('acme-small', '0987654321');
    await refused(put('acme-small', '12345678901'), 'QuotaExceeded', 403);
  });
});

describe('S3 server: presigned URLs', () => {
  it('serves them, without a word from the header', async (t) => {
    const server = await start(t);
    const put = await presign(t, server, keys.temporary, 'PUT', `/${bucket}/p%20q`, { expiresIn: 60 });
    assert.equal((await send(server, 'PUT', put, {}, 'data')).status, 200);
    const get = await presign(t, server, keys.full, 'GET', `/${bucket}/p%20q`, { expiresIn: 60 });
    const got = await send(server, 'GET', get, { origin: page });
    assert.equal(got.body, 'data');
    assert.equal(got.headers['access-control-allow-origin'], '*');
    assert.equal(server.requests.at(-1)?.presigned, true);
    assert.equal(server.requests.at(-1)?.path, `/${bucket}/p%20q`);
    assert.ok(!JSON.stringify(server.requests).includes('Signature'));
  });

  it('refuses them when over, changed, or for another region', async (t) => {
    const server = await start(t);
    const path = `/${bucket}/x`;
    const ago = new Date(Date.now() - 61_000);
    const over = await presign(t, server, keys.full, 'GET', path, { expiresIn: 60, signingDate: ago });
    const answer = await send(server, 'GET', over);
    assert.equal(codeOf(answer), 'AccessDenied');
    assert.match(answer.body, /<Message>Request has expired</);
    const good = await presign(t, server, keys.full, 'GET', path, { expiresIn: 60 });
    assert.equal(codeOf(await send(server, 'GET', good)), 'NoSuchKey');
    const longer = good.replace('Expires=60', 'Expires=600');
    assert.equal(codeOf(await send(server, 'GET', longer)), 'SignatureDoesNotMatch');
    assert.equal(codeOf(await send(server, 'DELETE', good)), 'SignatureDoesNotMatch');
    const weeks = good.replace('Expires=60', 'Expires=6048000');
    assert.equal(codeOf(await send(server, 'GET', weeks)), 'AuthorizationQueryParametersError');
    const options = { expiresIn: 60, region: 'ap-south-1' };
    const elsewhere = await send(server, 'GET', await presign(t, server, keys.full, 'GET', path, options));
    assert.equal(codeOf(elsewhere), 'AuthorizationQueryParametersError');
    assert.match(elsewhere.body, /<Region>eu-central-1</);
  });
});
