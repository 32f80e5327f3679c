/**
 * Types of the elements for JSX of Preact: `import 'cloud-destination-wizard/preact'`. No code.
 *
 * @module
 */
import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { Attributes, ElementOf, Listeners, Properties, Tag } from './elements.js';

type Own<T extends Tag> = Properties<T> & Attributes<T> & Listeners<T, 'on'>;

/** The props of an element. */
export type ElementProps<T extends Tag> = Own<T> &
  Omit<HTMLAttributes<ElementOf<T>>, keyof Own<T>> &
  ClassAttributes<ElementOf<T>>;

type PreactElements = { [T in Tag]: ElementProps<T> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends PreactElements {}
  }
}
