/** The example with Next.js, built and started as its own project. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumFlags, ensureChromium, freePort } from '../../scripts/browsers.js';
import { ROOT } from '../docs/markdown.js';
import { DemoSite } from '../drivers/demo-site.js';
import { s3Entries } from '../drivers/entries.js';
import { layoutShifts, markNodes, readMarkedNodes, watchLayout } from '../drivers/rendered-page.js';
import { WizardPage } from '../drivers/wizard-page.js';
import { ensureBuilt } from '../package/ensure-built.js';

const FOLDER = join(ROOT, 'examples/next');
const demo = DemoSite.forTests();

let browser: Browser | undefined;
let server: ChildProcess | undefined;
let origin = '';

function start(command: string, ...args: readonly string[]): ChildProcess {
  return spawn(command, args, {
    cwd: FOLDER,
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: '1',
      BACKEND_ORIGIN: new URL(demo.demo.url).origin,
      // Node complains when it is told to use colours and not to.
      FORCE_COLOR: undefined,
      NO_COLOR: undefined,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
}

/** Runs a command of the example to its end. */
async function run(command: string, ...args: readonly string[]): Promise<void> {
  const child = start(command, ...args);
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  assert.equal(code, 0, `${command} ${args.join(' ')}:\n${said}`);
}

/** Opens a page whose scripts come when `look` is done; answers what it complained of until `work` is done. */
async function visit(
  lang: string,
  look: (page: Page) => Promise<void>,
  work: (page: Page) => Promise<void>,
): Promise<readonly string[]> {
  assert.ok(browser);
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  let letCome = (): void => undefined;
  const looked = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await looked;
    await route.continue();
  });
  try {
    await page.goto(`${origin}/${lang}`, { waitUntil: 'commit' });
    await page.getByRole('heading', { level: 2 }).waitFor();
    await look(page);
    letCome();
    await page.locator('[part~="more"]').first().waitFor({ state: 'attached' });
    await work(page);
    return complaints;
  } finally {
    await page.close();
  }
}

describe('the example with Next.js', () => {
  before(async () => {
    await ensureBuilt();
    // What lies there may be of another day; the lock file is that of the other packages.
    await rm(join(FOLDER, 'node_modules/cloud-destination-wizard'), { recursive: true, force: true });
    await run('npm', 'install', '--no-save', '--prefer-offline', '--no-update-notifier');
    await run(process.execPath, 'node_modules/next/dist/bin/next', 'build');
    const port = String(await freePort());
    const next = start(process.execPath, 'node_modules/next/dist/bin/next', 'start', '--port', port);
    server = next;
    origin = `http://127.0.0.1:${port}`;
    const ready = new Promise<void>((resolve, reject) => {
      next.stdout?.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes('Ready')) resolve();
      });
      next.once('close', () => {
        reject(new Error('Next.js ended before it was ready.'));
      });
    });
    const executablePath = await ensureChromium();
    [browser] = await Promise.all([chromium.launch({ executablePath, args: chromiumFlags() }), ready]);
  });
  after(async () => {
    await browser?.close();
    if (server?.exitCode !== null) return;
    server.kill();
    await once(server, 'close');
  });

  it('has the first screen in what the server sends', async () => {
    for (const [lang, heading] of [
      ['en', 'Choose a destination'],
      ['de', 'Ziel auswählen'],
      ['ar', 'اختيار وجهة'],
    ] as const) {
      const html = await (await fetch(`${origin}/${lang}`)).text();
      assert.ok(html.includes(`<html lang="${lang}"`));
      const [, template = ''] = /(<template [^]*<\/template>)/.exec(html) ?? [];
      assert.ok(template.includes(heading), lang);
    }
  });

  for (const lang of ['en', 'ar']) {
    it(`takes it over as it is, in ${lang}`, async () => {
      const complaints = await visit(
        lang,
        async (page) => {
          await page.evaluate(watchLayout);
          await page.evaluate(markNodes);
        },
        async (page) => {
          assert.deepEqual((await page.evaluate(readMarkedNodes)).gone, []);
          assert.deepEqual(await page.evaluate(layoutShifts), []);
        },
      );
      assert.deepEqual(complaints, []);
    });
  }

  it('goes on to the end, and the app hears of it', async () => {
    const complaints = await visit(
      'en',
      () => Promise.resolve(),
      async (page) => {
        const wizard = WizardPage.on(page);
        await wizard.connectS3(s3Entries());
        await wizard.next();
        await page.getByText('Connected: Daily').waitFor();
      },
    );
    assert.deepEqual(complaints, []);
    assert.equal((await demo.destinations()).length, 1);
  });
});
