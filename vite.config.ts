import literals from 'rollup-plugin-html-literals';
import { defineConfig } from 'vite';
import { pureXmlParser } from './scripts/pure-xml-parser.js';

/**
 * The build for pages without a bundler: `dist/cdn/`, one module that registers the wizard and one with the functions of
 * the API, with their chunks beside them. Works from any path. Vite's library mode adds no code of its own.
 */
export default defineConfig({
  publicDir: false,
  plugins: [literals(), pureXmlParser()],
  build: {
    outDir: 'dist/cdn',
    target: 'es2022',
    sourcemap: true,
    lib: {
      entry: { 'cloud-destination-wizard': 'src/define.ts', api: 'src/cdn.ts' },
      formats: ['es'],
      fileName: (_, name) => `${name}.js`,
    },
    rolldownOptions: {
      output: { minify: true, chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
