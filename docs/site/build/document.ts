import { Marked, type Tokens } from 'marked';
import { escapeHtml, textOf } from './escape-html.js';
import type { Highlight } from './highlight.js';
import type { Links } from './links.js';
import { Slugs } from './slug.js';

/** A heading that can be linked to. */
export interface Heading {
  readonly depth: number;
  readonly id: string;
  /** As markup. */
  readonly html: string;
}

/** A document as part of a page. */
export interface RenderedDocument {
  readonly html: string;
  /** The text of its first heading. */
  readonly title: string;
  readonly headings: readonly Heading[];
  /** Everything that can be linked to. */
  readonly anchors: ReadonlySet<string>;
}

/** What the site shows where a document says `<!-- live: name -->`. */
export type Live = (name: string) => string;

const SCROLLS = 'tabindex="0" role="group"';

/** Makes markup of a document: the same that GitHub shows, with its links turned into those of the site. */
export function renderDocument(
  markdown: string,
  { links, highlight, live }: { readonly links: Links; readonly highlight: Highlight; readonly live: Live },
): RenderedDocument {
  const slugs = new Slugs();
  const headings: Heading[] = [];
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }: Tokens.Heading) {
        const [, named] = /\{#([^}]+)\}$/.exec(text) ?? [];
        const html = this.parser.parseInline(tokens).replace(/\s*\{#[^}]+\}$/, '');
        const id = named ?? slugs.take(textOf(html));
        headings.push({ depth, id, html });
        if (depth === 1) return `<h1 id="${id}">${html}</h1>\n`;
        const label = `Link to “${escapeHtml(textOf(html))}”`;
        return (
          `<div class="heading"><h${depth} id="${id}">${html}</h${depth}>` +
          `<a class="permalink" href="#${id}" aria-label="${label}">#</a></div>\n`
        );
      },
      link({ href, title, tokens, raw }: Tokens.Link) {
        const text = this.parser.parseInline(tokens);
        // An address in a text that nobody has made a link is an example.
        if (raw === href) return text;
        const target = links.resolve(href);
        const titled = title ? ` title="${escapeHtml(title)}"` : '';
        return target === undefined ? text : `<a href="${escapeHtml(target)}"${titled}>${text}</a>`;
      },
      image({ href, text }: Tokens.Image) {
        return `<img src="${escapeHtml(links.image(href))}" alt="${escapeHtml(text)}" loading="lazy" />`;
      },
      table(token: Tokens.Table) {
        const cells = (row: readonly Tokens.TableCell[], tag: string): string =>
          row.map((cell) => tableCell(tag, this.parser.parseInline(cell.tokens), cell)).join('');
        const body = token.rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
        return (
          `<div class="table" ${SCROLLS} aria-label="Table, scrollable"><table>\n` +
          `<thead><tr>${cells(token.header, 'th')}</tr></thead>\n<tbody>${body}</tbody></table></div>\n`
        );
      },
      code({ text, lang = '' }: Tokens.Code) {
        const label = lang === '' || lang === 'text' ? 'Text' : `Code, ${lang}`;
        return (
          `<div class="code" data-language="${escapeHtml(lang)}">` +
          `<pre ${SCROLLS} aria-label="${label}"><code>${highlight(text, lang)}</code></pre></div>\n`
        );
      },
      codespan({ text }: Tokens.Codespan) {
        const swatch = /^#[\da-f]{6}$/i.test(text) ? `<i class="swatch" style="background:${text}"></i>` : '';
        return `<code>${swatch}${escapeHtml(text)}</code>`;
      },
      html({ text }: Tokens.HTML | Tokens.Tag) {
        return links.inMarkup(text.replaceAll(/<!--[\s\S]*?-->/g, ''));
      },
    },
  });
  const body = marked.parse(prepared(markdown, live), { async: false });
  return {
    html: body,
    title: textOf(headings.find(({ depth }) => depth === 1)?.html ?? ''),
    headings,
    anchors: new Set([...body.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)),
  };
}

function tableCell(tag: string, html: string, { align }: Tokens.TableCell): string {
  const side = align === null ? '' : ` class="${align}"`;
  // A column of names that all say what they are needs no heading of its own, but a cell to stand in.
  return tag === 'th' && html === ''
    ? '<td></td>'
    : `<${tag}${side}${tag === 'th' ? ' scope="col"' : ''}>${html}</${tag}>`;
}

/** What is not plain Markdown: ids that stand above their heading, and what is alive in the site. */
function prepared(markdown: string, live: Live): string {
  return markdown
    .replaceAll(/<a id="([^"]+)"><\/a>\s*\n(#{1,6} .+)/g, '$2 {#$1}')
    .replaceAll(
      /^<!-- live: ([\w-]+) -->$([\s\S]*?)^<!-- \/live -->$/gm,
      (_, name: string, instead: string) =>
        `${live(name)}\n\n<noscript>\n\n${instead.trim()}\n\n</noscript>\n`,
    );
}
