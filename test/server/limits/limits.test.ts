import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, beforeEach, describe, it, mock, test, type TestContext } from 'node:test';
import { MemoryStore } from '../../../src/backend/memory-store.js';
import type { HandlerOptions } from '../../../src/server/create-handler.js';
import { peerAddress } from '../../../src/server/limits/client-address.js';
import {
  limiterOptions,
  MemoryLimiter,
  type Budget,
  type MakeLimiter,
} from '../../../src/server/limits/limiters.js';
import { DEFAULT_LIMITS, type LimitOptions } from '../../../src/server/limits/limits.js';
import { problemIn, valueOf } from '../../drivers/results.js';
import { testDrive } from '../../drivers/test-drive.js';
import { as, testServer } from '../../drivers/test-server.js';
import { itLimits } from '../../suites/limiters.suite.js';

const GOOD = { type: 'test-drive', credentials: { user: 'ann', password: 'pa55-of-ann' } };

describe('memory limiters', () => {
  beforeEach(() => mock.timers.enable({ apis: ['Date', 'setTimeout'] }));
  afterEach(() => mock.timers.reset());

  itLimits(() => ({
    make: inMemory,
    endAll: async () => mock.timers.tick(3_600_002),
  }));

  it('forget what has not been asked about for longest when there is too much', async () => {
    const limiter = inMemory({ max: 1, seconds: 60 });
    const refused = (key: string): Promise<boolean> =>
      limiter.consume(key).then(
        () => false,
        () => true,
      );
    assert.deepEqual(
      [await refused('first'), await refused('second'), await refused('first')],
      [false, false, true],
    );
    for (let at = 0; at < 99_999; at += 1) await limiter.consume(`key ${at}`);
    assert.deepEqual([await refused('first'), await refused('second')], [true, false]);
    assert.equal(limiter.dump().storage.length, 100_000);
    mock.timers.tick(60_000);
    assert.equal(limiter.dump().storage.length, 0);
  });
});

const inMemory = (budget: Budget): MemoryLimiter => new MemoryLimiter(limiterOptions(budget));

/** A server with limits, and a clock that the test moves: that of the process, by which the limits go. */
async function limited(context: TestContext, limits: LimitOptions, more: Partial<HandlerOptions> = {}) {
  const clock = context.mock.timers;
  clock.reset();
  clock.enable({ apis: ['Date', 'setTimeout'], now: 1_000_000 });
  const drive = testDrive();
  const store = Object.assign(new MemoryStore(), { close: async () => undefined });
  const server = await testServer(drive, 'in-process', {
    store,
    limits,
    clientAddress: (request) => request.headers.get('x-test-client') ?? undefined,
    ...more,
  });
  context.after(() => server.close());
  const get = (path: string, headers: Record<string, string>): Promise<Response> =>
    server.send(server.baseUrl + path, { headers });
  const from = (client: string, tenant = 't') =>
    server.client(tenant, { headers: () => ({ ...as(tenant), 'x-test-client': client }) });
  return { server, drive, clock, get, from };
}

test('a tenant that checks too often has to wait, and no other', async (context) => {
  const { server, clock, drive } = await limited(context, { checksPerTenant: { max: 2, seconds: 30 } });
  const busy = server.client('busy');
  valueOf(await busy.check(GOOD));
  clock.tick(10_500);
  valueOf(await busy.check(GOOD));
  assert.equal(problemIn(await busy.createAccount(GOOD), 'backend.busy').params.seconds, 20);
  assert.equal(drive.begun(), 2);
  // It may still read, and others may do all.
  valueOf(await busy.listAccounts({}));
  valueOf(await server.client('other').check(GOOD));
  clock.tick(19_500);
  valueOf(await busy.check(GOOD));
});

test('the answer says when to come again', async (context) => {
  const noted: unknown[] = [];
  const telemetry = {
    begin: () => undefined,
    note: (occurrence: unknown) => void noted.push(occurrence),
  };
  const limits = { requestsPerTenant: { max: 1, seconds: 12.3 } };
  const { server, get } = await limited(context, limits, { telemetry });
  assert.equal((await get('/accounts', as('t'))).status, 200);
  const refused = await get('/accounts', as('t'));
  assert.equal(refused.status, 429);
  assert.equal(refused.headers.get('retry-after'), '13');
  assert.equal(refused.headers.get('content-type'), 'application/problem+json');
  assert.deepEqual(noted, [{ kind: 'rate-limited', limit: 'requestsPerTenant' }]);
  const entry = server.log.at(-1);
  assert.deepEqual(
    [entry?.level, entry?.status, entry?.problem, entry?.limit, entry?.tenant],
    ['warn', 429, 'backend.busy', 'requestsPerTenant', 't'],
  );
});

test('one client is limited by its address, whoever it acts for', async (context) => {
  const { from } = await limited(context, { requestsPerAddress: { max: 2, seconds: 60 } });
  valueOf(await from('203.0.113.7', 'a').listAccounts({}));
  valueOf(await from('::ffff:203.0.113.7', 'b').listAccounts({}));
  problemIn(await from('203.0.113.7', 'c').listAccounts({}), 'backend.busy');
  valueOf(await from('203.0.113.8').listAccounts({}));
  // A network is one client: its owner has all of its addresses.
  valueOf(await from('2001:db8:1:2::1').listAccounts({}));
  valueOf(await from('2001:db8:1:2:ffff::2').listAccounts({}));
  problemIn(await from('2001:db8:1:2:3:4:5:6').listAccounts({}), 'backend.busy');
  valueOf(await from('2001:db8:1:3::1').listAccounts({}));
});

test('what a client says of itself is not its address', async (context) => {
  const { get } = await limited(
    context,
    { requestsPerAddress: { max: 1, seconds: 60 }, refusalsPerAddress: { max: 1, seconds: 60 } },
    { clientAddress: () => '203.0.113.7' },
  );
  const said = (address: string) => ({
    ...as('t'),
    'x-forwarded-for': address,
    forwarded: `for=${address}`,
    'x-real-ip': address,
  });
  assert.equal((await get('/accounts', said('198.51.100.1'))).status, 200);
  assert.equal((await get('/accounts', said('198.51.100.2'))).status, 429);
});

test('without a way to know the address, limits by address are off', async (context) => {
  const budget = { max: 1, seconds: 60 };
  const limits = { requestsPerAddress: budget, checksPerAddress: budget, refusalsPerAddress: budget };
  const { get } = await limited(context, limits, { clientAddress: () => undefined });
  for (const headers of [as('t'), as('t'), {}, {}]) {
    assert.ok([200, 401].includes((await get('/accounts', headers)).status));
  }
});

test('who guesses sessions is shut out, with a good one too, until the time has passed', async (context) => {
  const { get, clock } = await limited(context, { refusalsPerAddress: { max: 3, seconds: 60 } });
  const client = { 'x-test-client': '203.0.113.7' };
  const statuses: number[] = [];
  for (let guess = 0; guess < 5; guess += 1) statuses.push((await get('/accounts', client)).status);
  assert.deepEqual(statuses, [401, 401, 401, 429, 429]);
  assert.equal((await get('/accounts', { ...client, ...as('t') })).status, 429);
  assert.equal((await get('/accounts', { 'x-test-client': '203.0.113.8', ...as('t') })).status, 200);
  clock.tick(60_000);
  assert.equal((await get('/accounts', { ...client, ...as('t') })).status, 200);
});

test('checks that run at once are limited for a tenant and for all, and end with their callers', async (context) => {
  const { server, drive } = await limited(context, { concurrentChecksPerTenant: 2, concurrentChecks: 3 });
  const start = async (tenant: string, signal?: AbortSignal) => {
    const held = drive.hold();
    const running = server.client(tenant).check(GOOD, signal ? { signal } : {});
    return { check: await held, running };
  };
  const leaver = new AbortController();
  const first = await start('a');
  const second = await start('a', leaver.signal);
  const raw = (tenant: string): Promise<Response> =>
    server.send(`${server.baseUrl}/checks`, {
      method: 'POST',
      headers: { ...as(tenant), 'content-type': 'application/json' },
      body: JSON.stringify(GOOD),
    });
  const third = await raw('a');
  assert.deepEqual([third.status, third.headers.get('retry-after')], [429, '2']);
  // What reaches nobody's storage is not held up.
  valueOf(await server.client('a').listAccounts({}));

  const other = await start('b');
  const full = await raw('c');
  assert.deepEqual([full.status, full.headers.get('retry-after')], [503, '2']);
  assert.deepEqual(
    server.log.flatMap(({ limit }) => limit ?? []),
    ['concurrentChecksPerTenant', 'concurrentChecks'],
  );

  leaver.abort(new Error('enough'));
  await assert.rejects(second.running, { message: 'enough' });
  while (!server.log.some(({ status }) => status === 499)) await new Promise((done) => setImmediate(done));
  valueOf(await server.client('c').check(GOOD));
  for (const { check, running } of [first, other]) {
    check.release();
    valueOf(await running);
  }
  // A check that fails, and one that breaks, end too.
  const wrong = { ...GOOD, credentials: { user: 'ann', password: 'wrong' } };
  const broken = { ...GOOD, credentials: { user: 'ann', password: 'broken' } };
  for (let round = 0; round < 4; round += 1) {
    problemIn(await server.client('a').createAccount(wrong), 'sftp.auth-failed');
    problemIn(await server.client('a').createAccount(broken), 'backend.error');
  }
  valueOf(await server.client('a').check(GOOD));
});

test('a check that is out of time says when to come again', async (context) => {
  const { server, drive, clock } = await limited(context, {}, { checkTimeoutMs: 20 });
  const held = drive.hold();
  const answering = server.send(`${server.baseUrl}/checks`, {
    method: 'POST',
    headers: { ...as('t'), 'content-type': 'application/json' },
    body: JSON.stringify(GOOD),
  });
  await held;
  clock.tick(20);
  const answer = await answering;
  assert.deepEqual([answer.status, answer.headers.get('retry-after')], [504, '5']);
});

test('each limit can be turned off, and all of them', async (context) => {
  const budget = { max: 0, seconds: 60 };
  const off = await limited(context, { requestsPerTenant: budget, checksPerTenant: false });
  valueOf(await off.server.client('t').check(GOOD));
  problemIn(await off.server.client('t').listAccounts({}), 'backend.busy');
  const none = await limited(context, {}, { limits: false });
  for (let at = 0; at < 200; at += 1) valueOf(await none.server.client('t').listAccounts({}));
});

test('a request is counted once for each budget, and one that is refused all the same for none', async (context) => {
  const asked: string[] = [];
  const limiter: MakeLimiter = (budget, name) => {
    const own = inMemory(budget);
    return {
      consume: (key) => {
        asked.push(name);
        return own.consume(String(key));
      },
    };
  };
  const { from } = await limited(context, { limiter, requestsPerTenant: { max: 2, seconds: 60 } });
  valueOf(await from('203.0.113.7').listAccounts({}));
  valueOf(await from('203.0.113.7').describe({}));
  problemIn(await from('203.0.113.7').listAccounts({}), 'backend.busy');
  const once = ['requestsPerTenant', 'requestsPerAddress'];
  assert.deepEqual(asked, [...once, ...once, ...once]);
  problemIn(await from('203.0.113.7').listAccounts({}), 'backend.busy');
  assert.deepEqual(asked, [...once, ...once, ...once]);
});

for (const [how, consume] of [
  ['fail', () => Promise.reject(Object.assign(new Error('secret'), { code: '57P01' }))],
  ['never answer', () => new Promise<never>(() => undefined)],
] as const) {
  test(`shared limiters that ${how} stop nobody, and each process counts by itself`, async (context) => {
    let asked = 0;
    let wasAsked = (): void => undefined;
    const isAsked = new Promise<void>((resolve) => {
      wasAsked = resolve;
    });
    const limiter: MakeLimiter = (budget) => {
      const own = inMemory(budget);
      return {
        consume: (key) => {
          asked += 1;
          wasAsked();
          return asked === 1 ? consume() : own.consume(String(key));
        },
      };
    };
    const { server, clock } = await limited(context, { limiter, requestsPerTenant: { max: 2, seconds: 60 } });
    const { listAccounts } = server.client('t');
    const first = listAccounts({});
    await isAsked;
    if (how === 'never answer') clock.tick(1000);
    valueOf(await first);
    const entry = server.log.at(-1);
    assert.equal(entry?.level, 'warn');
    assert.equal(entry.status, 200);
    const why = how === 'fail' ? entry.countersError?.code : entry.countersError?.name;
    assert.equal(why, how === 'fail' ? '57P01' : 'TimeoutError');
    assert.ok(!JSON.stringify(entry).includes('secret'));
    valueOf(await listAccounts({}));
    problemIn(await listAccounts({}), 'backend.busy');
    assert.equal(asked, 1, 'who has failed is left alone for a while');
    valueOf(await server.client('other').listAccounts({}));
    clock.tick(5000);
    valueOf(await server.client('another').listAccounts({}));
    assert.equal(asked, 2);
  });
}

test('a budget that is none ends the start', async (context) => {
  for (const budget of [
    { max: 1, seconds: 0 },
    { max: 1, seconds: -1 },
    { max: 1, seconds: Number.NaN },
    { max: 1, seconds: 2_147_484 },
    { max: Number.POSITIVE_INFINITY, seconds: 60 },
  ]) {
    await assert.rejects(limited(context, { checksPerAddress: budget }), {
      name: 'RangeError',
      message: /^limits\.checksPerAddress: /,
    });
  }
});

describe('the address of the other end', () => {
  const seen: (string | undefined)[] = [];
  const servers: { close(): Promise<void> }[] = [];
  after(() => Promise.all(servers.map((server) => server.close())));

  it('is known behind toNodeListener, and nowhere else', async () => {
    for (const way of ['socket', 'in-process'] as const) {
      const store = Object.assign(new MemoryStore(), { close: async () => undefined });
      const clientAddress = (request: Request): string | undefined => {
        seen.push(peerAddress(request));
        return peerAddress(request);
      };
      const server = await testServer(testDrive(), way, { store, clientAddress });
      servers.push(server);
      valueOf(await server.client('t').listAccounts({}));
    }
    assert.deepEqual(seen, ['127.0.0.1', undefined]);
  });
});

test('the documentation has the numbers', () => {
  const document = readFileSync(new URL('../../../docs/backend.md', import.meta.url), 'utf8');
  const [, table = ''] = /<!-- limits -->([^]*?)<!-- \/limits -->/u.exec(document) ?? [];
  const rows = [...table.matchAll(/^\| `(\w+)` .*\| (.+?) +\|$/gmu)].map(([, name, said]) => [name, said]);
  const wanted = Object.entries(DEFAULT_LIMITS).map(([name, limit]) => [
    name,
    typeof limit === 'object' ? `${limit.max} in ${limit.seconds} s` : String(limit),
  ]);
  assert.deepEqual(rows, wanted);
});
