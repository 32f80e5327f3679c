/** Under which tag a class is registered, and as what. */
export interface Naming {
  (tag: string, element: CustomElementConstructor): readonly [tag: string, element: CustomElementConstructor];
  /** What stands before each tag. */
  readonly prefix: string;
}

/** How this copy of the package names its elements, where it is not by their own tags. */
export const naming: { current?: Naming } = {};

/** Registers an element under its tag, once. A tag that is already taken is left alone. */
export function defineElement(ownTag: string, ownElement: CustomElementConstructor): void {
  const [tag, element] = naming.current?.(ownTag, ownElement) ?? [ownTag, ownElement];
  const taken = customElements.get(tag);
  if (!taken) customElements.define(tag, element);
  else if (taken !== element) void import('./taken-tag.js').then((it) => it.report(tag, taken));
}
