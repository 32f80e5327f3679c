/**
 * Types of the elements for JSX of React 19: `import 'cloud-destination-wizard/react'`. No code.
 *
 * @module
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Attributes, ElementOf, Listeners, Properties, Tag } from './elements.js';

type Own<T extends Tag> = Properties<T> & Attributes<T> & Listeners<T, 'on'>;

/** The props of an element. */
export type ElementProps<T extends Tag> = Own<T> &
  Omit<DetailedHTMLProps<HTMLAttributes<ElementOf<T>>, ElementOf<T>>, keyof Own<T>>;

type ReactElements = { [T in Tag]: ElementProps<T> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactElements {}
  }
}
