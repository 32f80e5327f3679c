/**
 * `npm run bench:leaks`: mounts the wizard, drives it to each of its steps in turn, removes it, a thousand times; then counts
 * what is left. Writes its section of `RESULTS.md`.
 *
 *   npm run bench:leaks                  1,000 times
 *   npm run bench:leaks -- --times 100   fewer times
 *   npm run bench:leaks -- --dry         only prints
 */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { MemoryStore } from '../src/backend/memory-store.js';
import {
  ProbeRun,
  type CheckContext,
  type CheckOutcome,
  type PlannedProbe,
} from '../src/destinations/check.js';
import { builtInDestinations } from '../src/destinations/registry.js';
import { problem } from '../src/problems/problem.js';
import type { ServerChecks } from '../src/server/checks/server-check.js';
import { createHandler } from '../src/server/create-handler.js';
import { createEgressGuard } from '../src/server/egress/create-egress-guard.js';
import { toNodeListener } from '../src/server/node.js';
import { createVault } from '../src/server/vault/vault.js';
import { memoryOf, openTab, startBrowser, type Memory } from './lib/browser.js';
import { atMost, machine, table, tell, verdictTable, writeSection, type Verdict } from './lib/results.js';
import { startSite } from './lib/site.js';

const API = /^\/api\/\d+/;
/** So many at first, of which all that is kept once for a page is left: modules, templates, style sheets. */
const WARM_UP = 50;
const BATCH = 50;
/** Whatever ends by itself has ended by then: the longest is how long what a backend offers is waited for. */
const REST_MS = 11_000;

/** Checks without a storage, which do not end by themselves for one key. */
const checks: ServerChecks = () => ({
  checkAccount: ({ accessKeyId }, context) => run(context, String(accessKeyId).includes('HANGING')),
  checkLocation: (_credentials, _setup, context) => run(context, false),
});

async function run(context: CheckContext, hangs: boolean): Promise<CheckOutcome> {
  const plan: readonly PlannedProbe[] = [{ id: 'key', required: true }];
  const probes = new ProbeRun(plan, context, () => problem('page.unexpected', { reason: 'a bench' }));
  await probes.probe('key', async () => {
    if (hangs) await stopped(context.signal);
    return undefined;
  });
  return probes.outcome();
}

const stopped = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

/** A backend for one user: nobody is connected yet. */
const backendAt = (basePath: string) =>
  toNodeListener(
    createHandler({
      authorize: () => ({ tenant: 'bench', rights: ['view', 'connect', 'edit', 'delete'] }),
      store: Object.assign(new MemoryStore(), { close: () => Promise.resolve() }),
      vault: createVault({ keys: [{ id: '1', key: randomBytes(32) }] }),
      destinations: builtInDestinations.map((type) => ({ type, checks })),
      egress: createEgressGuard(),
      basePath,
      checkTimeoutMs: 600_000,
      // It asks faster than any user.
      limits: false,
    }),
  );
const backends = new Map<string, ReturnType<typeof backendAt>>();

/** Requests that the server has not ended. */
let served = 0;

interface Left extends Memory {
  readonly timers: number;
  readonly requests: number;
}

const { values } = parseArgs({
  options: { times: { type: 'string', default: '1000' }, dry: { type: 'boolean', default: false } },
});
const times = Number(values.times);
const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const site = await startSite(
  { cdn: folder('../dist/cdn'), leaks: folder('pages/leaks') },
  (request, response) => {
    const [basePath] = API.exec(request.url ?? '') ?? [];
    if (basePath === undefined) return false;
    const backend = backends.get(basePath) ?? backendAt(basePath);
    backends.set(basePath, backend);
    served += 1;
    response.once('close', () => {
      served -= 1;
    });
    backend(request, response);
    return true;
  },
);
const browser = await startBrowser();
try {
  const tab = await openTab(browser);
  await tab.page.goto(`${site.url}/leaks/`);
  await tab.page.evaluate("customElements.whenDefined('cloud-destination-wizard').then(() => undefined)");

  const cycles = async (first: number, count: number): Promise<void> => {
    for (let done = 0; done < count; done += BATCH) {
      await tab.page.evaluate(`bench.cycles(${first + done}, ${Math.min(BATCH, count - done)})`);
      if ((done + BATCH) % 100 === 0) console.log(`${done + BATCH} of ${count}`);
    }
  };
  const left = async (): Promise<Left> => {
    await tab.page.evaluate('bench.nothingOpen()');
    await pause(REST_MS);
    const memory = await memoryOf(tab);
    const open = await tab.page.evaluate<{ timers: number; requests: number }>('bench.open()');
    return { ...memory, timers: open.timers, requests: open.requests + served };
  };

  await cycles(0, WARM_UP);
  const before = await left();
  await cycles(WARM_UP, times);
  const after = await left();

  const row = (title: string, of: (one: Left) => number, digits = 0): readonly string[] => [
    title,
    of(before).toFixed(digits),
    of(after).toFixed(digits),
    (of(after) - of(before)).toFixed(digits),
  ];
  const growth = (of: (one: Left) => number): number => of(after) - of(before);
  const verdicts: readonly Verdict[] = [
    atMost('heap grows', growth(({ heapBytes }) => heapBytes) / 1e6, 1, 'MB'),
    atMost(
      'listeners left',
      growth(({ listeners }) => listeners),
      0,
    ),
    atMost('timers left', after.timers, 0),
    atMost('requests left', after.requests, 0),
    atMost(
      'nodes left',
      growth(({ nodes }) => nodes),
      0,
    ),
  ];
  const body = `${machine(`Chromium ${browser.version()}`)}

The wizard of the CDN build with the reference backend over HTTP, mounted, driven to one of five places in turn (catalog with a search,
authentication with typed values, a running check, setup after a check that was stopped, created) and removed: ${WARM_UP} times to warm up,
then ${times.toLocaleString('en')} times. Counted after garbage collections.

${table(
  ['', 'before', 'after', 'more'],
  [
    row('heap, MB', ({ heapBytes }) => heapBytes / 1e6, 2),
    row('event listeners', ({ listeners }) => listeners),
    row('nodes', ({ nodes }) => nodes),
    row('documents', ({ documents }) => documents),
    row('timers', (one) => one.timers),
    row('requests', (one) => one.requests),
  ],
)}

${verdictTable(verdicts)}`;
  if (!values.dry) await writeSection('Leaks', body);
  tell(body, verdicts);
} finally {
  await browser.close();
  await site.close();
}
