import { createHash } from 'node:crypto';
import type { ServerHostKeyAlgorithm } from 'ssh2';

/** A server's key that was found to be a confirmed one. */
export interface HostKeyFacts {
  readonly algorithm: string;
  /** `SHA256:` and base64 without padding, as `ssh-keygen -l` prints it. */
  readonly fingerprint: string;
  /** The line that says the same without a doubt. */
  readonly hostKey: string;
}

/** One name for each kind of key that a server may have. */
export const KEY_ALGORITHMS = [
  'ssh-ed25519',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp384',
  'ecdsa-sha2-nistp521',
  'ssh-rsa',
] as const;

/** What ssh2 offers by default, in its order. DSA is missing on purpose. */
const OFFERED: readonly ServerHostKeyAlgorithm[] = [
  'ssh-ed25519',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp384',
  'ecdsa-sha2-nistp521',
  'rsa-sha2-512',
  'rsa-sha2-256',
  'ssh-rsa',
];

/**
 * Signature algorithms in the order to ask for, so that a server with several keys shows the confirmed one. The whole
 * list, as the `prepend` of ssh2 leaves alone what it already offers.
 */
export function offeredAlgorithms(confirmed: readonly string[]): ServerHostKeyAlgorithm[] {
  // One RSA key, three ways to sign: https://www.rfc-editor.org/rfc/rfc8332
  const first = OFFERED.filter(
    (one) => confirmed.includes(one) || (confirmed.includes('ssh-rsa') && one.startsWith('rsa-')),
  );
  return [...first, ...OFFERED.filter((one) => !first.includes(one))];
}

/** As `ssh-keygen -l` prints it. */
export const fingerprintOf = (key: Uint8Array): string =>
  `SHA256:${createHash('sha256').update(key).digest('base64').replaceAll('=', '')}`;
