import type * as z from 'zod/mini';
import type { Probe } from '../destinations/check.js';
import type { Result } from '../problems/result.js';
import type { OperationName, OptionalOperation, OutputOf } from './contract.js';
import type { INPUTS, InputOf } from './inputs.js';
import type * as wire from './wire.js';

/** A connected account, without its secrets. */
export type Account = z.output<typeof wire.account>;

/** What is connected of one destination type. */
export type Connection = z.output<typeof wire.connection>;
/** One page of accounts, newest first. */
export type AccountPage = z.output<typeof wire.accountPage>;
/** What to list. */
export type AccountQuery = z.output<typeof INPUTS.listAccounts>;
/** A created destination. */
export type Destination = z.output<typeof wire.destination>;
/** What a backend offers. */
export type BackendDescription = z.output<typeof wire.description>;
/** How a check ended. */
export type CheckReport = z.output<typeof wire.checkReport>;

/** What a caller may say about one call. */
export interface CallOptions {
  /** Ends the call; its promise rejects with the signal's reason, and a running check is stopped at the far end. */
  readonly signal?: AbortSignal;
  /** Receives each change of each probe, as it happens, of the operations that make probes. */
  readonly onProbe?: (probe: Probe) => void;
  /** For the operations that create: the same key with the same input has its effect once. */
  readonly idempotencyKey?: string;
  /**
   * For the operations that edit or delete: the `revision` that the caller has seen. Where somebody has edited meanwhile,
   * nothing is changed, and the problem is `request.outdated`.
   */
  readonly ifMatch?: string;
  /** Where the check is made, for a backend in the page that has a server beside it. Default: here. */
  readonly from?: 'server';
}

/** A backend with every operation of the contract, such as `createHttpBackend` and `createMemoryBackend` make. */
export type CompleteBackend = {
  readonly [Name in OperationName]: (
    input: InputOf<Name>,
    options?: CallOptions,
  ) => Promise<Result<OutputOf<Name>>>;
};

/**
 * What the wizard needs from the host. Pass any object with these methods, or `createHttpBackend({ baseUrl })`.
 *
 * A method answers a {@link Result}: what went wrong is a value. It rejects only when its signal is aborted.
 */
export type DestinationBackend = Omit<CompleteBackend, OptionalOperation> &
  Partial<Pick<CompleteBackend, OptionalOperation>> &
  Partial<PreparingBackend>;

/** A backend whose checks need something that takes a while to fetch, such as the AWS SDK for checks made in the page. */
export interface PreparingBackend {
  /** Fetches it for a destination type. Called when the user begins to type; what fails is told by the check. */
  readonly prepareChecks: (type: string) => void;
}
