import { decoded } from '../clean.js';
import type { Objection } from '../schemas.js';

/** What a pasted address says besides the host. */
export interface HostParts {
  readonly host: string;
  readonly port?: string;
  readonly username?: string;
  /** Everything after the host, as an SFTP path. */
  readonly path?: string;
}

/** Options of `ssh`, `sftp` and `scp` that are followed by a value. https://man.openbsd.org/ssh, https://man.openbsd.org/sftp */
const OPTIONS_WITH_VALUE = 'BDEFIJLOPQRSWXbceilmopsw';

/** The same of PuTTY's programs. https://the.earth.li/~sgtatham/putty/0.81/htmldoc/Chapter3.html#using-cmdline */
const PUTTY_OPTIONS_WITH_VALUE =
  /^-(?:[DLPRbilm]|pw|pwfile|load|hostkey|nc|cert|proxycmd|sessionlog|sshlog|sshrawlog)$/u;

/** What may stand before a command: a prompt that was copied with it, and `sudo`. */
const BEFORE_COMMAND = /^(?:sudo|PS|.{0,200}[$#%>])$/u;

/** What the words of a command say. */
interface CommandParts {
  readonly port: string;
  readonly username: string;
  readonly target: string;
}

/**
 * Divides a command as it is typed: `sftp -P 2222 user@host:/path`, `ssh -p 2222 -l user host`, `psftp -P 2222 user@host`.
 * `undefined` for what is none.
 */
export function splitCommand(text: string): HostParts | undefined {
  const line = wordsOf(text);
  const [first = '', ...words] = line.slice(line.findIndex((word) => !BEFORE_COMMAND.test(word)));
  const program = programOf(first);
  if (!/^(?:ssh|sftp|scp|psftp|pscp|plink)$/u.test(program)) return undefined;
  const { port, username, target } = program.startsWith('p')
    ? readPuttyWords(program, words)
    : readWords(program, words);
  if (target === '') return undefined;
  return {
    ...splitTarget(target),
    ...(port === '' ? {} : { port }),
    ...(username === '' ? {} : { username }),
  };
}

/** `user@host:path`, as commands have it: behind a host without brackets, a colon begins a path there, and not a port. */
function splitTarget(target: string): HostParts {
  const colon = target.includes('://') ? -1 : target.indexOf(':', target.lastIndexOf(']') + 1);
  if (colon === -1) return splitHost(target);
  const path = target.slice(colon + 1);
  return { ...splitHost(target.slice(0, colon)), ...(path === '' ? {} : { path }) };
}

/** `sftp` of `/usr/bin/sftp` and of `C:\Windows\System32\OpenSSH\sftp.exe`; an address is no path of a program. */
const programOf = (word: string): string =>
  word.includes('://') ? '' : word.replace(/^.*[/\\]/u, '').replace(/\.exe$/iu, '');

function readWords(program: string, given: readonly string[]): CommandParts {
  const words = [...given];
  let [port, username, target] = ['', '', ''];
  while (words.length > 0) {
    const word = words.shift() ?? '';
    if (!/^-\w/u.test(word)) {
      // Behind the host, `ssh` still takes options, and then a command of the other side.
      if (target !== '') break;
      if (isTarget(program, word, words)) target = word;
      continue;
    }
    const option = word.charAt(1);
    if (!OPTIONS_WITH_VALUE.includes(option)) continue;
    const value = word.length > 2 ? word.slice(2) : (words.shift() ?? '');
    if (option === (program === 'ssh' ? 'p' : 'P')) port = value;
    // For `sftp` and `scp` it is a limit of speed.
    if (option === 'l' && program === 'ssh') username = value;
    if (option === 'o') {
      port = /^Port[ =](\d{1,5})$/iu.exec(value)?.[1] ?? port;
      username = /^User[ =](\S+)$/iu.exec(value)?.[1] ?? username;
    }
  }
  return { port, username, target };
}

function readPuttyWords(program: string, given: readonly string[]): CommandParts {
  const words = [...given];
  let [port, username, target] = ['', '', ''];
  while (words.length > 0) {
    const word = words.shift() ?? '';
    if (!word.startsWith('-')) {
      if (target === '' && isTarget(program, word, words)) target = word;
      continue;
    }
    if (!PUTTY_OPTIONS_WITH_VALUE.test(word)) continue;
    const value = words.shift() ?? '';
    if (word === '-P') port = value;
    if (word === '-l') username = value;
  }
  return { port, username, target };
}

/** `scp file host:`: the server is the one with a colon, unless it is that of a drive of Windows. */
const isTarget = (program: string, word: string, behind: readonly string[]): boolean =>
  !program.endsWith('cp') || (word.includes(':') && !/^[a-z]:[/\\]/iu.test(word)) || behind.length === 0;

/** The words of a command line; quotes keep words together. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/gu)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  );

/**
 * `sftp://` and the like, also mistyped: `sftp:/`, `sftp//`, `sftp:\\`. A number behind the colon is the port of a host that is
 * called so.
 */
const SCHEME = /^(sftp|ssh|scp|ftps?|https?)(?::?[/\\]{2,}|:[/\\]?(?!\d{1,5}(?:\/|$)))/iu;

/** What stands around an address in a sentence. */
const AROUND = /^["'`“”„«»‘’‚‹›<]{1,4}|["'`“”„«»‘’‚‹›>,;.]{1,4}$/gu;

/** A host and its port as two words, as tables and forms have them. */
const HOST_AND_PORT = /^([^\s:]+):? +(\d{1,5})$/u;

/** `user@host:path` without its command. What could be a port is one. */
const TARGET = /^[^\s:/@]+@[^\s:/@[\]]+:(?!\d{1,5}(?:\/|$))[^\s:@]/u;

/**
 * Divides what was pasted as a host: an address, a host and a port, a command. `undefined` where it is several words that are
 * none of these: joined, they would name a host that nobody has.
 */
export function splitPasted(text: string): HostParts | undefined {
  const bare = text.replaceAll(AROUND, '').trim();
  const command = splitCommand(text) ?? splitCommand(bare);
  if (command) return command;
  if (TARGET.test(bare)) return splitTarget(bare);
  const address = bare.replace(HOST_AND_PORT, '$1:$2');
  const [authority = ''] = address.replace(SCHEME, '').split('/', 1);
  return authority.includes(' ') ? undefined : splitHost(address);
}

/**
 * Divides `sftp://user@host:2222/path`, `user@host`, `host:22`, `[::1]:22` and the like. A password in the address is
 * dropped: it belongs into its own field, where it is masked. Linear in the length of the text.
 *
 * https://datatracker.ietf.org/doc/html/draft-ietf-secsh-scp-sftp-ssh-uri-04
 */
export function splitHost(text: string): HostParts {
  const [start = '', scheme = ''] = SCHEME.exec(text) ?? [];
  const address = text.slice(start.length);
  const slash = scheme === '' ? address.indexOf('/') : endOfAuthority(address);
  const authority = slash === -1 ? address : address.slice(0, slash);
  const at = authority.lastIndexOf('@');
  const user = at === -1 ? '' : authority.slice(0, at);
  // Behind the name stand a password, or parameters such as `;fingerprint=`.
  const [name = ''] = user.split(/[:;]/u, 1);
  const { host, port } = splitPort(authority.slice(at + 1));
  const path = slash === -1 ? '' : address.slice(slash).replace(/^\/~\//u, '');
  // A port written for another protocol would be wrong here; one without a scheme was meant.
  const ownPort = /^(?:sftp|ssh|scp|)$/iu.test(scheme);
  const read = scheme === '' ? (part: string) => part : decoded;
  return {
    host: canonicalHost(host),
    ...(port !== '' && ownPort ? { port } : {}),
    ...(name === '' ? {} : { username: read(name) }),
    ...(path === '' || path === '/' ? {} : { path: read(path) }),
  };
}

/** Where the path of an address begins: at a slash, unless it is one of a password that nobody has encoded. */
function endOfAuthority(address: string): number {
  const slash = address.indexOf('/');
  const before = address.slice(0, Math.max(slash, 0));
  const inPassword = /^[^:@[]+:/u.test(before) && !before.includes('@') && !/:\d{0,5}$/u.test(before);
  return inPassword ? address.indexOf('/', Math.max(address.lastIndexOf('@'), slash)) : slash;
}

/**
 * Names are the same in any case, and letters with marks in one piece or two.
 * https://www.rfc-editor.org/rfc/rfc5891#section-4.1
 */
export const canonicalHost = (host: string): string => host.normalize('NFC').toLowerCase();

function splitPort(address: string): { readonly host: string; readonly port: string } {
  if (address.startsWith('[')) {
    const end = address.indexOf(']');
    if (end === -1) return { host: address, port: '' };
    const rest = address.slice(end + 1);
    return { host: address.slice(1, end), port: rest.startsWith(':') ? rest.slice(1) : '' };
  }
  const first = address.indexOf(':');
  // More than one colon and no brackets: an IPv6 address.
  if (first === -1 || address.indexOf(':', first + 1) !== -1) return { host: address, port: '' };
  const port = address.slice(first + 1);
  return /^\d{0,5}$/u.test(port) ? { host: address.slice(0, first), port } : { host: address, port: '' };
}

/**
 * Why a text is no host name or address. Underscores and odd numbers are left to the resolver.
 * https://datatracker.ietf.org/doc/html/rfc1123#section-2
 */
export function objectionToHost(host: string): Objection | undefined {
  if (host.length > 253) return ['host.format', {}];
  if (host.includes(':')) {
    const address = host.split(':').length > 2 && /^[0-9a-f:.]{2,45}$/iu.test(host);
    return address ? undefined : ['host.format', {}];
  }
  const name = host.endsWith('.') ? host.slice(0, -1) : host;
  const labels = name.split('.');
  const sound = labels.every(
    (label) =>
      label.length > 0 &&
      label.length <= 63 &&
      // \p{L}: names such as `müller.example` are typed as they are read; \p{M}: vowels of the scripts of India are marks.
      /^[\p{L}\p{M}\p{N}_-]+$/u.test(label) &&
      !label.startsWith('-') &&
      !label.endsWith('-'),
  );
  return sound ? undefined : ['host.format', {}];
}
