import type { RequestRecord } from './types.js';

/** How a request is made to fail: an error answer, or a connection that breaks. */
export type Failure = 'reset' | { readonly status: number; readonly code: string; readonly message?: string };

/** Picks requests; the default picks all but preflights. */
export type RequestMatch = (record: RequestRecord) => boolean;

/** A request that waits for the test. */
export interface Hold {
  /** Resolves when a matching request has arrived with its body and waits. */
  readonly arrived: Promise<RequestRecord>;
  /** Resolves when its client left while it waited; the request is then dropped and changes nothing. */
  readonly gone: Promise<RequestRecord>;
  /** Lets the request go on. */
  release(): void;
  /** Makes the request fail. */
  fail(failure: Failure): void;
}

/** Means to disturb the next requests. Each call is good for one request; calls are used up in their order. */
export interface Faults {
  /** Answers the next matching request only after the promise has settled. */
  delayNext(until: Promise<unknown>, match?: RequestMatch): void;
  /** Fails the next matching request. */
  failNext(failure: Failure, match?: RequestMatch): void;
  /** Holds the next matching request until told what to do. */
  holdNext(match?: RequestMatch): Hold;
}

interface Fault {
  readonly match: RequestMatch;
  readonly run: (record: RequestRecord) => Promise<Failure | undefined>;
  readonly left?: (record: RequestRecord) => void;
}

/** The queue behind {@link Faults}. `apply` tells what the request has to suffer; `'left'`: nobody waits for it. */
export interface FaultQueue extends Faults {
  apply(record: RequestRecord, clientLeft: Promise<void>): Promise<Failure | 'left' | undefined>;
}

const notPreflight: RequestMatch = (record) => record.method !== 'OPTIONS';

function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** Makes the queue of one server. */
export function createFaults(): FaultQueue {
  const queue: Fault[] = [];
  return {
    delayNext: (until, match = notPreflight) => {
      const settled = until.then(
        () => undefined,
        () => undefined,
      );
      queue.push({ match, run: () => settled });
    },
    failNext: (failure, match = notPreflight) => {
      queue.push({ match, run: async () => failure });
    },
    holdNext: (match = notPreflight) => {
      const arrived = deferred<RequestRecord>();
      const gone = deferred<RequestRecord>();
      const decision = deferred<Failure | undefined>();
      const run = (record: RequestRecord): Promise<Failure | undefined> => {
        arrived.resolve(record);
        return decision.promise;
      };
      queue.push({ match, run, left: gone.resolve });
      return {
        arrived: arrived.promise,
        gone: gone.promise,
        release: () => decision.resolve(undefined),
        fail: decision.resolve,
      };
    },
    apply: async (record, clientLeft) => {
      const at = queue.findIndex((fault) => fault.match(record));
      const [fault] = at < 0 ? [] : queue.splice(at, 1);
      if (!fault) return undefined;
      const outcome = await Promise.race([fault.run(record), clientLeft.then(() => 'left' as const)]);
      if (outcome === 'left') fault.left?.(record);
      return outcome;
    },
  };
}
