import { createHash } from 'node:crypto';
import { operationNamed, type OperationName } from '../../backend/contract.js';
import { problem, type Problem } from '../../problems/problem.js';
import { clientOf } from './client-address.js';
import { ExpiringMap, memoryCounters, type Count, type Counters, type ToCount } from './counters.js';

/** So many, in so many seconds from the first one on. */
export interface Budget {
  readonly max: number;
  readonly seconds: number;
}

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
  /** Where requests are counted. Default: in the store when it is shared, else in this process. */
  readonly counters?: Counters;
  /** The time, in milliseconds. Default `Date.now`. */
  readonly now?: () => number;
}

type Rates = Required<
  Pick<
    LimitOptions,
    | 'checksPerTenant'
    | 'checksPerAddress'
    | 'requestsPerTenant'
    | 'requestsPerAddress'
    | 'refusalsPerAddress'
    | 'concurrentChecksPerTenant'
    | 'concurrentChecks'
  >
>;

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

/** How long shared counters may take, and for how long they are left alone when they have failed. */
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

/** Says when it is too much. Without shared counters, or when they fail, each process counts by itself. */
export class Limits {
  readonly #rates: Rates;
  readonly #shared: Counters | undefined;
  readonly #own: Counters;
  readonly #now: () => number;
  /** What is used up, until when: who goes on all the same costs no statement. */
  readonly #full: ExpiringMap<true>;
  readonly #running = new Map<string, number>();
  #total = 0;
  #sharedFrom = 0;

  /** `shared` are counters that several processes have in common. */
  constructor(options: LimitOptions | false, shared: Counters | undefined) {
    const given = options === false ? {} : options;
    this.#rates = options === false ? nothingLimited() : { ...DEFAULT_LIMITS, ...given };
    this.#now = given.now ?? Date.now;
    this.#shared = given.counters ?? shared;
    this.#own = memoryCounters(this.#now);
    this.#full = new ExpiringMap(this.#now);
  }

  /** Whether a client has been refused so often that it is not even asked who it is. */
  shutOut(address: string | undefined): TooMuch | undefined {
    const [refusals] = this.#refusalsOf(address);
    const full = refusals && this.#full.get(refusals.key);
    return full && tooMuch(refusals.limit, (full.until - this.#now()) / 1000);
  }

  /** Counts a request of nobody that we know. `onTrouble` is told when the shared counters fail. */
  refused(address: string | undefined, onTrouble: (error: unknown) => void): Promise<TooMuch | undefined> {
    return this.#count(this.#refusalsOf(address), onTrouble);
  }

  /** Counts a request. `onTrouble` is told when the shared counters fail. */
  admit(
    name: OperationName,
    { tenant, address }: Sender,
    onTrouble: (error: unknown) => void,
  ): Promise<TooMuch | undefined> {
    const [ofTenant, ofClient] = dials(name)
      ? (['checksPerTenant', 'checksPerAddress'] as const)
      : (['requestsPerTenant', 'requestsPerAddress'] as const);
    const counted = [...this.#budget(ofTenant, tenant), ...this.#budgetOf(ofClient, address)];
    return this.#count(counted, onTrouble);
  }

  /** Begins a request; the answered function ends it. */
  enter(name: OperationName, tenant: string): TooMuch | (() => void) {
    if (!dials(name)) return () => undefined;
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

  #refusalsOf(address: string | undefined): readonly Counted[] {
    return this.#budgetOf('refusalsPerAddress', address);
  }

  #budgetOf(limit: BudgetName, address: string | undefined): readonly Counted[] {
    return address === undefined ? [] : this.#budget(limit, clientOf(address));
  }

  /** The name of a tenant and the address of a client are hashed: they can be long, and are nobody else's business. */
  #budget(limit: BudgetName, who: string): readonly Counted[] {
    const budget = this.#rates[limit];
    if (budget === false) return [];
    const key = createHash('sha256').update(`${limit}\0${who}`).digest('base64url');
    return [{ limit, key, ...budget }];
  }

  async #count(
    counted: readonly Counted[],
    onTrouble: (error: unknown) => void,
  ): Promise<TooMuch | undefined> {
    if (counted.length === 0) return undefined;
    const now = this.#now();
    const used = counted.map(({ limit, key }) => ({ limit, seconds: this.#secondsFull(key, now) }));
    const refused = longest(used.filter(({ seconds }) => seconds > 0));
    if (refused) return refused;
    const counts = await this.#add(counted, onTrouble);
    const over = counted.flatMap(({ limit, key, max }, at) => {
      const { count, secondsLeft } = counts[at] ?? { count: 0, secondsLeft: 0 };
      if (count <= max) return [];
      this.#full.set(key, true, this.#now() + secondsLeft * 1000);
      return [{ limit, seconds: secondsLeft }];
    });
    return longest(over);
  }

  #secondsFull(key: string, now: number): number {
    return ((this.#full.get(key)?.until ?? now) - now) / 1000;
  }

  /**
   * Shared counters that fail must not take the service down with them, nor leave it without a limit: until they are well
   * again, each process counts by itself.
   */
  async #add(counted: readonly ToCount[], onTrouble: (error: unknown) => void): Promise<readonly Count[]> {
    if (!this.#shared || this.#now() < this.#sharedFrom) return this.#own.add(counted);
    try {
      return await inTime(this.#shared.add(counted));
    } catch (error) {
      this.#sharedFrom = this.#now() + PAUSE_MS;
      onTrouble(error);
      return this.#own.add(counted);
    }
  }
}

type BudgetName = Exclude<LimitName, 'concurrentChecksPerTenant' | 'concurrentChecks'>;

type Counted = ToCount & { readonly max: number; readonly limit: BudgetName };

/** Of several limits, the one that lasts longest. */
function longest(
  limits: readonly { readonly limit: LimitName; readonly seconds: number }[],
): TooMuch | undefined {
  const [most] = [...limits].sort((one, other) => other.seconds - one.seconds);
  return most && tooMuch(most.limit, most.seconds);
}

/** Operations that reach out to somebody's storage. */
const dials = (name: OperationName): boolean =>
  operationNamed(name).probes === true || name === 'listFolders' || name === 'createFolder';

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
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(Object.assign(new Error('The counters are slow'), { code: 'ETIMEDOUT' }));
    }, PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
