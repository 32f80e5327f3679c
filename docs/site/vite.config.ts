import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { slimAwsSdk } from '../../scripts/slim-aws-sdk.js';
import { slimOpenPgp } from '../../scripts/slim-openpgp.js';
import { documentation } from './build/plugin.js';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The documentation as static pages, which can be served from any path. */
export default defineConfig({
  root: at('..'),
  base: './',
  publicDir: false,
  appType: 'mpa',
  plugins: [documentation(), slimAwsSdk(), slimOpenPgp()],
  resolve: {
    // What the samples import is what is being documented.
    alias: { 'cloud-destination-wizard': at('../../src/index.ts') },
  },
  server: { fs: { allow: [at('../..')] } },
  build: {
    outDir: at('../../dist-site'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
});
