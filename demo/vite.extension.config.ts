import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { defineConfig, type Plugin } from 'vite';
import { slimAwsSdk } from '../scripts/slim-aws-sdk.js';
import { slimOpenPgp } from '../scripts/slim-openpgp.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The demo extension, built from the sources into a folder that browsers load as it is. */
export default defineConfig({
  root: here('extension'),
  // Its pages are at `chrome-extension://…/`.
  base: '/',
  plugins: [slimAwsSdk(), slimOpenPgp(), icons([16, 32, 48, 128])],
  build: {
    outDir: here('../dist-extension'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        destinations: here('extension/destinations.html'),
        background: here('extension/background.ts'),
      },
      output: {
        // The manifest names it.
        entryFileNames: ({ name }) => (name === 'background' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});

/** The demo's icon as Chromium wants it, which takes no SVG. */
function icons(sizes: readonly number[]): Plugin {
  return {
    name: 'extension-icons',
    async generateBundle() {
      const svg = await readFile(here('page/icon.svg'));
      for (const size of sizes) {
        const source = await sharp(svg, { density: 400 }).resize(size, size).png().toBuffer();
        this.emitFile({ type: 'asset', fileName: `icon-${size}.png`, source });
      }
    },
  };
}
