import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { PAGES } from './pages.js';
import { sampleOf } from './samples.js';
import { designTokens, makeSite, ROOT, type Site } from './site.js';

const DOCS = join(ROOT, 'docs');
/** Only the custom properties: the whole manifest is ten times as much. */
const TOKENS = 'virtual:design-tokens';
const SAMPLE = /^virtual:sample\/(.+\.md)#([\w-]+)$/;

/** Where a page would lie if it were a file: Vite makes pages of files. */
const idOf = (path: string): string => join(DOCS, `${path}.html`);

/** Gives Vite the documents as pages, beside them what the search reads and the files that are linked to. */
export function documentation(): Plugin {
  let site: Site | undefined;
  const pageById = new Map(PAGES.map(({ path }) => [idOf(path), path]));
  const samples = new Map<string, string>();

  return {
    name: 'documentation',
    config: () => ({
      build: { rolldownOptions: { input: PAGES.map(({ path }) => idOf(path)) } },
    }),
    async buildStart() {
      if (this.meta.watchMode) return;
      site = await makeSite();
      if (site.broken.length > 0) this.error(`Broken links:\n${site.broken.join('\n')}`);
    },
    resolveId(id) {
      if (pageById.has(id)) return id;
      if (id === TOKENS) return `\0${TOKENS}`;
      const [, document, mark] = SAMPLE.exec(id) ?? [];
      if (document === undefined || mark === undefined) return undefined;
      // A name that ends in .ts is compiled as what it is.
      const name = join(DOCS, `${document}.${mark}.ts`);
      samples.set(name, sampleOf(ROOT, join('docs', document), mark));
      return name;
    },
    load(id) {
      if (id === `\0${TOKENS}`) return `export default ${JSON.stringify(designTokens())};`;
      const page = pageById.get(id);
      return page === undefined ? samples.get(id) : site?.pages.get(page);
    },
    generateBundle() {
      if (!site) return;
      this.emitFile({ type: 'asset', fileName: 'search.json', source: JSON.stringify(site.search) });
      for (const [name, source] of site.files) {
        this.emitFile({ type: 'asset', fileName: `files/${name}`, source });
      }
    },
    closeBundle() {
      if (site) this.info(`${site.pages.size} pages are written.`);
    },
    configureServer: serveDocuments,
  };
}

/** For writing: each request sees the documents as they are now. */
function serveDocuments(server: ViteDevServer): () => void {
  server.watcher.add(PAGES.map(({ source }) => join(ROOT, source)));
  server.watcher.on('change', (path) => {
    if (path.endsWith('.md')) server.ws.send({ type: 'full-reload' });
  });
  return () => {
    server.middlewares.use((request, response, next) => {
      const path = (request.originalUrl ?? '/')
        .replace(/[?#].*$/, '')
        .replace(/\/$/, '/index.html')
        .slice(1);
      void (async () => {
        const { pages, files, search, broken } = await makeSite();
        for (const each of broken) server.config.logger.warn(`Broken link: ${each}`);
        const html = pages.get(path.replace(/\.html$/, ''));
        if (html !== undefined) {
          response.setHeader('content-type', 'text/html');
          response.end(await server.transformIndexHtml(`/${path}`, html));
        } else if (path === 'search.json') {
          response.setHeader('content-type', 'application/json');
          response.end(JSON.stringify(search));
        } else if (path.startsWith('files/') && files.has(path.slice('files/'.length))) {
          response.end(files.get(path.slice('files/'.length)));
        } else next();
      })().catch(next);
    });
  };
}
