/** The language tag in force where an element stands, across shadow roots; empty where the page does not say. */
export function languageOf(element: Element): string {
  const language = element.closest<HTMLElement>('[lang]')?.lang;
  const root = element.getRootNode();
  return language ?? (root instanceof ShadowRoot ? languageOf(root.host) : '');
}
