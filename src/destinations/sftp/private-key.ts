import type { Objection } from '../schemas.js';
import { base64Bytes, bytesAt, numberAt, textAt } from '../keys/key-bytes.js';
import { derAt, kindOfPem, kindOfPublicKey, type KeyKind } from '../keys/key-strength.js';
import {
  COMMENT,
  parseArmour,
  plainLines,
  PRIVATE_BLOCK,
  writeArmour,
  type Armour,
} from '../keys/key-text.js';

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
      /** The cipher of an OpenSSH key's lock. */
      readonly cipher?: string;
      /** The version of PuTTY's format. */
      readonly putty?: number;
      /** What kind of key it is and how large, where that can be seen without a passphrase. */
      readonly strength?: KeyKind;
      /** The whole file was wrapped in Base64 once more. */
      readonly wrapped?: true;
    }
  | { readonly kind: 'public-key' | 'certificate' | 'truncated' | 'hardware' | 'not-a-key' };

const FORMATS: Readonly<Record<string, Exclude<KeyFormat, 'putty'>>> = {
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
  const inner = unwrapped(text);
  if (inner !== undefined) {
    const found = inspectPrivateKey(inner);
    return found.kind === 'private-key' ? { ...found, wrapped: true } : found;
  }
  if (text.startsWith('PuTTY-User-Key-File-')) return inspectPutty(text);
  const other = PRIVATE_BLOCK.test(text) ? undefined : inspectPublic(text);
  if (other) return other;
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

/** The halves of a key that are no secret, as SSH writes them. */
function inspectPublic(text: string): KeyInspection | undefined {
  if (isPublicLine(text))
    return { kind: text.split(' ', 1)[0]?.includes('-cert-') ? 'certificate' : 'public-key' };
  return text.includes('---- BEGIN SSH2 PUBLIC KEY') ? { kind: 'public-key' } : undefined;
}

/** Why a text cannot be used as a private key; a missing passphrase is another field's objection. */
export function objectionToPrivateKey(text: string): Objection | undefined {
  const inspection = inspectPrivateKey(text);
  if (inspection.kind !== 'private-key') {
    const codes = {
      hardware: 'key.hardware',
      'public-key': 'key.public',
      certificate: 'key.certificate',
      truncated: 'key.truncated',
      'not-a-key': 'key.not-a-key',
    } as const;
    return [codes[inspection.kind], {}];
  }
  const { putty, locked } = inspection;
  // A lock of version 3 is Argon2, which Node cannot open before version 24; version 1 is a quarter of a century old.
  const readable = putty === undefined || putty === 2 || (putty === 3 && !locked);
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
  if (algorithm?.startsWith('sk-')) return { kind: 'hardware' };
  const strength = kindOfPublicKey(publicKey.bytes);
  return {
    kind: 'private-key',
    format: 'openssh',
    locked: cipher.text !== 'none',
    text: writeArmour(armour),
    ...(algorithm === undefined ? {} : { algorithm }),
    ...(cipher.text === 'none' ? {} : { cipher: cipher.text }),
    ...(strength ? { strength } : {}),
  };
}

type PemFormat = Exclude<KeyFormat, 'openssh' | 'putty'>;

function inspectPem(bytes: Uint8Array, armour: Armour, format: PemFormat): KeyInspection {
  const legacyLock = armour.headers.some((header) => header.includes('ENCRYPTED'));
  // A locked PEM body is cipher text: only an open one says how long it has to be.
  if (!legacyLock && derAt(bytes, 0)?.end !== bytes.length) return { kind: 'truncated' };
  const locked = legacyLock || armour.label === 'ENCRYPTED PRIVATE KEY';
  const strength = locked ? undefined : kindOfPem(format, bytes);
  return {
    kind: 'private-key',
    format,
    locked,
    text: writeArmour(armour),
    ...(strength ? { strength } : {}),
  };
}

/** The text inside, where a whole key file was encoded once more: some forms ask for keys in that way. */
function unwrapped(text: string): string | undefined {
  const packed = text.replaceAll(/\s+/gu, '');
  // `-----BEGIN ` and `PuTTY-User-Key` in Base64.
  if (!packed.startsWith('LS0tLS1CRUdJTi') && !packed.startsWith('UHVUVFktVXNlci1LZX')) return undefined;
  const bytes = base64Bytes(packed);
  return bytes && new TextDecoder().decode(bytes);
}

function inspectPutty(text: string): KeyInspection {
  const lines = text
    .split('\n')
    .map((line) => line.trimStart())
    .map((line) => (line.startsWith(COMMENT) ? line : line.trimEnd()));
  const valueOf = (name: string): string =>
    lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
  const [head = ''] = lines;
  const publicStart = lines.findIndex((line) => line.startsWith('Public-Lines: ')) + 1;
  const publicLines = lines.slice(publicStart, publicStart + Number(valueOf('Public-Lines')));
  const publicKey = base64Bytes(publicLines.join(''));
  const strength = publicKey && kindOfPublicKey(publicKey);
  const putty = Number(head.slice('PuTTY-User-Key-File-'.length, head.indexOf(':')));
  if (!lines.some((line) => line.startsWith('Private-MAC:'))) return { kind: 'truncated' };
  const algorithm = head.slice(head.indexOf(':') + 1).trim();
  const locked = valueOf('Encryption') !== 'none';
  return {
    kind: 'private-key',
    format: 'putty',
    locked,
    algorithm,
    putty,
    text: `${lines.join('\n')}\n`,
    ...(strength ? { strength } : {}),
  };
}

/** `ssh-ed25519 AAAA... comment`, as in a `.pub` file. */
function isPublicLine(text: string): boolean {
  return /^(?:ssh-(?:rsa|dss|ed25519|ed448)|ecdsa-sha2-\S{1,64}|sk-\S{1,64}|(?:ssh|ecdsa)-\S{1,64}-cert-\S{1,64}) +AAAA/u.test(
    text.slice(0, 400),
  );
}
