import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, it } from 'node:test';
import { ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { demoS3Keys, demoS3Options } from '../../../demo/servers/s3/demo-s3.js';
import { type S3Key, type S3Server, openCors, startS3Server } from '../../../demo/servers/s3/s3-server.js';
import { keys, bucket, page, start, client, refused, send, codeOf, callSts } from './s3-client.js';

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
