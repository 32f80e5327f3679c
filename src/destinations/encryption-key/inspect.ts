import { base64Bytes } from '../keys/key-bytes.js';
import { derAt, derContent } from '../keys/key-strength.js';
import { parseArmour, plainLines, writeArmour } from '../keys/key-text.js';

/** What a text turned out to be that was given as a key for encryption. */
export type EncryptionKey =
  /** An OpenPGP key, in armour. */
  | { readonly kind: 'pgp'; readonly text: string; readonly wrapped: boolean }
  /** An RSA key, as PEM. */
  | { readonly kind: 'rsa'; readonly text: string; readonly wrapped: boolean; readonly bits: number }
  | { readonly kind: 'private' | 'truncated' | 'damaged' | 'certificate' | 'ssh' | 'not-a-key' };

const PGP = 'PGP PUBLIC KEY BLOCK';
/** Armour, PuTTY, age (https://age-encryption.org/v1) and private JWK (https://www.rfc-editor.org/rfc/rfc7518#section-6.3.2). */
const PRIVATE =
  /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY|^PuTTY-User-Key-File-|AGE-SECRET-KEY-1|"d"\s{0,9}:\s{0,9}"/mu;
const SSH = /^(?:ssh-|ecdsa-sha2-|sk-(?:ssh|ecdsa)-)\S{1,64} +AAAA|---- BEGIN SSH2 PUBLIC KEY/u;

/**
 * Says what a text is that was given as a public key: an OpenPGP block (https://www.rfc-editor.org/rfc/rfc9580#section-6.2) or
 * an RSA key in PEM (https://www.rfc-editor.org/rfc/rfc7468#section-13), each also in Base64 as one word, as some
 * products ask for it. Whether the key can be used is for `examineEncryptionKey`.
 */
export function inspectEncryptionKey(given: string): EncryptionKey {
  const text = plainLines(given).trim();
  if (PRIVATE.test(text)) return { kind: 'private' };
  if (SSH.test(text)) return { kind: 'ssh' };
  if (!text.includes('-----BEGIN ')) return inspectPacked(text);
  const armour = parseArmour(text);
  if (!armour) return { kind: 'not-a-key' };
  if (armour.label === PGP) return inspectPgp(armour.given, armour.complete);
  if (armour.label.endsWith('CERTIFICATE')) return { kind: 'certificate' };
  if (armour.label !== 'PUBLIC KEY' && armour.label !== 'RSA PUBLIC KEY') return { kind: 'not-a-key' };
  if (!armour.complete) return { kind: 'truncated' };
  const bytes = base64Bytes(armour.body);
  return bytes ? inspectDer(bytes, writeArmour(armour), false) : { kind: 'damaged' };
}

/** A whole text or bare bytes, in Base64. */
function inspectPacked(text: string): EncryptionKey {
  const bytes = base64Bytes(text.replaceAll(/\s+/gu, ''));
  const [first] = bytes ?? [];
  if (!bytes || first === undefined) return { kind: 'not-a-key' };
  const inner = new TextDecoder().decode(bytes);
  if (inner.includes('-----BEGIN ') || PRIVATE.test(inner) || SSH.test(inner)) {
    const found = inspectEncryptionKey(inner);
    return 'text' in found ? { ...found, wrapped: true } : found;
  }
  // Wrapped twice; each time it gets shorter.
  if (/^[A-Za-z0-9+/=\s]{64,}$/u.test(inner)) return inspectPacked(inner);
  if (first === 0x30) return inspectDer(bytes, pem(bytes), true);
  return inspectPackets(bytes, armoured(text.replaceAll(/\s+/gu, ''), ''), true);
}

function inspectDer(bytes: Uint8Array, text: string, wrapped: boolean): EncryptionKey {
  // What stands behind the key may be anything.
  const content = derAt(bytes, 0)?.end === bytes.length ? derContent(bytes) : undefined;
  switch (content?.kind) {
    case 'rsa-public-key':
      return { kind: 'rsa', bits: content.bits, text, wrapped };
    case 'private-key':
      return { kind: 'private' };
    case 'certificate':
      return { kind: 'certificate' };
    default:
      return { kind: derAt(bytes, 0)?.end === bytes.length ? 'not-a-key' : 'damaged' };
  }
}

/** The block without its headers, which say who has written it with what, and with its line breaks repaired. */
function inspectPgp(given: string, complete: boolean): EncryptionKey {
  if (!complete) return { kind: 'truncated' };
  const inside = given.slice(given.indexOf(PGP) + PGP.length + 5, given.lastIndexOf('-----END'));
  const lines = inside.split('\n').map((line) => line.trim());
  const words =
    lines.length > 1 ? lines.filter((line) => !/^[A-Za-z]{1,20}:(?: |$)/u.test(line)) : inside.split(' ');
  // In one line, headers end where the first long word begins.
  const start = lines.length > 1 ? 0 : words.findIndex((word) => /^[A-Za-z0-9+/]{40,}/u.test(word));
  const body = words.slice(Math.max(start, 0)).filter(Boolean);
  const checksum = /^=[A-Za-z0-9+/]{4}$/u.test(body.at(-1) ?? '') ? (body.pop() ?? '') : '';
  const bytes = base64Bytes(body.join(''));
  return bytes ? inspectPackets(bytes, armoured(body.join(''), checksum), false) : { kind: 'damaged' };
}

/** What the first packet is: https://www.rfc-editor.org/rfc/rfc9580#section-4.2 */
function inspectPackets(bytes: Uint8Array, text: string, wrapped: boolean): EncryptionKey {
  const [first = 0] = bytes;
  const isPacket = (first & 0x80) !== 0;
  const tag = (first & 0x40) === 0 ? (first >> 2) & 0x0f : first & 0x3f;
  if (isPacket && tag === 6) return { kind: 'pgp', text, wrapped };
  return { kind: isPacket && tag === 5 ? 'private' : 'not-a-key' };
}

function armoured(body: string, checksum: string): string {
  const end = checksum === '' ? [] : [checksum];
  return [`-----BEGIN ${PGP}-----`, '', ...linesOf(body), ...end, `-----END ${PGP}-----`, ''].join('\n');
}

/** A bare RSA key says itself whether it is one of PKCS#1 or wrapped with its algorithm. */
function pem(bytes: Uint8Array): string {
  const label = bytes.includes(0x06) && bytes.indexOf(0x06) < 8 ? 'PUBLIC KEY' : 'RSA PUBLIC KEY';
  const body = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return writeArmour({ label, headers: [], body, given: '', complete: true });
}

const linesOf = (body: string): readonly string[] => body.match(/.{1,64}/gu) ?? [];
