import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { CompleteBackend } from '../../src/backend/backend.js';
import { createHttpBackend } from '../../src/backend/http-backend.js';
import type { LimitOptions } from '../../src/server/limits/limits.js';
import { as } from './test-server.js';

/** Where its data is. */
export interface Home {
  readonly databaseUrl?: string;
  readonly folder?: string;
  /** Default: none. */
  readonly limits?: LimitOptions;
}

/** The reference backend in another process. */
export interface ServerProcess {
  client(tenant: string): CompleteBackend;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

let built: Promise<string> | undefined;

/** One file of plain JavaScript: a process that is started very often has no time for TypeScript. */
async function bundle(): Promise<string> {
  const cache = fileURLToPath(new URL('../../.cache/', import.meta.url));
  mkdirSync(cache, { recursive: true });
  const outfile = `${cache}server-child-${process.pid}.mjs`;
  process.once('exit', () => rmSync(outfile, { force: true }));
  await build({
    entryPoints: [fileURLToPath(new URL('server-child.ts', import.meta.url))],
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
export async function startServerProcess({ databaseUrl, folder, limits }: Home): Promise<ServerProcess> {
  built ??= bundle();
  const env: NodeJS.ProcessEnv = { ...process.env };
  delete env['NODE_TEST_CONTEXT'];
  if (databaseUrl !== undefined) env['DATABASE_URL'] = databaseUrl;
  if (folder !== undefined) env['FOLDER'] = folder;
  if (limits !== undefined) env['LIMITS'] = JSON.stringify(limits);
  const child = spawn(process.execPath, [await built], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const said = await Promise.race([once(child.stdout, 'data'), ended.then(() => undefined)]);
  if (!said) throw new Error('The server process ended before it served.');
  const baseUrl = String(said[0]).trim();
  return {
    client: (tenant) => createHttpBackend({ baseUrl, headers: () => as(tenant) }),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
