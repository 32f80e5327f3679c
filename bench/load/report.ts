/** What the visits say, as tables. */
import { atMost, machine, table, verdictTable, type Verdict } from '../lib/results.js';
import { median, middleHalf, shown, worst } from '../lib/statistics.js';
import { CLOUDSCAPE, LIT, OURS, PLAIN, type BenchPage } from './pages.js';
import { SLOWER, type Visit } from './visit.js';

const KB = 1024;

/** One page with all its visits, in the order of the rounds. */
export interface Measured {
  readonly page: BenchPage;
  readonly firstScreenBytes: number;
  readonly visits: Visit[];
}

const middle = ({ visits }: Measured, of: (visit: Visit) => number): number =>
  median(visits.map(of).filter((value) => Number.isFinite(value)));

/** The worst of a visit is what one user meets; of that, the visit in the middle, as a noisy machine makes any number worse. */
const usualWorst = (measured: Measured, of: (visit: Visit) => readonly number[]): number =>
  middle(measured, (visit) => worst(of(visit)));

const pooled = ({ visits }: Measured, of: (visit: Visit) => readonly number[]): number =>
  median(visits.flatMap(of));

/** Round by round, so that what slowed the machine down has slowed both. */
const ratio = (one: Measured, other: Measured, of: (visit: Visit) => number): number =>
  median(
    one.visits.flatMap((visit, round) => {
      const beside = other.visits[round];
      return beside ? of(visit) / of(beside) : [];
    }),
  );

function named(all: readonly Measured[], wanted: BenchPage): Measured {
  const found = all.find(({ page }) => page === wanted);
  if (!found) throw new Error(`${wanted.name} was not measured.`);
  return found;
}

const interactive = ({ interactiveMs }: Visit): number => interactiveMs;

/** As long as it would be on the slow machine. */
const longestTask = ({ longestTaskMs }: Visit): number => longestTaskMs * SLOWER;

/** The budgets, held or not. */
export function verdictsOf(all: readonly Measured[]): readonly Verdict[] {
  const [ours, plain, lit, cloudscape] = [OURS, PLAIN, LIT, CLOUDSCAPE].map((page) => named(all, page));
  if (!ours || !plain || !lit || !cloudscape) return [];
  return [
    atMost('first screen', ours.firstScreenBytes / KB, 12, 'KB'),
    atMost('time to interactive against the plain form', ratio(ours, plain, interactive), 1.15),
    atMost('time to interactive against Cloudscape', ratio(ours, cloudscape, interactive), 0.35),
    atMost(
      'work until interactive against the page with Lit alone',
      ratio(ours, lit, ({ workMs }) => workMs),
      1,
    ),
    atMost('longest task', middle(ours, longestTask), 50, 'ms'),
    atMost(
      'a step painted, median',
      pooled(ours, ({ stepsMs }) => stepsMs),
      24,
      'ms',
    ),
    atMost(
      'a step painted, worst of a visit',
      usualWorst(ours, ({ stepsMs }) => stepsMs),
      50,
      'ms',
    ),
    atMost(
      'a key painted, median',
      pooled(ours, ({ keysMs }) => keysMs),
      16,
      'ms',
    ),
    atMost(
      'a key painted, worst of a visit',
      usualWorst(ours, ({ keysMs }) => keysMs),
      24,
      'ms',
    ),
    atMost(
      'DOM nodes on the first screen',
      middle(ours, ({ nodes }) => nodes),
      300,
    ),
  ];
}

export function report(all: readonly Measured[], chromium: string, rounds: number): string {
  const [plain, cloudscape] = [named(all, PLAIN), named(all, CLOUDSCAPE)];
  const arriving = all.map((one) => [
    one.page.title,
    shown(one.firstScreenBytes / KB, 1),
    shown(middle(one, ({ journeyBytes }) => journeyBytes) / KB, 1),
    shown(middle(one, interactive)),
    middleHalf(one.visits.map(interactive)),
    shown(ratio(one, plain, interactive), 2),
    shown(ratio(one, cloudscape, interactive), 2),
    shown(
      middle(one, ({ workMs }) => workMs),
      1,
    ),
    shown(middle(one, longestTask)),
    shown(middle(one, ({ heapBytes }) => heapBytes) / 1e6, 2),
    shown(middle(one, ({ nodes }) => nodes)),
  ]);
  const using = all
    .filter(({ page }) => page.journey.length > 0)
    .map((one) => [
      one.page.title,
      shown(pooled(one, ({ stepsMs }) => stepsMs)),
      shown(usualWorst(one, ({ stepsMs }) => stepsMs)),
      shown(pooled(one, ({ keysMs }) => keysMs)),
      middleHalf(one.visits.flatMap(({ keysMs }) => keysMs)),
      shown(pooled(one, ({ firstKeysMs }) => firstKeysMs)),
      shown(usualWorst(one, ({ keysMs }) => keysMs)),
    ]);
  return `${machine(`Chromium ${chromium}`)}

The same wizard of three steps on each page, built for production and served with brotli 11 from this machine; ${rounds} visits of each,
one page after the other in turn, each in a fresh browser context with the processor slowed down by ${SLOWER}. Medians; ratios are of
visits in the same round; what is called worst is the worst of a visit, of which the median over all visits is shown. Work and tasks (scripts, styles, layout,
painting) are processor time of the main thread, from a trace of another visit at full speed.

Until the first screen can be used:

${table(
  [
    'page',
    'first screen, KB',
    'whole journey, KB',
    'interactive, ms',
    'half of the visits',
    '÷ plain form',
    '÷ Cloudscape',
    'work, ms',
    'longest task × 4, ms',
    'heap, MB',
    'nodes',
  ],
  arriving,
)}

Using it, in milliseconds until the change is painted:

${table(['page', 'step', 'worst step', 'key', 'half of the keys', 'first key of a field', 'worst key'], using)}

${verdictTable(verdictsOf(all))}`;
}
