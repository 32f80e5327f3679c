/** What was measured of the backend, as a section of `RESULTS.md`. */
import { execFileSync } from 'node:child_process';
import { atMost, machine, table, verdictTable, type Verdict } from '../lib/results.js';
import { quantile, shown } from '../lib/statistics.js';
import type { Amount } from './data.js';
import type { Pressure, Rate } from './load.js';
import type { Round } from './memory.js';
import type { Plan } from './plans.js';
import type { Memory } from './processes.js';

/** One way to run the backend. */
export interface Series {
  readonly title: string;
  /** By the title of what was asked. */
  readonly rates: ReadonlyMap<string, Rate>;
  /** Of the machine, when all was measured: what it did besides blurs the numbers. */
  readonly loadAverage: number;
}

export interface Found {
  readonly amount: Amount;
  readonly embedded: Amount;
  readonly pressure: Pressure;
  readonly series: readonly Series[];
  readonly plans: readonly Plan[];
  readonly memory: { readonly before: Memory; readonly rounds: readonly Round[] };
  readonly checks: number;
}

/** Of many rounds, one in so many is shown. */
const SHOWN_EVERY = 5;

const count = (value: number): string => value.toLocaleString('en');
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

export function verdictsOf({ plans, memory: { before, rounds }, checks }: Found): readonly Verdict[] {
  const last = rounds.at(-1)?.after ?? before;
  const leftOpen = Math.max(...rounds.map((round) => round.leftOpen));
  const scans = plans.filter(({ scanned }) => scanned.length > 0).length;
  return [
    atMost('lists that read a table from end to end', scans, 0),
    atMost(
      `heap after all rounds of ${checks} checks, more than before`,
      (last.heapBytes - before.heapBytes) / 1e6,
      2,
      'MB',
    ),
    atMost('connections still open at a storage whose clients had left', leftOpen, 0),
    atMost('sockets of the server after all rounds, more than before', last.sockets - before.sockets, 0),
  ];
}

function rateTable(series: readonly Series[]): string {
  const titles = [...(series[0]?.rates.keys() ?? [])];
  return table(
    ['', ...series.flatMap(({ title }) => [`${title}: requests/s`, 'p50, ms', 'p99, ms'])],
    titles.map((title) => [
      title,
      ...series.flatMap(({ rates }) => {
        const rate = rates.get(title);
        const took = (part: number): string => shown(rate && quantile(rate.milliseconds, part), 1);
        return [shown(rate?.perSecond), took(0.5), took(0.99)];
      }),
    ]),
  );
}

function memoryTable({ before, rounds }: Found['memory']): string {
  const row = (title: string, after: Memory, round?: Round): readonly string[] => [
    title,
    round ? megabytes(round.during.heapBytes) : '–',
    megabytes(after.heapBytes),
    round ? megabytes(round.during.rssBytes) : '–',
    megabytes(after.rssBytes),
    String(after.sockets),
    round ? String(round.leftOpen) : '–',
  ];
  return table(
    [
      '',
      'heap during, MB',
      'heap after, MB',
      'RSS during, MB',
      'RSS after, MB',
      'sockets after',
      'left open at the storages',
    ],
    [
      row('after one round to warm up', before),
      ...rounds.flatMap((round, at) =>
        at === 0 || (at + 1) % SHOWN_EVERY === 0 || at === rounds.length - 1
          ? [row(`round ${at + 1}`, round.after, round)]
          : [],
      ),
    ],
  );
}

export function report(found: Found): string {
  const { amount, embedded, pressure, series, plans, memory, checks } = found;
  const postgres = /[\d.]+/.exec(execFileSync('psql', ['--version'], { encoding: 'utf8' }))?.[0] ?? '';
  const others =
    embedded.accounts === amount.accounts ? '' : ` (in PGlite ${count(embedded.accounts)} in all)`;
  return `${machine(`PostgreSQL ${postgres}`)}

The reference backend with \`node:http\`, in processes of its own, over kept connections: ${pressure.connections} at once, ${pressure.seconds} seconds for each kind of
request after one to warm up, each request for the next tenant. ${count(amount.accounts)} accounts${others}, ${count(amount.perTenant)} of each tenant; every fifth has a destination.
Checks pass at once without dialling anybody; what is created is sealed by the vault and stored for good. PostgreSQL writes with
\`fsync\` and has the settings that it comes with; PGlite has its database in a folder. What asks, what answers and PostgreSQL share the
processors of one machine: a second process gets what the others leave over. Limits are off, but for the last two rows, where
they are so high that nobody meets them.

${rateTable(series)}

Load average at the end of each: ${series.map(({ title, loadAverage }) => `${title} ${loadAverage.toFixed(1)}`).join('; ')}. Where it is far above 3, the machine did
other work too, and columns, which were measured one after the other, are not to be compared.

What PostgreSQL does for the lists of one tenant, statement by statement, as the store sends them:

${table(
  ['', 'ms', 'through', 'reads from end to end'],
  plans.map(({ title, milliseconds, indexes, scanned }) => [
    title,
    shown(milliseconds, 2),
    indexes.join(', ') || '–',
    scanned.join(', ') || '–',
  ]),
)}

${checks} checks at once, half of SFTP and half of S3, through the real checks to servers that keep them waiting: in each round all have
to wait at the same time, then half of the clients leave, and the others get their answers. Counted after garbage collections.

${memoryTable(memory)}

${verdictTable(verdictsOf(found))}`;
}
