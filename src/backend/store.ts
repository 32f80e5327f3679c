import type { Result } from '../problems/result.js';
import type { FormValues } from '../destinations/definition.js';
import type { Account, Connection, Destination } from './backend.js';
import type { Listed, Slice } from './paging.js';
import type { KeyRows, Sealed, SecretOwner } from './sealed.js';

/** The caller's mark on a row: what makes a repeated request recognisable. Removed together with the row. */
export interface Claim {
  /** The request's `Idempotency-Key`. */
  readonly key: string;
  /** Made by {@link SecretKeeper.fingerprint}; not the input itself, which may hold secrets. */
  readonly fingerprint: string;
}

/** A row that an earlier request with the same key has made. */
export interface Claimed<Row> {
  readonly row: Row;
  readonly fingerprint: string;
}

/** When an account was last checked, and how that ended. */
export type LastCheck = NonNullable<Account['lastCheck']>;

/** What takes the place of an account that has been changed. Without `expiresAt`, it does not expire. */
export type Replacement = Pick<Account, 'id' | 'label' | 'details' | 'expiresAt'> & {
  readonly lastCheck: LastCheck;
};

/** What an edit of a destination changes. */
export type DestinationEdit = Partial<Pick<Destination, 'name' | 'description' | 'setup' | 'enabled'>>;

/** Why nothing was changed: there is no such row, or it has not the revision that was asked for. */
export type Unedited = 'missing' | 'outdated';

/** What became of an edit. Each gives its row a new revision. */
export type Edit<Edited = unknown> =
  ({ readonly outcome: 'edited'; readonly revision: string } & Edited) | { readonly outcome: Unedited };

/** What became of a removal. */
export type Removal =
  | { readonly outcome: 'removed' | Unedited }
  | {
      readonly outcome: 'in-use';
      readonly destinations: number;
      /** The names of the newest {@link NAMED_USES} of them. */
      readonly names: readonly string[];
    };

/** How many of the destinations that use an account are named to who wants to delete it. */
export const NAMED_USES = 5;

/**
 * Where accounts and destinations are kept. Each method sees one tenant's rows only; an id or a key of another tenant
 * does not exist. What must not be torn apart is one method: implementations make each of them atomic.
 */
export interface Store extends KeyRows {
  /**
   * Newest first. `search` is a part of the label; both are compared as {@link foldedText} makes them. However many accounts
   * there are, no more than the part that was asked for is read into memory.
   */
  listAccounts(
    tenant: string,
    query: Slice & { readonly type?: string; readonly search?: string },
  ): Promise<Listed<Account>>;
  account(
    tenant: string,
    id: string,
  ): Promise<{ readonly account: Account; readonly sealed: Sealed } | undefined>;
  accountClaimedBy(tenant: string, key: string): Promise<Claimed<Account> | undefined>;
  addAccount(tenant: string, account: Account, sealed: Sealed, claim?: Claim): Promise<'added' | 'key-taken'>;
  /** Replaces what an account was made of, if it still has the revision. */
  replaceAccount(
    tenant: string,
    account: Replacement,
    sealed: Sealed,
    revision: string | undefined,
  ): Promise<Edit>;
  /** Gives an account another label, if it has the revision; whatever its revision when none is given. */
  renameAccount(tenant: string, id: string, label: string, revision?: string): Promise<Edit>;
  /**
   * Says how the credentials are that were checked, known by their ciphertext: does nothing when the account has gone, or has
   * others by now. Is no edit: the revision stays.
   */
  recordCheck(tenant: string, id: string, lastCheck: LastCheck, checked: Uint8Array): Promise<void>;
  /** Removes an account that no destination uses, if it has the revision where one is given. */
  removeAccount(tenant: string, id: string, revision?: string): Promise<Removal>;

  /**
   * The tenant's external id for access by role: the given one if it has none yet, else the one it got first. It never
   * changes, as customers write it into the trust policies of their roles.
   */
  externalId(tenant: string, minted: string): Promise<string>;

  /** Newest first. */
  listDestinations(
    tenant: string,
    query: Slice & { readonly accountId?: string },
  ): Promise<Listed<Destination>>;
  destination(tenant: string, id: string): Promise<Destination | undefined>;
  destinationClaimedBy(tenant: string, key: string): Promise<Claimed<Destination> | undefined>;
  addDestination(
    tenant: string,
    destination: Destination,
    claim?: Claim,
  ): Promise<'added' | 'key-taken' | 'account-missing'>;
  /** What is connected, by destination type, in any order. */
  connections(tenant: string): Promise<readonly Connection[]>;
  /** Changes what is given of a destination, if it has the revision where one is given. */
  editDestination(
    tenant: string,
    id: string,
    edit: DestinationEdit,
    revision?: string,
  ): Promise<Edit<{ readonly destination: Destination }>>;
  /** Removes a destination, if it has the revision where one is given. */
  removeDestination(tenant: string, id: string, revision?: string): Promise<'removed' | Unedited>;
}

/** Which request a fingerprint belongs to. */
export interface RequestScope {
  readonly tenant: string;
  readonly operation: string;
  readonly key: string;
}

/** Keeps credentials, so that a store never sees one. Rejects when a signal is aborted, and where it cannot work at present. */
export interface SecretKeeper {
  seal(owner: SecretOwner, credentials: FormValues, signal?: AbortSignal): Promise<Sealed>;
  /** The problem is `account.unreadable`: another owner's, tampered with, or sealed with a key that is not known. */
  open(owner: SecretOwner, sealed: Sealed, signal?: AbortSignal): Promise<Result<FormValues>>;
  /** A text by which the same input of the same request is recognised, and from which nobody can guess it. */
  fingerprint(scope: RequestScope, input: string): Promise<string>;
  /** Whether a fingerprint was made of this input, also by a key that has been replaced since. */
  matches(fingerprint: string, scope: RequestScope, input: string): Promise<boolean>;
}
