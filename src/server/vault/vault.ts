import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import type { RequestScope, SecretOwner } from '../../backend/store.js';
import type { FormValues } from '../../destinations/definition.js';
import { problem } from '../../problems/problem.js';
import { failure, success, type Result } from '../../problems/result.js';
import { Redacted } from './redacted.js';

// AES-256-GCM with the nonce and tag sizes of https://nvlpubs.nist.gov/nistpubs/Legacy/SP/nistspecialpublication800-38d.pdf
const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** The version of the layout below; part of what is authenticated. */
const VERSION = 1;

/** A key that encrypts credentials at rest. */
export interface VaultKey {
  /** Names the key in everything that it sealed. 1 to 64 characters of `A-Z a-z 0-9 _ -`, never reused. */
  readonly id: string;
  /** 32 random bytes. */
  readonly key: Uint8Array;
}

/** The keys of a vault. */
export interface VaultOptions {
  /** All keys that may still be needed for opening. */
  readonly keys: readonly VaultKey[];
  /** The id of the key that seals from now on. Default: the last of `keys`. */
  readonly current?: string;
}

/** Encrypts credentials at rest. One key may seal 2^32 times before chance repeats a nonce; then add a new one. */
export interface Vault {
  /** Encrypts and authenticates credentials, bound to their owner. */
  seal(owner: SecretOwner, credentials: Redacted<FormValues>): Uint8Array;
  /** The problem is `account.unreadable`, whatever the reason: another owner, an unknown key, a changed byte. */
  open(owner: SecretOwner, sealed: Uint8Array): Result<Redacted<FormValues>>;
  /** A keyed fingerprint (HMAC-SHA-256) of a request's input, by which its repetition is recognised. */
  fingerprint(scope: RequestScope, input: Redacted<string>): string;
  /** Whether a fingerprint is of this input, made with any key that is still known. */
  matches(fingerprint: string, scope: RequestScope, input: Redacted<string>): boolean;
}

interface Keys {
  readonly id: string;
  readonly sealing: Uint8Array;
  readonly fingerprinting: Uint8Array;
}

/**
 * Makes a vault. To rotate: add a key at the end and keep the old ones as long as rows sealed with them exist.
 *
 * @example
 * const vault = createVault({ keys: [{ id: '2026-01', key: Buffer.from(process.env.VAULT_KEY ?? '', 'base64') }] });
 * @throws {RangeError} When a key is not 32 bytes long, an id is malformed or double, or `current` is unknown.
 */
export function createVault({ keys, current }: VaultOptions): Vault {
  const known = new Map(keys.map((given) => [given.id, prepare(given)]));
  const sealing = known.get(current ?? keys.at(-1)?.id ?? '');
  if (!sealing || known.size !== keys.length) {
    throw new RangeError('A vault needs keys with different ids, and its current key among them.');
  }
  return {
    seal(owner, credentials) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, sealing.sealing, nonce).setAAD(associated(owner, VERSION));
      const ciphertext = [cipher.update(JSON.stringify(credentials.reveal()), 'utf8'), cipher.final()];
      const id = Buffer.from(sealing.id);
      return new Uint8Array(
        Buffer.concat([Buffer.of(VERSION, id.length), id, nonce, cipher.getAuthTag(), ...ciphertext]),
      );
    },
    open(owner, sealed) {
      try {
        const parts = takeApart(sealed);
        const key = known.get(parts.keyId);
        if (parts.version !== VERSION || !key) return unreadable();
        const decipher = createDecipheriv(CIPHER, key.sealing, parts.nonce, { authTagLength: TAG_BYTES })
          .setAAD(associated(owner, parts.version))
          .setAuthTag(parts.tag);
        const text = Buffer.concat([decipher.update(parts.ciphertext), decipher.final()]).toString('utf8');
        return success(new Redacted(JSON.parse(text) as FormValues));
      } catch {
        // Why is nobody's business: it would help only somebody who tries.
        return unreadable();
      }
    },
    fingerprint: (scope, input) => fingerprintWith(sealing, scope, input),
    matches(fingerprint, scope, input) {
      const key = known.get(fingerprint.slice(0, Math.max(0, fingerprint.indexOf('.'))));
      if (!key) return false;
      const [given, expected] = [fingerprint, fingerprintWith(key, scope, input)].map((text) =>
        Buffer.from(text),
      );
      return !!given && !!expected && given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}

function prepare({ id, key }: VaultKey): Keys {
  if (!/^[\w-]{1,64}$/.test(id))
    throw new RangeError('A vault key needs an id of 1 to 64 letters and digits.');
  if (key.length !== KEY_BYTES) throw new RangeError(`A vault key is ${KEY_BYTES} bytes long.`);
  const info = 'cloud-destination-wizard request fingerprint';
  return {
    id,
    sealing: new Uint8Array(key),
    fingerprinting: new Uint8Array(hkdfSync('sha256', key, new Uint8Array(), info, KEY_BYTES)),
  };
}

/** What the seal vouches for besides the secret. JSON keeps the parts apart: no tenant can look like two. */
function associated({ tenant, accountId }: SecretOwner, version: number): Buffer {
  return Buffer.from(JSON.stringify([tenant, accountId, version]));
}

function fingerprintWith(
  { id, fingerprinting }: Keys,
  { tenant, operation, key }: RequestScope,
  input: Redacted<string>,
): string {
  const mac = createHmac('sha256', fingerprinting).update(JSON.stringify([tenant, operation, key]));
  return `${id}.${mac.update('\n').update(input.reveal()).digest('base64url')}`;
}

/** version (1) | length of the key id (1) | key id | nonce (12) | tag (16) | ciphertext */
function takeApart(sealed: Uint8Array): {
  readonly version: number | undefined;
  readonly keyId: string;
  readonly nonce: Uint8Array;
  readonly tag: Uint8Array;
  readonly ciphertext: Uint8Array;
} {
  const nonceAt = 2 + (sealed[1] ?? 0);
  const tagAt = nonceAt + NONCE_BYTES;
  const textAt = tagAt + TAG_BYTES;
  return {
    version: sealed[0],
    keyId: Buffer.from(sealed.subarray(2, nonceAt)).toString('utf8'),
    nonce: sealed.subarray(nonceAt, tagAt),
    tag: sealed.subarray(tagAt, textAt),
    ciphertext: sealed.subarray(textAt),
  };
}

const unreadable = (): Result<never> => failure(problem('account.unreadable', {}));
