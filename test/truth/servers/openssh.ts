/** OpenSSH's server from Debian's packages, on this machine, with users of its own that are removed again. */
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile, chmod, chown } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closedPort } from '../../../demo/servers/listening.js';
import { connectable } from './connectable.js';
import { isRoot, missingPrograms, run, startDaemon, untilReady, type Daemon } from './processes.js';

/** Everybody's password. */
export const PASSWORD = 'Pass-word_1';

/** Opens every locked key. */
export const PASSPHRASE = 'key-Passphrase_1';

const USERS = [
  'password',
  'key',
  'both',
  'readonly',
  'full',
  'shell',
  'expired',
  'overdue',
  'shellless',
] as const;
type User = (typeof USERS)[number];

/** How a user of this machine is called. */
export const nameOf = (user: User): string => `cdw_${user}`;

/** Key files of clients: all of them log in. */
export const CLIENT_KEYS = {
  Ed25519: ['-t', 'ed25519'],
  ECDSA: ['-t', 'ecdsa', '-b', '384'],
  RSA: ['-t', 'rsa', '-b', '3072'],
  'RSA in PKCS#1': ['-t', 'rsa', '-b', '2048', '-m', 'PEM'],
  'RSA in PKCS#8': ['-t', 'rsa', '-b', '2048', '-m', 'PKCS8'],
  'ECDSA in SEC1': ['-t', 'ecdsa', '-b', '256', '-m', 'PEM'],
  'ECDSA in PKCS#8': ['-t', 'ecdsa', '-b', '256', '-m', 'PKCS8'],
} as const;

/** The name of a kind of client key. */
export type ClientKey = keyof typeof CLIENT_KEYS;

/** Keys that the server does not know. */
const UNKNOWN_KEYS = {
  stranger: ['-t', 'ed25519'],
  newcomer: ['-t', 'ed25519'],
  'stranger with RSA': ['-t', 'rsa', '-b', '3072'],
} as const;

/** Several servers with the same users and files. */
export interface OpenSsh {
  /** Ports by what is special about the server behind each. */
  readonly ports: Readonly<Record<Flavour, number>>;
  /** A private key as `ssh-keygen` writes it. */
  key(kind: ClientKey | keyof typeof UNKNOWN_KEYS, locked?: boolean): string;
  /** The same key as PuTTY writes it. */
  puttyKey(kind: ClientKey, version: 2 | 3, locked?: boolean): Promise<string>;
  /** Adds a line to the keys that log in. */
  authorize(line: string): Promise<void>;
  readonly close: () => Promise<void>;
}

const FLAVOURS = [
  'plain',
  'one-host-key',
  'new-algorithms-only',
  'certificate-only',
  'no-sftp',
  'one-attempt',
  'two-attempts',
  'password-first',
  'no-realpath',
  'no-stat',
  'write-only',
  'no-sessions',
  'open-jail',
  'empty-jail',
  'forced-text',
  'forced-umlauts',
  'forced-silence',
  'forced-wait',
  'rsa-sha256',
  'rsa-sha512',
  'pam',
  'old-ciphers-only',
] as const;

/** What is special about a server. */
export type Flavour = (typeof FLAVOURS)[number];

/** Why it cannot run here, if it cannot. */
export function openSshMissing(): string | undefined {
  const missing = missingPrograms(
    '/usr/sbin/sshd',
    '/usr/bin/ssh-keygen',
    '/usr/sbin/useradd',
    '/usr/bin/puttygen',
  );
  if (missing.length > 0) {
    return `OpenSSH: ${missing.join(', ')} not found. apt-get install openssh-server openssh-client putty-tools`;
  }
  return isRoot() ? undefined : 'OpenSSH: has to be started by root, as it serves several users.';
}

/** sshd refuses a jail below a folder that everybody may write to, which `/tmp` is. */
const JAILS = '/srv/cdw-truth';

/** Starts one server of each flavour. */
export async function startOpenSsh(): Promise<OpenSsh> {
  const folder = await mkdtemp(join(tmpdir(), 'cdw-sshd-'));
  const daemons: Daemon[] = [];
  const close = async (): Promise<void> => {
    for (const daemon of daemons) await daemon.stop();
    await run('umount', '-l', join(JAILS, nameOf('full'), 'upload')).catch(() => undefined);
    for (const user of USERS) await run('userdel', nameOf(user)).catch(() => undefined);
    await rm(JAILS, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await chmod(folder, 0o755);
    await mkdir('/run/sshd', { recursive: true, mode: 0o755 });
    await makeHostKeys(folder);
    const keys = await makeClientKeys(folder);
    for (const user of USERS) await makeUser(user);
    const ports: Record<string, number> = {};
    for (const flavour of FLAVOURS) {
      const port = await closedPort();
      const configuration = join(folder, `${flavour}.conf`);
      await writeFile(configuration, settings(folder, flavour, port));
      const daemon = startDaemon(
        join(folder, `${flavour}.log`),
        '/usr/sbin/sshd',
        '-D',
        '-e',
        '-f',
        configuration,
      );
      daemons.push(daemon);
      await untilReady(`sshd (${flavour})`, [daemon], () => connectable(port));
      ports[flavour] = port;
    }
    const key: OpenSsh['key'] = (kind, locked = false) => {
      const text = keys.get(locked ? `${kind}, locked` : kind);
      if (text === undefined) throw new Error(`There is no key ${kind}`);
      return text;
    };
    const puttyKey: OpenSsh['puttyKey'] = async (kind, version, locked = false) => {
      const own = await mkdtemp(join(folder, 'putty-'));
      const [source, target] = [join(own, 'key'), join(own, 'key.ppk')];
      const [none, passphrase] = [join(own, 'none'), join(own, 'passphrase')];
      await writeFile(source, key(kind), { mode: 0o600 });
      await writeFile(none, '');
      await writeFile(passphrase, PASSPHRASE);
      const lock = ['--new-passphrase', locked ? passphrase : none, '--ppk-param', `version=${version}`];
      await run('puttygen', source, '--old-passphrase', none, ...lock, '-O', 'private', '-o', target);
      return readFile(target, 'utf8');
    };
    const authorize = (line: string): Promise<void> => appendFile(authorizedKeys(folder), `${line}\n`);
    return { ports: ports as Record<Flavour, number>, key, puttyKey, authorize, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const authorizedKeys = (folder: string): string => join(folder, 'authorized_keys');

async function makeHostKeys(folder: string): Promise<void> {
  for (const type of ['ed25519', 'rsa', 'ecdsa', 'ca']) {
    const algorithm = type === 'ca' ? 'ed25519' : type;
    await run('ssh-keygen', '-q', '-t', algorithm, '-N', '', '-f', join(folder, type));
  }
  const certified = ['-h', '-I', 'truth', '-n', 'localhost', join(folder, 'ed25519.pub')];
  await run('ssh-keygen', '-q', '-s', join(folder, 'ca'), ...certified);
}

async function makeClientKeys(folder: string): Promise<ReadonlyMap<string, string>> {
  const keys = new Map<string, string>();
  const authorized: string[] = [];
  const kinds = [...Object.entries(CLIENT_KEYS), ...Object.entries(UNKNOWN_KEYS)];
  for (const [kind, options] of kinds) {
    for (const [name, passphrase] of [
      [kind, ''],
      [`${kind}, locked`, PASSPHRASE],
    ] as const) {
      const file = join(folder, `client-${keys.size}`);
      await run('ssh-keygen', '-q', ...options, '-C', 'truth', '-N', passphrase, '-f', file);
      keys.set(name, await readFile(file, 'utf8'));
      if (kind in CLIENT_KEYS) authorized.push(await readFile(`${file}.pub`, 'utf8'));
    }
  }
  await writeFile(authorizedKeys(folder), authorized.join(''), { mode: 0o644 });
  return keys;
}

async function makeUser(user: User): Promise<void> {
  const name = nameOf(user);
  await run('userdel', name).catch(() => undefined);
  const shell = user === 'shellless' ? '/bin/no-such-shell' : '/bin/sh';
  const hash = (await run('openssl', 'passwd', '-6', PASSWORD)).trim();
  await run('useradd', '-M', '-N', '-g', 'nogroup', '-d', '/upload', '-s', shell, '-p', hash, name);
  if (user === 'expired') await run('usermod', '-e', '1970-01-02', name);
  if (user === 'overdue') await run('chage', '-d', '0', name);
  const [uid, jail] = [Number(await run('id', '-u', name)), join(JAILS, name)];
  for (const part of ['upload', 'locked']) await mkdir(join(jail, part), { recursive: true, mode: 0o755 });
  await chmod(join(jail, 'locked'), 0o555);
  await mkdir(join(jail, 'closed', 'inside'), { recursive: true });
  await chmod(join(jail, 'closed'), 0o700);
  await writeFile(join(jail, 'upload', 'file.txt'), 'a file');
  if (user === 'full') {
    await run('mount', '-t', 'tmpfs', '-o', 'size=4k,mode=777', 'cdw', join(jail, 'upload'));
    // The smallest file system there is, filled to its end.
    await writeFile(join(jail, 'upload', 'filler'), new Uint8Array(4096)).catch(() => undefined);
  } else {
    await chown(join(jail, 'upload'), uid, -1).catch(() => chown(join(jail, 'upload'), uid, 65_534));
  }
}

/** Requests that a server refuses, or all that it takes: https://man.openbsd.org/sftp-server#P */
const REQUESTS: Readonly<Partial<Record<Flavour, string>>> = {
  'no-realpath': '-P realpath',
  'no-stat': '-P stat,lstat',
  'write-only': '-p open,close,write',
};

/** https://man.openbsd.org/sshd_config */
function settings(folder: string, flavour: Flavour, port: number): string {
  const hostKeys =
    flavour === 'one-host-key'
      ? ['ecdsa']
      : flavour === 'certificate-only'
        ? ['ed25519']
        : ['ed25519', 'rsa', 'ecdsa'];
  const special: Readonly<Record<Flavour, string>> = {
    plain: '',
    'one-host-key': '',
    'new-algorithms-only': 'KexAlgorithms sntrup761x25519-sha512@openssh.com',
    'certificate-only': `HostCertificate ${folder}/ed25519-cert.pub\nHostKeyAlgorithms ssh-ed25519-cert-v01@openssh.com`,
    'no-sftp': '',
    'one-attempt': 'MaxAuthTries 1',
    'two-attempts': 'MaxAuthTries 2',
    'password-first': '',
    'no-realpath': '',
    'no-stat': '',
    'write-only': '',
    'no-sessions': 'MaxSessions 0',
    'open-jail': '',
    'empty-jail': '',
    'forced-text': 'ForceCommand echo Only backups here',
    'forced-umlauts': 'ForceCommand echo Übersicht über alles',
    'forced-silence': 'ForceCommand true',
    'forced-wait': 'ForceCommand cat',
    'rsa-sha256': 'PubkeyAcceptedAlgorithms rsa-sha2-256',
    'rsa-sha512': 'PubkeyAcceptedAlgorithms rsa-sha2-512',
    pam: '',
    'old-ciphers-only': 'Ciphers aes128-cbc,3des-cbc',
  };
  // Commands need a shell, which no jail here has; and only outside of one does sshd look whether there is one.
  const noJail = flavour.startsWith('forced-') || flavour === 'pam';
  const jail = flavour === 'open-jail' ? tmpdir() : noJail ? 'none' : `${JAILS}/%u`;
  const program = flavour === 'empty-jail' ? '/usr/lib/openssh/sftp-server' : 'internal-sftp';
  return `Port ${port}
ListenAddress 127.0.0.1
${hostKeys.map((key) => `HostKey ${folder}/${key}`).join('\n')}
PidFile none
UsePAM ${flavour === 'pam' ? 'yes' : 'no'}
StrictModes no
PermitRootLogin no
AllowUsers cdw_*
AuthorizedKeysFile ${authorizedKeys(folder)}
PasswordAuthentication yes
PubkeyAuthentication yes
KbdInteractiveAuthentication no
AllowTcpForwarding no
X11Forwarding no
PermitTTY no
MaxStartups 100
${special[flavour]}
${flavour === 'no-sftp' ? '' : `Subsystem sftp ${program} ${REQUESTS[flavour] ?? ''}`}
ChrootDirectory ${jail}
Match User ${nameOf('password')}
  AuthenticationMethods password
Match User ${nameOf('key')}
  AuthenticationMethods publickey
Match User ${nameOf('both')}
  AuthenticationMethods ${flavour === 'password-first' ? 'password,publickey' : 'publickey,password'}
Match User ${nameOf('readonly')}
  ForceCommand internal-sftp -R
`;
}
