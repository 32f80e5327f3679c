/**
 * The file tree of one SFTP user, held in memory. There are no symbolic links and every path is
 * normalised against the root first, so nothing outside the tree can be named.
 */
import { posix } from 'node:path';
import ssh2 from 'ssh2';
import type { Attributes } from 'ssh2';
import {
  attributesOf,
  failure,
  locate,
  newFile,
  newFolder,
  noSuchFile,
  now,
  permissionDenied,
} from './sftp-nodes.js';
import type { FileNode, Location, OpenFile, TreeNode } from './sftp-nodes.js';

const { OPEN_MODE } = ssh2.utils.sftp;

const PERMISSION_BITS = 0o7777;
const WRITE_BITS = 0o222;
const MAX_FILE_BYTES = 256 * 1024 * 1024;

/** Settings of a tree. */
export interface FileTreeOptions {
  readonly home: string;
  readonly readOnly?: boolean | undefined;
  readonly quotaBytes?: number | undefined;
  readonly takesFilesAway?: boolean | undefined;
}

/** The files and folders one user sees; every method throws `SftpStatus` when it has to say no. */
export class FileTree {
  readonly #home: string;
  readonly #readOnly: boolean;
  readonly #quota: number;
  readonly #takesFilesAway: boolean;
  readonly #root = newFolder(false);
  #used = 0;

  constructor(options: FileTreeOptions) {
    this.#home = posix.resolve('/', options.home);
    this.#readOnly = options.readOnly ?? false;
    this.#quota = options.quotaBytes ?? Infinity;
    this.#takesFilesAway = options.takesFilesAway ?? false;
  }

  /** Makes a folder and those above it, whatever the permissions say. */
  seedFolder(path: string, locked = false): void {
    const names = this.#resolve(path).split('/').filter(Boolean);
    let folder = this.#root;
    names.forEach((name, index) => {
      const child = folder.children.get(name) ?? newFolder(locked && index === names.length - 1);
      if (child.kind !== 'folder') throw new Error(`${path} runs through a file`);
      folder.children.set(name, child);
      folder = child;
    });
  }

  /** Puts a file in place, whatever the permissions and the quota say. */
  seedFile(path: string, content: string | Buffer): void {
    this.seedFolder(posix.dirname(this.#resolve(path)));
    const { parent, name } = this.#locate(path);
    const file = newFile(0o644);
    file.data = Buffer.from(content);
    file.size = file.data.length;
    this.#used += file.size;
    parent?.children.set(name, file);
  }

  /** The absolute path; its last part need not exist, the folders above it must. */
  realpath(path: string): string {
    this.#locate(path);
    return this.#resolve(path);
  }

  exists(path: string): boolean {
    try {
      return this.#locate(path).node !== undefined;
    } catch {
      return false;
    }
  }

  /** Everything in a file. */
  content(path: string): Buffer {
    const node = this.#existing(path);
    if (node.kind !== 'file') throw failure('Is a directory');
    return Buffer.from(node.data.subarray(0, node.size));
  }

  stat(path: string): Attributes {
    return attributesOf(this.#existing(path));
  }

  fstat(file: OpenFile): Attributes {
    return attributesOf(file.node);
  }

  list(path: string): { name: string; attributes: Attributes }[] {
    const folder = this.#existing(path);
    if (folder.kind !== 'folder') throw noSuchFile();
    return [...folder.children].map(([name, node]) => ({ name, attributes: attributesOf(node) }));
  }

  open(path: string, flags: number, mode: number | undefined): OpenFile {
    const { CREAT, EXCL, TRUNC, APPEND, READ, WRITE } = OPEN_MODE;
    const has = (flag: number) => (flags & flag) !== 0;
    const { parent, name, node, locked } = this.#locate(path);
    const changes = has(WRITE) || has(APPEND) || has(CREAT) || has(TRUNC);
    if (node?.kind === 'folder') throw failure('Is a directory');
    if (node && has(CREAT) && has(EXCL)) throw failure('File exists');
    if (!node && !has(CREAT)) throw noSuchFile();
    if (changes) this.#allowChange(locked);
    const file = node ?? newFile((mode ?? 0o666) & 0o777 & ~0o022);
    if (node && changes && (node.mode & WRITE_BITS) === 0) throw permissionDenied();
    if (!node && parent) {
      parent.children.set(name, file);
      parent.mtime = now();
    }
    if (has(TRUNC)) this.#resize(file, 0);
    file.handles += 1;
    return {
      node: file,
      path: this.#resolve(path),
      readable: has(READ),
      writable: has(WRITE) || has(APPEND),
      append: has(APPEND),
    };
  }

  close(file: OpenFile): void {
    file.node.handles -= 1;
    if (this.#takesFilesAway && file.writable && file.node.linked) this.remove(file.path);
    this.#forget(file.node);
  }

  /** The bytes at an offset, fewer than asked for near the end, or `undefined` at the end. */
  read(file: OpenFile, offset: number, length: number): Buffer | undefined {
    if (!file.readable) throw permissionDenied();
    if (offset >= file.node.size) return undefined;
    return file.node.data.subarray(offset, Math.min(offset + length, file.node.size));
  }

  write(file: OpenFile, offset: number, data: Buffer): void {
    if (!file.writable) throw permissionDenied();
    if (data.length === 0) return;
    const { node } = file;
    const at = file.append ? node.size : offset;
    this.#resize(node, Math.max(node.size, at + data.length));
    data.copy(node.data, at);
    node.mtime = now();
  }

  remove(path: string): void {
    const { parent, name, node, locked } = this.#locate(path);
    if (!node) throw noSuchFile();
    this.#allowChange(locked);
    if (node.kind === 'folder') throw failure('Is a directory');
    parent?.children.delete(name);
    node.linked = false;
    this.#forget(node);
  }

  /** Renames as SFTP version 3 does it: an existing target is an error, not replaced. */
  rename(from: string, to: string): void {
    const source = this.#locate(from);
    const target = this.#locate(to);
    if (!source.node) throw noSuchFile();
    this.#allowChange(source.locked || target.locked);
    if (target.node) throw failure('File exists');
    if (this.#resolve(to).startsWith(`${this.#resolve(from)}/`)) throw failure('Target is inside the source');
    source.parent?.children.delete(source.name);
    target.parent?.children.set(target.name, source.node);
  }

  mkdir(path: string): void {
    const { parent, name, node, locked } = this.#locate(path);
    if (node) throw failure('File exists');
    this.#allowChange(locked);
    parent?.children.set(name, newFolder(false));
  }

  rmdir(path: string): void {
    const { parent, name, node, locked } = this.#locate(path);
    if (node?.kind !== 'folder') throw noSuchFile();
    this.#allowChange(locked);
    if (!parent || node.children.size > 0) throw failure('Directory not empty');
    parent.children.delete(name);
  }

  setAttributes(path: string, changes: Partial<Attributes>): void {
    const node = this.#existing(path);
    this.#allowChange(this.#locate(path).locked);
    this.#apply(node, changes);
  }

  setFileAttributes(file: OpenFile, changes: Partial<Attributes>): void {
    if (!file.writable) throw permissionDenied();
    this.#apply(file.node, changes);
  }

  #apply(node: TreeNode, { size, mode, atime, mtime }: Partial<Attributes>): void {
    if (size !== undefined) {
      if (node.kind === 'folder') throw failure('Is a directory');
      this.#resize(node, size);
    }
    if (mode !== undefined) node.mode = mode & PERMISSION_BITS;
    if (atime !== undefined) node.atime = atime;
    if (mtime !== undefined) node.mtime = mtime;
  }

  #allowChange(locked: boolean): void {
    if (this.#readOnly || locked) throw permissionDenied();
  }

  #resize(node: FileNode, size: number): void {
    if (!Number.isSafeInteger(size) || size > MAX_FILE_BYTES) throw failure('File too large');
    if (size > node.size && this.#used + size - node.size > this.#quota) {
      throw failure('No space left on device');
    }
    if (size > node.data.length) {
      const roomier = Buffer.alloc(Math.max(size, Math.min(2 * node.data.length, MAX_FILE_BYTES)));
      node.data.copy(roomier, 0, 0, node.size);
      node.data = roomier;
    } else {
      node.data.fill(0, size, Math.max(size, node.size));
    }
    this.#used += size - node.size;
    node.size = size;
  }

  /** Gives the space of a removed file back once nobody has it open. */
  #forget(node: FileNode): void {
    if (!node.linked && node.handles === 0) this.#resize(node, 0);
  }

  #resolve(path: string): string {
    return posix.resolve(this.#home, path);
  }

  #existing(path: string): TreeNode {
    const { node } = this.#locate(path);
    if (!node) throw noSuchFile();
    return node;
  }

  #locate(path: string): Location {
    return locate(this.#root, this.#resolve(path));
  }
}
