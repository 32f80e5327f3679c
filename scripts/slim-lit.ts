import type { Plugin } from 'vite';

/** What Lit asks of browsers before our time, and what it says to authors of styles; its answer in our build. */
const KNOWN: readonly (readonly [asked: RegExp, known: string])[] = [
  [/(?<=,e=)t\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/, 'true'],
  [/(?<=throw Error\()"Value passed to 'css' function[^)]*?"\+t\+"[^)]*?"(?=\))/, ''],
];

/**
 * Leaves out what Lit has for browsers without constructable style sheets, which are older than the CSS that the elements
 * are drawn with: 200 bytes of the first screen.
 */
export function slimLit(): Plugin {
  return {
    name: 'slim-lit',
    enforce: 'pre',
    transform: (code, id) =>
      /@lit\/reactive-element\/css-tag\.js$/.test(id)
        ? KNOWN.reduce((rest, [asked, known]) => {
            if (!asked.test(rest)) throw new Error(`slim-lit: Lit no longer has ${asked.source}.`);
            return rest.replace(asked, known);
          }, code)
        : null,
  };
}
