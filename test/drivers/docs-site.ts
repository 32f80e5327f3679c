import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, afterEach, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import type Axe from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { build, preview, type PreviewServer } from 'vite';
import { chromiumFlags, ensureChromium } from '../../scripts/browsers.js';

const CONFIG = fileURLToPath(new URL('../../docs/site/vite.config.ts', import.meta.url));
const AXE = fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url));
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Where the site lies in the tests: not at the root, as on many hosts of static pages. */
const BASE = '/some/where/';

/** The documentation as it is built, with a browser in front of it. A page that complains fails its test. */
export class DocsSite {
  #folder = '';
  #server: PreviewServer | undefined;
  #browser: Browser | undefined;
  #tab: Page | undefined;
  readonly #open: Page[] = [];
  readonly #complaints: string[] = [];

  /** Registers the hooks of `node:test` that start and end everything; call it at the top of a file. */
  static forTests(): DocsSite {
    const site = new DocsSite();
    before(() => site.#start());
    after(() => site.#end());
    afterEach(() => site.#tidyUp());
    return site;
  }

  /** The address of a page, or of any file. */
  address(path: string): string {
    const { origin } = new URL(this.#server?.resolvedUrls?.local[0] ?? '');
    return `${origin}${BASE}${path}`;
  }

  /**
   * Opens a page, and waits for what is alive in it. Tests that ask for nothing special share one tab: a new one costs more
   * than most of them.
   */
  async open(path: string, options?: BrowserContextOptions): Promise<Page> {
    const page = options ? await this.#newPage(options) : (this.#tab ??= await this.#newPage());
    if (options) this.#open.push(page);
    await page.goto(this.address(path));
    if (options?.javaScriptEnabled !== false) {
      for (const live of await page.locator('[data-live]').all()) await live.waitFor();
    }
    return page;
  }

  async #newPage(options: BrowserContextOptions = {}): Promise<Page> {
    assert.ok(this.#browser, 'The site is there during tests only.');
    const page = await this.#browser.newPage({ reducedMotion: 'reduce', ...options });
    page.setDefaultTimeout(20_000);
    const complain = (what: string): unknown => this.#complaints.push(`${page.url()}: ${what}`);
    page.on('pageerror', ({ message }) => complain(message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complain(message.text());
    });
    page.on('response', (response) => {
      if (response.status() >= 400) complain(`${response.status()} ${response.url()}`);
    });
    return page;
  }

  /** The files that end in this way, with what is in them. */
  async files(ending: string): Promise<ReadonlyMap<string, string>> {
    const entries = await readdir(this.#folder, { recursive: true, withFileTypes: true });
    const found = entries
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
      .map((entry) => relative(this.#folder, join(entry.parentPath, entry.name)));
    return new Map(
      await Promise.all(
        found.map(
          async (path) =>
            [path.replaceAll('\\', '/'), await readFile(join(this.#folder, path), 'utf8')] as const,
        ),
      ),
    );
  }

  /** What axe holds against a page, by rule and place; of all rules of WCAG 2.2 AA, or of some. */
  async violations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
    const only = rules ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS };
    if (!(await page.evaluate('"axe" in globalThis'))) await page.addScriptTag({ path: AXE });
    const found = await page.evaluate<Pick<Axe.AxeResults, 'violations'>>(
      `axe.run(document, { runOnly: ${JSON.stringify(only)}, resultTypes: ['violations'] })`,
    );
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) => `${id} at ${String(target)}: ${failureSummary}`),
    );
  }

  async #start(): Promise<void> {
    this.#folder = await mkdtemp(join(tmpdir(), 'cdw-docs-'));
    const outDir = { outDir: this.#folder };
    const executablePath = await ensureChromium();
    await build({ configFile: CONFIG, logLevel: 'error', build: outDir });
    [this.#server, this.#browser] = await Promise.all([
      preview({
        configFile: CONFIG,
        logLevel: 'error',
        base: BASE,
        build: outDir,
        preview: { port: 0, host: '127.0.0.1' },
      }),
      chromium.launch({ executablePath, args: chromiumFlags() }),
    ]);
  }

  async #tidyUp(): Promise<void> {
    await Promise.all(this.#open.splice(0).map((page) => page.context().close()));
    assert.deepEqual(this.#complaints.splice(0), []);
  }

  async #end(): Promise<void> {
    await this.#browser?.close();
    await this.#server?.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
