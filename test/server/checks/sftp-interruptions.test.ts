import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { test, type TestContext } from 'node:test';
import type { SftpServer } from '../../../demo/servers/sftp/sftp-server.js';
import { logged } from './probe-log.js';
import { allClosed, checks, hasty, serverFor } from './sftp-lab.js';

/** Starts the check of a location, and stops it where the server was told to wait. */
async function stoppedAt(
  context: TestContext,
  waitAt: (server: SftpServer) => ReturnType<SftpServer['hold']>,
) {
  const { login, server } = await serverFor(context);
  const hold = waitAt(server);
  const controller = new AbortController();
  const running = logged((run) => checks.checkLocation(login(), {}, run), controller.signal);
  await hold.reached;
  const reason = new Error('enough');
  controller.abort(reason);
  await assert.rejects(running, reason);
  return { server, hold };
}

for (const point of ['authentication', 'operation'] as const) {
  test(`an abort at the ${point} closes the connection at once`, { timeout: 10_000 }, async (context) => {
    const { server, hold } = await stoppedAt(context, (waiting) => waiting.hold(point as 'operation'));
    await allClosed(server);
    hold.release();
  });
}

for (const operation of ['WRITE', 'READ', 'RENAME'] as const) {
  test(`an abort at ${operation} leaves no file behind`, { timeout: 10_000 }, async (context) => {
    const { server, hold } = await stoppedAt(context, (waiting) => waiting.hold('operation', operation));
    hold.release();
    await allClosed(server);
    assert.deepEqual(
      server.files.list('demo', '/upload').filter((name) => name.includes('cdw')),
      [],
    );
  });
}

test(
  'an abort before a word was spoken closes the connection at once',
  { timeout: 10_000 },
  async (context) => {
    const silent = createServer().listen(0, '127.0.0.1');
    context.after(() => silent.close());
    await once(silent, 'listening');
    const address = silent.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const values = { host: '127.0.0.1', port, username: 'ann', method: 'password', password: 'p' };
    const controller = new AbortController();
    const running = logged((run) => checks.checkAccount(values, run), controller.signal);
    const [socket] = (await once(silent, 'connection')) as [Socket];
    const gone = once(socket.resume(), 'close');
    const reason = new Error('enough');
    controller.abort(reason);
    await assert.rejects(running, reason);
    await gone;
  },
);

test('a server that falls silent in the middle is given up on', async (context) => {
  const { login, server } = await serverFor(context);
  const hold = server.hold('operation', 'STAT');
  const running = logged((run) => hasty.checkLocation(login(), {}, run));
  await hold.reached;
  const met = (await running).problem();
  assert.equal(met.code, 'net.timeout');
  // Its address has just been proven right.
  assert.equal(met.field, undefined);
  hold.release();
});

for (const operation of ['CLOSE', 'READ', 'RENAME'] as const) {
  test(`a server that is too slow at ${operation} still gets to delete the test file`, async (context) => {
    const { login, server } = await serverFor(context);
    const hold = server.hold('operation', operation);
    const running = logged((run) => hasty.checkLocation(login(), {}, run));
    await hold.reached;
    const { probes } = await running;
    assert.equal(probes.find((probe) => probe.problem)?.problem?.code, 'net.timeout');
    hold.release();
    await allClosed(server);
    assert.deepEqual(
      server.files.list('demo', '/upload').filter((name) => name.includes('cdw')),
      [],
    );
  });
}

for (const operation of ['WRITE', 'READ'] as const) {
  test(`a file whose ${operation} failed is closed before it is deleted`, async (context) => {
    // Windows deletes no file that is open.
    const { login, server } = await serverFor(context);
    server.failNext(operation, 4);
    const ofWrite = server.hold('operation', 'CLOSE');
    const ofRead = server.hold('operation', 'CLOSE');
    const running = logged((run) => checks.checkLocation(login(), {}, run));
    const ended = running.then(() => 'ended');
    const closed = (hold: typeof ofRead) => hold.reached.then(() => 'closed');
    assert.equal(await Promise.race([closed(ofWrite), ended]), 'closed');
    ofWrite.release();
    if (operation === 'READ') assert.equal(await Promise.race([closed(ofRead), ended]), 'closed');
    ofRead.release();
    assert.equal((await running).outcome.verdict, 'failed');
    assert.ok(!server.files.list('demo', '/upload').some((name) => name.includes('cdw')));
  });
}

test('a file transfer that ends while the connection lives is a lost connection', async (context) => {
  const { login, server } = await serverFor(context);
  for (const operation of ['STAT', 'WRITE', 'RENAME'] as const) {
    const hold = server.hold('operation', operation);
    const running = logged((run) => checks.checkLocation(login(), {}, run));
    await hold.reached;
    server.endTransfers();
    const { probes } = await running;
    const met = probes.find((probe) => probe.problem)?.problem;
    assert.equal(met?.code, 'sftp.connection-lost', operation);
    hold.release();
  }
});

test('a connection that breaks keeps the first error, and nothing hangs', async (context) => {
  const { login, server } = await serverFor(context);
  for (const operation of ['OPEN', 'WRITE', 'READ'] as const) {
    const hold = server.hold('operation', operation);
    const running = logged((run) => checks.checkLocation(login(), {}, run));
    await hold.reached;
    server.dropConnections();
    const met = (await running).problem();
    assert.equal(met.code, 'sftp.connection-lost', operation);
    hold.release();
  }
});

test('every connection is closed when a check ends', { timeout: 10_000 }, async (context) => {
  const { account, location, server } = await serverFor(context);
  await account();
  await account({ password: 'wrong' });
  await account({ hostKey: '' });
  await location('');
  await location('/nope');
  await allClosed(server);
  assert.equal(server.connections.total, 5);
});
