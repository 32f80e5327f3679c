import { objectionToPath, segmentsOf } from '../path-rules.js';
import type { Objection } from '../schemas.js';

/**
 * Longest folder path in bytes. A key has 1024; the rest is for the names of the files.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html
 */
export const MAX_FOLDER_BYTES = 900;

/**
 * The one way to write a folder: `exports/daily`, without slashes around it or doubled inside. Empty for the top of the
 * bucket. A key such as `/exports//a.csv` would make folders without a name.
 */
export const canonicalFolder = (path: string): string => segmentsOf(path).join('/');

/** The first thing that makes a text unfit as a folder. */
export const objectionToFolder = (path: string): Objection | undefined =>
  objectionToPath(path, MAX_FOLDER_BYTES);

/** What every key in a folder starts with: nothing at the top of the bucket, else the folder and one slash. */
export function folderPrefix(path: string): string {
  const folder = canonicalFolder(path);
  return folder === '' ? '' : `${folder}/`;
}

/** The key of a file in a folder. */
export const keyIn = (path: string, name: string): string => folderPrefix(path) + name;
