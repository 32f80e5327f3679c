import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
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
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return new KyselyStore(db);
}
