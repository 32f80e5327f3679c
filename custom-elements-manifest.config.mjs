/**
 * `custom-elements.json` from the JSDoc of the elements; `npm run docs` writes it, and the tables of the documentation.
 * https://custom-elements-manifest.open-wc.org/analyzer/config/
 */
export default {
  globs: ['src/components/*.ts', 'src/steps/*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly(), publishedPaths()],
};

/** Leaves out what is private, and modules without an element. */
function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      const manifest = customElementsManifest;
      manifest.modules = manifest.modules.filter(({ declarations = [] }) =>
        declarations.some(({ customElement }) => customElement),
      );
      for (const { declarations } of manifest.modules) {
        for (const declaration of declarations) {
          declaration.members = (declaration.members ?? []).filter(
            ({ name, privacy, static: isStatic, inheritedFrom }) =>
              privacy === undefined && !isStatic && !inheritedFrom && !name.startsWith('#'),
          );
        }
      }
    },
  };
}

/** Names the modules as they are published: `dist/`, compiled. */
function publishedPaths() {
  const published = (path) => path?.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
  return {
    name: 'published-paths',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.path = published(module.path);
        for (const { declaration } of module.exports ?? []) {
          if (declaration?.module) declaration.module = published(declaration.module);
        }
      }
    },
  };
}
