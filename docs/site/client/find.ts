import MiniSearch from 'minisearch';
import type { SearchEntry } from '../build/search-index.js';

/** A section that was found, with the words around the place. */
export interface Found {
  readonly id: string;
  readonly page: string;
  readonly heading: string;
  readonly excerpt: string;
}

const MOST = 8;

/** Names are found by their parts: `s3.secret-wrong` and `backendUrl` by “secret” and “url”. */
const words = (text: string): string[] =>
  text.match(/\p{Lu}?[\p{Ll}\p{N}]+|\p{Lu}+(?!\p{Ll})|[\p{L}\p{N}]+/gu) ?? [];

/** Searches sections: all words have to be there, the last one may not be finished, headings count more. */
export function finder(entries: readonly SearchEntry[]): (query: string) => readonly Found[] {
  const index = new MiniSearch<SearchEntry>({
    fields: ['heading', 'page', 'text'],
    tokenize: words,
    searchOptions: {
      boost: { heading: 4, page: 2 },
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => (term.length > 5 ? 0.15 : false),
    },
  });
  index.addAll(entries);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (query) =>
    index
      .search(query)
      .slice(0, MOST)
      .flatMap(({ id, terms }) => {
        const entry = byId.get(String(id));
        return entry
          ? [{ id: entry.id, page: entry.page, heading: entry.heading, excerpt: excerpt(entry.text, terms) }]
          : [];
      });
}

function excerpt(text: string, terms: readonly string[]): string {
  const lower = text.toLowerCase();
  const places = terms.map((term) => lower.indexOf(term)).filter((at) => at >= 0);
  const at = Math.max(0, Math.min(...(places.length > 0 ? places : [0])) - 40);
  const from = at === 0 ? 0 : text.indexOf(' ', at) + 1;
  return `${from > 0 ? '… ' : ''}${text.slice(from, from + 110)}${from + 110 < text.length ? ' …' : ''}`;
}
