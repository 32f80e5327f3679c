/** What the tree of an SFTP user is made of, and the answers it has when something cannot be done. */
import ssh2 from 'ssh2';
import type { Attributes } from 'ssh2';

const { STATUS_CODE } = ssh2.utils.sftp;

const MAX_NAME_BYTES = 255;
const FOLDER_BITS = 0o040000;
const FILE_BITS = 0o100000;

/** An SFTP answer other than success: thrown by the tree, sent to the client by the session. */
export class SftpStatus extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** Nothing has this name. */
export const noSuchFile = () => new SftpStatus(STATUS_CODE.NO_SUCH_FILE, 'No such file');
/** The account may not do this. */
export const permissionDenied = () => new SftpStatus(STATUS_CODE.PERMISSION_DENIED, 'Permission denied');
/** The request itself is malformed. */
export const badMessage = () => new SftpStatus(STATUS_CODE.BAD_MESSAGE, 'Bad message');

/** No, for a reason SFTP version 3 has no code for. */
export const failure = (message = 'Failure') => new SftpStatus(STATUS_CODE.FAILURE, message);

interface Times {
  mode: number;
  atime: number;
  mtime: number;
}

/** A folder of the tree. */
export interface FolderNode extends Times {
  readonly kind: 'folder';
  readonly children: Map<string, TreeNode>;
  readonly locked: boolean;
}

/** A file of the tree. */
export interface FileNode extends Times {
  readonly kind: 'file';
  data: Buffer;
  size: number;
  /** Handles that are open: a removed file counts against the quota until the last one is closed. */
  handles: number;
  linked: boolean;
}

/** Anything that has a name in the tree. */
export type TreeNode = FolderNode | FileNode;

/** A file opened by a client. */
export interface OpenFile {
  readonly node: FileNode;
  /** By which it was opened. */
  readonly path: string;
  readonly readable: boolean;
  readonly writable: boolean;
  readonly append: boolean;
}

/** The present in seconds, as SFTP writes times. */
export const now = () => Math.floor(Date.now() / 1000);

/** An empty folder. */
export function newFolder(locked: boolean): FolderNode {
  return {
    kind: 'folder',
    children: new Map(),
    locked,
    mode: locked ? 0o555 : 0o755,
    atime: now(),
    mtime: now(),
  };
}

/** An empty file. */
export function newFile(mode: number): FileNode {
  return {
    kind: 'file',
    data: Buffer.alloc(0),
    size: 0,
    handles: 0,
    linked: true,
    mode,
    atime: now(),
    mtime: now(),
  };
}

/** What a STAT of the node answers. */
export function attributesOf(node: TreeNode): Attributes {
  const { mode, atime, mtime } = node;
  return node.kind === 'folder'
    ? { mode: FOLDER_BITS | mode, uid: 1000, gid: 1000, size: 4096, atime, mtime }
    : { mode: FILE_BITS | mode, uid: 1000, gid: 1000, size: node.size, atime, mtime };
}

/** Where a path leads. */
export interface Location {
  readonly parent: FolderNode | undefined;
  readonly name: string;
  readonly node: TreeNode | undefined;
  /** The node or a folder above it may not be written to. */
  readonly locked: boolean;
}

/** Walks an absolute, normalised path; throws when a folder on the way is missing. */
export function locate(root: FolderNode, path: string): Location {
  const names = path.split('/').filter(Boolean);
  if (names.some((name) => name.includes('\0') || Buffer.byteLength(name) > MAX_NAME_BYTES)) {
    throw badMessage();
  }
  let location: Location = { parent: undefined, name: '', node: root, locked: false };
  for (const name of names) {
    if (location.node?.kind !== 'folder') throw noSuchFile();
    const parent: FolderNode = location.node;
    const node: TreeNode | undefined = parent.children.get(name);
    const locked: boolean = location.locked || (node?.kind === 'folder' && node.locked);
    location = { parent, name, node, locked };
  }
  return location;
}
