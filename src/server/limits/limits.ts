import { createHash } from 'node:crypto';
import { startDeadline, untilAborted } from '../../backend/abort.js';
import { dials, operationNamed, type OperationName } from '../../backend/contract.js';
import { problem, type Problem } from '../../problems/problem.js';
import { clientOf } from './client-address.js';
import {
  BUDGETS,
  checkBudget,
  consume,
  limiterOptions,
  MemoryLimiter,
  type Budget,
  type BudgetName,
  type Limiter,
  type MakeLimiter,
} from './limiters.js';

/** How much is too much. Each limit can be another one, or `false` for none. */
export interface LimitOptions {
  /** Requests that dial: checks, creations, changes, looks into folders. Default 120 in 60 seconds. */
  readonly checksPerTenant?: Budget | false;
  /** The same, of one client. Default 60 in 60 seconds. */
  readonly checksPerAddress?: Budget | false;
  /** All other requests. Default 1200 in 60 seconds. */
  readonly requestsPerTenant?: Budget | false;
  /** The same, of one client. Default 600 in 60 seconds. */
  readonly requestsPerAddress?: Budget | false;
  /** Requests of one client that `authorize` knew nobody for. Default 100 in 300 seconds. */
  readonly refusalsPerAddress?: Budget | false;
  /** Requests that dial, at the same time, in this process. Default 10. */
  readonly concurrentChecksPerTenant?: number | false;
  /** The same, of all tenants together. Default 100. */
  readonly concurrentChecks?: number | false;
  /**
   * Makes what counts for a budget: a limiter of `rate-limiter-flexible`, for Redis for example. Default: in the store when it
   * is shared, else in this process.
   */
  readonly limiter?: MakeLimiter;
}

type Rates = Required<Omit<LimitOptions, 'limiter'>>;

/** The name of a limit, as the options have it. */
export type LimitName = keyof Rates;

/** Sane for customers who connect a few storages, and change their minds; docs/backend.md has them as a table. */
export const DEFAULT_LIMITS: Rates = {
  checksPerTenant: { max: 120, seconds: 60 },
  checksPerAddress: { max: 60, seconds: 60 },
  requestsPerTenant: { max: 1200, seconds: 60 },
  requestsPerAddress: { max: 600, seconds: 60 },
  refusalsPerAddress: { max: 100, seconds: 300 },
  concurrentChecksPerTenant: 10,
  concurrentChecks: 100,
};

/** How long a shared limiter may take, and for how long all are left alone when one has failed. */
const PATIENCE_MS = 1000;
const PAUSE_MS = 5000;

/** How long until a running check has probably ended. */
const SOON = 2;

/** A request that is too much: 429 when it is its sender's, 503 when it is everybody's. */
export interface TooMuch {
  /** Which one it was. */
  readonly limit: LimitName;
  readonly problem: Problem;
  readonly status: 429 | 503;
}

/** Where a request comes from. */
export interface Sender {
  readonly tenant: string;
  readonly address: string | undefined;
}

/** Says when it is too much. Without shared limiters, or when they fail, each process counts by itself. */
export class Limits {
  readonly #rates: Rates;
  readonly #counted = new Map<BudgetName, Counting>();
  /** What is used up, until when: who goes on all the same costs no statement. */
  readonly #blocked = new MemoryLimiter({ points: 0, duration: 0, keyPrefix: '' });
  readonly #running = new Map<string, number>();
  #total = 0;
  #sharedFrom = 0;

  /** `shared` makes limiters that several processes have in common. */
  constructor(options: LimitOptions | false, shared: MakeLimiter | undefined) {
    const { limiter = shared, ...given } = options === false ? {} : options;
    this.#rates = options === false ? nothingLimited() : { ...DEFAULT_LIMITS, ...given };
    for (const name of BUDGETS) {
      const budget = this.#rates[name];
      if (budget === false) continue;
      checkBudget(name, budget);
      const own = new MemoryLimiter(limiterOptions(budget));
      this.#counted.set(name, { own, shared: limiter?.(budget, name) });
    }
  }

  /** Whether a client has been refused so often that it is not even asked who it is. */
  async shutOut(address: string | undefined): Promise<TooMuch | undefined> {
    return this.#usedUp(this.#keys(['refusalsPerAddress', clientAt(address)]));
  }

  /** Counts a request of nobody that we know. `onTrouble` is told when a shared limiter fails. */
  refused(address: string | undefined, onTrouble: (error: unknown) => void): Promise<TooMuch | undefined> {
    return this.#count(this.#keys(['refusalsPerAddress', clientAt(address)]), onTrouble);
  }

  /** Counts a request. `onTrouble` is told when a shared limiter fails. */
  admit(
    name: OperationName,
    { tenant, address }: Sender,
    onTrouble: (error: unknown) => void,
  ): Promise<TooMuch | undefined> {
    const [ofTenant, ofClient] = dials(operationNamed(name))
      ? (['checksPerTenant', 'checksPerAddress'] as const)
      : (['requestsPerTenant', 'requestsPerAddress'] as const);
    return this.#count(this.#keys([ofTenant, tenant], [ofClient, clientAt(address)]), onTrouble);
  }

  /** Begins a request; the answered function ends it. */
  enter(name: OperationName, tenant: string): TooMuch | (() => void) {
    if (!dials(operationNamed(name))) return () => undefined;
    const running = this.#running.get(tenant) ?? 0;
    const { concurrentChecksPerTenant: most, concurrentChecks: mostOfAll } = this.#rates;
    if (most !== false && running >= most) return tooMuch('concurrentChecksPerTenant', SOON);
    if (mostOfAll !== false && this.#total >= mostOfAll) return tooMuch('concurrentChecks', SOON, 503);
    this.#running.set(tenant, running + 1);
    this.#total += 1;
    return () => {
      this.#total -= 1;
      const left = (this.#running.get(tenant) ?? 1) - 1;
      if (left > 0) this.#running.set(tenant, left);
      else this.#running.delete(tenant);
    };
  }

  /** The name of a tenant and the address of a client are hashed: they can be long, and are nobody else's business. */
  #keys(...counted: readonly (readonly [BudgetName, string | undefined])[]): readonly Key[] {
    return counted.flatMap(([limit, who]) => {
      const counting = this.#counted.get(limit);
      if (!counting || who === undefined) return [];
      const key = createHash('sha256').update(`${limit}\0${who}`).digest('base64url');
      return { limit, counting, key };
    });
  }

  /** What was used up by what has been counted so far. */
  async #usedUp(keys: readonly Key[]): Promise<TooMuch | undefined> {
    const blocked = await Promise.all(keys.map(({ key }) => this.#blocked.get(key)));
    return longest(
      keys,
      blocked.map((until) => until?.msBeforeNext ?? 0),
    );
  }

  /** A request that is known to be over a limit counts for none: who goes on all the same must not use up the others. */
  async #count(keys: readonly Key[], onTrouble: (error: unknown) => void): Promise<TooMuch | undefined> {
    const usedUp = await this.#usedUp(keys);
    if (usedUp) return usedUp;
    const left = await Promise.all(keys.map((key) => this.#consume(key, onTrouble)));
    return longest(keys, left);
  }

  async #consume({ counting, key }: Key, onTrouble: (error: unknown) => void): Promise<number> {
    const milliseconds = await this.#consumeSomewhere(counting, key, onTrouble);
    if (milliseconds > 0) await this.#blocked.block(key, milliseconds / 1000);
    return milliseconds;
  }

  /**
   * A shared limiter that fails must not take the service down with it, nor leave it without a limit: until it is well again,
   * each process counts by itself.
   */
  async #consumeSomewhere(
    { own, shared }: Counting,
    key: string,
    onTrouble: (error: unknown) => void,
  ): Promise<number> {
    if (!shared || Date.now() < this.#sharedFrom) return consume(own, key);
    try {
      return await inTime(consume(shared, key));
    } catch (error) {
      this.#sharedFrom = Date.now() + PAUSE_MS;
      onTrouble(error);
      return consume(own, key);
    }
  }
}

/** What counts for a budget: in this process, and for several if there is a way. */
interface Counting {
  readonly own: Limiter;
  readonly shared: Limiter | undefined;
}

/** Whose count it is, for which limit. */
interface Key {
  readonly limit: BudgetName;
  readonly counting: Counting;
  readonly key: string;
}

const clientAt = (address: string | undefined): string | undefined =>
  address === undefined ? undefined : clientOf(address);

/** Of several limits, the one that lasts longest. */
function longest(keys: readonly Key[], milliseconds: readonly number[]): TooMuch | undefined {
  const [most] = keys
    .map(({ limit }, at) => ({ limit, left: milliseconds[at] ?? 0 }))
    .filter(({ left }) => left > 0)
    .sort((one, other) => other.left - one.left);
  return most && tooMuch(most.limit, most.left / 1000);
}

const tooMuch = (limit: LimitName, seconds: number, status: 429 | 503 = 429): TooMuch => ({
  limit,
  problem: problem('backend.busy', { seconds: Math.max(1, Math.ceil(seconds)) }),
  status,
});

const nothingLimited = (): Rates => ({
  checksPerTenant: false,
  checksPerAddress: false,
  requestsPerTenant: false,
  requestsPerAddress: false,
  refusalsPerAddress: false,
  concurrentChecksPerTenant: false,
  concurrentChecks: false,
});

async function inTime<Value>(work: Promise<Value>): Promise<Value> {
  const deadline = startDeadline(PATIENCE_MS);
  try {
    return await untilAborted(deadline.signal, work);
  } finally {
    deadline.end();
  }
}
