/** What has to arrive before the first screen can be used: the page, what it names, and what that imports statically. */
import type { Browser, Route } from 'playwright-core';
import ts from 'typescript';
import { brotliDecompressSync } from 'node:zlib';
import { openTab } from '../lib/browser.js';
import type { Sent, Site } from '../lib/site.js';
import type { BenchPage } from './pages.js';

const HTML_REFERENCE = /<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css))"/g;

/** The paths that a file cannot do without. */
function needs({ path, file, body }: Sent): readonly string[] {
  const text = brotliDecompressSync(body).toString();
  const at = (reference: string): string => new URL(reference, `http://host${path}`).pathname;
  if (file.endsWith('.html'))
    return [...text.matchAll(HTML_REFERENCE)].map(([, reference = '']) => at(reference));
  if (!file.endsWith('.js')) return [];
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022);
  return statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    return moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? [at(moduleSpecifier.text)] : [];
  });
}

async function needed(site: Site, start: string): Promise<ReadonlyMap<string, Sent>> {
  const found = new Map<string, Sent>();
  const queue = [start];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (found.has(path)) continue;
    const sent = await site.sent(path);
    found.set(path, sent);
    queue.push(...needs(sent));
  }
  return found;
}

/** How long a page may take that never gets anything else, in milliseconds. */
const PATIENCE_MS = 20_000;

/**
 * The bytes of JavaScript and CSS, as sent. Proven by a page that gets nothing else: it has to come to its first screen all
 * the same.
 */
export async function firstScreenBytes(
  browser: Browser,
  site: Site,
  { name, ready }: BenchPage,
): Promise<number> {
  const start = `/${name}/`;
  const files = await needed(site, start);
  const tab = await openTab(browser);
  const withheld: string[] = [];
  try {
    await tab.page.route('**/*', async (route: Route) => {
      const { pathname } = new URL(route.request().url());
      if (files.has(pathname)) await route.continue();
      else withheld.push(pathname);
    });
    await tab.page.goto(site.url + start, { waitUntil: 'commit' });
    const [chain, count] = ready;
    await Promise.race([
      tab.page.evaluate(`bench.painted(${JSON.stringify(chain)}, ${count})`),
      new Promise((_, reject) => {
        setTimeout(() => {
          reject(new Error(`${name}: no first screen without ${withheld.join(', ')}`));
        }, PATIENCE_MS).unref();
      }),
    ]);
  } finally {
    await tab.close();
  }
  const weighed = [...files.values()].filter(({ file }) => /\.(js|css)$/.test(file));
  return weighed.reduce((sum, { body }) => sum + body.length, 0);
}
