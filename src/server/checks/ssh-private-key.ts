import { createPrivateKey, type KeyObject } from 'node:crypto';
import ssh2, { type ParsedKey } from 'ssh2';
import { inspectPrivateKey } from '../../destinations/sftp/private-key.js';
import { problem, type Problem } from '../../problems/problem.js';
import { failure, success, type Result } from '../../problems/result.js';
import { openPuttyKey } from './putty-key.js';
import { unlockingRounds } from './unlocking-rounds.js';

/** Most rounds that unlocking may cost. `ssh-keygen` uses 16 to 24, OpenSSL 2048; the work blocks this process. */
const MAX_ROUNDS = { bcrypt: 256, pbkdf2: 2_000_000 } as const;

/** A lock that the SSH library takes for one of OpenSSL's, and cannot open: https://man.openbsd.org/ssh-keygen#Z */
const CHACHA20 = 'chacha20-poly1305@openssh.com';

/**
 * Opens a private key for an SSH login. Keys in PKCS#8 and those of PuTTY, which the SSH library refuses, are converted instead of being sent
 * back to the user. The texts that libraries throw never leave this module: they may quote the key.
 */
export function openPrivateKey(text: string, passphrase: string): Result<ParsedKey> {
  const inspection = inspectPrivateKey(text);
  if (inspection.kind !== 'private-key') return failure(unsupported(inspection.kind));
  const { format, locked, cipher } = inspection;
  if (cipher === CHACHA20) return failure(unsupported(cipher));
  if (locked && passphrase === '') return failure(passphraseWrong());
  const rounds = locked ? unlockingRounds(inspection.text) : undefined;
  if (rounds && rounds.count > MAX_ROUNDS[rounds.kind]) {
    return failure(unsupported(`${format}, ${String(rounds.count)} rounds`));
  }
  if (format === 'putty') return openPutty(inspection.text, passphrase);
  if (format === 'pkcs1' || format === 'sec1' || format === 'pkcs8') {
    const opened = openPem(inspection.text, locked, passphrase);
    if (!opened.ok) return opened;
    const readable = rewrite(opened.value);
    return readable === undefined
      ? failure(unsupported(opened.value.asymmetricKeyType ?? format))
      : parse(readable, '', false, format);
  }
  return parse(inspection.text, locked ? passphrase : '', locked, inspection.algorithm ?? format);
}

function parse(text: string, passphrase: string, locked: boolean, format: string): Result<ParsedKey> {
  // An OpenSSH file yields a list, which the types do not say.
  const parsed: unknown = ssh2.utils.parseKey(text, passphrase === '' ? undefined : passphrase);
  const key: unknown = Array.isArray(parsed) ? parsed[0] : parsed;
  if (!(key instanceof Error)) {
    const found = key as ParsedKey;
    return found.isPrivateKey() ? success(found) : failure(unsupported(format));
  }
  // Every format words a wrong passphrase in its own way; what is unsupported is always called so.
  return failure(locked && !key.message.startsWith('Unsupported') ? passphraseWrong() : unsupported(format));
}

function openPutty(text: string, passphrase: string): Result<ParsedKey> {
  const opened = openPuttyKey(text, passphrase);
  if (opened.kind === 'passphrase-wrong') return failure(passphraseWrong());
  const readable = opened.kind === 'key' ? rewrite(opened.key) : undefined;
  return readable === undefined ? failure(unsupported('putty')) : parse(readable, '', false, 'putty');
}

function openPem(key: string, locked: boolean, passphrase: string): Result<KeyObject> {
  try {
    return success(createPrivateKey({ key, format: 'pem', ...(locked ? { passphrase } : {}) }));
  } catch (error) {
    return failure(locked && !isOfUnknownKind(error) ? passphraseWrong() : unsupported('pem'));
  }
}

/**
 * Whether OpenSSL could not open a locked key because it lacks a cipher or an algorithm. A wrong passphrase leaves padding that looks
 * right once in 256 times; what was unlocked is no ASN.1 then, which OpenSSL calls unsupported as well and tells apart only in
 * the errors behind the first one.
 */
function isOfUnknownKind(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, opensslErrorStack: causes } = error as { code?: unknown; opensslErrorStack?: unknown };
  if (!/UNSUPPORTED|UNKNOWN/u.test(String(code))) return false;
  // Newer versions of Node name the first error among them again.
  const behind = (Array.isArray(causes) ? causes : []).filter((cause) => cause !== error.message).join('\n');
  return !behind.includes('asn1 encoding routines') || behind.includes('unsupported');
}

/** A key in a format that the SSH library reads, or `undefined` when SSH has no name for it. */
function rewrite(key: KeyObject): string | undefined {
  switch (key.asymmetricKeyType) {
    case 'rsa':
      return key.export({ type: 'pkcs1', format: 'pem' }).toString();
    case 'ec':
      return key.export({ type: 'sec1', format: 'pem' }).toString();
    case 'ed25519':
      return writeEd25519(key);
    default:
      return undefined;
  }
}

/** An unlocked key file of OpenSSH: https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key */
function writeEd25519(key: KeyObject): string | undefined {
  const { x, d } = key.export({ format: 'jwk' });
  if (typeof x !== 'string' || typeof d !== 'string') return undefined;
  const publicPart = Buffer.from(x, 'base64url');
  const publicKey = Buffer.concat([field('ssh-ed25519'), field(publicPart)]);
  const check = Buffer.alloc(8);
  const secret = Buffer.concat([
    check,
    publicKey,
    field(Buffer.concat([Buffer.from(d, 'base64url'), publicPart])),
    field(''),
  ]);
  const padding = Buffer.from(Array.from({ length: (8 - (secret.length % 8)) % 8 }, (_, at) => at + 1));
  const one = Buffer.from([0, 0, 0, 1]);
  const file = Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    field('none'),
    field('none'),
    field(''),
    one,
    field(publicKey),
    field(Buffer.concat([secret, padding])),
  ]);
  const lines = file.toString('base64').match(/.{1,70}/gu) ?? [];
  return ['-----BEGIN OPENSSH PRIVATE KEY-----', ...lines, '-----END OPENSSH PRIVATE KEY-----', ''].join(
    '\n',
  );
}

function field(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

const passphraseWrong = (): Problem => problem('key.passphrase-wrong', {}, { field: 'passphrase' });
const unsupported = (format: string): Problem =>
  problem('key.unsupported', { format }, { field: 'privateKey' });
