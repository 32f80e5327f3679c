/// <reference types="vite/client" />
const files = import.meta.glob<string>('../../src/themes/*.css', { query: '?raw', import: 'default' });
const sheet = new CSSStyleSheet();
let wanted = '';

/** Gives the page a theme; an empty name takes it away. The last one wins, whatever arrives last. */
export async function applyTheme(name: string): Promise<void> {
  wanted = name;
  const css = (await files[`../../src/themes/${name}.css`]?.()) ?? '';
  if (name !== wanted) return;
  if (!document.adoptedStyleSheets.includes(sheet)) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  sheet.replaceSync(css);
}
