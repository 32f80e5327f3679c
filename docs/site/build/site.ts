import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Manifest, Named } from '../../../scripts/editors/manifest.js';
import { renderDocument, type RenderedDocument } from './document.js';
import { elementsPage } from './elements-page.js';
import { highlighter } from './highlight.js';
import { Links } from './links.js';
import { liveBlock, scriptOf } from './live.js';
import { PAGES, type Page } from './pages.js';
import { searchEntries, type SearchEntry } from './search-index.js';
import { pageHtml } from './template.js';

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The site before Vite has seen it. */
export interface Site {
  /** Markup by the path of its page, without `.html`. */
  readonly pages: ReadonlyMap<string, string>;
  /** Files of the project, by their names in `files/`. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly search: readonly SearchEntry[];
  /** Links that lead nowhere, and documents without a place. Empty, or there is no site. */
  readonly broken: readonly string[];
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Makes all pages of the documents. */
export async function makeSite(): Promise<Site> {
  const highlight = await highlighter();
  const documents = new Map<Page, RenderedDocument>();
  const scripts = new Map<Page, string[]>();
  const all = PAGES.map((page) => {
    const links = new Links(ROOT, page);
    const used: string[] = [];
    const live = (name: string): string => {
      used.push(scriptOf(name));
      return liveBlock(name, page);
    };
    documents.set(page, renderDocument(markdownOf(page), { links, highlight, live }));
    scripts.set(page, used);
    return links;
  });
  const anchorsOf = (page: Page): ReadonlySet<string> => documents.get(page)?.anchors ?? new Set();
  return {
    pages: new Map(
      [...documents].map(([page, document]) => [
        page.path,
        pageHtml(page, document, scripts.get(page) ?? []),
      ]),
    ),
    files: new Map(
      all.flatMap(({ files }) =>
        [...files].map((file) => [basename(file), readFileSync(join(ROOT, file))] as const),
      ),
    ),
    search: [...documents].flatMap(([page, { title, html }]) => searchEntries(page, title, html)),
    broken: [
      ...all.flatMap(({ broken }) => broken),
      ...all.flatMap(({ found }) =>
        found.flatMap(({ from, to, anchor, href }) =>
          anchor === undefined || anchorsOf(to).has(anchor) ? [] : [`${from.source}: ${href}`],
        ),
      ),
      ...documentsWithoutPlace().map((path) => `${path} has no place in docs/site/build/pages.ts`),
    ],
  };
}

const manifest = (): Manifest => JSON.parse(read('custom-elements.json')) as Manifest;

/** The custom properties, which are those of every element. */
export const designTokens = (): readonly Named[] =>
  manifest().modules[0]?.declarations[0]?.cssProperties ?? [];

function markdownOf({ source }: Page): string {
  const markdown = read(source);
  if (source !== 'docs/elements.md') return markdown;
  return elementsPage(markdown, manifest());
}

function documentsWithoutPlace(): readonly string[] {
  const known = new Set(PAGES.map(({ source }) => source));
  return readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join('docs', path.replaceAll('\\', '/')))
    .filter((path) => path.endsWith('.md') && !known.has(path));
}
