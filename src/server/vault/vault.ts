import { randomBytes } from 'node:crypto';
import type { Sealed, SecretOwner, WrappedKey } from '../../backend/sealed.js';
import type { FormValues } from '../../destinations/definition.js';
import { problem, problemOf } from '../../problems/problem.js';
import { failure, success, type Result } from '../../problems/result.js';
import { decrypt, encrypt, KEY_BYTES } from './aead.js';
import { DataKeys, type KeyFailure } from './data-keys.js';
import { keyOfFirstLayout, openFirstLayout } from './first-layout.js';
import type { KeyContext, KeyProvider } from './key-provider.js';
import { keysFrom, type VaultKey } from './local-keys.js';
import { Redacted } from './redacted.js';

/** The version of the layout below; part of what is authenticated. */
const VERSION = 2;

/** What a vault works with. */
export interface VaultOptions {
  /** Who wraps the data keys: a provider, or keys in memory, of which the last one wraps. */
  readonly keys: KeyProvider | readonly VaultKey[];
  /** Providers that may still have to open what they have wrapped: for the way from one provider to another. */
  readonly formerKeys?: readonly KeyProvider[];
  /** Limit of one call of a provider, in milliseconds. Default 5000. */
  readonly keyTimeoutMs?: number;
  /** Told when a provider fails, for your log and your alarm; without secrets. */
  readonly onKeyFailure?: (failure: KeyFailure) => void;
}

/**
 * Encrypts credentials at rest, each time with a key of its own, which a provider wraps.
 *
 * Methods reject when their signal is aborted.
 */
export interface Vault {
  /** Encrypts and authenticates credentials, bound to their owner. Rejects with the problem `backend.error` in an outage. */
  seal(owner: SecretOwner, credentials: Redacted<FormValues>, signal?: AbortSignal): Promise<Sealed>;
  /**
   * The problem is `account.unreadable`, whatever the reason: another owner, an unknown key, a changed byte. In an outage of
   * the provider it is `backend.error`.
   */
  open(owner: SecretOwner, sealed: Sealed, signal?: AbortSignal): Promise<Result<Redacted<FormValues>>>;
  /** Wraps the data key of an owner anew; `undefined` when it cannot be unwrapped. Rejects as `seal` does. */
  rewrap(owner: SecretOwner, dataKey: WrappedKey, signal?: AbortSignal): Promise<WrappedKey | undefined>;
  /** How data keys are wrapped and unwrapped. */
  readonly dataKeys: DataKeys;
}

/**
 * Makes a vault. How keys are rotated while several processes serve is in docs/backend.md.
 *
 * @example
 * const vault = createVault({ keys: keysFromEnvironment() });
 * @throws {RangeError} When a key is not 32 bytes long, or an id is malformed or double.
 */
export function createVault(options: VaultOptions): Vault {
  const { keys, formerKeys = [], keyTimeoutMs = 5000, onKeyFailure } = options;
  const provider = 'wrap' in keys ? keys : keysFrom(keys);
  const dataKeys = new DataKeys({
    providers: [provider, ...formerKeys],
    timeoutMs: keyTimeoutMs,
    onFailure: onKeyFailure,
  });

  /** The bytes inside a seal; `undefined` when they cannot be had. */
  async function opened(
    owner: SecretOwner,
    { ciphertext, dataKey }: Sealed,
    signal: AbortSignal | undefined,
  ): Promise<Uint8Array | undefined> {
    const firstKey = keyOfFirstLayout(ciphertext);
    if (firstKey !== undefined) {
      const key = await dataKeys.rawKey(firstKey, signal);
      return key && whatOpens(key, () => openFirstLayout(key, owner, ciphertext));
    }
    if (ciphertext[0] !== VERSION || !dataKey) return undefined;
    const key = await dataKeys.unwrap(dataKey, contextOf(owner), signal);
    return key && whatOpens(key, () => decrypt(key, ciphertext.subarray(1), associated(owner)));
  }

  return {
    dataKeys,
    async seal(owner, credentials, signal) {
      const key = new Uint8Array(randomBytes(KEY_BYTES));
      try {
        const dataKey = await dataKeys.wrap(key, contextOf(owner), signal);
        const text = Buffer.from(JSON.stringify(credentials.reveal()));
        const ciphertext = new Uint8Array([VERSION, ...encrypt(key, text, associated(owner))]);
        text.fill(0);
        return { ciphertext, dataKey };
      } finally {
        key.fill(0);
      }
    },
    async open(owner, sealed, signal) {
      try {
        const bytes = await opened(owner, sealed, signal);
        // Why is nobody's business: it would help only somebody who tries.
        if (!bytes) return failure(problem('account.unreadable', {}));
        const values = JSON.parse(Buffer.from(bytes).toString('utf8')) as FormValues;
        bytes.fill(0);
        return success(new Redacted(values));
      } catch (error) {
        const met = problemOf(error);
        if (!met) throw error;
        return failure(met);
      }
    },
    async rewrap(owner, wrapped, signal) {
      const key = await dataKeys.unwrap(wrapped, contextOf(owner), signal);
      if (!key) return undefined;
      try {
        return await dataKeys.wrap(key, contextOf(owner), signal);
      } finally {
        key.fill(0);
      }
    },
  };
}

/** What the wrapping of a data key vouches for. */
const contextOf = ({ tenant, accountId }: SecretOwner): KeyContext => ({ tenant, account: accountId });

/** What the seal vouches for besides the secret. JSON keeps the parts apart: no tenant can look like two. */
function associated({ tenant, accountId }: SecretOwner): Uint8Array {
  return Buffer.from(JSON.stringify([tenant, accountId, VERSION]));
}

/** Uses a key and forgets it. */
function whatOpens(key: Uint8Array, open: () => Uint8Array): Uint8Array | undefined {
  try {
    return open();
  } catch {
    return undefined;
  } finally {
    key.fill(0);
  }
}
