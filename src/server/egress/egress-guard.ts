import type { Result } from '../../problems/result.js';

/** An address that has been checked and may be dialled, right now and as it is. */
export interface DialAddress {
  readonly address: string;
  readonly family: 4 | 6;
  readonly port: number;
  /**
   * Waits until it may be told that nobody listens there: a dialer whose connection was refused waits for it. A name that may
   * not be dialled is answered in the same way and at the same time. Absent where there is nothing to hide.
   */
  readonly beforeRefusal?: (signal?: AbortSignal) => Promise<void>;
}

/** Decides which addresses this server may dial on a customer's behalf. Every dialer asks it, and dials what it answers. */
export interface EgressGuard {
  /**
   * Resolves a host once and checks every answer. The problem is `net.dns`, `net.dns-temporary`, `net.blocked-address`, or
   * `net.refused` for a name whose addresses may not be dialled: the same as a closed port, told in the same way.
   */
  resolve(host: string, port: number, signal?: AbortSignal): Promise<Result<DialAddress>>;
}
