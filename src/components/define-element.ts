/**
 * Registers an element under its tag, once. A tag that is already taken is left alone: by another copy of ours that is
 * fine, by somebody else's element it is worth a warning.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  const taken = customElements.get(tag);
  if (!taken) customElements.define(tag, element);
  else if (taken !== element && taken.name !== element.name) {
    console.warn(
      `<${tag}> is already defined by another library: the cloud destination wizard cannot use it.`,
    );
  }
}
