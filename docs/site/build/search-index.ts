import { textOf } from './escape-html.js';
import type { Page } from './pages.js';

/** One section of a page, as the search finds it. */
export interface SearchEntry {
  /** Its address, from the root of the site. */
  readonly id: string;
  readonly page: string;
  /** The heading; empty for what stands before the first one below the title. */
  readonly heading: string;
  readonly text: string;
}

const HEADING = /<h[1-6] id="([^"]+)">([\s\S]*?)<\/h[1-6]>/;

/** Every section of a page with its text. Code is found too: names are what people look for. */
export function searchEntries(page: Page, title: string, html: string): readonly SearchEntry[] {
  return html
    .replaceAll(/<a class="permalink"[^>]*>#<\/a>/g, '')
    .replaceAll(/<noscript>[\s\S]*?<\/noscript>/g, '')
    .split(/(?=<h[1-6] id=)/)
    .flatMap((part) => {
      const [whole = '', id = '', heading = ''] = HEADING.exec(part) ?? [];
      if (id === '') return [];
      const isTitle = part.startsWith('<h1');
      return {
        id: `${page.path}.html${isTitle ? '' : `#${id}`}`,
        page: title,
        heading: isTitle ? '' : textOf(heading),
        text: textOf(part.slice(part.indexOf(whole) + whole.length)),
      };
    });
}
