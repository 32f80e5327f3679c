import type { OperationName } from '../../backend/contract.js';
import { INPUTS } from '../../backend/inputs.js';
import type { ProblemCode } from '../../problems/problem-codes.js';
import type { Result } from '../../problems/result.js';
import type { AuditAction, AuditEvent } from './audit-event.js';

/** What an operation is called in the record. `always`: also when it succeeds. */
const ACTIONS: Readonly<Record<OperationName, { readonly action: AuditAction; readonly always: boolean }>> = {
  describe: { action: 'backend.describe', always: false },
  listAccounts: { action: 'account.list', always: false },
  // Of a stored account it is `account.check`, which uses a secret that the caller need not know.
  check: { action: 'credentials.check', always: false },
  createAccount: { action: 'account.create', always: true },
  updateAccount: { action: 'account.update', always: true },
  renameAccount: { action: 'account.rename', always: true },
  listFolders: { action: 'account.browse', always: true },
  createFolder: { action: 'folder.create', always: true },
  deleteAccount: { action: 'account.delete', always: true },
  createDestination: { action: 'destination.create', always: true },
  // Or `destination.enable` and `destination.disable`, if it is that.
  updateDestination: { action: 'destination.update', always: true },
  listDestinations: { action: 'destination.list', always: false },
  deleteDestination: { action: 'destination.delete', always: true },
};

/** Who may not, and what is not there: for who asks they are the same. */
const DENIALS: readonly ProblemCode[] = [
  'session.expired',
  'session.forbidden',
  'account.not-found',
  'destination.not-found',
];

/** What an event says besides who and when. */
export type AuditFacts = Pick<
  AuditEvent,
  'action' | 'outcome' | 'type' | 'accountId' | 'destinationId' | 'changed' | 'problem'
>;

type Values = Readonly<Record<string, unknown>>;

/** What an operation that has ended leaves in the record. `input` has passed the schema of its operation. */
export function factsOf(name: OperationName, input: unknown, result: Result<unknown>): readonly AuditFacts[] {
  const given = valuesOf(input);
  const subject = subjectOf(name, given, result);
  const deeds = deedsOf(name, given);
  const problem = problemIn(name, result);
  if (problem === undefined) {
    const confirmed = confirmsHostKey(name, given) ? [{ action: 'host-key.confirm' as const }] : [];
    return [...deeds, ...confirmed].map((deed) => ({ ...deed, outcome: 'success', ...subject }));
  }
  const outcome = DENIALS.includes(problem) ? 'denied' : 'failure';
  const tried = outcome === 'denied' && deeds.length === 0 ? [ACTIONS[name]] : deeds;
  return tried.map(({ action }) => ({ action, outcome, ...subject, problem }));
}

/** What a request does that is recorded when it succeeds. */
function deedsOf(name: OperationName, given: Values): readonly Pick<AuditFacts, 'action' | 'changed'>[] {
  const { action, always } = ACTIONS[name];
  if (name === 'check' && 'accountId' in given) return [{ action: 'account.check' }];
  if (name === 'updateAccount') return [{ action, changed: namesIn(given['credentials']) }];
  if (name === 'updateDestination') {
    const { id: _, enabled, ...edit } = given;
    const changed = namesIn(edit);
    const edits = changed.length > 0 || enabled === undefined ? [{ action, changed }] : [];
    if (typeof enabled !== 'boolean') return edits;
    return [...edits, { action: enabled ? 'destination.enable' : 'destination.disable' }];
  }
  return always ? [{ action }] : [];
}

/** Why it did not succeed. A report of a check is a success that may hold a problem. */
function problemIn(name: OperationName, result: Result<unknown>): ProblemCode | undefined {
  if (!result.ok) return result.problem.code;
  const { problem } = name === 'check' ? valuesOf(result.value) : {};
  return textOf(valuesOf(problem)['code']) as ProblemCode | undefined;
}

/** What a request leaves that was refused before its input was looked at. */
export function factsOfRefusal(name: OperationName, path: Values, problem: ProblemCode): AuditFacts {
  return {
    action: ACTIONS[name].action,
    outcome: 'denied',
    ...subjectOf(name, idsIn(path), undefined),
    problem,
  };
}

/** What an operation that was aborted, or broke, leaves: nobody knows how far it came. */
export function factsOfBreak(name: OperationName, input: unknown): readonly AuditFacts[] {
  const given = valuesOf(input);
  const subject = subjectOf(name, given, undefined);
  return deedsOf(name, given).map(({ action }) => ({ action, outcome: 'failure', ...subject }));
}

/** What may be an id of ours: anybody at all can send an address, with texts in it that no record could keep. */
const idsIn = (path: Values): Values =>
  Object.fromEntries(Object.entries(path).filter(([, id]) => INPUTS.deleteAccount.safeParse({ id }).success));

/** Which account or destination it was about. */
function subjectOf(
  name: OperationName,
  given: Values,
  result: Result<unknown> | undefined,
): Pick<AuditEvent, 'type' | 'accountId' | 'destinationId'> {
  const made = result?.ok ? valuesOf(result.value) : {};
  const id = textOf(made['id']) ?? textOf(given['id']);
  const type = textOf(made['type']) ?? textOf(given['type']);
  const isDestination = /Destination$/.test(name);
  const accountId = isDestination
    ? (textOf(made['accountId']) ?? textOf(given['accountId']))
    : (id ?? textOf(given['accountId']));
  return {
    ...(type === undefined ? {} : { type }),
    ...(accountId === undefined ? {} : { accountId }),
    ...(isDestination && id !== undefined ? { destinationId: id } : {}),
  };
}

/** A host key that came with the credentials is one that a person has compared and confirmed. */
function confirmsHostKey(name: OperationName, given: Values): boolean {
  if (name !== 'createAccount' && name !== 'updateAccount') return false;
  const key = valuesOf(given['credentials'])['hostKey'];
  return typeof key === 'string' && key !== '';
}

/** Names of fields: what a caller has made up besides may be anything. */
const namesIn = (values: unknown): readonly string[] =>
  Object.keys(valuesOf(values))
    .filter((name) => /^[a-z]\w{0,63}$/i.test(name))
    .sort();

const valuesOf = (value: unknown): Values =>
  typeof value === 'object' && value !== null ? (value as Values) : {};

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
