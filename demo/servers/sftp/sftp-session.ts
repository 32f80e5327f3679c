/** Speaks SFTP version 3 over one channel: translates requests into calls of a file tree. */
import ssh2 from 'ssh2';
import type { Attributes, FileEntry, SFTPWrapper } from 'ssh2';
import { SftpStatus, failure } from './sftp-nodes.js';
import type { OpenFile } from './sftp-nodes.js';
import type { FileTree } from './sftp-files.js';

const { STATUS_CODE } = ssh2.utils.sftp;

const MAX_HANDLES = 100;
const MAX_READ_BYTES = 64 * 1024;
const ENTRIES_PER_ANSWER = 100;
const HANDLE_BYTES = 4;
const FOLDER_BIT = 0o040000;
const PERMISSIONS = ['---', '--x', '-w-', '-wx', 'r--', 'r-x', 'rw-', 'rwx'] as const;

/** Requests a session answers; a client that asks for another is told that it is not supported. */
export type SftpOperation =
  | 'REALPATH'
  | 'STAT'
  | 'LSTAT'
  | 'FSTAT'
  | 'SETSTAT'
  | 'FSETSTAT'
  | 'OPENDIR'
  | 'READDIR'
  | 'OPEN'
  | 'READ'
  | 'WRITE'
  | 'CLOSE'
  | 'REMOVE'
  | 'RENAME'
  | 'MKDIR'
  | 'RMDIR';

/** What a session needs from the server around it. */
export interface SessionHost {
  /** A promise to wait for before the operation, or `undefined`. */
  readonly pass: (operation: SftpOperation) => Promise<void> | undefined;
  /** How the operation has to fail, or `undefined`. */
  readonly failureOf: (operation: SftpOperation) => SftpStatus | undefined;
  /** The connection is gone: nothing may be sent any more. */
  readonly isClosed: () => boolean;
}

type Handle =
  | { readonly kind: 'file'; readonly file: OpenFile }
  | { readonly kind: 'folder'; readonly entries: FileEntry[] };

function longName(name: string, attributes: Attributes): string {
  const permissions = [6, 3, 0].map((shift) => PERMISSIONS[(attributes.mode >> shift) & 7] ?? '').join('');
  const type = attributes.mode & FOLDER_BIT ? 'd' : '-';
  const [day, time] = new Date(attributes.mtime * 1000).toISOString().split('T');
  return `${type}${permissions}    1 demo     demo     ${String(attributes.size).padStart(12)} ${day} ${time?.slice(0, 5)} ${name}`;
}

const entryOf = (name: string, attrs: Attributes): FileEntry => ({
  filename: name,
  longname: longName(name, attrs),
  attrs,
});

/** Answers the requests on an SFTP channel from a tree, one after the other. */
export function serveSftp(sftp: SFTPWrapper, tree: FileTree, host: SessionHost): void {
  const handles = new Map<number, Handle>();
  let nextHandle = 1;
  let queue: Promise<void> | undefined;

  const perform = (operation: SftpOperation, id: number, action: () => void) => {
    if (host.isClosed()) return;
    try {
      const failed = host.failureOf(operation);
      if (failed) throw failed;
      action();
    } catch (error) {
      const status = error instanceof SftpStatus ? error : failure();
      sftp.status(id, status.code, status.message);
    }
  };
  /** Runs the action now, or behind those that are held. */
  const serve = (operation: SftpOperation, id: number, action: () => void) => {
    const gate = queue ? undefined : host.pass(operation);
    if (!queue && !gate) {
      perform(operation, id, action);
      return;
    }
    const before = queue?.then(() => host.pass(operation)) ?? gate;
    const turn = Promise.resolve(before).then(() => {
      if (queue === turn) queue = undefined;
      perform(operation, id, action);
    });
    queue = turn;
  };
  const done = (id: number) => sftp.status(id, STATUS_CODE.OK, 'Success');
  const endOfFile = (id: number) => sftp.status(id, STATUS_CODE.EOF, 'End of file');
  const handleOf = (key: Buffer): Handle => {
    const handle = key.length === HANDLE_BYTES ? handles.get(key.readUInt32BE()) : undefined;
    if (!handle) throw failure('Invalid handle');
    return handle;
  };
  const fileOf = (key: Buffer): OpenFile => {
    const handle = handleOf(key);
    if (handle.kind !== 'file') throw failure('Invalid handle');
    return handle.file;
  };
  const giveHandle = (id: number, make: () => Handle) => {
    if (handles.size >= MAX_HANDLES) throw failure('Too many open files');
    const handle = make();
    const key = Buffer.alloc(HANDLE_BYTES);
    key.writeUInt32BE(nextHandle);
    handles.set(nextHandle, handle);
    nextHandle += 1;
    sftp.handle(id, key);
  };
  const release = (handle: Handle) => {
    if (handle.kind === 'file') tree.close(handle.file);
  };
  const entriesOf = (path: string): FileEntry[] => {
    const own = tree.list(path).map(({ name, attributes }) => entryOf(name, attributes));
    return [entryOf('.', tree.stat(path)), entryOf('..', tree.stat(`${path}/..`)), ...own];
  };

  sftp.on('REALPATH', (id: number, path: string) =>
    serve('REALPATH', id, () => {
      const filename = tree.realpath(path);
      // The protocol wants a name with empty attributes here; the types of ssh2 want all of them.
      const attrs = {} as Attributes;
      sftp.name(id, [{ filename, longname: filename, attrs }]);
    }),
  );
  sftp.on('STAT', (id: number, path: string) => serve('STAT', id, () => sftp.attrs(id, tree.stat(path))));
  sftp.on('LSTAT', (id: number, path: string) => serve('LSTAT', id, () => sftp.attrs(id, tree.stat(path))));
  sftp.on('FSTAT', (id: number, key: Buffer) =>
    serve('FSTAT', id, () => sftp.attrs(id, tree.fstat(fileOf(key)))),
  );
  sftp.on('SETSTAT', (id: number, path: string, changes: Partial<Attributes>) =>
    serve('SETSTAT', id, () => {
      tree.setAttributes(path, changes);
      done(id);
    }),
  );
  sftp.on('FSETSTAT', (id: number, key: Buffer, changes: Partial<Attributes>) =>
    serve('FSETSTAT', id, () => {
      tree.setFileAttributes(fileOf(key), changes);
      done(id);
    }),
  );
  sftp.on('OPENDIR', (id: number, path: string) =>
    serve('OPENDIR', id, () => giveHandle(id, () => ({ kind: 'folder', entries: entriesOf(path) }))),
  );
  sftp.on('READDIR', (id: number, key: Buffer) =>
    serve('READDIR', id, () => {
      const handle = handleOf(key);
      if (handle.kind !== 'folder') throw failure('Invalid handle');
      const entries = handle.entries.splice(0, ENTRIES_PER_ANSWER);
      if (entries.length === 0) endOfFile(id);
      else sftp.name(id, entries);
    }),
  );
  sftp.on('OPEN', (id: number, path: string, flags: number, attributes: Partial<Attributes>) =>
    serve('OPEN', id, () =>
      giveHandle(id, () => ({ kind: 'file', file: tree.open(path, flags, attributes.mode) })),
    ),
  );
  sftp.on('READ', (id: number, key: Buffer, offset: number, length: number) =>
    serve('READ', id, () => {
      const data = tree.read(fileOf(key), offset, Math.min(length, MAX_READ_BYTES));
      if (data) sftp.data(id, data);
      else endOfFile(id);
    }),
  );
  sftp.on('WRITE', (id: number, key: Buffer, offset: number, data: Buffer) => {
    // The bytes may have to wait, and the buffer belongs to the connection.
    const bytes = Buffer.from(data);
    serve('WRITE', id, () => {
      tree.write(fileOf(key), offset, bytes);
      done(id);
    });
  });
  sftp.on('CLOSE', (id: number, key: Buffer) =>
    serve('CLOSE', id, () => {
      release(handleOf(key));
      handles.delete(key.readUInt32BE());
      done(id);
    }),
  );
  sftp.on('REMOVE', (id: number, path: string) =>
    serve('REMOVE', id, () => {
      tree.remove(path);
      done(id);
    }),
  );
  sftp.on('RENAME', (id: number, from: string, to: string) =>
    serve('RENAME', id, () => {
      tree.rename(from, to);
      done(id);
    }),
  );
  sftp.on('MKDIR', (id: number, path: string) =>
    serve('MKDIR', id, () => {
      tree.mkdir(path);
      done(id);
    }),
  );
  sftp.on('RMDIR', (id: number, path: string) =>
    serve('RMDIR', id, () => {
      tree.rmdir(path);
      done(id);
    }),
  );

  const releaseAll = () => {
    for (const handle of handles.values()) release(handle);
    handles.clear();
  };
  // A malformed packet ends the session; without a listener the error would end the process.
  sftp.on('error', () => sftp.end());
  sftp.on('end', () => sftp.end());
  sftp.on('close', releaseAll);
}
