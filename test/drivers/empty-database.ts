import { cp, mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { openPgliteStore } from '../../src/server/store/pglite.js';
import type { Store } from '../../src/server/store/store.js';
import { ROOT } from '../docs/markdown.js';
import { CACHE, oneAtATime } from './one-at-a-time.js';

/** A folder of PGlite with no tables. It takes seconds to make one, and tests need dozens. */
async function template(): Promise<string> {
  const manifest = await readFile(join(ROOT, 'node_modules/@electric-sql/pglite/package.json'), 'utf8');
  const folder = join(CACHE, `pglite-${(JSON.parse(manifest) as { version: string }).version}`);
  return oneAtATime('pglite', async () => {
    if (await stat(folder).catch(() => undefined)) return folder;
    const made = await mkdtemp(`${folder}-`);
    await (await PGlite.create({ dataDir: made })).close();
    // Whole or not at all.
    await rename(made, folder);
    return folder;
  });
}

/** Puts a database without tables where a store is to be opened. */
export async function putEmptyDatabase(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  await cp(await template(), folder, { recursive: true });
}

/** A new store of PGlite, whose folder is gone when it is closed. */
export async function testStore(): Promise<Store> {
  const home = await mkdtemp(join(tmpdir(), 'cdw-store-'));
  const folder = join(home, 'database');
  await putEmptyDatabase(folder);
  const store = await openPgliteStore({ folder });
  const close = store.close.bind(store);
  return Object.assign(store, {
    close: async () => {
      await close();
      await rm(home, { recursive: true, force: true });
    },
  });
}
