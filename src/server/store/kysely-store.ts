import { sql, type Expression, type Kysely, type RawBuilder, type SqlBool } from 'kysely';
import type { Account, Connection, Destination } from '../../backend/backend.js';
import type { Sealed } from '../../backend/sealed.js';
import { keepDataKey, KyselyKeyRows, toSealed } from './kysely-key-rows.js';
import { ACCOUNT_COLUMNS, claimColumns, problemColumn, toAccount, toDestination } from './kysely-rows.js';
import type { MakeLimiter } from '../limits/limiters.js';
import { NAMED_USES } from '../../backend/store.js';
import { labelColumns, partsToSearch, searches } from './label-parts.js';
import { postgresLimiters } from './postgres-limiter.js';
import type {
  Claim,
  Claimed,
  DestinationEdit,
  Edit,
  LastCheck,
  Listed,
  Removal,
  Replacement,
  Slice,
  Store,
  Unedited,
} from './store.js';
import type { Tables } from './tables.js';

/** A {@link Store} in PostgreSQL, whichever driver Kysely speaks to it with. Every statement names the tenant. */
export class KyselyStore extends KyselyKeyRows implements Store {
  readonly #db: Kysely<Tables>;
  readonly limiter?: MakeLimiter;

  /** `db` must have been brought to the present tables by `migrate`. `close` destroys it. */
  constructor(db: Kysely<Tables>, { isShared }: { readonly isShared: boolean }) {
    super(db);
    this.#db = db;
    if (isShared) this.limiter = postgresLimiters(db);
  }

  async listAccounts(
    tenant: string,
    { type, search, ...part }: Slice & { readonly type?: string; readonly search?: string },
  ): Promise<Listed<Account>> {
    const matches = [sql<SqlBool>`tenant = ${tenant}`];
    if (type !== undefined) matches.push(sql`type = ${type}`);
    // The index finds what has all the parts, in whatever order.
    const indexed: Expression<SqlBool>[] = [];
    if (search) {
      const wanted = searches(search);
      indexed.push(either(wanted.map((text) => sql<SqlBool>`label_parts @> ${partsToSearch(text)}::text[]`)));
      // Not LIKE: what is searched for may hold its wildcards.
      matches.push(either(wanted.map((text) => sql<SqlBool>`position(${text} in label_lower) > 0`)));
    }
    const rows = await this.#accounts(tenant)
      .where((row) => row.and([...matches, ...indexed, ...behind(part)]))
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(part.limit + 1)
      .execute();
    return listed(rows.map(toAccount), part, () =>
      search ? this.#count('cdw_accounts', matches) : this.#connected(tenant, 'accounts', type),
    );
  }

  async account(
    tenant: string,
    id: string,
  ): Promise<{ readonly account: Account; readonly sealed: Sealed } | undefined> {
    // In one statement: the key is that of this ciphertext, also while both are being replaced.
    const keyOf = <Value>(column: 'key_id' | 'wrapped') => sql<Value | null>`(
      select ${sql.ref(column)} from cdw_data_keys as keys
      where keys.tenant = cdw_accounts.tenant and keys.account_id = cdw_accounts.id)`;
    const row = await this.#accounts(tenant)
      .select([keyOf<string>('key_id').as('key_id'), keyOf<Uint8Array>('wrapped').as('wrapped')])
      .where('id', '=', id)
      .executeTakeFirst();
    return row && { account: toAccount(row), sealed: toSealed(row) };
  }

  async accountClaimedBy(tenant: string, key: string): Promise<Claimed<Account> | undefined> {
    const row = await this.#accounts(tenant).where('request_key', '=', key).executeTakeFirst();
    return row && { row: toAccount(row), fingerprint: row.request_fingerprint ?? '' };
  }

  async addAccount(
    tenant: string,
    { id, type, label, details, createdAt, lastCheck, expiresAt }: Account,
    { ciphertext, dataKey }: Sealed,
    claim?: Claim,
  ): Promise<'added' | 'key-taken'> {
    return this.#db.transaction().execute(async (db) => {
      const added = await db
        .insertInto('cdw_accounts')
        .values({
          tenant,
          id,
          type,
          ...labelColumns(label),
          details: JSON.stringify(details),
          sealed: ciphertext,
          created_at: createdAt,
          checked_at: lastCheck?.at ?? null,
          verdict: lastCheck?.verdict ?? null,
          check_problem: problemColumn(lastCheck),
          expires_at: expiresAt ?? null,
          ...claimColumns(claim),
        })
        .onConflict((conflict) => conflict.columns(['tenant', 'request_key']).doNothing())
        .returning('id')
        .executeTakeFirst();
      if (!added) return 'key-taken';
      await keepDataKey(db, { tenant, accountId: id }, dataKey);
      return 'added';
    });
  }

  async replaceAccount(
    tenant: string,
    { id, label, details, lastCheck, expiresAt }: Replacement,
    { ciphertext, dataKey }: Sealed,
    revision: string | undefined,
  ): Promise<Edit> {
    const replaced = await this.#db.transaction().execute(async (db) => {
      const row = await db
        .updateTable('cdw_accounts')
        .set({
          ...labelColumns(label),
          details: JSON.stringify(details),
          sealed: ciphertext,
          checked_at: lastCheck.at,
          verdict: lastCheck.verdict,
          check_problem: problemColumn(lastCheck),
          expires_at: expiresAt ?? null,
          revision: NEXT_REVISION,
        })
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .where(isAt(revision))
        .returning('revision')
        .executeTakeFirst();
      if (row) await keepDataKey(db, { tenant, accountId: id }, dataKey);
      return row;
    });
    return replaced ? editedTo(replaced) : this.#unedited('cdw_accounts', tenant, id);
  }

  async renameAccount(tenant: string, id: string, label: string, revision?: string): Promise<Edit> {
    const renamed = await this.#db
      .updateTable('cdw_accounts')
      .set({ ...labelColumns(label), revision: NEXT_REVISION })
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .where(isAt(revision))
      .returning('revision')
      .executeTakeFirst();
    return renamed ? editedTo(renamed) : this.#unedited('cdw_accounts', tenant, id);
  }

  async recordCheck(tenant: string, id: string, lastCheck: LastCheck, checked: Uint8Array): Promise<void> {
    const { at, verdict } = lastCheck;
    await this.#db
      .updateTable('cdw_accounts')
      .set({ checked_at: at, verdict, check_problem: problemColumn(lastCheck) })
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .where('sealed', '=', checked)
      .execute();
  }

  async removeAccount(tenant: string, id: string, revision?: string): Promise<Removal> {
    return this.#db.transaction().execute(async (db): Promise<Removal> => {
      // Locked against destinations that are being created: those hold a share lock on the same row.
      const locked = await db
        .selectFrom('cdw_accounts')
        .select('revision')
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst();
      if (!locked) return { outcome: 'missing' };
      if (revision !== undefined && revision !== String(locked.revision)) return { outcome: 'outdated' };
      const uses = await db
        .selectFrom('cdw_destinations')
        .select(sql<number>`count(*)::int`.as('count'))
        .where('tenant', '=', tenant)
        .where('account_id', '=', id)
        .executeTakeFirstOrThrow();
      if (uses.count > 0) {
        const named = await db
          .selectFrom('cdw_destinations')
          .select('name')
          .where('tenant', '=', tenant)
          .where('account_id', '=', id)
          .orderBy('created_at', 'desc')
          .orderBy('id', 'desc')
          .limit(NAMED_USES)
          .execute();
        return { outcome: 'in-use', destinations: uses.count, names: named.map(({ name }) => name) };
      }
      await db.deleteFrom('cdw_accounts').where('tenant', '=', tenant).where('id', '=', id).execute();
      return { outcome: 'removed' };
    });
  }

  async externalId(tenant: string, minted: string): Promise<string> {
    await this.#db
      .insertInto('cdw_tenants')
      .values({ tenant, external_id: minted })
      .onConflict((conflict) => conflict.column('tenant').doNothing())
      .execute();
    const row = await this.#db
      .selectFrom('cdw_tenants')
      .select('external_id')
      .where('tenant', '=', tenant)
      .executeTakeFirstOrThrow();
    return row.external_id;
  }

  async listDestinations(
    tenant: string,
    { accountId, ...part }: Slice & { readonly accountId?: string },
  ): Promise<Listed<Destination>> {
    const matches = [sql<SqlBool>`tenant = ${tenant}`];
    if (accountId !== undefined) matches.push(sql`account_id = ${accountId}`);
    const rows = await this.#destinations(tenant)
      .where((row) => row.and([...matches, ...behind(part)]))
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(part.limit + 1)
      .execute();
    return listed(rows.map(toDestination), part, () =>
      accountId === undefined
        ? this.#connected(tenant, 'destinations')
        : this.#count('cdw_destinations', matches),
    );
  }

  async destination(tenant: string, id: string): Promise<Destination | undefined> {
    const row = await this.#destinations(tenant).where('id', '=', id).executeTakeFirst();
    return row && toDestination(row);
  }

  async destinationClaimedBy(tenant: string, key: string): Promise<Claimed<Destination> | undefined> {
    const row = await this.#destinations(tenant).where('request_key', '=', key).executeTakeFirst();
    return row && { row: toDestination(row), fingerprint: row.request_fingerprint ?? '' };
  }

  async addDestination(
    tenant: string,
    { id, accountId, type, name, description, setup, createdAt, enabled = true }: Destination,
    claim?: Claim,
  ): Promise<'added' | 'key-taken' | 'account-missing'> {
    return this.#db.transaction().execute(async (db) => {
      const account = await db
        .selectFrom('cdw_accounts')
        .select('id')
        .where('tenant', '=', tenant)
        .where('id', '=', accountId)
        .forShare()
        .executeTakeFirst();
      if (!account) return 'account-missing';
      const added = await db
        .insertInto('cdw_destinations')
        .values({
          tenant,
          id,
          account_id: accountId,
          type,
          name,
          description,
          setup: JSON.stringify(setup),
          created_at: createdAt,
          enabled,
          ...claimColumns(claim),
        })
        .onConflict((conflict) => conflict.columns(['tenant', 'request_key']).doNothing())
        .returning('id')
        .executeTakeFirst();
      return added ? 'added' : 'key-taken';
    });
  }

  async editDestination(
    tenant: string,
    id: string,
    { setup, ...edit }: DestinationEdit,
    revision?: string,
  ): Promise<Edit<{ readonly destination: Destination }>> {
    const row = await this.#db
      .updateTable('cdw_destinations')
      .set({
        ...edit,
        ...(setup === undefined ? {} : { setup: JSON.stringify(setup) }),
        revision: NEXT_REVISION,
      })
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .where(isAt(revision))
      .returningAll()
      .executeTakeFirst();
    return row
      ? { ...editedTo(row), destination: toDestination(row) }
      : this.#unedited('cdw_destinations', tenant, id);
  }

  async removeDestination(tenant: string, id: string, revision?: string): Promise<'removed' | Unedited> {
    const removed = await this.#db
      .deleteFrom('cdw_destinations')
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .where(isAt(revision))
      .returning('id')
      .executeTakeFirst();
    return removed ? 'removed' : (await this.#unedited('cdw_destinations', tenant, id)).outcome;
  }

  async connections(tenant: string): Promise<readonly Connection[]> {
    return this.#db
      .selectFrom('cdw_connections')
      .select(['type', 'accounts', 'destinations', 'failing'])
      .where('tenant', '=', tenant)
      .where('accounts', '>', 0)
      .execute();
  }

  close(): Promise<void> {
    return this.#db.destroy();
  }

  /** Why an edit met no row. */
  async #unedited(
    table: 'cdw_accounts' | 'cdw_destinations',
    tenant: string,
    id: string,
  ): Promise<{ readonly outcome: Unedited }> {
    const row = await this.#db
      .selectFrom(table)
      .select('id')
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .executeTakeFirst();
    return { outcome: row ? 'outdated' : 'missing' };
  }

  #accounts(tenant: string) {
    return this.#db
      .selectFrom('cdw_accounts')
      .select(ACCOUNT_COLUMNS)
      .select(
        sql<number>`(select count(*)::int from cdw_destinations as used
          where used.tenant = cdw_accounts.tenant and used.account_id = cdw_accounts.id)`.as('destinations'),
      )
      .where('tenant', '=', tenant);
  }

  #destinations(tenant: string) {
    return this.#db.selectFrom('cdw_destinations').selectAll().where('tenant', '=', tenant);
  }

  /** What is counted already, of one type or of all. */
  async #connected(tenant: string, what: 'accounts' | 'destinations', type?: string): Promise<number> {
    const all = this.#db
      .selectFrom('cdw_connections')
      .select(sql<number>`coalesce(sum(${sql.ref(what)}), 0)::int`.as('count'))
      .where('tenant', '=', tenant);
    const { count } = await (
      type === undefined ? all : all.where('type', '=', type)
    ).executeTakeFirstOrThrow();
    return count;
  }

  async #count(
    table: 'cdw_accounts' | 'cdw_destinations',
    matches: readonly Expression<SqlBool>[],
  ): Promise<number> {
    const row = await this.#db
      .selectFrom(table)
      .select(sql<number>`count(*)::int`.as('count'))
      .where((each) => each.and(matches))
      .executeTakeFirstOrThrow();
    return row.count;
  }
}

const NEXT_REVISION = sql<number>`revision + 1`;

/** Compared as text: what a caller says need not be a number. */
const isAt = (revision: string | undefined): Expression<SqlBool> =>
  revision === undefined ? sql`true` : sql`revision::text = ${revision}`;

const editedTo = ({ revision }: { readonly revision: number }) =>
  ({ outcome: 'edited', revision: String(revision) }) as const;

/** Keyset paging: rows that come and go elsewhere do not move the pages. */
const either = (conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> =>
  sql`(${sql.join(conditions, sql` or `)})`;

function behind({ after }: Slice): readonly Expression<SqlBool>[] {
  return after ? [sql`(created_at, id) < (${after.createdAt}::timestamptz, ${after.id})`] : [];
}

/** One row more than wanted was asked for, to learn whether there is one. Who sees all of a list need not count it. */
async function listed<Row>(
  rows: readonly Row[],
  { limit, after }: Slice,
  count: () => Promise<number>,
): Promise<Listed<Row>> {
  const more = rows.length > limit;
  return { rows: rows.slice(0, limit), total: more || after ? await count() : rows.length, more };
}
