/**
 * `custom-elements.json` from the JSDoc of the elements; `npm run docs` writes it, and the tables of the documentation.
 * https://custom-elements-manifest.open-wc.org/analyzer/config/
 */
import { readFileSync } from 'node:fs';

/** What each design token is for; the defaults are read from the source. */
const TOKENS = {
  '--cdw-color-text': 'Text.',
  '--cdw-color-surface': 'Background of the wizard, of cards, inputs and buttons.',
  '--cdw-color-accent': 'Your brand: the background of primary buttons and of the current step.',
  '--cdw-color-danger': 'Errors.',
  '--cdw-color-warning': 'Warnings.',
  '--cdw-color-success': 'What has passed.',
  '--cdw-color-on-accent': 'Text on the accent.',
  '--cdw-color-accent-text': 'Links, quiet buttons, icons and the frame of what is chosen.',
  '--cdw-color-focus': 'The focus ring; at least 3:1 against the surface.',
  '--cdw-color-text-muted': 'Help, hints and other secondary text.',
  '--cdw-color-control-border': 'Borders of inputs and buttons; at least 3:1 against the surface.',
  '--cdw-color-border': 'Borders that only divide.',
  '--cdw-color-surface-sunken': 'Background of areas that stand back: facts, code, what the pointer is on.',
  '--cdw-color-accent-soft': 'Background of what is chosen or asked.',
  '--cdw-color-danger-soft': 'Background of errors.',
  '--cdw-color-warning-soft': 'Background of warnings.',
  '--cdw-font-family': 'Font of all text.',
  '--cdw-font-family-code': 'Font of keys and fingerprints.',
  '--cdw-font-size': 'Size of normal text; everything else follows it.',
  '--cdw-font-size-small': 'Size of help and other secondary text.',
  '--cdw-font-size-heading': 'Size of the heading of a step.',
  '--cdw-font-weight-strong': 'Weight of labels, buttons and names.',
  '--cdw-font-weight-heading': 'Weight of the heading of a step.',
  '--cdw-line-height': 'Line height of running text, without a unit.',
  '--cdw-density': 'How close things stand: `0.75` compact, `1` comfortable, `1.25` spacious.',
  '--cdw-space': 'The unit of all distances.',
  '--cdw-measure': 'The greatest width of forms and of what belongs to them.',
  '--cdw-radius': 'Radius of inputs and boxes; the frame has twice as much.',
  '--cdw-radius-button': 'Radius of buttons.',
  '--cdw-shadow': 'Shadow of the frame or of the dialog.',
  '--cdw-duration': 'Duration of transitions; nothing moves where the system asks for less motion.',
};

/** Defaults that are better told than shown. */
const TOLD = {
  '--cdw-color-on-accent': 'black or white, whichever can be read on the accent',
  '--cdw-color-accent-text': 'the accent, as much darker (light) or lighter (dark) as it takes to be read',
};

export default {
  globs: ['src/components/*.ts', 'src/steps/*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly(), designTokens(), publishedPaths()],
};

/** Leaves out what is private, what is not documented, and modules without an element. */
function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest: manifest }) {
      for (const module of manifest.modules) {
        module.declarations = (module.declarations ?? []).filter(
          ({ customElement, tagName }) => customElement && tagName,
        );
        for (const declaration of module.declarations) {
          declaration.members = (declaration.members ?? []).filter(
            ({ privacy, static: isStatic, inheritedFrom }) => !privacy && !isStatic && !inheritedFrom,
          );
          // The analyzer also reports a dispatched event whose name is a variable, under the variable's name.
          declaration.events = (declaration.events ?? []).filter(({ description }) => description);
        }
      }
      manifest.modules = manifest.modules.filter(({ declarations }) => declarations.length > 0);
    },
  };
}

/** Every element understands the same custom properties. */
function designTokens() {
  return {
    name: 'design-tokens',
    packageLinkPhase({ customElementsManifest: manifest }) {
      const cssProperties = readTokens();
      for (const declaration of manifest.modules.flatMap(({ declarations }) => declarations)) {
        declaration.cssProperties = cssProperties;
      }
    },
  };
}

/** The custom properties that the styles read, with their defaults in the public names, in the order of their descriptions. */
function readTokens() {
  const source = readFileSync(new URL('src/components/tokens.styles.ts', import.meta.url), 'utf8');
  const found = [...source.matchAll(/var\(\s*(--cdw-[\w-]+),/g)].map(({ 0: start, 1: name, index }) => ({
    name,
    default: upToClosing(source, index + start.length),
  }));
  const names = Object.keys(TOKENS);
  const wrong = [
    ...found.filter(({ name }) => !names.includes(name)).map(({ name }) => `${name} has no description`),
    ...names.filter((name) => !found.some((token) => token.name === name)).map((name) => `${name} is gone`),
  ];
  if (wrong.length > 0) throw new Error(`custom-elements-manifest.config.mjs: ${wrong.join(', ')}.`);
  const publicNames = new Map(
    [...source.matchAll(/(--_[\w-]+):\s*var\(\s*(--cdw-[\w-]+),/g)].map(([, inside, name]) => [inside, name]),
  );
  return names.map((name) => {
    const { default: value = '' } = found.find((token) => token.name === name) ?? {};
    const shown = value.replaceAll(/--_[\w-]+/g, (inside) => publicNames.get(inside) ?? inside);
    return { name, default: TOLD[name] ?? shown, description: TOKENS[name] };
  });
}

/** The text up to the parenthesis that closes what was opened before it. */
function upToClosing(source, from) {
  let depth = 1;
  let to = from;
  while (depth > 0) {
    if (source[to] === '(') depth += 1;
    if (source[to] === ')') depth -= 1;
    to += 1;
  }
  return source
    .slice(from, to - 1)
    .trim()
    .replace(/\s+/g, ' ');
}

/** Names the modules as they are published: `dist/`, compiled. */
function publishedPaths() {
  const published = (path) => path?.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
  return {
    name: 'published-paths',
    packageLinkPhase({ customElementsManifest: manifest }) {
      for (const module of manifest.modules) {
        module.path = published(module.path);
        for (const { declaration } of module.exports ?? []) {
          if (declaration?.module) declaration.module = published(declaration.module);
        }
      }
    },
  };
}
