/**
 * `npm run bench:scale`: very many destination types in the catalog, and very many accounts in the list of accounts. Writes
 * its section of `RESULTS.md`.
 *
 *   npm run bench:scale                      100 to 100,000 of each
 *   npm run bench:scale -- --counts 10,1000  other numbers
 *   npm run bench:scale -- --dry             only prints
 */
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { memoryOf, openTab, startBrowser, type Tab } from './lib/browser.js';
import { atMost, machine, table, tell, verdictTable, writeSection, type Verdict } from './lib/results.js';
import { startSite, type Site } from './lib/site.js';
import { median, shown, worst } from './lib/statistics.js';

/** One of the two lists. */
interface Kind {
  readonly title: string;
  readonly show: 'showTypes' | 'showAccounts';
  /** One of what is listed. */
  readonly row: string;
  readonly search: string;
  readonly text: string;
}

const catalog = 'cloud-destination-wizard >>> destination-catalog';
const picker = 'cloud-destination-wizard >>> auth-step >>> account-picker';

const KINDS: readonly Kind[] = [
  {
    title: 'destination types',
    show: 'showTypes',
    row: `${catalog} >>> [part='card']`,
    search: `${catalog} >>> [part='search']`,
    text: 'storage 4',
  },
  {
    title: 'accounts',
    show: 'showAccounts',
    row: `${picker} >>> account-list >>> [part='account']`,
    search: `${picker} >>> [part='search']`,
    text: 'akia0004',
  },
];

/** From a first screen until what it loads by itself is there. */
const SETTLING_MS = 700;
/** Between two keys. */
const BETWEEN_KEYS_MS = 100;
/** Visits of each. The worst key of a visit counts, and the visit in the middle. */
const VISITS = 3;

interface Seen {
  readonly renderMs: number;
  readonly keysMs: readonly number[];
  readonly nodes: number;
  readonly heapBytes: number;
}

interface Measured {
  readonly kind: Kind;
  readonly count: number;
  readonly seen: readonly Seen[];
}

async function visit(browser: Browser, site: Site, kind: Kind, count: number): Promise<Seen> {
  const tab = await openTab(browser);
  try {
    await tab.page.goto(`${site.url}/scale/`);
    await tab.page.evaluate("customElements.whenDefined('cloud-destination-wizard').then(() => undefined)");
    const renderMs = await tab.page.evaluate<number>(
      `bench.${kind.show}(${count}, ${JSON.stringify(kind.row)})`,
    );
    await pause(SETTLING_MS);
    const { heapBytes } = await memoryOf(tab);
    const nodes = await tab.page.evaluate<number>('bench.nodes()');
    return { renderMs, heapBytes, nodes, keysMs: await typeInto(tab, kind) };
  } finally {
    await tab.close();
  }
}

async function typeInto({ page }: Tab, { search, text }: Kind): Promise<readonly number[]> {
  await page.evaluate(`bench.find(${JSON.stringify(search)})[0].focus()`);
  const keys = [...text].map((key) => (key === ' ' ? 'Space' : key));
  const times: number[] = [];
  for (const key of [...keys, ...keys.map(() => 'Backspace')]) {
    await pause(BETWEEN_KEYS_MS);
    await page.evaluate('bench.watchKey()');
    await page.keyboard.press(key);
    times.push(await page.evaluate<number>('bench.watched'));
  }
  return times;
}

const middle = ({ seen }: Measured, of: (one: Seen) => number): number => median(seen.map(of));
const worstKey = (one: Measured): number => middle(one, ({ keysMs }) => worst(keysMs));

function verdictsOf(all: readonly Measured[]): readonly Verdict[] {
  return KINDS.flatMap((kind) => {
    const [fewest, ...more] = all.filter((one) => one.kind === kind);
    const most = more.at(-1);
    if (!fewest || !most) return [];
    const count = most.count.toLocaleString('en');
    const growth = middle(most, ({ nodes }) => nodes) - middle(fewest, ({ nodes }) => nodes);
    return [
      atMost(`${count} ${kind.title}: a key painted, worst of a visit`, worstKey(most), 16, 'ms'),
      // The number of hits is a text, the next page a button: a few nodes come and go.
      atMost(`${count} ${kind.title}: nodes more than with ${fewest.count}`, growth, 10),
    ];
  });
}

function report(all: readonly Measured[], chromium: string): string {
  const rows = all.map((one) => [
    `${one.count.toLocaleString('en')} ${one.kind.title}`,
    shown(middle(one, ({ renderMs }) => renderMs)),
    shown(median(one.seen.flatMap(({ keysMs }) => keysMs)), 1),
    shown(worstKey(one), 1),
    shown(middle(one, ({ nodes }) => nodes)),
    shown(middle(one, ({ heapBytes }) => heapBytes) / 1e6, 1),
  ]);
  return `${machine(`Chromium ${chromium}`)}

The wizard of the CDN build with many types in its catalog, or with many accounts of one type, which its backend hands out in pages of
50; nothing is slowed down. ${VISITS} visits, each in a fresh browser context: the medians, and of the worst key of each visit the median. A key
lasts until its change is painted.

${table(['', 'first render, ms', 'key, ms', 'worst key, ms', 'nodes', 'heap, MB'], rows)}

${verdictTable(verdictsOf(all))}`;
}

const { values } = parseArgs({
  options: {
    counts: { type: 'string', default: '100,1000,10000,100000' },
    dry: { type: 'boolean', default: false },
  },
});
const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const site = await startSite({ cdn: folder('../dist/cdn'), scale: folder('pages/scale') });
const browser = await startBrowser();
try {
  const measured: Measured[] = [];
  for (const kind of KINDS) {
    for (const count of values.counts.split(',').map(Number)) {
      const seen: Seen[] = [];
      for (let round = 0; round < VISITS; round += 1) seen.push(await visit(browser, site, kind, count));
      measured.push({ kind, count, seen });
      console.log(`${count} ${kind.title}`);
    }
  }
  const body = report(measured, browser.version());
  if (!values.dry) await writeSection('Scale', body);
  tell(body, verdictsOf(measured));
} finally {
  await browser.close();
  await site.close();
}
