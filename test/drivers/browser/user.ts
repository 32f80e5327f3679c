/** A user in front of the page: finds things by what they are called, types, clicks and presses keys. */
import { sendKeys } from '@web/test-runner-commands';
import { settled } from './fixture.js';
import { descriptionOf, nameOf, rendered, roleOf, textOf } from './roles.js';

export { descriptionOf, nameOf, textOf };

/** Something one types into. */
export type Input = HTMLInputElement | HTMLTextAreaElement;

type Name = string | RegExp;

const matches = (text: string, wanted: Name | undefined): boolean =>
  wanted === undefined || (typeof wanted === 'string' ? text === wanted : wanted.test(text));

/** Every element of a role (and name) that is there for the user. */
export function allByRole(root: Node, role: string, name?: Name): HTMLElement[] {
  return [...rendered(root)].filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement && roleOf(element) === role && matches(nameOf(element), name),
  );
}

/** The one element of a role and name, or `undefined`. */
export function findByRole(root: Node, role: string, name?: Name): HTMLElement | undefined {
  return allByRole(root, role, name)[0];
}

/** The one element of a role and name. */
export function byRole(root: Node, role: string, name?: Name): HTMLElement {
  const [found, ...more] = allByRole(root, role, name);
  if (!found || more.length > 0) {
    const names = allByRole(root, role).map((element) => JSON.stringify(nameOf(element)));
    throw new Error(
      `${found ? 'More than one' : 'No'} ${role} ${String(name ?? '')}. There is: ${names.join(', ') || 'none'}. ` +
        `On the screen: ${textOf(root)}`,
    );
  }
  return found;
}

/** The input with this label; the mark for optional ones may be left out. */
export function byLabel(root: Node, label: string): Input {
  const found = findInput(root, label);
  if (found) return found;
  const names = [...rendered(root)].filter(isInput).map((input) => JSON.stringify(nameOf(input)));
  throw new Error(`No input “${label}”. There is: ${names.join(', ') || 'none'}.`);
}

/** Like {@link byLabel}, when it may be missing. */
export function findInput(root: Node, label: string): Input | undefined {
  const inputs = [...rendered(root)].filter(isInput);
  const named = (name: Name) => inputs.find((input) => matches(nameOf(input), name));
  return named(label) ?? named(`${label} (optional)`);
}

const isInput = (element: Element): element is Input =>
  ['textbox', 'searchbox'].includes(roleOf(element) ?? '');

/** The texts of all elements of a role. */
export function texts(root: Node, role: string): string[] {
  return allByRole(root, role).map(textOf);
}

/** What is marked as found by a search inside these, in the order in which it was marked. */
export function marked(...roots: readonly Node[]): string[] {
  const within = (node: Node): boolean => {
    const root = node.getRootNode();
    return roots.includes(root instanceof ShadowRoot ? root.host : root);
  };
  return [...(CSS.highlights.get('cdw-found') ?? [])]
    .filter(({ startContainer }) => within(startContainer))
    .map(({ startContainer, startOffset, endOffset }) =>
      (startContainer.textContent ?? '').slice(startOffset, endOffset),
    );
}

/** What has the focus, however deep. */
export function focused(): Element | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element && element !== document.body ? element : undefined;
}

/** Fails unless this has the focus. (Elements themselves are too much for an assertion library to print.) */
export function expectFocus(wanted: Element): void {
  const found = focused();
  if (found !== wanted) throw new Error(`The focus is on ${named(found)}, not on ${named(wanted)}.`);
}

const named = (element: Element | undefined): string =>
  element ? `${roleOf(element) ?? element.localName} “${nameOf(element)}”` : 'nothing';

/** Clears an input, types into it and leaves it. */
export async function type(input: Input, text: string): Promise<void> {
  await startTyping(input, text);
  await leave(input);
}

/** Types without leaving the input. */
export async function startTyping(input: Input, text: string): Promise<void> {
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text }));
  await settled();
}

/** Leaves an input after it was changed. */
export async function leave(input: HTMLElement): Promise<void> {
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

/** Fills inputs by their labels. */
export async function fill(root: Node, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(values)) await type(byLabel(root, label), text);
}

/** Presses and releases the mouse on an element, as a pointer does: it takes the focus on the way. */
export async function click(element: HTMLElement): Promise<void> {
  const options = { bubbles: true, composed: true, cancelable: true };
  element.dispatchEvent(new PointerEvent('pointerdown', options));
  element.focus();
  element.dispatchEvent(new PointerEvent('pointerup', options));
  element.click();
  await settled();
}

/** Clicks a button by its name. */
export async function clickButton(root: Node, name: Name): Promise<void> {
  await click(byRole(root, 'button', name));
}

/** Chooses a radio button by its name. */
export async function choose(root: Node, name: Name): Promise<void> {
  await click(byRole(root, 'radio', name));
}

/** Chooses an option of a list that opens, by their names. */
export async function select(root: Node, label: string, option: string): Promise<void> {
  const list = byRole(root, 'combobox', new RegExp(`^${label}( \\(optional\\))?$`));
  if (!(list instanceof HTMLSelectElement)) throw new Error(`“${label}” is no list.`);
  const wanted = [...list.options].find(({ text }) => text.trim() === option);
  if (!wanted) throw new Error(`“${label}” has no “${option}”.`);
  list.value = wanted.value;
  list.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await leave(list);
}

/** Pastes a text over what is in an input: as it arrives there unless somebody else takes it. */
export async function paste(input: Input, text: string): Promise<void> {
  input.focus();
  input.select();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const options = { bubbles: true, composed: true, cancelable: true };
  if (input.dispatchEvent(new ClipboardEvent('paste', { ...options, clipboardData }))) {
    input.value = input instanceof HTMLInputElement ? text.replace(/[\r\n]/g, '') : text;
    input.dispatchEvent(new InputEvent('input', { ...options, inputType: 'insertFromPaste' }));
  }
  await settled();
}

/** Opens or closes what is folded away, by its name. */
export async function unfold(root: Node, name: Name): Promise<void> {
  await click(byRole(root, 'button', name));
}

/** Presses a real key on what has the focus: `Enter`, `Tab`, `Space`. */
export async function press(key: string): Promise<void> {
  await sendKeys({ press: key });
  await settled();
}
