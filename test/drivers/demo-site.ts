import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach } from 'node:test';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { startDemo, type Demo } from '../../demo/demo.js';
import { chromiumFlags, ensureChromium } from '../../scripts/browsers.js';
import type { Account, Destination } from '../../src/backend/backend.js';
import type { OutputOf } from '../../src/backend/contract.js';
import type { LogEntry } from '../../src/server/log.js';
import { WizardPage } from './wizard-page.js';

const API = 'api/destinations';

/** How to open the demo's page. */
export interface OpenOptions {
  /** `reference` or `none`. Default `reference`. */
  readonly backend?: 'reference' | 'none';
  /** Another address of the same page: that of a proxy. */
  readonly origin?: string;
  /** Sees the page before anything is loaded: to route or to record requests. */
  readonly prepare?: (page: Page) => void | Promise<void>;
}

/**
 * The demo in production form with a browser in front of it: one of each per file, a fresh page and no stored accounts
 * per test. A page that threw, or that broke its content security policy, fails its test.
 */
export class DemoSite {
  readonly log: LogEntry[] = [];
  #demo: Demo | undefined;
  #browser: Browser | undefined;
  #folder = '';
  #profile: BrowserContext | undefined;
  #pages: Page[] = [];
  #complaints: string[] = [];

  /** Registers the hooks of `node:test` that start and end everything; call it at the top of a file. */
  static forTests(): DemoSite {
    const site = new DemoSite();
    before(() => site.#start());
    after(() => site.#end());
    beforeEach(() => site.forget());
    afterEach(() => site.#tidyUp());
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

  /** Opens the page in a tab of its own. */
  async open({ backend = 'reference', origin, prepare }: OpenOptions = {}): Promise<WizardPage> {
    assert.ok(this.#browser);
    // One profile for all: the scripts are read and compiled once. The wizard leaves nothing behind in it.
    this.#profile ??= await this.#browser.newContext({
      viewport: { width: 1200, height: 900 },
      locale: 'en',
    });
    this.#profile.setDefaultTimeout(20_000);
    const page = await this.#profile.newPage();
    this.#pages.push(page);
    page.on('pageerror', (error) => this.#complaints.push(String(error)));
    page.on('console', (message) => {
      const text = message.text();
      // Answers that are errors are what many tests are about; Chromium writes a line for each.
      if (message.type() === 'error' && !/Failed to load resource|blocked by CORS/.test(text)) {
        this.#complaints.push(text);
      }
    });
    await prepare?.(page);
    return WizardPage.open(page, `${origin ?? this.demo.url}?backend=${backend}`);
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
    for (const { id } of await this.destinations()) await this.#api('DELETE', `/destinations/${id}`);
    for (const { id } of await this.accounts()) await this.#api('DELETE', `/accounts/${id}`);
  }

  async #api(method: 'GET' | 'DELETE', path: string): Promise<unknown> {
    const response = await fetch(`${this.demo.url}${API}${path}`, { method });
    assert.ok(response.ok, `${method} ${path}: ${response.status}`);
    return response.status === 204 ? undefined : response.json();
  }

  async #start(): Promise<void> {
    this.#folder = await mkdtemp(join(tmpdir(), 'cdw-e2e-'));
    const executablePath = await ensureChromium();
    [this.#demo, this.#browser] = await Promise.all([
      startDemo({
        folder: this.folder,
        ports: { page: 0, s3: 0, sftp: 0 },
        pageFolder: join(this.#folder, 'page'),
        log: (entry) => this.log.push(entry),
      }),
      chromium.launch({ executablePath, args: chromiumFlags() }),
    ]);
  }

  async #tidyUp(): Promise<void> {
    const complaints = this.#complaints;
    this.#complaints = [];
    await Promise.all(this.#pages.splice(0).map((page) => page.close()));
    assert.deepEqual(complaints, [], 'The page complained.');
  }

  async #end(): Promise<void> {
    await this.#browser?.close();
    await this.#demo?.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
