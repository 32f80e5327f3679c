import { randomUUID } from 'node:crypto';
import type { SFTPWrapper, Stats } from 'ssh2';
import { canonicalRemotePath, fileIn } from '../../destinations/sftp/remote-path.js';
import { problem, ProblemError, problemOf, type Problem } from '../../problems/problem.js';
import { toldPath } from './sftp-listing.js';
import { explainStatus, type PathAttempt } from './sftp-problems.js';
import type { SftpSession } from './sftp-session.js';

const CONTENT = Buffer.from('Written to check that files can be delivered here. It can be deleted.\n');
const RENAMED = '-renamed';

/** A folder on an SFTP server, tried out: opened, written to, read and tidied up. Rejects with a problem. */
export class SftpFolder {
  readonly #session: SftpSession;
  readonly #sftp: SFTPWrapper;
  readonly #username: string;
  #home = '';
  #path = '';
  #file = '';
  /** The file's full path, where the server says it. */
  #shown = '';
  /** Why it is not known whether there is such a folder. */
  #unseen: Problem | undefined;

  constructor(session: SftpSession, sftp: SFTPWrapper, username: string) {
    this.#session = session;
    this.#sftp = sftp;
    this.#username = username;
  }

  /** Where a login lands; empty where the server does not say. */
  async home(): Promise<string> {
    this.#home = await this.#fullPath('.');
    return this.#home;
  }

  /** Whether the folder could not be looked at, though it may well be written to. */
  get unseen(): Problem | undefined {
    return this.#unseen;
  }

  /** Finds the folder; answers its full path. */
  async open(folderPath: string): Promise<string> {
    await this.home();
    const folder = canonicalRemotePath(folderPath);
    this.#path = folder === '' ? this.#home || '.' : folder;
    const stats = await this.#statsIfTold(folder === '' ? '.' : folder);
    if (stats && !stats.isDirectory()) {
      throw new ProblemError(problem('sftp.not-a-folder', { path: this.#path }, { field: 'folderPath' }));
    }
    const full = (await this.#fullPath(folder === '' ? '.' : folder)) || this.#path;
    const name = `.cdw-write-test-${randomUUID()}`;
    this.#file = fileIn(folder, name);
    this.#shown = full === '.' ? this.#file : fileIn(full, name);
    return full;
  }

  /** Writes a small new file and looks at what arrived: a full disk has been seen to say yes and keep half. */
  async write(): Promise<void> {
    const sftp = this.#sftp;
    // Stopped from here on, the file would stay behind.
    this.#tidyWhenStopped(this.#file);
    try {
      await this.#within('write', this.#path, 'wx', (handle) =>
        this.#do('write', this.#path, (done) => sftp.write(handle, CONTENT, 0, CONTENT.length, 0, done)),
      );
    } catch (error) {
      // A folder that may not even be looked at.
      if (this.#unseen && problemOf(error)?.code === 'sftp.permission') throw new ProblemError(this.#unseen);
      throw error;
    }
    const size = await this.#sizeIfTold();
    if (size === undefined) return;
    if (size < CONTENT.length) {
      throw new ProblemError(problem('sftp.quota', { path: this.#path }, { field: 'folderPath' }));
    }
    if (size > CONTENT.length) throw new ProblemError(this.#differs());
  }

  /** Reads the file back. Not being allowed to, or too late, is only worth a warning: drop boxes are like that. */
  async readBack(): Promise<Problem | undefined> {
    const found = Buffer.alloc(CONTENT.length);
    try {
      const length = await this.#within('read', this.#shown, 'r', (handle) =>
        this.#do<number>('read', this.#shown, (done) =>
          this.#sftp.read(handle, found, 0, found.length, 0, done),
        ),
      );
      if (length === CONTENT.length && found.equals(CONTENT)) return undefined;
    } catch (error) {
      const met = problemOf(error);
      if (met?.code === 'sftp.permission') return met;
      if (met?.code === 'sftp.no-such-path') return this.#taken();
      throw error;
    }
    throw new ProblemError(this.#differs());
  }

  /** Gives the file another name: uploads that appear whole, or not at all, end in this way. */
  async rename(): Promise<void> {
    const renamed = this.#file + RENAMED;
    this.#tidyWhenStopped(this.#file, renamed);
    try {
      await this.#do('rename', this.#shown, (done) => this.#sftp.rename(this.#file, renamed, done));
    } catch (error) {
      const met = problemOf(error);
      if (met?.code === 'sftp.no-such-path') throw new ProblemError(this.#taken());
      if (!met?.code.startsWith('sftp.') || met.code === 'sftp.connection-lost') throw error;
      const telling = met.code === 'sftp.unsupported' || met.code === 'sftp.locked';
      throw telling ? error : new ProblemError(problem('sftp.rename-denied', { path: this.#shown }));
    }
    this.#file = renamed;
    this.#shown += RENAMED;
  }

  /** Deletes the file; says which one stays behind when it may not. One that is gone already does not stay. */
  async delete(): Promise<void> {
    try {
      await this.#do('look', this.#shown, (done) => this.#sftp.unlink(this.#file, done));
    } catch (error) {
      const met = problemOf(error);
      if (!met?.code.startsWith('sftp.') || met.code === 'sftp.connection-lost') throw error;
      if (met.code !== 'sftp.no-such-path') {
        throw new ProblemError(problem('sftp.delete-denied', { path: this.#shown }, { field: 'folderPath' }));
      }
    }
    this.#session.onStopped(undefined);
  }

  /** Deletes what a failed attempt may have left. Never rejects. */
  async discard(): Promise<void> {
    if (this.#file === '') return;
    await this.delete().catch(() => undefined);
  }

  /** `undefined` where it may not be asked: some drop boxes take nothing but files, so that only writing tells. */
  async #statsIfTold(folder: string): Promise<Stats | undefined> {
    try {
      return await this.#do<Stats>('look', this.#path, (done) => this.#sftp.stat(folder, done));
    } catch (error) {
      const met = problemOf(error);
      if (met?.code !== 'sftp.permission') throw error;
      this.#unseen = met;
      return undefined;
    }
  }

  /** `undefined` where files are taken and not shown, as drop boxes do. */
  async #sizeIfTold(): Promise<number | undefined> {
    try {
      const { size } = await this.#do<Stats>('write', this.#path, (done) =>
        this.#sftp.stat(this.#file, done),
      );
      return size;
    } catch (error) {
      const code = problemOf(error)?.code;
      if (code === 'sftp.permission' || code === 'sftp.no-such-path') return undefined;
      throw error;
    }
  }

  /** The one name of a place, or nothing where the server keeps it to itself: deliveries do not need it. */
  async #fullPath(path: string): Promise<string> {
    try {
      return toldPath(await this.#do<string>('look', path, (done) => this.#sftp.realpath(path, done)));
    } catch (error) {
      const code = problemOf(error)?.code;
      if (code === 'sftp.permission' || code === 'sftp.unsupported') return '';
      throw error;
    }
  }

  /** Opens the file for some work, and closes it however that ends: servers on Windows delete no file that is open. */
  async #within<Value>(
    doing: PathAttempt['doing'],
    path: string,
    flags: 'r' | 'wx',
    work: (handle: Buffer) => Promise<Value>,
  ): Promise<Value> {
    const sftp = this.#sftp;
    const handle = await this.#do<Buffer>(doing, path, (done) => sftp.open(this.#file, flags, done));
    const close = () => this.#do(doing, path, (done) => sftp.close(handle, done));
    let value: Value;
    try {
      value = await work(handle);
    } catch (error) {
      await close().catch(() => undefined);
      throw error;
    }
    await close();
    return value;
  }

  #tidyWhenStopped(...files: readonly string[]): void {
    const unlink = (file: string) => new Promise<void>((done) => this.#sftp.unlink(file, () => done()));
    this.#session.onStopped(async () => {
      await Promise.all(files.map(unlink));
    });
  }

  async #do<Value>(
    doing: PathAttempt['doing'],
    path: string,
    work: (done: (error: Error | null | undefined, value?: Value) => void) => void,
  ): Promise<Value> {
    try {
      return await this.#session.call<Value>(work);
    } catch (error) {
      const attempt = { path, home: this.#home, username: this.#username, doing };
      const met = explainStatus(error, attempt);
      throw met ? new ProblemError(met) : error;
    }
  }

  #differs(): Problem {
    return problem('sftp.content-differs', { path: this.#shown }, { field: 'folderPath' });
  }

  #taken(): Problem {
    return problem('sftp.file-taken', { path: this.#shown });
  }
}
