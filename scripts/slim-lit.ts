import type { Plugin } from 'vite';

/** What Lit asks of browsers before our time, and what it says to authors of styles; its answer in our build. */
const KNOWN: readonly (readonly [asked: RegExp, known: string])[] = [
  [/(?<=,e=)t\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/, 'true'],
  [/(?<=throw Error\()"Value passed to 'css' function[^)]*?"\+t\+"[^)]*?"(?=\))/, ''],
];

/** What {@link PROPERTY} says in other words. */
const LIT_PROPERTY =
  /hasOwnProperty\(\w\);return \w\.constructor\.createProperty\(\w,\w\),\w\?Object\.getOwnPropertyDescriptor\(\w,\w\):void 0/;

/** `@property` as Lit has it for the decorators that the sources are compiled to; the other kind is left out. */
const PROPERTY = `
export const property = (options) => (prototype, name) => {
  prototype.constructor.createProperty(name, options);
};
`;

/** What {@link QUERY} says in other words. */
const LIT_QUERY = /\w\.renderRoot\?\.querySelector\(\w\)\?\?null/;

/** `@query` without its cache, which no element of ours asks for. */
const QUERY = `
export const query = (selector) => () => ({
  configurable: true,
  get() {
    return this.renderRoot?.querySelector(selector) ?? null;
  },
});
`;

/** What applies the one decorator that a field or an accessor of ours has: `@property` defines by itself, `@query` answers what to define. */
const DECORATE = `
export default function decorate([decorator], prototype, name) {
  const accessor = decorator(prototype, name);
  if (accessor) Object.defineProperty(prototype, name, accessor);
}
`;

/** What the sources are compiled to also tells {@link DECORATE} whether it is a field or an accessor, which it does not ask. */
const FIELD_OR_ACCESSOR = /(?<=\.prototype, "\w+"), (?:void 0|null)(?=\);)/g;

/**
 * Leaves out what Lit has for browsers without constructable style sheets, which are older than the CSS that the elements
 * are drawn with, and for decorators that are not ours: a third of a kilobyte of the first screen.
 */
export function slimLit(): Plugin {
  return {
    name: 'slim-lit',
    enforce: 'pre',
    // As many spaces take its place until the minifier comes, so that source maps stay right.
    renderChunk: (code) => ({
      code: code.replace(FIELD_OR_ACCESSOR, (it) => ' '.repeat(it.length)),
      map: null,
    }),
    transform: (code, id) => {
      if (id.endsWith('@lit/reactive-element/decorators/property.js')) {
        if (!LIT_PROPERTY.test(code)) throw new Error('slim-lit: @property of Lit does something else now.');
        return { code: PROPERTY, map: null };
      }
      if (id.endsWith('@lit/reactive-element/decorators/query.js')) {
        if (!LIT_QUERY.test(code)) throw new Error('slim-lit: @query of Lit does something else now.');
        return { code: QUERY, map: null };
      }
      if (/oxc-project.runtime.*helpers\/(?:esm\/)?decorate\.js$/.test(id)) {
        return { code: DECORATE, map: null };
      }
      if (!id.endsWith('@lit/reactive-element/css-tag.js')) return null;
      return KNOWN.reduce((rest, [asked, known]) => {
        if (!asked.test(rest)) throw new Error(`slim-lit: Lit no longer has ${asked.source}.`);
        return rest.replace(asked, known);
      }, code);
    },
  };
}
