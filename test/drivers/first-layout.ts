import { createCipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { SecretOwner } from '../../src/backend/sealed.js';
import type { RequestScope } from '../../src/backend/store.js';
import type { FormValues } from '../../src/destinations/definition.js';
import type { VaultKey } from '../../src/server/vault/local-keys.js';

/** Seals as the vault did before it had data keys. Nothing in `src/` can do that any more. */
export function firstLayoutSeal(
  { id, key }: VaultKey,
  { tenant, accountId }: SecretOwner,
  values: FormValues,
): Uint8Array {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(JSON.stringify([tenant, accountId, 1])));
  const ciphertext = [cipher.update(JSON.stringify(values), 'utf8'), cipher.final()];
  const head = [Buffer.of(1, id.length), Buffer.from(id), nonce, cipher.getAuthTag()];
  return new Uint8Array(Buffer.concat([...head, ...ciphertext]));
}

/** The fingerprint of a request as it was made then. */
export function firstLayoutFingerprint({ id, key }: VaultKey, scope: RequestScope, input: string): string {
  const info = 'cloud-destination-wizard request fingerprint';
  const derived = new Uint8Array(hkdfSync('sha256', key, new Uint8Array(), info, 32));
  const mac = createHmac('sha256', derived);
  mac
    .update(JSON.stringify([scope.tenant, scope.operation, scope.key]))
    .update('\n')
    .update(input);
  return `${id}.${mac.digest('base64url')}`;
}
