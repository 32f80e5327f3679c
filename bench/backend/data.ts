/** Very many accounts, made where they are to lie: by SQL in the real tables, as no client could make them in minutes. */
import { createHash } from 'node:crypto';
import type { Position } from '../../src/backend/paging.js';
import { labelColumns } from '../../src/server/store/label-parts.js';

/** Runs one statement, whichever driver speaks to the database. */
export type Run = (
  statement: string,
  parameters?: readonly unknown[],
) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** How the accounts are spread: one after the other is another tenant's, as when many tenants grow at the same time. */
export interface Amount {
  readonly accounts: number;
  readonly perTenant: number;
}

/** One account in so many is of SFTP, and the others are of Amazon S3. */
const ONE_SFTP_IN = 4;
/** One account in so many has a destination. */
const ONE_DESTINATION_IN = 5;
/** When the first account of each tenant was made, and how long after it the next one. */
const FIRST = Date.parse('2025-01-01T00:00:00Z');
const APART_MS = 17_000;
/** One statement's rows. */
const BATCH = 20_000;

export const tenantsOf = ({ accounts, perTenant }: Amount): number => Math.ceil(accounts / perTenant);

/** The name of a tenant. */
export const tenantAt = (at: number): string => `tenant-${at}`;

/** What is searched for in each tenant: in three accounts of four, in about 26 of 10,000, and in one. */
export const SEARCHES = { many: 'akia', some: 'team-7@', one: '@host-77.' } as const;

/** Where an account is in the lists of its tenant: the oldest has the place 0. */
export function accountAt(tenant: number, place: number, amount: Amount): Position {
  const number = place * tenantsOf(amount) + tenant;
  return {
    id: `acc_${createHash('md5').update(`account ${number}`).digest('hex')}`,
    createdAt: new Date(FIRST + place * APART_MS).toISOString(),
  };
}

/** Labels as the types themselves write them: an access key, or a user at a host. */
function labelOf(number: number, place: number): string {
  if (place % ONE_SFTP_IN === 0) {
    const at = place / ONE_SFTP_IN;
    return `Team-${at % 97}@host-${at}.example.com`;
  }
  const key = createHash('sha256').update(`account ${number}`).digest('hex').slice(0, 16);
  return `AKIA${key.toUpperCase()}`;
}

/** Rows of the three tables from the numbers of accounts, their labels, and the parts by which these are found. */
const ROWS = `
  with given as materialized (
    select n, 'tenant-' || n % $5::int as tenant, n / $5::int as place, 'acc_' || md5('account ' || n) as id,
      case when n / $5::int % ${ONE_SFTP_IN} = 0 then 'sftp' else 'amazon-s3' end as type,
      label, lower, parts::text[] as parts,
      to_timestamp(${FIRST / 1000} + n / $5::int * ${APART_MS / 1000}) as created_at
    from unnest($1::int[], $2::text[], $3::text[], $4::text[]) as row (n, label, lower, parts)
  ), keys as (
    insert into cdw_data_keys (tenant, account_id, key_id, wrapped)
    select tenant, id, 'bench', decode(repeat(md5('wrapped ' || n), 4), 'hex') from given
  ), destinations as (
    insert into cdw_destinations (tenant, id, account_id, type, name, description, setup, created_at)
    select tenant, 'dst_' || md5('destination ' || n), id, type, 'Reports ' || n, '',
      '{"bucket": "reports", "folderPath": "daily"}', created_at
    from given where place % ${ONE_DESTINATION_IN} = 0
  )
  insert into cdw_accounts
    (tenant, id, type, label, label_lower, label_parts, details, sealed, created_at, checked_at, verdict)
  select tenant, id, type, label, lower, parts, jsonb_build_object('name', label, 'region', 'eu-central-1'),
    decode(repeat(md5('sealed ' || n), 8), 'hex'), created_at, created_at,
    case when place % 50 = 0 then 'failed' else 'passed' end
  from given`;

/** As an array is written in PostgreSQL. */
const arrayText = (texts: readonly string[]): string =>
  `{${texts.map((text) => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`).join(',')}}`;

/** Fills empty tables, which must be the present ones. */
export async function fill(run: Run, amount: Amount, say: (text: string) => void): Promise<void> {
  const { accounts } = amount;
  const tenants = tenantsOf(amount);
  // An index over all parts of all labels is made far more quickly when the rows are there already.
  const [index] = await run(`select indexdef from pg_indexes where indexname = 'cdw_accounts_search'`);
  if (!index) throw new Error('The index of the search has another name now.');
  await run('drop index cdw_accounts_search');
  // Who belongs to whom is right by the way it is made.
  await run(`set session_replication_role = 'replica'`);
  for (let from = 0; from < accounts; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, accounts - from) }, (_, at) => from + at);
    const labels = numbers.map((number) => labelColumns(labelOf(number, Math.floor(number / tenants))));
    await run(ROWS, [
      numbers,
      labels.map(({ label }) => label),
      labels.map(({ label_lower }) => label_lower),
      labels.map(({ label_parts }) => arrayText(label_parts)),
      tenants,
    ]);
    const made = from + numbers.length;
    if (made % 200_000 === 0) say(`${made.toLocaleString('en')} accounts`);
  }
  // So are the counts, which no trigger has kept.
  await run(`insert into cdw_connections (tenant, type, accounts, destinations, failing)
    select tenant, type, count(*), sum(used), count(*) filter (where verdict = 'failed')
    from (select tenant, type, verdict, (select count(*) from cdw_destinations as used
      where used.tenant = accounts.tenant and used.account_id = accounts.id) as used from cdw_accounts as accounts) as counted
    group by tenant, type`);
  await run(`set maintenance_work_mem = '512MB'`);
  await run(String(index['indexdef']));
  for (const table of ['cdw_accounts', 'cdw_connections', 'cdw_data_keys', 'cdw_destinations']) {
    await run(`vacuum analyze ${table}`);
  }
  say('indexes and statistics');
}
