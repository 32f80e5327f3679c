import type { CheckOutcome } from '../destinations/check.js';
import type { DestinationType, FormValues } from '../destinations/definition.js';
import { publicValues } from '../destinations/validate.js';
import { issue } from '../problems/issue.js';
import { problem } from '../problems/problem.js';
import { failure, success, type Result } from '../problems/result.js';
import type { Account, CallOptions, CheckReport, Destination, DestinationBackend } from './backend.js';
import { runCheck, toReport } from './check-report.js';
import type { InputOf, OutputOf } from './contract.js';
import { DestinationTypes, validForms, type ChecksOf, type ReadyType } from './destination-types.js';
import { invalid } from './input-issues.js';
import { once, type OnceRequest } from './once.js';
import { nextCursor, parseCursor, type Slice } from './paging.js';
import { SharedRuns } from './shared-runs.js';
import { stampSource } from './stamps.js';
import type { SecretKeeper, Store } from './store.js';
import { LIMITS } from './wire.js';

/** What the operations work with. */
export interface ServiceOptions {
  readonly types: readonly DestinationType[];
  readonly checksOf: ChecksOf;
  readonly store: Store;
  readonly keeper: SecretKeeper;
  readonly egressAddresses?: readonly string[];
  /** Called with a checked account before it is stored; when it throws, nothing is stored. */
  readonly handOver?: ((account: Account, credentials: FormValues) => void | Promise<void>) | undefined;
}

/**
 * What the operations of the contract mean, for the page's memory and for the server alike. They differ in the store,
 * the keeper of the secrets and the checks, and in nothing else.
 *
 * Inputs must have passed the contract's schemas. What is unexpected (a broken store, a bug) is thrown.
 */
export function createService(options: ServiceOptions): (tenant: string) => DestinationBackend {
  const shared: Shared = {
    ...options,
    types: new DestinationTypes(options.types, options.checksOf),
    stamp: stampSource(),
    accountRuns: new SharedRuns(),
    destinationRuns: new SharedRuns(),
  };
  return (tenant) => new TenantService(tenant, shared);
}

interface Shared extends Omit<ServiceOptions, 'types'> {
  readonly types: DestinationTypes;
  readonly stamp: ReturnType<typeof stampSource>;
  readonly accountRuns: SharedRuns<Account>;
  readonly destinationRuns: SharedRuns<Destination>;
}

/** What is to be checked. */
interface Subject extends ReadyType {
  readonly credentials: FormValues;
  readonly setup: FormValues | undefined;
}

class TenantService implements DestinationBackend {
  readonly #tenant: string;
  readonly #shared: Shared;

  constructor(tenant: string, shared: Shared) {
    this.#tenant = tenant;
    this.#shared = shared;
  }

  async describe(): Promise<Result<OutputOf<'describe'>>> {
    const { types, egressAddresses = [] } = this.#shared;
    return success({ destinationTypes: types.names, egressAddresses: [...egressAddresses] });
  }

  async listAccounts(input: InputOf<'listAccounts'>): Promise<Result<OutputOf<'listAccounts'>>> {
    const part = sliceOf(input);
    if (!part.ok) return part;
    const { type, search } = input;
    const query = {
      ...part.value,
      ...(type === undefined ? {} : { type }),
      ...(search === undefined ? {} : { search }),
    };
    const page = await this.#shared.store.listAccounts(this.#tenant, query);
    return success({ accounts: [...page.rows], total: page.total, nextCursor: nextCursor(page) });
  }

  async check(input: InputOf<'check'>, options: CallOptions = {}): Promise<Result<CheckReport>> {
    const stored = 'accountId' in input;
    const subject = stored
      ? await this.#storedSubject(input.accountId, input.setup)
      : await this.#typedSubject(input.type, input.credentials, input.setup);
    if (!subject.ok) return subject;
    const { checks, credentials, setup } = subject.value;
    const finished = await runCheck(async (context): Promise<CheckOutcome> => {
      if (!setup) return checks.checkAccount(credentials, context);
      // A stored account has been checked: its location says it all. Typed credentials come first.
      const account = stored ? undefined : await checks.checkAccount(credentials, context);
      return account && account.verdict !== 'passed'
        ? account
        : checks.checkLocation(credentials, setup, context);
    }, options);
    const { verdict } = finished.outcome;
    // A location that fails says nothing about the account; one that passes does.
    if (stored && (!setup || verdict === 'passed')) {
      const at = new Date().toISOString();
      await this.#shared.store.recordCheck(this.#tenant, input.accountId, { at, verdict });
    }
    return success(toReport(finished));
  }

  createAccount(input: InputOf<'createAccount'>, options: CallOptions = {}): Promise<Result<Account>> {
    const { store, keeper, stamp, handOver, accountRuns } = this.#shared;
    const claimedBy = (key: string) => store.accountClaimedBy(this.#tenant, key);
    const request = { runs: accountRuns, input, options, claimedBy };
    return this.#once('createAccount', request, async (shared, claim) => {
      const subject = await this.#typedSubject(input.type, input.credentials, undefined);
      if (!subject.ok) return subject;
      const { definition, checks, credentials } = subject.value;
      const { outcome } = await runCheck((context) => checks.checkAccount(credentials, context), shared);
      if (outcome.verdict !== 'passed') return failure(outcome.problem);
      const details = plain(publicValues(definition.auth, credentials));
      const { id, createdAt } = stamp();
      const account: Account = {
        id,
        type: input.type,
        label: definition.describeAccount(details),
        details,
        createdAt,
        lastCheck: { at: createdAt, verdict: 'passed' },
        destinations: 0,
      };
      await handOver?.(account, credentials);
      const sealed = keeper.seal({ tenant: this.#tenant, accountId: id }, credentials);
      const added = await store.addAccount(this.#tenant, account, sealed, claim);
      return added === 'key-taken' ? undefined : success(account);
    });
  }

  async deleteAccount({ id }: InputOf<'deleteAccount'>): Promise<Result<undefined>> {
    const removal = await this.#shared.store.removeAccount(this.#tenant, id);
    if (removal.outcome === 'missing') return failure(problem('account.not-found', {}));
    if (removal.outcome === 'in-use') {
      return failure(problem('account.in-use', { destinations: removal.destinations }));
    }
    return success(undefined);
  }

  createDestination(
    input: InputOf<'createDestination'>,
    options: CallOptions = {},
  ): Promise<Result<Destination>> {
    const { store, stamp, destinationRuns } = this.#shared;
    const claimedBy = (key: string) => store.destinationClaimedBy(this.#tenant, key);
    const request = { runs: destinationRuns, input, options, claimedBy };
    return this.#once('createDestination', request, async (shared, claim) => {
      const subject = await this.#storedSubject(input.accountId, input.setup);
      if (!subject.ok) return subject;
      const { definition, checks, credentials, setup = {} } = subject.value;
      const { outcome } = await runCheck(
        (context) => checks.checkLocation(credentials, setup, context),
        shared,
      );
      if (outcome.verdict !== 'passed') return failure(outcome.problem);
      const destination: Destination = {
        ...stamp(),
        type: definition.type,
        accountId: input.accountId,
        name: input.name,
        description: input.description ?? '',
        setup: plain(setup),
      };
      const added = await store.addDestination(this.#tenant, destination, claim);
      if (added === 'account-missing') return failure(problem('account.not-found', {}));
      return added === 'key-taken' ? undefined : success(destination);
    });
  }

  async listDestinations(input: InputOf<'listDestinations'>): Promise<Result<OutputOf<'listDestinations'>>> {
    const part = sliceOf(input);
    if (!part.ok) return part;
    const { accountId } = input;
    const query = { ...part.value, ...(accountId === undefined ? {} : { accountId }) };
    const page = await this.#shared.store.listDestinations(this.#tenant, query);
    return success({ destinations: [...page.rows], total: page.total, nextCursor: nextCursor(page) });
  }

  async deleteDestination({ id }: InputOf<'deleteDestination'>): Promise<Result<undefined>> {
    const removed = await this.#shared.store.removeDestination(this.#tenant, id);
    return removed ? success(undefined) : failure(problem('destination.not-found', {}));
  }

  async #typedSubject(
    type: string,
    given: FormValues,
    setup: FormValues | undefined,
  ): Promise<Result<Subject>> {
    const ready = await this.#shared.types.ready(type);
    if (!ready.ok) return ready;
    const valid = validForms(ready.value, { credentials: given, setup });
    return valid.ok ? success({ ...ready.value, ...valid.value }) : valid;
  }

  async #storedSubject(accountId: string, setup: FormValues | undefined): Promise<Result<Subject>> {
    const { store, keeper, types } = this.#shared;
    const found = await store.account(this.#tenant, accountId);
    if (!found) return failure(problem('account.not-found', {}));
    const ready = await types.ready(found.account.type);
    if (!ready.ok) return ready;
    const valid = validForms(ready.value, { setup });
    if (!valid.ok) return valid;
    const credentials = keeper.open({ tenant: this.#tenant, accountId }, found.sealed);
    if (!credentials.ok) return credentials;
    return success({ ...ready.value, setup: valid.value.setup, credentials: credentials.value });
  }

  #once<Row>(
    operation: string,
    request: Pick<OnceRequest<Row>, 'runs' | 'input' | 'options' | 'claimedBy'>,
    work: OnceRequest<Row>['work'],
  ): Promise<Result<Row>> {
    return once({ ...request, tenant: this.#tenant, operation, keeper: this.#shared.keeper, work });
  }
}

/** The part of a list that was asked for. */
function sliceOf(input: {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}): Result<Slice> {
  const { cursor, limit = LIMITS.defaultPage } = input;
  if (cursor === undefined) return success({ limit });
  const after = parseCursor(cursor);
  return after ? success({ after, limit }) : failure(invalid([issue('cursor', 'format', {})]));
}

/** The values that can be stored and sent: what a schema may have made of a text besides is left out. */
function plain(values: FormValues): Account['details'] {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string | number | boolean] =>
      ['string', 'number', 'boolean'].includes(typeof entry[1]),
    ),
  );
}
