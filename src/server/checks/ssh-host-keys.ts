import { createHash } from 'node:crypto';
import type { ServerHostKeyAlgorithm } from 'ssh2';

/** What the server's key is called on the screen. */
export interface HostKeyFacts {
  readonly algorithm: string;
  /** `SHA256:` and base64 without padding, as `ssh-keygen -l` prints it. */
  readonly fingerprint: string;
}

/** Signature algorithms to ask for first, so that a server with several keys shows the confirmed one. */
export function preferredAlgorithms(algorithm: string | undefined): ServerHostKeyAlgorithm[] | undefined {
  switch (algorithm) {
    case 'ssh-rsa':
      // One key, three ways to sign: https://www.rfc-editor.org/rfc/rfc8332
      return ['rsa-sha2-512', 'rsa-sha2-256', 'ssh-rsa'];
    case 'ssh-ed25519':
    case 'ecdsa-sha2-nistp256':
    case 'ecdsa-sha2-nistp384':
    case 'ecdsa-sha2-nistp521':
      return [algorithm];
    default:
      return undefined;
  }
}

/** As `ssh-keygen -l` prints it. */
export const fingerprintOf = (key: Uint8Array): string =>
  `SHA256:${createHash('sha256').update(key).digest('base64').replaceAll('=', '')}`;
