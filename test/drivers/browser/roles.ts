/** What assistive technology makes of the elements we use: role, name and text, across open shadow roots. */

/** The children of a node as they are on the screen: shadow roots opened, slots filled. */
function renderedChildren(node: Node): readonly Node[] {
  if (node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes({ flatten: true });
    if (assigned.length > 0) return assigned;
  }
  return [...(node instanceof Element && node.shadowRoot ? node.shadowRoot : node).childNodes];
}

const UNREAD = 'style, script, template, datalist, [hidden], [aria-hidden="true"]';

/** Whether an element and all below it is neither shown nor read out. */
function isHidden(element: Element): boolean {
  if (element.matches(UNREAD) || isFolded(element)) return true;
  const { display, visibility } = getComputedStyle(element);
  return display === 'none' || visibility === 'hidden';
}

/** Whether an element is in a closed `<details>`: not shown, although its style does not say so. */
function isFolded(element: Element): boolean {
  const parent = element.parentElement;
  return parent instanceof HTMLDetailsElement && !parent.open && !element.matches('summary');
}

/** Every element below a root that is there for the user, in the order of the screen. */
export function* rendered(root: Node): Generator<Element> {
  for (const child of renderedChildren(root)) {
    if (!(child instanceof Element) || isHidden(child)) continue;
    yield child;
    yield* rendered(child);
  }
}

/** The text that a user reads or hears below a node, in one line. */
export function textOf(node: Node): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

function rawText(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof Element && isHidden(node)) return '';
  const text = renderedChildren(node).map(rawText).join('');
  // The end of a block or a button ends a word, too.
  return node instanceof Element && !getComputedStyle(node).display.startsWith('inline') ? ` ${text} ` : text;
}

const IMPLICIT: readonly (readonly [selector: string, role: string])[] = [
  ['button', 'button'],
  ['a[href]', 'link'],
  ['input[type="radio"]', 'radio'],
  ['input[type="search"]', 'searchbox'],
  ['input[type="text"], input[type="password"], input:not([type]), textarea', 'textbox'],
  ['h1, h2, h3, h4', 'heading'],
  ['ul, ol', 'list'],
  ['li', 'listitem'],
  ['fieldset', 'group'],
  ['section', 'region'],
  ['select', 'combobox'],
  ['input[type="checkbox"]', 'checkbox'],
  ['summary', 'button'],
  ['dialog', 'dialog'],
  ['nav', 'navigation'],
  ['output', 'status'],
  ['dt', 'term'],
  ['dd', 'definition'],
];

/** The role of an element: its own, or the one that comes with its tag. */
export function roleOf(element: Element): string | undefined {
  return element.getAttribute('role') ?? IMPLICIT.find(([selector]) => element.matches(selector))?.[1];
}

/** The name by which an element is announced. */
export function nameOf(element: Element): string {
  const labelledBy = element.getAttribute('aria-labelledby');
  if (labelledBy !== null) {
    const root = element.getRootNode() as Document | ShadowRoot;
    return labelledBy
      .split(' ')
      .map((id) => textOf(root.getElementById(id) ?? new Text()))
      .join(' ');
  }
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  if (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  ) {
    return [...(element.labels ?? [])].map(textOf).join(' ');
  }
  if (element instanceof HTMLFieldSetElement) {
    const legend = element.querySelector(':scope > legend');
    return legend ? textOf(legend) : '';
  }
  return textOf(element);
}

/** What is read out after the name: help, error and notices. */
export function descriptionOf(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  return (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .flatMap((id) => root.getElementById(id) ?? [])
    .map(textOf)
    .filter(Boolean)
    .join(' ');
}
