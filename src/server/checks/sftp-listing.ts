import type { FileEntryWithStats, SFTPWrapper } from 'ssh2';
import { fileIn, MAX_PATH_BYTES } from '../../destinations/sftp/remote-path.js';
import { ProblemError, problem } from '../../problems/problem.js';
import { excerpt } from '../../destinations/excerpt.js';

/** Something in a folder that is a folder, or may be. */
export interface Candidate {
  readonly name: string;
  /** A link may lead to a file, or nowhere. */
  readonly isLink: boolean;
}

/** The first of them by name. */
export interface Candidates {
  readonly first: readonly Candidate[];
  /** Whether there are more. */
  readonly more: boolean;
}

type Done<Value> = (error: Error | null | undefined, value?: Value) => void;

/** The end of what was asked for: https://datatracker.ietf.org/doc/html/draft-ietf-secsh-filexfer-02#section-7 */
const END = 1;

/**
 * Reads a folder, answer by answer, and keeps the first `most` of what may be a folder and comes behind `after`. Not
 * `readdir` with a path, which keeps all that a server sends, and a server may send without end. Who calls has to see to the
 * time.
 */
export function readCandidates(
  sftp: SFTPWrapper,
  folder: string,
  { after, most }: { readonly after: string; readonly most: number },
  done: Done<Candidates>,
): void {
  let kept: Candidate[] = [];
  let more = false;
  const trim = (): void => {
    kept.sort((a, b) => (a.name < b.name ? -1 : 1));
    more ||= kept.length > most;
    kept = kept.slice(0, most);
  };
  const take = ({ filename: name, attrs }: FileEntryWithStats): void => {
    const isLink = attrs.isSymbolicLink();
    if (!isLink && !attrs.isDirectory()) return;
    if (name === '.' || name === '..' || name <= after || !isPath(fileIn(folder, name))) return;
    kept.push({ name, isLink });
    if (kept.length >= 2 * most) trim();
  };
  sftp.opendir(folder, (refused, handle) => {
    if (refused) {
      done(refused);
      return;
    }
    const close = (error?: Error): void => {
      sftp.close(handle, (failed) => {
        trim();
        done(error ?? failed, { first: kept, more });
      });
    };
    const read = (): void => {
      sftp.readdir(handle, (error, entries) => {
        if (error) {
          close('code' in error && error.code === END ? undefined : error);
          return;
        }
        for (const each of entries) take(each);
        read();
      });
    };
    read();
  });
}

/** What a server calls the full path of a place. Longer than any is, it is no path, and nobody has to be shown it. */
export function toldPath(path: string): string {
  if (isPath(path)) return path;
  throw new ProblemError(problem('sftp.unexpected', { answer: excerpt(path) }));
}

/** Whether a folder with this path could be chosen. */
const isPath = (path: string): boolean => Buffer.byteLength(path) <= MAX_PATH_BYTES;
