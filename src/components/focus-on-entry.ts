import type { LitElement } from 'lit';

/**
 * Moves the focus to the heading of a screen that has just come. When all of the screen is there: a focus needs the layout,
 * which would be made for nothing before. Who is in the screen already is left alone.
 */
export function focusOnEntry(screen: LitElement): void {
  setTimeout(() => {
    if (!screen.matches(':focus-within')) screen.renderRoot.querySelector('h2')?.focus();
  });
}
