import { sql, type Kysely } from 'kysely';
import type { Counters } from '../limits/counters.js';
import type { Tables } from './tables.js';

/** So often, the rows whose time has passed are removed by the statement that counts anyway. */
const SWEEP_EVERY = 50;

/** At most so many at once, so that no request has to wait for it. */
const SWEEP_ROWS = 500;

/** Counts in PostgreSQL, by its clock, for all processes that use the same database: one statement each time. */
export function postgresCounters(db: Kysely<Tables>): Counters {
  let added = 0;
  return {
    async add(keys) {
      // Rows are locked in the order in which they come: in the same order everywhere, or two statements wait for each other.
      const sorted = [...keys].sort((a, b) => (a.key < b.key ? -1 : 1));
      const names = sorted.map(({ key }) => key);
      const sweeps = added++ % SWEEP_EVERY === 0;
      const { rows } = await sql<{ key: string; count: number; seconds_left: number }>`
        with swept as (
          delete from cdw_counters where key in (
            select key from cdw_counters
            where ${sweeps}::boolean and ends_at < now() and key <> all (${names}::text[])
            limit ${sql.lit(SWEEP_ROWS)} for update skip locked
          )
        )
        insert into cdw_counters as held (key, count, ends_at)
        select key, 1, now() + seconds * interval '1 second'
        from unnest(${names}::text[], ${sorted.map(({ seconds }) => seconds)}::float8[]) as given (key, seconds)
        on conflict (key) do update set
          count = case when held.ends_at <= now() then 1 else held.count + 1 end,
          ends_at = case when held.ends_at <= now() then excluded.ends_at else held.ends_at end
        returning key, count, extract(epoch from ends_at - now())::float8 as seconds_left`.execute(db);
      const counts = new Map(rows.map((row) => [row.key, row]));
      return keys.map(({ key, seconds }) => {
        const row = counts.get(key);
        return { count: row?.count ?? 1, secondsLeft: row?.seconds_left ?? seconds };
      });
    },
  };
}
