import type { DestinationChecks, FolderAccess, FolderContext, RoleAccess } from '../destinations/check.js';
import type { FormValues } from '../destinations/definition.js';
import type { Offer } from '../destinations/field.js';
import { publicValues } from '../destinations/validate.js';
import { problem, problemOf } from '../problems/problem.js';
import { failure, success, type Result } from '../problems/result.js';
import { untilAborted } from './abort.js';
import type { Account, CallOptions } from './backend.js';
import { runCheck, type FinishedCheck } from './check-report.js';
import { validForms, type DestinationTypes, type ReadyType } from './destination-types.js';
import { remoteChecks, type CheckingBackend } from './remote-checks.js';
import type { Sealed } from './sealed.js';
import type { SecretKeeper, Store } from './store.js';

/** What {@link Subjects} work with. */
export interface SubjectsOptions {
  readonly types: DestinationTypes;
  readonly store: Store;
  readonly keeper: SecretKeeper;
  readonly rolePrincipal?: string | undefined;
  readonly server?: CheckingBackend | undefined;
  readonly encryptsFiles?: boolean | undefined;
}

/** What is to be checked. */
export interface Subject extends ReadyType {
  readonly credentials: FormValues;
  readonly setup: FormValues | undefined;
}

/** A stored account that is to be checked. */
export interface StoredSubject extends Subject {
  readonly account: Account;
  /** By what these credentials are known in the store. */
  readonly sealed: Sealed;
}

/** Credentials that work, and what is shown of them. */
export interface ProvenAccount {
  readonly credentials: FormValues;
  readonly label: string;
  readonly details: Account['details'];
  readonly expiresAt?: string;
}

/** The accounts of one tenant as something to be tried: typed or stored, with the checks that belong to them. */
export class Subjects {
  readonly #tenant: string;
  readonly #options: SubjectsOptions;

  constructor(tenant: string, options: SubjectsOptions) {
    this.#tenant = tenant;
    this.#options = options;
  }

  /** Tries credentials; on success, what is to be stored and shown of them. */
  async proveAccount(subject: Subject, options: CallOptions): Promise<Result<ProvenAccount>> {
    const { definition, credentials } = subject;
    const checks = this.checksFor(subject, options);
    const { outcome } = await this.run(options, (context) => checks.checkAccount(credentials, context));
    if (outcome.verdict !== 'passed') return failure(outcome.problem);
    const proven = { ...credentials, ...outcome.learned };
    const details = plain(publicValues(definition.auth, proven));
    const expiresAt = definition.expiresAt?.(proven);
    return success({
      credentials: proven,
      details,
      label: definition.describeAccount(details),
      ...(expiresAt === undefined ? {} : { expiresAt }),
    });
  }

  /** The checks that a caller wants: ours, or those of the server beside us. */
  checksFor({ definition, checks }: Subject, { from }: CallOptions): DestinationChecks {
    const { server } = this.#options;
    return from === 'server' && server ? remoteChecks(definition, server) : checks;
  }

  /** Makes a check, with what access by role needs. */
  async run(options: CallOptions, check: Parameters<typeof runCheck>[0]): Promise<FinishedCheck> {
    const roleAccess = await this.roleAccess();
    return runCheck((context) => check({ ...context, ...(roleAccess ? { roleAccess } : {}) }), options);
  }

  /** What customers' roles have to trust and to demand; `undefined` where we have no identity of our own. */
  async roleAccess(): Promise<RoleAccess | undefined> {
    const { rolePrincipal: principal, store } = this.#options;
    if (principal === undefined) return undefined;
    return { principal, externalId: await store.externalId(this.#tenant, crypto.randomUUID()) };
  }

  /** The credentials as the store may have them. */
  seal(accountId: string, credentials: FormValues, { signal }: CallOptions): Promise<Sealed> {
    return this.#options.keeper.seal({ tenant: this.#tenant, accountId }, credentials, signal);
  }

  /** Uses a stored account to look into its storage. The problem is `type.unsupported` where its type cannot. */
  async lookAround<Value>(
    accountId: string,
    { signal = new AbortController().signal }: CallOptions,
    work: (folders: FolderAccess, credentials: FormValues, context: FolderContext) => Promise<Value>,
  ): Promise<Result<Value>> {
    const subject = await this.stored(accountId, undefined, { signal });
    if (!subject.ok) return subject;
    const { checks, credentials, definition } = subject.value;
    if (!checks.folders) return failure(problem('type.unsupported', { type: definition.type }));
    const roleAccess = await this.roleAccess();
    const context = { signal, ...(roleAccess ? { roleAccess } : {}) };
    try {
      return success(await untilAborted(signal, work(checks.folders, credentials, context)));
    } catch (error) {
      signal.throwIfAborted();
      const met = problemOf(error);
      if (!met) throw error;
      return failure(met);
    }
  }

  /** The valid values of forms; what we do not offer is not valid. */
  valid(
    ready: ReadyType,
    given: Parameters<typeof validForms>[1],
    isNew?: (name: string) => boolean,
  ): ReturnType<typeof validForms> {
    const { rolePrincipal, encryptsFiles } = this.#options;
    const offers = new Set<Offer>();
    if (rolePrincipal !== undefined) offers.add('role-access');
    if (encryptsFiles) offers.add('file-encryption');
    return validForms(ready, given, offers, isNew);
  }

  /** What was typed, once it is valid. */
  async typed(type: string, given: FormValues, setup: FormValues | undefined): Promise<Result<Subject>> {
    const ready = await this.#options.types.ready(type);
    if (!ready.ok) return ready;
    const valid = await this.valid(ready.value, { credentials: given, setup });
    return valid.ok ? success({ ...ready.value, ...valid.value }) : valid;
  }

  /** What is stored, with its credentials opened. */
  async stored(
    accountId: string,
    setup: FormValues | undefined,
    { signal }: CallOptions,
  ): Promise<Result<StoredSubject>> {
    const { store, keeper, types } = this.#options;
    const found = await store.account(this.#tenant, accountId);
    if (!found) return failure(problem('account.not-found', {}));
    const ready = await types.ready(found.account.type);
    if (!ready.ok) return ready;
    const valid = await this.valid(ready.value, { setup });
    if (!valid.ok) return valid;
    const owner = { tenant: this.#tenant, accountId };
    const credentials = await keeper.open(owner, found.sealed, signal);
    if (!credentials.ok) return credentials;
    const { account, sealed } = found;
    return success({
      ...ready.value,
      setup: valid.value.setup,
      credentials: credentials.value,
      account,
      sealed,
    });
  }
}

/** The values that can be stored and sent: what a schema may have made of a text besides is left out. */
export function plain(values: FormValues): Account['details'] {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string | number | boolean] =>
      ['string', 'number', 'boolean'].includes(typeof entry[1]),
    ),
  );
}
