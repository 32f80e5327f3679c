/** Two apps that share the package by module federation, as docs/embedding.md says. */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import webpack from 'webpack';
import { chromiumFlags, ensureChromium } from '../../scripts/browsers.js';
import { projectWithPackage, type Project } from '../docs/built-package.js';
import { readDocument, snippet } from '../docs/markdown.js';
import { startSite, type Site } from '../docs/site.js';

type Shared = Readonly<Record<string, { readonly singleton: boolean }>>;

let project: Project;
let site: Site;
let browser: Browser;

const WIZARD = `
  import 'cloud-destination-wizard/define';
  import { CloudDestinationWizard } from 'cloud-destination-wizard';
  export function show(id) {
    const wizard = document.createElement('cloud-destination-wizard');
    wizard.id = id;
    wizard.textContent = String(wizard instanceof CloudDestinationWizard);
    document.body.append(wizard);
  }`;

before(async () => {
  const executablePath = await ensureChromium();
  [project, browser] = await Promise.all([
    projectWithPackage(),
    chromium.launch({ executablePath, args: chromiumFlags() }),
  ]);
  const file = async (path: string, text: string): Promise<string> => {
    await mkdir(join(project.folder, path, '..'), { recursive: true });
    await writeFile(join(project.folder, path), text);
    return join(project.folder, path);
  };
  const config = await file('shared.js', snippet(readDocument('docs/embedding.md'), 'module-federation'));
  const { shared } = (await import(pathToFileURL(config).href)) as { shared: Shared };
  const wizard = await file('wizard.js', WIZARD);
  await file(
    'main.js',
    `import { show } from './wizard.js';
    import('remote/wizard').then((remote) => { show('host'); remote.show('remote'); });`,
  );
  // What is shared is there only after something was imported as a chunk of its own.
  const entry = await file('boot.js', `import('./main.js');`);
  await build('remote', { entry: {}, exposes: { './wizard': wizard }, shared });
  await build('host', { entry, remotes: { remote: 'remote@/built/remote/remote.js' }, shared });
  site = await startSite(
    {
      '/': {
        html: `<!doctype html><html lang="en"><title>Test</title><link rel="icon" href="data:,"><body><script src="/built/host/main.js"></script></body></html>`,
      },
    },
    { built: join(project.folder, 'built') },
  );
});
after(async () => {
  await browser.close();
  await site.close();
  await project.remove();
});

interface App {
  readonly entry: string | Readonly<Record<string, never>>;
  readonly shared: Shared;
  readonly exposes?: Readonly<Record<string, string>>;
  readonly remotes?: Readonly<Record<string, string>>;
}

async function build(name: string, { entry, ...federation }: App): Promise<void> {
  const compiler = webpack({
    mode: 'production',
    context: project.folder,
    entry,
    output: {
      path: join(project.folder, 'built', name),
      filename: '[name].js',
      publicPath: `/built/${name}/`,
      uniqueName: name,
    },
    optimization: { minimize: false },
    performance: { hints: false },
    plugins: [new webpack.container.ModuleFederationPlugin({ name, filename: `${name}.js`, ...federation })],
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      const faults = error?.message ?? stats?.toString({ preset: 'errors-only' });
      compiler.close(() => {
        if (faults) reject(new Error(faults));
        else resolve();
      });
    });
  });
}

it('two apps that share the package have one copy of it, and a wizard each', async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.goto(site.origin);
  for (const id of ['host', 'remote']) {
    const wizard = page.locator(`#${id}`);
    await wizard.getByRole('button', { name: 'Connect destination: Amazon S3' }).click();
    await wizard.getByLabel('Access key ID').waitFor();
    assert.equal(await wizard.textContent(), 'true', id);
  }
  const copies = await page.evaluate(
    () => (globalThis as { litElementVersions?: string[] }).litElementVersions,
  );
  assert.equal(copies?.length, 1);
  assert.deepEqual(complaints, []);
});
