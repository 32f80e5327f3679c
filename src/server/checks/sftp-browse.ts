import type { SFTPWrapper, Stats } from 'ssh2';
import type { Folder, FolderPage } from '../../destinations/check.js';
import { canonicalRemotePath, fileIn } from '../../destinations/sftp/remote-path.js';
import { problem, ProblemError } from '../../problems/problem.js';
import { readCandidates, toldPath, type Candidates } from './sftp-listing.js';
import { explainStatus, type PathAttempt } from './sftp-problems.js';
import type { SftpSession } from './sftp-session.js';

/** Most folders of one page. */
const PAGE = 500;
/** Most of what is looked at for one: links may be none. */
const CANDIDATES = 4 * PAGE;

/** Looks around on an SFTP server. Rejects with a problem. */
export class SftpBrowse {
  readonly #session: SftpSession;
  readonly #sftp: SFTPWrapper;
  readonly #username: string;

  constructor(session: SftpSession, sftp: SFTPWrapper, username: string) {
    this.#session = session;
    this.#sftp = sftp;
    this.#username = username;
  }

  /** The folders in a folder, by name; an empty path is where a login lands. Links to folders are folders. */
  async list(given: string, after = ''): Promise<FolderPage> {
    const sftp = this.#sftp;
    const asked = canonicalRemotePath(given);
    const path = toldPath(
      await this.#do<string>(given, (done) => sftp.realpath(asked === '' ? '.' : asked, done)),
    );
    const { first, more } = await this.#do<Candidates>(path, (done) =>
      readCandidates(sftp, path, { after, most: CANDIDATES }, done),
    );
    const folders: Folder[] = [];
    for (const { name, isLink } of first) {
      // One more than a page holds: then there is a next one.
      if (folders.length > PAGE) break;
      const inside = fileIn(path, name);
      if (!isLink || (await this.#isFolder(inside))) folders.push({ name, path: inside });
    }
    const page = folders.slice(0, PAGE);
    const last = folders.length > PAGE ? page.at(-1) : more ? first.at(-1) : undefined;
    return { path, folders: page, canCreate: true, nextCursor: last?.name ?? null };
  }

  /** Makes a folder, with those on the way to it. */
  async create(given: string): Promise<Folder> {
    const path = canonicalRemotePath(given);
    await this.#make(path);
    return { name: path.slice(path.lastIndexOf('/') + 1), path };
  }

  async #make(path: string): Promise<void> {
    const make = () => this.#do(path, (done) => this.#sftp.mkdir(path, done), 'write');
    const parent = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
    try {
      await make();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.problem.code === 'sftp.no-such-path' && parent !== '') {
        await this.#make(parent);
        await make();
        // Version 3 of SFTP has no code for "it is there already".
      } else if (!(await this.#isFolder(path))) throw error;
    }
  }

  async #isFolder(path: string): Promise<boolean> {
    try {
      return (await this.#do<Stats>(path, (done) => this.#sftp.stat(path, done))).isDirectory();
    } catch (error) {
      const answered = error instanceof ProblemError && error.problem.code !== 'sftp.connection-lost';
      if (!answered) throw error;
      return false;
    }
  }

  async #do<Value>(
    path: string,
    work: (done: (error: Error | null | undefined, value?: Value) => void) => void,
    doing: PathAttempt['doing'] = 'look',
  ): Promise<Value> {
    try {
      return await this.#session.call<Value>(work);
    } catch (error) {
      const met = explainStatus(error, { path, home: '', username: this.#username, doing });
      if (met) throw new ProblemError(met);
      if (error instanceof ProblemError) throw error;
      throw new ProblemError(problem('sftp.unexpected', { answer: '' }));
    }
  }
}
