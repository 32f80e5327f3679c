import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { preview, type PreviewServer } from 'vite';
import { chromiumFlags, ensureChromium } from '../../scripts/browsers.js';
import { ROOT } from '../docs/markdown.js';
import { ensureBuilt } from '../package/ensure-built.js';

/** How a page with the wizard differs from the usual one. */
export interface CdnPage {
  /** Default `en`. */
  readonly lang?: string;
  /** What gives the wizard, `wizard`, a backend. Default none: accounts live in the page. */
  readonly script?: string;
  /** A screen that is touched, and no mouse. */
  readonly touch?: true;
  /** Sees the page before anything is loaded. */
  readonly prepare?: (tab: Page) => Promise<unknown>;
}

const pageOf = ({ lang = 'en', script = '' }: CdnPage): string => `<!doctype html><html lang="${lang}">
<title>A page</title>
<script type="module" src="cdw/cloud-destination-wizard.js"></script>
<cloud-destination-wizard id="wizard"></cloud-destination-wizard>
<script>${script}</script></html>`;

/** Pages with the build for pages without a bundler, served as files, in a browser that remembers nothing of the one before. */
export class CdnSite {
  #folder = '';
  #browser: Browser | undefined;
  #server: PreviewServer | undefined;

  /** Registers the hooks of `node:test` that start and end everything; call it at the top of a file. */
  static forTests(): CdnSite {
    const site = new CdnSite();
    before(() => site.#start());
    afterEach(() => Promise.all(site.#browser?.contexts().map((context) => context.close()) ?? []));
    after(() => site.#end());
    return site;
  }

  /** Opens a page. */
  async open(page: CdnPage = {}): Promise<Page> {
    assert.ok(this.#browser && this.#server, 'The site runs during tests only.');
    await writeFile(join(this.#folder, 'index.html'), pageOf(page));
    const tab = await this.#browser.newPage(page.touch ? { hasTouch: true, isMobile: true } : {});
    await page.prepare?.(tab);
    await tab.goto(this.#server.resolvedUrls?.local[0] ?? '');
    return tab;
  }

  async #start(): Promise<void> {
    await ensureBuilt();
    this.#folder = await mkdtemp(join(tmpdir(), 'cdw-'));
    await cp(join(ROOT, 'dist/cdn'), join(this.#folder, 'cdw'), { recursive: true });
    this.#browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumFlags() });
    this.#server = await preview({
      root: this.#folder,
      configFile: false,
      logLevel: 'silent',
      build: { outDir: '.' },
      preview: { port: 0, host: '127.0.0.1' },
    });
  }

  async #end(): Promise<void> {
    await this.#browser?.close();
    await this.#server?.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
