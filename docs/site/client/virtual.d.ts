declare module 'virtual:sample/recipes/headless.md#headless' {
  import type { DestinationBackend, WizardController } from '../../../src/index.js';

  /** The sample in `docs/recipes/headless.md`, which is compiled by itself in the tests. */
  export function connectStorage(place: HTMLElement, backend: DestinationBackend): WizardController;
}

declare module 'virtual:design-tokens' {
  /** The custom properties of `custom-elements.json`. */
  const tokens: readonly { readonly name: string; readonly default: string; readonly description: string }[];
  export default tokens;
}
