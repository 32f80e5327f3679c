import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Writes `integrity.json` beside what was built: each script with the hash that a browser compares it with. */
export function integrity(): Plugin {
  return {
    name: 'integrity',
    apply: 'build',
    // Of the files as they lie there: what the bundle holds in memory lacks its last line.
    writeBundle: async ({ dir = '' }, bundle) => {
      const scripts = Object.keys(bundle)
        .filter((file) => file.endsWith('.js'))
        .sort();
      const entries = await Promise.all(
        scripts.map(async (file) => [file, hashOf(await readFile(join(dir, file)))] as const),
      );
      const text = JSON.stringify(Object.fromEntries(entries), undefined, 2);
      await writeFile(join(dir, 'integrity.json'), `${text}\n`);
    },
  };
}

const hashOf = (content: Uint8Array): string =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;
