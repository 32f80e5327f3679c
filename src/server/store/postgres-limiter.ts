import { CompiledQuery, sql, type Kysely } from 'kysely';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { limiterOptions, type MakeLimiter } from '../limits/limiters.js';
import type { Tables } from './tables.js';

/** So often, a statement that counts is accompanied by one that removes the rows whose time has passed. */
const SWEEP_EVERY = 50;

/** At most so many at once, so that no request has to wait for it. */
const SWEEP_ROWS = 500;

/** What the library knows a client of `pg` by. */
interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Limiters that count in PostgreSQL, for all processes that use the same database: one statement for each count. */
export function postgresLimiters(db: Kysely<Tables>): MakeLimiter {
  let counted = 0;
  const storeClient = {
    query: async ({ text, values }: Statement) => {
      const sweeps = counted++ % SWEEP_EVERY === 0;
      const [{ rows }] = await Promise.all([
        db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, [...values])),
        sweeps ? sweep(db) : undefined,
      ]);
      // A bigint is whatever the host has told its driver to make of one, and the library calculates with it.
      return { rows: rows.map((row) => ({ ...row, expire: Number(row['expire']) })) };
    },
  };
  return (budget) =>
    new RateLimiterPostgres({
      ...limiterOptions(budget),
      storeClient,
      storeType: 'client',
      tableName: 'cdw_counters',
      tableCreated: true,
      // The library's timer could not be ended with the store.
      clearExpiredByTimeout: false,
    });
}

/** Rows that another process removes are left to it. What fails here is tried again soon, and matters to no request. */
const sweep = (db: Kysely<Tables>): Promise<unknown> =>
  sql`
    delete from cdw_counters where key in (
      select key from cdw_counters where expire < ${Date.now()}
      limit ${sql.lit(SWEEP_ROWS)} for update skip locked
    )`
    .execute(db)
    .catch(() => undefined);
