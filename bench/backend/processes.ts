/** Servers of the measurements, each in a process of its own. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { LimitOptions } from '../../src/server/limits/limits.js';
import type { Said } from './server.js';

/** What a server is started with. */
export interface Setting {
  readonly databaseUrl?: string;
  readonly folder?: string;
  /** Default: none. */
  readonly limits?: LimitOptions;
  /** Default: checks pass at once. */
  readonly checks?: 'real';
}

/** What a process holds, after garbage collections. */
export type Memory = Exclude<Said, { readonly baseUrl: string }>;

export interface ServerProcess {
  readonly baseUrl: string;
  memory(): Promise<Memory>;
  close(): Promise<void>;
}

let built: Promise<string> | undefined;

/** One file of plain JavaScript, as a host would run it: what compiles TypeScript is not in its memory. */
async function bundle(): Promise<string> {
  const cache = fileURLToPath(new URL('../../.cache/', import.meta.url));
  mkdirSync(cache, { recursive: true });
  const outfile = `${cache}bench-server-${process.pid}.mjs`;
  process.once('exit', () => rmSync(outfile, { force: true }));
  await build({
    entryPoints: [fileURLToPath(new URL('server.ts', import.meta.url))],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  });
  return outfile;
}

/** Starts one, and waits until it serves. */
export async function startServer({ databaseUrl, folder, limits, checks }: Setting): Promise<ServerProcess> {
  built ??= bundle();
  const child = fork(await built, {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
      ...(folder === undefined ? {} : { FOLDER: folder }),
      ...(limits === undefined ? {} : { LIMITS: JSON.stringify(limits) }),
      ...(checks === undefined ? {} : { CHECKS: checks }),
    },
    execArgv: ['--expose-gc'],
  });
  const said = await next(child);
  if (!('baseUrl' in said)) throw new Error('The server has not said where it is.');
  return {
    baseUrl: said.baseUrl,
    memory: async () => {
      child.send('memory');
      const memory = await next(child);
      if ('baseUrl' in memory) throw new Error('The server has not said what it holds.');
      return memory;
    },
    close: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

/** The next thing that a process says. */
async function next(child: ChildProcess): Promise<Said> {
  const stop = new AbortController();
  try {
    return await Promise.race([
      once(child, 'message', stop).then(([said]) => said as Said),
      once(child, 'exit', stop).then(() => Promise.reject(new Error('The server process has ended.'))),
    ]);
  } finally {
    // The other of the two waits no longer, which is no error.
    stop.abort();
  }
}

/** Runs something against several servers that share their data, and ends them. */
export async function withServers<Value>(
  count: number,
  setting: Setting,
  work: (servers: readonly ServerProcess[]) => Promise<Value>,
): Promise<Value> {
  const servers: ServerProcess[] = [];
  try {
    while (servers.length < count) servers.push(await startServer(setting));
    return await work(servers);
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}
