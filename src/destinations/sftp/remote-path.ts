import { objectionToPath, segmentsOf } from '../path-rules.js';
import type { Objection } from '../schemas.js';
import { splitHost } from './host.js';

/** Longest path of Linux, less room for the names of the files. */
export const MAX_PATH_BYTES = 3800;

/** Whether a text is the whole address of a folder. No path in its one way begins so: it has no double slashes. */
export const isAddress = (text: string): boolean => /^(?:sftp|ssh|scp):\/\//iu.test(text);

/**
 * The one way to write a folder of an SFTP server: `/upload/daily` from the server's root, `upload/daily` from the
 * folder in which a login starts, empty for that folder itself. The first slash has a meaning here and stays.
 */
export function canonicalRemotePath(path: string): string {
  // Of the whole address of a folder, only the folder.
  const own = isAddress(path) ? (splitHost(path).path ?? '') : path;
  // `~` is a shell's word; a server knows only "relative".
  const relative = own === '~' || own.startsWith('~/') ? own.slice(2) : own;
  const joined = segmentsOf(relative).join('/');
  return relative.startsWith('/') && relative === own ? `/${joined}` : joined;
}

/** The first thing that makes a text unfit as a folder. */
export const objectionToRemotePath = (path: string): Objection | undefined =>
  objectionToPath(path, MAX_PATH_BYTES);

/** The path of a file in a folder; relative ones start with `./`, so that no name is taken for something else. */
export function fileIn(folder: string, name: string): string {
  const path = canonicalRemotePath(folder);
  if (path === '') return `./${name}`;
  return path.endsWith('/') ? path + name : `${path}/${name}`;
}
