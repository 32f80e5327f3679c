import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build as esbuild } from 'esbuild';
import { join } from 'node:path';
import { rollup } from 'rollup';
import { build as vite } from 'vite';
import webpack from 'webpack';

/** What to bundle. */
export interface Job {
  /** The project's folder. */
  readonly folder: string;
  /** A module in it. */
  readonly entry: string;
  /** Where the bundle belongs, by its path from the folder. Its first file is called `page.js`. */
  readonly outDir: string;
}

/** Each with the settings that a page needs and no others; a warning about our package is a failure. */
export const BUNDLERS: Readonly<Record<string, (job: Job) => Promise<void>>> = {
  Vite: async ({ folder, entry, outDir }) => {
    await vite({
      root: folder,
      configFile: false,
      logLevel: 'error',
      base: './',
      build: {
        outDir,
        rolldownOptions: {
          input: join(folder, entry),
          output: { entryFileNames: 'page.js' },
          onLog: (level, { message }) => {
            if (level === 'warn') complain(message);
          },
        },
      },
    });
  },

  webpack: ({ folder, entry, outDir }) =>
    new Promise((resolve, reject) => {
      webpack(
        {
          mode: 'production',
          context: folder,
          entry: `./${entry}`,
          output: { path: join(folder, outDir), filename: 'page.js' },
          performance: false, // no hints about sizes
          optimization: { minimize: false }, // takes most of the time
        },
        (error, stats) => {
          const { errors = [], warnings = [] } =
            stats?.toJson({ all: false, errors: true, warnings: true }) ?? {};
          const [complaint] = [...errors, ...warnings];
          if (error) reject(error);
          else if (complaint) reject(new Error(complaint.message));
          else resolve();
        },
      );
    }),

  Rollup: async ({ folder, entry, outDir }) => {
    const bundle = await rollup({
      input: join(folder, entry),
      plugins: [nodeResolve({ browser: true }), json()],
      onwarn: ({ message, id = '' }) => {
        if (id.includes('cloud-destination-wizard')) complain(message);
      },
    });
    await bundle.write({ dir: join(folder, outDir), entryFileNames: 'page.js' });
    await bundle.close();
  },

  esbuild: async ({ folder, entry, outDir }) => {
    const { warnings } = await esbuild({
      absWorkingDir: folder,
      entryPoints: { page: entry },
      outdir: outDir,
      bundle: true,
      splitting: true,
      format: 'esm',
      minify: true,
      logLevel: 'silent',
    });
    const [warning] = warnings;
    if (warning) complain(warning.text);
  },
};

/** A module with all that it imports in one file, minified. */
export async function inOneFile(folder: string, entry: string): Promise<string> {
  const { outputFiles } = await esbuild({
    absWorkingDir: folder,
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
}

function complain(message: string): never {
  throw new Error(message);
}
