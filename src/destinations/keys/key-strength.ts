import { bytesAt, textAt } from './key-bytes.js';

/** What kind of key it is. */
export interface KeyKind {
  readonly kind: 'RSA' | 'DSA' | 'ECDSA' | 'Ed25519';
  /** Of its size; 0 where all keys of the kind have the same. */
  readonly bits: number;
}

/** DSA is refused by OpenSSH since 7.0, and small RSA keys by most servers: https://www.openssh.com/legacy.html */
export const isWeak = ({ kind, bits }: KeyKind): boolean => kind === 'DSA' || (kind === 'RSA' && bits < 2048);

/** What a public key is, as SSH writes it: https://www.rfc-editor.org/rfc/rfc4253#section-6.6, rfc5656, rfc8709 */
export function kindOfPublicKey(bytes: Uint8Array): KeyKind | undefined {
  const name = textAt(bytes, 0);
  if (name?.text === 'ssh-ed25519') return { kind: 'Ed25519', bits: 0 };
  const curve = /^ecdsa-sha2-nistp(\d{3})$/u.exec(name?.text ?? '')?.[1];
  if (curve !== undefined) return { kind: 'ECDSA', bits: Number(curve) };
  const first = name && bytesAt(bytes, name.end);
  if (name?.text === 'ssh-dss' && first) return { kind: 'DSA', bits: bitsOf(first.bytes) };
  const modulus = first && bytesAt(bytes, first.end);
  return name?.text === 'ssh-rsa' && modulus ? { kind: 'RSA', bits: bitsOf(modulus.bytes) } : undefined;
}

/** What an open private key of OpenSSL is: PKCS#1 (rfc8017), SEC 1 (rfc5915), DSA, and PKCS#8 (rfc5958). */
export function kindOfPem(format: 'pkcs1' | 'sec1' | 'dsa' | 'pkcs8', der: Uint8Array): KeyKind | undefined {
  const parts = childrenOf(derAt(der, 0));
  switch (format) {
    case 'pkcs1':
      return parts[1] && { kind: 'RSA', bits: bitsOf(parts[1].content) };
    case 'dsa':
      return parts[1] && { kind: 'DSA', bits: bitsOf(parts[1].content) };
    case 'sec1':
      return parts[1] && { kind: 'ECDSA', bits: curveBits(parts[1].content.length) };
    case 'pkcs8':
      return kindOfPkcs8(parts);
  }
}

/** What a DER structure holds: https://www.rfc-editor.org/rfc/rfc5280#section-4.1, rfc8017#appendix-A.1, rfc5958 */
export type DerContent =
  | { readonly kind: 'rsa-public-key'; readonly bits: number }
  | { readonly kind: 'certificate' | 'private-key' };

/** Tells public RSA keys, certificates and private keys apart; `undefined` for everything else. */
export function derContent(der: Uint8Array): DerContent | undefined {
  const [first, second, third] = childrenOf(derAt(der, 0));
  if (!first || !second) return undefined;
  if (first.tag === SEQUENCE) {
    const [identifier] = childrenOf(first);
    if (identifier?.tag === EXPLICIT_VERSION || (third && identifier?.tag === INTEGER)) {
      return { kind: 'certificate' };
    }
    // An encrypted key has its bytes where a public one has its bits.
    if (second.tag === OCTET_STRING) return { kind: 'private-key' };
    if (second.tag !== BIT_STRING || !identifier || hexOf(identifier.content) !== RSA) return undefined;
    return derContent(second.content.subarray(1));
  }
  if (first.tag !== INTEGER) return undefined;
  // Private keys begin with the version of their format, public ones with the modulus.
  if (first.content.length === 1) return { kind: 'private-key' };
  return second.tag === INTEGER ? { kind: 'rsa-public-key', bits: bitsOf(first.content) } : undefined;
}

const RSA = '2a864886f70d010101';

/** Object identifiers: https://www.rfc-editor.org/rfc/rfc8017#appendix-C, rfc5480#section-2.1.1, rfc8410#section-3, rfc3279 */
const IDENTIFIERS: ReadonlyMap<string, KeyKind['kind']> = new Map([
  [RSA, 'RSA'],
  ['2a8648ce3d0201', 'ECDSA'],
  ['2b6570', 'Ed25519'],
  ['2a8648ce380401', 'DSA'],
]);

function kindOfPkcs8([, algorithm, secret]: readonly Der[]): KeyKind | undefined {
  const [identifier, parameters] = childrenOf(algorithm);
  const kind = identifier && IDENTIFIERS.get(hexOf(identifier.content));
  if (!kind || !secret) return undefined;
  switch (kind) {
    case 'RSA':
      return kindOfPem('pkcs1', secret.content);
    case 'ECDSA':
      return kindOfPem('sec1', secret.content);
    case 'DSA':
      return { kind, bits: bitsOf(childrenOf(parameters)[0]?.content ?? new Uint8Array()) };
    case 'Ed25519':
      return { kind, bits: 0 };
  }
}

/** One element of DER. https://www.itu.int/rec/T-REC-X.690 8.1 */
export interface Der {
  readonly tag: number;
  readonly content: Uint8Array;
  /** Where the next one begins. */
  readonly end: number;
}

/** The element at a place; `undefined` where it does not fit in. */
export function derAt(bytes: Uint8Array, at: number): Der | undefined {
  const [tag, first] = bytes.subarray(at, at + 2);
  if (tag === undefined || first === undefined) return undefined;
  const long = first < 0x80 ? 0 : first & 0x7f;
  let length = long === 0 ? first : 0;
  for (const byte of bytes.subarray(at + 2, at + 2 + long)) length = length * 256 + byte;
  const start = at + 2 + long;
  const end = start + length;
  return end > bytes.length ? undefined : { tag, content: bytes.subarray(start, end), end };
}

const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const SEQUENCE = 0x30;
const EXPLICIT_VERSION = 0xa0;

function childrenOf(parent: Der | undefined): readonly Der[] {
  if (parent?.tag !== SEQUENCE) return [];
  const children: Der[] = [];
  for (let at = 0; at < parent.content.length;) {
    const child = derAt(parent.content, at);
    if (!child) break;
    children.push(child);
    at = child.end;
  }
  return children;
}

/** How many bits a number in network order has. */
function bitsOf(number: Uint8Array): number {
  const start = number.findIndex((byte) => byte !== 0);
  const first = number[start];
  return first === undefined ? 0 : (number.length - start - 1) * 8 + (32 - Math.clz32(first));
}

/** The curves of NIST by the bytes of a secret; P-521 does not fill its last byte. */
const curveBits = (bytes: number): number => (bytes === 66 ? 521 : bytes * 8);

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
