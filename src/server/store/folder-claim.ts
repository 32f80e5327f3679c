import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rename, rm, symlink } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Somebody else who has announced that they want the folder, and lives. */
export interface Rival {
  readonly id: string;
  /** Fulfilled when they have the folder, rejected when they do not want it any more. */
  readonly holds: Promise<void>;
  /** Stops listening to them. */
  leave(): void;
}

/** Where the sockets are, and how they are named. */
interface Place {
  readonly folder: string;
  readonly prefix: string;
  /** The same folder by a path that is short enough for the address of a socket. */
  readonly address: string;
}

const PREFIX = '.cdw-lock-';

/** What the name of a socket has in place of its end until it listens: one that is only bound looks like one that is dead. */
const UNFINISHED = '.new';

/** Longer addresses are cut off, without an error: 103 bytes on macOS, 107 on Linux. */
const LONGEST_ADDRESS = 100;

/** How file systems say that they have no sockets, or none that work: some of those that containers share with their host. */
const NO_SOCKETS = new Set(['ECONNREFUSED', 'EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM']);

/** A claim to a folder: a socket in it that listens while its process lives. */
export class FolderClaim {
  readonly id = randomBytes(8).toString('hex');
  readonly #folder: string;
  readonly #waiting = new Set<Socket>();
  #place: Place | undefined;
  /** A folder of our own with a link to that of the place. */
  #shortcut: string | undefined;
  #server: Server | undefined;
  #isHeld = false;

  /** `folder` is a real path. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** From when this is answered, everybody who looks for rivals finds this claim. */
  async announce(): Promise<void> {
    while (!this.#server) {
      this.#place ??= await this.#placeIn(this.#folder, PREFIX);
      try {
        this.#server = await this.#listen(this.#place);
      } catch (error) {
        const code = String(codeOf(error));
        if (this.#place.folder !== this.#folder || !NO_SOCKETS.has(code)) throw error;
        const hash = createHash('sha256').update(this.#folder).digest('hex').slice(0, 16);
        this.#place = await this.#placeIn(tmpdir(), `${PREFIX}${hash}-`);
      }
    }
  }

  /** The others that live. What is left of those that do not is removed. */
  async rivals(): Promise<readonly Rival[]> {
    const place = this.#place;
    if (!place) return [];
    const names = (await readdir(place.folder)).filter((name) => name.startsWith(place.prefix));
    const met = await Promise.all(
      names.map(async (name) => {
        const id = name.slice(place.prefix.length);
        const rival = id === this.id ? undefined : await meet(id, join(place.address, name));
        if (rival === 'dead') await rm(join(place.folder, name), { force: true });
        else if (rival && !id.endsWith(UNFINISHED)) return rival;
        else rival?.leave();
        return undefined;
      }),
    );
    return met.filter((rival) => rival !== undefined);
  }

  /** Tells everybody that the folder is taken. */
  hold(): void {
    this.#isHeld = true;
    for (const socket of this.#waiting) socket.end('held');
    // A lock alone must not keep the process running.
    this.#server?.unref();
  }

  /** Makes room for others. */
  async withdraw(): Promise<void> {
    const [server, place] = [this.#server, this.#place];
    this.#server = undefined;
    if (!server || !place) return;
    await rm(join(place.folder, place.prefix + this.id), { force: true });
    for (const socket of this.#waiting) socket.destroy();
    server.close();
    await once(server, 'close');
  }

  /** Forgets what is needed only until it is known whose the folder is. */
  async settle(): Promise<void> {
    if (this.#shortcut !== undefined) await rm(this.#shortcut, { recursive: true, force: true });
    this.#shortcut = undefined;
  }

  async #placeIn(folder: string, prefix: string): Promise<Place> {
    const longest = join(folder, prefix + this.id + UNFINISHED);
    if (Buffer.byteLength(longest) <= LONGEST_ADDRESS) return { folder, prefix, address: folder };
    this.#shortcut = await mkdtemp(join(tmpdir(), 'cdw-'));
    const address = join(this.#shortcut, 'l');
    await symlink(folder, address);
    return { folder, prefix, address };
  }

  /** Listens, or answers `undefined` when somebody took the socket for a dead one before it did. */
  async #listen({ folder, prefix, address }: Place): Promise<Server | undefined> {
    const name = prefix + this.id;
    const unfinished = join(folder, name + UNFINISHED);
    const server = createServer((socket) => this.#welcome(socket));
    try {
      server.listen(join(address, name + UNFINISHED));
      await once(server, 'listening');
      const self = connect(join(address, name + UNFINISHED));
      self.on('error', () => undefined);
      await once(self, 'connect').finally(() => self.destroy());
      await rename(unfinished, join(folder, name));
      // What goes wrong with one connection is no reason to let go of the folder.
      server.on('error', () => undefined);
      return server;
    } catch (error) {
      server.close();
      await rm(unfinished, { force: true });
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  #welcome(socket: Socket): void {
    socket.on('error', () => undefined);
    if (this.#isHeld) socket.end('held');
    else this.#waiting.add(socket.once('close', () => this.#waiting.delete(socket)));
  }
}

/** Connects to a rival. What cannot be asked counts as one that has the folder. */
async function meet(id: string, address: string): Promise<Rival | 'dead' | undefined> {
  const socket = connect(address);
  const holds = new Promise<void>((resolve, reject) => {
    socket.once('data', () => resolve());
    socket.once('close', () => reject(new Error('It has withdrawn.')));
  });
  holds.catch(() => undefined);
  socket.on('error', () => undefined);
  const leave = (): void => void socket.destroy();
  try {
    await once(socket, 'connect');
    return { id, holds, leave };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ECONNREFUSED') return 'dead';
    return code === 'ENOENT' ? undefined : { id, holds: Promise.resolve(), leave };
  }
}

/** The code of an error of the system. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
