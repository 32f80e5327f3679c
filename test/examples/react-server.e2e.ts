/**
 * The components for React, on a page that came from a server and on one that waits: with React's own complaints, which only its
 * development build has.
 */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { build, type InlineConfig } from 'vite';
import { ROOT } from '../docs/markdown.js';
import { output } from '../drivers/command.js';
import { DemoSite } from '../drivers/demo-site.js';
import { s3Entries, s3Keys } from '../drivers/entries.js';
import { WizardPage } from '../drivers/wizard-page.js';

const SOURCES = join(ROOT, 'test/examples/hydration');
const folder = await mkdtemp(join(tmpdir(), 'cdw-react-'));
const VERSIONS = { 'React 19': ROOT, 'React 18': join(ROOT, 'examples/react-18') };

before(() => Promise.all(Object.entries(VERSIONS).map(([version, where]) => makePage(version, where))));
after(() => rm(folder, { recursive: true, force: true }));
const site = DemoSite.forTests({ page: { folder } });

/** Renders the page in Node, and builds what hydrates it, with the React that is installed in a folder. */
async function makePage(version: string, reactFolder: string): Promise<void> {
  const outDir = join(folder, version);
  const config: InlineConfig = {
    root: SOURCES,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    resolve: {
      alias: [{ find: /^react(-dom)?(?=\/|$)/, replacement: join(reactFolder, 'node_modules/react$1') }],
    },
  };
  const file = { entryFileNames: '[name].js' };
  await build({
    ...config,
    base: './',
    build: {
      outDir,
      minify: false,
      target: 'es2022',
      rolldownOptions: {
        input: ['client', 'prefixed', 'waiting'].map((name) => join(SOURCES, `${name}.tsx`)),
        output: file,
      },
    },
  });
  const server = join(folder, `${version}, server`);
  await build({
    ...config,
    ssr: { noExternal: true },
    build: { outDir: server, ssr: join(SOURCES, 'server.tsx'), rolldownOptions: { output: file } },
  });
  await writeFile(join(server, 'package.json'), '{ "type": "module" }');
  const html = await output(process.execPath, ['server.js'], server);
  await mkdir(outDir, { recursive: true });
  const page = (content: string, script: string): string =>
    `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><div id="app">${content}</div><script type="module" src="${script}.js"></script></html>`;
  await writeFile(join(outDir, 'index.html'), page(html.trim(), 'client'));
  for (const name of ['prefixed', 'waiting']) {
    await writeFile(join(outDir, `${name}.html`), page('', name));
  }
}

for (const version of Object.keys(VERSIONS)) {
  describe(`a component, rendered by a server and hydrated by ${version}`, () => {
    const address = (file = 'index.html'): string => `${site.demo.url}${encodeURIComponent(version)}/${file}`;

    async function open(): Promise<{ page: Page; wizard: WizardPage }> {
      const page = await site.tab();
      await page.goto(address());
      return { page, wizard: WizardPage.on(page) };
    }

    it('is an element with attributes and content at first, and nothing else', async () => {
      const response = await fetch(address());
      assert.match(
        await response.text(),
        /<cloud-destination-wizard id="wizard" class="wide" lang="en"><p slot="help">Ask your administrator\.<\/p><\/cloud-destination-wizard>/,
      );
    });

    it('has its properties, its listeners and its ref', async () => {
      const { page, wizard } = await open();
      await wizard.waitForHeading('Where should reports go?');
      await page.getByText('The ref is cloud-destination-wizard.').waitFor();
      assert.deepEqual(await offer(wizard), ['Amazon S3']);
      await wizard.chooseDestination('Amazon S3');
      await page.getByText('Chosen: amazon-s3').waitFor();
    });

    it('follows when a property is no longer given, and when it comes back', async () => {
      const { page, wizard } = await open();
      await wizard.waitForHeading('Where should reports go?');
      await page.getByRole('button', { name: 'Change the offer' }).click();
      await wizard.root.getByRole('button', { name: 'Connect destination: SFTP' }).waitFor();
      assert.deepEqual(await offer(wizard), ['Amazon S3', 'S3-compatible storage', 'SFTP']);
      await page.getByRole('button', { name: 'Change the offer' }).click();
      await wizard.root
        .getByRole('button', { name: 'Connect destination: SFTP' })
        .waitFor({ state: 'detached' });
    });

    it('hands over its element once, however often it is rendered', async () => {
      const { page, wizard } = await open();
      await wizard.waitForHeading('Where should reports go?');
      const told = await page.getByText('Told of it').textContent();
      await page.getByRole('button', { name: 'Change the offer' }).click();
      await wizard.root.getByRole('button', { name: 'Connect destination: SFTP' }).waitFor();
      assert.equal(await page.getByText('Told of it').textContent(), told);
    });

    it('listens no longer than it is told to', async () => {
      const { page, wizard } = await open();
      await wizard.waitForHeading('Where should reports go?');
      await page.getByRole('button', { name: 'Stop listening' }).click();
      await wizard.chooseDestination('Amazon S3');
      assert.equal(await page.getByText('Chosen: amazon-s3').count(), 0);
    });

    it('tells the error boundary around it when its code does not arrive', async () => {
      const page = await site.tab();
      await page.route(/cloud-destination-wizard[^/]*\.js$/, (route) => route.abort());
      await page.goto(address());
      await page.getByText('The code did not arrive.').waitFor();
      assert.match(site.takeComplaints().join(), /dynamically imported module/);
    });

    it('does by its ref what the page asks for before its code is there', async () => {
      const page = await site.tab();
      let arrive = (): void => undefined;
      const mayArrive = new Promise<void>((resolve) => {
        arrive = resolve;
      });
      await page.route(/cloud-destination-wizard[^/]*\.js$/, async (route) => {
        await mayArrive;
        await route.continue();
      });
      await page.goto(`${address()}#open`);
      await page.getByText('The ref is cloud-destination-wizard.').waitFor();
      arrive();
      await page.getByRole('dialog').getByRole('heading', { name: 'Connect to Amazon S3' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: 'Start over' }).click();
    });

    it('has the tag that the page has chosen', async () => {
      const page = await site.tab();
      await page.goto(address('prefixed.html'));
      await page.getByText('The ref is acme-cloud-destination-wizard.').waitFor();
      await page.getByRole('heading', { name: 'Where should reports go?' }).waitFor();
    });

    it('has its properties and its listeners under a tag that the page has chosen late', async () => {
      const page = await site.tab();
      await page.goto(address('prefixed.html#late'));
      await page.getByRole('heading', { name: 'Where should reports go?' }).waitFor();
      await page.getByRole('button', { name: 'Connect destination: Amazon S3' }).click();
      await page.getByText('Chosen: amazon-s3').waitFor();
    });

    it('keeps what is typed, and hears what a check comes to, while the page makes all anew and waits', async () => {
      const page = await site.tab();
      let answer = (): void => undefined;
      const mayAnswer = new Promise<void>((resolve) => {
        answer = resolve;
      });
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.url().includes('/api/'))
          asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
      });
      await page.route('**/api/destinations/accounts', async (route) => {
        if (route.request().method() === 'POST') await mayAnswer;
        await route.continue();
      });
      await page.goto(address('waiting.html'));
      const wizard = WizardPage.on(page);
      await wizard.waitForHeading('Where to?');
      await wizard.chooseDestination('Amazon S3');
      await wizard.fill(s3Entries());
      assert.deepEqual(await wizard.values(['Secret access key']), {
        'Secret access key': s3Keys.full.secretAccessKey,
      });
      await wizard.connect();
      await wizard.button('Stop').waitFor();

      await page.getByRole('button', { name: 'Show the report' }).click();
      await page.getByText('The page waits.').waitFor();
      answer();
      await page.getByText('step-changed account-connected step-changed').waitFor();
      await page.getByRole('button', { name: 'Let it arrive' }).click();
      await page.getByText('The report is here.').waitFor();
      await wizard.waitForHeading('Set up Amazon S3');
      const posts = asked.filter((one) => one.startsWith('POST'));
      assert.deepEqual(posts, ['POST /api/destinations/accounts']);
    });
  });
}

/** The names of the cards. */
async function offer(wizard: WizardPage): Promise<readonly string[]> {
  const cards = wizard.root.getByRole('button', { name: /^Connect destination: / });
  await cards.first().waitFor();
  const names = await Promise.all((await cards.all()).map((card) => card.getAttribute('aria-label')));
  return names.map((name) => name?.replace('Connect destination: ', '') ?? '');
}
