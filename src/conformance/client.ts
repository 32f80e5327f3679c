import type { Account, Destination } from '../backend/backend.js';
import type { FormValues } from '../destinations/definition.js';
import type { Exchange } from './exchange.js';
import type { Plan, PlanPart } from './plan.js';
import { resultIn } from './stream.js';
import { answerOf, must, NotOffered, Violation } from './violation.js';

/** How often in a row a request that was answered with 429 is sent again. */
const MAX_WAITS = 20;

/** Who sends a request: the user of the plan, one who may only look, one of another tenant, or nobody known. */
export type Sender = 'user' | 'viewer' | 'otherTenant' | 'nobody';

/** What a request is made of besides its address. */
export interface RequestParts {
  readonly as?: Sender;
  /** Sent as JSON; a text is sent as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a case works with: sends requests, keeps what was said, and takes away afterwards what it has made. */
export class Client {
  readonly plan: Plan;
  /** Of the case that runs. */
  readonly exchanges: Exchange[] = [];
  readonly #accounts: { readonly id: string; readonly as: Sender }[] = [];
  readonly #destinations: { readonly id: string; readonly as: Sender }[] = [];
  readonly #signal: AbortSignal | undefined;

  constructor(plan: Plan, signal?: AbortSignal) {
    this.plan = plan;
    this.#signal = signal;
  }

  async send(
    method: string,
    path: string,
    { as = 'user', body, headers = {} }: RequestParts = {},
  ): Promise<Exchange> {
    const { url } = this.plan;
    const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
    const own = {
      accept: 'application/json, application/problem+json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    };
    const init = {
      method,
      headers: { ...own, ...this.#identity(as) },
      ...(body === undefined ? {} : { body: text }),
    };
    const { response, answer } = await this.#answered(`${method} ${path || '/'}`, url + path, init);
    const exchange: Exchange = {
      request: { method, path, headers: { ...own, ...(as === 'nobody' ? {} : { as }) }, body: text },
      status: response.status,
      headers: response.headers,
      text: answer,
      json: parsed(answer),
    };
    this.exchanges.push(exchange);
    this.#remember(exchange, as);
    return exchange;
  }

  /** Sends a request, again after a while if the backend has had enough of us: its limits are not what is tried here. */
  async #answered(
    what: string,
    address: string,
    init: RequestInit,
  ): Promise<{ readonly response: Response; readonly answer: string }> {
    const { timeoutMs } = this.plan;
    for (let patience = MAX_WAITS; ; patience -= 1) {
      const limit = AbortSignal.timeout(timeoutMs);
      const signal = this.#signal ? AbortSignal.any([limit, this.#signal]) : limit;
      try {
        const response = await fetch(address, { ...init, signal, redirect: 'manual' });
        const answer = await response.text();
        if (response.status !== 429 || patience === 0) return { response, answer };
        await pause(waitOf(response), this.#signal);
      } catch (error) {
        this.#signal?.throwIfAborted();
        const why = limit.aborted ? `no answer within ${timeoutMs} ms` : reasonOf(error);
        throw new Violation(`${what}: ${why}.`);
      }
    }
  }

  /** Connects the account of the plan. */
  async connect(parts: RequestParts = {}, changes: FormValues = {}): Promise<Account> {
    return answerOf('createAccount', await this.tryToConnect(parts, changes));
  }

  async tryToConnect(parts: RequestParts = {}, changes: FormValues = {}): Promise<Exchange> {
    const { type, credentials } = this.account;
    return this.send('POST', '/accounts', {
      body: { type, credentials: { ...credentials, ...changes } },
      ...parts,
    });
  }

  /** Creates a destination at the place of the plan. */
  async create(accountId: string, parts: RequestParts = {}): Promise<Destination> {
    return answerOf('createDestination', await this.tryToCreate(accountId, parts));
  }

  async tryToCreate(accountId: string, parts: RequestParts = {}): Promise<Exchange> {
    const body = { accountId, name: 'Conformance', description: 'Made by a test', setup: this.part('setup') };
    return this.send('POST', '/destinations', { body, ...parts });
  }

  get account(): NonNullable<Plan['account']> {
    return this.part('account');
  }

  /** A part of the plan that the case has said it needs. */
  part<Name extends PlanPart>(name: Name): NonNullable<Plan[Name]> {
    // A case that runs has what it says it needs: this is a mistake in the kit.
    if (!Object.hasOwn(this.plan, name)) throw new TypeError(`The case does not say that it needs ${name}.`);
    return this.plan[name] as NonNullable<Plan[Name]>;
  }

  /** Takes away what the case has made, the youngest first, and forgets what was said. */
  async clear(): Promise<void> {
    for (const { id, as } of this.#destinations.splice(0).reverse()) {
      await this.send('DELETE', `/destinations/${encodeURIComponent(id)}`, { as }).catch(() => undefined);
    }
    for (const { id, as } of this.#accounts.splice(0).reverse()) {
      await this.send('DELETE', `/accounts/${encodeURIComponent(id)}`, { as }).catch(() => undefined);
    }
    this.exchanges.length = 0;
  }

  #identity(as: Sender): Readonly<Record<string, string>> {
    if (as === 'nobody') return {};
    return as === 'user' ? this.plan.headers : this.part(as);
  }

  #remember(exchange: Exchange, as: Sender): void {
    const { request, status, json } = exchange;
    if (request.method !== 'POST') return;
    const { id } = ((status === 201 ? json : resultIn(exchange)) ?? {}) as { readonly id?: unknown };
    if (typeof id !== 'string') return;
    if (request.path === '/accounts') this.#accounts.push({ id, as });
    if (request.path === '/destinations') this.#destinations.push({ id, as });
  }
}

/** Whether a backend has an operation which it may leave out, as far as its answer tells. */
export function isOffered({ status, json }: Exchange): boolean {
  const { code } = (json ?? {}) as { readonly code?: unknown };
  return !((status === 404 && code === 'request.not-found') || status === 405);
}

/** Throws {@link NotOffered} where a backend says that it does not have an operation. */
export function mustBeOffered(exchange: Exchange): void {
  const { method, path } = exchange.request;
  if (!isOffered(exchange)) throw new NotOffered(`${method} ${path} is not offered.`);
}

/** Those of a list, and that there are not fewer. */
export function only<Row>(rows: readonly Row[], what: string): Row {
  const [first, ...more] = rows;
  must(first !== undefined && more.length === 0, `Expected one ${what}, got ${rows.length}.`);
  return first;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Milliseconds, as `Retry-After` has them in seconds; a minute at most. */
function waitOf({ headers }: Response): number {
  const seconds = Number(headers.get('retry-after') ?? 1);
  return Math.min(60, Number.isFinite(seconds) ? seconds : 1) * 1000;
}

const pause = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });

/** `fetch` says "fetch failed", and why in its cause. */
function reasonOf(error: unknown): string {
  const { cause } = error as { readonly cause?: unknown };
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message;
  return error instanceof Error ? error.message : 'the connection broke';
}
