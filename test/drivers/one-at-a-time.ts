import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT } from '../docs/markdown.js';

/** Where tests keep what they need not make anew each time. */
export const CACHE = join(ROOT, '.cache');

/** Does something that files of tests, each a process, may not do at the same time. */
export async function oneAtATime<Made>(name: string, work: () => Promise<Made>): Promise<Made> {
  const lock = join(CACHE, `${name}.lock`);
  while (!(await locked(lock))) await wait(200);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

/** Takes the lock, unless a process that still runs has it. */
async function locked(lock: string): Promise<boolean> {
  await mkdir(CACHE, { recursive: true });
  try {
    const file = await open(lock, 'wx');
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch {
    const owner = await readFile(lock, 'utf8').catch(() => '');
    if (owner !== '' && !runs(Number(owner))) await rm(lock, { force: true });
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
