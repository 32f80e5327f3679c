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

/**
 * Divides a command as it is typed: `sftp -P 2222 user@host:/path`, `ssh -p 2222 -l user host`. `undefined` for what is none.
 */
export function splitCommand(text: string): HostParts | undefined {
  const [program = '', ...words] = wordsOf(text);
  if (!/^(?:ssh|sftp|scp)$/u.test(program)) return undefined;
  let [port, username, target] = ['', '', ''];
  while (words.length > 0) {
    const word = words.shift() ?? '';
    if (!/^-\w/u.test(word)) {
      // Behind the host, `ssh` still takes options, and then a command of the other side.
      if (target !== '') break;
      // `scp file host:`: the server is the one with a colon.
      if (program !== 'scp' || word.includes(':') || words.length === 0) target = word;
      continue;
    }
    const option = word.charAt(1);
    if (!OPTIONS_WITH_VALUE.includes(option)) continue;
    const value = word.length > 2 ? word.slice(2) : (words.shift() ?? '');
    if (option === (program === 'ssh' ? 'p' : 'P')) port = value;
    // For `sftp` and `scp` it is a limit of speed.
    if (option === 'l' && program === 'ssh') username = value;
    if (option === 'o') port = /^Port[ =](\d{1,5})$/iu.exec(value)?.[1] ?? port;
  }
  if (target === '') return undefined;
  // Behind a host without brackets, a colon begins a path here, and not a port.
  const path = target.includes('://') ? -1 : target.indexOf(':', target.lastIndexOf(']') + 1);
  const address = splitHost(path === -1 ? target : target.slice(0, path));
  const folder = path === -1 ? '' : target.slice(path + 1);
  return {
    ...address,
    ...(port === '' ? {} : { port }),
    ...(username === '' ? {} : { username }),
    ...(folder === '' ? {} : { path: folder }),
  };
}

/** The words of a command line; quotes keep words together. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/gu)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  );

const SCHEMES = ['sftp://', 'ssh://', 'scp://', 'ftps://', 'ftp://', 'https://', 'http://'] as const;

/**
 * Divides `sftp://user@host:2222/path`, `user@host`, `host:22`, `[::1]:22` and the like. A password in the address is
 * dropped: it belongs into its own field, where it is masked. Linear in the length of the text.
 *
 * https://datatracker.ietf.org/doc/html/draft-ietf-secsh-scp-sftp-ssh-uri-04
 */
export function splitHost(text: string): HostParts {
  const lower = text.toLowerCase();
  const scheme = SCHEMES.find((one) => lower.startsWith(one)) ?? '';
  const address = text.slice(scheme.length);
  const slash = address.indexOf('/');
  const authority = slash === -1 ? address : address.slice(0, slash);
  const at = authority.lastIndexOf('@');
  const user = at === -1 ? '' : authority.slice(0, at);
  // Behind the name stand a password, or parameters such as `;fingerprint=`.
  const [name = ''] = user.split(/[:;]/u, 1);
  const { host, port } = splitPort(authority.slice(at + 1));
  const path = slash === -1 ? '' : address.slice(slash).replace(/^\/~\//u, '');
  // A port written for another protocol would be wrong here; one without a scheme was meant.
  const ownPort = scheme === '' || scheme === 'sftp://' || scheme === 'ssh://' || scheme === 'scp://';
  const read = scheme === '' ? (part: string) => part : decoded;
  return {
    host: host.toLowerCase(),
    ...(port !== '' && ownPort ? { port } : {}),
    ...(name === '' ? {} : { username: read(name) }),
    ...(path === '' || path === '/' ? {} : { path: read(path) }),
  };
}

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
      // \p{L}: names such as `müller.example` are typed as they are read.
      /^[\p{L}\p{N}_-]+$/u.test(label) &&
      !label.startsWith('-') &&
      !label.endsWith('-'),
  );
  return sound ? undefined : ['host.format', {}];
}
