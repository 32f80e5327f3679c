import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MemoryStore } from '../../src/backend/memory-store.js';
import { closeServer } from '../../src/server/node.js';
import type { Store } from '../../src/server/store/store.js';
import { problemIn, valueOf } from '../drivers/results.js';
import { testDrive } from '../drivers/test-drive.js';
import { as, testServer } from '../drivers/test-server.js';

const memoryStore = (): Store => Object.assign(new MemoryStore(), { close: async () => undefined });
const GOOD = { type: 'test-drive', credentials: { user: 'ann', password: 'pa55-of-ann' } };

async function drained(way: 'in-process' | 'socket' = 'in-process') {
  const drive = testDrive();
  const server = await testServer(drive, way, { store: memoryStore() });
  const check = (accept: string): Promise<Response> =>
    server.send(`${server.baseUrl}/checks`, {
      method: 'POST',
      headers: { ...as('t'), 'content-type': 'application/json', accept },
      body: JSON.stringify(GOOD),
    });
  const ready = async (): Promise<number> => (await server.send(`${server.baseUrl}/readyz`, {})).status;
  return { drive, server, check, ready };
}

describe('a handler that is drained', () => {
  it('is not ready any more, answers what is short, and refuses what dials', async () => {
    const { server, check, ready } = await drained();
    const client = server.client('t');
    const account = valueOf(await client.createAccount(GOOD));
    assert.equal(await ready(), 200);
    assert.deepEqual(await server.handler.drain(), { finished: 0, aborted: 0 });
    assert.equal(await ready(), 503);
    assert.equal((await server.send(`${server.baseUrl}/healthz`, {})).status, 200);

    const refused = await check('application/json');
    assert.equal(refused.status, 503);
    assert.equal(refused.headers.get('retry-after'), '5');
    assert.equal(refused.headers.get('connection'), 'close');
    assert.equal(problemIn(await client.createAccount(GOOD), 'backend.busy').params.seconds, 5);
    problemIn(await client.check({ accountId: account.id }), 'backend.busy');
    assert.equal(valueOf(await client.listAccounts({})).total, 1);
    assert.equal((await client.deleteAccount({ id: account.id })).ok, true);
  });

  for (const accept of ['application/json', 'application/x-ndjson']) {
    it(`waits for the end of a check that is answered as ${accept}`, async () => {
      const { drive, server, check } = await drained('socket');
      try {
        const held = drive.hold();
        const answer = check(accept);
        const running = await held;
        let ended = false;
        const drain = server.handler.drain().then((report) => {
          ended = true;
          return report;
        });
        // A second call is the same wait, whatever it asks for.
        const again = server.handler.drain({ timeoutMs: 1 });
        await new Promise((resolve) => setImmediate(resolve));
        assert.equal(ended, false);
        running.release();
        const lines = (await (await answer).text()).trim().split('\n');
        assert.match(lines.at(-1) ?? '', /"verdict":"passed"/);
        assert.deepEqual(await drain, { finished: 1, aborted: 0 });
        assert.deepEqual(await again, { finished: 1, aborted: 0 });
      } finally {
        await server.close();
      }
    });

    it(`ends a check that takes too long at the far end, answered as ${accept}`, async () => {
      const { drive, server, check } = await drained('socket');
      try {
        const held = drive.hold();
        const answer = check(accept);
        const running = await held;
        assert.deepEqual(await server.handler.drain({ timeoutMs: 10 }), { finished: 0, aborted: 1 });
        assert.equal(running.signal.aborted, true);
        const lines = (await (await answer).text()).trim().split('\n');
        assert.match(lines.at(-1) ?? '', /"code":"backend.busy"/);
        assert.equal(server.log.at(-1)?.problem, 'backend.busy');
      } finally {
        await server.close();
      }
    });
  }

  it('gives load balancers the time to notice', async () => {
    const { server, ready } = await drained();
    const started = performance.now();
    const drain = server.handler.drain({ noticeMs: 50 });
    assert.equal(await ready(), 503);
    await drain;
    // At least: however slow the machine is, this holds. Timers may be early by a millisecond.
    assert.ok(performance.now() - started >= 49);
  });
});

describe('a server that is closed', () => {
  /** A server whose answers the test ends, and a client that keeps its connection for long. */
  async function kept() {
    const answers: { readonly end: () => void }[] = [];
    const server = createServer((_, response) => {
      response.write('begun ');
      answers.push({ end: () => response.end('and ended') });
    }).listen(0, '127.0.0.1');
    server.keepAliveTimeout = 600_000;
    await once(server, 'listening');
    const agent = new Agent({ keepAlive: true });
    const request = get({ agent, host: '127.0.0.1', port: (server.address() as AddressInfo).port });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    return { server, answers, response, agent };
  }

  it('lets answers end, and then closes connections that clients would keep', async () => {
    const { server, answers, response, agent } = await kept();
    const closed = closeServer(server, { timeoutMs: 600_000 });
    assert.equal(server.listening, false);
    for (const answer of answers) answer.end();
    let text = '';
    for await (const chunk of response) text += String(chunk);
    assert.equal(text, 'begun and ended');
    await closed;
    // A second call has nothing to wait for.
    await closeServer(server);
    agent.destroy();
  });

  it('breaks off what does not end', async () => {
    const { server, response, agent } = await kept();
    const broken = once(response, 'error');
    response.resume();
    await closeServer(server, { timeoutMs: 20 });
    await broken;
    agent.destroy();
  });
});
