import { createHmac } from 'node:crypto';
import type { SecretOwner } from '../../backend/sealed.js';
import type { RequestScope } from '../../backend/store.js';
import { decrypt, derivedKey } from './aead.js';

/**
 * What the vault made before it had data keys: a key of the host encrypted credentials itself. Nothing is made so any more, but
 * what there is can be opened, until a rotation has sealed it anew.
 */

const VERSION = 1;

/** version (1) | length of the key id (1) | key id | nonce (12) | tag (16) | ciphertext; `undefined` for another version. */
export function keyOfFirstLayout(sealed: Uint8Array): string | undefined {
  if (sealed[0] !== VERSION) return undefined;
  return Buffer.from(sealed.subarray(2, 2 + (sealed[1] ?? 0))).toString('utf8');
}

/** @throws When it is not what this key has sealed for this owner. */
export function openFirstLayout(
  key: Uint8Array,
  { tenant, accountId }: SecretOwner,
  sealed: Uint8Array,
): Uint8Array {
  const associated = Buffer.from(JSON.stringify([tenant, accountId, VERSION]));
  return decrypt(key, sealed.subarray(2 + (sealed[1] ?? 0)), associated);
}

/** The id of the key that has made a fingerprint; `undefined` for those that are made now. */
export function keyOfFirstFingerprint(fingerprint: string): string | undefined {
  return /^([\w-]{1,64})\./.exec(fingerprint)?.[1];
}

/** A fingerprint as this key made it. */
export function firstFingerprint(
  keyId: string,
  key: Uint8Array,
  { tenant, operation, key: requestKey }: RequestScope,
  input: string,
): string {
  const mac = createHmac('sha256', derivedKey(key, 'request fingerprint'));
  mac
    .update(JSON.stringify([tenant, operation, requestKey]))
    .update('\n')
    .update(input);
  return `${keyId}.${mac.digest('base64url')}`;
}
