import { html, svg, type TemplateResult } from 'lit';
import type { DestinationIcon } from '../destinations/definition.js';

/** A destination type's icon. Decorative: the name stands beside it. */
export function destinationIcon(icon: DestinationIcon): TemplateResult {
  if ('src' in icon) return html`<img class="icon" part="icon" src=${icon.src} alt="" />`;
  return html`<svg class="icon" part="icon" viewBox="0 0 24 24" aria-hidden="true">
    ${icon.paths.map((d) => svg`<path d=${d} />`)}
  </svg>`;
}
