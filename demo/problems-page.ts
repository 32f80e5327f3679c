import { readFileSync } from 'node:fs';
import { Marked } from 'marked';
import type { Plugin } from 'vite';

const DOCUMENT = new URL('../docs/problems.md', import.meta.url);
const PLACE = '<!-- docs/problems.md -->';

/** Other documents are not part of the demo: their names stay, without a link. */
const marked = new Marked({
  renderer: {
    link({ tokens }) {
      return this.parser.parseInline(tokens);
    },
  },
});

/** Puts `docs/problems.md` into the demo, so that problems on the screen have something to link to. */
export function problemsPage(): Plugin {
  return {
    name: 'problems-page',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.includes(PLACE)
          ? html.replace(PLACE, () => marked.parse(readFileSync(DOCUMENT, 'utf8'), { async: false }))
          : html,
    },
  };
}
