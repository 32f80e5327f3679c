import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import ssh2 from 'ssh2';
import { closedPort, startFaultServer } from '../../../demo/servers/faults.js';
import { DEMO_PASSPHRASE, DEMO_PASSWORD } from '../../../demo/servers/sftp/demo-sftp.js';
import { generateHostKey } from '../../../demo/servers/sftp/host-keys.js';
import { createEgressGuard } from '../../../src/server/egress/create-egress-guard.js';
import { sftpChecks } from '../../../src/server/checks/sftp-checks.js';
import { problemOf } from '../../../src/problems/problem.js';
import { logged } from './probe-log.js';
import { allClosed, checks, demo, hasty, hostKeyLine, serverFor } from './sftp-lab.js';

const { STATUS_CODE } = ssh2.utils.sftp;

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
  assert.deepEqual(met.params, { host: '127.0.0.1', kind: 'cipher', offered: ['3des-cbc'] });
});

const ALL = ['folder passed', 'write passed', 'read passed', 'rename passed', 'delete passed'] as const;
const FAILED_WRITE = ['read skipped', 'rename skipped', 'delete skipped'] as const;

const LOCATIONS: readonly (readonly [
  name: string,
  user: string,
  folder: string,
  lines: readonly string[],
  folderFound?: string,
])[] = [
  ['the login folder', 'demo', '', ALL, '/upload'],
  ['a full path', 'demo', '/upload/incoming', ALL, '/upload/incoming'],
  ['a path from the login folder', 'demo', 'incoming/', ALL, '/upload/incoming'],
  [
    'a missing folder',
    'demo',
    '/nope',
    ['folder failed sftp.no-such-path', 'write skipped', ...FAILED_WRITE],
  ],
  ['a file', 'demo', '/upload/file', ['folder failed sftp.not-a-folder', 'write skipped', ...FAILED_WRITE]],
  ['not writable', 'demo', '/locked', ['folder passed', 'write failed sftp.permission', ...FAILED_WRITE]],
  ['read-only', 'readonly', '', ['folder passed', 'write failed sftp.permission', ...FAILED_WRITE]],
  ['a full disk', 'full', '', ['folder passed', 'write failed sftp.quota', ...FAILED_WRITE]],
];

for (const [name, username, folder, lines, found] of LOCATIONS) {
  test(`location: ${name}`, async (context) => {
    const users = demo.options.users.map((user) =>
      user.username === 'demo' ? { ...user, files: { '/upload/file': 'x' } } : user,
    );
    const { location, server } = await serverFor(context, { users });
    const run = await location(folder, { username });
    assert.deepEqual(run.lines, lines);
    if (found !== undefined) assert.deepEqual(run.probes[0]?.evidence, { folder: found });
    else assert.equal(run.problem().field, 'folderPath');
    const left = server.files.list(username, '/upload').filter((file) => file.startsWith('.cdw-'));
    assert.deepEqual(left, [], 'nothing is left behind');
  });
}

test('a server that takes files away at once is told as one, and nothing is called left behind', async (context) => {
  const users = [{ username: 'demo', password: DEMO_PASSWORD, home: '/in', takesFilesAway: true }] as const;
  const { location } = await serverFor(context, { users });
  const { outcome, lines, probes } = await location('');
  assert.deepEqual(outcome, { verdict: 'passed' });
  assert.deepEqual(lines, [
    'folder passed',
    'write passed',
    'read warned sftp.file-taken',
    'rename warned sftp.file-taken',
    'delete passed',
  ]);
  const met = probes[2]?.problem;
  assert.match(met?.code === 'sftp.file-taken' ? met.params.path : '', /^\/in\/\.cdw-write-test-/u);
});

test('a server that tells nobody where they are is no worse for deliveries', async (context) => {
  const { account, location, server } = await serverFor(context);
  server.failNext('REALPATH', STATUS_CODE.PERMISSION_DENIED);
  assert.deepEqual((await account()).lines.at(-1), 'sftp passed');
  server.failNext('REALPATH', STATUS_CODE.PERMISSION_DENIED);
  server.failNext('REALPATH', STATUS_CODE.OP_UNSUPPORTED);
  assert.deepEqual((await location('incoming')).lines, ALL);
});

test('a missing folder says where a login lands', async (context) => {
  const { location } = await serverFor(context);
  assert.deepEqual((await location('/nope')).problem().params, { path: '/nope', home: '/upload' });
});

test('wrong doors', async (context) => {
  const expectations = [
    ['http', 'sftp.not-ssh', 'port', 'HTTP'],
    ['ftp', 'sftp.not-ssh', 'port', 'FTP'],
    ['reset', 'net.reset', 'host', undefined],
  ] as const;
  for (const [kind, code, field, protocol] of expectations) {
    const server = await startFaultServer(kind);
    context.after(() => server.close());
    const values = {
      host: server.host,
      port: server.port,
      username: 'ann',
      method: 'password',
      password: 'p',
    };
    const run = await logged((each) => checks.checkAccount(values, each));
    assert.deepEqual(run.lines, [
      `connect failed ${code}`,
      'host-key skipped',
      'login skipped',
      'sftp skipped',
    ]);
    const met = run.problem();
    assert.equal(met.field, field);
    if (met.code === 'sftp.not-ssh') assert.equal(met.params.protocol, protocol);
  }
});

test('a closed port and a silent one', async (context) => {
  const values = { host: '127.0.0.1', username: 'ann', method: 'password', password: 'p' };
  const port = await closedPort();
  const refused = (await logged((run) => checks.checkAccount({ ...values, port }, run))).problem();
  assert.equal(refused.code, 'net.refused');
  assert.equal(refused.field, 'port');
  const hole = await startFaultServer('black-hole');
  context.after(() => hole.close());
  const late = (await logged((run) => hasty.checkAccount({ ...values, port: hole.port }, run))).problem();
  assert.equal(late.code, 'net.timeout');
});

test('the guard stands before the dialer, also for addresses', async () => {
  let dialled = 0;
  const server = createServer(() => (dialled += 1)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const guarded = sftpChecks({ egress: createEgressGuard({ ports: 'any' }) });
  for (const host of ['127.0.0.1', '2130706433', '::ffff:7f00:1', 'localhost']) {
    const values = { host, port, username: 'ann', method: 'password', password: 'p' };
    const account = await logged((run) => guarded.checkAccount(values, run));
    const location = await logged((run) => guarded.checkLocation(values, {}, run));
    for (const run of [account, location]) {
      assert.equal(run.problem().code, 'net.blocked-address');
      assert.equal(run.problem().field, 'host');
    }
  }
  assert.equal(dialled, 0);
  server.close();
});

test('an unknown name, and a name that resolves to what the server may dial', async (context) => {
  const { login } = await serverFor(context);
  const lookup = async (host: string) => {
    if (host === 'sftp.example') return [{ address: '127.0.0.1' }];
    throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
  };
  const egress = createEgressGuard({ allow: ['127.0.0.0/8'], ports: 'any', lookup });
  const named = sftpChecks({ egress });
  const known = await logged((run) => named.checkAccount(login({ host: 'sftp.example' }), run));
  assert.equal(known.outcome.verdict, 'passed');
  const unknown = await logged((run) => named.checkAccount(login({ host: 'x.example' }), run));
  assert.equal(unknown.problem().code, 'net.dns');
  assert.deepEqual(unknown.problem().params, { host: 'x.example' });
});

test(
  'a drop box, which takes files and does not show them, is good',
  { timeout: 10_000 },
  async (context) => {
    const { login, server } = await serverFor(context);
    const hold = server.hold('operation', 'CLOSE');
    const running = logged((run) => checks.checkLocation(login(), {}, run));
    await hold.reached;
    // The folder has been looked at: the next look is at what was written.
    server.failNext('STAT', STATUS_CODE.PERMISSION_DENIED, 'Permission denied');
    server.failNext('OPEN', STATUS_CODE.PERMISSION_DENIED, 'Permission denied');
    hold.release();
    const { outcome, probes } = await running;
    assert.equal(outcome.verdict, 'passed');
    assert.equal(probes.find(({ id }) => id === 'read')?.status, 'warned');
  },
);

test('a denied look is not called a denied write', async (context) => {
  const { login, server } = await serverFor(context);
  server.failNext('STAT', STATUS_CODE.PERMISSION_DENIED, 'Permission denied');
  const met = (await logged((run) => checks.checkLocation(login(), {}, run))).problem();
  assert.equal(met.code, 'sftp.permission');
  assert.equal(met.params.action, 'look');
});

test('shows folders to choose from, and makes one', async (context) => {
  const { login, server } = await serverFor(context);
  const { signal } = new AbortController();
  const { folders } = checks;
  assert.ok(folders);
  const top = await folders.list(login(), { path: '' }, { signal });
  assert.equal(top.path, '/upload');
  const inside = '/upload/2026 – Ä';
  assert.deepEqual(await folders.create(login(), inside, { signal }), { name: '2026 – Ä', path: inside });
  // Once more: it is there, and that is fine.
  assert.equal((await folders.create(login(), inside, { signal })).path, inside);
  // With the folders on the way to it.
  const deep = '/upload/a/b/c';
  assert.deepEqual(await folders.create(login(), deep, { signal }), { name: 'c', path: deep });
  assert.deepEqual(server.files.list('demo', '/upload/a/b'), ['c']);
  const page = await folders.list(login(), { path: '/upload' }, { signal });
  assert.ok(page.folders.some(({ name, path }) => name === '2026 – Ä' && path === inside));
  assert.deepEqual([page.nextCursor, page.canCreate], [null, true]);
  const rest = await folders.list(login(), { path: '/upload', cursor: '2026 – Ä' }, { signal });
  assert.ok(!rest.folders.some(({ path }) => path === inside));

  const met = async (work: Promise<unknown>) => problemOf(await work.catch((error: unknown) => error))?.code;
  assert.equal(await met(folders.list(login(), { path: '/nowhere' }, { signal })), 'sftp.no-such-path');
  assert.equal(await met(folders.create(login(), '/locked/a/b', { signal })), 'sftp.permission');
  assert.equal(
    await met(folders.list(login({ password: 'wrong' }), { path: '' }, { signal })),
    'sftp.auth-failed',
  );
  assert.equal(
    await met(folders.list(login({ hostKey: '' }), { path: '' }, { signal })),
    'sftp.host-key-unknown',
  );
  await allClosed(server);
});

test('from a fingerprint to the key itself', async (context) => {
  const hostKeys = [generateHostKey(), generateHostKey('rsa')];
  const { account, location, server } = await serverFor(context, { hostKeys });
  const [first, second] = server.fingerprints;
  assert.ok(first && second);
  const run = await account({ hostKey: second.sha256 });
  const learned = { hostKey: hostKeyLine(hostKeys[1] ?? '') };
  assert.deepEqual(run.outcome, { verdict: 'passed', learned });
  assert.deepEqual(run.probes[1]?.evidence, { algorithm: 'ssh-rsa', fingerprint: second.sha256 });
  assert.equal((await location('', { hostKey: first.sha256 })).outcome.verdict, 'passed');
  const before = server.attempts.length;
  const strange = `SHA256:${'A'.repeat(43)}`;
  const met = (await account({ hostKey: strange })).problem();
  assert.ok(met.code === 'sftp.host-key-changed');
  assert.deepEqual([met.params.expected, met.params.fingerprint], [strange, first.sha256]);
  assert.equal(server.attempts.length, before, 'nobody has tried to log in');
});
