import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash, createHmac, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import ssh2 from 'ssh2';
import { openPrivateKey } from '../../../src/server/checks/ssh-private-key.js';
import { unlockingRounds } from '../../../src/server/checks/unlocking-rounds.js';

const passphrase = 'open sesame';
const cipher = 'aes-256-cbc';
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const ec = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey;
const ed = generateKeyPairSync('ed25519').privateKey;

const KEYS: readonly (readonly [name: string, open: string, locked: string, type: string])[] = [
  [
    'PKCS#1',
    rsa.export({ type: 'pkcs1', format: 'pem' }).toString(),
    rsa.export({ type: 'pkcs1', format: 'pem', cipher, passphrase }).toString(),
    'ssh-rsa',
  ],
  [
    'PKCS#8 RSA',
    rsa.export({ type: 'pkcs8', format: 'pem' }).toString(),
    rsa.export({ type: 'pkcs8', format: 'pem', cipher, passphrase }).toString(),
    'ssh-rsa',
  ],
  [
    'SEC1',
    ec.export({ type: 'sec1', format: 'pem' }).toString(),
    ec.export({ type: 'sec1', format: 'pem', cipher, passphrase }).toString(),
    'ecdsa-sha2-nistp384',
  ],
  [
    'PKCS#8 Ed25519',
    ed.export({ type: 'pkcs8', format: 'pem' }).toString(),
    ed.export({ type: 'pkcs8', format: 'pem', cipher, passphrase }).toString(),
    'ssh-ed25519',
  ],
  [
    'OpenSSH',
    ssh2.utils.generateKeyPairSync('ed25519').private,
    ssh2.utils.generateKeyPairSync('ed25519', { passphrase, cipher: 'aes256-ctr', rounds: 1 }).private,
    'ssh-ed25519',
  ],
];

for (const [name, open, locked, type] of KEYS) {
  test(`opens ${name}`, () => {
    for (const found of [
      openPrivateKey(open, ''),
      openPrivateKey(open, 'not needed'),
      openPrivateKey(locked, passphrase),
    ]) {
      assert.ok(found.ok);
      assert.equal(found.value.type, type);
    }
  });

  test(`${name}: a wrong passphrase and none`, () => {
    for (const wrong of ['wrong', '']) {
      const found = openPrivateKey(locked, wrong);
      assert.ok(!found.ok);
      assert.equal(found.problem.code, 'key.passphrase-wrong');
      assert.equal(found.problem.field, 'passphrase');
    }
  });
}

test('a wrong passphrase after which the padding looks right, as it does for one of 256', () => {
  for (const [name, , locked] of KEYS.slice(0, 4)) {
    const tries = name.startsWith('PKCS#8') ? 500 : 1500;
    for (let wrong = 0; wrong < tries; wrong += 1) {
      const found = openPrivateKey(locked, `wrong ${String(wrong)}`);
      assert.ok(!found.ok);
      assert.equal(found.problem.code, 'key.passphrase-wrong', `${name}, "wrong ${String(wrong)}"`);
    }
  }
});

test('a locked key of an algorithm that nobody knows is not blamed on its passphrase', () => {
  const bytes =
    'MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAgL15rdxjMQAgICCAAwDAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEEs+' +
    '17KY6eKW9M98KyIIN94EQP0LPGym57gx1FG9YgXjMQ8eWHRvn2yvwqlAYNyP5AKF255NmCxLymNAxB7QdKi+1lv66fNVl+Qg4JPWNP8n8kk=';
  const text = `-----BEGIN ENCRYPTED PRIVATE KEY-----\n${bytes}\n-----END ENCRYPTED PRIVATE KEY-----\n`;
  const found = openPrivateKey(text, passphrase);
  assert.ok(!found.ok);
  assert.equal(found.problem.code, 'key.unsupported');
  const wrong = openPrivateKey(text, 'wrong');
  assert.ok(!wrong.ok);
  assert.equal(wrong.problem.code, 'key.passphrase-wrong');
});

test('a key that SSH has no name for', () => {
  const x25519 = generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  for (const text of [x25519, 'no key at all']) {
    const found = openPrivateKey(text, '');
    assert.ok(!found.ok);
    assert.equal(found.problem.code, 'key.unsupported');
    assert.equal(found.problem.field, 'privateKey');
  }
});

test('a key that costs too much to unlock is refused before it is tried', () => {
  const [, , locked] = KEYS[1] ?? [];
  assert.deepEqual(unlockingRounds(locked ?? ''), { kind: 'pbkdf2', count: 2048 });
  const openSsh = ssh2.utils.generateKeyPairSync('ed25519', { passphrase, cipher: 'aes256-ctr', rounds: 2 });
  assert.deepEqual(unlockingRounds(openSsh.private), { kind: 'bcrypt', count: 2 });
  // The same key, asking for four billion rounds.
  const [begin, ...rest] = openSsh.private.trimEnd().split('\n');
  const end = rest.pop();
  const bytes = Buffer.from(rest.join(''), 'base64');
  const options = bytes.indexOf('bcrypt') + 'bcrypt'.length + 4;
  const saltLength = bytes.readUInt32BE(options);
  bytes.writeUInt32BE(0xffffffff, options + 4 + saltLength);
  const found = openPrivateKey([begin, bytes.toString('base64'), end, ''].join('\n'), passphrase);
  assert.ok(!found.ok);
  assert.equal(found.problem.code, 'key.unsupported');
});

test('a key of OpenSSH whose lock the SSH library does not know is not blamed on its passphrase', () => {
  const made = ssh2.utils.generateKeyPairSync('ed25519', { passphrase, cipher: 'aes256-ctr', rounds: 1 });
  const [begin = '', ...rest] = made.private.trimEnd().split('\n');
  const end = rest.pop() ?? '';
  const bytes = Buffer.from(rest.join(''), 'base64');
  const behind = bytes.indexOf('aes256-ctr') + 'aes256-ctr'.length;
  const cipherName = sshString('chacha20-poly1305@openssh.com');
  const file = Buffer.concat([Buffer.from('openssh-key-v1\0'), cipherName, bytes.subarray(behind)]);
  const found = openPrivateKey([begin, file.toString('base64'), end, ''].join('\n'), passphrase);
  assert.ok(!found.ok);
  assert.equal(found.problem.code, 'key.unsupported');
});

function sshString(content: string | Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(content));
  return Buffer.concat([length, Buffer.from(content)]);
}

/** A key file of PuTTY: https://the.earth.li/~sgtatham/putty/0.81/htmldoc/AppendixC.html */
function puttyFile(version: 2 | 3, comment: string, encoding: BufferEncoding): string {
  const { x = '', d = '' } = ed.export({ format: 'jwk' });
  const open = Buffer.concat([sshString('ssh-ed25519'), sshString(Buffer.from(x, 'base64url'))]);
  const secret = sshString(Buffer.from(d, 'base64url'));
  const parts = ['ssh-ed25519', 'none', Buffer.from(comment, encoding), open, secret];
  const mac =
    version === 2
      ? createHmac('sha1', createHash('sha1').update('putty-private-key-file-mac-key').digest())
      : createHmac('sha256', '');
  return [
    `PuTTY-User-Key-File-${version}: ssh-ed25519`,
    'Encryption: none',
    `Comment: ${comment}`,
    'Public-Lines: 1',
    open.toString('base64'),
    'Private-Lines: 1',
    secret.toString('base64'),
    `Private-MAC: ${mac.update(Buffer.concat(parts.map(sshString))).digest('hex')}`,
    '',
  ].join('\r\n');
}

test('opens keys of PuTTY with every comment, in the bytes of today and of an older Windows', () => {
  for (const version of [2, 3] as const) {
    for (const comment of ['', 'key', 'my key ', ' my  key', 'J\u00F6rg', 'my\u00A0key']) {
      assert.ok(openPrivateKey(puttyFile(version, comment, 'utf8'), '').ok, `"${comment}"`);
      assert.ok(openPrivateKey(puttyFile(version, comment, 'latin1'), '').ok, `"${comment}" in Latin 1`);
    }
    const copied = puttyFile(version, 'key', 'utf8').replaceAll('\r', '  ');
    assert.ok(openPrivateKey(copied, '').ok, 'with spaces that copying has added');
    const other = puttyFile(version, 'key', 'utf8').replace('Comment: key', 'Comment: another');
    assert.ok(!openPrivateKey(other, '').ok);
  }
});

/** Keys as the tools themselves make them, where they are installed. */
function madeBy(program: string, words: readonly string[], file: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'keys-'));
  try {
    writeFileSync(join(folder, 'passphrase'), passphrase);
    execFileSync(program, words, { cwd: folder, stdio: 'ignore' });
    return readFileSync(join(folder, file), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('opens what puttygen makes', { skip: !existsSync('/usr/bin/puttygen') }, () => {
  for (const comment of ['key', 'my key ', 'J\u00F6rg']) {
    const words = [
      '-t',
      'ed25519',
      '-C',
      comment,
      '-o',
      'key.ppk',
      '--ppk-param',
      'version=2',
      '--new-passphrase',
    ];
    const locked = madeBy('puttygen', [...words, 'passphrase'], 'key.ppk');
    assert.ok(openPrivateKey(locked, passphrase).ok, `"${comment}"`);
    const wrong = openPrivateKey(locked, 'wrong');
    assert.equal(wrong.ok ? '' : wrong.problem.code, 'key.passphrase-wrong');
    assert.ok(openPrivateKey(madeBy('puttygen', [...words, '/dev/null'], 'key.ppk'), '').ok, `"${comment}"`);
  }
});

test('opens or refuses every lock of ssh-keygen', { skip: !existsSync('/usr/bin/ssh-keygen') }, () => {
  const lockedBy = (name: string): string =>
    madeBy(
      'ssh-keygen',
      ['-q', '-t', 'ed25519', '-a', '1', '-N', passphrase, '-Z', name, '-f', 'key'],
      'key',
    );
  for (const name of ['3des-cbc', 'aes256-cbc', 'aes256-ctr', 'aes256-gcm@openssh.com']) {
    assert.ok(openPrivateKey(lockedBy(name), passphrase).ok, name);
  }
  const found = openPrivateKey(lockedBy('chacha20-poly1305@openssh.com'), passphrase);
  assert.equal(found.ok ? '' : found.problem.code, 'key.unsupported');
});
