import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { openStore } from '../../../src/server/store/open-store.js';
import { openPostgresStore } from '../../../src/server/store/postgres.js';
import { killed, startPostgres, withoutPostgres, type TestPostgres } from '../../drivers/postgres.js';
import { describeHandler } from '../../suites/handler.suite.js';
import { describeStore } from '../../suites/store.suite.js';

describe('PostgreSQL', { skip: withoutPostgres }, () => {
  let postgres: TestPostgres;
  before(async () => {
    postgres = await startPostgres();
  });
  after(() => postgres.close());

  const open = async () => openStore({ databaseUrl: await postgres.database() });

  describeStore('PostgreSQL store', open);
  describeHandler('handler on PostgreSQL', 'in-process', open);

  it('goes on when connections break that nobody uses, or that somebody does', async () => {
    const databaseUrl = await postgres.database();
    const pool = new pg.Pool({ connectionString: databaseUrl });
    const store = await openPostgresStore(pool);
    await Promise.all(['a', 'b', 'c'].map((tenant) => store.externalId(tenant, tenant)));

    for (const process of await postgres.backendsOf(databaseUrl)) killed(process);
    await untilGone(postgres, databaseUrl);
    // The pool may not have noticed yet: one statement at most fails, and the service goes on.
    const found = await store.externalId('a', 'z').catch(() => store.externalId('a', 'z'));
    assert.equal(found, 'a');

    const client = await pool.connect();
    await client.query('begin');
    const broken = new Promise((resolve) => client.once('error', resolve));
    for (const process of await postgres.backendsOf(databaseUrl)) killed(process);
    await broken;
    client.release(true);
    await untilGone(postgres, databaseUrl);
    assert.equal(await store.externalId('b', 'z').catch(() => store.externalId('b', 'z')), 'b');
    await store.close();
  });

  it('says so when there is no server', async () => {
    await assert.rejects(openStore({ databaseUrl: 'postgresql://cdw@/none?host=/nowhere' }), {
      code: 'ENOENT',
    });
  });
});

/** The server ends all connections when the process of one is killed, and starts anew. */
async function untilGone(postgres: TestPostgres, databaseUrl: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    try {
      if ((await postgres.backendsOf(databaseUrl)).length === 0) return;
    } catch {
      // It is starting.
    }
    assert.ok(Date.now() < deadline, 'the connections that were broken are still there');
    await new Promise((resolve) => setImmediate(resolve));
  }
}
