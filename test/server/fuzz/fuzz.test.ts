/**
 * Every operation with input that nobody would send, by the hundred thousand. The same requests each time; for others:
 *
 *   FUZZ_SEED=7 FUZZ_RUNS=1000000 npm test -- --only node fuzz
 */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { once } from 'node:events';
import { describe, it, type TestContext } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { operationNamed } from '../../../src/backend/contract.js';
import { MemoryStore } from '../../../src/backend/memory-store.js';
import type { HandlerOptions } from '../../../src/server/create-handler.js';
import { checkLine, problem as problemSchema } from '../../../src/backend/wire.js';
import { valueOf } from '../../drivers/results.js';
import { testDrive } from '../../drivers/test-drive.js';
import { as, testServer, type TestServer } from '../../drivers/test-server.js';
import { CANARY, oddRequest, type Known, type OddRequest } from './requests.js';

const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_126);
const runs = Number(process.env['FUZZ_RUNS'] ?? 100_000);

const TENANT = 'fuzz';

/** Things for the requests to meet; made again now and then, as the requests delete them. */
class Inhabited {
  readonly server: TestServer;
  readonly #client;
  known: Known = { accountId: 'none', destinationId: 'none' };

  constructor(server: TestServer) {
    this.server = server;
    this.#client = server.client(TENANT);
  }

  async inhabit(): Promise<void> {
    await this.empty();
    const credentials = { user: 'ann', password: `${CANARY}-stored` };
    const account = valueOf(await this.#client.createAccount({ type: 'test-drive', credentials }));
    const place = { accountId: account.id, name: 'Daily', setup: { folder: '/a' } };
    const destination = valueOf(await this.#client.createDestination(place));
    this.known = { accountId: account.id, destinationId: destination.id };
  }

  async empty(): Promise<void> {
    for (;;) {
      const { destinations } = valueOf(await this.#client.listDestinations({ limit: 100 }));
      for (const { id } of destinations) await this.#client.deleteDestination({ id });
      if (destinations.length === 0) break;
    }
    for (;;) {
      const { accounts } = valueOf(await this.#client.listAccounts({ limit: 100 }));
      for (const { id } of accounts) await this.#client.deleteAccount({ id });
      if (accounts.length === 0) break;
    }
    this.server.log.length = 0;
  }
}

/** What every answer has to be, whatever was asked. Answers its status. */
async function sound({ server }: Inhabited, { operation, path, headers, body }: OddRequest): Promise<number> {
  const { method, output, status: expected } = operationNamed(operation);
  const address = `${server.baseUrl}${path}`;
  const response = await server.send(address, { method, headers, ...(body ? { body } : {}) });
  const text = await response.text();
  // Node has answered itself: the address or the headers were too long.
  if (response.status === 431) return 431;
  assert.ok(response.status < 500, `${response.status} ${text}`);
  const all = `${text}\n${[...response.headers].join('\n')}`;
  assert.ok(!all.includes(CANARY), 'An answer has what was planted.');
  assert.equal(response.headers.get('x-injected'), null);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  if (response.headers.get('content-type') === 'application/x-ndjson') {
    for (const line of text.trim().split('\n'))
      assert.ok(checkLine.safeParse(JSON.parse(line)).success, line);
  } else if (response.status >= 400) {
    assert.ok(problemSchema.safeParse(JSON.parse(text)).success, text);
  } else if (response.status === expected) {
    assert.ok(output.safeParse(text === '' ? undefined : JSON.parse(text)).success, text);
  }
  assert.ok(!('polluted' in {}) && Object.keys(Object.prototype).length === 0, 'A prototype was changed.');
  return response.status;
}

/** Bytes that are in use. What is freed by finalizers is freed in later turns of the event loop. */
async function heapInUse(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let turn = 0; turn < 10; turn += 1) {
    collect();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return process.memoryUsage().heapUsed;
}

const memoryStore = () => Object.assign(new MemoryStore(), { close: async () => undefined });

/** Something to send requests to, closed after the test. */
async function inhabitedServer(
  test: TestContext,
  ...server: [way: 'in-process' | 'socket', options: Partial<HandlerOptions>]
): Promise<Inhabited> {
  const [way, options] = server;
  // Without limits: what is tried is each request, and not how many.
  const inhabited = new Inhabited(await testServer(testDrive(), way, { ...options, limits: false }));
  test.after(() => inhabited.server.close());
  await inhabited.inhabit();
  return inhabited;
}

describe('any input', () => {
  it('is answered without a fault, a leak, or growth', async (test) => {
    const options = { store: memoryStore(), maxBodyBytes: 100_000 };
    const inhabited = await inhabitedServer(test, 'in-process', options);
    const statuses = new Map<number, number>();
    let count = 0;
    let settled = 0;
    // In parts: what exists is made anew between them, and memory is looked at.
    const parts = 20;
    for (let part = 0; part < parts; part += 1) {
      await inhabited.inhabit();
      const property = fc.asyncProperty(
        oddRequest(() => inhabited.known),
        async (request) => {
          const status = await sound(inhabited, request);
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
          count += 1;
        },
      );
      await fc.assert(property, { numRuns: runs / parts, seed: seed + part, endOnFailure: false });
      assert.ok(!JSON.stringify(inhabited.server.log).includes(CANARY), 'The log has what was planted.');
      await inhabited.empty();
      if (part === parts / 2 - 1) settled = await heapInUse();
    }
    const grown = (await heapInUse()) - settled;
    test.diagnostic(`${count} requests: ${[...statuses].map(([code, n]) => `${code} ${n}`).join(', ')}`);
    test.diagnostic(`heap after the second half: ${(grown / 1024).toFixed(0)} KB more`);
    assert.ok(count >= runs);
    assert.ok(
      (statuses.get(200) ?? 0) > runs / 100 && (statuses.get(400) ?? 0) > runs / 100,
      'Too few got through.',
    );
    assert.ok(grown < 4 * 2 ** 20, `The heap has grown by ${grown} bytes.`);
  });

  it('is answered the same by a database', async (test) => {
    const inhabited = await inhabitedServer(test, 'in-process', { maxBodyBytes: 100_000 });
    const property = fc.asyncProperty(
      oddRequest(() => inhabited.known),
      async (request) => {
        await sound(inhabited, request);
      },
    );
    await fc.assert(property, { numRuns: Math.ceil(runs / 50), seed });
  });

  it('is answered over a socket, and what is no HTTP ends its own connection only', async (test) => {
    const inhabited = await inhabitedServer(test, 'socket', { store: memoryStore() });
    const { baseUrl } = inhabited.server;
    const property = fc.asyncProperty(
      oddRequest(() => inhabited.known),
      async (request) => {
        await sound(inhabited, { ...request, headers: { ...request.headers, connection: 'close' } });
      },
    );
    await fc.assert(property, { numRuns: 300, seed });

    const port = Number(new URL(baseUrl).port);
    const rubbish = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
      fc
        .tuple(
          fc.constantFrom('GET', 'POST', 'BREW', ''),
          fc.constantFrom('/api/storage/accounts', '/', '*', 'http://elsewhere/', '/%', '/\0'),
          fc.constantFrom(
            'host: x',
            'host: x\r\nhost: y',
            'transfer-encoding: chunked\r\ncontent-length: 3',
            'content-length: -1',
            'content-length: 99999999999999999999',
            ': nothing',
            'x: \u0000',
          ),
          fc.constantFrom('\r\n\r\n', '\r\n\r\nabc', '\n\n', '\r\n', '\r\n\r\nzz\r\n'),
        )
        .map(([method, path, header, end]) =>
          Buffer.from(`${method} ${path} HTTP/1.1\r\n${header}${end}`, 'latin1'),
        ),
    );
    const ends = fc.asyncProperty(rubbish, async (bytes) => {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.resume();
      socket.end(bytes);
      await once(socket, 'close');
    });
    await fc.assert(ends, { numRuns: 500, seed });
    const after = await fetch(`${baseUrl}/accounts`, { headers: as(TENANT) });
    assert.equal(after.status, 200);
  });
});
