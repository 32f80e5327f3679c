/**
 * From every step that there has ever been to the present one. `dumps/` has what each step left behind, rows too: a released
 * step is never changed, and neither is its dump. A new step gets one by
 * `WRITE_DUMPS=1 npm test -- --only node postgres/migrations`.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrate, STEPS } from '../../../src/server/store/migrations.js';
import { openStore } from '../../../src/server/store/open-store.js';
import type { Tables } from '../../../src/server/store/tables.js';
import { valueOf } from '../../drivers/results.js';
import { startPostgres, withoutPostgres, type TestPostgres } from '../../drivers/postgres.js';
import { testDrive } from '../../drivers/test-drive.js';
import { testServer } from '../../drivers/test-server.js';

/** How an account of the first step was made, whose row is in all dumps: with the key that test servers seal with. */
const FIRST = {
  input: { type: 'test-drive', credentials: { user: 'ann', password: 'pa55word-of-ann' } },
  key: 'first-of-all',
};

const dumpOf = (step: string): URL => new URL(`dumps/${step}.sql`, import.meta.url);

describe('migrations on PostgreSQL', { skip: withoutPostgres }, () => {
  let postgres: TestPostgres;
  /** What an empty database gets. */
  let present: string;
  before(async () => {
    postgres = await startPostgres();
    const fresh = await postgres.database();
    await migrating(fresh, (db) => migrate(db));
    present = shapeOf(postgres.dump(fresh));
    if (process.env['WRITE_DUMPS'] !== undefined) await writeMissingDumps(postgres);
  });
  after(() => postgres.close());

  it('have a dump of each step', () => {
    for (const step of STEPS) {
      assert.ok(
        existsSync(dumpOf(step)),
        `${step} has none: WRITE_DUMPS=1 npm test -- --only node migrations`,
      );
    }
  });

  for (const [at, step] of STEPS.entries()) {
    it(`bring what ${step} has left behind to the present, with all that is in it`, async () => {
      const databaseUrl = await postgres.database();
      await run(databaseUrl, readFileSync(dumpOf(step), 'utf8'));
      const store = await openStore({ databaseUrl });
      const drive = testDrive();
      const server = await testServer(drive, 'in-process', { store });
      try {
        await holdsTheFirstRows(server, drive);
        const externalId = '6d2f7c1e-54a8-4f0c-9a0e-4a3ad8f1b7de';
        if (at >= 1) assert.equal(await store.externalId('acme', 'minted now'), externalId);
        const [failing] = (await store.listAccounts('another', { limit: 1 })).rows;
        assert.equal(failing?.lastCheck?.problem?.code, at >= 2 ? 'net.offline' : undefined);
        assert.equal(failing?.expiresAt, at >= 2 ? '2026-12-31T23:59:59Z' : undefined);
      } finally {
        await server.close();
      }
    });

    it(`go on from ${step} one by one, to what an empty database gets at once`, async () => {
      const grown = await postgres.database();
      await run(grown, readFileSync(dumpOf(step), 'utf8'));
      for (const next of STEPS.slice(at + 1)) await migrating(grown, (db) => migrate(db, next));
      assert.equal(shapeOf(postgres.dump(grown)), present);
    });
  }

  it('happen once, however many begin at the same time with an empty database', async () => {
    const databaseUrl = await postgres.database();
    const stores = await Promise.all(
      Array.from({ length: 10 }, () => openStore({ databaseUrl, connections: 2 })),
    );
    const ids = await Promise.all(stores.map((store, at) => store.externalId('t', `id ${at}`)));
    assert.equal(new Set(ids).size, 1);
    await Promise.all(stores.map((store) => store.close()));
    const rows = await run(databaseUrl, 'select name from cdw_migrations order by name');
    assert.deepEqual(
      rows.map(({ name }) => name),
      STEPS,
    );
  });

  it('leave a database alone that a newer version has updated, and say so', async () => {
    const databaseUrl = await postgres.database();
    await (await openStore({ databaseUrl })).close();
    await run(databaseUrl, `insert into cdw_migrations values ('9999-of-tomorrow', '2030-01-01T00:00:00Z')`);
    const before = postgres.dump(databaseUrl);
    await assert.rejects(openStore({ databaseUrl }), /newer version \(9999-of-tomorrow\)/);
    assert.equal(shapeOf(postgres.dump(databaseUrl)), shapeOf(before));
  });

  it('do nothing by halves', async () => {
    const databaseUrl = await postgres.database();
    const [first = '', second = ''] = STEPS;
    await migrating(databaseUrl, (db) => migrate(db, first));
    const before = shapeOf(postgres.dump(databaseUrl));
    // A table of the host's with our name: the step after next cannot make its own.
    await run(databaseUrl, 'create table cdw_counters (anything text)');
    await assert.rejects(openStore({ databaseUrl }), { code: '42P07' });
    await run(databaseUrl, 'drop table cdw_counters');
    assert.equal(shapeOf(postgres.dump(databaseUrl)), before, `${second} is not there either`);
    await (await openStore({ databaseUrl })).close();
  });
});

/** What was connected when there was the first step only is still there, and still of use. */
async function holdsTheFirstRows(
  server: Awaited<ReturnType<typeof testServer>>,
  drive: ReturnType<typeof testDrive>,
): Promise<void> {
  const acme = server.client('acme');
  const { accounts } = valueOf(await acme.listAccounts({}));
  assert.deepEqual(
    accounts.map(({ id, label, destinations }) => [id, label, destinations]),
    [
      ['01a20000-0002-7000-8000-000000000002', 'Zoë’s 😀 drive', 0],
      ['01a20000-0001-7000-8000-000000000001', 'ann@test', 1],
    ],
  );
  assert.equal(valueOf(await acme.listAccounts({ search: 'ZOË’S 😀' })).total, 1);
  const { destinations } = valueOf(await acme.listDestinations({}));
  assert.deepEqual(
    destinations.map(({ name, setup }) => [name, setup]),
    [['Reports', { folder: '/reports' }]],
  );
  assert.equal(valueOf(await server.client('another').listAccounts({})).total, 1);

  // The credentials open, and reach the check as they were typed.
  const [, ann] = accounts;
  const held = drive.hold();
  const checking = acme.check({ accountId: ann?.id ?? '' });
  const check = await held;
  assert.deepEqual(check.credentials, FIRST.input.credentials);
  check.release();
  assert.equal(valueOf(await checking).verdict, 'passed');
  // A retry of then gets the answer of then.
  const again = valueOf(await acme.createAccount(FIRST.input, { idempotencyKey: FIRST.key }));
  assert.equal(again.id, ann?.id);
  // And it goes on from there.
  const made = valueOf(await acme.createAccount(FIRST.input));
  const place = { accountId: made.id, name: 'New', setup: { folder: '/new' } };
  valueOf(await acme.createDestination(place));
  assert.equal(valueOf(await acme.listDestinations({})).total, 2);
}

/** Definitions without rows and without what tells two dumps apart. */
const shapeOf = (dump: string): string =>
  dump
    .split('\n')
    .filter((line) => !/^(?:INSERT|--|\\)/u.test(line) && line !== '')
    .join('\n');

/** Runs statements of any number; answers the rows of the only one. */
async function run(databaseUrl: string, statements: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    // Lines with a backslash are for `psql`.
    const found = await client.query<Record<string, unknown>>(statements.replaceAll(/^\\.*$/gmu, ''));
    return Array.isArray(found) ? [] : found.rows;
  } finally {
    await client.end();
  }
}

async function migrating(databaseUrl: string, work: (db: Kysely<Tables>) => Promise<void>): Promise<void> {
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: databaseUrl }) }),
  });
  try {
    await work(db);
  } finally {
    await db.destroy();
  }
}

/** A step's dump is that of the step before it, one step on. */
async function writeMissingDumps(postgres: TestPostgres): Promise<void> {
  mkdirSync(new URL('dumps/', import.meta.url), { recursive: true });
  for (const [at, step] of STEPS.entries()) {
    if (existsSync(dumpOf(step))) continue;
    const databaseUrl = await postgres.database();
    const before = STEPS[at - 1];
    if (before !== undefined) await run(databaseUrl, readFileSync(dumpOf(before), 'utf8'));
    await migrating(databaseUrl, (db) => migrate(db, step));
    const dump = postgres.dump(databaseUrl);
    const said = dump.split('\n').filter((line) => !/^(?:--|\\)/u.test(line) && line.trim() !== '');
    writeFileSync(dumpOf(step), `${said.join('\n')}\n`);
  }
}
