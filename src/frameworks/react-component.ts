import {
  createElement,
  forwardRef,
  useEffect,
  useImperativeHandle,
  useInsertionEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ForwardRefExoticComponent,
  type HTMLAttributes,
  type RefAttributes,
} from 'react';
import { naming } from '../components/define-element.js';
import type { ElementEvent, ElementOf, EventName, Properties, Tag } from './elements.js';

/** `wizard-next` as the end of a name in camel case: `WizardNext`. */
type Pascal<Name extends string> = Name extends `${infer Word}-${infer Rest}`
  ? `${Capitalize<Word>}${Pascal<Rest>}`
  : Capitalize<Name>;

/** What is undefined is left to the element, so it may be given as such. */
type Own<T extends Tag> = {
  [Name in keyof Properties<T>]?: Properties<T>[Name] | undefined;
} & {
  [Name in EventName<T> as `on${Pascal<Name>}`]?: ((event: ElementEvent<T, Name>) => void) | undefined;
};

/** The props of the component for an element: its properties, its events in camel case, and those of every HTML element. */
export type ComponentProps<T extends Tag> = Own<T> & Omit<HTMLAttributes<ElementOf<T>>, keyof Own<T>>;

/** The component for an element. Its `ref` is the element. */
export type ElementComponent<T extends Tag> = ForwardRefExoticComponent<
  ComponentProps<T> & RefAttributes<ElementOf<T>>
>;

/** The name of a method that an element has and others have not. */
type MethodName<T extends Tag> = Exclude<
  {
    [Name in keyof ElementOf<T>]: ElementOf<T>[Name] extends (...args: never) => unknown ? Name : never;
  }[keyof ElementOf<T>],
  keyof Properties<T> | keyof HTMLElement
> &
  string;

/** What has to be known of an element when the program runs. The compiler looks after that nothing is missing. */
interface Description<T extends Tag> {
  readonly properties: Readonly<Record<keyof Properties<T>, true>>;
  readonly events: Readonly<Record<EventName<T>, true>>;
  /** What a page calls through the ref. */
  readonly methods?: readonly MethodName<T>[];
  /** Loads and registers the element. */
  readonly register: () => Promise<unknown>;
}

/** React 18 complains of layout effects on a server, where there is nothing to lay out. */
const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/**
 * Makes the component for an element. React 19 could set properties and listeners itself, but not where it hydrates what
 * came from a server, and React 18 not at all; so this does it, the same way in each.
 */
export function elementComponent<T extends Tag>(
  tag: T,
  { properties, events, methods = [], register }: Description<T>,
): ElementComponent<T> {
  const eventNames = new Map(Object.keys(events).map((name) => [`on${inPascalCase(name)}`, name]));

  const component = forwardRef<HTMLElement | null, Readonly<Record<string, unknown>>>((props, ref) => {
    const own = useRef<HTMLElement>(null);
    const before = useRef<Given>({ values: new Map() });
    const heard = useRef(NO_LISTENERS);
    // The same in each rendering: to add it again adds nothing.
    const hear = useRef((event: Event) => {
      heard.current.get(event.type)?.(event);
    });
    // The page may have chosen a prefix since this was made.
    const name = (naming.current?.prefix ?? '') + tag;
    const [, fail] = useState<never>();

    const attributes = new Map<string, unknown>();
    const values = new Map<string, unknown>();
    const listeners = new Map<string, (event: Event) => void>();
    for (const [name, value] of Object.entries(props)) {
      const event = eventNames.get(name);
      if (event !== undefined) {
        if (typeof value === 'function') listeners.set(event, value as (event: Event) => void);
      } else if (Object.hasOwn(properties, name)) values.set(name, value);
      // React leaves this name as it is on elements that it does not know.
      else attributes.set(name === 'className' ? 'class' : name, value);
    }

    useBeforePaint(() => {
      const element = own.current;
      if (!element) return;
      // Under another tag it is another element, which has been given nothing.
      const known = before.current.element === element ? before.current.values : new Map<string, unknown>();
      setProperties(element, values, known);
      before.current = { element, values };
    });
    useBeforePaint(() => {
      if (own.current) callLater(own.current, methods);
    }, [name]);
    // Not an effect that ends when React hides what waits for something: a check goes on there, and what it comes to is told
    // once. React leaves the listeners of its own elements in place, too.
    useInsertionEffect(() => {
      heard.current = listeners;
      return () => {
        heard.current = NO_LISTENERS;
      };
    });
    useBeforePaint(() => {
      for (const event of eventNames.values()) own.current?.addEventListener(event, hear.current);
    }, [name]);
    useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => own.current, [name]);
    useEffect(() => {
      register().catch((error: unknown) => {
        // For the error boundary around it.
        fail(() => {
          throw error;
        });
      });
    }, []);

    return createElement(name, {
      ...Object.fromEntries(attributes),
      ref: own,
    });
  });
  component.displayName = inPascalCase(tag);
  return component;
}

const NO_LISTENERS: ReadonlyMap<string, (event: Event) => void> = new Map();

/** What an element was given last. */
interface Given {
  readonly element?: HTMLElement;
  readonly values: ReadonlyMap<string, unknown>;
}

/** Before its class is there, an element has no methods: what is called meanwhile is done then, if it is still on the page. */
function callLater(element: HTMLElement, methods: readonly string[]): void {
  const { localName } = element;
  if (methods.length === 0 || customElements.get(localName)) return;
  const arrived = customElements.whenDefined(localName).then(() => {
    for (const name of methods) Reflect.deleteProperty(element, name);
  });
  for (const name of methods) {
    const value = async (...args: readonly unknown[]): Promise<unknown> => {
      await arrived;
      const method: unknown = Reflect.get(element, name);
      return element.isConnected && typeof method === 'function' ? method.apply(element, args) : undefined;
    };
    Object.defineProperty(element, name, { configurable: true, value });
  }
}

/** Sets what has changed. What is undefined is left to the element. */
function setProperties(
  element: HTMLElement,
  values: ReadonlyMap<string, unknown>,
  before: ReadonlyMap<string, unknown>,
): void {
  for (const name of new Set([...before.keys(), ...values.keys()])) {
    const value = values.get(name);
    if (value === before.get(name)) continue;
    if (value !== undefined) Reflect.set(element, name, value);
    // Not registered yet: there is nothing behind the value that was set.
    else if (Object.hasOwn(element, name)) Reflect.deleteProperty(element, name);
    else Reflect.set(element, name, initialValue(element, name));
  }
}

/** What an element has that nobody has touched. */
function initialValue({ localName }: HTMLElement, name: string): unknown {
  return Reflect.get(document.createElement(localName), name);
}

function inPascalCase(name: string): string {
  return name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
