/** Registers an element under its tag, once. A tag that is already taken is left alone. */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  const taken = customElements.get(tag);
  if (!taken) customElements.define(tag, element);
  else if (taken !== element) void import('./taken-tag.js').then((it) => it.report(tag, taken));
}
