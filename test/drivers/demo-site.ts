import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach } from 'node:test';
import { chromium, errors, type Browser, type Page } from 'playwright-core';
import { startDemo, strictPolicy, type Demo, type DemoOptions } from '../../demo/demo.js';
import { chromiumFlags, ensureChromium } from '../../scripts/browsers.js';
import type { Account, Destination } from '../../src/backend/backend.js';
import type { OutputOf } from '../../src/backend/contract.js';
import type { LogEntry } from '../../src/server/log.js';
import { ensureDemoBuilt } from '../package/ensure-built.js';
import { putEmptyDatabase } from './empty-database.js';
import { recordViolations } from './in-page.js';
import { signsOfLife } from './signs-of-life.js';
import { WizardPage } from './wizard-page.js';

const API = 'api/destinations';

/** What tests listen to on a page. */
const HEARD = ['console', 'pageerror', 'request', 'requestfailed', 'response'] as const;

/** How to open the demo's page. */
export interface OpenOptions {
  /** `reference` or `none`. Default `reference`. */
  readonly backend?: 'reference' | 'none';
  /** Whether the page encrypts credentials to the backend before it sends them. */
  readonly seal?: true;
  /** Another address of the same page: that of a proxy. */
  readonly origin?: string;
  /** Sees the page before anything is loaded: to route or to record requests. */
  readonly prepare?: (page: Page) => void | Promise<void>;
}

/** How the site differs from the usual demo. */
export type SiteOptions = Pick<DemoOptions, 'contentSecurityPolicy' | 'page'>;

/**
 * The demo in production form with a browser in front of it: one of each per file, the page loaded anew and no stored
 * accounts for each test. A page that threw, or that broke its content security policy, fails its test.
 */
export class DemoSite {
  readonly log: LogEntry[] = [];
  #demo: Demo | undefined;
  #browser: Browser | undefined;
  #folder = '';
  #tab: Page | undefined;
  #complaints: string[] = [];
  readonly #options: SiteOptions;

  private constructor(options: SiteOptions) {
    this.#options = options;
  }

  /** Registers the hooks of `node:test` that start and end everything; call it at the top of a file. */
  static forTests(options: SiteOptions = {}): DemoSite {
    const site = new DemoSite(options);
    before(() => site.#start());
    after(() => site.#end());
    beforeEach(() => site.forget());
    afterEach(async (test) => {
      await site.#tellWhatStopped(test);
      await site.#tidyUp();
    });
    return site;
  }

  get demo(): Demo {
    assert.ok(this.#demo, 'The demo runs during tests only.');
    return this.#demo;
  }

  /** Where the demo keeps its files. */
  get folder(): string {
    return join(this.#folder, 'data');
  }

  /** Opens the page anew. */
  async open({ backend = 'reference', seal, origin, prepare }: OpenOptions = {}): Promise<WizardPage> {
    const page = await this.tab();
    await prepare?.(page);
    return WizardPage.open(page, `${origin ?? this.demo.url}?backend=${backend}${seal ? '&seal' : ''}`);
  }

  /** The tab that all tests share: a new one costs as much time as a whole test. Call it once in a test. */
  async tab(): Promise<Page> {
    const page = (this.#tab ??= await this.#newTab());
    page.on('pageerror', (error) => this.#complaints.push(String(error)));
    page.on('console', (message) => {
      const text = message.text();
      // Answers that are errors are what many tests are about; Chromium writes a line for each.
      if (message.type() === 'error' && !/Failed to load resource|blocked by CORS/.test(text)) {
        this.#complaints.push(text);
      }
    });
    return page;
  }

  /** What the browser has complained of so far. A test that takes it is the one to judge it. */
  takeComplaints(): readonly string[] {
    return this.#complaints.splice(0);
  }

  /** The stored accounts, by the API. */
  async accounts(): Promise<readonly Account[]> {
    return ((await this.#api('GET', '/accounts')) as OutputOf<'listAccounts'>).accounts;
  }

  /** The stored destinations, by the API. */
  async destinations(): Promise<readonly Destination[]> {
    return ((await this.#api('GET', '/destinations')) as OutputOf<'listDestinations'>).destinations;
  }

  /** Deletes all accounts and destinations, by the API. */
  async forget(): Promise<void> {
    await this.forgetDestinations();
    for (const { id } of await this.accounts()) await this.#api('DELETE', `/accounts/${id}`);
  }

  /** Deletes all destinations, by the API. */
  async forgetDestinations(): Promise<void> {
    for (const { id } of await this.destinations()) await this.#api('DELETE', `/destinations/${id}`);
  }

  async #api(method: 'GET' | 'DELETE', path: string): Promise<unknown> {
    const response = await fetch(`${this.demo.url}${API}${path}`, { method });
    assert.ok(response.ok, `${method} ${path}: ${response.status}`);
    return response.status === 204 ? undefined : response.json();
  }

  async #start(): Promise<void> {
    this.#folder = await mkdtemp(join(tmpdir(), 'cdw-e2e-'));
    const executablePath = await ensureChromium();
    const [built] = await Promise.all([ensureDemoBuilt(), putEmptyDatabase(join(this.folder, 'database'))]);
    [this.#demo, this.#browser] = await Promise.all([
      startDemo({
        folder: this.folder,
        ports: { page: 0, s3: 0, sftp: 0 },
        page: { folder: built },
        // The apps of others have their own.
        ...(this.#options.page ? {} : { contentSecurityPolicy: strictPolicy }),
        ...this.#options,
        log: (entry) => this.log.push(entry),
      }),
      chromium.launch({ executablePath, args: chromiumFlags() }),
    ]);
  }

  /** Adds to what a test failed of, having waited in vain, what its page still does. */
  async #tellWhatStopped(test: object): Promise<void> {
    const { cause } = ('error' in test && test.error instanceof Error ? test.error : {}) as ErrorOptions;
    if (this.#tab && cause instanceof errors.TimeoutError)
      cause.message += `\n${await signsOfLife(this.#tab)}`;
  }

  async #tidyUp(): Promise<void> {
    const complaints = this.#complaints;
    this.#complaints = [];
    const page = this.#tab;
    for (const name of HEARD) page?.removeAllListeners(name);
    await page?.unrouteAll({ behavior: 'ignoreErrors' });
    // Ends whatever the page still does, before the next test begins.
    await page?.goto('about:blank').catch(() => this.#closeTab());
    assert.deepEqual(complaints, [], 'The page complained.');
  }

  async #newTab(): Promise<Page> {
    assert.ok(this.#browser);
    const page = await this.#browser.newPage({ viewport: { width: 1200, height: 900 }, locale: 'en' });
    page.setDefaultTimeout(20_000);
    await page.addInitScript(recordViolations);
    return page;
  }

  async #closeTab(): Promise<void> {
    await this.#tab?.context().close();
    this.#tab = undefined;
  }

  async #end(): Promise<void> {
    await this.#browser?.close();
    await this.#demo?.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
