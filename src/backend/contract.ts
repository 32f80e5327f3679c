import * as z from 'zod/mini';
import * as wire from './wire.js';

const operation = <Output extends z.ZodMiniType>(row: Operation<Output>): Operation<Output> => row;

/**
 * What the wizard asks of a host's backend, as one table. The HTTP client, the server's routes and the contract suite
 * are derived from it, so that they cannot disagree.
 *
 * - What an operation takes is in `inputs.ts`; names in `path` and `query` travel there, the rest is the JSON body.
 * - `probes: true`: the answer may stream as `application/x-ndjson`, one {@link wire.checkLine} per line. A backend
 *   that cannot stream answers one JSON document of type `output`.
 * - `idempotent: true`: carries an `Idempotency-Key`; the same key with the same input has its effect once.
 *   https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
 * - What edits or deletes takes an `If-Match` with the `revision` that its caller has seen.
 *   https://www.rfc-editor.org/rfc/rfc9110#field.if-match
 * - `right` is what `authorize` must have granted.
 */
export const CONTRACT = {
  /** What this backend offers. */
  describe: operation({
    method: 'GET',
    path: '/',
    right: 'view',
    status: 200,
    output: wire.description,
  }),
  /** The connected accounts, newest first. Never a secret. */
  listAccounts: operation({
    method: 'GET',
    path: '/accounts',
    query: ['type', 'search', 'cursor', 'limit'],
    right: 'view',
    status: 200,
    output: wire.accountPage,
  }),
  /** Tries credentials, typed or stored, and a location when one is given. Changes nothing. */
  check: operation({
    method: 'POST',
    path: '/checks',
    right: 'connect',
    status: 200,
    probes: true,
    output: wire.checkReport,
  }),
  /** Tries credentials and stores them when they are good. */
  createAccount: operation({
    method: 'POST',
    path: '/accounts',
    right: 'connect',
    status: 201,
    probes: true,
    idempotent: true,
    output: wire.account,
  }),
  /**
   * Replaces values of an account after they were tried: a confirmed host key, another region, a new secret. What is
   * not given stays as it is, secrets too; `null` removes.
   */
  updateAccount: operation({
    method: 'PATCH',
    path: '/accounts/{id}',
    right: 'edit',
    status: 200,
    probes: true,
    output: wire.account,
  }),
  /** Gives an account another label; `null` the one that its credentials have. Optional. */
  renameAccount: operation({
    method: 'PATCH',
    path: '/accounts/{id}/label',
    right: 'edit',
    status: 200,
    output: wire.account,
  }),
  /** The buckets or folders inside a folder, to choose from. */
  listFolders: operation({
    method: 'GET',
    path: '/accounts/{id}/folders',
    query: ['path', 'cursor'],
    right: 'connect',
    status: 200,
    output: wire.folderPage,
  }),
  /** Makes a folder; one that exists already is fine. */
  createFolder: operation({
    method: 'POST',
    path: '/accounts/{id}/folders',
    right: 'connect',
    status: 201,
    output: wire.folder,
  }),
  /** Forgets an account and its secrets; refused while a destination uses it. Optional. */
  deleteAccount: operation({
    method: 'DELETE',
    path: '/accounts/{id}',
    right: 'delete',
    status: 204,
    output: z.undefined(),
  }),
  /** Proves the location by writing, reading back and deleting a small object there, then creates the destination. */
  createDestination: operation({
    method: 'POST',
    path: '/destinations',
    right: 'connect',
    status: 201,
    probes: true,
    idempotent: true,
    output: wire.destination,
  }),
  /**
   * Gives a destination another name, description or location, or stops and resumes its deliveries. A new location is proved
   * as that of a new destination is. Optional.
   */
  updateDestination: operation({
    method: 'PATCH',
    path: '/destinations/{id}',
    right: 'edit',
    status: 200,
    probes: true,
    output: wire.destination,
  }),
  /** The created destinations, newest first. */
  listDestinations: operation({
    method: 'GET',
    path: '/destinations',
    query: ['accountId', 'cursor', 'limit'],
    right: 'view',
    status: 200,
    output: wire.destinationPage,
  }),
  /** Forgets a destination; what lies in the storage stays there. */
  deleteDestination: operation({
    method: 'DELETE',
    path: '/destinations/{id}',
    right: 'delete',
    status: 204,
    output: z.undefined(),
  }),
} as const;

/** The name of an operation, such as `createAccount`. */
export type OperationName = keyof typeof CONTRACT;

/**
 * What a backend may leave out. Users are offered what concerns accounts only where `describe` names it among the
 * `accountActions`; the wizard itself never edits a destination.
 */
export type OptionalOperation = 'renameAccount' | 'deleteAccount' | 'updateDestination';

/**
 * What a caller may be allowed to do: see the lists, connect new accounts and destinations, edit those that exist, delete
 * them.
 */
export type Right = 'view' | 'connect' | 'edit' | 'delete';

/** One row of the contract. */
export interface Operation<Output extends z.ZodMiniType = z.ZodMiniType> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly query?: readonly string[];
  readonly right: Right;
  readonly status: 200 | 201 | 204;
  readonly probes?: true;
  readonly idempotent?: true;
  readonly output: Output;
}

/** The contract's row of an operation, without its particular types. */
export function operationNamed(name: OperationName): Operation {
  return CONTRACT[name];
}

/** Whether an operation reaches out to somebody's storage. All that connects does; so does an edit that has to be tried. */
export const dials = ({ probes, right }: Operation): boolean => probes === true || right === 'connect';

/** Whether an operation takes a JSON body. */
export const hasBody = ({ method }: Operation): boolean => method === 'POST' || method === 'PATCH';

/** The names in braces in a path: `/accounts/{id}` has `id`. */
export function pathNames(path: string): readonly string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
}

/** What an operation answers. */
export type OutputOf<Name extends OperationName> = z.output<(typeof CONTRACT)[Name]['output']>;
