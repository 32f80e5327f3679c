import type { Account, CallOptions, Destination, DestinationBackend } from '../backend/backend.js';
import type { Probe } from '../destinations/check.js';
import type { FormValues } from '../destinations/definition.js';
import { isHostKeyQuestion } from '../problems/host-key-question.js';
import type { Problem } from '../problems/problem.js';
import type { Result } from '../problems/result.js';
import { reduce, type WizardAction } from './wizard-reducer.js';
import type { StepChangeReason, WizardEventDetails, WizardEventName } from './wizard-events.js';
import { INITIAL_STATE, type AccountMode, type WizardState } from './wizard-state.js';

/** What a controller needs. */
export interface WizardControllerOptions {
  /** The backend to ask, looked up anew for each request. */
  readonly backend: () => Promise<DestinationBackend>;
  /** Receives each new state. */
  readonly onState: (state: WizardState) => void;
  /** Receives each event for the host. */
  readonly onEvent: <Name extends WizardEventName>(name: Name, detail: WizardEventDetails[Name]) => void;
  /** Limit of one request, in seconds, whatever the backend does. Default 120. */
  readonly timeoutSeconds?: number;
}

/** What one creation carries, besides the account. */
export interface DestinationInput {
  readonly name: string;
  readonly description?: string;
  readonly setup: FormValues;
}

/** Where a check is made: the user may prefer the server to the page. */
export type CheckedFrom = Pick<CallOptions, 'from'>;

/**
 * The flow without a screen: owns the state and the one request that may be running. Credentials pass through its
 * methods and are kept nowhere.
 */
export class WizardController {
  readonly #options: WizardControllerOptions;
  #state: WizardState = INITIAL_STATE;
  #resets = 0;
  #abort: AbortController | undefined;
  #requests = 0;
  #checkedFrom: CheckedFrom = {};

  constructor(options: WizardControllerOptions) {
    this.#options = options;
  }

  /** The current state; replaced, never changed. */
  get state(): WizardState {
    return this.#state;
  }

  /** Leaves the catalog with a destination type; the mode may be decided there already. */
  select(type: string, mode: AccountMode = 'undecided'): void {
    if (this.#state.screen.step !== 'catalog') return;
    const resets = this.#resets;
    this.#options.onEvent('destination-selected', { type });
    // Who was told may have started over.
    if (resets !== this.#resets) return;
    this.#checkedFrom = {};
    this.#dispatch({ kind: 'type-selected', type, mode }, 'select');
  }

  /** Goes to where a draft was taken; stops what is running. */
  resume(state: WizardState): void {
    this.stop();
    this.#dispatch({ kind: 'resumed', state }, 'resume');
  }

  /** Says how many accounts exist, which decides between *Existing Account* and *New Account* at first. */
  countAccounts(total: number): void {
    this.#dispatch({ kind: 'accounts-counted', total });
  }

  /** Chooses between *Existing Account* and *New Account*. */
  chooseMode(mode: Exclude<AccountMode, 'undecided'>): void {
    this.#dispatch({ kind: 'mode-chosen', mode });
  }

  /** Picks an existing account. */
  pickAccount(accountId: string): void {
    this.#dispatch({ kind: 'account-picked', accountId });
  }

  /** Keeps what was typed, without secrets. */
  keepDraft(type: string, form: 'auth' | 'setup', values: FormValues): void {
    this.#dispatch({ kind: 'draft-changed', type, form, values });
  }

  /** Checks credentials and stores them as a new account; on success the setup step follows. */
  async connectNew(credentials: FormValues, idempotencyKey: string, where: CheckedFrom = {}): Promise<void> {
    const { screen } = this.#state;
    if (screen.step !== 'auth') return;
    await this.#request(
      (backend, options) =>
        backend.createAccount(
          { type: screen.type, credentials: credentials as Record<string, string | number> },
          { ...options, ...this.#from(where), idempotencyKey },
        ),
      (request, account) => {
        this.#connected(request, account);
      },
    );
  }

  /** Checks an existing account again; on success the setup step follows. */
  async connectExisting(account: Account, where: CheckedFrom = {}): Promise<void> {
    await this.#request(
      async (backend, options) => {
        const report = await backend.check({ accountId: account.id }, { ...options, ...this.#from(where) });
        if (!report.ok || report.value.verdict === 'passed') return report;
        const met = report.value.problem ?? UNEXPLAINED;
        return { ok: false, problem: met };
      },
      (request) => {
        this.#connected(request, account);
      },
    );
  }

  /**
   * Changes values of a stored account, after a check with them: a confirmed host key, another region. On success the
   * account is connected, or stays in use with its new values. Answers whether it was changed.
   */
  async changeAccount(account: Account, credentials: Readonly<Record<string, string>>): Promise<boolean> {
    let changed = false;
    await this.#request(
      (backend, options) =>
        backend.updateAccount({ id: account.id, credentials }, { ...options, ...this.#from({}) }),
      (request, value) => {
        changed = this.#awaits(request);
        if (this.#state.screen.step === 'auth') this.#connected(request, value);
        else this.#dispatch({ kind: 'account-changed', request, account: value });
      },
    );
    return changed;
  }

  /** Proves the location and creates the destination. The same key never creates two. */
  async create(
    { name, description, setup }: DestinationInput,
    idempotencyKey: string,
    where: CheckedFrom = {},
  ): Promise<void> {
    const { screen } = this.#state;
    if (screen.step !== 'setup') return;
    const { account } = screen;
    await this.#request<Destination>(
      (backend, options) =>
        backend.createDestination(
          {
            accountId: account.id,
            name,
            ...(description === undefined ? {} : { description }),
            setup: setup as Record<string, string | number>,
          },
          { ...options, ...this.#from(where), idempotencyKey },
        ),
      (request, destination) => {
        if (!this.#awaits(request)) return;
        this.#options.onEvent('destination-created', { account, destination });
        this.#dispatch({ kind: 'destination-created', request, destination }, 'created');
      },
    );
  }

  /** Stops the running request; what was typed stays. */
  stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#dispatch({ kind: 'request-stopped' });
  }

  /** Goes one step back, and stops what is running. */
  back(): void {
    this.stop();
    this.#dispatch({ kind: 'went-back' }, 'back');
  }

  /** Starts over with nothing kept. */
  reset(): void {
    this.stop();
    this.#resets += 1;
    this.#checkedFrom = {};
    this.#dispatch({ kind: 'reset' }, 'reset');
  }

  /** *Save & Exit* or *Next*. */
  leave(name: 'wizard-exit' | 'wizard-next'): void {
    const { screen } = this.#state;
    if (screen.step !== 'created') return;
    this.#options.onEvent(name, { account: screen.account, destination: screen.destination });
  }

  /** Who once had to ask the server because the page may not know, has to for this storage from then on. */
  #from(where: CheckedFrom): CheckedFrom {
    if (where.from) this.#checkedFrom = where;
    return this.#checkedFrom;
  }

  #connected(request: number, account: Account): void {
    if (!this.#awaits(request)) return;
    this.#options.onEvent('account-connected', { account });
    this.#dispatch({ kind: 'account-connected', request, account }, 'connected');
  }

  #awaits(request: number): boolean {
    const { screen } = this.#state;
    return (
      (screen.step === 'auth' || screen.step === 'setup') &&
      screen.activity.status === 'running' &&
      screen.activity.request === request
    );
  }

  /** Runs the one request: starts it unless one is running, ends it with its deadline, drops what comes too late. */
  async #request<Value>(
    call: (backend: DestinationBackend, options: CallOptions) => Promise<Result<Value>>,
    onValue: (request: number, value: Value) => void,
  ): Promise<void> {
    const request = ++this.#requests;
    this.#dispatch({ kind: 'request-started', request });
    if (!this.#awaits(request)) return;
    const abort = new AbortController();
    this.#abort = abort;
    const onProbe = (probe: Probe): void => {
      this.#dispatch({ kind: 'probe-reported', request, probe });
    };
    const result = await inTime(
      async (signal) => call(await this.#options.backend(), { signal, onProbe }),
      abort.signal,
      this.#options.timeoutSeconds,
    );
    if (this.#abort === abort) this.#abort = undefined;
    if (result.ok) onValue(request, result.value);
    else this.#fail(request, result.problem);
  }

  #fail(request: number, met: Problem): void {
    if (!this.#awaits(request)) return;
    const { step } = this.#state.screen;
    this.#dispatch({ kind: 'request-failed', request, problem: met });
    // Being asked to confirm a host key is a question, not a failure.
    if (!isHostKeyQuestion(met)) this.#options.onEvent('wizard-error', { problem: met, step });
  }

  #dispatch(action: WizardAction, reason?: StepChangeReason): void {
    const before = this.#state;
    this.#state = reduce(before, action);
    if (this.#state === before) return;
    this.#options.onState(this.#state);
    const [from, to] = [before.screen.step, this.#state.screen.step];
    if (from !== to && reason) this.#options.onEvent('step-changed', { from, to, reason });
  }
}

/**
 * Makes a call that ends in time, and with a signal, even where a host's backend does not listen to it. Not by
 * `backend/abort.ts`: it would bring the contract along, which the steps do not wait for.
 */
export async function inTime<Value>(
  call: (signal: AbortSignal) => Promise<Result<Value>>,
  stopped: AbortSignal,
  seconds = 120,
): Promise<Result<Value>> {
  const late = new AbortController();
  const deadline = setTimeout(() => {
    late.abort(new DOMException('Timeout', 'TimeoutError'));
  }, seconds * 1000);
  const signal = AbortSignal.any([stopped, late.signal]);
  try {
    return await Promise.race([
      call(signal),
      new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
      }),
    ]);
  } catch (error) {
    return { ok: false, problem: problemOfThrown(error, seconds) };
  } finally {
    clearTimeout(deadline);
  }
}

// Without the table of codes: it is no part of the first steps, and may be out of reach after something went wrong.

/** A backend should answer problems, not throw. */
function problemOfThrown(error: unknown, seconds: number): Problem {
  const reason = error instanceof Error ? error.name : typeof error;
  const { location } = globalThis as { location?: { host: string } };
  return reason === 'TimeoutError'
    ? {
        code: 'backend.timeout',
        blame: 'service',
        retry: true,
        params: { host: location?.host ?? 'localhost', seconds },
      }
    : { code: 'page.unexpected', blame: 'page', retry: true, params: { reason } };
}

/** A report that says "failed" has to say why. */
const UNEXPLAINED: Problem = {
  code: 'backend.invalid-answer',
  blame: 'service',
  retry: false,
  params: { status: 200, path: '/checks' },
};
