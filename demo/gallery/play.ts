import type { Act } from './act.js';
import { everyElement } from './every-element.js';

/** Longest wait for what an act needs, in milliseconds. */
const PATIENCE_MS = 10_000;

const TEXTBOXES = 'input:not([type=radio], [type=checkbox], [type=file]), textarea';
const PRESSED = { button: 'button, summary', radio: 'input[type=radio]' } as const;

/** Does one act after the other in an element that is on the page. */
export async function play(element: HTMLElement, acts: readonly Act[]): Promise<void> {
  for (const act of acts) await once(() => does(element, act), act);
}

/** Whether the act could be done. */
function does(element: HTMLElement, act: Act): boolean {
  switch (act.does) {
    case 'press': {
      const target = find(element, PRESSED[act.what], act.name);
      target?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      target?.focus();
      target?.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, composed: true }));
      target?.click();
      return target !== undefined;
    }
    case 'type': {
      const input = find(element, TEXTBOXES, act.label);
      if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) return false;
      input.focus();
      input.value = act.text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      if (act.leave) input.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    }
    case 'see':
      return visible(element, act.selector).length > 0;
    case 'call': {
      const method: unknown = Reflect.get(element, act.method);
      if (typeof method !== 'function') throw new Error(`There is no ${act.method}().`);
      void Reflect.apply(method, element, act.given);
      return true;
    }
  }
}

/** Something by its name; the name may go on, as those of choices with a help text and of optional fields do. */
function find(root: Element, selector: string, name: string): HTMLElement | undefined {
  const named = visible(root, selector).map((element) => [nameOf(element), element] as const);
  return (named.find(([text]) => text === name) ?? named.find(([text]) => text.startsWith(name)))?.[1];
}

function visible(root: Element, selector: string): HTMLElement[] {
  return [...everyElement(root)].filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement && element.matches(selector) && element.checkVisibility(),
  );
}

function nameOf(element: HTMLElement): string {
  const labels = 'labels' in element ? [...((element.labels ?? []) as NodeListOf<HTMLElement>)] : [];
  const text =
    element.ariaLabel ?? (labels.length > 0 ? labels : [element]).map((one) => one.textContent).join(' ');
  return text.replace(/\s+/gu, ' ').trim();
}

async function once(done: () => boolean, act: Act): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  // A turn first: what the act before has changed is drawn.
  do await new Promise((resolve) => setTimeout(resolve));
  while (!done() && performance.now() < deadline);
  if (performance.now() >= deadline) throw new Error(`It never came to this: ${JSON.stringify(act)}`);
  await new Promise((resolve) => setTimeout(resolve));
}
