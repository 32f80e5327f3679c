import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT } from '../docs/markdown.js';
import { output } from '../drivers/command.js';

const LOCK = join(ROOT, '.cache/build.lock');

/** Builds `dist/` unless it is younger than everything that it is made of. Files of tests that run at once build it once. */
export async function ensureBuilt(): Promise<void> {
  while (!(await locked())) await wait(200);
  try {
    if (!(await isYoung())) await output('npm', ['run', '--silent', 'build'], ROOT);
  } finally {
    await rm(LOCK, { force: true });
  }
}

/** Takes the lock, unless a process that still runs has it. */
async function locked(): Promise<boolean> {
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  try {
    const file = await open(LOCK, 'wx');
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch {
    const owner = await readFile(LOCK, 'utf8').catch(() => '');
    if (owner !== '' && !runs(Number(owner))) await rm(LOCK, { force: true });
    return false;
  }
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function isYoung(): Promise<boolean> {
  const [sources, scripts] = await Promise.all([
    readdir(join(ROOT, 'src'), { recursive: true }),
    readdir(join(ROOT, 'scripts')),
  ]);
  const made = [
    'vite.config.ts',
    'tsconfig.build.json',
    ...sources.map((path) => join('src', path)),
    ...scripts.filter((name) => /^(?:slim|integrity)/.test(name)).map((name) => join('scripts', name)),
  ];
  const times = await Promise.all(made.map(async (path) => (await stat(join(ROOT, path))).mtimeMs));
  const built = await stat(join(ROOT, 'dist/cdn/integrity.json')).catch(() => undefined);
  return built !== undefined && built.mtimeMs >= Math.max(...times);
}
