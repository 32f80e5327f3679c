/** Every element below a root, hidden ones too, with those in shadow roots. */
export function* everyElement(root: Element | ShadowRoot): Generator<Element> {
  for (const child of root.querySelectorAll('*')) {
    yield child;
    if (child.shadowRoot) yield* everyElement(child.shadowRoot);
  }
  if (root instanceof Element && root.shadowRoot) yield* everyElement(root.shadowRoot);
}
