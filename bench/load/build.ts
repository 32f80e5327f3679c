/** Builds the pages of the peers, each by itself, as their authors would: with Vite, for production. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { OURS, PAGES } from './pages.js';

const inBench = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The folders to serve, by the first part of the path. */
export async function builtPages(): Promise<Readonly<Record<string, string>>> {
  const cdn = inBench('../dist/cdn');
  if (!existsSync(join(cdn, 'cloud-destination-wizard.js')))
    throw new Error('There is no dist/cdn: run `npm run build` first.');
  const folders: Record<string, string> = { cdn, [OURS.name]: inBench(`pages/${OURS.name}`) };
  const built = inBench('../.cache/bench');
  rmSync(built, { recursive: true, force: true });
  for (const { name } of PAGES.filter((page) => page !== OURS)) {
    const source = inBench(`pages/${name}`);
    console.log(`Building ${name}`);
    await build({
      root: source,
      base: `/${name}/`,
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: join(built, name),
        emptyOutDir: true,
        chunkSizeWarningLimit: 10_000,
        rolldownOptions: {
          input: readdirSync(source)
            .filter((file) => file.endsWith('.html'))
            .map((file) => join(source, file)),
        },
      },
    });
    folders[name] = join(built, name);
  }
  return folders;
}
