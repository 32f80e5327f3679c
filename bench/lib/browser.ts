/** The Chromium that is measured. */
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { fileURLToPath } from 'node:url';
import { chromiumFlags, ensureChromium } from '../../scripts/browsers.js';

const IN_PAGE = fileURLToPath(new URL('in-page.js', import.meta.url));

/** A page of its own: nothing is in its cache, and no other page shares its process. */
export interface Tab {
  readonly page: Page;
  readonly cdp: CDPSession;
  close(): Promise<void>;
}

export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await ensureChromium(),
    // `gc` and exact memory need no flag: the protocol has them.
    args: [...chromiumFlags(), '--force-device-scale-factor=1'],
  });
}

export async function openTab(browser: Browser): Promise<Tab> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await page.addInitScript({ path: IN_PAGE });
  page.on('pageerror', (error) => console.warn(`  the page threw: ${error.message}`));
  return { page, cdp, close: () => context.close() };
}

/** Slows the page down by this factor; 1 for not at all. */
export async function throttle({ cdp }: Tab, rate: number): Promise<void> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
}

/** What lives in the page after a garbage collection. */
export interface Memory {
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
}

export async function memoryOf({ cdp }: Tab): Promise<Memory> {
  // Finalizers run after a collection and free more: the second one finds what they have left.
  for (let round = 0; round < 3; round += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners, documents } = await cdp.send('Memory.getDOMCounters');
  return { heapBytes: usedSize, nodes, listeners: jsEventListeners, documents };
}
