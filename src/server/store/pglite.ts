import { mkdir } from 'node:fs/promises';
import type { PGlite } from '@electric-sql/pglite';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { lockFolder } from './folder-lock.js';
import { openPool } from './postgres.js';
import type { Store } from './store.js';

/** Where the embedded database lives. */
export interface PgliteOptions {
  /**
   * The folder of the database; made when it is missing. A second process that opens it gets an error. Default: in
   * memory, forgotten with the process.
   */
  readonly folder?: string;
}

/**
 * A store in an embedded PostgreSQL (https://pglite.dev), for one process and moderate numbers. Many processes need a
 * PostgreSQL server, by `openPostgresStore`.
 */
export async function openPgliteStore({ folder }: PgliteOptions = {}): Promise<Store> {
  // By need: who uses a PostgreSQL server does not install it.
  const { PGlite } = await import('@electric-sql/pglite');
  if (folder === undefined) return openPool(new PglitePool(await PGlite.create()), { isShared: false });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(folder);
  try {
    const pool = new PglitePool(await PGlite.create({ dataDir: folder }), unlock);
    return await openPool(pool, { isShared: false });
  } catch (error) {
    await unlock();
    throw error;
  }
}

/**
 * PGlite as a pool of one connection. Whoever holds it keeps it until its release, so that the statements of two
 * transactions cannot mix.
 */
class PglitePool implements PostgresPool {
  readonly #engine: PGlite;
  readonly #closed: (() => Promise<void>) | undefined;
  #last: Promise<void> = Promise.resolve();

  /** `closed` is called after the engine has been closed. */
  constructor(engine: PGlite, closed?: () => Promise<void>) {
    this.#engine = engine;
    this.#closed = closed;
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
    await this.#closed?.();
  }
}
