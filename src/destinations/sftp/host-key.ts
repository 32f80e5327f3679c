import { sameBytes, textAt, base64Bytes } from './key-bytes.js';

/** A server's public key, as one line of `known_hosts` holds it. */
export interface HostKey {
  readonly algorithm: string;
  /** The key as the server sends it. https://www.rfc-editor.org/rfc/rfc4253#section-6.6 */
  readonly bytes: Uint8Array;
}

/**
 * Reads `ssh-ed25519 AAAA...`; a comment behind it is ignored. `undefined` when the text is none, or when the key
 * inside is of another algorithm than the line says.
 */
export function parseHostKey(text: string): HostKey | undefined {
  const [algorithm, encoded] = text.trim().split(' ');
  if (!algorithm || !encoded) return undefined;
  const bytes = base64Bytes(encoded);
  if (!bytes || textAt(bytes, 0)?.text !== algorithm) return undefined;
  return { algorithm, bytes };
}

/**
 * Reads one key per line: a server has several, of different algorithms or behind a load balancer. `undefined` when a line
 * is none, or there is no line.
 */
export function parseHostKeys(text: string): readonly HostKey[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const keys = lines.flatMap((line) => parseHostKey(line) ?? []);
  return keys.length > 0 && keys.length === lines.length ? keys : undefined;
}

/** Whether two keys are the same, in constant time: how alike they are must not show in how long it takes. */
export const sameHostKey = (a: HostKey, b: HostKey): boolean => sameBytes(a.bytes, b.bytes);
