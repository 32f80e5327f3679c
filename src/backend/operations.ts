import type { Result } from '../problems/result.js';
import type { CallOptions, CompleteBackend } from './backend.js';
import type { OperationName } from './contract.js';

// Written out, although CONTRACT has the same keys: this module must not bring the schemas along.
const NAMES = {
  describe: true,
  listAccounts: true,
  check: true,
  createAccount: true,
  updateAccount: true,
  renameAccount: true,
  listFolders: true,
  createFolder: true,
  deleteAccount: true,
  createDestination: true,
  updateDestination: true,
  listDestinations: true,
  deleteDestination: true,
} as const satisfies Record<OperationName, true>;

/** The names of all operations of the contract. */
export const OPERATION_NAMES = Object.keys(NAMES) as OperationName[];

/** One function for all operations; its answer has passed the schema of that operation's output. */
export type OperationCall = (
  name: OperationName,
  input: unknown,
  options?: CallOptions,
) => Promise<Result<unknown>>;

/** A backend whose every method is the same function. */
export function backendFrom(call: OperationCall): CompleteBackend {
  const methods = OPERATION_NAMES.map((name) => [
    name,
    (input: unknown, options?: CallOptions) => call(name, input, options),
  ]);
  // What each method takes and answers is fixed by the contract's schemas at run time, out of TypeScript's sight.
  return Object.fromEntries(methods) as CompleteBackend;
}

/** Calls a backend's method by its name; `input` must have passed the schema of that operation's input. */
export function callOperation(
  backend: CompleteBackend,
  name: OperationName,
  input: unknown,
  options?: CallOptions,
): Promise<Result<unknown>> {
  const methods: Readonly<
    Record<OperationName, (input: never, options?: CallOptions) => Promise<Result<unknown>>>
  > = backend;
  // Fixed by the schemas again.
  return methods[name](input as never, options);
}
