import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs a program to its end and answers what it printed; fails with what it complained about. */
export async function run(program: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await execute(program, args, { maxBuffer: 4 * 1024 * 1024, timeout: 60_000 });
  return stdout;
}

/** A program that goes on until it is stopped. */
export interface Daemon {
  /** How it ended, as soon as it has. */
  readonly ended: () => string | undefined;
  stop(): Promise<void>;
}

/** Starts a program that stays; what it prints goes to a file. */
export function startDaemon(log: string, program: string, ...args: readonly string[]): Daemon {
  const file = openSync(log, 'a');
  const child = spawn(program, args, { stdio: ['ignore', file, file] });
  closeSync(file);
  let ended: string | undefined;
  const gone = new Promise<void>((resolve) => {
    const end = (why: string): void => {
      ended = why;
      resolve();
    };
    child.once('error', ({ message }) => {
      end(message);
    });
    child.once('close', (code, signal) => {
      end(`${program} ended with ${String(code ?? signal)}; see ${log}`);
    });
  });
  return { ended: () => ended, stop: () => stop(child, gone) };
}

async function stop(child: ChildProcess, gone: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(impatience);
}

/**
 * Asks until the answer is yes: for programs that do not say when they are ready. Fails when one of them has ended, or
 * after a minute.
 */
export async function untilReady(
  what: string,
  daemons: readonly Daemon[],
  isReady: () => Promise<boolean>,
): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await isReady().catch(() => false))) {
    const ended = daemons.map((daemon) => daemon.ended()).find(Boolean);
    if (ended !== undefined) throw new Error(ended);
    if (Date.now() > deadline) throw new Error(`${what} was not ready after a minute.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Which of these files of programs are not there. */
export const missingPrograms = (...paths: readonly string[]): readonly string[] =>
  paths.filter((path) => !existsSync(path));

/** Whether this process may start servers with users of their own. */
export const isRoot = (): boolean => process.getuid?.() === 0;
