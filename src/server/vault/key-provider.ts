import type { WrappedKey } from '../../backend/sealed.js';

export type { WrappedKey } from '../../backend/sealed.js';

/**
 * What a data key is for, as names and texts. It is authenticated and not secret: unwrapping asks for the same context. A
 * key management service writes it into its audit log (the encryption context of AWS KMS).
 */
export type KeyContext = Readonly<Record<string, string>>;

/**
 * Wraps data keys with keys that the database does not have: from the environment, a file, or a service that never
 * gives its keys away. A method that rejects, or that takes too long, is an outage: the caller is told to try again, and
 * nothing is stored.
 */
export interface KeyProvider {
  /** The id of the key that wraps from now on. Asked each time, so that a key can change while serving. */
  currentKeyId(signal: AbortSignal): string | Promise<string>;
  /** Encrypts a data key (32 bytes) with the current key, bound to its context. */
  wrap(dataKey: Uint8Array, context: KeyContext, signal: AbortSignal): Promise<WrappedKey>;
  /**
   * Gives the data key back. `undefined` when that cannot succeed, however often it is tried: this provider does not know
   * the key, the context is another, a byte has changed.
   */
  unwrap(wrapped: WrappedKey, context: KeyContext, signal: AbortSignal): Promise<Uint8Array | undefined>;
  /**
   * The key itself, where it can be had: the first layout of the vault encrypted with it directly. `undefined` when it is
   * not known; a provider that never had such rows leaves this out.
   */
  rawKey?(keyId: string, signal: AbortSignal): Promise<Uint8Array | undefined>;
}
