import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CACHE } from '../drivers/one-at-a-time.js';
import { ensureBuilt } from '../package/ensure-built.js';
import { ROOT } from './markdown.js';

/** A project that has installed this package as it would be published. */
export interface Project {
  /** Where its own files belong. */
  readonly folder: string;
  /** Where the package lies. */
  readonly installed: string;
  remove(): Promise<void>;
}

/** Installs this package, as it is now, into a project of its own, which shares our other dependencies. */
export async function projectWithPackage(): Promise<Project> {
  await ensureBuilt();
  const folder = await mkdtemp(join(CACHE, 'readme-'));
  const installed = join(folder, 'node_modules', 'cloud-destination-wizard');
  await mkdir(installed, { recursive: true });
  // A package of its own: without one it would be part of ours, and `cloud-destination-wizard` would mean our dist/.
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'host', private: true, type: 'module' }),
  );
  const { files } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { files: string[] };
  await Promise.all(
    ['package.json', ...files].map((path) =>
      cp(join(ROOT, path), join(installed, path), { recursive: true }),
    ),
  );
  return { folder, installed, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Runs a tool of ours to its end; rejects with what it said when it fails. */
export async function node(tool: string, ...args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [join(ROOT, 'node_modules', tool), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${tool} ${args.join(' ')} failed:\n${said}`);
}
