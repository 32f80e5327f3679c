import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { chromiumFlags, ensureChromium, freePort } from '../../scripts/browsers.js';
import { issuesIn, problemIn, valueOf } from '../drivers/results.js';
import { node, projectWithPackage, type Project } from './built-package.js';
import { answerOf } from './child-server.js';
import { readDocument, ROOT, snippet } from './markdown.js';
import { startSite, type Site } from './site.js';

const README = readDocument('README.md');
const EMBEDDING = readDocument('docs/embedding.md');
const GET_STARTED = readDocument('docs/get-started.md');
const TESTING = readDocument('docs/recipes/testing.md');

/** Beside the tests of the recipe: at its end jsdom takes the page away, and forms may still have something to draw. */
const PAGE_TAKEN_AWAY = `
test('tells a wrong field though jsdom has taken the page away', async () => {
  wizardWith();
  await press('connect');
  await press('submit');
  const focused = vi.spyOn(await find('[aria-invalid="true"]'), 'focus');
  await press('submit');
  const { body } = document;
  body.remove();
  await vi.waitFor(() => {
    expect(focused).toHaveBeenCalled();
  });
  document.documentElement.append(body);
});
`;

/** The snippets that are scripts of a page. */
const SCRIPTS = ['bundler', 'no-backend', 'step'] as const;

const pageWith = (...scripts: readonly string[]): string =>
  `<!doctype html><html lang="en"><head><title>Test</title></head><body>` +
  `${scripts.map((script) => `<script type="module" src="${script}"></script>`).join('')}</body></html>`;

describe('README.md, as a project that has installed the package', () => {
  let project: Project;
  let site: Site;
  let browser: Browser;

  before(async () => {
    const executablePath = await ensureChromium();
    [project, browser] = await Promise.all([
      projectWithPackage(),
      chromium.launch({ executablePath, args: chromiumFlags() }),
    ]);
    await Promise.all([
      ...SCRIPTS.map((name) => writeFile(join(project.folder, `${name}.js`), snippet(README, name))),
      writeFile(join(project.folder, 'page.ts'), snippet(TESTING, 'testing-page')),
      ...[
        ['backend-for-tests.ts', snippet(TESTING, 'backend-for-tests')] as const,
        ['connect-bucket.ts', snippet(TESTING, 'testing-browser')] as const,
        ['wizard.test.ts', snippet(TESTING, 'testing-jsdom') + PAGE_TAKEN_AWAY] as const,
      ].map(([file, text]) => writeFile(join(project.folder, file), text)),
    ]);
    await build({
      root: project.folder,
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: 'built',
        target: 'es2022',
        modulePreload: false,
        rolldownOptions: {
          input: Object.fromEntries(
            [...SCRIPTS.map((name) => `${name}.js`), 'page.ts'].map((file) => [
              file.replace(/\..+$/, ''),
              join(project.folder, file),
            ]),
          ),
          output: { entryFileNames: '[name].js' },
        },
      },
    });
    const policy = snippet(EMBEDDING, 'csp').replaceAll('\n', ' ');
    const cdn = join(project.installed, 'dist', 'cdn');
    site = await startSite(
      {
        '/page': { html: snippet(README, 'page') },
        '/plain-html': { html: snippet(EMBEDDING, 'plain-html') },
        '/twice': {
          html: pageWith('/cdw/cloud-destination-wizard.js', '/copy/cloud-destination-wizard.js'),
          contentSecurityPolicy: policy.replace('lit-html', "lit-html 'allow-duplicates'"),
        },
        '/tested': { html: pageWith('/built/page.js') },
        '/no-backend-url': {
          html: snippet(README, 'page').replace(' backend-url="/api/destinations"', ''),
        },
        ...Object.fromEntries(
          SCRIPTS.map((name) => [
            `/${name}`,
            { html: pageWith(`/built/${name}.js`), contentSecurityPolicy: policy },
          ]),
        ),
      },
      { cdw: cdn, copy: cdn, built: join(project.folder, 'built') },
    );
  });
  after(async () => {
    await browser.close();
    await site.close();
    await project.remove();
  });

  /** Opens a page of the site; a complaint of the browser fails the test. */
  async function visit(path: string, work: (page: Page) => Promise<void>): Promise<void> {
    const page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // The browser asks for an icon that no page here has.
      if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) {
        complaints.push(message.text());
      }
    });
    try {
      await page.goto(new URL(path, site.origin).href);
      await work(page);
      assert.deepEqual(complaints, []);
    } finally {
      await page.close();
    }
  }

  const card = (page: Page, name: string) =>
    page.getByRole('button', { name: `Connect destination: ${name}` });

  async function chooseS3(page: Page): Promise<void> {
    await card(page, 'Amazon S3').click();
    await page.getByRole('heading', { name: 'Connect to Amazon S3' }).waitFor();
    await page.getByLabel('Access key ID').waitFor();
  }

  it('may be loaded twice, which the console tells once', async () => {
    await visit('/twice', async (page) => {
      // What this page still has to say is not heard any more.
      await page.goto('about:blank');
      const warned: string[] = [];
      // On a slow machine, what the page before has said comes late.
      page.once('framenavigated', () => {
        page.on('console', (message) => {
          if (message.type() === 'warning') warned.push(message.text());
        });
      });
      await page.goto(`${site.origin}/twice`);
      await page.evaluate("document.body.append(document.createElement('cloud-destination-wizard'))");
      await chooseS3(page);
      assert.deepEqual(
        warned.map((text) => text.split('.')[0]),
        ['The cloud destination wizard is loaded twice on this page'],
      );
    });
  });

  it('shows the catalog in a page without a bundler, and asks the backend', async () => {
    await visit('/page', async (page) => {
      await card(page, 'SFTP').waitFor();
      const asked = page.waitForResponse((response) => response.url().includes('/api/destinations/accounts'));
      await chooseS3(page);
      assert.equal((await asked).status(), 200);
    });
  });

  it('takes what an attribute cannot say from a module of the page', async () => {
    await visit('/plain-html', async (page) => {
      await card(page, 'SFTP').waitFor();
      const asked = page.waitForRequest((request) => request.url().includes('/api/destinations/accounts'));
      await chooseS3(page);
      assert.equal(await (await asked).headerValue('x-team'), 'exports');
    });
  });

  it('gets started with two files, and refuses what only the server can reach', async () => {
    await Promise.all([
      writeFile(join(project.folder, 'index.html'), snippet(GET_STARTED, 'get-started-page')),
      writeFile(join(project.folder, 'server.js'), snippet(GET_STARTED, 'get-started-server')),
    ]);
    const child = spawn(process.execPath, ['server.js'], {
      cwd: project.folder,
      env: { ...process.env, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'close');
    try {
      const [address] = (await once(child.stdout, 'data')) as [Buffer];
      await visit(address.toString().trim(), async (page) => {
        await card(page, 'S3-compatible storage').click();
        await page.getByLabel('Endpoint').fill('https://10.0.0.1');
        await page.getByLabel('Access key ID').fill('minioadmin');
        await page.getByRole('textbox', { name: 'Secret access key' }).fill('minioadmin');
        await page.getByRole('button', { name: 'Connect to destination' }).click();
        await page.getByRole('alert').getByText('10.0.0.1').first().waitFor();
        assert.equal((await fetch(new URL('/cdw/../server.js', address.toString()))).status, 200);
        const outside = await fetch(new URL('/cdw/%2e%2e%2f%2e%2e%2fpackage.json', address.toString()));
        assert.equal(outside.status, 404);
      });
    } finally {
      child.kill();
      await ended;
    }
  });

  it('offers only what a page can check when there is no backend', async () => {
    for (const path of ['/no-backend-url', '/no-backend']) {
      await visit(path, async (page) => {
        await card(page, 'Amazon S3').waitFor();
        assert.equal(await card(page, 'SFTP').count(), 0);
        await chooseS3(page);
      });
    }
  });

  it('works from a bundler, under the policy of docs/embedding.md', async () => {
    await visit('/bundler', async (page) => {
      await card(page, 'SFTP').waitFor();
      await chooseS3(page);
    });
  });

  it('shows a step alone', async () => {
    await visit('/step', async (page) => {
      await page.getByRole('heading', { name: 'Connect to Amazon S3' }).waitFor();
      await page.getByRole('radio', { name: 'Existing Account' }).check();
      await page.getByText('No account is connected yet').waitFor();
    });
  });

  it('is led through a page in a browser by a test', async () => {
    const file = join(project.folder, 'connect-bucket.ts');
    const { connectBucket } = (await import(pathToFileURL(file).href)) as {
      connectBucket: (page: Page, name: string) => Promise<void>;
    };
    await visit('/tested', async (page) => {
      await connectBucket(page, 'Exports');
      await page.waitForFunction('document.title === "Delivering to Exports"');
    });
  });

  it('is led through a page in Node by a test', async () => {
    await node('vitest/vitest.mjs', 'run', '--root', project.folder);
  });

  it('has types for every framework', async () => {
    const folder = join(project.folder, 'typed');
    await cp(join(ROOT, 'test', 'frameworks'), folder, { recursive: true });
    const examples = [
      ['react', 'react'],
      ['preact', 'preact'],
      ['solid', 'solid-js'],
    ] as const;
    await Promise.all([
      ...examples.map(([name, source]) =>
        writeFile(
          join(folder, `example-${name}.tsx`),
          `/** @jsxImportSource ${source} */\n${snippet(EMBEDDING, name)}`,
        ),
      ),
      writeFile(
        join(folder, 'jsx-preact.tsx'),
        `/** @jsxImportSource preact */\n${readDocument('test/frameworks/jsx.tsx')}`,
      ),
      writeFile(
        join(folder, 'tsconfig.json'),
        JSON.stringify({
          extends: join(ROOT, 'tsconfig.json'),
          compilerOptions: { types: [], jsx: 'react-jsx' },
          include: ['.'],
          exclude: [],
        }),
      ),
    ]);
    await node('typescript/bin/tsc', '-p', folder);
  });

  it('starts the backend, which asks who is there', async () => {
    const port = await freePort();
    await writeFile(join(project.folder, 'backend.mjs'), snippet(README, 'backend'));
    await writeFile(
      join(project.folder, 'session.js'),
      `export const userOf = async (request) =>
        request.headers.get('authorization') === 'Bearer ann' ? { organisation: 'acme' } : undefined;`,
    );
    await writeFile(join(project.folder, 'package.json'), '{ "type": "module" }');
    const child = spawn(process.execPath, ['backend.mjs'], {
      cwd: project.folder,
      env: {
        ...process.env,
        PORT: String(port),
        CDW_VAULT_KEYS: `1:${Buffer.alloc(32, 3).toString('base64')}`,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = once(child, 'close');
    try {
      const address = `http://127.0.0.1:${port}/api/destinations`;
      const first = await answerOf(address, () => child.exitCode !== null).catch(() => assert.fail(said));
      assert.equal(first.status, 401);
      assert.equal(((await first.json()) as { code: string }).code, 'session.expired');
      const second = await fetch(address, { headers: { authorization: 'Bearer ann' } });
      assert.equal(second.status, 200);
      const { destinationTypes } = (await second.json()) as { destinationTypes: string[] };
      assert.deepEqual(destinationTypes, ['amazon-s3', 's3-compatible', 'sftp']);
      // Who is answered may be faster than the log.
      const signal = AbortSignal.timeout(10_000);
      while (!said.includes('"status":200')) await once(child.stdout, 'data', { signal });
      assert.match(said, /"status":401[\s\S]*"status":200/);
    } finally {
      child.kill();
      await ended;
    }
  });

  it('adds a destination type, which compiles and checks', async () => {
    const file = join(project.folder, 'webdav.ts');
    await mkdir(project.folder, { recursive: true });
    await writeFile(file, snippet(README, 'destination'));
    const strict = [
      '--strict',
      '--exactOptionalPropertyTypes',
      '--noUncheckedIndexedAccess',
      '--skipLibCheck',
    ];
    await node(
      'typescript/bin/tsc',
      ...[
        '--noEmit',
        '--ignoreConfig',
        '--target',
        'es2022',
        '--module',
        'nodenext',
        '--types',
        'node',
        ...strict,
        file,
      ],
    );

    const seen: string[] = [];
    const good = `Basic ${Buffer.from('ann:right').toString('base64')}`;
    const server = createServer((request, response) => {
      const known = request.headers.authorization === good;
      if (known) seen.push(`${request.method ?? ''} ${request.url ?? ''}`);
      const isDav = request.url?.startsWith('/files/') === true;
      // As Apache does with what would be a walk through everything: https://www.rfc-editor.org/rfc/rfc4918#section-9.1
      const allowed = request.headers.depth === '0' ? 207 : 403;
      const done = request.method === 'PROPFIND' ? allowed : 201;
      response.statusCode = !isDav ? 302 : known ? done : 401;
      request.resume().once('end', () => response.end());
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    try {
      const { webdav, webdavChecks } = (await import(pathToFileURL(file).href)) as Webdav;
      const installed = (path: string): Promise<unknown> =>
        import(pathToFileURL(join(project.installed, 'dist', path)).href);
      const { createMemoryBackend } = (await installed('backend/memory-backend.js')) as MemoryBackendModule;
      const { createEgressGuard } = (await installed('server/index.js')) as ServerModule;
      const egress = createEgressGuard({ allow: ['127.0.0.0/8'], ports: 'any' });
      const backend = createMemoryBackend({ types: [webdav], checks: async () => webdavChecks({ egress }) });
      const connect = (password: string, host = '127.0.0.1', folder = 'files') =>
        backend.createAccount({
          type: 'webdav',
          credentials: { server: `http://${host}:${port}/${folder}`, user: 'ann ', password },
        });

      const refused = problemIn(await connect('wrong'), 'custom');
      assert.deepEqual([refused.field, refused.blame], ['password', 'input']);
      assert.equal(problemIn(await connect('right', '127.0.0.1', 'page'), 'custom').field, 'server');
      seen.length = 0;
      problemIn(await connect('right', '10.0.0.1'), 'net.blocked-address');
      const account = valueOf(await connect('right'));
      assert.equal(account.label, `ann on 127.0.0.1:${port}`);
      const created = await backend.createDestination({
        accountId: account.id,
        name: 'Reports',
        setup: { folder: 'my reports' },
      });
      assert.equal(valueOf(created).type, 'webdav');
      const path = '/files/my%20reports/write-test.txt';
      assert.deepEqual(seen, ['PROPFIND /files/', `PUT ${path}`, `DELETE ${path}`]);

      const elsewhere = { id: account.id, credentials: { server: `http://localhost:${port}/files` } };
      assert.ok(backend.updateAccount);
      assert.deepEqual(issuesIn(await backend.updateAccount(elsewhere)), ['password: required']);
    } finally {
      server.close();
    }
  });
});

type MemoryBackendModule = typeof import('../../src/backend/memory-backend.js');
type ServerModule = typeof import('../../src/server/index.js');

interface Webdav {
  readonly webdav: import('../../src/destinations/definition.js').DestinationType;
  readonly webdavChecks: import('../../src/server/index.js').ServerChecks;
}
