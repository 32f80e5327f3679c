import { RateLimiterMemory, type RateLimiterAbstract, type RateLimiterRes } from 'rate-limiter-flexible';

/** So many, in so many seconds from the first one on: up to 2 147 483 seconds, which are 24 days. */
export interface Budget {
  readonly max: number;
  readonly seconds: number;
}

/** The limits that are budgets, as the options name them. */
export const BUDGETS = [
  'checksPerTenant',
  'checksPerAddress',
  'requestsPerTenant',
  'requestsPerAddress',
  'refusalsPerAddress',
] as const;

/** The name of a limit that is a budget. */
export type BudgetName = (typeof BUDGETS)[number];

/** Counts for one budget: any limiter of `rate-limiter-flexible`. */
export type Limiter = Pick<RateLimiterAbstract, 'consume'>;

/** Makes the limiter of a budget. Processes whose limiters count in one place share their limits. */
export type MakeLimiter = (budget: Budget, name: BudgetName) => Limiter;

/** What the library is told of a budget. The keys are ours, and say of what they are. */
export const limiterOptions = ({ max, seconds }: Budget) => ({
  points: max,
  // Whole milliseconds: PostgreSQL has a column of integers for them.
  duration: Math.ceil(seconds * 1000) / 1000,
  keyPrefix: '',
});

/** The longest timer of Node. The library has one for each count that it keeps in memory. */
const LONGEST_SECONDS = 2_147_483;

/** A budget that the library would take for another one, such as no seconds for all time, ends the start. */
export function checkBudget(name: BudgetName, { max, seconds }: Budget): void {
  if (Number.isFinite(max) && seconds > 0 && seconds <= LONGEST_SECONDS) return;
  throw new RangeError(
    `limits.${name}: \`max\` is a finite number, \`seconds\` more than 0 and at most ${LONGEST_SECONDS}. For no limit, it is \`false\`.`,
  );
}

/** Most keys of one limiter: whoever sends from very many addresses must not fill the memory. */
const MOST = 100_000;

/** Counts in this process. What has not been asked about for longest is forgotten first, if need be. */
export class MemoryLimiter extends RateLimiterMemory {
  /** In the order in which they came, those that came again at the end. */
  readonly #keys = new Set<string>();
  /** One iterator for all time: a new one would have to pass all that has been deleted before it. */
  readonly #oldest = this.#keys.values();

  override consume(key: string): Promise<RateLimiterRes> {
    this.#keep(key);
    return super.consume(key);
  }

  override block(key: string, seconds: number): Promise<RateLimiterRes> {
    this.#keep(key);
    return super.block(key, seconds);
  }

  #keep(key: string): void {
    this.#keys.delete(key);
    this.#keys.add(key);
    if (this.#keys.size <= MOST) return;
    const { value: oldest } = this.#oldest.next();
    if (oldest === undefined) return;
    this.#keys.delete(oldest);
    void this.delete(oldest);
  }
}

/**
 * Counts one more. Answers how many milliseconds are left of a budget that is used up, and 0 where it is not. What a limiter
 * rejects with is an error only when it could not count.
 */
export async function consume(limiter: Limiter, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    return Math.max(1, thrown.msBeforeNext);
  }
}

/** Not by its class: a host's limiter may come from another copy of the library. */
const isRefusal = (thrown: unknown): thrown is { readonly msBeforeNext: number } =>
  typeof thrown === 'object' &&
  thrown !== null &&
  !(thrown instanceof Error) &&
  'msBeforeNext' in thrown &&
  typeof thrown.msBeforeNext === 'number';
