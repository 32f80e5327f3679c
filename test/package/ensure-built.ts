import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../docs/markdown.js';
import { output } from '../drivers/command.js';
import { oneAtATime } from '../drivers/one-at-a-time.js';

/** Builds `dist/` unless it is younger than everything that it is made of. Files of tests that run at once build it once. */
export function ensureBuilt(): Promise<void> {
  return oneAtATime('build', async () => {
    if (!(await isYounger(['dist/index.js', 'dist/cdn/integrity.json'], ['src', ...TOOLS]))) {
      await output('npm', ['run', '--silent', 'build'], ROOT);
    }
  });
}

/** Builds the demo's page unless the last one is as young; where it is. */
export function ensureDemoBuilt(): Promise<string> {
  const folder = '.cache/demo';
  return oneAtATime('demo', async () => {
    if (!(await isYounger([`${folder}/index.html`], ['src', 'demo', 'docs/problems.md', ...TOOLS]))) {
      await output(
        process.execPath,
        [
          'node_modules/vite/bin/vite.js',
          'build',
          'demo',
          '--outDir',
          join(ROOT, folder),
          '--logLevel',
          'error',
        ],
        ROOT,
      );
    }
    return join(ROOT, folder);
  });
}

/** What builds both, and what it is set up with. */
const TOOLS = ['scripts', 'vite.config.ts', 'tsconfig.build.json', 'tsconfig.json', 'package-lock.json'];

/** Whether all of these files are younger than each file of those, folders among them. */
async function isYounger(made: readonly string[], sources: readonly string[]): Promise<boolean> {
  const times = await Promise.all(made.map((path) => timeOf(path).catch(() => 0)));
  const newest = await Promise.all(sources.map(newestIn));
  return Math.min(...times) >= Math.max(...newest);
}

async function newestIn(path: string): Promise<number> {
  if (!(await stat(join(ROOT, path))).isDirectory()) return timeOf(path);
  const inside = await readdir(join(ROOT, path), { recursive: true });
  return Math.max(...(await Promise.all(inside.map((name) => timeOf(join(path, name))))));
}

const timeOf = async (path: string): Promise<number> => (await stat(join(ROOT, path))).mtimeMs;
