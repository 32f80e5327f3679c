import type { ColumnType, Generated } from 'kysely';
import type { Account, Destination } from '../../backend/backend.js';
import type { LastCheck } from '../../backend/store.js';

/** What drivers make of a time: a Date, unless the host has told them to do otherwise. */
export type MomentRead = Date | string;

// Times are RFC 3339 texts on the way in; jsonb goes in as text, which both `pg` and PGlite take.
type Time = ColumnType<MomentRead, string, never>;
type Json<Value> = ColumnType<Value, string, string>;

/** One connected account. */
export interface AccountsTable {
  tenant: string;
  id: string;
  type: string;
  label: string;
  /** The label as a search compares it, by JavaScript's rules: PostgreSQL's depend on the database's locale. */
  label_lower: string;
  /** All parts of `label_lower` of one to three characters: what the search looks up. */
  label_parts: ColumnType<never, readonly string[], readonly string[]>;
  details: Json<Account['details']>;
  /** The credentials, as the vault made them; what opens them is in `cdw_data_keys`. */
  sealed: Uint8Array;
  created_at: Time;
  checked_at: ColumnType<MomentRead | null, string | null, string>;
  verdict: LastCheck['verdict'] | null;
  /** Why the last check did not pass. */
  check_problem: ColumnType<LastCheck['problem'] | null, string | null, string | null>;
  /** When its credentials end, as they say it: not every time that they may say is one of PostgreSQL's. */
  expires_at: string | null;
  /** Counts its edits. */
  revision: Generated<number>;
  request_key: string | null;
  request_fingerprint: string | null;
}

/** One created destination. */
export interface DestinationsTable {
  tenant: string;
  id: string;
  account_id: string;
  type: string;
  name: string;
  description: string;
  setup: Json<Destination['setup']>;
  created_at: Time;
  enabled: boolean;
  /** Counts its edits. */
  revision: Generated<number>;
  request_key: string | null;
  request_fingerprint: string | null;
}

/** How much is connected of one type, which triggers count in the transaction of what they count. */
export interface ConnectionsTable {
  tenant: string;
  type: string;
  accounts: number;
  destinations: number;
  /** How many accounts failed their last check. */
  failing: number;
}

/** What belongs to a tenant as a whole. */
export interface TenantsTable {
  tenant: string;
  /** Demanded by the roles of its customers; never changed. */
  external_id: string;
}

/**
 * The key of one account's credentials, wrapped. A table of its own: a rotation changes nothing else, and what is deleted here
 * is all that opens the credentials, also those in older copies of the other table.
 */
export interface DataKeysTable {
  tenant: string;
  account_id: string;
  key_id: string;
  wrapped: Uint8Array;
}

/** Keys of the backend as a whole, wrapped. */
export interface KeysTable {
  name: string;
  key_id: string;
  wrapped: Uint8Array;
}

/** How often something has happened, for the limits. The columns, and their order, are those of `rate-limiter-flexible`. */
export interface CountersTable {
  key: string;
  points: number;
  /** Until when it counts, in milliseconds. */
  expire: string | null;
}

/** The tables; prefixed, because the database may be the host's own. */
export interface Tables {
  cdw_accounts: AccountsTable;
  cdw_connections: ConnectionsTable;
  cdw_counters: CountersTable;
  cdw_destinations: DestinationsTable;
  cdw_tenants: TenantsTable;
  cdw_data_keys: DataKeysTable;
  cdw_keys: KeysTable;
}
