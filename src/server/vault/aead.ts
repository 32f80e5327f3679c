import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

// AES-256-GCM with the nonce and tag sizes of https://nvlpubs.nist.gov/nistpubs/Legacy/SP/nistspecialpublication800-38d.pdf
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The length of every key here. */
export const KEY_BYTES = 32;

/** nonce (12) | tag (16) | ciphertext. A key may do this 2^32 times before chance repeats a nonce (section 8.3). */
export function encrypt(key: Uint8Array, plaintext: Uint8Array, associated: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(associated);
  const ciphertext = [cipher.update(plaintext), cipher.final()];
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), ...ciphertext]));
}

/** @throws When anything is not what {@link encrypt} has made. */
export function decrypt(key: Uint8Array, encrypted: Uint8Array, associated: Uint8Array): Uint8Array {
  const textAt = NONCE_BYTES + TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, key, encrypted.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(associated)
    .setAuthTag(encrypted.subarray(NONCE_BYTES, textAt));
  return new Uint8Array(Buffer.concat([decipher.update(encrypted.subarray(textAt)), decipher.final()]));
}

/** A key for one purpose, made of another (HKDF, https://www.rfc-editor.org/rfc/rfc5869): each key has one use only. */
export function derivedKey(key: Uint8Array, purpose: string): Uint8Array {
  const info = `cloud-destination-wizard ${purpose}`;
  return new Uint8Array(hkdfSync('sha256', key, new Uint8Array(), info, KEY_BYTES));
}
