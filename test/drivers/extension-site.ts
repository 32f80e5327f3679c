import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright-core';
import { build } from 'vite';
import { demoS3Options } from '../../demo/servers/s3/demo-s3.js';
import { startS3Server, type S3Server } from '../../demo/servers/s3/s3-server.js';
import { chromiumFlags, ensureChromium } from '../../scripts/browsers.js';
import { recordViolations } from './in-page.js';
import { WizardPage } from './wizard-page.js';

/** What a browser says of the extension itself. */
interface ExtensionInfo {
  readonly manifestErrors: readonly { readonly message: string }[];
  readonly runtimeErrors: readonly { readonly message: string }[];
  readonly installWarnings?: readonly string[];
}

interface BrowserWindow {
  readonly chrome: {
    readonly developerPrivate: {
      addHostPermission(id: string, pattern: string): Promise<void>;
      getExtensionInfo(id: string): Promise<ExtensionInfo>;
    };
    readonly permissions: {
      request: (asked: { readonly origins: readonly string[] }) => Promise<boolean>;
    };
    readonly storage: Readonly<
      Record<'local' | 'session' | 'sync', { get(): Promise<Readonly<Record<string, unknown>>> }>
    >;
  };
}

/**
 * The demo extension in Chromium, as `npm run extension` builds it, and the embedded S3 server without a single CORS
 * header. Each test has a browser of its own: what an extension may reach and keeps belongs to its profile.
 */
export class ExtensionSite {
  #s3: S3Server | undefined;
  #folder = '';
  #context: BrowserContext | undefined;
  #worker: Worker | undefined;
  #complaints: string[] = [];

  /** Registers the hooks of `node:test` that start and end everything; call it at the top of a file. */
  static forTests(): ExtensionSite {
    const site = new ExtensionSite();
    before(() => site.#build());
    after(() => rm(site.#folder, { recursive: true, force: true }));
    beforeEach(() => site.#start());
    afterEach(() => site.#end());
    return site;
  }

  get s3(): S3Server {
    assert.ok(this.#s3, 'The server runs during tests only.');
    return this.#s3;
  }

  /** The origin of the extension. */
  get origin(): string {
    return `chrome-extension://${this.#id}`;
  }

  get #id(): string {
    assert.ok(this.#worker, 'The browser runs during tests only.');
    return new URL(this.#worker.url()).host;
  }

  /** Opens the page of the extension. */
  async open(): Promise<WizardPage> {
    return WizardPage.openHost(await this.#newTab(), `${this.origin}/destinations.html`);
  }

  /** Presses the button in the toolbar; the page that opens. */
  async pressToolbarButton(): Promise<Page> {
    // A tab with nothing in it is taken before a new one is opened.
    const [page] = this.#context?.pages() ?? [];
    assert.ok(page && this.#worker);
    await Promise.all([
      page.waitForURL(`${this.origin}/*`),
      this.#worker.evaluate('chrome.action.onClicked.dispatch()'),
    ]);
    return page;
  }

  /**
   * Says yes, ahead of time, to what the extension is going to ask for. The browser's own question is nothing that a
   * program can press; this is what it then notes, by the way that its page of extensions does it.
   */
  async sayYesTo(pattern: string): Promise<void> {
    await this.#onExtensionsPage((page, id) =>
      page.evaluate(
        ([of, to]) =>
          (globalThis as unknown as BrowserWindow).chrome.developerPrivate.addHostPermission(of, to),
        [id, pattern] as const,
      ),
    );
  }

  /** Says no, once, in place of the browser's question. */
  async sayNo(page: Page): Promise<void> {
    await page.evaluate(() => {
      const { permissions } = (globalThis as unknown as BrowserWindow).chrome;
      const { request } = permissions;
      permissions.request = async () => {
        permissions.request = request;
        return false;
      };
    });
  }

  /** Notes what the user is asked for from now on; answers with it once there is something. The question stays open. */
  async listenForQuestions(page: Page): Promise<() => Promise<readonly string[]>> {
    const asked = await page.evaluateHandle(() => {
      const { permissions } = (globalThis as unknown as BrowserWindow).chrome;
      const { request } = permissions;
      const patterns: string[] = [];
      permissions.request = (what) => {
        patterns.push(...what.origins);
        return request(what);
      };
      return patterns;
    });
    return async () => {
      await page.waitForFunction((patterns) => patterns.length > 0, asked);
      return asked.jsonValue();
    };
  }

  /** What the browser has against the manifest and the code. */
  async reproaches(): Promise<readonly string[]> {
    return this.#onExtensionsPage(async (page, id) => {
      const info = await page.evaluate(
        (of) => (globalThis as unknown as BrowserWindow).chrome.developerPrivate.getExtensionInfo(of),
        id,
      );
      const errors = [...info.manifestErrors, ...info.runtimeErrors].map(({ message }) => message);
      return [...errors, ...(info.installWarnings ?? [])];
    });
  }

  /** All that the extension keeps in one of its stores. */
  async stored(area: 'local' | 'session' | 'sync'): Promise<string> {
    assert.ok(this.#worker);
    return this.#worker.evaluate(
      async (from) =>
        JSON.stringify(await (globalThis as unknown as BrowserWindow).chrome.storage[from].get()),
      area,
    );
  }

  async #onExtensionsPage<Value>(work: (page: Page, id: string) => Promise<Value>): Promise<Value> {
    assert.ok(this.#context);
    const page = await this.#context.newPage();
    await page.goto(`chrome://extensions/?id=${this.#id}`);
    try {
      return await work(page, this.#id);
    } finally {
      await page.close();
    }
  }

  async #newTab(): Promise<Page> {
    assert.ok(this.#context);
    const page = await this.#context.newPage();
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => this.#complaints.push(String(error)));
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      // Answers that are errors are what tests are about; Chromium writes a line for each.
      if (!text.startsWith('Failed to load resource')) this.#complaints.push(text);
    });
    return page;
  }

  /** What the browser has complained of so far. A test that takes it is the one to judge it. */
  takeComplaints(): readonly string[] {
    return this.#complaints.splice(0);
  }

  async #build(): Promise<void> {
    this.#folder = await mkdtemp(join(tmpdir(), 'cdw-extension-'));
    await build({
      configFile: fileURLToPath(new URL('../../demo/vite.extension.config.ts', import.meta.url)),
      logLevel: 'warn',
      build: { outDir: join(this.#folder, 'extension') },
    });
  }

  async #start(): Promise<void> {
    const options = demoS3Options();
    const extension = join(this.#folder, 'extension');
    const profile = await mkdtemp(join(this.#folder, 'profile-'));
    const executablePath = await ensureChromium();
    [this.#s3, this.#context] = await Promise.all([
      startS3Server({
        ...options,
        buckets: options.buckets.map((bucket) => ({ ...bucket, cors: 'off' })),
        serviceCors: false,
        corsOnErrors: false,
      }),
      chromium.launchPersistentContext(profile, {
        executablePath,
        viewport: { width: 1200, height: 900 },
        locale: 'en',
        args: [
          ...chromiumFlags(),
          `--load-extension=${extension}`,
          `--disable-extensions-except=${extension}`,
        ],
        ignoreDefaultArgs: ['--disable-extensions'],
      }),
    ]);
    await this.#context.addInitScript(recordViolations);
    this.#worker = this.#context.serviceWorkers()[0] ?? (await this.#context.waitForEvent('serviceworker'));
  }

  async #end(): Promise<void> {
    const complaints = this.takeComplaints();
    await this.#context?.close();
    await this.#s3?.close();
    this.#context = undefined;
    this.#worker = undefined;
    assert.deepEqual(complaints, [], 'The page complained.');
  }
}
