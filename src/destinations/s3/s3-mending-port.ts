import type { S3Connection } from './s3-connection.js';
import { readFailure } from './s3-error.js';
import { serverTimeIn } from './s3-explanations.js';
import { hasAnswer, isAboutStyle } from './s3-problems.js';
import type { Mended, OpenedPort, S3Port } from './s3-port.js';

/** Clocks that differ by less are no reason for a refusal. */
const SMALLEST_SKEW_MS = 60_000;

/**
 * Mends what is nobody's fault and certain from the answer, once per check: a clock that differs (the storage says its
 * own time), and an address style that nobody has chosen. What it mended is told, so that the user learns of it.
 */
export class MendingPort implements OpenedPort {
  readonly #open: (connection: S3Connection) => OpenedPort;
  #connection: S3Connection;
  #port: OpenedPort;
  #mended: Mended = {};

  constructor(connection: S3Connection, open: (connection: S3Connection) => OpenedPort) {
    this.#open = open;
    this.#connection = connection;
    this.#port = open(connection);
  }

  /** The connection as it is now. */
  get connection(): S3Connection {
    return this.#connection;
  }

  get mended(): Mended {
    return this.#mended;
  }

  identity: S3Port['identity'] = () => this.#try('', (port) => port.identity());
  buckets: S3Port['buckets'] = () => this.#try('', (port) => port.buckets());
  list: S3Port['list'] = (bucket, ...more) => this.#try(bucket, (port) => port.list(bucket, ...more));
  folders: S3Port['folders'] = (bucket, ...more) =>
    this.#try(bucket, (port) => port.folders(bucket, ...more));
  put: S3Port['put'] = (bucket, ...more) => this.#try(bucket, (port) => port.put(bucket, ...more));
  get: S3Port['get'] = (bucket, ...more) => this.#try(bucket, (port) => port.get(bucket, ...more));
  delete: S3Port['delete'] = (bucket, ...more) => this.#try(bucket, (port) => port.delete(bucket, ...more));

  close(): void {
    this.#port.close();
  }

  async #try<Value>(bucket: string, work: (port: S3Port) => Promise<Value>): Promise<Value> {
    const [connection, port, before] = [this.#connection, this.#port, this.#mended];
    try {
      return await work(port);
    } catch (error) {
      const change = this.#changeFor(error, bucket);
      if (!change) throw error;
      this.#connection = { ...connection, ...change.connection };
      this.#mended = { ...before, ...change.mended };
      this.#port = this.#open(this.#connection);
      try {
        const value = await this.#try(bucket, work);
        port.close();
        return value;
      } catch (second) {
        // An answer to the right address or the right time says more than the one that made us try again.
        const better = change.certain || (hasAnswer(second) && !isAboutStyle(second));
        if (better) {
          port.close();
          throw second;
        }
        this.#port.close();
        [this.#connection, this.#port, this.#mended] = [connection, port, before];
        throw error;
      }
    }
  }

  #changeFor(
    error: unknown,
    bucket: string,
  ):
    | { readonly connection: Partial<S3Connection>; readonly mended: Mended; readonly certain: boolean }
    | undefined {
    const theirs = serverTimeIn(readFailure(error));
    if (theirs !== undefined && this.#mended.clockMinutes === undefined) {
      const clockOffset = theirs - Date.now();
      if (Math.abs(clockOffset) < SMALLEST_SKEW_MS) return undefined;
      const clockMinutes = Math.abs(Math.round(clockOffset / 60_000));
      return { connection: { clockOffset }, mended: { clockMinutes }, certain: true };
    }
    const { guessedStyle, pathStyle } = this.#connection;
    const untried = guessedStyle && this.#mended.addressStyle === undefined;
    if (!untried || bucket === '' || !isAboutStyle(error)) return undefined;
    const addressStyle = pathStyle ? 'virtual-host' : 'path';
    return { connection: { pathStyle: !pathStyle }, mended: { addressStyle }, certain: false };
  }
}
