/**
 * Component tests (`test/**\/*.browser.ts`) in real engines.
 *
 *   npx wtr                          every engine found on this machine
 *   BROWSERS=firefox npx wtr         one of them (chromium, firefox, webkit; comma separated)
 *   npx wtr --files test/x.browser.ts
 *   TEST_NAME='host key' npx wtr     only tests whose name matches (a regular expression); judge by the counts printed,
 *                                    as the runner's exit code takes a test left out for a failed one
 *   npx wtr --watch
 *
 * Each run writes `.cache/wtr-<engine>.json` with the counted tests.
 */
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { tsImport } from 'tsx/esm/api';

const { ENGINES, chromiumFlags, findBrowsers, howToInstall } = await tsImport(
  './scripts/browsers.ts',
  import.meta.url,
);
const { startWebKitDriver } = await tsImport('./scripts/webkit-driver.ts', import.meta.url);
const { countingReporter } = await tsImport('./scripts/wtr-reporter.ts', import.meta.url);

const found = findBrowsers();
const wanted = process.env.BROWSERS?.split(',').filter(Boolean) ?? ENGINES.filter((engine) => found[engine]);

for (const engine of wanted) {
  if (!ENGINES.includes(engine)) throw new Error(`BROWSERS: ${engine} is none of ${ENGINES.join(', ')}.`);
  if (!found[engine]) throw new Error(`${engine} is not installed:\n${howToInstall(engine)}`);
}
if (wanted.length === 0) throw new Error(`No browser found. Install one:\n${howToInstall('chromium')}`);

/** Pages run side by side; each must believe that it has the focus, or focus tests depend on the order. */
async function focusedPage({ context }) {
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

/** WebKitGTK's MiniBrowser; brings its own driver and display, and ends them. One page at a time. */
class WebKitLauncher extends WebdriverLauncher {
  concurrency = 1;
  #driver;

  constructor(paths) {
    super({
      hostname: '127.0.0.1',
      path: '/',
      logLevel: 'error',
      connectionRetryCount: 0,
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: paths.miniBrowser, args: ['--automation'] },
      },
    });
    this.paths = paths;
  }

  async initialize(config) {
    await super.initialize({ ...config, concurrency: 1 });
    this.name = 'Webkit';
    this.#driver = await startWebKitDriver(this.paths);
    this.options.port = this.#driver.port;
  }

  async stop() {
    await super.stop();
    this.#driver?.stop();
  }
}

const launchers = {
  chromium: () =>
    chromeLauncher({
      puppeteer: puppeteerCore, // named, so that the report says "Chromium"
      launchOptions: { executablePath: found.chromium, args: chromiumFlags() },
      createPage: focusedPage,
      concurrency: 2,
    }),
  // One page at a time: Firefox gives the focus to one window only.
  firefox: () =>
    chromeLauncher({
      puppeteer: puppeteerCore,
      launchOptions: { browser: 'firefox', executablePath: found.firefox },
      concurrency: 1,
    }),
  webkit: () => new WebKitLauncher(found.webkit),
};

/** See `test/drivers/browser/media.ts`: the stock command cannot force colours in Chromium. */
const emulateMediaPlugin = {
  name: 'cdw-emulate-media',
  async executeCommand({ command, payload, session }) {
    if (command !== 'cdw:emulate-media') return undefined;
    if (session.browser.name !== 'Chromium') return { supported: false };
    const page = session.browser.getPage(session.id);
    mediaSessions.set(page, mediaSessions.get(page) ?? (await page.createCDPSession()));
    await mediaSessions.get(page).send('Emulation.setEmulatedMedia', payload);
    return { supported: true };
  },
};
const mediaSessions = new WeakMap();

let rendering;

/** Pages whose first screen was rendered by a server, without a script: `/rendered/de`. */
const renderedPages = {
  name: 'cdw-rendered-pages',
  async serve({ path }) {
    const [, lang] = /^\/rendered\/([\w-]+)$/.exec(path) ?? [];
    if (lang === undefined) return undefined;
    rendering ??= tsImport('./src/ssr.ts', import.meta.url);
    const wizard = await (await rendering).renderWizard({ lang, backendUrl: '/no-backend' });
    const head = `<meta charset="utf-8" /><title>A page from a server</title>`;
    return {
      type: 'html',
      body: `<!doctype html><html lang="${lang}"><head>${head}</head><body>${wizard}</body></html>`,
    };
  },
};

const { WALK_SEED, WALK_RUNS, WALK_LENGTH, WALK_PATH, WALK_SECONDS = 160 } = process.env;

/** What `test/flow/walk/walk.browser.ts` is to do: a page cannot read the environment. */
const walkSettings = {
  name: 'cdw-walk-settings',
  serve({ path }) {
    if (path !== '/walk.json') return undefined;
    const body = {
      seed: Number(WALK_SEED ?? 4),
      runs: Number(WALK_RUNS ?? 30),
      length: Number(WALK_LENGTH ?? 50),
      seconds: Number(WALK_SECONDS),
      ...(WALK_PATH && { path: WALK_PATH }),
    };
    return { type: 'json', body: JSON.stringify(body) };
  },
};

export default {
  files: 'test/**/*.browser.ts',
  // What a host's production build resolves; not the "development" conditions of Lit.
  nodeResolve: { browser: true, exportConditions: ['browser', 'production'] },
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' }),
    emulateMediaPlugin,
    renderedPages,
    walkSettings,
  ],
  browsers: wanted.map((engine) => launchers[engine]()),
  concurrentBrowsers: 1,
  concurrency: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: (Number(WALK_SECONDS) + 20) * 1000,
  testFramework: {
    config: {
      ui: 'bdd',
      timeout: 10_000,
      ...(process.env.TEST_NAME && { grep: process.env.TEST_NAME }),
      forbidOnly: process.env.CI === 'true',
    },
  },
  reporters: [countingReporter()],
};
