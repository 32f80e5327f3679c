import { open } from 'node:fs/promises';
import { loggedError, type LoggedError } from '../log.js';
import type { KeyProvider } from './key-provider.js';
import { parseKeys } from './key-text.js';
import { keySet, localKeys, type KeySet } from './local-keys.js';

// A file with thousands of keys is another file.
const LARGEST_FILE = 65_536;

/** Who may read a file with keys, and who hears of one that cannot be read any more. */
export interface KeyFileOptions {
  /**
   * Who may be allowed to read the file. Default `owner`: one that its group or others may read is refused. `group` is for
   * Kubernetes, which gives a secret to a process that is not root by its group (`fsGroup`). Not looked at on Windows.
   */
  readonly readableBy?: 'owner' | 'group';
  /** Told when the file has changed and its keys cannot be used. The ones that were read last stay in use. */
  readonly onInvalid?: (error: LoggedError) => void;
}

/**
 * Keys from a file, one `id:base64` per line, the newest last. When the file changes it is read again, at the next use: a key can
 * be added while serving, without a restart.
 *
 * @throws {RangeError} When there is no key in it, one is malformed, or too many may read the file.
 */
export async function keysFromFile(path: string, options: KeyFileOptions = {}): Promise<KeyProvider> {
  let known = await read(path, options);
  let reading: Promise<void> | undefined;

  let complained = false;

  const refresh = async (): Promise<void> => {
    try {
      known = await read(path, options, known);
      complained = false;
    } catch (error) {
      // Once, and not with each request until somebody has mended it.
      if (!complained) tell(error);
      complained = true;
    }
  };
  const tell = (error: unknown): void => {
    try {
      options.onInvalid?.(loggedError(error));
    } catch {
      // A log that fails is no reason to be without the keys that are known.
    }
  };
  return localKeys(async () => {
    // Whoever comes while it is being looked at waits for the same look.
    reading ??= refresh().finally(() => (reading = undefined));
    await reading;
    return known.keys;
  });
}

interface KeyFile {
  /** Another text for each version of the file: replacing it makes another inode, writing into it another time. */
  readonly version: string;
  readonly keys: KeySet;
}

async function read(
  path: string,
  { readableBy = 'owner' }: KeyFileOptions,
  known?: KeyFile,
): Promise<KeyFile> {
  // What is examined is what is read: the path may name another file a moment later.
  const file = await open(path, 'r');
  try {
    const { mode, ino, mtimeNs, size } = await file.stat({ bigint: true });
    const version = [ino, mtimeNs, size].join(' ');
    if (known?.version === version) return known;
    const forbidden = readableBy === 'group' ? 0o027n : 0o077n;
    if (process.platform !== 'win32' && (mode & forbidden) !== 0n) {
      throw new RangeError('The file with the vault keys may be read by others: chmod 600.');
    }
    if (size > LARGEST_FILE) throw new RangeError('The file with the vault keys is too large.');
    return { version, keys: keySet(parseKeys(await file.readFile('utf8'), 'the file with the vault keys')) };
  } finally {
    await file.close();
  }
}
