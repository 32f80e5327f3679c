import type { Account, Connection, Destination } from './backend.js';
import { newestFirst, slice, type Listed, type Slice } from './paging.js';
import type { Claim, Claimed, LastCheck, Removal, Store } from './store.js';

interface Kept<Row> {
  readonly tenant: string;
  readonly row: Row;
  readonly claim: Claim | undefined;
}

interface KeptAccount extends Kept<Account> {
  readonly sealed: Uint8Array;
}

const NOTHING = { accounts: 0, destinations: 0, failing: 0 };

/** A {@link Store} that forgets everything with the page or the process. Each method is done in one turn. */
export class MemoryStore implements Store {
  #accounts: readonly KeptAccount[] = [];
  #destinations: readonly Kept<Destination>[] = [];
  readonly #externalIds = new Map<string, string>();

  async listAccounts(
    tenant: string,
    { type, search = '', ...part }: Slice & { readonly type?: string; readonly search?: string },
  ): Promise<Listed<Account>> {
    const wanted = search.toLowerCase();
    const rows = this.#accounts
      .filter((kept) => kept.tenant === tenant)
      .filter(({ row }) => type === undefined || row.type === type)
      .filter(({ row }) => row.label.toLowerCase().includes(wanted))
      .map(({ row }) => this.#counted(tenant, row));
    return slice(rows.sort(newestFirst), part);
  }

  async account(
    tenant: string,
    id: string,
  ): Promise<{ readonly account: Account; readonly sealed: Uint8Array } | undefined> {
    const kept = this.#find(tenant, id);
    return kept && { account: this.#counted(tenant, kept.row), sealed: kept.sealed };
  }

  async accountClaimedBy(tenant: string, key: string): Promise<Claimed<Account> | undefined> {
    const claimed = claimedIn(this.#accounts, tenant, key);
    return claimed && { ...claimed, row: this.#counted(tenant, claimed.row) };
  }

  async addAccount(
    tenant: string,
    row: Account,
    sealed: Uint8Array,
    claim?: Claim,
  ): Promise<'added' | 'key-taken'> {
    if (claim && claimedIn(this.#accounts, tenant, claim.key)) return 'key-taken';
    this.#accounts = [...this.#accounts, { tenant, row: structuredClone(row), sealed, claim }];
    return 'added';
  }

  async replaceAccount(
    tenant: string,
    { id, label, details, lastCheck }: Pick<Account, 'id' | 'label' | 'details'> & { lastCheck: LastCheck },
    sealed: Uint8Array,
  ): Promise<boolean> {
    const replaced = this.#find(tenant, id);
    const changed = structuredClone({ label, details, lastCheck });
    this.#accounts = this.#accounts.map((kept) =>
      kept === replaced ? { ...kept, row: { ...kept.row, ...changed }, sealed } : kept,
    );
    return replaced !== undefined;
  }

  async recordCheck(tenant: string, id: string, lastCheck: LastCheck): Promise<void> {
    const checked = this.#find(tenant, id);
    this.#accounts = this.#accounts.map((kept) =>
      kept === checked ? { ...kept, row: { ...kept.row, lastCheck } } : kept,
    );
  }

  async removeAccount(tenant: string, id: string): Promise<Removal> {
    const removed = this.#find(tenant, id);
    if (!removed) return { outcome: 'missing' };
    const destinations = this.#uses(tenant, id);
    if (destinations > 0) return { outcome: 'in-use', destinations };
    this.#accounts = this.#accounts.filter((kept) => kept !== removed);
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
    const rows = this.#destinations
      .filter((kept) => kept.tenant === tenant)
      .filter(({ row }) => accountId === undefined || row.accountId === accountId)
      .map(({ row }) => structuredClone(row));
    return slice(rows.sort(newestFirst), part);
  }

  async destinationClaimedBy(tenant: string, key: string): Promise<Claimed<Destination> | undefined> {
    const claimed = claimedIn(this.#destinations, tenant, key);
    return claimed && { ...claimed, row: structuredClone(claimed.row) };
  }

  async addDestination(
    tenant: string,
    row: Destination,
    claim?: Claim,
  ): Promise<'added' | 'key-taken' | 'account-missing'> {
    if (!this.#find(tenant, row.accountId)) return 'account-missing';
    if (claim && claimedIn(this.#destinations, tenant, claim.key)) return 'key-taken';
    this.#destinations = [...this.#destinations, { tenant, row: structuredClone(row), claim }];
    return 'added';
  }

  async connections(tenant: string): Promise<readonly Connection[]> {
    const found = new Map<string, Connection>();
    const count = (type: string, more: Partial<Connection>): void => {
      const { accounts, destinations, failing } = found.get(type) ?? NOTHING;
      const { accounts: a = 0, destinations: d = 0, failing: f = 0 } = more;
      found.set(type, { type, accounts: accounts + a, destinations: destinations + d, failing: failing + f });
    };
    for (const { tenant: owner, row } of this.#accounts) {
      if (owner === tenant)
        count(row.type, { accounts: 1, failing: row.lastCheck?.verdict === 'failed' ? 1 : 0 });
    }
    for (const { tenant: owner, row } of this.#destinations) {
      if (owner === tenant) count(row.type, { destinations: 1 });
    }
    return [...found.values()];
  }

  async removeDestination(tenant: string, id: string): Promise<boolean> {
    const before = this.#destinations.length;
    this.#destinations = this.#destinations.filter((kept) => kept.tenant !== tenant || kept.row.id !== id);
    return this.#destinations.length < before;
  }

  #find(tenant: string, id: string): KeptAccount | undefined {
    return this.#accounts.find((kept) => kept.tenant === tenant && kept.row.id === id);
  }

  #uses(tenant: string, accountId: string): number {
    return this.#destinations.filter((kept) => kept.tenant === tenant && kept.row.accountId === accountId)
      .length;
  }

  /** A copy, so that a caller who changes what it was given changes nothing here. */
  #counted(tenant: string, row: Account): Account {
    return { ...structuredClone(row), destinations: this.#uses(tenant, row.id) };
  }
}

function claimedIn<Row>(rows: readonly Kept<Row>[], tenant: string, key: string): Claimed<Row> | undefined {
  const kept = rows.find((one) => one.tenant === tenant && one.claim?.key === key);
  return kept?.claim && { row: kept.row, fingerprint: kept.claim.fingerprint };
}
