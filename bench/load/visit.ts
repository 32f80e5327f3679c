/** One visit of one page, as a user makes it on a slow machine. */
import type { Browser } from 'playwright-core';
import { setTimeout as pause } from 'node:timers/promises';
import { memoryOf, openTab, throttle, type Tab } from '../lib/browser.js';
import type { Site } from '../lib/site.js';
import type { Action, BenchPage } from './pages.js';
import { TRACED, readTrace, type Work } from './trace.js';

/** How much slower than this machine. */
export const SLOWER = 4;

/** From a first screen until what it loads by itself is there. */
const SETTLING_MS = 500;
/** Longest time for one visit, in milliseconds: a page that is never ready shall not stop the whole run. */
const PATIENCE_MS = 90_000;
/** Between two keys: who types fast. */
const BETWEEN_KEYS_MS = 80;
/** From reaching for a button to pressing it. */
const AIMING_MS = 300;

/** What one visit has shown; times in milliseconds. */
export interface Visit extends Work {
  readonly interactiveMs: number;
  readonly heapBytes: number;
  readonly nodes: number;
  /** Each key, in the order of typing: the first is the first of the page. */
  readonly keysMs: readonly number[];
  /** The first key of each field. */
  readonly firstKeysMs: readonly number[];
  readonly stepsMs: readonly number[];
  /** All JavaScript and CSS that the journey has loaded, as sent. */
  readonly journeyBytes: number;
}

export async function visit(browser: Browser, site: Site, page: BenchPage): Promise<Visit> {
  const tab = await openTab(browser);
  const patience = new AbortController();
  try {
    return await Promise.race([
      visitIn(tab, browser, site, page),
      pause(PATIENCE_MS, undefined, { signal: patience.signal }).then(() => {
        throw new Error(`${page.name} does not come to an end.`);
      }),
    ]);
  } finally {
    patience.abort();
    await tab.close();
  }
}

async function visitIn(tab: Tab, browser: Browser, site: Site, bench: BenchPage): Promise<Visit> {
  const { page } = tab;
  const loaded = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\.(js|css)$/.test(pathname)) loaded.add(pathname);
  });
  await throttle(tab, SLOWER);
  const interactiveMs = await open(tab, site, bench);
  await pause(SETTLING_MS);

  await throttle(tab, 1);
  const { heapBytes } = await memoryOf(tab);
  const nodes = await page.evaluate<number>('bench.nodes()');
  await throttle(tab, SLOWER);

  const measured = await travel(tab, bench.journey);
  const sent = await Promise.all([...loaded].map((path) => site.sent(path)));
  const journeyBytes = sent.reduce((sum, { body }) => sum + body.length, 0);
  const work = await workOf(browser, site, bench);
  return { ...work, interactiveMs, heapBytes, nodes, ...measured, journeyBytes };
}

/** Opens a page; the time until it could be used. */
async function open({ page }: Tab, site: Site, { name, ready }: BenchPage): Promise<number> {
  const [chain, count] = ready;
  await page.addInitScript({ content: `bench.watchReady(${JSON.stringify(chain)}, ${count})` });
  await page.goto(`${site.url}/${name}/`, { waitUntil: 'commit' });
  return page.evaluate<number>('bench.ready');
}

/** The same once more at full speed, with a trace, which costs time itself. */
async function workOf(browser: Browser, site: Site, bench: BenchPage): Promise<Work> {
  const tab = await openTab(browser);
  try {
    await browser.startTracing(tab.page, { categories: TRACED });
    await open(tab, site, bench);
    await pause(SETTLING_MS);
    return readTrace(await browser.stopTracing());
  } finally {
    await tab.close();
  }
}

async function travel(tab: Tab, journey: readonly Action[]) {
  const keysMs: number[] = [];
  const firstKeysMs: number[] = [];
  const stepsMs: number[] = [];
  for (const action of journey) {
    if (action.kind === 'keys') {
      const times = await typeInto(tab, action.into, action.text);
      keysMs.push(...times);
      firstKeysMs.push(...times.slice(0, 1));
      if (action.rest !== undefined) await tab.page.keyboard.insertText(action.rest);
    } else if (action.kind === 'fill') {
      await press(tab, action.into);
      await tab.page.keyboard.insertText(action.text);
    } else {
      const { page } = tab;
      await page.evaluate(`bench.watchClick(${JSON.stringify(action.arrived)})`);
      await press(tab, action.press);
      stepsMs.push(await page.evaluate<number>('bench.watched'));
      await pause(SETTLING_MS);
    }
  }
  return { keysMs, firstKeysMs, stepsMs };
}

async function typeInto(tab: Tab, chain: string, text: string): Promise<readonly number[]> {
  const { page } = tab;
  await press(tab, chain);
  const times: number[] = [];
  for (const key of text) {
    await pause(BETWEEN_KEYS_MS);
    await page.evaluate('bench.watchKey()');
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    times.push(await page.evaluate<number>('bench.watched'));
  }
  return times;
}

async function press({ page }: Tab, chain: string): Promise<void> {
  const middle = await page.evaluate<{ x: number; y: number } | undefined>(
    `bench.middle(${JSON.stringify(chain)})`,
  );
  if (!middle) throw new Error(`There is nothing to press at ${chain}.`);
  await page.mouse.move(middle.x, middle.y);
  await pause(AIMING_MS);
  await page.mouse.click(middle.x, middle.y);
}
