import * as kysely from 'kysely';
import { sql, type Kysely, type Migration, type Migrator } from 'kysely';
import type { Tables } from './tables.js';

/**
 * The steps from an empty database to the present tables, for PostgreSQL 15 and later. Forward only: a released step is
 * never changed, a mistake is mended by the next one.
 */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-accounts-and-destinations': {
    async up(db) {
      // Ids are compared as bytes: the order must not depend on the locale of the database.
      await sql`
        create table cdw_accounts (
          tenant text not null,
          id text collate "C" not null,
          type text not null,
          label text not null,
          label_lower text not null,
          details jsonb not null,
          sealed bytea not null,
          created_at timestamptz(3) not null,
          checked_at timestamptz(3),
          verdict text check (verdict in ('passed', 'failed', 'unverifiable')),
          request_key text,
          request_fingerprint text,
          primary key (tenant, id),
          unique (tenant, request_key),
          check ((checked_at is null) = (verdict is null)),
          check ((request_key is null) = (request_fingerprint is null))
        )`.execute(db);
      await sql`
        create index cdw_accounts_newest on cdw_accounts (tenant, created_at desc, id desc)`.execute(db);
      await sql`
        create table cdw_destinations (
          tenant text not null,
          id text collate "C" not null,
          account_id text collate "C" not null,
          type text not null,
          name text not null,
          description text not null,
          setup jsonb not null,
          created_at timestamptz(3) not null,
          request_key text,
          request_fingerprint text,
          primary key (tenant, id),
          unique (tenant, request_key),
          foreign key (tenant, account_id) references cdw_accounts (tenant, id) on delete restrict,
          check ((request_key is null) = (request_fingerprint is null))
        )`.execute(db);
      await sql`
        create index cdw_destinations_newest on cdw_destinations (tenant, created_at desc, id desc)`.execute(
        db,
      );
      await sql`
        create index cdw_destinations_of_account
          on cdw_destinations (tenant, account_id, created_at desc, id desc)`.execute(db);
    },
  },
  '0002-external-ids': {
    async up(db) {
      await sql`
        create table cdw_tenants (
          tenant text primary key,
          external_id text not null unique
        )`.execute(db);
    },
  },
  '0003-account-list': {
    async up(db) {
      await sql`
        alter table cdw_accounts
          add column check_problem jsonb,
          add column expires_at text,
          add column label_parts text[] collate "C" not null default '{}'`.execute(db);
      await sql`
        update cdw_accounts set label_parts = array(
          select distinct substr(label_lower, at, long)
          from generate_series(1, 3) as long, generate_series(1, length(label_lower) - long + 1) as at
        )`.execute(db);
      await sql`alter table cdw_accounts alter column label_parts drop default`.execute(db);
      // A list of one type, and a search in it, without pg_trgm: not every database may have the extension.
      await sql`
        create index cdw_accounts_newest_of_type
          on cdw_accounts (tenant, type, created_at desc, id desc)`.execute(db);
      await sql`create index cdw_accounts_search on cdw_accounts using gin (label_parts)`.execute(db);
    },
  },
  '0004-revisions': {
    async up(db) {
      // Constant defaults: the tables are not written anew.
      await sql`alter table cdw_accounts add column revision integer not null default 1`.execute(db);
      await sql`
        alter table cdw_destinations
          add column revision integer not null default 1,
          add column enabled boolean not null default true`.execute(db);
    },
  },
  '0005-data-keys': {
    async up(db) {
      // Rows without a data key are of the vault's first layout: a rotation gives them one.
      await sql`
        create table cdw_data_keys (
          tenant text not null,
          account_id text collate "C" not null,
          key_id text not null,
          wrapped bytea not null,
          primary key (tenant, account_id),
          foreign key (tenant, account_id) references cdw_accounts (tenant, id) on delete cascade
        )`.execute(db);
      await sql`
        create table cdw_keys (
          name text primary key,
          key_id text not null,
          wrapped bytea not null
        )`.execute(db);
    },
  },
  '0006-counters': {
    async up(db) {
      // Unlogged: what is counted for a minute is not worth a write to the log, and may be lost with a crash. Pages keep room
      // for the next version of a row, so that counting touches no index.
      await sql`
        create unlogged table cdw_counters (
          key text collate "C" primary key,
          points integer not null,
          expire bigint
        ) with (fillfactor = 50)`.execute(db);
      await sql`create index cdw_counters_expire on cdw_counters (expire)`.execute(db);
    },
  },
  '0007-connections': {
    async up(db) {
      await sql`
        create table cdw_connections (
          tenant text not null,
          type text not null,
          accounts integer not null,
          destinations integer not null,
          failing integer not null,
          primary key (tenant, type)
        ) with (fillfactor = 50)`.execute(db);
      // By triggers, as others write to the tables, too: processes of the version before, during an upgrade, and a host that
      // forgets a tenant. The schema is that of the table, whatever the search path of who writes.
      await sql`
        create function cdw_count() returns trigger language plpgsql as $body$
        begin
          if tg_op = 'TRUNCATE' then
            execute format('update %I.cdw_connections set %s', tg_table_schema, tg_argv[0]);
            return null;
          end if;
          execute format('
            insert into %1$I.cdw_connections as kept (tenant, type, accounts, destinations, failing)
            select tenant, type, sum(accounts), sum(destinations), sum(failing) from (%2$s) as changed
            group by tenant, type
            having sum(accounts) <> 0 or sum(destinations) <> 0 or sum(failing) <> 0
            order by tenant, type
            on conflict (tenant, type) do update set
              accounts = kept.accounts + excluded.accounts,
              destinations = kept.destinations + excluded.destinations,
              failing = kept.failing + excluded.failing', tg_table_schema, tg_argv[0]);
          if tg_op = 'DELETE' then
            execute format('
              delete from %I.cdw_connections where accounts = 0 and destinations = 0
              and (tenant, type) in (select tenant, type from gone)', tg_table_schema);
          end if;
          return null;
        end $body$`.execute(db);
      // Statement by statement: row by row, a tenant with very many accounts would take hours to forget.
      const accounts = (rows: 'gone' | 'added', sign: '-1' | '1'): string =>
        `select tenant, type, ${sign} as accounts, 0 as destinations, ` +
        `(verdict is not distinct from 'failed')::int * ${sign} as failing from ${rows}`;
      const destinations = (rows: 'gone' | 'added', sign: '-1' | '1'): string =>
        `select tenant, type, 0 as accounts, ${sign} as destinations, 0 as failing from ${rows}`;
      const counted: readonly (readonly [table: string, event: string, rows: string, counts: string])[] = [
        ['cdw_accounts', 'insert', 'new table as added', accounts('added', '1')],
        ['cdw_accounts', 'delete', 'old table as gone', accounts('gone', '-1')],
        [
          'cdw_accounts',
          'update',
          'old table as gone new table as added',
          `${accounts('gone', '-1')} union all ${accounts('added', '1')}`,
        ],
        ['cdw_accounts', 'truncate', '', 'accounts = 0, failing = 0'],
        // The type of a destination never changes.
        ['cdw_destinations', 'insert', 'new table as added', destinations('added', '1')],
        ['cdw_destinations', 'delete', 'old table as gone', destinations('gone', '-1')],
        ['cdw_destinations', 'truncate', '', 'destinations = 0'],
      ];
      for (const [table, event, rows, counts] of counted) {
        await sql`
          create trigger ${sql.ref(`cdw_count_${event}`)} after ${sql.raw(event)} on ${sql.table(table)}
          ${sql.raw(rows && `referencing ${rows}`)} for each statement
          execute function cdw_count(${sql.lit(counts)})`.execute(db);
      }
      // Whoever writes waits for this step from here on, and is counted by the triggers.
      await sql`
        insert into cdw_connections (tenant, type, accounts, destinations, failing)
        select tenant, type, count(*), 0, count(*) filter (where verdict = 'failed')
        from cdw_accounts group by tenant, type`.execute(db);
      await sql`
        update cdw_connections as kept set destinations = used.count
        from (select tenant, type, count(*) as count from cdw_destinations group by tenant, type) as used
        where used.tenant = kept.tenant and used.type = kept.type`.execute(db);
    },
  },
};

/** The names of all steps, in their order. */
export const STEPS: readonly string[] = Object.keys(MIGRATIONS).sort();

/**
 * How long a step waits for others to let go of a table. Whoever comes behind it waits as long: better to fail, and to be
 * started again, than to hold up a service that is running.
 */
const LOCK_TIMEOUT = '10s';

/** Brings a database to the present tables, or as far as a step. Safe to run by several processes at once. */
export async function migrate(db: Kysely<Tables>, to?: string): Promise<void> {
  const migrator = new (await migratorClass())({
    db,
    migrationTableSchema: await schemaOf(db),
    // All missing steps are one transaction, under a lock that other processes wait for.
    provider: { getMigrations: async () => patient(MIGRATIONS) },
    migrationTableName: 'cdw_migrations',
    migrationLockTableName: 'cdw_migrations_lock',
  });
  const { error } = to === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(to);
  if (error === undefined) return;
  const newer = await newerSteps(db).catch(() => []);
  if (newer.length > 0) {
    const message =
      `The database has been updated by a newer version (${newer.join(', ')}), and this one does not know its tables ` +
      `(it knows ${STEPS.at(-1) ?? 'none'}). Start the newer version, or one that came after it.`;
    throw new Error(message, { cause: error });
  }
  throw error instanceof Error ? error : new Error('The database could not be migrated.', { cause: error });
}

/** Since Kysely 0.29 in an entry of its own: https://github.com/kysely-org/kysely/releases/tag/v0.29.0 */
async function migratorClass(): Promise<typeof Migrator> {
  if ('Migrator' in kysely) return kysely.Migrator;
  try {
    // @ts-expect-error -- The compiler sees 0.28, which has no such entry.
    const entry = (await import('kysely/migration')) as Pick<typeof kysely, 'Migrator'>;
    return entry.Migrator;
  } catch (cause) {
    // Without this, bundlers insist on an entry that is not there in 0.28.
    throw new Error('This version of Kysely has no migrator.', { cause });
  }
}

/**
 * Where our tables are, or are to be. Without it, the migrator takes the tables of another schema of the database for ours, although
 * no statement finds them.
 */
async function schemaOf(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ schema: string | null }>`
    select coalesce(
      (select nspname from pg_class join pg_namespace as home on home.oid = relnamespace
        where pg_class.oid = to_regclass('cdw_migrations')),
      current_schema()
    ) as schema`.execute(db);
  const schema = rows[0]?.schema;
  if (!schema) throw new Error('The search path of the database names no schema that exists.');
  return schema;
}

function patient(steps: Readonly<Record<string, Migration>>): Record<string, Migration> {
  const entries = Object.entries(steps).map(([name, step]): [string, Migration] => [
    name,
    {
      up: async (db) => {
        // Whatever the pool allows a statement of a request: a step may take its time, once it has its lock.
        await sql`set local statement_timeout = 0`.execute(db);
        await sql`set local lock_timeout = ${sql.lit(LOCK_TIMEOUT)}`.execute(db);
        await step.up(db);
      },
    },
  ]);
  return Object.fromEntries(entries);
}

async function newerSteps(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from cdw_migrations order by name`.execute(db);
  return rows.map(({ name }) => name).filter((name) => !STEPS.includes(name));
}
