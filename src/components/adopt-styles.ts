import type { CSSResult, ReactiveElement } from 'lit';

/** Adds the styles of what is loaded by need to an element that is there already. A strict policy of the page allows it. */
export function adoptStyles({ shadowRoot }: ReactiveElement, { styleSheet }: CSSResult): void {
  if (shadowRoot && styleSheet && !shadowRoot.adoptedStyleSheets.includes(styleSheet)) {
    shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, styleSheet];
  }
}
