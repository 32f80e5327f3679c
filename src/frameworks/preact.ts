/**
 * Types of the elements for JSX of Preact: `import 'cloud-destination-wizard/preact'`. No code.
 *
 * @module
 */
import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { Attributes, ElementOf, Listeners, Properties, Tag } from './elements.js';

/** As Preact declares it for its own attributes, and does not export it in each version. */
interface SignalLike<Value> {
  value: Value;
  peek(): Value;
  subscribe(listener: (value: Value) => void): () => void;
}

/** What can be set can also be bound to a signal, whose changes Preact then hands over without rendering anew. */
type Signalish<Given> = {
  [Name in keyof Given]: Given[Name] | SignalLike<NonNullable<Given[Name]>> | SignalLike<Given[Name]>;
};

type Own<T extends Tag> = Signalish<Properties<T> & Attributes<T>> & Listeners<T, 'on'>;

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
