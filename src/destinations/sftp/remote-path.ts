import { objectionToPath, segmentsOf } from '../path-rules.js';
import type { Objection } from '../schemas.js';

/** Longest path of Linux, less room for the names of the files. */
export const MAX_PATH_BYTES = 3800;

/**
 * The one way to write a folder of an SFTP server: `/upload/daily` from the server's root, `upload/daily` from the
 * folder in which a login starts, empty for that folder itself. The first slash has a meaning here and stays.
 */
export function canonicalRemotePath(path: string): string {
  // `~` is a shell's word; a server knows only "relative".
  const relative = path === '~' || path.startsWith('~/') ? path.slice(2) : path;
  const joined = segmentsOf(relative).join('/');
  return relative.startsWith('/') && relative === path ? `/${joined}` : joined;
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
