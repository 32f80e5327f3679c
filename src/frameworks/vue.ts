/**
 * Types of the elements for templates of Vue 3: `import 'cloud-destination-wizard/vue'`. No code.
 *
 * @module
 */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { ElementEvent, ElementOf, EventName, Properties, Tag } from './elements.js';

type Emits<T extends Tag> = { [Name in EventName<T>]: (event: ElementEvent<T, Name>) => void };

type Pascal<Name extends string> = Name extends `${infer Word}-${infer Rest}`
  ? `${Capitalize<Word>}${Pascal<Rest>}`
  : Capitalize<Name>;

/** `@wizard-next` is the prop `onWizardNext`. */
type Listeners<T extends Tag> = {
  [Name in EventName<T> as `on${Pascal<Name>}`]?: Emits<T>[Name] | undefined;
};

/** Vue makes an empty text or `false` of what is undefined where an element has a text or a boolean, as elements have at first. */
type Given<Value> = string extends Value
  ? Value | undefined
  : boolean extends Value
    ? Value | undefined
    : Value;

type Own<T extends Tag> = {
  [Name in keyof Properties<T>]: Given<Properties<T>[Name]>;
} & Listeners<T>;

/** The props of an element. A template may write them as attributes: `backend-url` is `backendUrl`. */
export type ElementProps<T extends Tag> = Own<T> & Omit<HTMLAttributes & PublicProps, keyof Own<T>>;

/** An element as the checkers of templates see it: like a component, by `$props` and `$emit`. */
type VueElement<T extends Tag> = new () => ElementOf<T> & {
  readonly $props: ElementProps<T>;
  readonly $emit: EmitFn<Emits<T>>;
};

type VueElements = { [T in Tag]: VueElement<T> };

declare module 'vue' {
  interface GlobalComponents extends VueElements {}
}
