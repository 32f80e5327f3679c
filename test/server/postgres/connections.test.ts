/** What is connected is counted by the database itself: whoever writes, and without a look at all accounts. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, afterEach, describe, it } from 'node:test';
import pg from 'pg';
import { openStore } from '../../../src/server/store/open-store.js';
import type { Store } from '../../../src/server/store/store.js';
import { startPostgres, withoutPostgres, type TestPostgres } from '../../drivers/postgres.js';

/** Accounts of two tenants and their destinations, in one statement each, as no store would write them. */
const MANY = `
  insert into cdw_accounts (tenant, id, type, label, label_lower, label_parts, details, sealed, created_at, checked_at, verdict)
  select 't-' || n % 2, 'a-' || n, case when n % 3 = 0 then 'sftp' else 'amazon-s3' end, 'Ann', 'ann', '{ann}', '{}', '\\x00',
    '2026-01-01', '2026-01-01', case when n % 5 = 0 then 'failed' else 'passed' end
  from generate_series(1, 30000) as n;
  insert into cdw_destinations (tenant, id, account_id, type, name, description, setup, created_at)
  select tenant, 'd-' || id, id, type, 'Reports', '', '{}', created_at from cdw_accounts where type = 'sftp'`;

describe('counts of what is connected, on PostgreSQL', { skip: withoutPostgres }, () => {
  let postgres: TestPostgres;
  let store: Store;
  let client: pg.Client;
  before(async () => {
    postgres = await startPostgres();
  });
  after(() => postgres.close());
  beforeEach(async () => {
    const databaseUrl = await postgres.database();
    // What waits for somebody else's lock fails, and does not hold up the tests.
    store = await openStore({
      databaseUrl: `${databaseUrl}&options=${encodeURIComponent('-c lock_timeout=5s')}`,
    });
    client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
  });
  afterEach(async () => {
    await client.end();
    await store.close();
  });

  const counts = async (tenant: string) =>
    [...(await store.connections(tenant))].sort((a, b) => (a.type < b.type ? -1 : 1));

  it('are right, however somebody else writes to the tables', async () => {
    await client.query(MANY);
    const before = [
      { type: 'amazon-s3', accounts: 10_000, destinations: 0, failing: 2000 },
      { type: 'sftp', accounts: 5000, destinations: 5000, failing: 1000 },
    ];
    assert.deepEqual([await counts('t-0'), await counts('t-1')], [before, before]);

    // As a person does who has another search path, and thinks better of it.
    await client.query(`create schema theirs; set search_path = theirs; begin;
      update public.cdw_accounts set verdict = 'failed' where tenant = 't-0';`);
    await client.query('rollback');
    assert.deepEqual(await counts('t-0'), before);
    await client.query(
      `update public.cdw_accounts set verdict = 'failed' where tenant = 't-0' and type = 'sftp'`,
    );
    assert.deepEqual((await counts('t-0'))[1]?.failing, 5000);

    // To forget a tenant leaves nothing of it here.
    await client.query(`delete from public.cdw_destinations where tenant = 't-0';
      delete from public.cdw_accounts where tenant = 't-0'`);
    const { rows } = await client.query('select distinct tenant from public.cdw_connections');
    assert.deepEqual(rows, [{ tenant: 't-1' }]);
    assert.deepEqual(await counts('t-1'), before);

    await client.query('truncate public.cdw_destinations');
    assert.deepEqual((await counts('t-1'))[1], { ...before[1], destinations: 0 });
    await client.query('truncate public.cdw_accounts cascade');
    assert.deepEqual(await counts('t-1'), []);
  });

  it('are those of the accounts that are there when the tables are updated', async () => {
    await client.query(MANY);
    const before = await counts('t-1');
    await client.query(`
      drop table cdw_connections;
      drop function cdw_count cascade;
      delete from cdw_migrations where name = '0007-connections'`);
    const { host, database } = client;
    const again = await openStore({
      databaseUrl: `postgresql://cdw@/${database ?? ''}?host=${encodeURIComponent(host)}`,
    });
    await again.close();
    assert.deepEqual(await counts('t-1'), before);
    await client.query(`delete from cdw_destinations where tenant = 't-1'`);
    assert.deepEqual((await counts('t-1'))[1], { ...before[1], destinations: 0 });
  });

  it('are known without a look at the accounts, or at the destinations', async () => {
    await client.query(MANY);
    // Nobody can read the tables now: what needs them waits, until the database says that it has waited too long.
    await client.query(`begin; lock table cdw_accounts, cdw_destinations in access exclusive mode`);
    assert.equal((await counts('t-1')).length, 2);
    await client.query('rollback');
  });

  it('are no reason for anybody to wait for somebody who only renames', async () => {
    await client.query(MANY);
    await client.query(`begin; update cdw_accounts set label = 'Zoe' where tenant = 't-1' and id = 'a-1'`);
    assert.equal(await store.removeDestination('t-1', 'd-a-3'), 'removed');
    await client.query('rollback');
  });
});
