/** Several servers with one database are one service. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import type { CompleteBackend } from '../../../src/backend/backend.js';
import type { Result } from '../../../src/problems/result.js';
import type { LimitOptions } from '../../../src/server/limits/limits.js';
import { consume, type MakeLimiter } from '../../../src/server/limits/limiters.js';
import { openStore } from '../../../src/server/store/open-store.js';
import { openPostgresStore } from '../../../src/server/store/postgres.js';
import type { Store } from '../../../src/server/store/store.js';
import { startPostgres, withoutPostgres, type TestPostgres } from '../../drivers/postgres.js';
import { problemIn, valueOf } from '../../drivers/results.js';
import { startServerProcess } from '../../drivers/server-process.js';
import { testDrive } from '../../drivers/test-drive.js';
import { testServer, type TestServer } from '../../drivers/test-server.js';
import { itLimits } from '../../suites/limiters.suite.js';

const GOOD = { type: 'test-drive', credentials: { user: 'ann', password: 'pa55-of-ann' } };
const REPLICAS = 3;

describe('replicas', { skip: withoutPostgres }, () => {
  let postgres: TestPostgres;
  let databaseUrl: string;
  const replicas: TestServer[] = [];

  const replica = async (limits: LimitOptions | false = false, url = databaseUrl): Promise<TestServer> => {
    const server = await testServer(testDrive(), 'in-process', {
      store: await openStore({ databaseUrl: url }),
      limits,
      rolePrincipal: 'arn:aws:iam::123456789012:role/deliveries',
      clientAddress: (request) => request.headers.get('x-test-client') ?? undefined,
    });
    replicas.push(server);
    return server;
  };
  before(async () => {
    postgres = await startPostgres();
    databaseUrl = await postgres.database();
    await Promise.all(Array.from({ length: REPLICAS }, () => replica()));
  });
  after(async () => {
    await Promise.all(replicas.map((server) => server.close()));
    await postgres.close();
  });

  /** Asks every replica at once, several times. */
  const everywhere = <Value>(
    tenant: string,
    ask: (backend: CompleteBackend, at: number) => Promise<Result<Value>>,
    times = 4,
  ): Promise<readonly Result<Value>[]> =>
    Promise.all(
      Array.from({ length: times * REPLICAS }, (_, at) => {
        const server = replicas[at % REPLICAS];
        assert.ok(server);
        return ask(server.client(tenant), at);
      }),
    );

  it('create once per key, and all give the same answer', async () => {
    const options = { idempotencyKey: 'everywhere' };
    const accounts = await everywhere('once', (backend) => backend.createAccount(GOOD, options));
    const [account, ...others] = accounts.map(valueOf);
    assert.ok(account);
    for (const other of others) assert.deepEqual(other, account);
    const input = { accountId: account.id, name: 'Reports', setup: { folder: '/reports' } };
    const destinations = await everywhere('once', (backend) => backend.createDestination(input, options));
    assert.equal(new Set(destinations.map((result) => valueOf(result).id)).size, 1);
    const seen = await everywhere('once', (backend) => backend.describe({}), 1);
    for (const result of seen) {
      const [connected] = valueOf(result).connections ?? [];
      assert.deepEqual([connected?.accounts, connected?.destinations], [1, 1]);
    }
  });

  it('let one of several inputs have a key, and refuse the others', async () => {
    const results = await everywhere('reused', (backend, at) => {
      const credentials = { user: `user ${at % REPLICAS}`, password: 'p' };
      return backend.createAccount({ type: GOOD.type, credentials }, { idempotencyKey: 'k' });
    });
    const made = new Set(results.flatMap((result) => (result.ok ? [result.value.id] : [])));
    assert.equal(made.size, 1);
    const refused = results.filter(({ ok }) => !ok);
    assert.equal(refused.length, 4 * (REPLICAS - 1));
    for (const result of refused) problemIn(result, 'request.key-reused');
  });

  it('either delete an account or create its destination', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [one, other] = replicas.map((server) => server.client('races'));
      assert.ok(one && other);
      const { id } = valueOf(await one.createAccount(GOOD));
      const input = { accountId: id, name: 'Reports', setup: { folder: '/reports' } };
      const [removal, creation] = await Promise.all([
        other.deleteAccount({ id }),
        one.createDestination(input),
      ]);
      if (removal.ok) problemIn(creation, 'account.not-found');
      else {
        problemIn(removal, 'account.in-use');
        valueOf(creation);
      }
    }
  });

  it('know a tenant by one external id', async () => {
    const described = await everywhere('roles', (backend) => backend.describe({}));
    const ids = new Set(described.map((result) => valueOf(result).roleAccess?.externalId));
    assert.equal(ids.size, 1);
  });

  it('let nobody overwrite what another replica has changed meanwhile', async () => {
    const [one] = replicas;
    assert.ok(one);
    const { id, revision } = valueOf(await one.client('edits').createAccount(GOOD));
    const options = revision === undefined ? {} : { ifMatch: revision };
    const renamed = await everywhere('edits', (backend, at) =>
      backend.renameAccount({ id, label: `name ${at}` }, options),
    );
    assert.equal(renamed.filter(({ ok }) => ok).length, 1);
  });

  it('have one budget together, one count for one request', async () => {
    const limits = { checksPerTenant: { max: 10, seconds: 600 } };
    const three = await Promise.all([1, 2, 3].map(() => replica(limits)));
    const results = await Promise.all(
      three.flatMap((server) => Array.from({ length: 8 }, () => server.client('budget').check(GOOD))),
    );
    assert.equal(results.filter(({ ok }) => ok).length, 10);
    for (const result of results.filter(({ ok }) => !ok)) problemIn(result, 'backend.busy');
    valueOf(await (await replica(limits)).client('another').check(GOOD));
  });

  it('shut out who guesses sessions at one after the other', async () => {
    const limits = { refusalsPerAddress: { max: 3, seconds: 600 } };
    const [one, other] = await Promise.all([replica(limits), replica(limits)]);
    const guess = async (server: TestServer): Promise<number> => {
      const headers = { 'x-test-client': '203.0.113.7' };
      return (await server.send(`${server.baseUrl}/accounts`, { headers })).status;
    };
    const statuses = [];
    for (const server of [one, other, one, other, one]) statuses.push(await guess(server));
    assert.deepEqual(statuses, [401, 401, 401, 429, 429]);
  });

  it('go on when the counters are broken, and say so', async () => {
    const url = await postgres.database();
    const server = await replica({ requestsPerTenant: { max: 2, seconds: 600 } }, url);
    await run(url, 'drop table cdw_counters');
    valueOf(await server.client('t').listAccounts({}));
    assert.deepEqual([server.log.at(-1)?.status, server.log.at(-1)?.countersError?.code], [200, '42P01']);
    valueOf(await server.client('t').listAccounts({}));
    problemIn(await server.client('t').listAccounts({}), 'backend.busy');
  });

  it('are one service as processes too, from an empty database on', { timeout: 60_000 }, async () => {
    const url = await postgres.database();
    const limits = { checksPerTenant: { max: 12, seconds: 600 } };
    const processes = await Promise.all([1, 2].map(() => startServerProcess({ databaseUrl: url, limits })));
    try {
      const results = await Promise.all(
        processes.flatMap((server) =>
          Array.from({ length: 5 }, () =>
            server.client('t').createAccount(GOOD, { idempotencyKey: 'from-anywhere' }),
          ),
        ),
      );
      assert.equal(new Set(results.map((result) => valueOf(result).id)).size, 1);
      const [one, other] = processes;
      assert.ok(one && other);
      assert.equal(valueOf(await other.client('t').listAccounts({})).total, 1);
      // Another tenant: a repeated request that comes late is answered without a count.
      for (let round = 0; round < 6; round += 1) {
        valueOf(await one.client('u').check(GOOD));
        valueOf(await other.client('u').check(GOOD));
      }
      problemIn(await one.client('u').check(GOOD), 'backend.busy');
      problemIn(await other.client('u').check(GOOD), 'backend.busy');
    } finally {
      await Promise.all(processes.map((server) => server.kill()));
    }
  });

  describe('PostgreSQL limiters', () => {
    let store: Store;
    let url: string;
    const make: MakeLimiter = (...of) => {
      assert.ok(store.limiter);
      return store.limiter(...of);
    };
    before(async () => {
      url = await postgres.database();
      // A pool of a host's, which reads whole numbers in a way of its own.
      const types = {
        getTypeParser: (...of: Parameters<typeof pg.types.getTypeParser>): unknown =>
          of[0] === pg.types.builtins.INT8 ? BigInt : pg.types.getTypeParser(...of),
      };
      store = await openPostgresStore(new pg.Pool({ connectionString: url, types }));
    });
    after(() => store.close());
    const endAll = async () => {
      await run(url, 'update cdw_counters set expire = expire - 3600002');
    };

    itLimits(() => ({ make, endAll }));

    it('remove what has ended, and keep what has not', async () => {
      const limiter = make({ max: 1000, seconds: 600 }, 'checksPerTenant');
      for (let at = 0; at < 20; at += 1) await consume(limiter, `ended ${at}`);
      await endAll();
      for (let at = 0; at < 60; at += 1) await consume(limiter, 'alive');
      const rows = await run(url, 'select key, points from cdw_counters');
      assert.deepEqual(rows, [{ key: 'alive', points: 60 }]);
    });
  });
});

async function run(databaseUrl: string, statement: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}
