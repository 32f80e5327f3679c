import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { KeyRows } from '../../backend/sealed.js';
import type { RequestScope } from '../../backend/store.js';
import { KEY_BYTES } from './aead.js';
import type { DataKeys } from './data-keys.js';
import { firstFingerprint, keyOfFirstFingerprint } from './first-layout.js';
import type { KeyContext } from './key-provider.js';
import type { Redacted } from './redacted.js';

/** The name of the key in the store. */
export const FINGERPRINT_KEY = 'request-fingerprints';
export const FINGERPRINT_CONTEXT: KeyContext = { backend: FINGERPRINT_KEY };

/** Of a form that no fingerprint of the first layout has. */
const MARK = 'v2:';

/**
 * Keyed fingerprints (HMAC-SHA-256) of requests' inputs, by which their repetition is recognised. Their key is minted once, is
 * wrapped like a data key, and is the same for all replicas. It stays in memory: it opens nothing, and every creation needs it.
 */
export class Fingerprints {
  readonly #dataKeys: DataKeys;
  readonly #store: Pick<KeyRows, 'backendKey' | 'swapBackendKey'>;
  #key: Promise<Uint8Array> | undefined;

  constructor(dataKeys: DataKeys, store: Pick<KeyRows, 'backendKey' | 'swapBackendKey'>) {
    this.#dataKeys = dataKeys;
    this.#store = store;
  }

  async of(scope: RequestScope, input: Redacted<string>): Promise<string> {
    // Shared by all who wait for it: no caller's signal ends it. The time limit of the provider does.
    this.#key ??= this.#load();
    try {
      return fingerprintWith(await this.#key, scope, input);
    } catch (error) {
      this.#key = undefined;
      throw error;
    }
  }

  /** Whether a fingerprint is of this input, also one of the first layout whose key is still known. */
  async matches(fingerprint: string, scope: RequestScope, input: Redacted<string>): Promise<boolean> {
    const firstKey = keyOfFirstFingerprint(fingerprint);
    if (firstKey === undefined) return isSame(fingerprint, await this.of(scope, input));
    const key = await this.#dataKeys.rawKey(firstKey);
    return !!key && isSame(fingerprint, firstFingerprint(firstKey, key, scope, input.reveal()));
  }

  async #load(): Promise<Uint8Array> {
    const stored = await this.#store.backendKey(FINGERPRINT_KEY);
    const key = stored && (await this.#dataKeys.unwrap(stored, FINGERPRINT_CONTEXT));
    if (key) return key;
    // Whoever wraps first has made it. One whose key has been lost is replaced: what it recognised is lost, too.
    const wrapped = await this.#dataKeys.wrap(new Uint8Array(randomBytes(KEY_BYTES)), FINGERPRINT_CONTEXT);
    if (stored) await this.#store.swapBackendKey(FINGERPRINT_KEY, stored, wrapped);
    const agreed = await this.#store.backendKey(FINGERPRINT_KEY, wrapped);
    const unwrapped = agreed && (await this.#dataKeys.unwrap(agreed, FINGERPRINT_CONTEXT));
    if (!unwrapped) throw new Error('The replicas of this backend do not have the same vault keys.');
    return unwrapped;
  }
}

function fingerprintWith(
  key: Uint8Array,
  { tenant, operation, key: requestKey }: RequestScope,
  input: Redacted<string>,
): string {
  const mac = createHmac('sha256', key).update(JSON.stringify([tenant, operation, requestKey]));
  return MARK + mac.update('\n').update(input.reveal()).digest('base64url');
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
