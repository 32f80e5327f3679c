import { randomUUID } from 'node:crypto';
import type { SFTPWrapper, Stats } from 'ssh2';
import { canonicalRemotePath, fileIn } from '../../destinations/sftp/remote-path.js';
import { problem, ProblemError, problemOf, type Problem } from '../../problems/problem.js';
import { explainStatus, type PathAttempt } from './sftp-problems.js';
import type { SftpSession } from './sftp-session.js';

const CONTENT = Buffer.from('Written to check that files can be delivered here. It can be deleted.\n');

/** A folder on an SFTP server, tried out: opened, written to, read and tidied up. Rejects with a problem. */
export class SftpFolder {
  readonly #session: SftpSession;
  readonly #sftp: SFTPWrapper;
  readonly #username: string;
  #home = '';
  #path = '';
  #file = '';

  constructor(session: SftpSession, sftp: SFTPWrapper, username: string) {
    this.#session = session;
    this.#sftp = sftp;
    this.#username = username;
  }

  /** Where a login lands. */
  async home(): Promise<string> {
    this.#home = await this.#do('look', '.', (done) => this.#sftp.realpath('.', done));
    return this.#home;
  }

  /** Finds the folder; answers its full path. */
  async open(folderPath: string): Promise<string> {
    await this.home();
    const folder = canonicalRemotePath(folderPath);
    this.#path = folder === '' ? this.#home : folder;
    const stats = await this.#do<Stats>('look', this.#path, (done) =>
      this.#sftp.stat(folder === '' ? '.' : folder, done),
    );
    if (!stats.isDirectory()) {
      throw new ProblemError(problem('sftp.not-a-folder', { path: this.#path }, { field: 'folderPath' }));
    }
    this.#file = fileIn(folder, `.cdw-write-test-${randomUUID()}`);
    return this.#do('look', this.#path, (done) => this.#sftp.realpath(folder === '' ? '.' : folder, done));
  }

  /** Writes a small new file and looks at what arrived: a full disk has been seen to say yes and keep half. */
  async write(): Promise<void> {
    const sftp = this.#sftp;
    // Stopped from here on, the file would stay behind.
    this.#tidyWhenStopped(this.#file);
    const handle = await this.#do<Buffer>('write', this.#path, (done) => sftp.open(this.#file, 'wx', done));
    await this.#do('write', this.#path, (done) => sftp.write(handle, CONTENT, 0, CONTENT.length, 0, done));
    await this.#do('write', this.#path, (done) => sftp.close(handle, done));
    const size = await this.#sizeIfTold();
    if (size === undefined) return;
    if (size < CONTENT.length) {
      throw new ProblemError(problem('sftp.quota', { path: this.#path }, { field: 'folderPath' }));
    }
    if (size > CONTENT.length) throw new ProblemError(this.#differs());
  }

  /** Reads the file back. Not being allowed to is only worth a warning: drop boxes are like that. */
  async readBack(): Promise<Problem | undefined> {
    const sftp = this.#sftp;
    try {
      const handle = await this.#do<Buffer>('read', this.#file, (done) => sftp.open(this.#file, 'r', done));
      const found = Buffer.alloc(CONTENT.length);
      const length = await this.#do<number>('read', this.#file, (done) =>
        sftp.read(handle, found, 0, found.length, 0, done),
      );
      await this.#do('read', this.#file, (done) => sftp.close(handle, done));
      if (length === CONTENT.length && found.equals(CONTENT)) return undefined;
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code === 'sftp.permission') return error.problem;
      throw error;
    }
    throw new ProblemError(this.#differs());
  }

  /** Gives the file another name: uploads that appear whole, or not at all, end in this way. */
  async rename(): Promise<void> {
    const renamed = `${this.#file}-renamed`;
    this.#tidyWhenStopped(this.#file, renamed);
    try {
      await this.#do('rename', this.#file, (done) => this.#sftp.rename(this.#file, renamed, done));
    } catch (error) {
      const met = problemOf(error);
      if (!met?.code.startsWith('sftp.') || met.code === 'sftp.connection-lost') throw error;
      const telling = met.code === 'sftp.unsupported' || met.code === 'sftp.locked';
      throw telling ? error : new ProblemError(problem('sftp.rename-denied', { path: this.#file }));
    }
    this.#file = renamed;
  }

  /** Deletes the file; says which one stays behind when it may not. */
  async delete(): Promise<void> {
    try {
      await this.#do('look', this.#file, (done) => this.#sftp.unlink(this.#file, done));
      this.#session.onStopped(undefined);
    } catch (error) {
      const refused = error instanceof ProblemError && error.problem.code.startsWith('sftp.');
      if (!refused || error.problem.code === 'sftp.connection-lost') throw error;
      throw new ProblemError(problem('sftp.delete-denied', { path: this.#file }, { field: 'folderPath' }));
    }
  }

  /** Deletes what a failed attempt may have left. Never rejects. */
  async discard(): Promise<void> {
    if (this.#file === '') return;
    await this.delete().catch(() => undefined);
  }

  /** `undefined` where files are taken and not shown, as drop boxes do. */
  async #sizeIfTold(): Promise<number | undefined> {
    try {
      const { size } = await this.#do<Stats>('write', this.#path, (done) =>
        this.#sftp.stat(this.#file, done),
      );
      return size;
    } catch (error) {
      if (problemOf(error)?.code === 'sftp.permission') return undefined;
      throw error;
    }
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
    return problem('sftp.content-differs', { path: this.#file }, { field: 'folderPath' });
  }
}
