import literals from 'rollup-plugin-html-literals';
import { defineConfig } from 'vite';
import { englishByItself } from './scripts/english-by-itself.js';
import { integrity } from './scripts/integrity.js';
import { minifyCss } from './scripts/slim-css.js';
import { slimAwsSdk } from './scripts/slim-aws-sdk.js';
import { slimLit } from './scripts/slim-lit.js';
import { slimOpenPgp } from './scripts/slim-openpgp.js';
import { withoutAnnotations } from './scripts/without-annotations.js';

/**
 * Chromium compiles the functions of such a file while it is still arriving, on another thread, and not one by one when they are
 * called: https://v8.dev/blog/explicit-compile-hints
 */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad';

/** What everybody runs on the good way, and most of what is in it. The rest would be compiled for nothing. */
const ON_THE_WAY = new Set([
  'cloud-destination-wizard',
  'common',
  'catalog-more',
  'define-steps',
  'form-rules',
]);

/**
 * The build for pages without a bundler: `dist/cdn/`, one module that registers the wizard, one that does so by
 * tags of the page's choice, and one with the functions of the API, with their chunks beside them. Works from any path. Vite's library mode adds no code of its own.
 */
export default defineConfig({
  publicDir: false,
  plugins: [
    englishByItself(),
    // Without their slashes, the shapes of `svg` templates would stand inside each other, and only the first be drawn.
    literals({ options: { minifyOptions: { minifyCSS: minifyCss, keepClosingSlash: true } } }),
    slimAwsSdk(),
    slimLit(),
    slimOpenPgp(),
    withoutAnnotations(),
    integrity(),
  ],
  build: {
    outDir: 'dist/cdn',
    target: 'es2022',
    sourcemap: true,
    // Smaller than the built-in minifier by a kilobyte of the AWS SDK.
    minify: 'terser',
    terserOptions: { module: true, ecma: 2020, compress: { passes: 2 } },
    lib: {
      entry: {
        'cloud-destination-wizard': 'src/define.ts',
        prefixed: 'src/define-prefixed.ts',
        api: 'src/cdn.ts',
      },
      formats: ['es'],
      fileName: (_, name) => `${name}.js`,
    },
    rolldownOptions: {
      output: {
        chunkFileNames: 'chunks/[name]-[hash:7].js',
        postBanner: ({ name }) => (ON_THE_WAY.has(name) ? COMPILE_AT_ONCE : ''),
        // What every screen needs is one file: each small file by itself would compress worse.
        codeSplitting: {
          groups: [
            {
              name: 'common',
              test: /src\/components\/(?:(?:buttons|spinner|tokens|inputs|search-field)\.styles|define-element|focus-on-entry|language-of|lazy|destination-icon)|src\/(?:messages\/messages|destinations\/registry)|reactive-element\/decorators\/(?:property|state)|oxc-project.runtime/,
            },
            // What the rest of the catalog shares with later screens: it comes to every page, and is to come in one piece.
            {
              name: 'menu',
              test: /src\/(?:components\/menu|backend\/folded-text|messages\/en\/counted)\./,
            },
            // What every language needs is there before its first texts.
            { name: 'languages', test: /src\/messages\/(?:languages|plural)\./ },
            // The same for what every form needs.
            {
              name: 'form-rules',
              test: /src\/components\/(?:parts|when-removed)\.|reactive-element\/decorators\/(?:query|base)|lit-html\/directive(?!s\/repeat)|src\/destinations\/(?:validate|definition|form-values|field|pasted-secrets|schemas|path-rules|clean)\.|src\/problems\/(?:issue|host-key-question)/,
            },
            // For what every backend needs.
            {
              name: 'contract',
              test: /src\/backend\/(?:contract|wire|operations|lazy-backend|abort|surroundings|idempotency-key)\.|src\/problems\/(?:params|result|problem|problem-codes)\./,
            },
            // For the words about every check.
            { name: 'checks', test: /src\/messages\/(?:en\/checks|describe-problem)\./ },
            // For what explains a problem, and is shown elsewhere, too: asked for by name, see `PROBLEM_VIEWS`.
            {
              name: 'copy-button',
              test: /src\/(?:components\/copy-(?:button|text)|destinations\/s3\/trust-policy)\./,
            },
            // And for what the forms of every S3 type need.
            {
              name: 's3-forms',
              test: /src\/destinations\/(?:s3\/(?:forms|probe-definitions|regions|role|s3-location|macros|folder-path|bucket-name|access-key)|encryption-key\/field)\./,
            },
          ],
        },
      },
    },
  },
});
