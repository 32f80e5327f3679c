/** The language that is in force where an element stands; empty when the page does not say. */
export function languageOf(element: Element): string {
  const language = element.closest<HTMLElement>('[lang]')?.lang;
  const root = element.getRootNode();
  return language ?? (root instanceof ShadowRoot ? languageOf(root.host) : '');
}
