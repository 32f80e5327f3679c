import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer as createHttpServer, request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { test } from 'node:test';
import { closedPort, startFaultServer, startTcpProxy } from '../../../demo/servers/faults.js';
import { createEgressGuard } from '../../../src/server/egress/create-egress-guard.js';
import { s3Checks } from '../../../src/server/checks/s3-checks.js';
import { localEgress, logged } from './probe-log.js';
import { compatibleAt, keys, storage, valuesOf } from './s3-lab.js';

test('nobody there, nobody listening, someone else', async (context) => {
  const refused = await compatibleAt(`http://127.0.0.1:${await closedPort()}`);
  assert.deepEqual(refused.lines, ['reach failed net.refused', 'credentials skipped']);
  assert.equal(refused.problem().field, 'endpoint');
  const expectations = [
    ['html-api', 's3.bad-endpoint', 5000],
    ['ftp', 's3.bad-endpoint', 5000],
    ['black-hole', 'net.timeout', 200],
    ['reset', 'net.reset', 5000],
  ] as const;
  for (const [kind, code, limit] of expectations) {
    const server = await startFaultServer(kind);
    context.after(() => server.close());
    const run = await compatibleAt(`http://127.0.0.1:${server.port}`, limit);
    assert.deepEqual(run.lines, [`reach failed ${code}`, 'credentials skipped'], kind);
    assert.equal(run.problem().field, 'endpoint');
  }
});

for (const status of [429, 502, 503, 504]) {
  test(`a gateway whose storage is away does not make the address wrong: ${status}`, async (context) => {
    const gateway = createHttpServer((_, response) => {
      response.writeHead(status, { 'content-type': 'text/html' });
      response.end(`<html>\r\n<head><title>${status}</title></head>\r\n<body><hr>nginx</body>\r\n</html>`);
    });
    await once(gateway.listen(0, '127.0.0.1'), 'listening');
    context.after(() => gateway.close());
    const run = await compatibleAt(`http://127.0.0.1:${(gateway.address() as AddressInfo).port}`);
    const { code, field, retry } = run.problem();
    assert.deepEqual([code, field, retry], ['s3.slow-down', undefined, true]);
  });
}

test('what was written although nobody said so is deleted again', async (context) => {
  const { server } = await storage(context);
  for (const answer of ['none', 'gateway'] as const) {
    const gateway = createHttpServer((incoming, response) => {
      const { method, url, headers } = incoming;
      const onward = request({ port: server.port, method, path: url, headers }, (reply) => {
        if (method !== 'PUT') {
          response.writeHead(reply.statusCode ?? 500, reply.headers);
          reply.pipe(response);
          return;
        }
        // It has arrived; only its answer has not.
        if (answer === 'none') response.destroy();
        else response.writeHead(504).end();
      });
      incoming.pipe(onward);
    });
    await once(gateway.listen(0, '127.0.0.1'), 'listening');
    context.after(() => gateway.close());
    const endpoint = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
    const checks = s3Checks()['s3-compatible']({ egress: localEgress });
    const values = valuesOf(keys.full, { endpoint, addressStyle: 'path' });
    const run = await logged((open) => checks.checkLocation(values, { bucket: 'acme-exports' }, open));
    assert.equal(run.problem().code, answer === 'none' ? 'net.reset' : 's3.slow-down');
    assert.deepEqual(server.objects('acme-exports').keys(), []);
    assert.ok(server.requests.some(({ operation }) => operation === 'PutObject'));
  }
});

test('a server without TLS behind https, and one with a certificate for no one', async (context) => {
  const server = await startFaultServer('html-api');
  context.after(() => server.close());
  const run = await compatibleAt(`https://127.0.0.1:${server.port}`);
  assert.equal(run.problem().code, 'net.tls');
  assert.equal(run.problem().field, 'endpoint');
});

test('names: unknown, resolver busy, not public', async () => {
  const failing = (code: string) => async (): Promise<never> => {
    throw Object.assign(new Error(code), { code });
  };
  const cases = [
    [failing('ENOTFOUND'), 'net.dns'],
    [failing('EAI_AGAIN'), 'net.dns-temporary'],
    [async () => [{ address: '10.0.0.1' }], 'net.refused'],
  ] as const;
  for (const [lookup, code] of cases) {
    const egress = createEgressGuard({ lookup, refusalMs: 0 });
    const checks = s3Checks()['s3-compatible']({ egress });
    const values = valuesOf(keys.full, { endpoint: 'https://storage.example', addressStyle: 'path' });
    const run = await logged((context) => checks.checkAccount(values, context));
    assert.deepEqual(run.lines, [`reach failed ${code}`, 'credentials skipped']);
    assert.equal(run.problem().field, 'endpoint');
    assert.equal((run.problem().params as { host: string }).host, 'storage.example');
  }
});

test('dials the address that the guard answered, under the name of the host', async (context) => {
  const { server } = await storage(context);
  let asked = 0;
  const egress = createEgressGuard({
    allow: ['127.0.0.0/8'],
    ports: 'any',
    lookup: async () => {
      asked += 1;
      return [{ address: '127.0.0.1' }];
    },
  });
  const checks = s3Checks()['s3-compatible']({ egress });
  const endpoint = `http://storage.example:${server.port}`;
  const values = valuesOf(keys.full, { endpoint, addressStyle: 'path' });
  const run = await logged((open) => checks.checkLocation(values, { bucket: 'acme-exports' }, open));
  assert.equal(run.outcome.verdict, 'passed');
  assert.equal(asked, 1, 'one resolution per check, however many requests');
});

test('the guard stands before every dialer: literal addresses too', async () => {
  let dialled = 0;
  const server = createServer(() => (dialled += 1)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const egress = createEgressGuard({ ports: 'any' });
  for (const host of ['127.0.0.1', '2130706433', '[::ffff:7f00:1]', 'localhost']) {
    const checks = s3Checks()['s3-compatible']({ egress });
    const values = valuesOf(keys.full, { endpoint: `http://${host}:${port}`, addressStyle: 'path' });
    const account = await logged((context) => checks.checkAccount(values, context));
    const location = await logged((context) => checks.checkLocation(values, { bucket: 'name' }, context));
    assert.equal(account.problem().code, 'net.blocked-address');
    assert.equal(location.problem().code, 'net.blocked-address');
  }
  assert.equal(dialled, 0);
  server.close();
});

test('an abort ends the request and the connection at once', async (context) => {
  const { aws, server } = await storage(context);
  const hold = server.holdNext();
  const controller = new AbortController();
  const running = logged((run) => aws.checkAccount(valuesOf(keys.full), run), controller.signal);
  await hold.arrived;
  const reason = new Error('enough');
  controller.abort(reason);
  await assert.rejects(running, reason);
  await hold.gone;
});

test('a write that is never answered is not about the address, which has just answered', async (context) => {
  const { server } = await storage(context);
  const hasty = s3Checks()['s3-compatible']({ egress: localEgress, phaseTimeoutMs: 1000 });
  const hold = server.holdNext(({ operation }) => operation === 'PutObject');
  const values = valuesOf(keys.full, { endpoint: server.url, addressStyle: 'path' });
  const run = await logged((run) => hasty.checkLocation(values, { bucket: 'acme-exports' }, run));
  const met = run.problem();
  assert.equal(met.code, 'net.timeout');
  assert.equal(met.field, undefined);
  hold.release();
});

test('a connection that breaks in the middle', async (context) => {
  const { server } = await storage(context);
  const proxy = await startTcpProxy({ target: { host: '127.0.0.1', port: server.port } });
  context.after(() => proxy.close());
  proxy.resetAfter(100);
  const run = await compatibleAt(`http://127.0.0.1:${proxy.port}`);
  assert.equal(run.problem().code, 'net.reset');
});
