/** A place in the page for the elements of a test, and ways to wait that are not a guess at how long something takes. */
import type { LitElement } from 'lit';
import { rendered, textOf } from './roles.js';

/** Longest wait for something that should happen, in milliseconds. */
const PATIENCE_MS = 5_000;

/** Whatever takes longer to come to rest never will. */
const MOST_ROUNDS = 100;

const hosted = new Set<Element>();

/** Puts an element into the page, waits until it has been drawn, and removes it after the test. */
export async function host<Hosted extends Element>(element: Hosted): Promise<Hosted> {
  hosted.add(element);
  document.body.append(element);
  await settled();
  return element;
}

/** Removes what tests have hosted. Runs after each test. */
export function clearPage(): void {
  for (const element of hosted) element.remove();
  hosted.clear();
}

afterEach(clearPage);

type Properties<Tag extends keyof HTMLElementTagNameMap> = {
  -readonly [Name in keyof HTMLElementTagNameMap[Tag]]?: HTMLElementTagNameMap[Tag][Name] | undefined;
};

/** Makes an element with these properties; not in the page yet. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties<Tag> = {},
): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), properties);
}

/** Lets everything run that is waiting to: promises, slots, messages. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const isLit = (element: Element): element is LitElement => 'updateComplete' in element;

/** Resolves when no element in the page has anything left to draw. */
export async function settled(): Promise<void> {
  let quiet = 0;
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds += 1) {
    await turn();
    const drawn = [...rendered(document.body)].filter(isLit);
    const pending = drawn.filter(({ isUpdatePending }) => isUpdatePending);
    quiet = pending.length === 0 ? quiet + 1 : 0;
    // The first quiet turn may have begun before something was drawn that acts a turn later, such as a move of the focus.
    if (quiet === 2) return;
    await Promise.all(pending.map(({ updateComplete }) => updateComplete));
  }
  throw new Error('The page does not come to rest: something is drawn again and again.');
}

/** Waits for something to become true and answers it; fails with what is on the screen. */
export async function until<Value>(condition: () => Value | undefined | false, what: string): Promise<Value> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const value = condition();
    if (value !== undefined && value !== false) return value;
    if (performance.now() > deadline) {
      throw new Error(`It never came to this: ${what}. On the screen: ${textOf(document.body)}`);
    }
    await settled();
  }
}

/** The next event of this name; listens at once. */
export function nextEvent<Detail>(target: EventTarget, name: string): Promise<CustomEvent<Detail>> {
  return new Promise((resolve) => {
    target.addEventListener(name, (event) => resolve(event as CustomEvent<Detail>), { once: true });
  });
}

/** Collects the events of these names from now on. */
export function record(target: EventTarget, ...names: readonly string[]): CustomEvent<unknown>[] {
  const heard: CustomEvent<unknown>[] = [];
  for (const name of names) {
    target.addEventListener(name, (event) => heard.push(event as CustomEvent<unknown>));
  }
  return heard;
}
