import assert from 'node:assert/strict';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { test } from 'node:test';
import ssh2 from 'ssh2';
import { builtInDestinations } from '../../../src/destinations/registry.js';
import {
  canonicalPrivateKey,
  inspectPrivateKey,
  objectionToPrivateKey,
} from '../../../src/destinations/sftp/private-key.js';

// Every key is made here, so that the repository holds none.
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const lock = { cipher: 'aes-256-cbc', passphrase: 'open sesame' } as const;
const openSsh = ssh2.utils.generateKeyPairSync('ed25519');
const lockedOpenSsh = ssh2.utils.generateKeyPairSync('ed25519', {
  passphrase: 'open sesame',
  cipher: 'aes256-ctr',
  rounds: 1,
});
const pkcs1 = rsa.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
const pkcs8 = rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const legacyLocked = rsa.privateKey.export({ type: 'pkcs1', format: 'pem', ...lock }).toString();

const PRIVATE: readonly (readonly [name: string, text: string, format: string, locked: boolean])[] = [
  ['OpenSSH', openSsh.private, 'openssh', false],
  ['locked OpenSSH', lockedOpenSsh.private, 'openssh', true],
  ['PKCS#1', pkcs1, 'pkcs1', false],
  ['locked PKCS#1', legacyLocked, 'pkcs1', true],
  ['PKCS#8', pkcs8, 'pkcs8', false],
  [
    'locked PKCS#8',
    rsa.privateKey.export({ type: 'pkcs8', format: 'pem', ...lock }).toString(),
    'pkcs8',
    true,
  ],
  ['SEC1', ec.privateKey.export({ type: 'sec1', format: 'pem' }).toString(), 'sec1', false],
  ['locked SEC1', ec.privateKey.export({ type: 'sec1', format: 'pem', ...lock }).toString(), 'sec1', true],
];

for (const [name, text, format, locked] of PRIVATE) {
  test(`recognises ${name}`, () => {
    const found = inspectPrivateKey(text);
    assert.ok(found.kind === 'private-key');
    assert.equal(found.format, format);
    assert.equal(found.locked, locked);
    assert.equal(objectionToPrivateKey(text), undefined);
  });

  test(`repairs ${name} after its line breaks were lost`, () => {
    const lost = [
      text.replaceAll('\n', ' '),
      text.replaceAll('\n', ''),
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', '\\n'),
      `\uFEFF  ${text}`,
      text.replaceAll('\n', '\u200B\n'),
      text.replaceAll(/^(?=.)/gmu, '> '),
      text.replaceAll(/^(.+)$/gmu, '> > \u2068$1\u2069'),
      text.replaceAll(' ', '\u2009'),
      text.trimEnd(),
    ];
    // The headers of old locked keys cannot be told apart once their line breaks are gone without a trace.
    const repairable = lost.filter((one) => !one.includes('ENCRYPTEDDEK'));
    for (const damaged of repairable) {
      const repaired = inspectPrivateKey(damaged);
      assert.ok(repaired.kind === 'private-key', damaged.slice(0, 40));
      assert.equal(bodyOf(repaired.text), bodyOf(text));
    }
  });

  test(`notices that ${name} was cut`, () => {
    for (const part of [0.3, 0.6, 0.95]) {
      assert.equal(
        objectionToPrivateKey(text.slice(0, Math.floor(text.length * part)))?.[0],
        'key.truncated',
      );
    }
  });
}

const certificate = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';

const BEHIND: readonly (readonly [what: string, before: string])[] = [
  [
    'what openssl ecparam writes before it',
    '-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n',
  ],
  ['its certificate', certificate],
  [
    'what openssl pkcs12 writes before it',
    `Bag Attributes\n    localKeyID: 01\n${certificate}Key Attributes: <No Attributes>\n`,
  ],
  ['its public half', openSsh.public + '\n'],
  ['its public half of OpenSSL', rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString()],
];

for (const [what, before] of BEHIND) {
  test(`finds a private key behind ${what}`, () => {
    for (const text of [pkcs8, openSsh.private]) {
      assert.equal(objectionToPrivateKey(before + text), undefined);
      assert.equal(bodyOf(canonicalPrivateKey(before + text)), bodyOf(text));
    }
  });
}

test('notices a body that lost lines although both ends are there', () => {
  for (const text of [openSsh.private, pkcs1, pkcs8]) {
    const lines = text.trimEnd().split('\n');
    const cut = [...lines.slice(0, 2), ...lines.slice(-1)].join('\n');
    assert.equal(objectionToPrivateKey(cut)?.[0], 'key.truncated');
  }
});

const OTHERS: readonly (readonly [name: string, text: string, code: string])[] = [
  ['a public line', openSsh.public, 'key.public'],
  ['a public PEM', rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString(), 'key.public'],
  [
    'an SSH2 public key',
    '---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n---- END SSH2 PUBLIC KEY ----',
    'key.public',
  ],
  ['an SSH certificate', 'ssh-ed25519-cert-v01@openssh.com AAAAIHNzaC1', 'key.certificate'],
  ['a certificate', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----', 'key.certificate'],
  ['a password', 'hunter2', 'key.not-a-key'],
  [
    'a PGP key',
    '-----BEGIN PGP PRIVATE KEY BLOCK-----\nx\n-----END PGP PRIVATE KEY BLOCK-----',
    'key.not-a-key',
  ],
  ['an odd label', '-----BEGIN constructor-----\nx\n-----END constructor-----', 'key.not-a-key'],
];

for (const [name, text, code] of OTHERS) {
  test(`recognises ${name}`, () => {
    assert.equal(objectionToPrivateKey(text)?.[0], code);
    assert.equal(canonicalPrivateKey(text), text);
  });
}

const putty = (version: number, algorithm: string, encryption: string): string =>
  [
    `PuTTY-User-Key-File-${version}: ${algorithm}`,
    `Encryption: ${encryption}`,
    'Comment: test',
    'Public-Lines: 1',
    'AAAA',
    'Private-Lines: 1',
    'AAAA',
    'Private-MAC: 00',
    '',
  ].join('\r\n');

test('recognises the files of PuTTY', () => {
  assert.equal(objectionToPrivateKey(putty(2, 'ssh-rsa', 'none')), undefined);
  assert.equal(objectionToPrivateKey(putty(3, 'ssh-rsa', 'none')), undefined);
  assert.equal(objectionToPrivateKey(putty(2, 'ssh-ed25519', 'none')), undefined);
  // Its lock takes Argon2.
  assert.deepEqual(objectionToPrivateKey(putty(3, 'ssh-rsa', 'aes256-cbc')), ['key.putty', { version: 3 }]);
  assert.deepEqual(objectionToPrivateKey(putty(1, 'ssh-rsa', 'none')), ['key.putty', { version: 1 }]);
  const locked = inspectPrivateKey(putty(2, 'ssh-rsa', 'aes256-cbc'));
  assert.ok(locked.kind === 'private-key' && locked.locked);
  assert.equal(objectionToPrivateKey(putty(2, 'ssh-rsa', 'none').slice(0, -20))?.[0], 'key.truncated');
});

test('keeps the comment of a PuTTY key, which its signature covers', () => {
  for (const comment of ['my key ', ' my  key', 'my\u00A0key', 'a\u200Db', '']) {
    const text = putty(2, 'ssh-rsa', 'none').replace('Comment: test', `Comment: ${comment}`);
    for (const given of [text, text.replaceAll('\r', ''), text.replaceAll(/^/gmu, '> ')]) {
      assert.ok(canonicalPrivateKey(given).includes(`\nComment: ${comment}\n`), given);
    }
  }
});

test('keeps the bytes of a sound key exactly as they are', () => {
  for (const text of [openSsh.private, pkcs1, pkcs8, legacyLocked]) {
    assert.equal(bodyOf(canonicalPrivateKey(text)), bodyOf(text));
  }
  for (const text of [pkcs1, pkcs8, legacyLocked]) assert.equal(canonicalPrivateKey(text), text);
  assert.equal(canonicalPrivateKey(openSsh.private).trimEnd(), openSsh.private.trimEnd());
});

/** The base64 text of a key, without lines. */
function bodyOf(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.includes('-----') && !line.includes(':'))
    .join('');
}

const strengthOf = (text: string): unknown => {
  const found = inspectPrivateKey(text);
  return found.kind === 'private-key' ? found.strength : found.kind;
};
const pem = (key: KeyObject, type: 'pkcs1' | 'pkcs8' | 'sec1'): string =>
  key.export({ type, format: 'pem' }).toString();

test('sees kind and size wherever no passphrase is needed for it', () => {
  const weak = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const p521 = generateKeyPairSync('ec', { namedCurve: 'P-521' });
  const edwards = generateKeyPairSync('ed25519');
  const dsa = generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 });
  assert.deepEqual(strengthOf(pkcs1), { kind: 'RSA', bits: 2048 });
  assert.deepEqual(strengthOf(pkcs8), { kind: 'RSA', bits: 2048 });
  assert.deepEqual(strengthOf(pem(weak.privateKey, 'pkcs1')), { kind: 'RSA', bits: 1024 });
  assert.deepEqual(strengthOf(pem(ec.privateKey, 'sec1')), { kind: 'ECDSA', bits: 256 });
  assert.deepEqual(strengthOf(pem(p521.privateKey, 'pkcs8')), { kind: 'ECDSA', bits: 521 });
  assert.deepEqual(strengthOf(pem(edwards.privateKey, 'pkcs8')), { kind: 'Ed25519', bits: 0 });
  assert.deepEqual(strengthOf(pem(dsa.privateKey, 'pkcs8')), { kind: 'DSA', bits: 1024 });
  assert.deepEqual(strengthOf(openSsh.private), { kind: 'Ed25519', bits: 0 });
  assert.deepEqual(strengthOf(lockedOpenSsh.private), { kind: 'Ed25519', bits: 0 });
  assert.equal(strengthOf(legacyLocked), undefined);
});

test('what it is, and whether it is weak, is said where it is pasted', async () => {
  const sftp = await builtInDestinations.find(({ type }) => type === 'sftp')?.load();
  const noticesFor = async (text: string): Promise<readonly string[]> => {
    const understood = sftp?.auth.normalize?.('privateKey', text, {});
    const key = understood?.values['privateKey'] ?? text;
    const found = await sftp?.auth.examine?.('privateKey', key, {});
    return [...(understood?.notices ?? []), ...(found?.notices ?? [])].map(({ code }) => code);
  };
  const weak = generateKeyPairSync('rsa', { modulusLength: 1024 });
  assert.deepEqual(await noticesFor(openSsh.private), ['notice.key']);
  assert.deepEqual(await noticesFor(lockedOpenSsh.private), ['notice.key-locked']);
  assert.deepEqual(await noticesFor(pem(weak.privateKey, 'pkcs1')), ['notice.key', 'notice.key-weak']);
  const wrapped = Buffer.from(openSsh.private).toString('base64');
  assert.deepEqual(await noticesFor(wrapped), ['notice.key-unwrapped', 'notice.key']);
  assert.equal(bodyOf(canonicalPrivateKey(wrapped)), bodyOf(openSsh.private));
  assert.equal(objectionToPrivateKey(Buffer.from(openSsh.public).toString('base64'))?.[0], 'key.not-a-key');
});
