/** OpenSSH as most servers run it. */
import { parseSshKey, generateHostKey } from '../../../demo/servers/sftp/host-keys.js';
import { connected, problemAt, type Attempt, type Expected, type Scenario } from '../scenario.js';
import {
  CLIENT_KEYS,
  nameOf,
  PASSPHRASE,
  PASSWORD,
  type ClientKey,
  type Flavour,
  type OpenSsh,
} from '../servers/openssh.js';

type Values = Readonly<Record<string, string>>;

interface Given {
  readonly flavour?: Flavour;
  readonly values?: Values | (() => Promise<Values>);
  readonly setup?: Values;
  readonly more?: Partial<Attempt>;
}

const hostKeyLine = (privateKey: string): string => {
  const key = parseSshKey(privateKey);
  return `${key.type} ${key.getPublicSSH().toString('base64')}`;
};

const PUTTY_KINDS = ['Ed25519', 'ECDSA', 'RSA'] as const;

/** Scenarios with servers that are running. */
export function openSsh(server: OpenSsh): readonly Scenario[] {
  const scenario = (title: string, expected: Expected, given: Given = {}): Scenario => ({
    title,
    server: 'OpenSSH',
    expected: { backend: expected },
    prepare: async () => ({
      type: 'sftp',
      credentials: {
        host: '127.0.0.1',
        port: server.ports[given.flavour ?? 'plain'],
        username: nameOf('password'),
        method: 'password',
        password: PASSWORD,
        ...(typeof given.values === 'function' ? await given.values() : given.values),
      },
      ...(given.setup ? { setup: given.setup } : {}),
      ...given.more,
    }),
  });
  const withKey = (privateKey: string, more: Values = {}): Values => ({
    username: nameOf('key'),
    method: 'private-key',
    privateKey,
    ...more,
  });
  const both = (privateKey: string, password: string): Values =>
    withKey(privateKey, { username: nameOf('both'), method: 'key-and-password', password });
  const refused = problemAt('sftp.auth-failed', 'input', 'password');
  const notStarted = problemAt('sftp.not-started', 'storage');
  const kinds = Object.keys(CLIENT_KEYS) as ClientKey[];

  return [
    scenario('A good password', connected()),
    scenario('A wrong password', problemAt('sftp.auth-failed', 'input', 'password'), {
      values: { password: 'not this one' },
    }),
    scenario('An unknown user', problemAt('sftp.auth-failed', 'input', 'password'), {
      values: { username: 'nobody-here' },
    }),
    scenario(
      'A password where only keys are taken',
      problemAt('sftp.auth-method-unsupported', 'input', 'method'),
      {
        values: { username: nameOf('key') },
      },
    ),
    scenario(
      'A key where only passwords are taken',
      problemAt('sftp.auth-method-unsupported', 'input', 'method'),
      {
        values: withKey(server.key('Ed25519'), { username: nameOf('password') }),
      },
    ),
    ...kinds.flatMap((kind) => [
      scenario(`A key: ${kind}`, connected(), { values: withKey(server.key(kind)) }),
      scenario(`A locked key: ${kind}`, connected(), {
        values: withKey(server.key(kind, true), { passphrase: PASSPHRASE }),
      }),
    ]),
    ...PUTTY_KINDS.flatMap((kind) => [
      scenario(`A key of PuTTY 2: ${kind}`, connected(), {
        values: async () => withKey(await server.puttyKey(kind, 2)),
      }),
      scenario(`A locked key of PuTTY 2: ${kind}`, connected(), {
        values: async () => withKey(await server.puttyKey(kind, 2, true), { passphrase: PASSPHRASE }),
      }),
      scenario(`A key of PuTTY 3: ${kind}`, connected(), {
        values: async () => withKey(await server.puttyKey(kind, 3)),
      }),
    ]),
    scenario(
      'A locked key of PuTTY 2 and a wrong passphrase',
      problemAt('key.passphrase-wrong', 'input', 'passphrase'),
      {
        values: async () => withKey(await server.puttyKey('RSA', 2, true), { passphrase: 'no' }),
      },
    ),
    scenario('A locked key of PuTTY 3', problemAt('request.invalid', 'input', 'privateKey'), {
      values: async () => withKey(await server.puttyKey('RSA', 3, true), { passphrase: PASSPHRASE }),
    }),
    scenario('A wrong password where one attempt is all', problemAt('sftp.too-many-attempts', 'storage'), {
      flavour: 'one-attempt',
      values: { password: 'not this one' },
    }),
    scenario(
      'A locked key and a wrong passphrase',
      problemAt('key.passphrase-wrong', 'input', 'passphrase'),
      {
        values: withKey(server.key('Ed25519', true), { passphrase: 'no' }),
      },
    ),
    scenario('A key that the server does not know', problemAt('sftp.auth-failed', 'input', 'privateKey'), {
      values: withKey(server.key('stranger')),
    }),
    scenario(
      'An RSA key that the server does not know, where two attempts are all',
      problemAt('sftp.auth-failed', 'input', 'privateKey'),
      { flavour: 'two-attempts', values: withKey(server.key('stranger with RSA')) },
    ),
    scenario('A key that the server does not know, after the line of the remedy', connected(), {
      values: withKey(server.key('newcomer')),
      more: {
        mend: async (line) => {
          await server.authorize(line);
          return {};
        },
      },
    }),
    scenario('A key as half of the login', problemAt('sftp.auth-needs-more', 'storage', 'method'), {
      values: withKey(server.key('Ed25519'), { username: nameOf('both') }),
    }),
    scenario('Key and password, both right', connected(), { values: both(server.key('Ed25519'), PASSWORD) }),
    scenario('Password and key, in this order', connected(), {
      flavour: 'password-first',
      values: both(server.key('RSA'), PASSWORD),
    }),
    scenario(
      'Password and key, in this order, the key unknown',
      problemAt('sftp.auth-failed', 'input', 'privateKey'),
      { flavour: 'password-first', values: both(server.key('stranger'), PASSWORD) },
    ),
    scenario('Key and password, the password wrong', problemAt('sftp.auth-failed', 'input', 'password'), {
      values: both(server.key('Ed25519'), 'no'),
    }),
    scenario('Key and password, the key unknown', problemAt('sftp.auth-failed', 'input', 'privateKey'), {
      values: both(server.key('stranger'), PASSWORD),
    }),

    scenario('A host key that nobody has confirmed', problemAt('sftp.host-key-unknown', 'input', 'hostKey'), {
      more: { confirmsHostKey: false },
    }),
    scenario(
      'Another host key than the confirmed one',
      problemAt('sftp.host-key-changed', 'storage', 'hostKey'),
      {
        values: { hostKey: hostKeyLine(generateHostKey()) },
      },
    ),
    scenario(
      'A host key of another algorithm',
      problemAt('sftp.host-key-other-algorithm', 'storage', 'hostKey'),
      { flavour: 'one-host-key', values: { hostKey: hostKeyLine(generateHostKey()) } },
    ),
    scenario('A server that shows a certificate only', problemAt('sftp.host-certificate', 'storage'), {
      flavour: 'certificate-only',
    }),
    scenario('No key exchange in common', problemAt('sftp.no-common-algorithm', 'storage'), {
      flavour: 'new-algorithms-only',
    }),
    scenario('No cipher in common', problemAt('sftp.no-common-algorithm', 'storage'), {
      flavour: 'old-ciphers-only',
    }),
    scenario('A login without file transfer', problemAt('sftp.subsystem-off', 'storage'), {
      flavour: 'no-sftp',
    }),

    // What PAM says of an account, OpenSSH hands on before it hangs up. Without PAM, it says the same as of a wrong password.
    scenario('An account that has expired', problemAt('sftp.login-closed', 'storage'), {
      flavour: 'pam',
      values: { username: nameOf('expired') },
    }),
    scenario('An account that has expired, and nobody says so', refused, {
      values: { username: nameOf('expired') },
    }),
    scenario('A password that has expired', problemAt('sftp.password-expired', 'storage', 'password'), {
      flavour: 'pam',
      values: { username: nameOf('overdue') },
    }),
    scenario('A key of a user whose password has expired', problemAt('sftp.password-expired', 'storage'), {
      flavour: 'pam',
      values: withKey(server.key('Ed25519'), { username: nameOf('overdue') }),
    }),
    scenario('A login shell that does not exist', refused, {
      flavour: 'pam',
      values: { username: nameOf('shellless') },
    }),
    scenario('A server that opens no session', notStarted, { flavour: 'no-sessions' }),
    scenario('A jail that others may write to', notStarted, { flavour: 'open-jail' }),
    scenario('A jail without the program of SFTP', notStarted, { flavour: 'empty-jail' }),
    scenario('A command in place of SFTP, which prints', notStarted, { flavour: 'forced-text' }),
    scenario('A command in place of SFTP, which prints no ASCII', notStarted, { flavour: 'forced-umlauts' }),
    scenario('A command in place of SFTP, which says nothing', notStarted, { flavour: 'forced-silence' }),
    scenario('A command in place of SFTP, which waits', notStarted, {
      flavour: 'forced-wait',
      more: { service: { phaseTimeoutMs: 1500 } },
    }),
    ...(['SHA-256', 'SHA-512'] as const).map((hash) =>
      scenario(`An RSA key where only ${hash} signs`, connected(), {
        flavour: hash === 'SHA-256' ? 'rsa-sha256' : 'rsa-sha512',
        values: withKey(server.key('RSA')),
      }),
    ),
    scenario(
      'A key of a kind that the server does not take',
      problemAt('sftp.auth-failed', 'input', 'privateKey'),
      { flavour: 'rsa-sha512', values: withKey(server.key('Ed25519')) },
    ),

    scenario('The login folder', connected(), { setup: {} }),
    scenario('A full path', connected(), { setup: { folderPath: '/upload' } }),
    scenario('A server that tells nobody where they are', connected(), {
      flavour: 'no-realpath',
      setup: { folderPath: '/upload' },
    }),
    scenario('A missing folder', problemAt('sftp.no-such-path', 'input', 'folderPath'), {
      setup: { folderPath: '/nope' },
    }),
    scenario('A file', problemAt('sftp.not-a-folder', 'input', 'folderPath'), {
      setup: { folderPath: '/upload/file.txt' },
    }),
    scenario('A folder without the right to write', problemAt('sftp.permission', 'storage', 'folderPath'), {
      setup: { folderPath: '/locked' },
    }),
    scenario('A folder in one that is closed', problemAt('sftp.permission', 'storage', 'folderPath'), {
      setup: { folderPath: '/closed/inside' },
    }),
    scenario('A name that is too long', problemAt('sftp.name-too-long', 'input', 'folderPath'), {
      setup: { folderPath: `/upload/${'a'.repeat(256)}/daily` },
    }),
    scenario('A server that does not say what a path is', connected('sftp.permission'), {
      flavour: 'no-stat',
      setup: { folderPath: '/upload' },
    }),
    ...(['/locked', '/closed/inside'] as const).map((folderPath) =>
      scenario(
        `A server that does not say what a path is, and no right to write, ${folderPath}`,
        problemAt('sftp.permission', 'storage', 'folderPath'),
        { flavour: 'no-stat', setup: { folderPath } },
      ),
    ),
    scenario(
      'A server that only takes',
      connected('sftp.permission', 'sftp.permission', 'sftp.rename-denied', 'sftp.delete-denied'),
      { flavour: 'write-only', setup: { folderPath: '/upload' } },
    ),
    scenario('A server that only gives', problemAt('sftp.permission', 'storage', 'folderPath'), {
      values: { username: nameOf('readonly') },
      setup: {},
    }),
    // OpenSSH says "Failure" and nothing else: a full disk cannot be told from other failures.
    scenario('A full disk', problemAt('sftp.write-failed', 'storage', 'folderPath'), {
      values: { username: nameOf('full') },
      setup: {},
    }),
  ];
}
