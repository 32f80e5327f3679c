import type { Heading, RenderedDocument } from './document.js';
import { textOf } from './escape-html.js';
import { addressFrom, HOME, isPage, linkTo, PAGES, SECTIONS, type Page } from './pages.js';

const NAME = 'cloud-destination-wizard';

/** Closes a list that would push the text off a narrow screen; without scripts it stays open, and is only long. */
const FOLD =
  '<script>matchMedia("(width < 64rem)").matches&&(document.currentScript.previousElementSibling.open=false)</script>';

/** Before anything is painted, the colours that somebody has chosen here. */
const SCHEME =
  '<script>try{document.documentElement.dataset.scheme=localStorage.getItem("scheme")??""}catch{}</script>';

/** A whole page around a document. */
export function pageHtml(page: Page, document: RenderedDocument, scripts: readonly string[]): string {
  const title = page === HOME ? NAME : `${document.title} · ${NAME}`;
  const contents = page.wide ? '' : contentsOf(document.headings);
  return `<!doctype html>
<html lang="en" data-root="${addressFrom(page, '.').replace(/\/?$/, '/')}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="description" content="${descriptionOf(document)}" />
    <title>${textOf(title)}</title>
    ${SCHEME}
    <link rel="icon" href="/site/icon.svg" />
    <link rel="stylesheet" href="/site/style/site.css" />
    ${['/site/client/site.ts', ...scripts].map((src) => `<script type="module" src="${src}"></script>`).join('\n    ')}
  </head>
  <body>
    <a class="skip" href="#content">Skip to the content</a>
    <header class="top">
      <a class="brand" href="${linkTo(page, HOME)}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 19a5 5 0 0 1-.6-9.97A7 7 0 0 1 19 11a4 4 0 0 1-1 7.9z"/></svg><span>${NAME}</span></a>
      <div class="tools" hidden>
        <search>
          <form role="presentation">
            <input type="search" placeholder="Search" aria-label="Search the documentation" autocomplete="off" spellcheck="false" aria-controls="found" />
          </form>
          <div id="found" hidden></div>
          <p class="told" role="status"></p>
        </search>
        <label class="scheme"><span>Colours</span>
          <select>
            <option value="">System</option>
            <option value="light">Light</option>
            <option value="dark">Dark</option>
          </select>
        </label>
      </div>
    </header>
    <div class="layout${page.wide ? ' wide' : ''}">
      <nav class="side" aria-label="Documentation">
        <details class="fold" open><summary>All pages</summary>${navigation(page)}</details>${FOLD}
      </nav>
      ${contents}
      <main id="content" tabindex="-1">
        <article>
${document.html}
        </article>
        ${neighbours(page)}
      </main>
    </div>
    <footer class="bottom"><p>Apache-2.0. Made from the Markdown files of the repository.</p></footer>
  </body>
</html>
`;
}

function descriptionOf({ html, title }: RenderedDocument): string {
  const [, first = title] = /<p>([\s\S]*?)<\/p>/.exec(html) ?? [];
  const text = textOf(first).replaceAll('"', '”').replaceAll('<', '');
  return text.length > 160 ? `${text.slice(0, 157).replace(/\s\S*$/, '')} …` : text;
}

function navigation(page: Page): string {
  return SECTIONS.map(({ title, entries }) => {
    const items = entries.map((entry) => {
      const current = isPage(entry) && entry === page ? ' aria-current="page"' : '';
      return `<li><a href="${linkTo(page, entry)}"${current}>${entry.title}</a></li>`;
    });
    return `<p>${title}</p><ul>${items.join('')}</ul>`;
  }).join('');
}

/** The headings of a page: of a long one the first level, else two. */
function contentsOf(headings: readonly Heading[]): string {
  const within = headings.filter(({ depth }) => depth === 2 || depth === 3);
  const shown = within.length > 24 ? within.filter(({ depth }) => depth === 2) : within;
  if (shown.length < 2) return '';
  const items = shown.map(
    ({ depth, id, html }) =>
      `<li class="level-${depth}"><a href="#${id}">${html.replaceAll(/<\/?a\b[^>]*>/g, '')}</a></li>`,
  );
  return `<nav class="contents" aria-label="On this page">
        <details class="fold" open><summary>On this page</summary><ul>${items.join('')}</ul></details>${FOLD}
      </nav>`;
}

function neighbours(page: Page): string {
  const at = PAGES.indexOf(page);
  const link = (to: Page | undefined, words: string, rel: string): string =>
    to ? `<a rel="${rel}" href="${linkTo(page, to)}"><span>${words}</span>${to.title}</a>` : '<span></span>';
  return `<nav class="neighbours" aria-label="Before and after">${link(PAGES[at - 1], 'Before', 'prev')}${link(PAGES[at + 1], 'Next', 'next')}</nav>`;
}
