import { problem, type Problem, type ProblemContext } from '../../problems/problem.js';

/** Whom a connection was meant for. */
export interface Peer {
  readonly host: string;
  readonly port: number;
  readonly timeoutMs: number;
}

/** Fields of the form that mend a wrong host and a wrong port. */
export interface PeerFields {
  readonly host?: string;
  readonly port?: string;
}

const TLS_CODES =
  /^(?:ERR_TLS|ERR_SSL|CERT_|CRL_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|ERR_OSSL|HOSTNAME_MISMATCH|EPROTO$|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH)/u;

/**
 * What an error of a socket means to the user, or `undefined` when it is not one of a socket. Only the error's code is
 * read: https://nodejs.org/api/errors.html#common-system-errors
 */
export function explainSocket(error: unknown, peer: Peer, fields: PeerFields = {}): Problem | undefined {
  const { host, port, timeoutMs } = peer;
  const code = codeOf(error);
  const atHost = place(fields.host);
  if (TLS_CODES.test(code)) return problem('net.tls', { host, reason: code }, atHost);
  switch (code) {
    case 'ENOTFOUND':
      return problem('net.dns', { host }, atHost);
    case 'EAI_AGAIN':
      return problem('net.dns-temporary', { host }, atHost);
    case 'ECONNREFUSED':
      return problem('net.refused', { host, port }, place(fields.port ?? fields.host));
    case 'ETIMEDOUT':
    case 'TimeoutError':
      return problem('net.timeout', { host, seconds: Math.ceil(timeoutMs / 1000) }, atHost);
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EADDRNOTAVAIL':
    case 'EHOSTDOWN':
    case 'ENETDOWN':
      return problem('net.no-route', { host }, atHost);
    case 'ECONNRESET':
    case 'EPIPE':
    case 'ECONNABORTED':
      return problem('net.reset', { host }, atHost);
    default:
      return undefined;
  }
}

/** The code of a system error; the name of an error without one. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const code: unknown = 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : error.name;
}

const place = (field: string | undefined): ProblemContext => (field === undefined ? {} : { field });
