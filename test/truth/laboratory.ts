import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { lookup as systemLookup } from 'node:dns/promises';
import { build } from 'esbuild';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { LOOPBACK, listen, stopListening } from '../../demo/servers/listening.js';
import { chromiumFlags, ensureChromium } from '../../scripts/browsers.js';
import type { OutputOf } from '../../src/backend/contract.js';
import { builtInDestinations } from '../../src/destinations/registry.js';
import { createEgressGuard, type Lookup } from '../../src/server/egress/create-egress-guard.js';
import { createHandler } from '../../src/server/create-handler.js';
import { s3Checks } from '../../src/server/checks/s3-checks.js';
import type { ServerChecks } from '../../src/server/checks/server-check.js';
import { sftpChecks } from '../../src/server/checks/sftp-checks.js';
import { toNodeListener } from '../../src/server/node.js';
import type { Store } from '../../src/server/store/store.js';
import type { Problem } from '../../src/problems/problem.js';
import { createVault } from '../../src/server/vault/vault.js';
import { testStore } from '../drivers/empty-database.js';
import type { Answer, TruthPage, Way } from './page.js';
import type { Attempt, Caller, Expected, PageSettings } from './scenario.js';

/** What came of an attempt. */
export interface Outcome extends Expected {
  /** What ended it. */
  readonly problem: Problem | undefined;
  /** All that the page was told, to look for secrets in it. */
  readonly told: string;
}

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Any page of the web over TLS; the browser asks us instead. */
const SECURE_ORIGIN = 'https://truth.example';

/** Names below `localhost` are this machine (RFC 6761); not every resolver knows. */
const localNames: Lookup = async (host) =>
  host === 'localhost' || host.endsWith('.localhost')
    ? [{ address: LOOPBACK }]
    : systemLookup(host, { all: true, order: 'verbatim' });

/** A browser with pages that make attempts, and the backends that they ask. */
export class Laboratory {
  readonly #services = new Map<string, Listener>();
  readonly #server;
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly #store: Store;
  readonly #browser: Browser;
  readonly #everyday: Promise<Page>;
  #origin = '';

  private constructor(files: ReadonlyMap<string, Uint8Array>, store: Store, browser: Browser) {
    this.#files = files;
    this.#store = store;
    this.#browser = browser;
    this.#server = createServer((request, response) => this.#serve(request, response));
    this.#everyday = listen(this.#server, LOOPBACK, 0).then(async ({ port }) => {
      this.#origin = `http://${LOOPBACK}:${port}`;
      return this.#openPage(await browser.newContext(), {});
    });
  }

  static async start(): Promise<Laboratory> {
    const executablePath = await ensureChromium();
    const [files, store, browser] = await Promise.all([
      buildPage(),
      testStore(),
      chromium.launch({ executablePath, args: chromiumFlags() }),
    ]);
    const laboratory = new Laboratory(files, store, browser);
    await laboratory.#everyday;
    return laboratory;
  }

  /** Where its pages come from. */
  get origin(): string {
    return this.#origin;
  }

  /** Lets a page try to connect, and says what came of it. A backend of the same name knows the customer again. */
  async try(caller: Caller, attempt: Attempt, service: string): Promise<Outcome> {
    const { page: settings = {} } = attempt;
    if (caller === 'backend') this.#services.set(service, await this.#openService(service, attempt));
    const special = Object.keys(settings).some((name) => name !== 'timeoutMs');
    const context = special ? await this.#browser.newContext() : undefined;
    try {
      const page = context ? await this.#openPage(context, settings) : await this.#everyday;
      if (settings.offline) await context?.setOffline(true);
      return await run(page, attempt, this.#wayOf(caller, service, attempt));
    } finally {
      await context?.close();
      this.#services.delete(service);
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#server.closeAllConnections();
    await stopListening(this.#server);
    await this.#store.close();
  }

  #wayOf(caller: Caller, service: string, attempt: Attempt): Way {
    if (caller === 'browser') {
      return { by: 'browser', aws: attempt.aws, timeoutMs: attempt.page?.timeoutMs };
    }
    const baseUrl = attempt.service?.baseUrl ?? `/api/${service}`;
    return { by: 'backend', baseUrl, timeoutMs: attempt.service?.timeoutMs };
  }

  async #openService(name: string, { aws, service = {} }: Attempt): Promise<Listener> {
    const { lookup = localNames, allow = ['127.0.0.0/8'], phaseTimeoutMs = 5000, principal } = service;
    const limited =
      (checks: ServerChecks): ServerChecks =>
      (options) =>
        checks({ ...options, phaseTimeoutMs });
    const s3 = s3Checks({
      ...(aws === undefined ? {} : { aws: { s3Endpoint: aws, stsEndpoint: aws } }),
      ...(principal ? { role: { credentials: async () => principal } } : {}),
    });
    const checks: Readonly<Record<string, ServerChecks>> = { ...s3, sftp: sftpChecks };
    const handler = createHandler({
      authorize: () => ({ tenant: name, rights: ['view', 'connect', 'edit', 'delete'] }),
      store: this.#store,
      vault: createVault({ keys: [{ id: 'truth', key: new Uint8Array(32).fill(5) }] }),
      destinations: builtInDestinations.flatMap((type) => {
        const found = checks[type.type];
        return found ? [{ type, checks: limited(found) }] : [];
      }),
      egress: createEgressGuard({ allow, ports: 'any', lookup }),
      basePath: `/api/${name}`,
      ...(principal ? { rolePrincipal: principal.arn } : {}),
      ...service.handler,
    });
    if (service.onExternalId) {
      const description = await handler(new Request(`${this.#origin}/api/${name}/`));
      const { roleAccess } = (await description.json()) as OutputOf<'describe'>;
      service.onExternalId(roleAccess?.externalId ?? '');
    }
    return toNodeListener(handler);
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const service = /^\/api\/([^/]+)\//u.exec(pathname)?.[1];
    if (service !== undefined) {
      const answer = this.#services.get(service);
      if (answer) void answer(request, response);
      else response.writeHead(404).end();
      return;
    }
    const file = this.#files.get(pathname);
    if (file) {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(file);
      return;
    }
    const policy = searchParams.get('connect-src');
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        ...(policy === null ? {} : { 'content-security-policy': `connect-src ${policy}` }),
      })
      .end('<!doctype html><title>Truth</title><script type="module" src="/page.js"></script>');
  }

  async #openPage(context: BrowserContext, { connectSrc, secure }: PageSettings): Promise<Page> {
    if (secure) {
      await context.route(`${SECURE_ORIGIN}/**`, async (route) => {
        const { pathname, search } = new URL(route.request().url());
        await route.fulfill({ response: await route.fetch({ url: `${this.#origin}${pathname}${search}` }) });
      });
    }
    const page = await context.newPage();
    const query =
      connectSrc === undefined ? '' : `?${new URLSearchParams({ 'connect-src': connectSrc }).toString()}`;
    await page.goto(`${secure ? SECURE_ORIGIN : this.#origin}/${query}`);
    await page.waitForFunction('globalThis.truth !== undefined');
    return page;
  }
}

/** The page's script and its chunks, by their paths. */
async function buildPage(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
    bundle: true,
    // One file: a page that lost its network cannot fetch chunks any more.
    splitting: false,
    format: 'esm',
    write: false,
    outdir: '/',
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, contents }) => [path, contents]));
}

async function run(page: Page, attempt: Attempt, way: Way): Promise<Outcome> {
  const { type, credentials, setup, confirmsHostKey = true } = attempt;
  type Holder = { readonly truth: TruthPage };
  const opened = await page.evaluate((how) => (globalThis as unknown as Holder).truth.open(how), way);
  const connection = await page.evaluate(
    ([at, name, values, confirms]) =>
      (globalThis as unknown as Holder).truth.connect(at, name, values, confirms),
    [opened, type, credentials, confirmsHostKey] as const,
  );
  if (connection.problem || !setup) return outcomeOf([connection]);
  await attempt.between?.();
  const creation = await page.evaluate(
    ([at, id, values]) => (globalThis as unknown as Holder).truth.create(at, id, values),
    [opened, connection.id, setup] as const,
  );
  return outcomeOf([connection, creation]);
}

function outcomeOf(answers: readonly Answer[]): Outcome {
  const problem = answers.find((answer) => answer.problem)?.problem;
  const warnings = answers
    .flatMap(({ probes }) => probes)
    .flatMap(({ status, problem: met }) => (status === 'warned' && met ? [met.code] : []));
  return {
    problem,
    code: problem?.code ?? 'connected',
    // An issue of a form names its field itself.
    field: problem?.field ?? problem?.issues?.[0]?.field ?? '',
    blame: problem?.blame ?? '',
    // What is in the way counts; what else was seen on the way to it does not.
    warnings: problem ? [] : warnings,
    told: JSON.stringify(answers),
  };
}
