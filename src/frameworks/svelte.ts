/**
 * Types of the elements for templates of Svelte 5: `import 'cloud-destination-wizard/svelte'`. No code.
 *
 * @module
 */
import type { HTMLAttributes } from 'svelte/elements';
import type { Attributes, ElementOf, Listeners, Properties, Tag } from './elements.js';

type Own<T extends Tag> = Properties<T> & Attributes<T> & Listeners<T, 'on'>;

/** The attributes of an element. */
export type ElementAttributes<T extends Tag> = Own<T> & Omit<HTMLAttributes<ElementOf<T>>, keyof Own<T>>;

type SvelteElements = { [T in Tag]: ElementAttributes<T> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends SvelteElements {}
}
