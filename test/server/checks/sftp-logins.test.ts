import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import ssh2 from 'ssh2';
import { DEMO_PASSPHRASE, DEMO_PASSWORD } from '../../../demo/servers/sftp/demo-sftp.js';
import { generateHostKey } from '../../../demo/servers/sftp/host-keys.js';
import { logged } from './probe-log.js';
import { checks, demo, hostKeyLine, serverFor } from './sftp-lab.js';

test('a good login says whose server it is and where one lands', async (context) => {
  const { account, server } = await serverFor(context);
  const { outcome, lines, probes } = await account();
  assert.deepEqual(outcome, { verdict: 'passed' });
  assert.deepEqual(lines, ['connect passed', 'host-key passed', 'login passed', 'sftp passed']);
  const [fingerprint] = server.fingerprints;
  assert.deepEqual(probes[1]?.evidence, {
    algorithm: fingerprint?.algorithm,
    fingerprint: fingerprint?.sha256,
  });
  assert.deepEqual(probes[3]?.evidence, { home: '/upload' });
  assert.equal(server.attempts.length, 1);
});

test('an unknown host key ends the check before anything secret is sent', async (context) => {
  const { account, server } = await serverFor(context);
  const run = await account({ hostKey: '' });
  assert.deepEqual(run.lines, [
    'connect passed',
    'host-key failed sftp.host-key-unknown',
    'login skipped',
    'sftp skipped',
  ]);
  const met = run.problem();
  assert.ok(met.code === 'sftp.host-key-unknown');
  assert.equal(met.field, 'hostKey');
  assert.equal(met.params.fingerprint, server.fingerprints[0]?.sha256);
  assert.deepEqual(server.attempts, [], 'no login was tried');
  // What it answers is what is confirmed.
  assert.equal((await account({ hostKey: met.params.hostKey })).outcome.verdict, 'passed');
});

test('a changed host key is a hard stop, and no login is tried', async (context) => {
  const { account, location, server } = await serverFor(context);
  const [old] = server.fingerprints;
  await server.rotateHostKey();
  // The server ends the connections of that moment one turn later, also one that has just been made.
  await new Promise((resolve) => setImmediate(resolve));
  for (const run of [await account(), await location('')]) {
    const met = run.problem();
    assert.ok(met.code === 'sftp.host-key-changed');
    assert.equal(met.params.expected, old?.sha256);
    assert.equal(met.params.fingerprint, server.fingerprints[0]?.sha256);
  }
  assert.deepEqual(server.attempts, []);
});

test('one of several confirmed keys is enough', async (context) => {
  const hostKeys = [generateHostKey('rsa'), generateHostKey()];
  const { account } = await serverFor(context, { hostKeys });
  const pins = [generateHostKey(), ...hostKeys].map(hostKeyLine).join('\n');
  assert.equal((await account({ hostKey: pins })).outcome.verdict, 'passed');
});

test('a key of an algorithm that nobody confirmed is another question than a changed one', async (context) => {
  const { account, server } = await serverFor(context, { hostKeys: [generateHostKey('ecdsa')] });
  const met = (await account({ hostKey: hostKeyLine(generateHostKey('rsa')) })).problem();
  assert.ok(met.code === 'sftp.host-key-other-algorithm');
  assert.equal(met.params.expected, 'ssh-rsa');
  assert.equal(met.params.fingerprint, server.fingerprints[0]?.sha256);
  assert.deepEqual(server.attempts, []);
});

for (const type of ['ecdsa', 'rsa'] as const) {
  test(`asks a server with several keys for the confirmed one, here ${type}`, async (context) => {
    const pinned = generateHostKey(type);
    const { account } = await serverFor(context, { hostKeys: [generateHostKey(), pinned] });
    const run = await account({ hostKey: hostKeyLine(pinned) });
    assert.equal(run.outcome.verdict, 'passed');
  });
}

test('a wrong password is told at the password, with what the server takes', async (context) => {
  const { account, server } = await serverFor(context);
  const run = await account({ password: 'wrong' });
  assert.deepEqual(run.lines.slice(2), ['login failed sftp.auth-failed', 'sftp skipped']);
  const met = run.problem();
  assert.equal(met.field, 'password');
  assert.deepEqual(met.params, {
    username: 'demo',
    method: 'password',
    accepted: ['publickey', 'password'],
    publicKey: '',
  });
  assert.equal(server.attempts.length, 1, 'one attempt, as servers lock accounts');
  assert.ok(!JSON.stringify(run).includes('wrong'));
});

test('an unknown user looks the same', async (context) => {
  const { account } = await serverFor(context);
  assert.equal((await account({ username: 'nobody' })).problem().code, 'sftp.auth-failed');
});

test('a method that the server does not take is told at the method', async (context) => {
  const { account } = await serverFor(context);
  const met = (await account({ username: 'keyonly' })).problem();
  assert.equal(met.code, 'sftp.auth-method-unsupported');
  assert.equal(met.field, 'method');
  assert.deepEqual(met.params, { method: 'password', accepted: ['publickey'] });
});

test('keys: open, locked, with a wrong passphrase, and not authorised', async (context) => {
  const { withKey, server } = await serverFor(context);
  const tryKey = (privateKey: string, passphrase?: string) =>
    logged((run) => checks.checkAccount(withKey(privateKey, passphrase), run));
  assert.equal((await tryKey(demo.demoClientKey)).outcome.verdict, 'passed');
  assert.equal((await tryKey(demo.lockedClientKey, DEMO_PASSPHRASE)).outcome.verdict, 'passed');
  const wrong = (await tryKey(demo.lockedClientKey, 'wrong')).problem();
  assert.equal(wrong.code, 'key.passphrase-wrong');
  assert.equal(wrong.field, 'passphrase');
  const before = server.attempts.length;
  const strange = (await tryKey(ssh2.utils.generateKeyPairSync('ed25519').private)).problem();
  assert.equal(strange.code, 'sftp.auth-failed');
  assert.equal(strange.field, 'privateKey');
  assert.match(String('publicKey' in strange.params && strange.params.publicKey), /^ssh-ed25519 AAAA/);
  assert.ok(server.attempts.slice(before).every(({ method }) => method === 'publickey'));
});

test('keys of OpenSSL log in, of every kind', async (context) => {
  const passphrase = 'sesame';
  const cipher = 'aes-256-cbc';
  const pairs = [
    generateKeyPairSync('rsa', { modulusLength: 2048 }),
    generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    generateKeyPairSync('ed25519'),
  ];
  for (const { privateKey } of pairs) {
    const open = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const locked = privateKey.export({ type: 'pkcs8', format: 'pem', cipher, passphrase }).toString();
    const { openPrivateKey } = await import('../../../src/server/checks/ssh-private-key.js');
    const opened = openPrivateKey(open, '');
    assert.ok(opened.ok);
    const publicLine = `${opened.value.type} ${opened.value.getPublicSSH().toString('base64')}`;
    const users = [{ username: 'demo', publicKeys: [publicLine], home: '/' }];
    const { withKey } = await serverFor(context, { users });
    for (const values of [withKey(open), withKey(locked, passphrase)]) {
      const run = await logged((each) => checks.checkAccount(values, each));
      assert.deepEqual(run.outcome, { verdict: 'passed' }, privateKey.asymmetricKeyType);
    }
  }
});

test('a password asked for by keyboard is answered; a code is not', async (context) => {
  const users = [
    { username: 'one', password: DEMO_PASSWORD, home: '/', keyboardInteractive: 'single-password' },
    {
      username: 'two',
      password: DEMO_PASSWORD,
      home: '/',
      keyboardInteractive: 'two-prompts',
      oneTimeCode: '1',
    },
    { username: 'both', password: DEMO_PASSWORD, home: '/', requires: 'both', publicKeys: [] },
    {
      username: 'old',
      password: DEMO_PASSWORD,
      home: '/',
      keyboardInteractive: 'single-password',
      passwordExpired: true,
    },
  ] as const;
  const { account } = await serverFor(context, { users });
  assert.equal((await account({ username: 'one' })).outcome.verdict, 'passed');
  const wrong = (await account({ username: 'one', password: 'wrong' })).problem();
  assert.equal(wrong.code, 'sftp.auth-failed');
  assert.equal(wrong.field, 'password');
  assert.equal((await account({ username: 'two' })).problem().code, 'sftp.auth-needs-more');
  const old = (await account({ username: 'old' })).problem();
  assert.equal(old.code, 'sftp.password-expired');
  assert.equal(old.field, 'password');
  assert.equal((await account({ username: 'old', password: 'wrong' })).problem().code, 'sftp.auth-failed');
});

test('a key that is only half of the login', async (context) => {
  const pair = ssh2.utils.generateKeyPairSync('ecdsa', { bits: 256 });
  const users = [
    { username: 'demo', password: DEMO_PASSWORD, publicKeys: [pair.public], requires: 'both', home: '/' },
  ] as const;
  const { withKey } = await serverFor(context, { users });
  const met = (await logged((run) => checks.checkAccount(withKey(pair.private), run))).problem();
  assert.equal(met.code, 'sftp.auth-needs-more');
  assert.deepEqual(met.params, { accepted: ['password'] });
  assert.equal(met.field, 'method', 'the form has a method that gives both');

  const both = { ...withKey(pair.private), method: 'key-and-password' };
  const login = (password: string) => logged((run) => checks.checkAccount({ ...both, password }, run));
  assert.equal((await login(DEMO_PASSWORD)).outcome.verdict, 'passed');
  const wrong = (await login('wrong')).problem();
  assert.deepEqual([wrong.code, wrong.field], ['sftp.auth-failed', 'password']);
  const other = ssh2.utils.generateKeyPairSync('ecdsa', { bits: 256 });
  const strange = { ...both, ...withKey(other.private), method: 'key-and-password', password: DEMO_PASSWORD };
  const met2 = (await logged((run) => checks.checkAccount(strange, run))).problem();
  assert.deepEqual([met2.code, met2.field], ['sftp.auth-failed', 'privateKey']);
});

test('a server that wants the password before the key gets it', async (context) => {
  const pair = ssh2.utils.generateKeyPairSync('ecdsa', { bits: 256 });
  const users = [
    {
      username: 'demo',
      password: DEMO_PASSWORD,
      publicKeys: [pair.public],
      requires: 'both-password-first',
      home: '/',
    },
  ] as const;
  const { withKey } = await serverFor(context, { users });
  const other = ssh2.utils.generateKeyPairSync('ecdsa', { bits: 256 });
  const login = (password: string, key = pair.private) =>
    logged((run) => checks.checkAccount({ ...withKey(key), method: 'key-and-password', password }, run));
  assert.equal((await login(DEMO_PASSWORD)).outcome.verdict, 'passed');
  const wrong = (await login('wrong')).problem();
  assert.deepEqual([wrong.code, wrong.field], ['sftp.auth-failed', 'password']);
  const strange = (await login(DEMO_PASSWORD, other.private)).problem();
  assert.deepEqual([strange.code, strange.field], ['sftp.auth-failed', 'privateKey']);
});

test('a login without file transfer', async (context) => {
  const users = [{ username: 'demo', password: DEMO_PASSWORD, home: '/', noSftp: true }] as const;
  const { account } = await serverFor(context, { users });
  const run = await account();
  assert.deepEqual(run.lines.slice(2), ['login passed', 'sftp failed sftp.subsystem-off']);
});

test('no common algorithm names the kind', async (context) => {
  const { account } = await serverFor(context, { algorithms: { cipher: ['3des-cbc'] } });
  const met = (await account()).problem();
  assert.equal(met.code, 'sftp.no-common-algorithm');
  const { supported, ...facts } = met.params;
  assert.deepEqual(facts, { host: '127.0.0.1', kind: 'cipher', offered: ['3des-cbc'] });
  assert.ok(supported.includes('aes128-ctr') && !supported.includes('3des-cbc'));
});

test('nothing is unpacked for a server that compresses: a few bytes could become very many', async (context) => {
  const { account } = await serverFor(context, { algorithms: { compress: ['zlib@openssh.com', 'zlib'] } });
  const met = (await account()).problem();
  assert.equal(met.code, 'sftp.no-common-algorithm');
  const { kind, supported } = met.params;
  assert.deepEqual([kind, supported], ['compression', ['none']]);
});

test('no common key exchange names nothing that is none', async (context) => {
  const { account } = await serverFor(context, { algorithms: { kex: ['diffie-hellman-group1-sha1'] } });
  const met = (await account()).problem();
  assert.equal(met.code, 'sftp.no-common-algorithm');
  const { offered, supported } = met.params;
  assert.deepEqual(offered, ['diffie-hellman-group1-sha1']);
  assert.ok(supported.includes('curve25519-sha256'));
  assert.deepEqual(
    supported.filter((name) => /^(?:ext-info|kex-strict)/u.test(name)),
    [],
  );
});
