import type { Objection } from '../schemas.js';
import { base64Bytes, bytesAt, numberAt, textAt } from './key-bytes.js';
import { parseArmour, plainLines, writeArmour, type Armour } from './key-text.js';

/** How a private key is written down. */
export type KeyFormat = 'openssh' | 'pkcs1' | 'pkcs8' | 'sec1' | 'dsa' | 'putty';

/** What a pasted text turned out to be. */
export type KeyInspection =
  | {
      readonly kind: 'private-key';
      readonly format: KeyFormat;
      /** A passphrase is needed to open it. */
      readonly locked: boolean;
      /** The key as it should be stored: same bytes, sound line ends. */
      readonly text: string;
      /** `ssh-ed25519` and the like, when the format tells it without a passphrase. */
      readonly algorithm?: string;
      /** The version of PuTTY's format. */
      readonly putty?: number;
    }
  | { readonly kind: 'public-key' | 'certificate' | 'truncated' | 'not-a-key' };

const FORMATS: Readonly<Record<string, KeyFormat>> = {
  'OPENSSH PRIVATE KEY': 'openssh',
  'RSA PRIVATE KEY': 'pkcs1',
  'EC PRIVATE KEY': 'sec1',
  'DSA PRIVATE KEY': 'dsa',
  'PRIVATE KEY': 'pkcs8',
  'ENCRYPTED PRIVATE KEY': 'pkcs8',
};

/**
 * Says what a text is that was given as a private key, without a passphrase and without sending it anywhere.
 *
 * https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key (OpenSSH),
 * https://www.rfc-editor.org/rfc/rfc7468 (PEM), https://www.rfc-editor.org/rfc/rfc4716 (SSH2 public key),
 * https://the.earth.li/~sgtatham/putty/0.81/htmldoc/AppendixC.html (PuTTY)
 */
export function inspectPrivateKey(given: string): KeyInspection {
  const text = plainLines(given).trim();
  if (text.startsWith('PuTTY-User-Key-File-')) return inspectPutty(text);
  if (isPublicLine(text))
    return { kind: text.split(' ', 1)[0]?.includes('-cert-') ? 'certificate' : 'public-key' };
  if (text.includes('---- BEGIN SSH2 PUBLIC KEY')) return { kind: 'public-key' };
  const armour = parseArmour(text);
  if (!armour) return { kind: 'not-a-key' };
  if (armour.label.endsWith('PUBLIC KEY')) return { kind: 'public-key' };
  if (armour.label.endsWith('CERTIFICATE')) return { kind: 'certificate' };
  const format = Object.hasOwn(FORMATS, armour.label) ? FORMATS[armour.label] : undefined;
  if (format === undefined) return { kind: 'not-a-key' };
  if (!armour.complete) return { kind: 'truncated' };
  const bytes = base64Bytes(armour.body);
  // Cut in the middle of a copied text, the last group of four is what breaks.
  if (!bytes || bytes.length === 0) return { kind: 'truncated' };
  return format === 'openssh' ? inspectOpenSsh(bytes, armour) : inspectPem(bytes, armour, format);
}

/** Why a text cannot be used as a private key; a missing passphrase is another field's objection. */
export function objectionToPrivateKey(text: string): Objection | undefined {
  const inspection = inspectPrivateKey(text);
  if (inspection.kind !== 'private-key') {
    const codes = {
      'public-key': 'key.public',
      certificate: 'key.certificate',
      truncated: 'key.truncated',
      'not-a-key': 'key.not-a-key',
    } as const;
    return [codes[inspection.kind], {}];
  }
  const { putty, algorithm } = inspection;
  // The SSH library of the server reads version 2 of RSA and DSA keys only.
  const readable =
    putty === undefined || (putty === 2 && (algorithm === 'ssh-rsa' || algorithm === 'ssh-dss'));
  return readable ? undefined : ['key.putty', { version: putty }];
}

/** The key with its line breaks repaired; what is no key stays as it is. */
export function canonicalPrivateKey(text: string): string {
  const inspection = inspectPrivateKey(text);
  return inspection.kind === 'private-key' ? inspection.text : text;
}

function inspectOpenSsh(bytes: Uint8Array, armour: Armour): KeyInspection {
  const magic = 'openssh-key-v1\0';
  const named = Array.from(bytes.subarray(0, magic.length)).every(
    (byte, at) => byte === magic.charCodeAt(at),
  );
  if (!named) return { kind: 'not-a-key' };
  const cipher = textAt(bytes, magic.length);
  const kdf = cipher && textAt(bytes, cipher.end);
  const options = kdf && bytesAt(bytes, kdf.end);
  const count = options && numberAt(bytes, options.end);
  const publicKey = options && bytesAt(bytes, options.end + 4);
  const secret = publicKey && bytesAt(bytes, publicKey.end);
  if (!cipher || !publicKey || !secret || count !== 1) return { kind: 'truncated' };
  const algorithm = textAt(publicKey.bytes, 0)?.text;
  return {
    kind: 'private-key',
    format: 'openssh',
    locked: cipher.text !== 'none',
    text: writeArmour(armour),
    ...(algorithm === undefined ? {} : { algorithm }),
  };
}

function inspectPem(bytes: Uint8Array, armour: Armour, format: KeyFormat): KeyInspection {
  const legacyLock = armour.headers.some((header) => header.includes('ENCRYPTED'));
  // A locked PEM body is cipher text: only an open one says how long it has to be.
  if (!legacyLock && derLength(bytes) !== bytes.length) return { kind: 'truncated' };
  const locked = legacyLock || armour.label === 'ENCRYPTED PRIVATE KEY';
  return { kind: 'private-key', format, locked, text: writeArmour(armour) };
}

/** The length of the DER structure at the start, with its header. https://www.itu.int/rec/T-REC-X.690 8.1.3 */
function derLength(bytes: Uint8Array): number | undefined {
  const [tag, first] = bytes;
  if (tag !== 0x30 || first === undefined) return undefined;
  if (first < 0x80) return 2 + first;
  let length = 0;
  for (const byte of bytes.subarray(2, 2 + (first & 0x7f))) length = length * 256 + byte;
  return 2 + (first & 0x7f) + length;
}

function inspectPutty(text: string): KeyInspection {
  const lines = text.split('\n').map((line) => line.trim());
  const valueOf = (name: string): string =>
    lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
  const [head = ''] = lines;
  const putty = Number(head.slice('PuTTY-User-Key-File-'.length, head.indexOf(':')));
  if (!lines.some((line) => line.startsWith('Private-MAC:'))) return { kind: 'truncated' };
  const algorithm = head.slice(head.indexOf(':') + 1).trim();
  const locked = valueOf('Encryption') !== 'none';
  return { kind: 'private-key', format: 'putty', locked, algorithm, putty, text: `${lines.join('\n')}\n` };
}

/** `ssh-ed25519 AAAA... comment`, as in a `.pub` file. */
function isPublicLine(text: string): boolean {
  return /^(?:ssh-(?:rsa|dss|ed25519|ed448)|ecdsa-sha2-\S{1,64}|sk-\S{1,64}|(?:ssh|ecdsa)-\S{1,64}-cert-\S{1,64}) +AAAA/u.test(
    text.slice(0, 400),
  );
}
