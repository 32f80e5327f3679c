import type { LitElement } from 'lit';
import type { Naming } from './define-element.js';

/** What Lit makes its nodes with, instead of with the document. */
type CreationScope = NonNullable<LitElement['renderOptions']['creationScope']>;

/** The tags of custom elements have a hyphen, and of HTML's own none has one. Elements of SVG may: they are not meant. */
const isCustom = (element: Element): boolean =>
  element instanceof HTMLElement && element.localName.includes('-');

/** The same element by another name, with its attributes and what is in it. */
function renamed(element: Element, tag: string): Element {
  const twin = element.ownerDocument.createElement(tag);
  for (const attribute of element.attributes) twin.setAttribute(attribute.name, attribute.value);
  twin.append(...element.childNodes);
  return twin;
}

/**
 * Makes the nodes of templates with a prefix before each custom element. Lit finds the places to fill by their order, which
 * stays as it is.
 */
function prefixingScope(prefix: string): CreationScope {
  const copies = new WeakMap<Node, DocumentFragment>();
  const copyOf = (content: DocumentFragment): DocumentFragment => {
    const copy = content.cloneNode(true) as DocumentFragment;
    for (const element of copy.querySelectorAll('*')) {
      if (isCustom(element)) element.replaceWith(renamed(element, prefix + element.localName));
    }
    copies.set(content, copy);
    return copy;
  };
  return {
    importNode: (content: DocumentFragment, deep?: boolean) =>
      document.importNode(copies.get(content) ?? copyOf(content), deep),
  };
}

/**
 * Names elements with a prefix. What is registered is a subclass, because an element has to know by which names to make what
 * is in it, and a class can be registered once.
 */
export function prefixing(prefix: string): Naming {
  const scope = prefixingScope(prefix);
  const subclasses = new Map<CustomElementConstructor, CustomElementConstructor>();
  const name = (tag: string, element: CustomElementConstructor) => {
    let subclass = subclasses.get(element);
    if (!subclass) {
      subclass = class extends (element as typeof LitElement) {
        protected override createRenderRoot(): HTMLElement | DocumentFragment {
          this.renderOptions.creationScope = scope;
          return super.createRenderRoot();
        }
      };
      subclasses.set(element, subclass);
    }
    return [prefix + tag, subclass] as const;
  };
  return Object.assign(name, { prefix });
}
