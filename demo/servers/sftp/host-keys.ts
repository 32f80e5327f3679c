/** SSH keys of the demo: made at start-up, so that the repository holds no private key. */
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import ssh2 from 'ssh2';
import type { ParsedKey } from 'ssh2';

/** Few, because the derivation runs in JavaScript: a demo key need not resist guessing. */
const KDF_ROUNDS = 4;
const OWNER_ONLY = 0o600;

/** What a host key is recognised by, as `ssh-keygen -lf` prints it. */
export interface Fingerprint {
  /** Key type, for example `ssh-ed25519`. */
  readonly algorithm: string;
  /** `SHA256:` and the digest in base64 without padding. */
  readonly sha256: string;
}

/** A key pair in OpenSSH's formats. */
export interface SshKeyPair {
  readonly privateKey: string;
  /** One line for `authorized_keys`. */
  readonly publicKey: string;
}

/** Reads a key that has to be good. */
export function parseSshKey(text: string, passphrase?: string): ParsedKey {
  const parsed = ssh2.utils.parseKey(text, passphrase);
  if (parsed instanceof Error) throw parsed;
  // An OpenSSH private key file yields a list, which the types of ssh2 do not say.
  const key: unknown = Array.isArray(parsed) ? parsed[0] : parsed;
  return key as ParsedKey;
}

/** Makes an Ed25519 pair; with a passphrase the private key is locked. */
export function generateEd25519(comment: string, passphrase?: string): SshKeyPair {
  for (;;) {
    const pair = ssh2.utils.generateKeyPairSync('ed25519', {
      comment,
      ...(passphrase === undefined ? {} : { passphrase, cipher: 'aes256-ctr', rounds: KDF_ROUNDS }),
    });
    // ssh2 drops leading zero bytes of the public point, which spoils one pair in 256: make another.
    if (!(ssh2.utils.parseKey(pair.public) instanceof Error)) {
      return { privateKey: pair.private, publicKey: pair.public };
    }
  }
}

/** Makes a host key of the given type; RSA takes a noticeable moment. */
export function generateHostKey(type: 'ed25519' | 'ecdsa' | 'rsa' = 'ed25519'): string {
  if (type === 'ed25519') return generateEd25519('demo host key').privateKey;
  return type === 'ecdsa'
    ? ssh2.utils.generateKeyPairSync('ecdsa', { bits: 256 }).private
    : ssh2.utils.generateKeyPairSync('rsa', { bits: 2048 }).private;
}

/** Fingerprint of a private or public key. */
export function fingerprintOf(key: string): Fingerprint {
  const parsed = parseSshKey(key);
  const digest = createHash('sha256').update(parsed.getPublicSSH()).digest('base64');
  return { algorithm: parsed.type, sha256: `SHA256:${digest.replace(/=+$/, '')}` };
}

/** Reads the host key in a file, or makes one and keeps it there for its owner only. */
export function loadOrCreateHostKey(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  try {
    const key = generateHostKey();
    writeFileSync(file, key, { mode: OWNER_ONLY, flag: 'wx' });
    return key;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  chmodSync(file, OWNER_ONLY);
  const kept = readFileSync(file, 'utf8');
  if (!parseSshKey(kept).isPrivateKey()) throw new Error(`${file} holds no private key`);
  return kept;
}
