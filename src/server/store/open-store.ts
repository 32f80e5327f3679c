import type { Pool } from 'pg';
import { openPgliteStore } from './pglite.js';
import { openPostgresStore } from './postgres.js';
import type { Store } from './store.js';

/** Where a store is: on a PostgreSQL server, or else embedded. */
export interface StoreLocation {
  /** The address of a PostgreSQL server, as `DATABASE_URL` has it: `postgresql://user:password@host/database`. */
  readonly databaseUrl?: string | undefined;
  /** Without a server: the folder of an embedded database. Default: in memory, forgotten with the process. */
  readonly folder?: string | undefined;
  /** Most connections to the server at once. Default 10. */
  readonly connections?: number | undefined;
}

/**
 * Opens a store where the environment says: many processes share a PostgreSQL server, one alone can have its database in
 * a folder.
 *
 * @example
 * const store = await openStore({ databaseUrl: process.env.DATABASE_URL, folder: 'destinations-data' });
 */
export async function openStore({ databaseUrl, folder, connections = 10 }: StoreLocation): Promise<Store> {
  if (!databaseUrl) return openPgliteStore(folder === undefined ? {} : { folder });
  // By need: who has no server does not install its driver.
  const { default: pg } = await import('pg');
  const pool: Pool = new pg.Pool({
    connectionString: databaseUrl,
    max: connections,
    // A server that cannot be reached is an error, not a wait without an end.
    connectionTimeoutMillis: 10_000,
    application_name: 'cloud-destination-wizard',
  });
  return openPostgresStore(pool);
}
