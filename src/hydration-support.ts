import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { LitElement } from 'lit';

const { litElementHydrateSupport: support } = globalThis as {
  litElementHydrateSupport?: (modules: { LitElement: typeof LitElement }) => void;
};

// Lit takes this support when it is first loaded. Where a page has had elements of Lit before, it has to be handed over; never
// twice, because what is hydrated twice breaks.
if (!Object.hasOwn(LitElement, 'observedAttributes')) support?.({ LitElement });
