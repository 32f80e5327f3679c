import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { build, preview } from 'vite';
import { chromiumFlags, ensureChromium } from './browsers.js';

/** The gallery as it is built, with a browser in front of it. */
export interface GallerySite {
  readonly browser: Browser;
  /** The ids of all states. */
  readonly states: readonly string[];
  /** The address of one state by itself. The address may end in knobs: `auth-step/new-idle?lang=de`. */
  frame(state: string): string;
  /** A context in which everything is the same in every run: time, language, letters, no motion. */
  context(
    viewport: { readonly width: number; readonly height: number },
    scale?: number,
  ): Promise<BrowserContext>;
  close(): Promise<void>;
}

const URL_IN_BROWSER = 'http://localhost/';

/** A slow machine takes as long for a picture as the page waits before it says that something takes long. */
const NEVER_LONG = `{
  const { setTimeout } = globalThis;
  globalThis.setTimeout = (then, milliseconds, ...given) =>
    milliseconds >= 2000 ? 0 : setTimeout(then, milliseconds, ...given);
}`;

/** The time in the page. A check takes no time there. */
const NOW = new Date('2026-03-02T09:00:00Z');

/** Builds the gallery and opens it. */
export async function openGallery(): Promise<GallerySite> {
  const root = fileURLToPath(new URL('../demo', import.meta.url));
  const outDir = await mkdtemp(join(tmpdir(), 'cdw-gallery-'));
  const config = { root, configFile: join(root, 'vite.config.ts'), logLevel: 'error' } as const;
  const executablePath = await ensureChromium();
  await build({ ...config, build: { outDir } });
  const server = await preview({ ...config, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  const { host } = new URL(server.resolvedUrls?.local[0] ?? '');
  const browser = await chromium.launch({
    executablePath,
    // The same colours and the same edges of letters everywhere.
    args: [
      ...chromiumFlags(),
      '--force-color-profile=srgb',
      '--disable-lcd-text',
      '--font-render-hinting=none',
      // Pages say where they are, and the server's port is another one in each run.
      `--host-resolver-rules=MAP localhost:80 ${host}`,
    ],
  });
  const letters = await lettersEverywhere();
  return {
    browser,
    states: await listStates(browser),
    frame: (state) => `${URL_IN_BROWSER}gallery-frame.html#/${state}`,
    context: async (viewport, deviceScaleFactor = 1) => {
      const context = await browser.newContext({
        viewport,
        deviceScaleFactor,
        reducedMotion: 'reduce',
        locale: 'en-GB',
        timezoneId: 'UTC',
      });
      await context.clock.setFixedTime(NOW);
      await context.addInitScript('performance.now = () => 1000;');
      await context.addInitScript(NEVER_LONG);
      await context.addInitScript(letters);
      return context;
    },
    close: async () => {
      await browser.close();
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}

async function listStates(browser: Browser): Promise<readonly string[]> {
  const page = await browser.newPage();
  await page.goto(`${URL_IN_BROWSER}gallery.html`);
  await page.locator('nav a').first().waitFor({ state: 'attached' });
  const links = await page.evaluate<string[]>(
    "[...document.querySelectorAll('nav a')].map((each) => each.getAttribute('href'))",
  );
  await page.close();
  return links.map((link) => link.replace(/^#\//u, ''));
}

const FONTS = {
  '--cdw-font-family': 'inter',
  '--cdw-font-family-code': 'jetbrains-mono',
} as const;

/** A script that gives a page the same letters on every machine, and a text cursor that does not blink. */
async function lettersEverywhere(): Promise<string> {
  const faces = await Promise.all(
    Object.entries(FONTS).map(async ([property, font]) => {
      const file = `../node_modules/@fontsource-variable/${font}/files/${font}-latin-wght-normal.woff2`;
      const content = await readFile(new URL(file, import.meta.url), 'base64');
      return {
        rule: `${property}: '${font}', ${property.endsWith('code') ? 'monospace' : 'sans-serif'};`,
        face: `@font-face { font-family: '${font}'; font-weight: 100 900; src: url(data:font/woff2;base64,${content}); }`,
      };
    }),
  );
  const css = `${faces.map(({ face }) => face).join('\n')}\n:root { caret-animation: manual; ${faces.map(({ rule }) => rule).join(' ')} }`;
  return `addEventListener('DOMContentLoaded', () => {
    document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(css)} }));
  });`;
}
