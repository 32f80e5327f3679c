import { issue } from '../problems/issue.js';
import { invalid, problem } from '../problems/problem.js';
import { failure, success, type Result } from '../problems/result.js';
import type { CallOptions } from './backend.js';
import { canonicalJson } from './canonical-json.js';
import { isIdempotencyKey } from './idempotency-key.js';
import type { SharedRuns } from './shared-runs.js';
import type { Claim, Claimed, SecretKeeper } from './store.js';

/** A request that creates something. */
export interface OnceRequest<Row> {
  readonly tenant: string;
  readonly operation: string;
  readonly input: unknown;
  readonly options: CallOptions;
  readonly keeper: SecretKeeper;
  /** The requests of this operation that are under way in this process. */
  readonly runs: SharedRuns<Row>;
  /** What an earlier request with this key has made. */
  readonly claimedBy: (key: string) => Promise<Claimed<Row> | undefined>;
  /** Does it, and stores the claim with it. Answers `undefined` when another process has stored that key meanwhile. */
  readonly work: (options: CallOptions, claim?: Claim) => Promise<Result<Row> | undefined>;
}

/**
 * Does a creating request once per idempotency key: requests that overlap share one run, a later one gets what the first
 * one made. A failure is not remembered, its retry is a new attempt. Without a key every request is its own.
 */
export async function once<Row>(request: OnceRequest<Row>): Promise<Result<Row>> {
  const { tenant, operation, input, options, keeper, runs, claimedBy, work } = request;
  const key = options.idempotencyKey;
  const busy = failure(problem('backend.busy', { seconds: 1 }));
  if (key === undefined) return (await work(options)) ?? busy;
  if (!isIdempotencyKey(key)) return failure(invalid([issue('idempotencyKey', 'format', {})]));
  const scope = { tenant, operation, key };
  const text = canonicalJson(input);
  const fingerprint = await keeper.fingerprint(scope, text);
  const earlier = async (): Promise<Result<Row> | undefined> => {
    const held = await claimedBy(key);
    if (!held) return undefined;
    return (await keeper.matches(held.fingerprint, scope, text))
      ? success(held.row)
      : failure(problem('request.key-reused', {}));
  };
  return runs.join(
    JSON.stringify([tenant, key]),
    fingerprint,
    options,
    async (shared) =>
      (await earlier()) ?? (await work(shared, { key, fingerprint })) ?? (await earlier()) ?? busy,
  );
}
