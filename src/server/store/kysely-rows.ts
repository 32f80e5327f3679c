import type { Selectable } from 'kysely';
import type { Account, Destination } from '../../backend/backend.js';
import { ofAnyVersion } from '../../backend/wire.js';
import type { Problem } from '../../problems/problem.js';
import type { Claim, LastCheck } from './store.js';
import type { AccountsTable, DestinationsTable, MomentRead } from './tables.js';

/** All that is read of an account: not what serves the search only. */
export const ACCOUNT_COLUMNS = [
  'id',
  'type',
  'label',
  'details',
  'sealed',
  'created_at',
  'checked_at',
  'verdict',
  'check_problem',
  'expires_at',
  'revision',
  'request_key',
  'request_fingerprint',
] as const satisfies readonly (keyof AccountsTable)[];

type AccountRow = Pick<Selectable<AccountsTable>, (typeof ACCOUNT_COLUMNS)[number]> & {
  readonly destinations: number;
};

export function problemColumn(lastCheck: LastCheck | null): string | null {
  return lastCheck?.problem ? JSON.stringify(lastCheck.problem) : null;
}

export function claimColumns(claim: Claim | undefined) {
  return { request_key: claim?.key ?? null, request_fingerprint: claim?.fingerprint ?? null };
}

export function toAccount(row: AccountRow): Account {
  const { id, type, label, details, created_at, checked_at, verdict, check_problem, expires_at } = row;
  // Another version may have written it.
  const problem = check_problem && (ofAnyVersion('', check_problem) as Problem | undefined);
  return {
    id,
    type,
    label,
    details,
    createdAt: timeOf(created_at),
    lastCheck:
      checked_at === null || verdict === null
        ? null
        : { at: timeOf(checked_at), verdict, ...(problem ? { problem } : {}) },
    ...(expires_at === null ? {} : { expiresAt: expires_at }),
    destinations: row.destinations,
    revision: String(row.revision),
  };
}

export function toDestination(row: Selectable<DestinationsTable>): Destination {
  const { id, account_id, type, name, description, setup, created_at, enabled, revision } = row;
  return {
    id,
    type,
    accountId: account_id,
    name,
    description,
    setup,
    createdAt: timeOf(created_at),
    enabled,
    revision: String(revision),
  };
}

/** A host may have told its driver to leave times as PostgreSQL writes them, or to make something else of them. */
const timeOf = (moment: MomentRead): string => new Date(moment).toISOString();
