/**
 * Processes that are killed in the middle of creating: what was acknowledged is there, nothing is there twice, and the
 * database opens again. A few rounds each; `CRASH_ROUNDS=100 npm test -- --only node crash` for many.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { CompleteBackend } from '../../src/backend/backend.js';
import type { Result } from '../../src/problems/result.js';
import { openStore } from '../../src/server/store/open-store.js';
import { killed, startPostgres, withoutPostgres, type TestPostgres } from '../drivers/postgres.js';
import { valueOf } from '../drivers/results.js';
import { startServerProcess, type Home } from '../drivers/server-process.js';
import { testDrive } from '../drivers/test-drive.js';
import { testServer } from '../drivers/test-server.js';

const rounds = (usual: number): number => Number(process.env['CRASH_ROUNDS'] ?? usual);

const TYPE = 'test-drive';
const IN_FLIGHT = 24;

/** What has been asked for so far, by idempotency key, and what was answered. */
class Ledger {
  readonly #asked = new Map<string, string | undefined>();
  #account = '';

  get acknowledged(): number {
    return [...this.#asked.values()].filter((id) => id !== undefined).length;
  }

  /**
   * Asks for many things at once, accounts and destinations in turn, and calls `strike` when some have been acknowledged:
   * in another moment of each round.
   */
  async createMany(backend: CompleteBackend, round: number, strike: () => Promise<unknown>): Promise<void> {
    if (this.#account === '') this.#account = valueOf(await this.#ask(backend, 'account first')).id;
    const struckAt = (round * 7) % IN_FLIGHT;
    let acknowledged = 0;
    let struck: Promise<unknown> | undefined;
    const inFlight = Array.from({ length: IN_FLIGHT }, async (_, at) => {
      const key = `${at % 2 ? 'account' : 'destination'} ${round}.${at}`;
      this.#asked.set(key, undefined);
      const result = await this.#ask(backend, key);
      if (!result.ok) return;
      this.#asked.set(key, result.value.id);
      acknowledged += 1;
      if (acknowledged >= struckAt) struck ??= strike();
    });
    if (struckAt === 0) struck ??= strike();
    await Promise.all(inFlight);
    await (struck ?? strike());
  }

  /** Asks for everything once more, by the same keys, until all is answered: what was acknowledged is answered again. */
  async retryAll(backend: CompleteBackend, isRecent: (key: string) => boolean): Promise<void> {
    const wanted = [...this.#asked].filter(([key, id]) => id === undefined || isRecent(key));
    while (wanted.length > 0) {
      await Promise.all(wanted.splice(0, IN_FLIGHT).map(([key, id]) => this.#retry(backend, key, id)));
    }
  }

  async #retry(backend: CompleteBackend, key: string, before: string | undefined): Promise<void> {
    for (;;) {
      const result = await this.#ask(backend, key);
      if (!result.ok) continue;
      if (before !== undefined) assert.equal(result.value.id, before, key);
      this.#asked.set(key, result.value.id);
      return;
    }
  }

  /** Compares what is there with what was answered: exactly that, and each once. */
  async matches(backend: CompleteBackend): Promise<void> {
    const ids: string[] = [];
    for (let cursor: string | undefined, more = true; more;) {
      const page = valueOf(await backend.listAccounts({ limit: 100, ...(cursor ? { cursor } : {}) }));
      ids.push(...page.accounts.map(({ id }) => id));
      more = page.nextCursor !== null;
      cursor = page.nextCursor ?? undefined;
    }
    for (let cursor: string | undefined, more = true; more;) {
      const page = valueOf(await backend.listDestinations({ limit: 100, ...(cursor ? { cursor } : {}) }));
      ids.push(...page.destinations.map(({ id }) => id));
      more = page.nextCursor !== null;
      cursor = page.nextCursor ?? undefined;
    }
    const answered = [this.#account, ...this.#asked.values()];
    assert.deepEqual(ids.sort(), answered.sort());
  }

  #ask(backend: CompleteBackend, key: string): Promise<Result<{ readonly id: string }>> {
    const options = { idempotencyKey: key.replace(' ', '-') };
    if (key.startsWith('account')) {
      const credentials = { user: key, password: 'pa55word' };
      return backend.createAccount({ type: TYPE, credentials }, options);
    }
    const input = { accountId: this.#account, name: key, setup: { folder: '/reports' } };
    return backend.createDestination(input, options);
  }
}

/** Kills the server's process in the middle of things, again and again. */
async function survivesItsServer(home: Home, times: number): Promise<void> {
  const ledger = new Ledger();
  for (let round = 0; round < times; round += 1) {
    const server = await startServerProcess(home);
    await ledger.retryAll(server.client('t'), (key) => key.includes(` ${round - 1}.`));
    await ledger.createMany(server.client('t'), round, () => server.kill());
    await server.kill();
  }
  const last = await startServerProcess(home);
  await ledger.retryAll(last.client('t'), () => true);
  await ledger.matches(last.client('t'));
  assert.equal(ledger.acknowledged, times * IN_FLIGHT);
  await last.kill();
}

describe('after a crash, PGlite', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cdw-crash-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('has all that was acknowledged, once, when the server was killed', async () => {
    await survivesItsServer({ folder: join(folder, 'database') }, rounds(2));
  });
});

describe('after a crash, PostgreSQL', { skip: withoutPostgres }, () => {
  let postgres: TestPostgres;
  before(async () => {
    postgres = await startPostgres();
  });
  after(() => postgres.close());

  it('has all that was acknowledged, once, when the server was killed', async () => {
    await survivesItsServer({ databaseUrl: await postgres.database() }, rounds(3));
  });

  /** Something happens to the database, below a server that goes on. */
  const survives = async (
    on: TestPostgres,
    times: number,
    strike: (databaseUrl: string) => Promise<void>,
  ): Promise<void> => {
    const databaseUrl = await on.database();
    const store = await openStore({ databaseUrl });
    const server = await testServer(testDrive(), 'in-process', { store, limits: false });
    const ledger = new Ledger();
    try {
      for (let round = 0; round < times; round += 1) {
        await ledger.createMany(server.client('t'), round, () => strike(databaseUrl));
        await ledger.retryAll(server.client('t'), (key) => key.includes(` ${round}.`));
      }
      await ledger.retryAll(server.client('t'), () => true);
      await ledger.matches(server.client('t'));
      assert.equal(ledger.acknowledged, times * IN_FLIGHT);
    } finally {
      await server.close();
    }
  };

  it('has all that was acknowledged, once, when its own processes were killed', async () => {
    await survives(postgres, rounds(6), async (databaseUrl) => {
      const [first] = await postgres.backendsOf(databaseUrl);
      if (first !== undefined) killed(first);
      await postgres.ready();
    });
  });

  it('has all that was acknowledged, once, when it was killed as a whole', async () => {
    const durable = await startPostgres({ durable: true });
    try {
      await survives(durable, rounds(1), () => durable.crash());
    } finally {
      await durable.close();
    }
  });
});
