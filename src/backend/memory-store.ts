import type { Account, Connection, Destination } from './backend.js';
import { foldedText } from './folded-text.js';
import { NewestFirstList } from './newest-first-list.js';
import { isSameBytes, isSameKey, keysAmong, staleAmong, type OwnedSeal } from './memory-keys.js';
import type { Listed, Slice } from './paging.js';
import { FIRST_REVISION } from './revision.js';
import type { KeysInUse, Sealed, SecretOwner, StaleKey, WrappedKey } from './sealed.js';
import { NAMED_USES } from './store.js';
import type {
  Claim,
  Claimed,
  DestinationEdit,
  Edit,
  LastCheck,
  Removal,
  Replacement,
  Store,
  Unedited,
} from './store.js';

interface Kept<Row> {
  readonly id: string;
  readonly createdAt: string;
  readonly row: Row;
  readonly claim: Claim | undefined;
}

interface KeptAccount extends Kept<Account> {
  readonly sealed: Sealed;
  /** The label as it is searched. */
  readonly searched: string;
  /** Its destinations. */
  readonly uses: NewestFirstList<Kept<Destination>>;
}

/** A {@link Store} that forgets everything with the page or the process. Each method is done in one turn. */
export class MemoryStore implements Store {
  readonly #tenants = new Map<string, Tenant>();
  readonly #externalIds = new Map<string, string>();
  readonly #backendKeys = new Map<string, WrappedKey>();

  async listAccounts(
    tenant: string,
    { type, search = '', ...part }: Slice & { readonly type?: string; readonly search?: string },
  ): Promise<Listed<Account>> {
    const wanted = foldedText(search);
    const { accounts, ofType } = this.#tenant(tenant);
    const list =
      type === undefined ? accounts.list : (ofType.get(type) ?? new NewestFirstList<KeptAccount>());
    const page = list.part(part, wanted === '' ? undefined : ({ searched }) => searched.includes(wanted));
    return { ...page, rows: page.rows.map(counted) };
  }

  async account(
    tenant: string,
    id: string,
  ): Promise<{ readonly account: Account; readonly sealed: Sealed } | undefined> {
    const kept = this.#tenant(tenant).accounts.byId.get(id);
    return kept && { account: counted(kept), sealed: kept.sealed };
  }

  async accountClaimedBy(tenant: string, key: string): Promise<Claimed<Account> | undefined> {
    const kept = this.#tenant(tenant).accounts.byKey.get(key);
    return kept?.claim && { row: counted(kept), fingerprint: kept.claim.fingerprint };
  }

  async addAccount(
    tenant: string,
    row: Account,
    sealed: Sealed,
    claim?: Claim,
  ): Promise<'added' | 'key-taken'> {
    const uses = new NewestFirstList<Kept<Destination>>();
    const added = this.#tenant(tenant).addAccount({
      ...keep(row, claim),
      sealed,
      uses,
      searched: searched(row),
    });
    return added ? 'added' : 'key-taken';
  }

  async replaceAccount(
    tenant: string,
    { expiresAt, ...changed }: Replacement,
    sealed: Sealed,
    revision: string | undefined,
  ): Promise<Edit> {
    return this.#edit(tenant, changed.id, revision, (kept) => {
      const { expiresAt: _, ...before } = kept.row;
      const row = { ...before, ...changed, ...(expiresAt === undefined ? {} : { expiresAt }) };
      return { row, sealed };
    });
  }

  async renameAccount(tenant: string, id: string, label: string, revision?: string): Promise<Edit> {
    return this.#edit(tenant, id, revision, ({ row }) => ({ row: { ...row, label } }));
  }

  async recordCheck(tenant: string, id: string, lastCheck: LastCheck, checked: Uint8Array): Promise<void> {
    // By its identity: in a page, all seals have the same bytes.
    if (this.#tenant(tenant).accounts.byId.get(id)?.sealed.ciphertext !== checked) return;
    this.#change(tenant, id, ({ row }) => ({ row: { ...row, lastCheck } }));
  }

  async removeAccount(tenant: string, id: string, revision?: string): Promise<Removal> {
    const kept = this.#tenant(tenant).accounts.byId.get(id);
    if (!isAt(kept, revision)) return unedited(kept);
    if (kept.uses.length > 0) {
      const { rows } = kept.uses.part({ limit: NAMED_USES });
      return { outcome: 'in-use', destinations: kept.uses.length, names: rows.map(({ row }) => row.name) };
    }
    this.#tenant(tenant).removeAccount(kept);
    return { outcome: 'removed' };
  }

  async externalId(tenant: string, minted: string): Promise<string> {
    const known = this.#externalIds.get(tenant) ?? minted;
    this.#externalIds.set(tenant, known);
    return known;
  }

  async listDestinations(
    tenant: string,
    { accountId, ...part }: Slice & { readonly accountId?: string },
  ): Promise<Listed<Destination>> {
    const { accounts, destinations } = this.#tenant(tenant);
    const list = accountId === undefined ? destinations.list : accounts.byId.get(accountId)?.uses;
    const page = (list ?? new NewestFirstList<Kept<Destination>>()).part(part);
    return { ...page, rows: page.rows.map(({ row }) => structuredClone(row)) };
  }

  async destination(tenant: string, id: string): Promise<Destination | undefined> {
    return structuredClone(this.#tenant(tenant).destinations.byId.get(id)?.row);
  }

  async destinationClaimedBy(tenant: string, key: string): Promise<Claimed<Destination> | undefined> {
    const kept = this.#tenant(tenant).destinations.byKey.get(key);
    return kept?.claim && { row: structuredClone(kept.row), fingerprint: kept.claim.fingerprint };
  }

  async addDestination(
    tenant: string,
    row: Destination,
    claim?: Claim,
  ): Promise<'added' | 'key-taken' | 'account-missing'> {
    const { accounts, destinations } = this.#tenant(tenant);
    const account = accounts.byId.get(row.accountId);
    if (!account) return 'account-missing';
    const kept = keep(row, claim);
    if (!destinations.add(kept)) return 'key-taken';
    account.uses.add(kept);
    return 'added';
  }

  async connections(tenant: string): Promise<readonly Connection[]> {
    const { accounts, destinations } = this.#tenant(tenant);
    const found = new Map<string, Connection>();
    const count = (type: string, kind: 'accounts' | 'destinations' | 'failing'): void => {
      const before = found.get(type) ?? { type, accounts: 0, destinations: 0, failing: 0 };
      found.set(type, { ...before, [kind]: before[kind] + 1 });
    };
    for (const { row } of accounts.byId.values()) {
      count(row.type, 'accounts');
      if (row.lastCheck?.verdict === 'failed') count(row.type, 'failing');
    }
    for (const { row } of destinations.byId.values()) count(row.type, 'destinations');
    return [...found.values()];
  }

  async editDestination(
    tenant: string,
    id: string,
    edit: DestinationEdit,
    expected?: string,
  ): Promise<Edit<{ readonly destination: Destination }>> {
    const { accounts, destinations } = this.#tenant(tenant);
    const before = destinations.byId.get(id);
    if (!isAt(before, expected)) return unedited(before);
    const revision = nextRevision(before.row);
    const after = { ...before, row: structuredClone({ ...before.row, ...edit, revision }) };
    const uses = accounts.byId.get(before.row.accountId)?.uses;
    destinations.remove(before);
    uses?.remove(before);
    destinations.add(after);
    uses?.add(after);
    return { outcome: 'edited', revision, destination: structuredClone(after.row) };
  }

  async removeDestination(tenant: string, id: string, revision?: string): Promise<'removed' | Unedited> {
    const { accounts, destinations } = this.#tenant(tenant);
    const kept = destinations.byId.get(id);
    if (!isAt(kept, revision)) return unedited(kept).outcome;
    destinations.remove(kept);
    accounts.byId.get(kept.row.accountId)?.uses.remove(kept);
    return 'removed';
  }

  #edit(
    tenant: string,
    id: string,
    expected: string | undefined,
    change: (kept: KeptAccount) => Pick<KeptAccount, 'row'> & { readonly sealed?: Sealed },
  ): Edit {
    const before = this.#tenant(tenant).accounts.byId.get(id);
    if (!isAt(before, expected)) return unedited(before);
    const revision = nextRevision(before.row);
    this.#change(tenant, id, (kept) => {
      const changed = change(kept);
      return { ...changed, row: { ...changed.row, revision } };
    });
    return { outcome: 'edited', revision };
  }

  async backendKey(name: string, minted?: WrappedKey): Promise<WrappedKey | undefined> {
    const known = this.#backendKeys.get(name) ?? minted;
    if (known) this.#backendKeys.set(name, known);
    return known;
  }

  async swapBackendKey(name: string, before: WrappedKey, after: WrappedKey): Promise<boolean> {
    const known = this.#backendKeys.get(name);
    const same = !!known && isSameKey(known, before);
    if (same) this.#backendKeys.set(name, after);
    return same;
  }

  async staleKeys(query: {
    readonly current: string;
    readonly after?: SecretOwner;
    readonly limit: number;
  }): Promise<readonly StaleKey[]> {
    return staleAmong(this.#seals(), query);
  }

  async swapDataKey(
    { tenant, accountId }: SecretOwner,
    before: WrappedKey,
    after: WrappedKey,
  ): Promise<boolean> {
    return this.#swap(tenant, accountId, ({ ciphertext, dataKey }) =>
      dataKey && isSameKey(dataKey, before) ? { ciphertext, dataKey: after } : undefined,
    );
  }

  async swapSeal({ tenant, accountId }: SecretOwner, before: Uint8Array, after: Sealed): Promise<boolean> {
    return this.#swap(tenant, accountId, ({ ciphertext }) =>
      isSameBytes(ciphertext, before) ? after : undefined,
    );
  }

  async keysInUse(): Promise<KeysInUse> {
    return keysAmong(this.#seals(), this.#backendKeys.values());
  }

  *#seals(): Iterable<OwnedSeal> {
    for (const [tenant, { accounts }] of this.#tenants) {
      for (const [accountId, { sealed }] of accounts.byId) yield { owner: { tenant, accountId }, sealed };
    }
  }

  #swap(tenant: string, id: string, swapped: (sealed: Sealed) => Sealed | undefined): boolean {
    const before = this.#tenant(tenant).accounts.byId.get(id);
    const sealed = before && swapped(before.sealed);
    // No edit: what is shown of the account is what it was.
    if (sealed) this.#change(tenant, id, ({ row }) => ({ row, sealed }));
    return !!sealed;
  }

  #change(
    tenant: string,
    id: string,
    change: (kept: KeptAccount) => Pick<KeptAccount, 'row'> & { readonly sealed?: Sealed },
  ): void {
    const shelf = this.#tenant(tenant);
    const before = shelf.accounts.byId.get(id);
    if (!before) return;
    const { row, ...others } = structuredChange(change(before));
    shelf.removeAccount(before);
    shelf.addAccount({ ...before, ...others, row, searched: searched(row) });
  }

  #tenant(name: string): Tenant {
    const known = this.#tenants.get(name) ?? new Tenant();
    this.#tenants.set(name, known);
    return known;
  }
}

/** What belongs to one tenant. */
class Tenant {
  readonly accounts = new Shelf<KeptAccount>();
  readonly destinations = new Shelf<Kept<Destination>>();
  /** The accounts by destination type. */
  readonly ofType = new Map<string, NewestFirstList<KeptAccount>>();

  addAccount(kept: KeptAccount): boolean {
    if (!this.accounts.add(kept)) return false;
    const { type } = kept.row;
    const list = this.ofType.get(type) ?? new NewestFirstList<KeptAccount>();
    this.ofType.set(type, list);
    list.add(kept);
    return true;
  }

  removeAccount(kept: KeptAccount): void {
    this.accounts.remove(kept);
    this.ofType.get(kept.row.type)?.remove(kept);
  }
}

/** Rows of one kind, with the ways to find one. */
class Shelf<Each extends Kept<unknown>> {
  readonly list = new NewestFirstList<Each>();
  readonly byId = new Map<string, Each>();
  readonly byKey = new Map<string, Each>();

  /** Answers whether the key of the request was free. */
  add(kept: Each): boolean {
    if (kept.claim && this.byKey.has(kept.claim.key)) return false;
    this.list.add(kept);
    this.byId.set(kept.id, kept);
    if (kept.claim) this.byKey.set(kept.claim.key, kept);
    return true;
  }

  remove(kept: Each): void {
    this.list.remove(kept);
    this.byId.delete(kept.id);
    if (kept.claim) this.byKey.delete(kept.claim.key);
  }
}

const searched = ({ label }: Account): string => foldedText(label);

interface Revised {
  readonly revision?: string;
}

const keep = <Row extends Revised & { readonly id: string; readonly createdAt: string }>(
  row: Row,
  claim: Claim | undefined,
): Kept<Row> => ({
  id: row.id,
  createdAt: row.createdAt,
  row: structuredClone({ revision: FIRST_REVISION, ...row }),
  claim,
});

/** Whether there is a row, with the revision that its caller has seen if the caller has said one. */
const isAt = <Each extends Kept<Revised>>(
  kept: Each | undefined,
  expected: string | undefined,
): kept is Each => kept !== undefined && (expected === undefined || kept.row.revision === expected);

const unedited = (kept: unknown): { readonly outcome: Unedited } => ({
  outcome: kept === undefined ? 'missing' : 'outdated',
});

const nextRevision = ({ revision = FIRST_REVISION }: Revised): string => String(Number(revision) + 1);

/** What is kept belongs to nobody else; a seal is known by its identity and stays the one it is. */
const structuredChange = <Change extends { readonly row: Account }>(change: Change): Change => ({
  ...change,
  row: structuredClone(change.row),
});

/** A copy, so that a caller who changes what it was given changes nothing here. */
const counted = ({ row, uses }: KeptAccount): Account => ({
  ...structuredClone(row),
  destinations: uses.length,
});
