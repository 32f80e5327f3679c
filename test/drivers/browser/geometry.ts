/** Where things are on the screen: what is cut off, what sticks out, what is too small to hit. */
import { rendered } from './roles.js';

/** The smallest target, in CSS pixels. */
const SMALLEST = 24;

const TARGETS = 'button, a[href], input, select, textarea, summary, [role="menuitem"]';

/** Texts and fields that stick out of the page's body, and what is cut off inside its own box. */
export function outOfReach(root: Element): readonly string[] {
  const page = document.body.getBoundingClientRect();
  return [...rendered(root)].flatMap((element) => {
    if (!(element instanceof HTMLElement) || isHidden(element) || isScrolled(element)) return [];
    const boxes = isTyped(element) ? [element.getBoundingClientRect()] : textBoxes(element);
    const sticksOut = boxes.find(({ left, right }) => left < page.left - 1 || right > page.right + 1);
    if (sticksOut) {
      return [
        `${nameOf(element)} reaches from ${Math.round(sticksOut.left)} to ${Math.round(sticksOut.right)}`,
      ];
    }
    const cutOff = getComputedStyle(element).overflowX !== 'visible' && !isTyped(element);
    return cutOff && element.scrollWidth > element.clientWidth + 1 ? [`${nameOf(element)} is cut off`] : [];
  });
}

/** The boxes of an element's own text. */
function textBoxes(element: HTMLElement): readonly DOMRect[] {
  return [...element.childNodes]
    .filter((node) => node instanceof Text && node.data.trim() !== '')
    .flatMap((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    });
}

/** Targets that are too small, and have none of the exceptions: in a line of text, or with enough space around. */
export function crowdedTargets(root: Element): readonly string[] {
  const targets = [...rendered(root)].filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement && element.matches(TARGETS) && !isHidden(element),
  );
  const boxes = targets.map((element) => boxOf(element));
  return targets.flatMap((element, at) => {
    const { width, height } = boxes[at] ?? boxOf(element);
    if (width >= SMALLEST && height >= SMALLEST) return [];
    if (element.localName === 'a' && getComputedStyle(element).display === 'inline') return [];
    return [`${nameOf(element)} is ${Math.round(width)} × ${Math.round(height)}`];
  });
}

/** What is hit with it: a radio button with its label. */
function boxOf(element: HTMLElement): DOMRect {
  const label = element instanceof HTMLInputElement && element.closest('label');
  return (label || element).getBoundingClientRect();
}

/** The spacing that users may set: nothing may be lost with it. */
export function spaceTexts(root: Element): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }',
  );
  for (const element of [root, ...rendered(root)]) element.shadowRoot?.adoptedStyleSheets.push(sheet);
}

const isHidden = (element: HTMLElement): boolean =>
  !element.checkVisibility() ||
  getComputedStyle(element).clipPath !== 'none' ||
  element.matches('.hidden, .visually-hidden') ||
  element.getBoundingClientRect().width <= 1;

/** Text that a user types scrolls in its field. */
const isTyped = (element: Element): boolean => element.matches('input, textarea, select');

/** Code keeps its lines, and is scrolled in its own box. */
const isScrolled = (element: Element): boolean => {
  for (let each: Element | null = element; each; each = each.parentElement) {
    if (each.matches('pre, textarea')) return true;
  }
  return false;
};

const nameOf = (element: HTMLElement): string =>
  `${element.localName}${element.className ? `.${element.className}` : ''} “${element.textContent.trim().slice(0, 30)}”`;
