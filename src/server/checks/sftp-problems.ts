import { excerpt } from '../../destinations/excerpt.js';
import { segmentsOf } from '../../destinations/path-rules.js';
import { problem, type Problem } from '../../problems/problem.js';
import { explainSocket, type Peer } from './net-problems.js';
import type { OfferedAlgorithms } from './ssh-offers.js';

/** How far a connection has come. `start`: logged in, and SFTP is asked for. */
export type SshStage = 'connect' | 'handshake' | 'login' | 'start' | 'session';

/** What the texts about a connection may mention. */
export interface SshPeer extends Peer {
  readonly username: string;
}

const PEER_FIELDS = { host: 'host', port: 'port' } as const;

/** Parts of a handshake that two sides can fail to agree on, by the words of ssh2's `kex.js`. */
const AGREEMENTS: readonly (readonly [words: string, kind: string])[] = [
  ['key exchange', 'key exchange'],
  ['host key', 'host key'],
  ['cipher', 'cipher'],
  ['MAC', 'MAC'],
  ['compression', 'compression'],
];

/** The port speaks something else. `unknown` when its protocol could not be told. */
export const notSsh = ({ host, port }: SshPeer, protocol: string): Problem =>
  problem('sftp.not-ssh', { host, port, protocol }, { field: 'port' });

/** The login was good, and SFTP did not come of it; `answer` is what came instead. */
const notStarted = ({ host, port, username }: SshPeer, answer = ''): Problem =>
  problem('sftp.not-started', { host, port, username, answer });

/**
 * Why SFTP did not start. OpenSSH refuses the request only where no subsystem has this name: all else, such as a login shell that ends
 * or a script that prints, comes after it has agreed. https://man.openbsd.org/sshd_config#Subsystem
 */
export function explainStart({ message }: Error, peer: SshPeer): Problem {
  if (message.startsWith('Unable to start subsystem')) {
    return problem('sftp.subsystem-off', { username: peer.username });
  }
  // Where text comes, its first four characters are taken for the length of a packet.
  const length = Number(/^Packet length (\d{1,10}) exceeds/u.exec(message)?.[1] ?? 0);
  const bytes = Uint8Array.from([24, 16, 8, 0], (bits) => (length >>> bits) & 0xff);
  const text = [...bytes].map((byte) => (byte > 0x7e ? '' : String.fromCharCode(byte))).join('');
  return notStarted(peer, excerpt(text));
}

/** The connection ended although nobody was done. OpenSSH hangs up like this on a `ChrootDirectory` that others may write to. */
export function connectionLost(peer: SshPeer, stage: SshStage): Problem {
  const { host, username } = peer;
  if (stage === 'connect') return problem('net.reset', { host }, { field: 'host' });
  if (stage === 'login') return problem('sftp.login-closed', { host, username, answer: '' });
  return stage === 'start' ? notStarted(peer) : problem('sftp.connection-lost', { host });
}

/** How PAM says that a password, and not the account, is too old. */
const OLD_PASSWORD = /required to change your password|password (?:has )?expired/iu;

/**
 * The same with the last message of the server to those who log in, which is where PAM has the reason.
 * https://www.rfc-editor.org/rfc/rfc4252#section-5.4
 */
export function withMessage(met: Problem, message: string, byPassword: boolean): Problem {
  if (met.code === 'sftp.login-closed') {
    return problem(met.code, { ...met.params, answer: excerpt(message) });
  }
  const { username } = 'username' in met.params ? met.params : { username: '' };
  return met.code === 'sftp.not-started' && OLD_PASSWORD.test(message)
    ? problem('sftp.password-expired', { username }, byPassword ? { field: 'password' } : {})
    : met;
}

/** No answer within the limit of a phase. Who has logged in to a server knows that its address is right. */
export function tooLate(peer: SshPeer, stage: SshStage): Problem {
  const { host, timeoutMs } = peer;
  if (stage === 'start') return notStarted(peer);
  const field = stage === 'session' ? {} : { field: 'host' };
  return problem('net.timeout', { host, seconds: Math.ceil(timeoutMs / 1000) }, field);
}

/** What an error of the connection means; `level` is how ssh2 says where it comes from. */
export function explainSsh(
  error: Error,
  stage: SshStage,
  peer: SshPeer,
  offers?: OfferedAlgorithms,
): Problem {
  const level = 'level' in error ? error.level : undefined;
  const { message } = error;
  // Also what the library itself stumbles over, which no server has said.
  if (stage === 'start') return explainStart(error, peer);
  if (level === 'client-timeout') return tooLate(peer, stage);
  if (level === 'handshake' && message.includes('no matching')) {
    const kind = AGREEMENTS.find(([words]) => message.includes(words))?.[1] ?? 'algorithm';
    const offered = [...(offers?.of(kind) ?? [])];
    const supported = [...(offers?.ownOf(kind) ?? [])];
    const certificate = offered.length > 0 && offered.every((name) => name.includes('-cert-v01@'));
    if (kind === 'host key' && certificate) {
      return problem('sftp.host-certificate', { host: peer.host, algorithm: offered[0] ?? '' });
    }
    return problem('sftp.no-common-algorithm', { host: peer.host, kind, offered, supported });
  }
  if (/^(?:Invalid identification|Invalid header|Header line too long|Max greeting)/u.test(message)) {
    return notSsh(peer, 'unknown');
  }
  if (/too many|maximum|exceeded/iu.test(message) && stage !== 'session') {
    return problem('sftp.too-many-attempts', { host: peer.host });
  }
  if (message.startsWith('Error signing data')) {
    return problem('key.unsupported', { format: 'signature' }, { field: 'privateKey' });
  }
  const socket = explainSocket(error, peer, PEER_FIELDS);
  // Once SSH was spoken, a broken connection is not about the address any more.
  if (socket) return socket.code === 'net.reset' ? connectionLost(peer, stage) : socket;
  if (/^(?:Connection lost|No response|Not connected|Channel closed)/u.test(message)) {
    return connectionLost(peer, stage);
  }
  return problem('sftp.unexpected', { answer: excerpt(message) });
}

/** Longest name of a folder or file in the file systems of most servers: https://man7.org/linux/man-pages/man3/limits.h.3head.html */
const NAME_BYTES = 255;

const bytesOf = (name: string): number => Buffer.byteLength(name);

const longestName = (path: string): string =>
  segmentsOf(path).reduce((longest, name) => (bytesOf(name) > bytesOf(longest) ? name : longest), '');

/** What was tried on a path. */
export interface PathAttempt {
  readonly path: string;
  readonly home: string;
  readonly username: string;
  /** What a failure without a reason means here. */
  readonly doing: 'look' | 'write' | 'read' | 'rename';
}

/**
 * What an error answer of the SFTP server means. Version 3 has few codes, so most servers say FAILURE and put the reason
 * into a text. https://datatracker.ietf.org/doc/html/draft-ietf-secsh-filexfer-02#section-7,
 * later codes: https://datatracker.ietf.org/doc/html/draft-ietf-secsh-filexfer-13#section-9.1
 */
export function explainStatus(error: unknown, attempt: PathAttempt): Problem | undefined {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'number' || !(error instanceof Error)) return undefined;
  const { path, home, username, doing } = attempt;
  const field = { field: 'folderPath' };
  const says = (words: RegExp): boolean => words.test(error.message);
  if (code === 14 || code === 15 || says(/no space|quota|disk full|enospc|edquot/iu)) {
    return problem('sftp.quota', { path }, field);
  }
  if (code === 12 || says(/read-?only|erofs|write.?protect/iu)) {
    return problem('sftp.read-only', { path }, field);
  }
  if (code === 2 || code === 10) return problem('sftp.no-such-path', { path, home }, field);
  if (code === 3 || says(/permission denied|eacces/iu)) {
    return problem('sftp.permission', { path, username, action: doing }, field);
  }
  const longest = longestName(path);
  // OpenSSH calls such a path a bad message.
  if ((code === 5 || says(/name too long|enametoolong/iu)) && bytesOf(longest) > NAME_BYTES) {
    return problem('sftp.name-too-long', { name: longest }, field);
  }
  // https://datatracker.ietf.org/doc/html/draft-ietf-secsh-filexfer-13#section-9.1: OP_UNSUPPORTED, FILE_ALREADY_EXISTS, LOCK_CONFLICT
  if (code === 8) return problem('sftp.unsupported', { operation: doing });
  if (code === 11 || says(/already exists|eexist/iu)) return problem('sftp.conflict', { path }, field);
  if (code === 17 || says(/sharing violation|\blocked\b|ebusy|being used by another process/iu))
    return problem('sftp.locked', { path });
  if (code === 19 || says(/not a directory|enotdir/iu)) return problem('sftp.not-a-folder', { path }, field);
  return doing === 'write'
    ? problem('sftp.write-failed', { path }, field)
    : problem('sftp.unexpected', { answer: excerpt(error.message) }, field);
}
