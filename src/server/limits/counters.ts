/** Something to be counted. */
export interface ToCount {
  /** What is counted, of whom. Short, and no personal data. */
  readonly key: string;
  /** How long a count lasts, from its first one on. */
  readonly seconds: number;
}

/** A count, with the one just made. */
export interface Count {
  readonly count: number;
  /** Until it begins anew. */
  readonly secondsLeft: number;
}

/** Counts requests, for the limits. Processes that share it share their limits. */
export interface Counters {
  /**
   * Counts one more of each, anew where the time of the last count has passed. The answer is in the same order. Called once
   * per request at most: it should be one round trip.
   */
  add(keys: readonly ToCount[]): Promise<readonly Count[]>;
}

/** Counts in this process. `now` is in milliseconds. */
export function memoryCounters(now: () => number = Date.now): Counters {
  const held = new ExpiringMap<number>(now);
  return {
    add: async (keys) =>
      keys.map(({ key, seconds }) => {
        const before = held.get(key);
        const until = before?.until ?? now() + seconds * 1000;
        const count = (before?.value ?? 0) + 1;
        held.set(key, count, until);
        return { count, secondsLeft: (until - now()) / 1000 };
      }),
  };
}

/** Most entries of a map: whoever sends from very many addresses must not fill the memory. */
const MOST = 100_000;

/** A map whose entries end by themselves. */
export class ExpiringMap<Value> {
  readonly #now: () => number;
  readonly #entries = new Map<string, { readonly value: Value; readonly until: number }>();
  #sweepAt = 1000;

  constructor(now: () => number) {
    this.#now = now;
  }

  get(key: string): { readonly value: Value; readonly until: number } | undefined {
    const entry = this.#entries.get(key);
    return entry && entry.until > this.#now() ? entry : undefined;
  }

  set(key: string, value: Value, until: number): void {
    this.#entries.set(key, { value, until });
    if (this.#entries.size > this.#sweepAt) this.#sweep();
  }

  /** Costs as much as there are entries, and happens when they have doubled. */
  #sweep(): void {
    const now = this.#now();
    for (const [key, { until }] of this.#entries) if (until <= now) this.#entries.delete(key);
    // The oldest ones go first, if need be: a map keeps the order in which its keys came.
    for (const key of this.#entries.keys()) {
      if (this.#entries.size <= MOST) break;
      this.#entries.delete(key);
    }
    this.#sweepAt = Math.max(1000, this.#entries.size * 2);
  }
}
