import type { LitElement } from 'lit';

/**
 * Moves the focus to the heading of a screen that has just come. When all of the screen is there: a focus needs the layout,
 * which would be made for nothing before. Who is in the screen already is left alone.
 */
export function focusOnEntry(screen: LitElement): void {
  setTimeout(() => {
    // Not `:focus-within`, at which jsdom throws.
    const { activeElement } = screen.getRootNode() as Document | ShadowRoot;
    if (!screen.contains(activeElement)) screen.renderRoot.querySelector('h2')?.focus();
  });
}
