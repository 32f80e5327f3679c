import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import { KyselyStore } from './kysely-store.js';
import { migrate } from './migrations.js';
import type { Store } from './store.js';
import type { Tables } from './tables.js';

/**
 * A store in PostgreSQL 15 or later. Makes and updates its own tables, `cdw_*`, in the first schema of the search path.
 * The store owns the pool: closing it ends the pool.
 *
 * @example
 * const store = await openPostgresStore(new pg.Pool({ connectionString: process.env.DATABASE_URL }));
 */
export async function openPostgresStore(pool: PostgresPool): Promise<Store> {
  survive(pool);
  return openPool(readCommitted(pool), { isShared: true });
}

/** The same, for a database that may be this process's alone. */
export async function openPool(pool: PostgresPool, use: { readonly isShared: boolean }): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return new KyselyStore(db, use);
}

/**
 * A connection that breaks between two statements has nobody to tell: with `pg`, an error without a listener ends the
 * process. Whoever uses the connection next is told, and the pool makes a new one.
 */
function survive(pool: PostgresPool): void {
  if (!isEmitter(pool)) return;
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    if (isEmitter(client)) client.on('error', () => undefined);
  });
}

/**
 * What the statements here rely on, whatever the database or the role has for its default: the other levels answer who comes
 * second at once with an error, and do not see what was stored while a row's lock was waited for.
 */
const ISOLATION = 'set session characteristics as transaction isolation level read committed';

/** The same pool, whose connections are told so before their first use. */
function readCommitted(pool: PostgresPool): PostgresPool {
  const told = new WeakSet<PostgresPoolClient>();
  return {
    connect: async () => {
      const client = await pool.connect();
      if (told.has(client)) return client;
      try {
        await client.query(ISOLATION, []);
      } catch (error) {
        client.release();
        throw error;
      }
      told.add(client);
      return client;
    },
    end: () => pool.end(),
  };
}

interface Emitter {
  on(event: string, listener: (value: unknown) => void): unknown;
}

const isEmitter = (value: unknown): value is Emitter =>
  typeof value === 'object' && value !== null && 'on' in value && typeof value.on === 'function';
