import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
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
