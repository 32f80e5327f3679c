import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { escapeHtml } from './escape-html.js';

/** Colours a text; languages that are not known stay as they are. */
export type Highlight = (code: string, language: string) => string;

const PREFIX = 'var(--code-token-';

let loading: Promise<HighlighterCore> | undefined;

/**
 * Highlights while the site is built: pages have classes, whose colours the style sheet says for light and dark, and no
 * script and no inline style.
 */
export async function highlighter(): Promise<Highlight> {
  const shiki = await (loading ??= createHighlighterCore({
    themes: [createCssVariablesTheme({ name: 'tokens', variablePrefix: '--code-', fontStyle: false })],
    langs: [
      import('shiki/langs/html.mjs'),
      import('shiki/langs/css.mjs'),
      import('shiki/langs/javascript.mjs'),
      import('shiki/langs/typescript.mjs'),
      import('shiki/langs/tsx.mjs'),
      import('shiki/langs/json.mjs'),
      import('shiki/langs/shellscript.mjs'),
      import('shiki/langs/vue.mjs'),
      import('shiki/langs/svelte.mjs'),
    ],
    engine: createJavaScriptRegexEngine(),
  }));
  const known = new Set(shiki.getLoadedLanguages());
  return (code, language) => {
    if (!known.has(language)) return escapeHtml(code);
    const { tokens } = shiki.codeToTokens(code, { lang: language, theme: 'tokens' });
    return tokens
      .map((line) =>
        line
          .map(({ content, color = '' }) => {
            const text = escapeHtml(content);
            const kind = color.startsWith(PREFIX) ? color.slice(PREFIX.length, -1) : '';
            return kind === '' || content.trim() === '' ? text : `<span class="t-${kind}">${text}</span>`;
          })
          .join(''),
      )
      .join('\n');
  };
}
