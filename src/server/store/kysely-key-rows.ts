import { sql, type Kysely } from 'kysely';
import type { KeyRows, KeysInUse, Sealed, SecretOwner, StaleKey, WrappedKey } from '../../backend/sealed.js';
import type { Tables } from './tables.js';

/** The wrapped keys of a store in PostgreSQL. */
export class KyselyKeyRows implements KeyRows {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  async backendKey(name: string, minted?: WrappedKey): Promise<WrappedKey | undefined> {
    if (minted) {
      await this.#db
        .insertInto('cdw_keys')
        .values({ name, ...keyColumns(minted) })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute();
    }
    const row = await this.#db
      .selectFrom('cdw_keys')
      .select(['key_id', 'wrapped'])
      .where('name', '=', name)
      .executeTakeFirst();
    return row && toKey(row);
  }

  async swapBackendKey(name: string, before: WrappedKey, after: WrappedKey): Promise<boolean> {
    const swapped = await this.#db
      .updateTable('cdw_keys')
      .set(keyColumns(after))
      .where('name', '=', name)
      .where('key_id', '=', before.keyId)
      .where('wrapped', '=', before.wrapped)
      .returning('name')
      .executeTakeFirst();
    return swapped !== undefined;
  }

  async staleKeys({
    current,
    after,
    limit,
  }: {
    readonly current: string;
    readonly after?: SecretOwner;
    readonly limit: number;
  }): Promise<readonly StaleKey[]> {
    // The ciphertext is read only where it has to be sealed anew.
    const { rows } = await sql<{
      readonly tenant: string;
      readonly id: string;
      readonly key_id: string | null;
      readonly wrapped: Uint8Array | null;
      readonly sealed: Uint8Array | null;
    }>`
      select accounts.tenant, accounts.id, keys.key_id, keys.wrapped,
        case when keys.key_id is null then accounts.sealed end as sealed
      from cdw_accounts as accounts
      left join cdw_data_keys as keys on keys.tenant = accounts.tenant and keys.account_id = accounts.id
      where (keys.key_id <> ${current} or (keys.key_id is null and length(accounts.sealed) > 0))
        ${after ? sql`and (accounts.tenant, accounts.id) > (${after.tenant}, ${after.accountId})` : sql``}
      order by accounts.tenant, accounts.id
      limit ${limit}`.execute(this.#db);
    return rows.map(({ tenant, id, key_id, wrapped, sealed }): StaleKey => {
      const owner = { tenant, accountId: id };
      if (key_id !== null && wrapped) return { owner, dataKey: toKey({ key_id, wrapped }) };
      return { owner, ciphertext: bytes(sealed ?? []) };
    });
  }

  async swapDataKey(
    { tenant, accountId }: SecretOwner,
    before: WrappedKey,
    after: WrappedKey,
  ): Promise<boolean> {
    // Each seal has a key of its own: the same wrapped key is still that of the same ciphertext.
    const swapped = await this.#db
      .updateTable('cdw_data_keys')
      .set(keyColumns(after))
      .where('tenant', '=', tenant)
      .where('account_id', '=', accountId)
      .where('key_id', '=', before.keyId)
      .where('wrapped', '=', before.wrapped)
      .returning('account_id')
      .executeTakeFirst();
    return swapped !== undefined;
  }

  async swapSeal({ tenant, accountId }: SecretOwner, before: Uint8Array, after: Sealed): Promise<boolean> {
    return this.#db.transaction().execute(async (db) => {
      const swapped = await db
        .updateTable('cdw_accounts')
        .set({ sealed: after.ciphertext })
        .where('tenant', '=', tenant)
        .where('id', '=', accountId)
        .where('sealed', '=', before)
        .returning('id')
        .executeTakeFirst();
      if (swapped) await keepDataKey(db, { tenant, accountId }, after.dataKey);
      return swapped !== undefined;
    });
  }

  async keysInUse(): Promise<KeysInUse> {
    // One statement, and so one moment: what a rotation moves meanwhile is counted once.
    const { rows } = await sql<{ readonly key_id: string | null; readonly count: number }>`
      select key_id, count(*)::int as count from (
        select key_id from cdw_data_keys
        union all select key_id from cdw_keys
        union all
        select null from cdw_accounts as accounts
        where length(sealed) > 0 and not exists (
          select from cdw_data_keys as keys where keys.tenant = accounts.tenant and keys.account_id = accounts.id
        )
      ) as used group by key_id`.execute(this.#db);
    return {
      keys: rows.flatMap(({ key_id, count }) => (key_id === null ? [] : [{ keyId: key_id, count }])),
      firstLayout: rows.find(({ key_id }) => key_id === null)?.count ?? 0,
    };
  }
}

/** Stores the data key of a ciphertext in the transaction that stores the ciphertext; takes away that of the one before. */
export async function keepDataKey(
  db: Kysely<Tables>,
  { tenant, accountId }: SecretOwner,
  dataKey: WrappedKey | undefined,
): Promise<void> {
  if (!dataKey) {
    await db
      .deleteFrom('cdw_data_keys')
      .where('tenant', '=', tenant)
      .where('account_id', '=', accountId)
      .execute();
    return;
  }
  const columns = keyColumns(dataKey);
  await db
    .insertInto('cdw_data_keys')
    .values({ tenant, account_id: accountId, ...columns })
    .onConflict((conflict) => conflict.columns(['tenant', 'account_id']).doUpdateSet(columns))
    .execute();
}

/** Some drivers answer a Buffer, which says more of itself than bytes do. */
const bytes = (value: ArrayLike<number>): Uint8Array => new Uint8Array(value);

const keyColumns = ({ keyId, wrapped }: WrappedKey) => ({ key_id: keyId, wrapped });

const toKey = ({
  key_id,
  wrapped,
}: {
  readonly key_id: string;
  readonly wrapped: Uint8Array;
}): WrappedKey => ({ keyId: key_id, wrapped: bytes(wrapped) });

/** What a row of an account and its data key holds of its credentials. */
export function toSealed({
  sealed,
  key_id,
  wrapped,
}: {
  readonly sealed: Uint8Array;
  readonly key_id: string | null;
  readonly wrapped: Uint8Array | null;
}): Sealed {
  const dataKey = key_id !== null && wrapped ? toKey({ key_id, wrapped }) : undefined;
  return { ciphertext: bytes(sealed), ...(dataKey ? { dataKey } : {}) };
}
