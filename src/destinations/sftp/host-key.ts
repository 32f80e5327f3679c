import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import type { Objection } from '../schemas.js';
import { sameBytes, stringsIn, textAt, base64Bytes } from '../keys/key-bytes.js';
import { visible } from '../keys/key-text.js';

/** A server's public key, as one line of `known_hosts` holds it. */
export interface HostKey {
  readonly algorithm: string;
  /** The key as the server sends it. https://www.rfc-editor.org/rfc/rfc4253#section-6.6 */
  readonly bytes: Uint8Array;
}

/** What a server's key has to be: the key itself, or the fingerprint that somebody was told. */
export type HostKeyPin = HostKey | { readonly fingerprint: string };

/**
 * `SHA256:` and 32 bytes in base64, as `ssh-keygen -l` prints it, also in the middle of a line, in quotes, and at the end of a
 * sentence, as `ssh` asks about it.
 */
const FINGERPRINT = /(?:^|[\s"'“‘(])[Ss][Hh][Aa]256:([A-Za-z0-9+/]{43})=?(?=[\s.,;"'”’)]|$)/u;

/** The older way to write a fingerprint. https://www.rfc-editor.org/rfc/rfc4716#section-4 */
const MD5 = /(?:^|[\s"'“‘(])(?:MD5:)?(?:[0-9a-f]{2}:){15}[0-9a-f]{2}(?=[\s.,;"'”’)]|$)/iu;

/**
 * Reads `ssh-ed25519 AAAA...`; a comment behind it is ignored. `undefined` when the text is none, or when the key
 * inside is of another algorithm than the line says.
 */
export function parseHostKey(text: string): HostKey | undefined {
  const [algorithm, encoded] = text.trim().split(' ');
  if (!algorithm || !encoded) return undefined;
  const bytes = base64Bytes(encoded);
  if (!bytes || textAt(bytes, 0)?.text !== algorithm) return undefined;
  // A key that was cut off ends in the middle of one of its parts.
  const { strings, end } = stringsIn(bytes);
  if (strings.length < 2 || end !== bytes.length) return undefined;
  return { algorithm, bytes };
}

/**
 * Reads one key or fingerprint per line: a server has several, of different algorithms or behind a load balancer.
 * `undefined` when a line is none, or there is no line.
 */
export function parseHostKeys(text: string): readonly HostKeyPin[] | undefined {
  const lines = visible(text)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const pins = lines.flatMap((line) => parsePin(line) ?? []);
  return pins.length > 0 && pins.length === lines.length ? pins : undefined;
}

function parsePin(line: string): HostKeyPin | undefined {
  const digest = FINGERPRINT.exec(line)?.[1];
  return digest === undefined ? parseHostKey(line) : { fingerprint: `SHA256:${digest}` };
}

/** Whether two keys are the same, in constant time: how alike they are must not show in how long it takes. */
export const sameHostKey = (a: HostKey, b: HostKey): boolean => sameBytes(a.bytes, b.bytes);

/** Whose keys are looked for. */
export interface HostAddress {
  readonly host: string;
  readonly port: string;
}

/** What `ssh-keygen -F` prints above a line with a hidden name: whose it is. */
const FOUND = /^# Host (\S+) found.*(?:\r\n|\r|\n)\|1\|\S+/gmu;

/**
 * The keys of a server in whatever a person has of them: lines of `known_hosts`, with or without hidden names, what
 * `ssh-keyscan`, `ssh-keygen -F` or `ssh-keygen -l` has printed, `.pub` files of the server, fingerprints. One key or
 * fingerprint per line comes out; a text without any comes out as it was.
 *
 * Of a whole `known_hosts`, the lines of this server, never those of others: each key that is taken is one that may
 * pose as the server. Where no line names it, keys without names count, or what is clearly of one server, which may
 * be known by an alias. https://man.openbsd.org/sshd#SSH_KNOWN_HOSTS_FILE_FORMAT
 */
export function canonicalHostKeys(text: string, address: HostAddress): string {
  const lines = knownLines(text);
  const asked = namesOf(address);
  const own = lines.filter(({ names }) => names.length > 0 && isNamed(names, asked));
  const nameless = lines.filter(({ names }) => names.length === 0);
  const [chosen = []] = [own, nameless, isOfOneServer(lines) ? lines : []].filter((some) => some.length > 0);
  return chosen.length > 0 ? [...new Set(chosen.map(({ key }) => key))].join('\n') : text;
}

const knownLines = (text: string): readonly KnownLine[] =>
  visible(text)
    .replace(FOUND, '$1')
    .split(/\r\n|\r|\n/u)
    .flatMap((line) => readLine(line) ?? []);

function isOfOneServer([first, ...others]: readonly KnownLine[]): boolean {
  return others.every(({ names, key }) => key === first?.key || names.join() === first?.names.join());
}

/** Why a text does not say which key a server has. */
export function objectionToHostKeys(text: string): Objection | undefined {
  if (parseHostKeys(text)) return undefined;
  if (MD5.test(text)) return ['host-key.md5', {}];
  if (knownLines(text).length > 0) return ['host-key.other-host', {}];
  return text.includes('@cert-authority') ? ['host-key.authority', {}] : ['host-key.format', {}];
}

interface KnownLine {
  /** Names and patterns of hosts; empty where the line has none. */
  readonly names: readonly string[];
  readonly key: string;
}

function readLine(line: string): KnownLine | undefined {
  const words = line.trim().split(/\s+/u);
  const [first = ''] = words;
  // Comments; keys that must not be trusted any more; and authorities, which vouch for certificates.
  if (first === '' || first.startsWith('#') || first.startsWith('@')) return undefined;
  const digest = FINGERPRINT.exec(line)?.[1];
  if (digest !== undefined) return { names: [], key: `SHA256:${digest}` };
  for (const at of [0, 1]) {
    const key = words.slice(at, at + 2).join(' ');
    if (parseHostKey(key)) return { names: at === 0 ? [] : first.split(','), key };
  }
  return undefined;
}

/** `host` for the usual port, `[host]:2222` for others. The dot at the end of a whole name is not written there. */
function namesOf({ host, port }: HostAddress): readonly string[] {
  const name = host.toLowerCase().replace(/\.$/u, '');
  return port === '' || port === '22' ? [name, `[${name}]:22`] : [`[${name}]:${port}`];
}

/** Whether a line is about one of the names; a pattern behind `!` takes the line away from what fits it. */
function isNamed(patterns: readonly string[], asked: readonly string[]): boolean {
  const fits = (pattern: string): boolean => asked.some((name) => isName(pattern.toLowerCase(), name));
  return (
    patterns.some((pattern) => (pattern.startsWith('|1|') ? hides(pattern, asked) : fits(pattern))) &&
    !patterns.some((pattern) => pattern.startsWith('!') && fits(pattern.slice(1)))
  );
}

/**
 * Whether `|1|salt|hash` stands for one of the names: its HMAC-SHA1 with the salt. By a library, as `crypto.subtle` would answer
 * later than a form reads. https://man.openbsd.org/ssh-keygen#H
 */
function hides(pattern: string, asked: readonly string[]): boolean {
  const [salt, hash] = pattern.split('|').slice(2).map(base64Bytes);
  if (!salt || !hash) return false;
  return asked.some((name) => sameBytes(hmac(sha1, salt, new TextEncoder().encode(name)), hash));
}

/** Patterns with `*` and `?`. Not as an expression, which would try every way to divide a name between many stars. */
function isName(pattern: string, name: string): boolean {
  let [at, star, retry] = [0, -1, 0];
  for (let inName = 0; inName < name.length;) {
    const sign = pattern[at];
    if (sign === '*') {
      star = at++;
      retry = inName;
    } else if (sign !== undefined && (sign === '?' || sign === name[inName])) {
      at++;
      inName++;
    } else if (star !== -1) {
      at = star + 1;
      inName = ++retry;
    } else {
      return false;
    }
  }
  return pattern.slice(at).replaceAll('*', '') === '';
}
