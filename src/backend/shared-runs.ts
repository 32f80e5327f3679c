import type { Probe } from '../destinations/check.js';
import { problem } from '../problems/problem.js';
import { failure, type Result } from '../problems/result.js';
import { untilAborted } from './abort.js';
import type { CallOptions } from './backend.js';
import { notify } from './surroundings.js';

interface Run<Value> {
  readonly fingerprint: string;
  readonly controller: AbortController;
  readonly probes: Probe[];
  readonly callers: Set<CallOptions>;
  readonly result: Promise<Result<Value>>;
}

/**
 * Requests with the same idempotency key that overlap become one run: a double click joins what its first click
 * started, sees the probes so far and gets the same result. The run is aborted when its last caller has gone.
 */
export class SharedRuns<Value> {
  readonly #running = new Map<string, Run<Value>>();

  /** Starts a run, or joins the one of this key. The same key with another fingerprint is `request.key-reused`. */
  async join(
    key: string,
    fingerprint: string,
    options: CallOptions,
    work: (shared: CallOptions) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    options.signal?.throwIfAborted();
    const running = this.#running.get(key);
    if (running && running.fingerprint !== fingerprint) return failure(problem('request.key-reused', {}));
    for (const probe of running?.probes ?? []) notify(options.onProbe, probe);
    const run = running ?? this.#start(key, fingerprint, work);
    // A copy: two callers may pass the very same object, and each of them counts.
    const caller = { ...options };
    run.callers.add(caller);
    try {
      return await untilAborted(options.signal, run.result);
    } finally {
      run.callers.delete(caller);
      if (run.callers.size === 0) this.#leave(key, run, options.signal?.reason);
    }
  }

  #start(
    key: string,
    fingerprint: string,
    work: (shared: CallOptions) => Promise<Result<Value>>,
  ): Run<Value> {
    const controller = new AbortController();
    const probes: Probe[] = [];
    const callers = new Set<CallOptions>();
    const onProbe = (probe: Probe): void => {
      probes.push(probe);
      for (const caller of callers) notify(caller.onProbe, probe);
    };
    const result = Promise.resolve().then(() => work({ signal: controller.signal, onProbe }));
    const run: Run<Value> = { fingerprint, controller, probes, callers, result };
    this.#running.set(key, run);
    // Also when nobody waits any more: an abandoned run must not become an unhandled rejection.
    const settled = (): void => this.#forget(key, run);
    result.then(settled, settled);
    return run;
  }

  /** An abandoned run is forgotten at once, so that a retry starts afresh instead of joining what is being aborted. */
  #leave(key: string, run: Run<Value>, reason: unknown): void {
    this.#forget(key, run);
    run.controller.abort(reason);
  }

  #forget(key: string, run: Run<Value>): void {
    if (this.#running.get(key) === run) this.#running.delete(key);
  }
}
