import {
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  timingSafeEqual,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import { stringsIn, textAt } from '../../destinations/keys/key-bytes.js';

/** What came of opening a key file of PuTTY. */
export type OpenedPuttyKey =
  | { readonly kind: 'key'; readonly key: KeyObject }
  | { readonly kind: 'passphrase-wrong' }
  | { readonly kind: 'unsupported' };

interface PuttyFile {
  readonly version: number;
  readonly algorithm: string;
  readonly encryption: string;
  readonly comment: string;
  readonly publicPart: Buffer;
  readonly privatePart: Buffer;
  readonly mac: Buffer;
}

/**
 * Opens a key file of PuTTY: version 2, and version 3 without a passphrase. That of a locked version 3 takes Argon2,
 * which Node has from version 24 on.
 *
 * https://the.earth.li/~sgtatham/putty/0.81/htmldoc/AppendixC.html
 */
export function openPuttyKey(text: string, passphrase: string): OpenedPuttyKey {
  const file = readFile(text);
  const locked = file.encryption === 'aes256-cbc';
  const known = file.encryption === 'none' || (locked && file.version === 2);
  if (!known || (file.version !== 2 && file.version !== 3)) return { kind: 'unsupported' };
  const wrong: OpenedPuttyKey = { kind: locked ? 'passphrase-wrong' : 'unsupported' };
  const secret = locked ? decrypted(file.privatePart, passphrase) : file.privatePart;
  // The check comes before a byte of it is believed.
  if (!secret || !isAuthentic(file, secret, locked ? passphrase : '')) return wrong;
  const jwk = jwkOf(file.algorithm, file.publicPart, secret);
  if (!jwk) return { kind: 'unsupported' };
  try {
    return { kind: 'key', key: createPrivateKey({ key: jwk, format: 'jwk' }) };
  } catch {
    return { kind: 'unsupported' };
  }
}

function readFile(text: string): PuttyFile {
  // Spaces at the end of the comment are part of it.
  const lines = text.split('\n').map((line) => line.replace(/\r$/u, ''));
  const valueOf = (name: string): string =>
    lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
  const part = (name: string): Buffer => {
    const start = lines.findIndex((line) => line.startsWith(`${name}: `)) + 1;
    return Buffer.from(lines.slice(start, start + Number(valueOf(name))).join(''), 'base64');
  };
  const version = Number(/^PuTTY-User-Key-File-(\d):/u.exec(text)?.[1] ?? 0);
  return {
    version,
    algorithm: valueOf(`PuTTY-User-Key-File-${version}`),
    encryption: valueOf('Encryption'),
    comment: valueOf('Comment'),
    publicPart: part('Public-Lines'),
    privatePart: part('Private-Lines'),
    mac: Buffer.from(valueOf('Private-MAC'), 'hex'),
  };
}

const sha1 = (...parts: readonly (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

function decrypted(secret: Buffer, passphrase: string): Buffer | undefined {
  if (secret.length % 16 !== 0) return undefined;
  const key = Buffer.concat([0, 1].map((round) => sha1(Uint8Array.of(0, 0, 0, round), passphrase))).subarray(
    0,
    32,
  );
  const decipher = createDecipheriv('aes-256-cbc', key, Buffer.alloc(16)).setAutoPadding(false);
  return Buffer.concat([decipher.update(secret), decipher.final()]);
}

/**
 * The comment is covered too, in bytes that the text does not tell: those of UTF-8, or those of an older Windows. Copying may
 * have added spaces to its end.
 */
const isAuthentic = (file: PuttyFile, secret: Buffer, passphrase: string): boolean =>
  [file.comment, file.comment.trimEnd()]
    .flatMap((comment) => [Buffer.from(comment), Buffer.from(comment, 'latin1')])
    .some((comment) => isSigned(file, comment, secret, passphrase));

function isSigned(file: PuttyFile, comment: Buffer, secret: Buffer, passphrase: string): boolean {
  const covered = [file.algorithm, file.encryption, comment, file.publicPart, secret].map(sshString);
  const mac =
    file.version === 2
      ? createHmac('sha1', sha1('putty-private-key-file-mac-key', passphrase))
      : createHmac('sha256', '');
  const expected = mac.update(Buffer.concat(covered)).digest();
  return expected.length === file.mac.length && timingSafeEqual(expected, file.mac);
}

function sshString(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x0${Buffer.from(bytes).toString('hex')}`);

/** https://www.rfc-editor.org/rfc/rfc7517; numbers in the fewest bytes, or in exactly as many as asked for. */
function base64url(value: bigint | Uint8Array, length?: number): string {
  const hex = (typeof value === 'bigint' ? value : numberOf(value)).toString(16);
  const bytes = Buffer.from(
    hex.padStart(length === undefined ? hex.length + (hex.length % 2) : length * 2, '0'),
    'hex',
  );
  return bytes.toString('base64url');
}

function jwkOf(algorithm: string, publicPart: Uint8Array, secret: Uint8Array): JsonWebKey | undefined {
  if (textAt(publicPart, 0)?.text !== algorithm) return undefined;
  const [, ...open] = stringsIn(publicPart).strings;
  const hidden = stringsIn(secret).strings;
  if (algorithm === 'ssh-rsa') return rsaKey(open, hidden);
  if (algorithm === 'ssh-ed25519') {
    const [x, d] = [open[0], hidden[0]];
    if (!x || !d) return undefined;
    return {
      kty: 'OKP',
      crv: 'Ed25519',
      x: Buffer.from(x).toString('base64url'),
      d: Buffer.from(d).toString('base64url'),
    };
  }
  const size = Number(/^ecdsa-sha2-nistp(256|384|521)$/u.exec(algorithm)?.[1] ?? 0);
  const [, point] = open;
  const [d] = hidden;
  if (size === 0 || !point || !d) return undefined;
  const width = Math.ceil(size / 8);
  // An uncompressed point: 4, x and y. https://www.rfc-editor.org/rfc/rfc5656#section-3.1
  const [x, y] = [point.subarray(1, 1 + width), point.subarray(1 + width)];
  return {
    kty: 'EC',
    crv: `P-${size}`,
    x: base64url(x, width),
    y: base64url(y, width),
    d: base64url(d, width),
  };
}

function rsaKey(open: readonly Uint8Array[], hidden: readonly Uint8Array[]): JsonWebKey | undefined {
  const [e, n] = open;
  const [d, p, q, qi] = hidden;
  if (!e || !n || !d || !p || !q || !qi) return undefined;
  const [secret, first, second] = [numberOf(d), numberOf(p), numberOf(q)];
  if (first < 3n || second < 3n) return undefined;
  return {
    kty: 'RSA',
    n: base64url(n),
    e: base64url(e),
    d: base64url(secret),
    p: base64url(first),
    q: base64url(second),
    dp: base64url(secret % (first - 1n)),
    dq: base64url(secret % (second - 1n)),
    qi: base64url(qi),
  };
}
