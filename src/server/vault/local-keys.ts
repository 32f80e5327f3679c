import { decrypt, derivedKey, encrypt, KEY_BYTES } from './aead.js';
import type { KeyContext, KeyProvider } from './key-provider.js';

/** The version of what is wrapped here; part of what is authenticated. */
const VERSION = 1;

/** A key that wraps data keys. */
export interface VaultKey {
  /** Names the key in everything that it has wrapped. 1 to 64 characters of `A-Z a-z 0-9 _ -`, never reused. */
  readonly id: string;
  /** 32 random bytes. */
  readonly key: Uint8Array;
}

/** Keys that have been looked at. */
export interface KeySet {
  readonly current: PreparedKey;
  readonly byId: ReadonlyMap<string, PreparedKey>;
}

interface PreparedKey {
  readonly id: string;
  readonly raw: Uint8Array;
  readonly wrapping: Uint8Array;
}

/**
 * Keys that are in this process's memory. The last one wraps, unless `current` names another; all of them unwrap.
 *
 * @throws {RangeError} When a key is not 32 bytes long, an id is malformed or double, or `current` is unknown.
 */
export function keysFrom(
  keys: readonly VaultKey[],
  { current }: { readonly current?: string } = {},
): KeyProvider {
  const set = keySet(keys, current);
  return localKeys(async () => set);
}

/** @throws {RangeError} When these keys cannot be worked with. No message has a key or an id in it. */
export function keySet(keys: readonly VaultKey[], current = keys.at(-1)?.id): KeySet {
  const byId = new Map(keys.map((given) => [given.id, prepare(given)]));
  const found = byId.get(current ?? '');
  if (!found || byId.size !== keys.length) {
    throw new RangeError('A vault needs keys with different ids, and its current key among them.');
  }
  return { current: found, byId };
}

/** A provider over keys that may change; `keysNow` is told when a key is wanted that it may not have answered before. */
export function localKeys(keysNow: (wanted?: string) => Promise<KeySet>): KeyProvider {
  return {
    currentKeyId: async () => (await keysNow()).current.id,
    async wrap(dataKey, context) {
      const { id, wrapping } = (await keysNow()).current;
      const wrapped = encrypt(wrapping, dataKey, associated(id, context));
      return { keyId: id, wrapped: new Uint8Array([VERSION, ...wrapped]) };
    },
    async unwrap({ keyId, wrapped }, context) {
      const key = (await keysNow(keyId)).byId.get(keyId);
      if (!key || wrapped[0] !== VERSION) return undefined;
      try {
        return decrypt(key.wrapping, wrapped.subarray(1), associated(keyId, context));
      } catch {
        return undefined;
      }
    },
    rawKey: async (keyId) => (await keysNow(keyId)).byId.get(keyId)?.raw.slice(),
  };
}

function prepare({ id, key }: VaultKey): PreparedKey {
  if (!/^[\w-]{1,64}$/.test(id)) {
    throw new RangeError('A vault key needs an id of 1 to 64 letters and digits.');
  }
  if (key.length !== KEY_BYTES) throw new RangeError(`A vault key is ${KEY_BYTES} bytes long.`);
  const raw = new Uint8Array(key);
  return { id, raw, wrapping: derivedKey(raw, 'key wrapping') };
}

/** What the wrapping vouches for besides the data key. In order, so that equal contexts are equal bytes. */
function associated(keyId: string, context: KeyContext): Uint8Array {
  const entries = Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.from(JSON.stringify([VERSION, keyId, entries]));
}
