/** The package from outside: packed, installed into a project that has nothing else, and used there. */
import assert from 'node:assert/strict';
import { appendFile, cp, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { preview, type PreviewServer } from 'vite';
import { chromiumFlags, ensureChromium } from '../../scripts/browsers.js';
import { readDocument, snippet } from '../docs/markdown.js';
import { BUNDLERS, inOneFile } from './bundlers.js';
import { createHostProject, type HostProject } from './host-project.js';

interface Manifest {
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

const manifest = JSON.parse(readDocument('package.json')) as Manifest;
const PEERS = Object.keys(manifest.peerDependencies);

/** What the README has a host install for the backend. */
const [, FOR_THE_BACKEND = ''] = /^npm install (hono .+)$/m.exec(readDocument('README.md')) ?? [];

let host: HostProject;

before(async () => {
  host = await createHostProject(PEERS);
});
after(() => host.remove());

/** The files of a folder, by their paths from it. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}

describe('the tarball', () => {
  const PUBLISHED = [
    /^LICENSE$/,
    /^(?:README|CHANGELOG)\.md$/,
    /^(?:package|custom-elements|openapi|web-types|vscode\.(?:html|css)-custom-data)\.json$/,
    /^src\/themes\/[a-z]+\.css$/,
    /^dist\/.+\.(?:js|js\.map|d\.ts)$/,
    /^dist\/cdn\/integrity\.json$/,
  ];
  const OURS_ALONE = /\b(?:test|spec|demo|gallery)\b/;

  it('holds what is built, the themes, the descriptions and the documents, and nothing else', async (t) => {
    const files = await filesIn(host.installed);
    const sizes = await Promise.all(files.map(async (path) => (await stat(join(host.installed, path))).size));
    const mb = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;
    const unpacked = sizes.reduce((sum, size) => sum + size, 0);
    t.diagnostic(`${mb(host.packedSize)} packed, ${mb(unpacked)} unpacked, ${files.length} files`);

    assert.deepEqual(
      files.filter((path) => OURS_ALONE.test(path) || !PUBLISHED.some((kind) => kind.test(path))),
      [],
    );
    for (const path of ['LICENSE', 'README.md', 'CHANGELOG.md', 'custom-elements.json', 'openapi.json']) {
      assert.ok(files.includes(path), path);
    }
  });

  it('has each file that package.json exports', async () => {
    const files = await filesIn(host.installed);
    const targets = Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    for (const target of targets) {
      const [begin = '', end = ''] = target.slice('./'.length).split('*');
      assert.ok(
        files.some((path) => path.startsWith(begin) && path.endsWith(end)),
        target,
      );
    }
  });

  it('has files for pages that Chromium compiles while they arrive', async () => {
    const files = await filesIn(host.installed);
    for (const name of ['cloud-destination-wizard', 'chunks/common', 'chunks/define-steps']) {
      const path = files.find((each) => each.startsWith(`dist/cdn/${name}`) && each.endsWith('.js'));
      assert.ok(path, name);
      // It counts in the first line only.
      const text = await readFile(join(host.installed, path), 'utf8');
      assert.equal(text.split('\n', 1)[0], '//# allFunctionsCalledOnLoad', path);
    }
  });

  it('has source maps that bring their sources, and no reference to one that is missing', async () => {
    const files = await filesIn(host.installed);
    const text = (path: string): Promise<string> => readFile(join(host.installed, path), 'utf8');
    for (const path of files.filter((each) => each.endsWith('.map'))) {
      const map = JSON.parse(await text(path)) as { sources: unknown[]; sourcesContent?: unknown[] };
      const contents = map.sourcesContent ?? [];
      assert.equal(contents.length, map.sources.length, path);
      assert.ok(
        contents.every((each) => typeof each === 'string'),
        path,
      );
    }
    for (const path of files.filter((each) => each.endsWith('.js'))) {
      const [, map] = /^\/\/# sourceMappingURL=(\S+)$/m.exec(await text(path)) ?? [];
      if (map) assert.ok(files.includes(`${dirname(path)}/${map}`), path);
    }
  });
});

describe('a page', () => {
  const SITE = 'site';
  let browser: Browser;
  let server: PreviewServer;
  let origin: string;

  before(async () => {
    await mkdir(join(host.folder, SITE));
    await writeFile(
      join(host.folder, 'page.js'),
      `import 'cloud-destination-wizard/define';
      document.body.append(document.createElement('cloud-destination-wizard'));`,
    );
    const executablePath = await ensureChromium();
    [browser, server] = await Promise.all([
      chromium.launch({ executablePath, args: chromiumFlags() }),
      preview({
        root: host.folder,
        configFile: false,
        logLevel: 'error',
        appType: 'mpa',
        build: { outDir: SITE },
        preview: { port: 0, host: '127.0.0.1' },
      }),
    ]);
    origin = server.resolvedUrls?.local[0] ?? '';
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  async function writePage(name: string, head: string, body = ''): Promise<void> {
    const folder = join(host.folder, SITE, name);
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, 'index.html'),
      `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
    );
  }

  /** Opens a page and does something there; answers what the page complained of meanwhile. */
  async function visit(name: string, work: (page: Page) => Promise<void>): Promise<readonly string[]> {
    const page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('requestfailed', (request) => complaints.push(`${request.url()} did not load.`));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    try {
      await page.goto(`${origin}${name}/`);
      await page.getByRole('heading', { name: 'Choose a destination' }).waitFor();
      await page.getByRole('button', { name: 'Connect destination: Amazon S3' }).click();
      await work(page);
      return complaints;
    } finally {
      await page.close();
    }
  }

  /** The form of S3: its code is fetched by need. */
  async function seeForm(page: Page): Promise<void> {
    await page.getByRole('heading', { name: 'Connect to Amazon S3' }).waitFor();
    await page.getByLabel('Access key ID').waitFor();
  }

  for (const [name, bundle] of Object.entries(BUNDLERS)) {
    it(`works with ${name}`, async () => {
      await bundle({ folder: host.folder, entry: 'page.js', outDir: `${SITE}/${name}` });
      await writePage(
        name,
        `<script ${name === 'webpack' ? 'defer' : 'type="module"'} src="page.js"></script>`,
      );
      assert.deepEqual(await visit(name, seeForm), []);
    });
  }

  describe('without a bundler', () => {
    const WIZARD = '<cloud-destination-wizard></cloud-destination-wizard>';
    let cdn: string;

    before(async () => {
      const entry = 'cloud-destination-wizard/cdn/cloud-destination-wizard.js';
      cdn = dirname(
        await host.run(`import { fileURLToPath } from 'node:url';
          process.stdout.write(fileURLToPath(import.meta.resolve('${entry}')));`),
      );
    });

    /** A page with its own copy of the files, whose integrity the browser looks after. */
    async function writeGuardedPage(name: string): Promise<void> {
      const base = `${origin}${name}/cdw/`;
      await cp(cdn, join(host.folder, SITE, name, 'cdw'), { recursive: true });
      const code = snippet(readDocument('docs/embedding.md'), 'integrity').replace(
        /(?<=base = ').*?(?=')/,
        base,
      );
      await writeFile(join(host.folder, `${name}.mjs`), code);
      const head = await host.run(`import { head } from './${name}.mjs'; process.stdout.write(head);`);
      assert.ok(head.includes(base));
      await writePage(name, head, WIZARD);
    }

    it('works', async () => {
      await cp(cdn, join(host.folder, SITE, 'plain', 'cdw'), { recursive: true });
      const script = '<script type="module" src="cdw/cloud-destination-wizard.js"></script>';
      await writePage('plain', script, WIZARD);
      const seeOptionalField = async (page: Page): Promise<void> => {
        await seeForm(page);
        // The build shortens templates: between the words is a space all the same.
        const label = page.locator('label', { hasText: 'Session token' });
        assert.equal((await label.textContent())?.trim(), 'Session token (optional)');
      };
      assert.deepEqual(await visit('plain', seeOptionalField), []);
    });

    it('works with a prefix before the tags', async () => {
      await cp(cdn, join(host.folder, SITE, 'prefixed', 'cdw'), { recursive: true });
      const code = snippet(readDocument('docs/embedding.md'), 'prefix');
      const local = code.replace('cloud-destination-wizard/define-prefixed', './cdw/prefixed.js');
      await writePage('prefixed', `<script type="module">${local} document.body.append(wizard);</script>`);
      assert.deepEqual(await visit('prefixed', seeForm), []);
    });

    it('works with the integrity of every file', async () => {
      await writeGuardedPage('guarded');
      assert.deepEqual(await visit('guarded', seeForm), []);
    });

    it('names every file that the entry cannot begin without', async () => {
      await writeGuardedPage('preloading');
      const page = await readFile(join(host.folder, SITE, 'preloading', 'index.html'), 'utf8');
      const [, named] = /rel="modulepreload" href="[^"]*\/cdw\/([^"]+)"/.exec(page) ?? [];
      const entry = await readFile(join(cdn, 'cloud-destination-wizard.js'), 'utf8');
      const imported = [...entry.matchAll(/\bimport\b[^("']*"\.\/([^"]+)"/g)].map(([, file]) => file);
      assert.deepEqual(imported, [named]);
    });

    it('runs no file that was changed on its way', async () => {
      await writeGuardedPage('changed');
      const chunks = join(host.folder, SITE, 'changed', 'cdw', 'chunks');
      const [changed] = (await readdir(chunks)).filter((file) => /^define-steps-.+\.js$/.test(file));
      assert.ok(changed);
      await appendFile(join(chunks, changed), '\n');
      const complaints = await visit('changed', (page) =>
        page.getByRole('alert').filter({ hasText: 'This step could not be loaded.' }).waitFor(),
      );
      assert.ok(complaints.some((each) => each.includes(changed) && each.includes('integrity')));
    });
  });
});

describe('tree shaking', () => {
  const REGISTERS = /customElements/;

  async function moduleOf(name: string, code: string): Promise<string> {
    await writeFile(join(host.folder, name), code);
    return name;
  }

  for (const [name, code] of Object.entries({
    problem: `import { problem } from 'cloud-destination-wizard'; console.log(problem);`,
    builtInDestinations: `import { builtInDestinations } from 'cloud-destination-wizard'; console.log(builtInDestinations);`,
  })) {
    it(`registers no element for ${name}`, async () => {
      assert.doesNotMatch(await inOneFile(host.folder, await moduleOf(`${name}.js`, code)), REGISTERS);
    });
  }

  it('keeps what `define` is imported for', async () => {
    const entry = await moduleOf('register.js', `import 'cloud-destination-wizard/define';`);
    assert.match(await inOneFile(host.folder, entry), REGISTERS);
  });

  it('brings one element alone with the entry of that element', async () => {
    const entry = await moduleOf('alone.js', `import 'cloud-destination-wizard/define/step-progress';`);
    const bundle = await inOneFile(host.folder, entry);
    assert.match(bundle, REGISTERS);
    assert.match(bundle, /step-progress/);
    assert.doesNotMatch(bundle, /destination-catalog|auth-step/);
  });

  // With its own splitting, esbuild keeps more than it needs: https://github.com/evanw/esbuild/issues/3704
  for (const name of Object.keys(BUNDLERS).filter((each) => each !== 'esbuild')) {
    it(`leaves one small file for one small function with ${name}`, async () => {
      const code = `import { problem } from 'cloud-destination-wizard'; console.log(problem);`;
      const outDir = `shaken-${name}`;
      await BUNDLERS[name]?.({ folder: host.folder, entry: await moduleOf('small.js', code), outDir });
      assert.deepEqual(await filesIn(join(host.folder, outDir)), ['page.js']);
      const bundle = await readFile(join(host.folder, outDir, 'page.js'), 'utf8');
      assert.doesNotMatch(bundle, REGISTERS);
      assert.ok(bundle.length < 16 * 1024, `${bundle.length} bytes`);
    });
  }
});

describe('the server in a page', () => {
  const ENTRIES = ['server', 'server/opentelemetry', 'server/prometheus'] as const;

  for (const [name, bundle] of Object.entries(BUNDLERS)) {
    it(`does not get into one with ${name}, and says why`, async () => {
      const outDir = `server-${name}`;
      const named = `import { createHandler } from 'cloud-destination-wizard/server'; createHandler({});`;
      await writeFile(join(host.folder, 'named.js'), named);
      await assert.rejects(bundle({ folder: host.folder, entry: 'named.js', outDir }), /createHandler/);

      // What names nothing is built, and ends before anything of the page has run.
      const all = ENTRIES.map((entry) => `import 'cloud-destination-wizard/${entry}';`).join('\n');
      await writeFile(join(host.folder, 'all.js'), `${all} globalThis.ran = true;`);
      await bundle({ folder: host.folder, entry: 'all.js', outDir });
      const said = await host.run(`await import('./${outDir}/page.js').catch(({ message }) =>
        process.stdout.write(globalThis.ran ? 'It ran.' : message));`);
      assert.match(said, /cloud-destination-wizard\/server is for servers.*createHttpBackend/);
    });
  }
});

describe('Node, without a DOM', () => {
  const importing = (entry: string): Promise<string> =>
    host.run(`if ('document' in globalThis) throw new Error('There is a DOM.');
      const exported = await import('${entry}');
      process.stdout.write(Object.keys(exported).join());`);

  for (const entry of ['', '/define', '/define-prefixed', '/define-steps', '/define-parts']) {
    it(`imports cloud-destination-wizard${entry}`, async () => {
      const exported = await importing(`cloud-destination-wizard${entry}`);
      assert.equal(exported.includes('createHttpBackend'), entry === '');
    });
  }

  it('has a command, which needs nothing that only a server has', async () => {
    const printed = await host.run(`
      const { execFileSync } = await import('node:child_process');
      const command = 'node_modules/.bin/cloud-destination-wizard';
      process.stdout.write(execFileSync(command, ['conformance', '--help'], { shell: process.platform === 'win32' }));`);
    assert.match(printed, /^Usage: cloud-destination-wizard conformance <url>/);
    assert.match(await importing('cloud-destination-wizard/conformance'), /runConformance/);
  });

  /** The elements that can be imported one by one. */
  const TAGS = Object.keys(manifest.exports).flatMap(
    (entry) => /^\.\/elements\/(.+)$/.exec(entry)?.[1] ?? [],
  );

  it('imports the class of each element alone, which registers nothing', async () => {
    const printed = await host.run(`
      const classes = await Promise.all(${JSON.stringify(TAGS)}.map(async (tag) => {
        const name = tag.replace(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase());
        return (await import('cloud-destination-wizard/elements/' + tag))[name];
      }));
      const all = Object.values(await import('cloud-destination-wizard'));
      const elements = all.filter((each) => each?.prototype?.requestUpdate);
      const registered = ${JSON.stringify(TAGS)}.filter((tag) => customElements.get(tag));
      process.stdout.write(JSON.stringify({
        same: elements.length === classes.length && elements.every((each) => classes.includes(each)),
        registered,
      }));`);
    assert.deepEqual(JSON.parse(printed), { same: true, registered: [] });
  });

  for (const tag of TAGS) {
    it(`registers <${tag}> by cloud-destination-wizard/define/${tag}`, async () => {
      const printed = await host.run(`
        const exported = Object.values(await import('cloud-destination-wizard/define/${tag}'));
        process.stdout.write(String(exported.length === 1 && customElements.get('${tag}') === exported[0]));`);
      assert.equal(printed, 'true');
    });
  }

  it('imports cloud-destination-wizard/server with the packages that the README names', async () => {
    const packages = await readdir(join(host.folder, 'node_modules'));
    assert.deepEqual(
      PEERS.filter((name) => packages.includes(name)),
      [],
      'A page installs none of them.',
    );
    await host.install(FOR_THE_BACKEND.split(' '));
    assert.match(await importing('cloud-destination-wizard/server'), /createHandler/);
    // What few need is not installed with it.
    for (const name of ['@opentelemetry/api', 'prom-client']) {
      await assert.rejects(stat(join(host.folder, 'node_modules', name)), { code: 'ENOENT' }, name);
    }
    await host.install(['@opentelemetry/api', 'prom-client']);
    assert.equal(await importing('cloud-destination-wizard/server/opentelemetry'), 'openTelemetry');
    assert.equal(await importing('cloud-destination-wizard/server/prometheus'), 'createMetrics');
  });

  it('imports cloud-destination-wizard/react with React, which a page that wants it has', async () => {
    await host.install(['react']);
    assert.match(await importing('cloud-destination-wizard/react'), /CloudDestinationWizard/);
  });

  it('renders the first screen as the documentation says, with the packages that it names', async () => {
    const embedding = readDocument('docs/embedding.md');
    const [, packages = ''] = /^npm install (@lit-labs\/ssr .+)$/m.exec(embedding) ?? [];
    await host.install(packages.split(' '));

    const page = await host.run(`${snippet(embedding, 'ssr')}
      process.stdout.write(await page('de'));`);
    assert.match(page, /<template [^>]*shadowrootmode="open"[^]*Ziel auswählen/);

    const wizard = await host.run(`${snippet(embedding, 'ssr-properties')}
      const { renderWizard } = await import('cloud-destination-wizard/ssr');
      process.stdout.write(await renderWizard({ lang: 'en', properties }));`);
    assert.match(wizard, /^<cloud-destination-wizard[^>]* defer-hydration[^]*Where to\?[^]*SFTP/);
    assert.doesNotMatch(wizard, /api\.example\.com/);
  });

  it('imports what takes it over, which leaves the rendering as it is', async () => {
    const same = await host.run(`
      const { renderWizard } = await import('cloud-destination-wizard/ssr');
      const before = await renderWizard({ lang: 'ar' });
      const { hydrateWizard } = await import('cloud-destination-wizard/hydrate');
      process.stdout.write(typeof hydrateWizard + (before === (await renderWizard({ lang: 'ar' }))));`);
    assert.equal(same, 'functiontrue');
  });
});

describe('dist/cdn/integrity.json', () => {
  it('names every script, and nothing else', async () => {
    const cdn = join(host.installed, 'dist/cdn');
    const hashes = JSON.parse(await readFile(join(cdn, 'integrity.json'), 'utf8')) as Record<string, string>;
    const scripts = (await filesIn(cdn)).filter((path) => path.endsWith('.js'));
    assert.deepEqual(Object.keys(hashes).sort(), scripts);
    assert.ok(scripts.some((path) => basename(path) === 'cloud-destination-wizard.js'));
    assert.ok(Object.values(hashes).every((hash) => /^sha384-[\w+/]{64}$/.test(hash)));
  });
});
