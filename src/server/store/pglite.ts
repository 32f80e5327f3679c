import { mkdir } from 'node:fs/promises';
import type { PGlite } from '@electric-sql/pglite';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { openPostgresStore } from './postgres.js';
import type { Store } from './store.js';

/** Where the embedded database lives. */
export interface PgliteOptions {
  /**
   * The folder of the database; made when it is missing. One process at a time may use it. Default: in memory, forgotten
   * with the process.
   */
  readonly folder?: string;
}

/**
 * A store in an embedded PostgreSQL (https://pglite.dev), for one process and moderate numbers. Many processes need a
 * PostgreSQL server, by `openPostgresStore`.
 */
export async function openPgliteStore({ folder }: PgliteOptions = {}): Promise<Store> {
  if (folder !== undefined) await mkdir(folder, { recursive: true, mode: 0o700 });
  // By need: who uses a PostgreSQL server does not install it.
  const { PGlite } = await import('@electric-sql/pglite');
  const engine = await PGlite.create(folder === undefined ? {} : { dataDir: folder });
  return openPostgresStore(new PglitePool(engine));
}

/**
 * PGlite as a pool of one connection. Whoever holds it keeps it until its release, so that the statements of two
 * transactions cannot mix.
 */
class PglitePool implements PostgresPool {
  readonly #engine: PGlite;
  #last: Promise<void> = Promise.resolve();

  constructor(engine: PGlite) {
    this.#engine = engine;
  }

  async connect(): Promise<PostgresPoolClient> {
    const turn = this.#last;
    let release = (): void => undefined;
    this.#last = new Promise((resolve) => {
      release = resolve;
    });
    await turn;
    const engine = this.#engine;
    // Kysely's second way of calling `query`, with a cursor, needs a cursor class in the dialect: there is none.
    const query = async (statement: string, parameters: readonly unknown[]): Promise<unknown> => {
      const { rows, affectedRows = 0 } = await engine.query(statement, [...parameters]);
      const command = statement.trimStart().split(/\s/, 1)[0]?.toUpperCase();
      return { command, rows, rowCount: affectedRows };
    };
    return { query: query as PostgresPoolClient['query'], release };
  }

  async end(): Promise<void> {
    await this.#last;
    await this.#engine.close();
  }
}
