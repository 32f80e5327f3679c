import type { CheckOutcome } from '../destinations/check.js';
import type { FormValues } from '../destinations/definition.js';
import { issue } from '../problems/issue.js';
import { invalid, problem, type Problem } from '../problems/problem.js';
import { failure, success, type Result } from '../problems/result.js';
import type { Account, CallOptions } from './backend.js';
import type { DestinationTypes } from './destination-types.js';
import { LIMITS } from './inputs.js';
import { parseCursor, type Position, type Slice } from './paging.js';
import type { CheckingBackend } from './remote-checks.js';
import type { LastCheck, SecretKeeper, Store } from './store.js';

/** What the operations of all tenants have in common. */
export interface ServiceParts {
  readonly types: DestinationTypes;
  readonly store: Store;
  readonly keeper: SecretKeeper;
  readonly stamp: () => Position;
  readonly rolePrincipal?: string | undefined;
  readonly encryptsFiles?: boolean | undefined;
  readonly server?: CheckingBackend | undefined;
  readonly handOver?: ((account: Account, credentials: FormValues) => void | Promise<void>) | undefined;
}

/** What an edit did not find as its caller has seen it. */
export function unedited(
  outcome: 'missing' | 'outdated',
  missing: 'account.not-found' | 'destination.not-found',
  { ifMatch }: CallOptions,
): Result<never> {
  return failure(outcome === 'missing' ? problem(missing, {}) : raced(ifMatch));
}

/** Who said what it had seen has to look again; who did not may simply repeat. */
const raced = (ifMatch: string | undefined): Problem =>
  ifMatch === undefined ? problem('backend.busy', { seconds: 1 }) : problem('request.outdated', {});

/** How a check that has just ended is remembered. */
export function lastCheckOf(outcome: CheckOutcome): LastCheck {
  const at = new Date().toISOString();
  const { verdict } = outcome;
  return outcome.verdict === 'passed' ? { at, verdict } : { at, verdict, problem: outcome.problem };
}

/** The part of a list that was asked for. */
export function sliceOf(input: {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}): Result<Slice> {
  const { cursor, limit = LIMITS.defaultPage } = input;
  if (cursor === undefined) return success({ limit });
  const after = parseCursor(cursor);
  return after ? success({ after, limit }) : failure(invalid([issue('cursor', 'format', {})]));
}
