import type { DestinationChecks } from '../../destinations/check.js';
import type { EgressGuard } from '../egress/egress-guard.js';

/** What a server-side check may use: the only way out is the guard. */
export interface ServerCheckOptions {
  readonly egress: EgressGuard;
  /** Limit of each network phase (resolve, connect, handshake, one request), in milliseconds. Default 10 000. */
  readonly phaseTimeoutMs?: number;
}

/** Makes the server's checks of one destination type. */
export type ServerChecks = (options: ServerCheckOptions) => DestinationChecks;
