import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes this process the only one on this machine that uses a folder, until the answered function is called or the
 * process ends, however it ends. PGlite itself lets two processes write into one database, which destroys it.
 *
 * The lock is a socket that listens, not a file with a process id: that would outlive a crash, and ids come again.
 *
 * @throws {Error} When the folder is in use.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const name = createHash('sha256')
    .update(await realpath(folder))
    .digest('hex')
    .slice(0, 32);
  const address =
    process.platform === 'win32' ? `\\\\.\\pipe\\cdw-${name}` : join(tmpdir(), `cdw-${name}.sock`);
  const server = (await listen(address)) ?? (await listenInstead(address));
  if (!server) throw new Error(`Another process uses the database in ${folder}.`);
  // A lock alone must not keep the process running.
  server.unref();
  return async () => {
    server.close();
    await once(server, 'close');
  };
}

/** Listens, or answers `undefined` when somebody else does or did. */
async function listen(address: string): Promise<Server | undefined> {
  const server = createServer((socket) => socket.destroy()).listen(address);
  try {
    await once(server, 'listening');
    return server;
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') return undefined;
    throw error;
  }
}

/** Takes the place of a process that ended without cleaning up; `undefined` when it is alive. */
async function listenInstead(address: string): Promise<Server | undefined> {
  const socket = connect(address);
  try {
    await once(socket, 'connect');
    return undefined;
  } catch (error) {
    if (codeOf(error) !== 'ECONNREFUSED') return undefined;
    await rm(address, { force: true });
    return await listen(address);
  } finally {
    socket.destroy();
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
