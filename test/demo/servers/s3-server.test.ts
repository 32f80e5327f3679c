import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import http, { type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type TestContext, describe, it } from 'node:test';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketAclCommand,
  GetBucketLocationCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
  S3ServiceException,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { demoS3Keys, demoS3Options } from '../../../demo/servers/s3/demo-s3.js';
import {
  type S3Key,
  type S3Server,
  type S3ServerOptions,
  openCors,
  startS3Server,
} from '../../../demo/servers/s3/s3-server.js';

const keys = demoS3Keys();
const bucket = 'acme-exports';
const page = 'https://app.example.com';

async function start(t: TestContext, options: Partial<S3ServerOptions> = {}): Promise<S3Server> {
  const server = await startS3Server({ ...demoS3Options(), ...options });
  t.after(() => server.close());
  return server;
}

function credentials(key: S3Key): { accessKeyId: string; secretAccessKey: string; sessionToken?: string } {
  const { accessKeyId, secretAccessKey, sessionToken } = key;
  return { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) };
}

function client(t: TestContext, server: S3Server, key: S3Key, config: S3ClientConfig = {}): S3Client {
  const made = new S3Client({
    endpoint: server.url,
    region: server.region,
    credentials: credentials(key),
    forcePathStyle: true,
    maxAttempts: 1,
    ...config,
  });
  t.after(() => made.destroy());
  return made;
}

async function refused(promise: Promise<unknown>, code: string, status: number): Promise<S3ServiceException> {
  const error = await promise.then(
    () => assert.fail(`expected ${code}`),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof S3ServiceException, String(error));
  assert.equal(error.name, code);
  assert.equal(error.$metadata.httpStatusCode, status);
  return error;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

async function send(
  server: S3Server,
  method: string,
  path: string,
  headers: OutgoingHttpHeaders = {},
  body: string | Buffer = '',
): Promise<Answer> {
  const request = http.request({ host: '127.0.0.1', port: server.port, method, path, headers, agent: false });
  request.end(body);
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(Buffer.from(chunk as Uint8Array));
  const { statusCode = 0, headers: given } = response;
  return { status: statusCode, headers: given, body: Buffer.concat(chunks).toString() };
}

const codeOf = (answer: Answer): string | undefined => /<Code>(\w+)<\/Code>/.exec(answer.body)?.[1];

interface Signable {
  protocol: string;
  hostname: string;
  port: number;
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  body?: string;
}

interface SdkSigner {
  sign(request: Signable, options: { signingDate?: Date }): Promise<Signable>;
  presign(request: Signable, options: { signingDate?: Date; expiresIn: number }): Promise<Signable>;
}

/** The SDK's own signer, so that the server is not checked against itself. */
async function sdkSigner(
  t: TestContext,
  server: S3Server,
  key: S3Key,
  signingName = 's3',
  signingRegion = server.region,
): Promise<SdkSigner> {
  const { signer } = client(t, server, key).config;
  return (await signer({
    name: 'sigv4',
    signingName,
    signingRegion,
    properties: {},
  })) as unknown as SdkSigner;
}

function signable(server: S3Server, method: string, path: string): Signable {
  return {
    protocol: 'http:',
    hostname: '127.0.0.1',
    port: server.port,
    method,
    path,
    query: {},
    headers: { host: `127.0.0.1:${server.port}` },
  };
}

async function presign(
  t: TestContext,
  server: S3Server,
  key: S3Key,
  method: string,
  path: string,
  options: { signingDate?: Date; expiresIn: number; region?: string },
): Promise<string> {
  const signer = await sdkSigner(t, server, key, 's3', options.region);
  const request = signable(server, method, path);
  // As @aws-sdk/s3-request-presigner does, which is not a dependency here.
  request.headers['x-amz-content-sha256'] = 'UNSIGNED-PAYLOAD';
  const signed = await signer.presign(request, options);
  return `${path}?${new URLSearchParams(signed.query).toString().replace(/\+/g, '%20')}`;
}

async function callSts(
  t: TestContext,
  server: S3Server,
  key: S3Key,
  signingDate = new Date(),
): Promise<Answer> {
  const signer = await sdkSigner(t, server, key, 'sts', 'us-east-1');
  const request = signable(server, 'POST', '/');
  request.headers['content-type'] = 'application/x-www-form-urlencoded';
  request.body = 'Action=GetCallerIdentity&Version=2011-06-15';
  const signed = await signer.sign(request, { signingDate });
  return send(server, 'POST', '/', { ...signed.headers, origin: page }, request.body);
}

describe('S3 server: objects', () => {
  it('puts, reads, heads and deletes with the defaults of the SDK', async (t) => {
    const server = await start(t);
    const s3 = client(t, server, keys.full);
    const key = "drops/ünï code/a+b (1)!'*~.csv";
    const put = await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: 'a,b\n1,2\n',
        ContentType: 'text/csv',
        Metadata: { job: '7' },
      }),
    );
    assert.equal(put.ETag, `"${createHash('md5').update('a,b\n1,2\n').digest('hex')}"`);
    assert.ok(put.ChecksumCRC32);
    const got = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    assert.equal(await got.Body?.transformToString(), 'a,b\n1,2\n');
    assert.equal(got.ChecksumCRC32, put.ChecksumCRC32);
    const head = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
    assert.equal(head.ContentLength, 8);
    assert.equal(head.ContentType, 'text/csv');
    assert.deepEqual(head.Metadata, { job: '7' });
    const part = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key, Range: 'bytes=-4' }));
    assert.equal(await part.Body?.transformToString(), '1,2\n');
    assert.equal(part.ContentRange, 'bytes 4-7/8');
    const range = new GetObjectCommand({ Bucket: bucket, Key: key, Range: 'bytes=8-' });
    await refused(s3.send(range), 'InvalidRange', 416);
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: 'folder/', Body: new Uint8Array() }));
    assert.equal(server.objects(bucket).info('folder/')?.size, 0);
    await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: 'folder/' }));
    assert.deepEqual(server.objects(bucket).keys(), [key]);
    await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    assert.deepEqual(server.objects(bucket).keys(), []);
    await refused(s3.send(new GetObjectCommand({ Bucket: bucket, Key: key })), 'NoSuchKey', 404);
    await refused(s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key })), 'NotFound', 404);
  });

  it('keeps double slashes and dot segments of keys', async (t) => {
    const server = await start(t);
    const signer = await sdkSigner(t, server, keys.full);
    for (const key of ['a//b', 'a/../b', './c']) {
      const signed = await signer.sign(
        { ...signable(server, 'PUT', `/${bucket}/${key}`), body: 'x' },
        { signingDate: new Date() },
      );
      const answer = await send(server, 'PUT', `/${bucket}/${key}`, signed.headers, 'x');
      assert.equal(answer.status, 200, answer.body);
    }
    assert.deepEqual(server.objects(bucket).keys(), ['./c', 'a/../b', 'a//b']);
  });

  it('decodes a stream sent as aws-chunked with a CRC32 trailer', async (t) => {
    const server = await start(t);
    const s3 = client(t, server, keys.full);
    const data = Buffer.alloc(300_000, 'abcdefg');
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: 'stream',
        Body: Readable.from([data.subarray(0, 100_000), data.subarray(100_000)]),
        ContentLength: data.length,
      }),
    );
    assert.deepEqual(await server.objects(bucket).read('stream'), data);
    const info = server.objects(bucket).info('stream');
    assert.ok(info?.headers['x-amz-checksum-crc32']);
    assert.equal(info.headers['content-encoding'], undefined);
  });

  it('refuses a chunked body whose trailer is wrong, missing or cut off', async (t) => {
    const server = await start(t);
    const signer = await sdkSigner(t, server, keys.full);
    const attempt = async (body: string): Promise<Answer> => {
      const request = signable(server, 'PUT', `/${bucket}/x`);
      Object.assign(request.headers, {
        'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
        'x-amz-decoded-content-length': '9',
        'x-amz-trailer': 'x-amz-checksum-crc32',
        'content-encoding': 'aws-chunked',
      });
      const signed = await signer.sign(request, {});
      return send(server, 'PUT', `/${bucket}/x`, signed.headers, body);
    };
    // CRC32 of "123456789" is cbf43926.
    assert.equal((await attempt('9\r\n123456789\r\n0\r\nx-amz-checksum-crc32:y/Q5Jg==\r\n\r\n')).status, 200);
    const wrong = await attempt('9\r\n123456780\r\n0\r\nx-amz-checksum-crc32:y/Q5Jg==\r\n\r\n');
    assert.equal(codeOf(wrong), 'BadDigest');
    assert.equal(codeOf(await attempt('9\r\n123456789\r\n0\r\n\r\n')), 'MalformedTrailerError');
    assert.equal(codeOf(await attempt('9\r\n12345')), 'IncompleteBody');
    const short = await attempt('3\r\n123\r\n0\r\nx-amz-checksum-crc32:iGNbIg==\r\n\r\n');
    assert.equal(codeOf(short), 'IncompleteBody');
  });

  it('checks Content-MD5, checksums and the payload hash', async (t) => {
    const server = await start(t);
    const s3 = client(t, server, keys.full);
    const put = { Bucket: bucket, Key: 'x', Body: 'data' };
    const md5 = createHash('md5').update('data').digest('base64');
    await s3.send(new PutObjectCommand({ ...put, ContentMD5: md5 }));
    const other = createHash('md5').update('other').digest('base64');
    await refused(s3.send(new PutObjectCommand({ ...put, ContentMD5: other })), 'BadDigest', 400);
    await refused(s3.send(new PutObjectCommand({ ...put, ContentMD5: 'eA==' })), 'InvalidDigest', 400);
    await refused(s3.send(new PutObjectCommand({ ...put, ChecksumCRC32: 'AAAAAA==' })), 'BadDigest', 400);
    const sha = createHash('sha256').update('data').digest('base64');
    assert.equal((await s3.send(new PutObjectCommand({ ...put, ChecksumSHA256: sha }))).ChecksumSHA256, sha);

    const signer = await sdkSigner(t, server, keys.full);
    const signed = await signer.sign({ ...signable(server, 'PUT', `/${bucket}/y`), body: 'good' }, {});
    const answer = await send(server, 'PUT', `/${bucket}/y`, signed.headers, 'evil');
    assert.equal(answer.status, 400);
    assert.equal(codeOf(answer), 'XAmzContentSHA256Mismatch');
    assert.deepEqual(server.objects(bucket).keys(), ['x']);
  });

  it('answers 412 to If-None-Match when the object exists, for one of two racing puts', async (t) => {
    const server = await start(t);
    const s3 = client(t, server, keys.full);
    const put = (): Promise<unknown> =>
      s3.send(new PutObjectCommand({ Bucket: bucket, Key: 'once', Body: 'x', IfNoneMatch: '*' }));
    const results = await Promise.allSettled([put(), put()]);
    assert.deepEqual(results.map((result) => result.status).sort(), ['fulfilled', 'rejected']);
    await refused(put(), 'PreconditionFailed', 412);
  });

  it('uploads in parts, and aborts', async (t) => {
    const server = await start(t);
    const s3 = client(t, server, keys.full);
    const target = { Bucket: bucket, Key: 'big' };
    const { UploadId } = await s3.send(
      new CreateMultipartUploadCommand({ ...target, ContentType: 'text/csv' }),
    );
    const first = Buffer.alloc(5 * 1024 * 1024, 'a');
    const one = await s3.send(new UploadPartCommand({ ...target, UploadId, PartNumber: 1, Body: first }));
    const two = await s3.send(new UploadPartCommand({ ...target, UploadId, PartNumber: 2, Body: 'end' }));
    const parts = [
      { PartNumber: 1, ETag: one.ETag, ChecksumCRC32: one.ChecksumCRC32 },
      { PartNumber: 2, ETag: two.ETag, ChecksumCRC32: two.ChecksumCRC32 },
    ];
    const complete = (Parts: typeof parts): Promise<unknown> =>
      s3.send(new CompleteMultipartUploadCommand({ ...target, UploadId, MultipartUpload: { Parts } }));
    await refused(complete([...parts].reverse()), 'EntityTooSmall', 400);
    await refused(complete(parts.map((part) => ({ ...part, ETag: '"0"' }))), 'InvalidPart', 400);
    assert.deepEqual(server.objects(bucket).keys(), []);
    await complete(parts);
    assert.deepEqual(await server.objects(bucket).read('big'), Buffer.concat([first, Buffer.from('end')]));
    assert.match(server.objects(bucket).info('big')?.etag ?? '', /^[0-9a-f]{32}-2$/);
    await refused(complete(parts), 'NoSuchUpload', 404);

    const second = await s3.send(new CreateMultipartUploadCommand(target));
    const open = { ...target, UploadId: second.UploadId };
    await s3.send(new AbortMultipartUploadCommand(open));
    await refused(s3.send(new UploadPartCommand({ ...open, PartNumber: 1, Body: 'x' })), 'NoSuchUpload', 404);
  });

  it('deletes many objects and tells which it may not', async (t) => {
    const server = await start(t, {
      keys: [
        keys.full,
        { ...keys.dropsOnly, allow: [{ actions: ['DeleteObject'], bucket, prefix: 'drops/' }] },
      ],
    });
    const s3 = client(t, server, keys.full);
    for (const Key of ['drops/a&b', 'other']) {
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'x' }));
    }
    const Delete = { Objects: [{ Key: 'drops/a&b' }, { Key: 'other' }] };
    const drops = client(t, server, keys.dropsOnly);
    const answer = await drops.send(new DeleteObjectsCommand({ Bucket: bucket, Delete }));
    assert.deepEqual(answer.Deleted, [{ Key: 'drops/a&b' }]);
    assert.deepEqual(
      answer.Errors?.map(({ Key, Code }) => ({ Key, Code })),
      [{ Key: 'other', Code: 'AccessDenied' }],
    );
    assert.deepEqual(server.objects(bucket).keys(), ['other']);
  });

  it('refuses what it does not do, and bodies that are too large, after reading them', async (t) => {
    const server = await start(t, { maxBodyBytes: 1000 });
    const s3 = client(t, server, keys.full);
    await refused(s3.send(new GetBucketAclCommand({ Bucket: bucket })), 'NotImplemented', 501);
    const Body = Buffer.alloc(8 * 1024 * 1024);
    await refused(s3.send(new PutObjectCommand({ Bucket: bucket, Key: 'x', Body })), 'EntityTooLarge', 400);
  });

  it('answers an error after draining a large upload', async (t) => {
    const server = await start(t);
    const s3 = client(t, server, keys.readOnly);
    const Body = Buffer.alloc(16 * 1024 * 1024);
    await refused(s3.send(new PutObjectCommand({ Bucket: bucket, Key: 'x', Body })), 'AccessDenied', 403);
  });

  it('keeps objects in a folder between runs', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 's3-server-'));
    t.after(() => rm(folder, { recursive: true }));
    const first = await start(t, { folder });
    const s3 = client(t, first, keys.full);
    const put = { Bucket: bucket, Key: '../../escape\n', Body: 'kept', Metadata: { a: 'b' } };
    await s3.send(new PutObjectCommand(put));
    await s3.send(new PutObjectCommand({ ...put, Key: 'gone' }));
    await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: 'gone' }));
    await first.close();
    assert.deepEqual(await readdir(folder), [bucket]);
    const second = await start(t, { folder });
    const got = await client(t, second, keys.full).send(
      new GetObjectCommand({ Bucket: bucket, Key: put.Key }),
    );
    assert.equal(await got.Body?.transformToString(), 'kept');
    assert.deepEqual(got.Metadata, { a: 'b' });
    assert.deepEqual(second.objects(bucket).keys(), [put.Key]);
  });
});

describe('S3 server: buckets and listings', () => {
  it('lists the account own buckets', async (t) => {
    const server = await start(t);
    const { Buckets } = await client(t, server, keys.full).send(new ListBucketsCommand({}));
    const rows = Buckets?.map(({ Name, BucketRegion }) => [Name, BucketRegion]);
    assert.deepEqual(rows, [
      ['acme-archive', 'us-west-2'],
      ['acme-billed', 'eu-central-1'],
      ['acme-exports', 'eu-central-1'],
      ['acme-fenced', 'eu-central-1'],
      ['acme-full', 'eu-central-1'],
      ['acme-locked', 'eu-central-1'],
      ['acme-no-cors', 'eu-central-1'],
    ]);
    await refused(client(t, server, keys.dropsOnly).send(new ListBucketsCommand({})), 'AccessDenied', 403);
  });

  it('pages through a bucket with prefix, delimiter, start and URL encoding', async (t) => {
    const server = await start(t);
    const s3 = client(t, server, keys.full);
    const all = ['a/1', 'a/2', 'b', 'c/1', 'c/x/2', 'd <&>', 'é', '￿'];
    for (const Key of all) await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'x' }));
    const seen: string[] = [];
    let token: string | undefined;
    do {
      const answer = await s3.send(
        new ListObjectsV2Command({
          Bucket: bucket,
          Delimiter: '/',
          MaxKeys: 2,
          ...(token === undefined ? {} : { ContinuationToken: token }),
        }),
      );
      assert.equal(answer.IsTruncated, answer.NextContinuationToken !== undefined);
      for (const { Prefix = '' } of answer.CommonPrefixes ?? []) seen.push(Prefix);
      for (const { Key = '' } of answer.Contents ?? []) seen.push(Key);
      token = answer.NextContinuationToken;
    } while (token !== undefined);
    assert.deepEqual(seen, ['a/', 'b', 'c/', 'd <&>', 'é', '￿']);

    const list = async (input: object): Promise<Array<string | undefined>> => {
      const answer = await s3.send(new ListObjectsV2Command({ Bucket: bucket, ...input }));
      return [
        ...(answer.Contents ?? []).map(({ Key }) => Key),
        ...(answer.CommonPrefixes ?? []).map((p) => p.Prefix),
      ];
    };
    assert.deepEqual(await list({}), all);
    assert.deepEqual(await list({ Prefix: 'c/', Delimiter: '/' }), ['c/1', 'c/x/']);
    assert.deepEqual(await list({ StartAfter: 'c/x/2', MaxKeys: 1 }), ['d <&>']);
    assert.deepEqual(await list({ MaxKeys: 0 }), []);
    assert.deepEqual(await list({ Prefix: 'd', EncodingType: 'url' }), ['d+%3C%26%3E']);
    const bogus = s3.send(new ListObjectsV2Command({ Bucket: bucket, ContinuationToken: 'bogus' }));
    await refused(bogus, 'InvalidArgument', 400);
  });

  it('heads buckets and tells their region, also when it refuses', async (t) => {
    const server = await start(t);
    const head = await client(t, server, keys.full).send(new HeadBucketCommand({ Bucket: bucket }));
    assert.equal(head.BucketRegion, 'eu-central-1');
    const foreign = client(t, server, keys.full).send(new HeadBucketCommand({ Bucket: 'someone-elses' }));
    await assert.rejects(foreign, (error) => {
      assert.ok(error instanceof S3ServiceException);
      assert.equal(error.$metadata.httpStatusCode, 403);
      assert.equal(error.$response?.headers['x-amz-bucket-region'], 'eu-central-1');
      return true;
    });
    const missing = client(t, server, keys.full).send(new HeadBucketCommand({ Bucket: 'not-there' }));
    await refused(missing, 'NotFound', 404);
  });

  it('tells the location to a client that does not know the region yet', async (t) => {
    const server = await start(t, {
      buckets: [...demoS3Options().buckets, { name: 'old', region: 'us-east-1' }],
    });
    const s3 = client(t, server, keys.full, { region: 'us-east-1' });
    const west = await s3.send(new GetBucketLocationCommand({ Bucket: 'acme-archive' }));
    assert.equal(west.LocationConstraint, 'us-west-2');
    const old = await s3.send(new GetBucketLocationCommand({ Bucket: 'old' }));
    assert.equal(old.LocationConstraint, undefined);
  });

  it('serves virtual-host style addresses', async (t) => {
    const server = await start(t);
    const httpAgent = new http.Agent({
      lookup: (_name, options, callback) => {
        if (options.all) callback(null, [{ address: '127.0.0.1', family: 4 }]);
        else callback(null, '127.0.0.1', 4);
      },
    });
    const s3 = client(t, server, keys.full, {
      endpoint: `http://localhost:${server.port}`,
      forcePathStyle: false,
      requestHandler: { httpAgent },
    });
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: 'a b/c', Body: 'x' }));
    const list = await s3.send(new ListObjectsV2Command({ Bucket: bucket }));
    assert.deepEqual(
      list.Contents?.map(({ Key }) => Key),
      ['a b/c'],
    );
    assert.equal(server.requests[0]?.path, '/a%20b/c');
  });

  it('answers NoSuchBucket and InvalidBucketName', async (t) => {
    const server = await start(t);
    const s3 = client(t, server, keys.dropsOnly);
    await refused(s3.send(new ListObjectsV2Command({ Bucket: 'not-there' })), 'NoSuchBucket', 404);
    await refused(s3.send(new ListObjectsV2Command({ Bucket: 'Not_Valid' })), 'InvalidBucketName', 400);
  });
});

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

describe('S3 server: CORS', () => {
  const preflight = (server: S3Server, path: string, method = 'PUT', headers = 'authorization,x-amz-date') =>
    send(server, 'OPTIONS', path, {
      origin: page,
      'access-control-request-method': method,
      'access-control-request-headers': headers,
    });

  it('answers preflights by the rules of the bucket', async (t) => {
    const rule = {
      allowedOrigins: ['https://*.example.com'],
      allowedMethods: ['PUT'],
      allowedHeaders: ['X-Amz-*'],
    };
    const server = await start(t, {
      buckets: [...demoS3Options().buckets, { name: 'strict', cors: [rule] }],
    });
    const open = await preflight(server, `/${bucket}/x`);
    assert.equal(open.status, 200);
    assert.equal(open.headers['access-control-allow-origin'], '*');
    assert.equal(open.headers['access-control-allow-headers'], 'authorization, x-amz-date');
    assert.match(String(open.headers['access-control-expose-headers']), /ETag/);
    const strict = await preflight(server, '/strict/x', 'PUT', 'x-amz-date');
    assert.equal(strict.headers['access-control-allow-origin'], page);
    assert.equal(strict.headers['access-control-allow-credentials'], 'true');
    for (const answer of [
      await preflight(server, '/strict/x'),
      await preflight(server, '/strict/x', 'GET', 'x-amz-date'),
      await preflight(server, '/acme-no-cors/x'),
      await preflight(server, '/not-there/x'),
    ]) {
      assert.equal(answer.status, 403);
      assert.match(answer.body, /<Message>CORSResponse: /);
      assert.equal(answer.headers['access-control-allow-origin'], undefined);
    }
    assert.equal(server.requests[0]?.operation, 'Preflight');
  });

  it('lets pages read errors when the rules match, and can be told not to', async (t) => {
    const on = await start(t);
    const origin = { origin: page };
    const readable = await send(on, 'GET', `/${bucket}/x`, origin);
    assert.equal(readable.status, 403);
    assert.equal(readable.headers['access-control-allow-origin'], '*');
    const hidden = await send(on, 'GET', '/acme-no-cors/x', origin);
    assert.equal(hidden.headers['access-control-allow-origin'], undefined);
    const missing = await send(on, 'GET', '/not-there/x', origin);
    assert.equal(missing.headers['access-control-allow-origin'], undefined);
    const off = await start(t, { corsOnErrors: false });
    const unreadable = await send(off, 'GET', `/${bucket}/x`, origin);
    assert.equal(unreadable.headers['access-control-allow-origin'], undefined);
  });

  it('reads the rules at each request', async (t) => {
    const changing: { name: string; cors: typeof openCors | 'off' } = { name: 'b-1', cors: 'off' };
    const server = await start(t, { buckets: [changing] });
    assert.equal((await preflight(server, '/b-1/x')).status, 403);
    changing.cors = openCors;
    assert.equal((await preflight(server, '/b-1/x')).status, 200);
  });

  it('allows the service level, or not', async (t) => {
    const on = await start(t);
    assert.equal((await preflight(on, '/', 'POST')).headers['access-control-allow-origin'], '*');
    const off = await start(t, { serviceCors: false });
    assert.equal((await preflight(off, '/', 'POST')).status, 403);
    const sts = await callSts(t, off, keys.full);
    assert.equal(sts.status, 200);
    assert.equal(sts.headers['access-control-allow-origin'], undefined);
  });
});

describe('S3 server: STS', () => {
  it('tells who a key belongs to, whatever it may do', async (t) => {
    const server = await start(t);
    for (const key of [keys.full, keys.dropsOnly, keys.temporary, keys.suspended]) {
      const answer = await callSts(t, server, key);
      assert.equal(answer.status, 200, answer.body);
      assert.match(answer.body, /<Account>123456789012</);
      assert.ok(answer.body.includes(`<Arn>${key.arn}<`));
      assert.match(answer.body, /<UserId>A(ID|RO)A/);
      assert.equal(answer.headers['access-control-allow-origin'], '*');
    }
  });

  it('refuses unknown keys, wrong secrets, ended tokens and wrong clocks in its own words', async (t) => {
    const server = await start(t);
    const cases: Array<readonly [S3Key, string]> = [
      [{ ...keys.full, accessKeyId: 'AKIANONEEXAMPLE22222' }, 'InvalidClientTokenId'],
      [{ ...keys.temporary, sessionToken: 'wrong' }, 'InvalidClientTokenId'],
      [{ ...keys.full, secretAccessKey: 'wrong' }, 'SignatureDoesNotMatch'],
      [keys.expired, 'ExpiredToken'],
    ];
    for (const [key, code] of cases) {
      const answer = await callSts(t, server, key);
      assert.equal(answer.status, 403);
      assert.equal(codeOf(answer), code);
      assert.match(answer.body, /<ErrorResponse /);
    }
    const late = await callSts(t, server, keys.full, new Date(Date.now() - 16 * 60_000));
    assert.match(late.body, /<Message>Signature expired: /);
    const anonymous = await send(server, 'POST', '/', {}, 'Action=GetCallerIdentity&Version=2011-06-15');
    assert.equal(codeOf(anonymous), 'MissingAuthenticationToken');
  });
});

describe('S3 server: disturbances', () => {
  const put = new PutObjectCommand({ Bucket: bucket, Key: 'x', Body: 'x' });

  it('delays, holds and fails the next request, once each', async (t) => {
    const server = await start(t);
    const s3 = client(t, server, keys.full);
    const order: string[] = [];
    let go: (value?: unknown) => void = () => undefined;
    server.delayNext(
      new Promise((resolve) => {
        go = resolve;
      }),
      (record) => record.operation === 'PutObject',
    );
    const delayed = s3.send(put).then(() => order.push('delayed'));
    await s3.send(new ListObjectsV2Command({ Bucket: bucket }));
    order.push('other');
    go();
    await delayed;
    assert.deepEqual(order, ['other', 'delayed']);

    const hold = server.holdNext((record) => record.operation === 'PutObject');
    const held = s3.send(put);
    const record = await hold.arrived;
    assert.equal(record.status, undefined);
    assert.equal(record.authorizationKeyId, keys.full.accessKeyId);
    assert.equal(record.signedRegion, 'eu-central-1');
    await s3.send(new ListObjectsV2Command({ Bucket: bucket }));
    hold.release();
    await held;
    assert.equal(record.status, 200);

    server.failNext({ status: 503, code: 'SlowDown' });
    await refused(s3.send(put), 'SlowDown', 503);
    server.failNext('reset');
    await assert.rejects(s3.send(put), /ECONNRESET|socket hang up/);
    await s3.send(put);
  });

  it('drops a held request whose client left', async (t) => {
    const server = await start(t);
    const hold = server.holdNext();
    const abort = new AbortController();
    const sent = client(t, server, keys.full).send(put, { abortSignal: abort.signal });
    await hold.arrived;
    abort.abort();
    await assert.rejects(sent, { name: 'AbortError' });
    await hold.gone;
    hold.release();
    assert.deepEqual(server.objects(bucket).keys(), []);
  });

  it('closes with open sockets, held requests and half-sent bodies', async (t) => {
    const server = await start(t);
    const idle = connect(server.port, '127.0.0.1');
    await once(idle, 'connect');
    const half = connect(server.port, '127.0.0.1');
    half.on('error', () => undefined);
    half.write(`PUT /${bucket}/x HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc`);
    const hold = server.holdNext();
    const held = assert.rejects(client(t, server, keys.full).send(put));
    await hold.arrived;
    idle.resume();
    const ended = Promise.all([once(idle, 'close'), once(half, 'close')]);
    await server.close();
    await server.close();
    await Promise.all([held, ended]);
    await assert.rejects(send(server, 'GET', '/'), { code: 'ECONNREFUSED' });
  });

  it('takes a port that was asked for, and fails on one that is taken', async (t) => {
    const first = await start(t);
    await assert.rejects(startS3Server({ ...demoS3Options(), port: first.port }), { code: 'EADDRINUSE' });
    await first.close();
    const second = await start(t, { port: first.port });
    assert.equal(second.url, first.url);
  });
});

describe('S3 server: demo set', () => {
  it('has keys that look real and are examples', () => {
    for (const key of Object.values(demoS3Keys()) as S3Key[]) {
      assert.match(key.accessKeyId, /^(?=.*EXAMPLE)A[KS]IA[A-Z2-7]{16}$/);
      assert.match(key.secretAccessKey, /^(?=.*EXAMPLE)[A-Za-z0-9/+]{40}$/);
    }
  });
});
