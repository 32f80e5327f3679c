import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { realpath } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, FolderClaim } from './folder-claim.js';

/** For how long others that are opening the folder, too, or do not answer, are waited for. */
const PATIENCE_MS = 10_000;

/**
 * Makes this process the only one on this machine that uses a folder, until the answered function is called or the
 * process ends, however it ends. PGlite itself lets two processes write into one database, which destroys it.
 *
 * The lock is a socket that listens, not a file with a process id: that would outlive a crash, and ids come again, or are those
 * of another container. Everybody puts a socket of their own into the folder and looks for others only then. Of two, the one
 * that looks last sees the other, so that never both find themselves alone. What a crash has left behind refuses
 * connections, and can be removed at any time by anybody: its name is never used again.
 *
 * @throws {Error} When the folder is in use.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const home = await realpath(folder);
  const isMine = process.platform === 'win32' ? await claimPipe(home) : await claimSocket(home);
  if (isMine) return isMine;
  throw new Error(`Another process uses the database in ${folder}.`);
}

/** On Windows, pipes are no files: they end with their process, and the first one that makes a pipe owns its name. */
async function claimPipe(home: string): Promise<(() => Promise<void>) | undefined> {
  const name = createHash('sha256').update(home).digest('hex').slice(0, 32);
  const server = createServer((socket) => socket.destroy()).listen(`\\\\.\\pipe\\cdw-${name}`);
  try {
    await once(server, 'listening');
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') return undefined;
    throw error;
  }
  // A lock alone must not keep the process running.
  server.unref();
  return async () => {
    server.close();
    await once(server, 'close');
  };
}

async function claimSocket(home: string): Promise<(() => Promise<void>) | undefined> {
  const decided = new AbortController();
  const patience = pause(PATIENCE_MS, true, { signal: decided.signal }).catch(() => true);
  const claim = new FolderClaim(home);
  let isMine = false;
  try {
    for (;;) {
      await claim.announce();
      const rivals = await claim.rivals();
      if (rivals.length === 0) {
        claim.hold();
        isMine = true;
        return () => claim.withdraw();
      }
      // Of those that come at once, the one whose id is first stays, and the others make room for it.
      if (rivals.some(({ id }) => id < claim.id)) await claim.withdraw();
      const somebodyHolds = Promise.any(rivals.map(({ holds }) => holds)).then(
        () => true,
        () => false,
      );
      const isInUse = await Promise.race([somebodyHolds, patience]);
      for (const rival of rivals) rival.leave();
      if (isInUse) return undefined;
    }
  } finally {
    decided.abort();
    if (!isMine) await claim.withdraw();
    await claim.settle();
  }
}
