import type { Page } from 'playwright-core';

/** The boxes of a state: one line for each element that is no piece of text, `name inlineStart width`. */
export type Layout = readonly string[];

// Runs in the page: a text, because what tsx makes of a function does not run there.
const READ = `(() => {
  const lines = [];
  const walk = (node) => {
    for (const child of node instanceof HTMLSlotElement && node.assignedElements().length > 0 ? node.assignedElements() : (node.shadowRoot ?? node).children) {
      if (!child.checkVisibility() || child.matches('style, script, svg, .visually-hidden')) continue;
      const { display } = getComputedStyle(child);
      if (!display.startsWith('inline') && display !== 'contents') {
        const { left, width, height } = child.getBoundingClientRect();
        if (width > 0 && height > 0) lines.push([child.localName, Math.round(left), Math.round(width)].join(' '));
      }
      walk(child);
    }
  };
  walk(document.querySelector('main'));
  return lines;
})()`;

/** Reads the boxes of the state on a page. */
export const readLayout = async (page: Page): Promise<Layout> => page.evaluate<string[]>(READ);

/** How far a box may be from where it was when the letters are others, in CSS pixels. */
const TOLERANCE = 48;

/** What differs between two layouts, by more than other letters explain; nothing if they are alike. */
export function compareLayouts(expected: Layout, actual: Layout): string | undefined {
  const parsed = [expected, actual].map((lines) => lines.map((line) => line.split(' ')));
  const [before = [], now = []] = parsed;
  for (const [index, [name = '', left, width]] of before.entries()) {
    const [nameNow, leftNow, widthNow] = now[index] ?? [];
    if (name !== nameNow) return `box ${index + 1} is ${nameNow ?? 'missing'}, not ${name}`;
    const far = Math.max(
      Math.abs(Number(left) - Number(leftNow)),
      Math.abs(Number(width) - Number(widthNow)),
    );
    if (far > TOLERANCE) return `box ${index + 1}, ${name}, is ${far} px off`;
  }
  return now.length > before.length ? `${now.length - before.length} boxes more` : undefined;
}
