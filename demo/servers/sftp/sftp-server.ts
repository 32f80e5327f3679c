/** An SFTP server for the demo and the tests: real SSH through `ssh2`, files in memory. */
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import ssh2 from 'ssh2';
import type { Algorithms, AuthContext, Connection, SFTPWrapper } from 'ssh2';
import { Holds } from './holds.js';
import type { Hold, HoldPoint } from './holds.js';
import { fingerprintOf, generateHostKey } from './host-keys.js';
import type { Fingerprint } from './host-keys.js';
import { Authenticator, readAccounts } from './sftp-auth.js';
import type { LoginAttempt, SftpUser } from './sftp-auth.js';
import { FileTree } from './sftp-files.js';
import { SftpStatus } from './sftp-nodes.js';
import { serveSftp } from './sftp-session.js';
import type { SftpOperation } from './sftp-session.js';

export type { Hold, HoldPoint } from './holds.js';
export type { Fingerprint } from './host-keys.js';
export type { LoginAttempt, SftpUser } from './sftp-auth.js';
export type { SftpOperation } from './sftp-session.js';

/** Settings of {@link startSftpServer}. */
export interface SftpServerOptions {
  readonly users: readonly SftpUser[];
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly host?: string;
  /** Private keys as text. Without any, an Ed25519 key is made. */
  readonly hostKeys?: readonly string[];
  readonly algorithms?: Algorithms;
  /** `false`: nobody gets the SFTP subsystem. */
  readonly sftpSubsystem?: boolean;
  /** Text shown before the login. */
  readonly banner?: string;
}

/** Read access to the users' files. Relative paths start at the user's home. */
export interface SftpFiles {
  exists(username: string, path: string): boolean;
  read(username: string, path: string): Buffer;
  /** Names in a folder, sorted. */
  list(username: string, path: string): string[];
}

/** A running server. */
export interface SftpServer {
  readonly host: string;
  readonly port: number;
  /** Of the host keys in use now. */
  readonly fingerprints: readonly Fingerprint[];
  readonly files: SftpFiles;
  /** Every decided login attempt, oldest first; never a secret. */
  readonly attempts: readonly LoginAttempt[];
  /** TCP connections: those open now, and all since the start. */
  readonly connections: { readonly open: number; readonly total: number };
  /** Stops the next handshake, login or operation until it is released. */
  hold(point: 'operation', operation?: SftpOperation): Hold;
  hold(point: HoldPoint): Hold;
  /** Answers the next such operation with a status. https://datatracker.ietf.org/doc/html/draft-ietf-secsh-filexfer-13#section-9.1 */
  failNext(operation: SftpOperation, code: number, message?: string): void;
  /** Cuts every connection without a word, as a failing network does; the server goes on. */
  dropConnections(): void;
  /** Ends every file transfer, as a server whose SFTP process dies; the connections stay. */
  endTransfers(): void;
  /** Ends every connection and goes on at the same port with other host keys. */
  rotateHostKey(hostKeys?: readonly string[]): Promise<void>;
  /** Ends every connection and stops listening. */
  close(): Promise<void>;
}

function plantTree(user: SftpUser): FileTree {
  const tree = new FileTree(user);
  tree.seedFolder(user.home);
  for (const folder of user.folders ?? []) tree.seedFolder(folder);
  for (const folder of user.noPermission ?? []) tree.seedFolder(folder, true);
  for (const [path, content] of Object.entries(user.files ?? {})) tree.seedFile(path, content);
  return tree;
}

function readFiles(trees: ReadonlyMap<string, FileTree>): SftpFiles {
  const treeOf = (username: string): FileTree => {
    const tree = trees.get(username);
    if (!tree) throw new Error(`There is no user ${username}`);
    return tree;
  };
  return {
    exists: (username, path) => treeOf(username).exists(path),
    read: (username, path) => treeOf(username).content(path),
    list: (username, path) =>
      treeOf(username)
        .list(path)
        .map(({ name }) => name)
        .sort(),
  };
}

/**
 * Starts the server and resolves once it listens.
 *
 * The listening socket is separate from the SSH machinery behind it, so that connections can be held
 * before their first byte and host keys can change without giving up the port.
 */
export async function startSftpServer(options: SftpServerOptions): Promise<SftpServer> {
  const accounts = readAccounts(options.users);
  const trees = new Map(options.users.map((user) => [user.username, plantTree(user)]));
  const holds = new Holds();
  const attempts: LoginAttempt[] = [];
  const failures: { readonly operation: SftpOperation; readonly status: SftpStatus }[] = [];
  const sockets = new Set<Socket>();
  const clients = new Set<Connection>();
  const transfers = new Set<SFTPWrapper>();
  let total = 0;

  const welcome = (client: Connection) => {
    let closed = false;
    const authenticator = new Authenticator(accounts, (attempt) => attempts.push(attempt));
    const answer = (context: AuthContext) => {
      if (!closed) authenticator.answer(context);
    };
    clients.add(client);
    client.on('close', () => {
      closed = true;
      clients.delete(client);
    });
    // Clients that vanish raise errors; without a listener one would end the process.
    client.on('error', () => undefined);
    client.on('authentication', (context) => {
      const gate = holds.pass('authentication');
      if (gate) void gate.then(() => answer(context));
      else answer(context);
    });
    client.on('session', (accept) => {
      accept().on('sftp', (acceptSftp, reject?: () => void) => {
        const { user } = authenticator;
        const tree = user && trees.get(user.username);
        if (!tree || user.noSftp || options.sftpSubsystem === false) return reject?.();
        const sftp = acceptSftp();
        transfers.add(sftp);
        sftp.on('close', () => transfers.delete(sftp));
        serveSftp(sftp, tree, {
          pass: (operation) => holds.pass('operation', operation),
          failureOf: (operation) => {
            const at = failures.findIndex((failure) => failure.operation === operation);
            return at < 0 ? undefined : failures.splice(at, 1)[0]?.status;
          },
          isClosed: () => closed,
        });
      });
    });
  };
  const sshFor = (hostKeys: readonly string[]) =>
    new ssh2.Server(
      {
        hostKeys: [...hostKeys],
        ...(options.algorithms && { algorithms: options.algorithms }),
        ...(options.banner !== undefined && { banner: options.banner }),
      },
      welcome,
    );

  let hostKeys = options.hostKeys ?? [generateHostKey()];
  let ssh = sshFor(hostKeys);

  const listener = createServer({ noDelay: true }, (socket) => {
    total += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
    const admit = () => {
      if (!socket.destroyed) ssh.injectSocket(socket);
    };
    const gate = holds.pass('handshake');
    if (gate) void gate.then(admit);
    else admit();
  });
  const allClosed = (): Promise<unknown> =>
    Promise.all([...sockets].map((socket) => new Promise((resolve) => socket.once('close', resolve))));
  const endConnections = async () => {
    const gone = allClosed();
    for (const client of clients) client.end();
    // The goodbye has been handed to the kernel by then; a client that does not read cannot hold us up.
    setImmediate(() => sockets.forEach((socket) => socket.destroy()));
    await gone;
  };

  const host = options.host ?? '127.0.0.1';
  await new Promise<void>((resolve, reject) => {
    listener.once('error', reject);
    listener.listen(options.port ?? 0, host, resolve);
  });
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');

  return {
    host,
    port: address.port,
    attempts,
    files: readFiles(trees),
    get fingerprints() {
      return hostKeys.map(fingerprintOf);
    },
    get connections() {
      return { open: sockets.size, total };
    },
    hold: (point: HoldPoint, operation?: SftpOperation) => holds.hold(point, operation),
    failNext: (operation, code, message = 'Failure') => {
      failures.push({ operation, status: new SftpStatus(code, message) });
    },
    dropConnections: () => sockets.forEach((socket) => socket.resetAndDestroy()),
    endTransfers: () => transfers.forEach((sftp) => sftp.end()),
    rotateHostKey: async (next = [generateHostKey()]) => {
      ssh = sshFor(next);
      hostKeys = next;
      await endConnections();
    },
    close: async () => {
      const stopped = new Promise<void>((resolve) => listener.close(() => resolve()));
      const gone = endConnections();
      holds.releaseAll();
      await Promise.all([stopped, gone]);
    },
  };
}
