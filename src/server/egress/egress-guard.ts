import type { Result } from '../../problems/result.js';

/** An address that has been checked and may be dialled, right now and as it is. */
export interface DialAddress {
  readonly address: string;
  readonly family: 4 | 6;
  readonly port: number;
}

/** Decides which addresses this server may dial on a customer's behalf. Every dialer asks it, and dials what it answers. */
export interface EgressGuard {
  /** Resolves a host once and checks every answer. The problem is `net.dns`, `net.dns-temporary` or `net.blocked-address`. */
  resolve(host: string, port: number, signal?: AbortSignal): Promise<Result<DialAddress>>;
}
