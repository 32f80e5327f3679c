/** Databases, roles and drivers that their owners have set up in their own ways. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { openStore } from '../../../src/server/store/open-store.js';
import { openPostgresStore } from '../../../src/server/store/postgres.js';
import { startPostgres, withoutPostgres, type TestPostgres } from '../../drivers/postgres.js';
import { problemIn, valueOf } from '../../drivers/results.js';
import { testDrive } from '../../drivers/test-drive.js';
import { testServer } from '../../drivers/test-server.js';

const GOOD = { type: 'test-drive', credentials: { user: 'ann', password: 'pa55-of-ann' } };

describe('PostgreSQL with other settings', { skip: withoutPostgres }, () => {
  let postgres: TestPostgres;
  before(async () => {
    postgres = await startPostgres();
  });
  after(() => postgres.close());

  it('has one backend in each of several schemas of one database', async () => {
    const databaseUrl = await postgres.database();
    await run(databaseUrl, 'create schema staging; create schema "In Production"');
    const open = (path: string) =>
      openStore({ databaseUrl: `${databaseUrl}&options=${encodeURIComponent(`-c search_path=${path}`)}` });
    const staging = await open('staging');
    const production = await open('"In\\ Production"');
    assert.equal(await staging.externalId('t', 'of staging'), 'of staging');
    assert.equal(await production.externalId('t', 'of production'), 'of production');
    await Promise.all([staging.close(), production.close()]);
    // Each finds its own again, also behind a schema that has come before it.
    await run(databaseUrl, 'create schema later');
    const again = await open('later,staging');
    assert.equal(await again.externalId('t', 'another'), 'of staging');
    await again.close();
  });

  for (const level of ['repeatable read', 'serializable']) {
    it(`keeps its promises to those who come at once where the default is ${level}`, async () => {
      const databaseUrl = await postgres.database();
      await run(
        databaseUrl,
        `do $$ begin execute format('alter database %I set default_transaction_isolation = %L',
          current_database(), '${level}'); end $$`,
      );
      const servers = await Promise.all(
        [1, 2, 3].map(async () =>
          testServer(testDrive(), 'in-process', { store: await openStore({ databaseUrl }), limits: false }),
        ),
      );
      const clients = servers.map((server) => server.client('t'));
      const [one, other] = clients;
      assert.ok(one && other);
      try {
        for (const round of ['a', 'b', 'c', 'd']) {
          const made = await Promise.all(
            [...clients, ...clients].map((client) => client.createAccount(GOOD, { idempotencyKey: round })),
          );
          const ids = made.map((result) => valueOf(result).id);
          assert.equal(new Set(ids).size, 1);
          const [id = ''] = ids;
          const renamed = await Promise.all(
            clients.map((client, at) => client.renameAccount({ id, label: `name ${at}` })),
          );
          for (const result of renamed) valueOf(result);
          const [removal, creation] = await Promise.all([
            other.deleteAccount({ id }),
            one.createDestination({ accountId: id, name: 'Reports', setup: { folder: '/reports' } }),
          ]);
          if (removal.ok) problemIn(creation, 'account.not-found');
          else {
            problemIn(removal, 'account.in-use');
            valueOf(creation);
          }
        }
      } finally {
        await Promise.all(servers.map((server) => server.close()));
      }
    });
  }

  it('may have a driver that leaves times as they are written', async () => {
    const types = {
      getTypeParser: (...of: Parameters<typeof pg.types.getTypeParser>): unknown =>
        of[0] === pg.types.builtins.TIMESTAMPTZ ? String : pg.types.getTypeParser(...of),
    };
    const pool = new pg.Pool({ connectionString: await postgres.database(), types });
    const server = await testServer(testDrive(), 'in-process', { store: await openPostgresStore(pool) });
    const client = server.client('t');
    try {
      const account = valueOf(await client.createAccount(GOOD));
      assert.deepEqual(valueOf(await client.listAccounts({})).accounts, [account]);
      const place = { name: 'Reports', setup: { folder: '/reports' } };
      const destination = valueOf(await client.createDestination({ accountId: account.id, ...place }));
      assert.deepEqual(valueOf(await client.listDestinations({})).destinations, [destination]);
    } finally {
      await server.close();
    }
  });
});

async function run(databaseUrl: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(statements);
  } finally {
    await client.end();
  }
}
