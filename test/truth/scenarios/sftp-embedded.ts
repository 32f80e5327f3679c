/** The embedded SFTP server, which can be told to behave as any of them. */
import { generateKeyPairSync } from 'node:crypto';
import ssh2 from 'ssh2';
import { DEMO_PASSPHRASE, DEMO_PASSWORD, demoSftpOptions } from '../../../demo/servers/sftp/demo-sftp.js';
import { fingerprintOf, generateHostKey, parseSshKey } from '../../../demo/servers/sftp/host-keys.js';
import {
  startSftpServer,
  type SftpOperation,
  type SftpServer,
  type SftpServerOptions,
  type SftpUser,
} from '../../../demo/servers/sftp/sftp-server.js';
import { connected, problemAt, type Attempt, type Expected, type Scenario } from '../scenario.js';

const demo = demoSftpOptions();
const pair = ssh2.utils.generateKeyPairSync('ecdsa', { bits: 256 });
const ed448 = generateKeyPairSync('ed448').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const stranger = ssh2.utils.generateKeyPairSync('ecdsa', { bits: 256 });

const users: readonly SftpUser[] = [
  ...demo.options.users.map((user) =>
    user.username === 'demo' ? { ...user, files: { '/upload/file': 'x' } } : user,
  ),
  { username: 'both', password: DEMO_PASSWORD, publicKeys: [pair.public], requires: 'both', home: '/upload' },
  {
    username: 'turned',
    password: DEMO_PASSWORD,
    publicKeys: [pair.public],
    requires: 'both-password-first',
    home: '/upload',
  },
  { username: 'taken', password: DEMO_PASSWORD, home: '/in', takesFilesAway: true },
  { username: 'shell', password: DEMO_PASSWORD, home: '/', noSftp: true },
  {
    username: 'code',
    password: DEMO_PASSWORD,
    home: '/',
    keyboardInteractive: 'two-prompts',
    oneTimeCode: '1',
  },
  { username: 'expired', password: DEMO_PASSWORD, home: '/', passwordExpired: true },
  {
    username: 'expired-keyboard',
    password: DEMO_PASSWORD,
    home: '/',
    keyboardInteractive: 'single-password',
    passwordExpired: true,
  },
];

/** The line that a person confirms, from a server's private key. */
const hostKeyLine = (privateKey: string): string => {
  const key = parseSshKey(privateKey);
  return `${key.type} ${key.getPublicSSH().toString('base64')}`;
};

interface Given {
  readonly values?: Record<string, string | number>;
  readonly setup?: Record<string, string>;
  readonly options?: Partial<SftpServerOptions>;
  readonly between?: (server: SftpServer) => void | Promise<void>;
  readonly more?: Partial<Attempt>;
}

const scenario = (title: string, expected: Expected, given: Given = {}): Scenario => ({
  title,
  server: 'Embedded SFTP',
  expected: { backend: expected },
  prepare: async (stage) => {
    const server = stage.closing(await startSftpServer({ ...demo.options, users, ...given.options }));
    return {
      type: 'sftp',
      credentials: {
        host: server.host,
        port: server.port,
        username: 'demo',
        method: 'password',
        password: DEMO_PASSWORD,
        ...given.values,
      },
      ...(given.setup ? { setup: given.setup } : {}),
      between: () => given.between?.(server),
      ...given.more,
    };
  },
});

const withKey = (privateKey: string, more: Record<string, string> = {}): Record<string, string> => ({
  method: 'private-key',
  privateKey,
  password: '',
  ...more,
});

const [rsa, otherRsa, ecdsa] = [generateHostKey('rsa'), generateHostKey('rsa'), generateHostKey('ecdsa')];

const identities: readonly Scenario[] = [
  scenario('A host key that nobody has confirmed', problemAt('sftp.host-key-unknown', 'input', 'hostKey'), {
    more: { confirmsHostKey: false },
  }),
  scenario(
    'Another host key than the confirmed one',
    problemAt('sftp.host-key-changed', 'storage', 'hostKey'),
    {
      options: { hostKeys: [rsa] },
      values: { hostKey: hostKeyLine(otherRsa) },
    },
  ),
  scenario(
    'A host key of another algorithm',
    problemAt('sftp.host-key-other-algorithm', 'storage', 'hostKey'),
    { options: { hostKeys: [ecdsa] }, values: { hostKey: hostKeyLine(rsa) } },
  ),
  scenario('One of several confirmed host keys', connected(), {
    options: { hostKeys: [rsa] },
    values: { hostKey: [otherRsa, ecdsa, rsa].map(hostKeyLine).join('\n') },
  }),
  scenario(
    'A host key that changes after the account',
    problemAt('sftp.host-key-changed', 'storage', 'hostKey'),
    { setup: { folderPath: 'incoming' }, between: (server) => server.rotateHostKey() },
  ),
  scenario('The fingerprint of its key', connected(), {
    options: { hostKeys: [rsa] },
    values: { hostKey: fingerprintOf(rsa).sha256 },
    setup: {},
  }),
  scenario('The fingerprint of another of its keys', connected(), {
    options: { hostKeys: [generateHostKey(), ecdsa, rsa] },
    values: { hostKey: fingerprintOf(rsa).sha256 },
    setup: {},
  }),
  scenario('A fingerprint of none of its keys', problemAt('sftp.host-key-changed', 'storage', 'hostKey'), {
    options: { hostKeys: [ecdsa, rsa] },
    values: { hostKey: fingerprintOf(otherRsa).sha256 },
  }),
  scenario('No cipher in common', problemAt('sftp.no-common-algorithm', 'storage'), {
    options: { algorithms: { cipher: ['3des-cbc'] } },
  }),
];

const logins: readonly Scenario[] = [
  scenario('A good password', connected()),
  scenario('A wrong password', problemAt('sftp.auth-failed', 'input', 'password'), {
    values: { password: 'not this one' },
  }),
  scenario('An unknown user', problemAt('sftp.auth-failed', 'input', 'password'), {
    values: { username: 'nobody' },
  }),
  scenario(
    'A password where only keys are taken',
    problemAt('sftp.auth-method-unsupported', 'input', 'method'),
    {
      values: { username: 'keyonly' },
    },
  ),
  scenario('A good key', connected(), { values: withKey(demo.demoClientKey) }),
  scenario('A locked key with its passphrase', connected(), {
    values: withKey(demo.lockedClientKey, { passphrase: DEMO_PASSPHRASE }),
  }),
  scenario('A locked key with a wrong passphrase', problemAt('key.passphrase-wrong', 'input', 'passphrase'), {
    values: withKey(demo.lockedClientKey, { passphrase: 'no' }),
  }),
  scenario('A locked key without its passphrase', problemAt('request.invalid', 'input', 'passphrase'), {
    values: withKey(demo.lockedClientKey),
  }),
  scenario('A key that the server does not know', problemAt('sftp.auth-failed', 'input', 'privateKey'), {
    values: withKey(stranger.private),
  }),
  scenario('A public key in place of the private one', problemAt('request.invalid', 'input', 'privateKey'), {
    values: withKey(pair.public),
  }),
  scenario('A key that was cut off', problemAt('request.invalid', 'input', 'privateKey'), {
    values: withKey(demo.demoClientKey.slice(0, 150)),
  }),
  scenario('A key that lost its line breaks', connected(), {
    values: withKey(demo.demoClientKey.replaceAll('\n', ' ')),
  }),
  scenario('A key with the line breaks of Windows', connected(), {
    values: withKey(demo.demoClientKey.replaceAll('\n', '\r\n')),
  }),
  scenario('A key that was wrapped in Base64', connected(), {
    values: withKey(Buffer.from(demo.demoClientKey).toString('base64')),
  }),
  scenario('A key of a kind that SSH does not have', problemAt('key.unsupported', 'input', 'privateKey'), {
    values: withKey(ed448),
  }),
  scenario('A key as half of the login', problemAt('sftp.auth-needs-more', 'storage', 'method'), {
    values: withKey(pair.private, { username: 'both' }),
  }),
  scenario('Key and password, both right', connected(), {
    values: withKey(pair.private, {
      username: 'both',
      method: 'key-and-password',
      password: DEMO_PASSWORD,
    }),
  }),
  scenario('Key and password, the password wrong', problemAt('sftp.auth-failed', 'input', 'password'), {
    values: withKey(pair.private, { username: 'both', method: 'key-and-password', password: 'no' }),
  }),
  scenario('Key and password, the key unknown', problemAt('sftp.auth-failed', 'input', 'privateKey'), {
    values: withKey(stranger.private, {
      username: 'both',
      method: 'key-and-password',
      password: DEMO_PASSWORD,
    }),
  }),
  scenario('Password and key, in this order', connected(), {
    values: withKey(pair.private, {
      username: 'turned',
      method: 'key-and-password',
      password: DEMO_PASSWORD,
    }),
    setup: {},
  }),
  scenario('A password that is asked for by keyboard', connected(), { values: { username: 'keyboard' } }),
  scenario(
    'A wrong password that is asked for by keyboard',
    problemAt('sftp.auth-failed', 'input', 'password'),
    { values: { username: 'keyboard', password: 'no' } },
  ),
  scenario('A code from a telephone', problemAt('sftp.auth-needs-more', 'storage'), {
    values: { username: 'code' },
  }),
  scenario('A password that has expired', problemAt('sftp.password-expired', 'storage', 'password'), {
    values: { username: 'expired' },
  }),
  scenario(
    'An expired password that is asked for by keyboard',
    problemAt('sftp.password-expired', 'storage', 'password'),
    { values: { username: 'expired-keyboard' } },
  ),
  scenario('A login without file transfer', problemAt('sftp.subsystem-off', 'storage'), {
    values: { username: 'shell' },
  }),
];

const folders: readonly Scenario[] = [
  scenario('The login folder', connected(), { setup: {} }),
  scenario('A full path', connected(), { setup: { folderPath: '/upload/incoming' } }),
  scenario('A path from the login folder', connected(), { setup: { folderPath: 'incoming/' } }),
  scenario('A missing folder', problemAt('sftp.no-such-path', 'input', 'folderPath'), {
    setup: { folderPath: '/nope' },
  }),
  scenario('A file', problemAt('sftp.not-a-folder', 'input', 'folderPath'), {
    setup: { folderPath: '/upload/file' },
  }),
  scenario('A folder without the right to write', problemAt('sftp.permission', 'storage', 'folderPath'), {
    setup: { folderPath: '/locked' },
  }),
  scenario('A user who may only read', problemAt('sftp.permission', 'storage', 'folderPath'), {
    values: { username: 'readonly' },
    setup: {},
  }),
  scenario('A drop box, which takes files away at once', connected('sftp.file-taken', 'sftp.file-taken'), {
    values: { username: 'taken' },
    setup: {},
  }),
  scenario('A full disk', problemAt('sftp.quota', 'storage', 'folderPath'), {
    values: { username: 'full' },
    setup: {},
  }),
];

/**
 * What a server answers besides what everybody expects. Version 3 of the protocol has few codes, so servers say why in words.
 * https://datatracker.ietf.org/doc/html/draft-ietf-secsh-filexfer-02#section-7
 */
const ANSWERS: readonly (readonly [
  title: string,
  operation: SftpOperation,
  code: number,
  words: string,
  expected: Expected,
])[] = [
  [
    'A file system that is read-only',
    'OPEN',
    4,
    'Read-only file system',
    problemAt('sftp.read-only', 'storage', 'folderPath'),
  ],
  ['A write that fails', 'WRITE', 4, 'Failure', problemAt('sftp.write-failed', 'storage', 'folderPath')],
  [
    'A quota that is used up',
    'WRITE',
    4,
    'Disk quota exceeded',
    problemAt('sftp.quota', 'storage', 'folderPath'),
  ],
  [
    'A file that somebody has locked',
    'WRITE',
    4,
    'The process cannot access the file: sharing violation',
    problemAt('sftp.locked', 'storage'),
  ],
  [
    'A name that is taken',
    'OPEN',
    4,
    'File already exists',
    problemAt('sftp.conflict', 'storage', 'folderPath'),
  ],
  [
    'A server that cannot write',
    'OPEN',
    8,
    'Operation unsupported',
    problemAt('sftp.unsupported', 'storage'),
  ],
  [
    'A folder that takes files and is not shown',
    'STAT',
    3,
    'Permission denied',
    connected('sftp.permission'),
  ],
  [
    'An answer without a meaning',
    'STAT',
    4,
    'Failure',
    problemAt('sftp.unexpected', 'storage', 'folderPath'),
  ],
  ['A drop box, which lets nobody read', 'READ', 3, 'Permission denied', connected('sftp.permission')],
  [
    'A server that gives back nothing of it',
    'READ',
    1,
    'End of file',
    problemAt('sftp.content-differs', 'storage', 'folderPath'),
  ],
  ['A server that lets nobody rename', 'RENAME', 3, 'Permission denied', connected('sftp.rename-denied')],
  ['A server that cannot rename', 'RENAME', 8, 'Operation unsupported', connected('sftp.unsupported')],
  ['A server that lets nobody delete', 'REMOVE', 3, 'Permission denied', connected('sftp.delete-denied')],
];

const answers: readonly Scenario[] = ANSWERS.map(([title, operation, code, words, expected]) =>
  scenario(title, expected, {
    setup: { folderPath: 'incoming' },
    between: (server) => {
      server.failNext(operation, code, words);
    },
  }),
);

/** Everything about the embedded SFTP server. */
export const sftpEmbedded: readonly Scenario[] = [...identities, ...logins, ...folders, ...answers];
