import { focused, nameOf, textOf } from '../../drivers/browser/user.js';
import { rendered, roleOf } from '../../drivers/browser/roles.js';

const CONTROLS = [
  'button',
  'radio',
  'checkbox',
  'combobox',
  'textbox',
  'searchbox',
  'menuitem',
  'menuitemradio',
];

/** The parent as it is drawn: across the shadow root. */
export function above(node: Node): Node | null {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}

export function isWithin(node: Node, root: Node): boolean {
  for (let at: Node | null = node; at; at = above(at)) if (at === root) return true;
  return false;
}

function isInert(element: Element): boolean {
  for (let at: Node | null = element; at; at = above(at))
    if (at instanceof HTMLElement && at.inert) return true;
  return false;
}

/** What can be used: in the order of the screen. Behind a modal dialog nothing can. */
export function controls(root: Element): HTMLElement[] {
  const all = [...rendered(root)];
  const modal = all.filter((one) => one.matches('dialog:modal')).at(-1);
  return all.filter(
    (one): one is HTMLElement =>
      one instanceof HTMLElement &&
      CONTROLS.includes(roleOf(one) ?? '') &&
      !one.matches(':disabled') &&
      one.getAttribute('aria-disabled') !== 'true' &&
      !isInert(one) &&
      (!modal || isWithin(one, modal)),
  );
}

/** All that can be seen of it, the entries too. */
export function pictureOf(root: Element): string {
  const states = [...rendered(root)].map((one) => {
    const attributes = [...one.attributes].map(({ name, value }) => `${name}=${value}`).join(' ');
    const value =
      one instanceof HTMLInputElement ||
      one instanceof HTMLTextAreaElement ||
      one instanceof HTMLSelectElement
        ? `${one.value} ${'checked' in one ? String(one.checked) : ''}`
        : '';
    return `${one.localName} ${attributes} ${value}`;
  });
  return `${textOf(root)}\n${states.join('\n')}`;
}

/** What is in one picture only, line by line. */
export function difference(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `-${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ].join('\n');
}

export const described = (element: Element | undefined): string =>
  element
    ? `${element.localName}${element.getAttribute('part') ? `[${element.getAttribute('part')}]` : ''} “${nameOf(element).slice(0, 60)}”`
    : 'nothing';

export const focusIn = (root: Element): boolean => {
  const at = focused();
  return at !== undefined && isWithin(at, root);
};
