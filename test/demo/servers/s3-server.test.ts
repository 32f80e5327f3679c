import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, it } from 'node:test';
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
  S3ServiceException,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { demoS3Options } from '../../../demo/servers/s3/demo-s3.js';
import {
  keys,
  bucket,
  start,
  client,
  refused,
  type Answer,
  send,
  codeOf,
  sdkSigner,
  signable,
} from './s3-client.js';

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
