import type { CheckOutcome } from '../destinations/check.js';
import type { DestinationType, FormValues } from '../destinations/definition.js';
import { issue } from '../problems/issue.js';
import { invalid, problem } from '../problems/problem.js';
import { failure, success, type Result } from '../problems/result.js';
import type { Account, CallOptions, CheckReport, CompleteBackend, Destination } from './backend.js';
import { changedCredentials } from './changed-credentials.js';
import { toReport } from './check-report.js';
import type { OutputOf, Right } from './contract.js';
import { LIMITS, type InputOf } from './inputs.js';
import { DestinationTypes, type ChecksOf } from './destination-types.js';
import { once, type OnceRequest } from './once.js';
import { nextCursor, parseCursor, type Slice } from './paging.js';
import type { CheckingBackend } from './remote-checks.js';
import { SharedRuns } from './shared-runs.js';
import { stampSource } from './stamps.js';
import type { LastCheck, SecretKeeper, Store } from './store.js';
import { plain, Subjects } from './subjects.js';

/** What the operations work with. */
export interface ServiceOptions {
  readonly types: readonly DestinationType[];
  readonly checksOf: ChecksOf;
  readonly store: Store;
  readonly keeper: SecretKeeper;
  readonly egressAddresses?: readonly string[];
  /** The ARN of the identity that asks for customers' roles. Without it, access by role is not offered. */
  readonly rolePrincipal?: string | undefined;
  /** Files are encrypted, before they are delivered, for accounts with a key for it. */
  readonly encryptsFiles?: boolean | undefined;
  /** What a page needs to encrypt credentials to this backend. */
  readonly sealing?: ((tenant: string) => OutputOf<'describe'>['sealing']) | undefined;
  /** Makes the checks for which a caller asks with `from: 'server'`. */
  readonly server?: CheckingBackend | undefined;
  /** Called with a checked account before it is stored; when it throws, nothing is stored. */
  readonly handOver?: ((account: Account, credentials: FormValues) => void | Promise<void>) | undefined;
}

/**
 * What the operations of the contract mean, for the page's memory and for the server alike. They differ in the store,
 * the keeper of the secrets and the checks, and in nothing else.
 *
 * Inputs must have passed the contract's schemas. What is unexpected (a broken store, a bug) is thrown.
 */
export function createService(
  options: ServiceOptions,
): (tenant: string, rights?: readonly Right[]) => CompleteBackend {
  const shared: Shared = {
    ...options,
    types: new DestinationTypes(options.types, options.checksOf),
    stamp: stampSource(),
    accountRuns: new SharedRuns(),
    destinationRuns: new SharedRuns(),
  };
  return (tenant, rights = ['view', 'connect', 'delete']) => new TenantService(tenant, rights, shared);
}

interface Shared extends Omit<ServiceOptions, 'types'> {
  readonly types: DestinationTypes;
  readonly stamp: ReturnType<typeof stampSource>;
  readonly accountRuns: SharedRuns<Account>;
  readonly destinationRuns: SharedRuns<Destination>;
}

class TenantService implements CompleteBackend {
  readonly #tenant: string;
  readonly #rights: readonly Right[];
  readonly #shared: Shared;
  readonly #subjects: Subjects;

  constructor(tenant: string, rights: readonly Right[], shared: Shared) {
    this.#tenant = tenant;
    this.#rights = rights;
    this.#shared = shared;
    this.#subjects = new Subjects(tenant, shared);
  }

  async describe(): Promise<Result<OutputOf<'describe'>>> {
    const { types, egressAddresses = [], server, encryptsFiles } = this.#shared;
    const sealing = this.#shared.sealing?.(this.#tenant);
    const [roleAccess, connections] = await Promise.all([
      this.#subjects.roleAccess(),
      this.#shared.store.connections(this.#tenant),
    ]);
    return success({
      destinationTypes: types.names,
      connections: [...connections],
      egressAddresses: [...egressAddresses],
      ...(server ? { serverChecks: true } : {}),
      ...(encryptsFiles ? { fileEncryption: true } : {}),
      ...(roleAccess ? { roleAccess } : {}),
      ...(sealing ? { sealing } : {}),
      accountActions: [
        ...(this.#rights.includes('connect') ? ['rename'] : []),
        ...(this.#rights.includes('delete') ? ['delete'] : []),
      ],
    });
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
      ? await this.#subjects.stored(input.accountId, input.setup, options)
      : await this.#subjects.typed(input.type, input.credentials, input.setup);
    if (!subject.ok) return subject;
    const { credentials, setup } = subject.value;
    const checks = this.#subjects.checksFor(subject.value, options);
    const finished = await this.#subjects.run(options, async (context): Promise<CheckOutcome> => {
      if (!setup) return checks.checkAccount(credentials, context);
      // A stored account has been checked: its location says it all. Typed credentials come first.
      const account = stored ? undefined : await checks.checkAccount(credentials, context);
      return account && account.verdict !== 'passed'
        ? account
        : checks.checkLocation(credentials, setup, context);
    });
    const { outcome } = finished;
    // A location that fails says nothing about the account; one that passes does.
    if (stored && (!setup || outcome.verdict === 'passed')) {
      await this.#shared.store.recordCheck(this.#tenant, input.accountId, lastCheckOf(outcome));
    }
    return success(toReport(finished));
  }

  createAccount(input: InputOf<'createAccount'>, options: CallOptions = {}): Promise<Result<Account>> {
    const { store, stamp, handOver, accountRuns } = this.#shared;
    const claimedBy = (key: string) => store.accountClaimedBy(this.#tenant, key);
    const request = { runs: accountRuns, input, options, claimedBy };
    return this.#once('createAccount', request, async (shared, claim) => {
      const subject = await this.#subjects.typed(input.type, input.credentials, undefined);
      if (!subject.ok) return subject;
      const proven = await this.#subjects.proveAccount(subject.value, { ...shared, ...placeOf(options) });
      if (!proven.ok) return proven;
      const { id, createdAt } = stamp();
      const { credentials, ...shown } = proven.value;
      const account: Account = {
        id,
        type: input.type,
        ...shown,
        createdAt,
        lastCheck: { at: createdAt, verdict: 'passed' },
        destinations: 0,
      };
      await handOver?.(account, credentials);
      const added = await store.addAccount(
        this.#tenant,
        account,
        await this.#subjects.seal(id, credentials, shared),
        claim,
      );
      return added === 'key-taken' ? undefined : success(account);
    });
  }

  async updateAccount(
    { id, credentials: changes }: InputOf<'updateAccount'>,
    options: CallOptions = {},
  ): Promise<Result<Account>> {
    const { store, handOver } = this.#shared;
    const stored = await this.#subjects.stored(id, undefined, options);
    if (!stored.ok) return stored;
    const merged = changedCredentials(stored.value.definition, stored.value.credentials, changes);
    if (!merged.ok) return merged;
    const valid = await this.#subjects.valid(stored.value, { credentials: merged.value }, (name) =>
      Object.hasOwn(changes, name),
    );
    if (!valid.ok) return valid;
    const proven = await this.#subjects.proveAccount({ ...stored.value, ...valid.value }, options);
    if (!proven.ok) return proven;
    const { credentials, ...shown } = proven.value;
    const found = await store.account(this.#tenant, id);
    if (!found) return failure(problem('account.not-found', {}));
    const { expiresAt: _, ...before } = found.account;
    // A label that somebody has given stays.
    const given = before.label !== stored.value.definition.describeAccount(before.details);
    const replacement = {
      id,
      ...shown,
      ...(given ? { label: before.label } : {}),
      lastCheck: lastCheckOf({ verdict: 'passed' }),
    };
    const account: Account = { ...before, ...replacement };
    await handOver?.(account, credentials);
    const sealed = await this.#subjects.seal(id, credentials, options);
    const kept = await store.replaceAccount(this.#tenant, replacement, sealed);
    return kept ? success(account) : failure(problem('account.not-found', {}));
  }

  async renameAccount({ id, label }: InputOf<'renameAccount'>): Promise<Result<Account>> {
    const { store, types } = this.#shared;
    const found = await store.account(this.#tenant, id);
    if (!found) return failure(problem('account.not-found', {}));
    const ready = await types.ready(found.account.type);
    if (!ready.ok) return ready;
    const name = label?.trim() || ready.value.definition.describeAccount(found.account.details);
    const renamed = await store.renameAccount(this.#tenant, id, name);
    return renamed ? success({ ...found.account, label: name }) : failure(problem('account.not-found', {}));
  }

  async listFolders(
    { id, path = '', cursor }: InputOf<'listFolders'>,
    options: CallOptions = {},
  ): Promise<Result<OutputOf<'listFolders'>>> {
    return this.#subjects.lookAround(id, options, async (folders, credentials, context) => {
      const query = { path, ...(cursor === undefined ? {} : { cursor }) };
      const page = await folders.list(credentials, query, context);
      return { ...page, folders: page.folders.map(({ name, path }) => ({ name, path })) };
    });
  }

  async createFolder(
    { id, path }: InputOf<'createFolder'>,
    options: CallOptions = {},
  ): Promise<Result<OutputOf<'createFolder'>>> {
    return this.#subjects.lookAround(id, options, (folders, credentials, context) =>
      folders.create(credentials, path, context),
    );
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
      const subject = await this.#subjects.stored(input.accountId, input.setup, shared);
      if (!subject.ok) return subject;
      const { definition, credentials, setup = {} } = subject.value;
      const checks = this.#subjects.checksFor(subject.value, options);
      const { outcome } = await this.#subjects.run(shared, (context) =>
        checks.checkLocation(credentials, setup, context),
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

  #once<Row>(
    operation: string,
    request: Pick<OnceRequest<Row>, 'runs' | 'input' | 'options' | 'claimedBy'>,
    work: OnceRequest<Row>['work'],
  ): Promise<Result<Row>> {
    return once({ ...request, tenant: this.#tenant, operation, keeper: this.#shared.keeper, work });
  }
}

/** How a check that has just ended is remembered. */
function lastCheckOf(outcome: CheckOutcome): LastCheck {
  const at = new Date().toISOString();
  const { verdict } = outcome;
  return outcome.verdict === 'passed' ? { at, verdict } : { at, verdict, problem: outcome.problem };
}

/** A shared run has a signal and probes of its own; where it is made is the caller's wish. */
const placeOf = ({ from }: CallOptions): CallOptions => (from === undefined ? {} : { from });

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
