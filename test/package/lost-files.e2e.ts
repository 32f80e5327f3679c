/** A page with the build for pages without a bundler, from whose network a file is lost for a while. */
import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { preview, type PreviewServer } from 'vite';
import { chromiumFlags, ensureChromium } from '../../scripts/browsers.js';
import { ROOT } from '../docs/markdown.js';
import { ensureBuilt } from './ensure-built.js';

const PAGE = `<!doctype html><html lang="en"><title>A page</title>
<script type="module" src="cdw/cloud-destination-wizard.js"></script>
<cloud-destination-wizard></cloud-destination-wizard></html>`;

let folder: string;
let browser: Browser;
let server: PreviewServer;

before(async () => {
  await ensureBuilt();
  folder = await mkdtemp(join(tmpdir(), 'cdw-'));
  await cp(join(ROOT, 'dist/cdn'), join(folder, 'cdw'), { recursive: true });
  await writeFile(join(folder, 'index.html'), PAGE);
  browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumFlags() });
  server = await preview({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    build: { outDir: '.' },
    preview: { port: 0, host: '127.0.0.1' },
  });
});

after(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

describe('a wizard without a backend', () => {
  for (const file of ['wizard-backend', 'memory-backend', 'memory-service']) {
    it(`says that accounts are missing while ${file} cannot be had, and goes on once it can`, async () => {
      const page = await browser.newPage();
      const lost = `**/chunks/${file}-*.js`;
      await page.route(lost, (route) => route.abort());
      await page.goto(server.resolvedUrls?.local[0] ?? '');
      await page.getByRole('button', { name: 'Connect destination: Amazon S3' }).click();
      await page.getByText('The accounts could not be loaded.').first().waitFor();

      await page.unroute(lost);
      await page.getByRole('button', { name: 'Try again' }).click();

      // There are none: only a new one is left to choose.
      await page.getByLabel('Access key ID').waitFor();
      assert.equal(await page.getByText('The accounts could not be loaded.').count(), 0);
      await page.close();
    });
  }
});
