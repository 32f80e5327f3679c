import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { slimAwsSdk } from '../scripts/slim-aws-sdk.js';
import { problemsPage } from './problems-page.js';
import { slimOpenPgp } from '../scripts/slim-openpgp.js';

/** The demo pages, built from the sources. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [slimAwsSdk(), slimOpenPgp(), problemsPage()],
  build: {
    outDir: '../dist-demo',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'problems.html', 'gallery.html', 'gallery-frame.html'].map((page) =>
        fileURLToPath(new URL(page, import.meta.url)),
      ),
    },
  },
});
