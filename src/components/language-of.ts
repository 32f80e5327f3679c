/** The language tag in force where an element stands, across shadow roots; empty where the page does not say. `watch` sees when it may change. */
export function languageOf(element: Element, watch?: MutationObserver): string {
  const root = element.getRootNode();
  watch?.observe(root, { subtree: true, attributeFilter: ['lang'] });
  const language = element.closest<HTMLElement>('[lang]')?.lang;
  return language ?? (root instanceof ShadowRoot ? languageOf(root.host, watch) : '');
}
