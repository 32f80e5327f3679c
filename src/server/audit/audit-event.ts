import type { ProblemCode } from '../../problems/problem-codes.js';

/** What somebody did, or tried. Lists are here because they can be refused; those that are answered are no event. */
export type AuditAction =
  | 'account.browse'
  | 'account.check'
  | 'account.create'
  | 'account.delete'
  | 'account.list'
  | 'account.rename'
  | 'account.update'
  | 'backend.describe'
  | 'credentials.check'
  | 'destination.create'
  | 'destination.delete'
  | 'destination.disable'
  | 'destination.enable'
  | 'destination.list'
  | 'destination.update'
  | 'folder.create'
  | 'host-key.confirm'
  | 'vault-key.rotate';

/**
 * Who did what to which account or destination, when, and how it ended: for a record that is kept. Plain data, and never a
 * credential, a label, a path or what a storage said.
 */
export interface AuditEvent {
  /** RFC 3339, in UTC. */
  readonly at: string;
  readonly action: AuditAction;
  /** `denied`: for want of a session or a right, for something that this tenant does not have, or for too many requests. */
  readonly outcome: 'success' | 'failure' | 'denied';
  /** That of the request, by which the log has it too. Absent for what no request has asked for. */
  readonly correlationId?: string;
  /** Absent when nobody knows who it was. */
  readonly tenant?: string;
  /** The `actor` that `authorize` has answered. */
  readonly actor?: string;
  /** The destination type's id. */
  readonly type?: string;
  readonly accountId?: string;
  readonly destinationId?: string;
  /** The names of what was given another value, of an update that succeeded. */
  readonly changed?: readonly string[];
  /** Why it did not succeed. */
  readonly problem?: ProblemCode;
}

/** Receives each event. What it throws, or rejects with, is logged; see `auditRequired` for more. */
export type AuditSink = (event: AuditEvent) => void | Promise<void>;
