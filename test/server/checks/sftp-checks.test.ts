import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import ssh2 from 'ssh2';
import { closedPort, startFaultServer } from '../../../demo/servers/faults.js';
import { DEMO_PASSWORD } from '../../../demo/servers/sftp/demo-sftp.js';
import { generateHostKey } from '../../../demo/servers/sftp/host-keys.js';
import { createEgressGuard } from '../../../src/server/egress/create-egress-guard.js';
import { sftpChecks } from '../../../src/server/checks/sftp-checks.js';
import { problemOf } from '../../../src/problems/problem.js';
import { logged } from './probe-log.js';
import { allClosed, checks, demo, hasty, hostKeyLine, serverFor } from './sftp-lab.js';

const { STATUS_CODE } = ssh2.utils.sftp;

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
  server.failNext('OPEN', STATUS_CODE.PERMISSION_DENIED, 'Permission denied');
  const met = (await logged((run) => checks.checkLocation(login(), {}, run))).problem();
  assert.equal(met.code, 'sftp.permission');
  assert.equal(met.params.action, 'look');
});

test('a denied look where writing works is a warning', async (context) => {
  const { login, server } = await serverFor(context);
  server.failNext('STAT', STATUS_CODE.PERMISSION_DENIED, 'Permission denied');
  const { outcome, probes } = await logged((run) => checks.checkLocation(login(), {}, run));
  assert.equal(outcome.verdict, 'passed');
  const warned = probes.filter(({ status }) => status === 'warned');
  assert.deepEqual(
    warned.map(({ problem }) => [problem?.code, problem?.params]),
    [['sftp.permission', { path: '/upload', username: 'demo', action: 'look' }]],
  );
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
