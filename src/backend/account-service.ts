import type { CheckOutcome } from '../destinations/check.js';
import type { FormValues } from '../destinations/definition.js';
import { problem } from '../problems/problem.js';
import { failure, success, type Result } from '../problems/result.js';
import type { Account, CallOptions, CheckReport } from './backend.js';
import { changedCredentials } from './changed-credentials.js';
import { toReport } from './check-report.js';
import type { OutputOf } from './contract.js';
import type { InputOf } from './inputs.js';
import { once } from './once.js';
import { nextCursor } from './paging.js';
import { FIRST_REVISION } from './revision.js';
import { lastCheckOf, sliceOf, unedited, type ServiceParts } from './service-parts.js';
import type { SharedRuns } from './shared-runs.js';
import type { StoredSubject, Subject, Subjects } from './subjects.js';

/** How often a name is given to an account that others edit at the same time; each time, one of them has been done. */
const MOST_ATTEMPTS = 10;

/** What the operations on the accounts of one tenant mean. */
export class AccountService {
  readonly #tenant: string;
  readonly #parts: ServiceParts;
  readonly #subjects: Subjects;
  readonly #runs: SharedRuns<Account>;

  constructor(tenant: string, parts: ServiceParts, subjects: Subjects, runs: SharedRuns<Account>) {
    this.#tenant = tenant;
    this.#parts = parts;
    this.#subjects = subjects;
    this.#runs = runs;
  }

  async list(input: InputOf<'listAccounts'>): Promise<Result<OutputOf<'listAccounts'>>> {
    const part = sliceOf(input);
    if (!part.ok) return part;
    const { type, search } = input;
    const query = {
      ...part.value,
      ...(type === undefined ? {} : { type }),
      ...(search === undefined ? {} : { search }),
    };
    const page = await this.#parts.store.listAccounts(this.#tenant, query);
    return success({ accounts: [...page.rows], total: page.total, nextCursor: nextCursor(page) });
  }

  async check(input: InputOf<'check'>, options: CallOptions = {}): Promise<Result<CheckReport>> {
    const stored = 'accountId' in input;
    const changes = stored ? input.credentials : undefined;
    const subject: Result<Subject & Partial<StoredSubject>> = stored
      ? await this.#stored(input.accountId, changes, input.setup, options)
      : await this.#subjects.typed(input.type, input.credentials, input.setup);
    if (!subject.ok) return subject;
    const { credentials, setup } = subject.value;
    const checks = this.#subjects.checksFor(subject.value, options);
    const finished = await this.#subjects.run(options, async (context): Promise<CheckOutcome> => {
      if (!setup) return checks.checkAccount(credentials, context);
      // A stored account has been checked: its location says it all. What was typed comes first.
      const account = stored && !changes ? undefined : await checks.checkAccount(credentials, context);
      return account && account.verdict !== 'passed'
        ? account
        : checks.checkLocation(credentials, setup, context);
    });
    const { outcome } = finished;
    const { sealed } = subject.value;
    // A location that fails says nothing about the account, one that passes does; changes that are not stored do neither.
    if (stored && sealed && (!setup || outcome.verdict === 'passed')) {
      const { ciphertext } = sealed;
      await this.#parts.store.recordCheck(this.#tenant, input.accountId, lastCheckOf(outcome), ciphertext);
    }
    return success(toReport(finished));
  }

  create(input: InputOf<'createAccount'>, options: CallOptions = {}): Promise<Result<Account>> {
    const { store, stamp, handOver, keeper } = this.#parts;
    return once({
      tenant: this.#tenant,
      operation: 'createAccount',
      input,
      options,
      keeper,
      runs: this.#runs,
      claimedBy: (key) => store.accountClaimedBy(this.#tenant, key),
      work: async (shared, claim) => {
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
          revision: FIRST_REVISION,
        };
        await handOver?.(account, credentials);
        const sealed = await this.#subjects.seal(id, credentials, shared);
        const added = await store.addAccount(this.#tenant, account, sealed, claim);
        return added === 'key-taken' ? undefined : success(account);
      },
    });
  }

  async update(
    { id, credentials: changes }: InputOf<'updateAccount'>,
    options: CallOptions = {},
  ): Promise<Result<Account>> {
    const { store, handOver } = this.#parts;
    const stored = await this.#subjects.stored(id, undefined, options);
    if (!stored.ok) return stored;
    const { expiresAt: _, ...kept } = stored.value.account;
    if (options.ifMatch !== undefined && options.ifMatch !== kept.revision) {
      return unedited('outdated', 'account.not-found', options);
    }
    const subject = await this.#changed(stored.value, changes);
    if (!subject.ok) return subject;
    const proven = await this.#subjects.proveAccount(subject.value, options);
    if (!proven.ok) return proven;
    const { credentials, ...shown } = proven.value;
    // A label that somebody has given stays.
    const given = kept.label !== subject.value.definition.describeAccount(kept.details);
    const replacement = {
      id,
      ...shown,
      ...(given ? { label: kept.label } : {}),
      lastCheck: lastCheckOf({ verdict: 'passed' }),
    };
    await handOver?.({ ...kept, ...replacement }, credentials);
    const sealed = await this.#subjects.seal(id, credentials, options);
    // The check took its time: what somebody has stored meanwhile is not overwritten with what was merged before.
    const edit = await store.replaceAccount(this.#tenant, replacement, sealed, kept.revision);
    return edit.outcome === 'edited'
      ? success({ ...kept, ...replacement, revision: edit.revision })
      : unedited(edit.outcome, 'account.not-found', options);
  }

  async rename({ id, label }: InputOf<'renameAccount'>, options: CallOptions = {}): Promise<Result<Account>> {
    const { store, types } = this.#parts;
    for (let attempt = 1; ; attempt += 1) {
      const found = await store.account(this.#tenant, id);
      if (!found) return failure(problem('account.not-found', {}));
      const { account } = found;
      if (options.ifMatch !== undefined && options.ifMatch !== account.revision) {
        return unedited('outdated', 'account.not-found', options);
      }
      const ready = await types.ready(account.type);
      if (!ready.ok) return ready;
      const name = label?.trim() || ready.value.definition.describeAccount(account.details);
      // Whoever is answered this revision has seen what it is of: nobody may have come between.
      const edit = await store.renameAccount(this.#tenant, id, name, account.revision);
      if (edit.outcome === 'edited') return success({ ...account, label: name, revision: edit.revision });
      const again = edit.outcome === 'outdated' && options.ifMatch === undefined && attempt < MOST_ATTEMPTS;
      if (!again) return unedited(edit.outcome, 'account.not-found', options);
    }
  }

  async remove({ id }: InputOf<'deleteAccount'>, options: CallOptions = {}): Promise<Result<undefined>> {
    const removal = await this.#parts.store.removeAccount(this.#tenant, id, options.ifMatch);
    if (removal.outcome === 'removed') return success(undefined);
    if (removal.outcome === 'in-use') {
      const { destinations, names } = removal;
      return failure(problem('account.in-use', { destinations, names }));
    }
    return unedited(removal.outcome, 'account.not-found', options);
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

  /** A stored account, with changes on top that are not stored yet. */
  async #changed(stored: Subject, changes: FormValues): Promise<Result<Subject>> {
    const merged = changedCredentials(stored.definition, stored.credentials, changes);
    if (!merged.ok) return merged;
    const valid = await this.#subjects.valid(stored, { credentials: merged.value }, (name) =>
      Object.hasOwn(changes, name),
    );
    const { definition, checks, setup } = stored;
    return valid.ok ? success({ definition, checks, setup, credentials: valid.value.credentials }) : valid;
  }

  async #stored(
    id: string,
    changes: FormValues | undefined,
    setup: FormValues | undefined,
    options: CallOptions,
  ): Promise<Result<Subject & Partial<StoredSubject>>> {
    const stored = await this.#subjects.stored(id, setup, options);
    return stored.ok && changes ? this.#changed(stored.value, changes) : stored;
  }
}

/** A shared run has a signal and probes of its own; where it is made is the caller's wish. */
const placeOf = ({ from }: CallOptions): CallOptions => (from === undefined ? {} : { from });
