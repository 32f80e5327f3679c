/**
 * `custom-elements.json` from the JSDoc of the elements; `npm run docs` writes it, and the tables of the documentation.
 * https://custom-elements-manifest.open-wc.org/analyzer/config/
 */
import { readFileSync } from 'node:fs';

/** What each design token is for; the defaults are read from the source. */
const TOKENS = {
  '--cdw-color-text': 'Text.',
  '--cdw-color-text-muted': 'Help, hints and other secondary text.',
  '--cdw-color-surface': 'Background of cards, inputs and buttons.',
  '--cdw-color-surface-sunken': 'Background of areas that lie behind a surface.',
  '--cdw-color-border': 'Borders that only divide.',
  '--cdw-color-control-border': 'Borders of inputs and buttons; at least 3:1 against the surface.',
  '--cdw-color-accent': 'Primary buttons, links, the focus ring and the current step.',
  '--cdw-color-on-accent': 'Text on the accent colour.',
  '--cdw-color-accent-soft': 'Background of what is chosen or asked.',
  '--cdw-color-danger': 'Errors.',
  '--cdw-color-danger-soft': 'Background of errors.',
  '--cdw-color-warning': 'Warnings.',
  '--cdw-color-warning-soft': 'Background of warnings.',
  '--cdw-color-success': 'What has passed.',
  '--cdw-font-family': 'Font of all text.',
  '--cdw-font-family-code': 'Font of keys and fingerprints.',
  '--cdw-font-size': 'Size of normal text; everything else follows it.',
  '--cdw-radius': 'Radius of corners.',
  '--cdw-space': 'The unit of all distances.',
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
        module.declarations = (module.declarations ?? []).filter(({ customElement }) => customElement);
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

/** The custom properties that the styles read, with their defaults. */
function readTokens() {
  const source = readFileSync(new URL('src/components/tokens.styles.ts', import.meta.url), 'utf8');
  const found = [...source.matchAll(/var\(\s*(--cdw-[\w-]+),/g)].map(({ 0: start, 1: name, index }) => ({
    name,
    default: upToClosing(source, index + start.length),
    description: TOKENS[name] ?? '',
  }));
  const named = Object.keys(TOKENS);
  const wrong = [
    ...found.filter(({ name }) => !named.includes(name)).map(({ name }) => `${name} has no description`),
    ...named.filter((name) => !found.some((token) => token.name === name)).map((name) => `${name} is gone`),
  ];
  if (wrong.length > 0) throw new Error(`custom-elements-manifest.config.mjs: ${wrong.join(', ')}.`);
  return found;
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
