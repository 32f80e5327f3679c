/** The same promise, except that it rejects with the signal's reason as soon as the signal is aborted. */
export function untilAborted<Value>(signal: AbortSignal | undefined, work: Promise<Value>): Promise<Value> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

/** A signal that is aborted when a time has passed or when a caller gives up, whichever comes first. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Whether the time has passed. */
  readonly expired: () => boolean;
  /** Stops the clock. Must be called, or the timer keeps a page or a process busy. */
  readonly end: () => void;
}

/** Starts a clock of `milliseconds`. The signals are those of callers who may give up. */
export function startDeadline(
  milliseconds: number,
  ...callers: readonly (AbortSignal | undefined)[]
): Deadline {
  const clock = new AbortController();
  const timer = setTimeout(
    () => clock.abort(new DOMException('The time is up.', 'TimeoutError')),
    milliseconds,
  );
  const given = callers.filter((caller) => caller !== undefined);
  return {
    signal: AbortSignal.any([clock.signal, ...given]),
    expired: () => clock.signal.aborted,
    end: () => clearTimeout(timer),
  };
}
