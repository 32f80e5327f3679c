/**
 * Types of the elements for JSX of Solid: `import 'cloud-destination-wizard/solid'`. No code.
 *
 * @module
 */
import type { JSX } from 'solid-js';
import type { Attributes, ElementEvent, ElementOf, EventName, Properties, Tag } from './elements.js';

/** Solid makes names of properties lower case, unless they stand behind `prop:`. */
type Plain<T extends Tag> = {
  [Name in keyof Properties<T> as Name extends Lowercase<Name & string> ? Name : never]: Properties<T>[Name];
};

type Prefixed<T extends Tag> = {
  [Name in keyof Properties<T> as `prop:${Name & string}`]: Properties<T>[Name];
};

type Listeners<T extends Tag> = {
  [Name in EventName<T> as `on:${Name}`]?:
    JSX.EventHandlerWithOptionsUnion<ElementOf<T>, ElementEvent<T, Name>> | undefined;
};

type Own<T extends Tag> = Plain<T> & Prefixed<T> & Attributes<T> & Listeners<T>;

/** The props of an element. */
export type ElementProps<T extends Tag> = Own<T> & Omit<JSX.HTMLAttributes<ElementOf<T>>, keyof Own<T>>;

type SolidElements = { [T in Tag]: ElementProps<T> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends SolidElements {}
  }
}
