import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before } from 'node:test';
import { build } from 'esbuild';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumFlags, ensureChromium } from '../../scripts/browsers.js';
import type { DemoSite } from './demo-site.js';
import { ROOT } from '../docs/markdown.js';

/** A page that a server makes: what stands in its body, and how it is sent. */
export interface RenderedPage {
  readonly lang?: string;
  readonly body: string;
  /** The module that the page loads, by its file in `browser/`. */
  readonly script: string;
  readonly policy?: string;
}

/** How somebody opens a page. */
export interface Visit {
  readonly options?: BrowserContextOptions;
  /** Sees what the server has sent, before the page's script runs. */
  readonly before?: (page: Page) => Promise<void>;
  /** What the console may say. */
  readonly allowed?: RegExp;
}

const SCRIPTS = '/scripts/';

/**
 * Pages that are made on a server, and a browser in front of them. Their script waits until a test lets it come. The backend is
 * that of the demo. A page that complained on its console fails its test.
 */
export class RenderedSite {
  readonly #demo: DemoSite;
  readonly #pages = new Map<string, RenderedPage>();
  readonly #scripts = new Map<string, string>();
  readonly #entries: readonly string[];
  #server: Server | undefined;
  #browser: Browser | undefined;
  #complaints: string[] = [];

  private constructor(demo: DemoSite, entries: readonly string[]) {
    this.#demo = demo;
    this.#entries = entries;
  }

  /** Registers the hooks of `node:test` that start and end everything; `entries` are the pages' scripts. */
  static forTests(demo: DemoSite, ...entries: readonly string[]): RenderedSite {
    const site = new RenderedSite(demo, entries);
    before(() => site.#start());
    afterEach(() => site.#tidyUp());
    after(() => site.#end());
    return site;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server?.address() as AddressInfo).port}`;
  }

  /** Opens a page as the server has sent it, lets `before` look at it, and then lets its script come. */
  async open(rendered: RenderedPage, { options, before: look, allowed }: Visit = {}): Promise<Page> {
    assert.ok(this.#browser);
    const path = `/${this.#pages.size}`;
    this.#pages.set(path, rendered);
    const page = await this.#browser.newPage({ viewport: { width: 1200, height: 900 }, ...options });
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => this.#complaints.push(String(error)));
    page.on('console', (message) => {
      const text = message.text();
      if (/^(?:error|warning)$/.test(message.type()) && !allowed?.test(text)) this.#complaints.push(text);
    });
    let letCome = (): void => undefined;
    const looked = new Promise<void>((resolve) => {
      letCome = resolve;
    });
    await page.route(`**${SCRIPTS}${rendered.script}.js`, async (route) => {
      await looked;
      await route.continue();
    });
    // The document waits for its modules; what it shows does not.
    await page.goto(`${this.origin}${path}`, { waitUntil: 'commit' });
    await page.getByRole('heading', { level: 2 }).waitFor();
    await look?.(page);
    letCome();
    await page.waitForLoadState();
    return page;
  }

  async #start(): Promise<void> {
    const [{ outputFiles }, executablePath] = await Promise.all([
      build({
        absWorkingDir: ROOT,
        entryPoints: Object.fromEntries(
          this.#entries.map((name) => [name, `test/drivers/browser/${name}.ts`]),
        ),
        outdir: SCRIPTS,
        bundle: true,
        splitting: true,
        format: 'esm',
        target: 'es2022',
        tsconfig: 'tsconfig.json',
        write: false,
        logLevel: 'error',
      }),
      ensureChromium(),
    ]);
    for (const { path, text } of outputFiles) this.#scripts.set(path, text);
    this.#server = createServer((request, response) => void this.#answer(request, response));
    this.#server.listen(0, '127.0.0.1');
    [this.#browser] = await Promise.all([
      chromium.launch({ executablePath, args: chromiumFlags() }),
      once(this.#server, 'listening'),
    ]);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    const script = this.#scripts.get(path);
    const rendered = this.#pages.get(path);
    if (path.startsWith('/api/')) await this.#forward(request, response);
    else if (script !== undefined) response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    else if (rendered) this.#send(rendered, response);
    else response.writeHead(404).end();
  }

  #send({ lang = 'en', body, script, policy }: RenderedPage, response: ServerResponse): void {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...(policy === undefined ? {} : { 'content-security-policy': policy }),
    });
    response.end(`<!doctype html>
<html lang="${lang}">
  <head>
    <title>A page from a server</title>
    <link rel="icon" href="data:," />
    <script type="module" src="${SCRIPTS}${script}.js"></script>
  </head>
  <body>
    <main>
      <h1>Deliveries</h1>
      ${body}
      <p>Below the wizard.</p>
    </main>
  </body>
</html>`);
  }

  /** Hands a request on to the demo's backend. */
  async #forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', headers } = request;
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    const answer = await fetch(new URL(request.url ?? '/', this.#demo.demo.url), {
      method,
      headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
        typeof value === 'string' && !/^(?:host|connection|content-length|origin|sec-)/.test(name)
          ? [[name, value]]
          : [],
      ),
      ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}),
    });
    const type = answer.headers.get('content-type') ?? 'application/json';
    response.writeHead(answer.status, { 'content-type': type });
    response.end(new Uint8Array(await answer.arrayBuffer()));
  }

  async #tidyUp(): Promise<void> {
    const complaints = this.#complaints;
    this.#complaints = [];
    for (const context of this.#browser?.contexts() ?? []) await context.close();
    assert.deepEqual(complaints, [], 'The page complained.');
  }

  async #end(): Promise<void> {
    await this.#browser?.close();
    this.#server?.closeAllConnections();
    this.#server?.close();
  }
}
