import type { DestinationType, FormValues } from '../destinations/definition.js';
import { success, type Result } from '../problems/result.js';
import { AccountService } from './account-service.js';
import type { Account, CompleteBackend, Destination } from './backend.js';
import type { OutputOf, Right } from './contract.js';
import { DestinationService } from './destination-service.js';
import { DestinationTypes, type ChecksOf } from './destination-types.js';
import type { CheckingBackend } from './remote-checks.js';
import type { ServiceParts } from './service-parts.js';
import { SharedRuns } from './shared-runs.js';
import { stampSource } from './stamps.js';
import type { SecretKeeper, Store } from './store.js';
import { Subjects } from './subjects.js';

/** What the operations work with. */
export interface ServiceOptions {
  readonly types: readonly DestinationType[];
  readonly checksOf: ChecksOf;
  readonly store: Store;
  readonly keeper: SecretKeeper;
  readonly egressAddresses?: readonly string[];
  /** The ARN of the identity that asks for customers' roles. Without it, access by role is not offered. */
  readonly rolePrincipal?: string | undefined;
  /** Files are encrypted, before they are delivered, for accounts with a key for it. */
  readonly encryptsFiles?: boolean | undefined;
  /** Makes the checks for which a caller asks with `from: 'server'`. */
  readonly server?: CheckingBackend | undefined;
  /** Called with a checked account before it is stored; when it throws, nothing is stored. */
  readonly handOver?: ((account: Account, credentials: FormValues) => void | Promise<void>) | undefined;
}

/**
 * What the operations of the contract mean, for the page's memory and for the server alike. They differ in the store,
 * the keeper of the secrets and the checks, and in nothing else.
 *
 * Inputs must have passed the contract's schemas. What is unexpected (a broken store, a bug) is thrown.
 */
export function createService(
  options: ServiceOptions,
): (tenant: string, rights?: readonly Right[]) => CompleteBackend {
  const types = new DestinationTypes(options.types, options.checksOf);
  const parts: ServiceParts = { ...options, types, stamp: stampSource() };
  const accountRuns = new SharedRuns<Account>();
  const destinationRuns = new SharedRuns<Destination>();
  return (tenant, rights = ['view', 'connect', 'edit', 'delete']) => {
    const subjects = new Subjects(tenant, parts);
    const accounts = new AccountService(tenant, parts, subjects, accountRuns);
    const destinations = new DestinationService(tenant, parts, subjects, destinationRuns);
    return {
      describe: () => describe(options, types, subjects, tenant, rights),
      listAccounts: (input) => accounts.list(input),
      check: (input, call) => accounts.check(input, call),
      createAccount: (input, call) => accounts.create(input, call),
      updateAccount: (input, call) => accounts.update(input, call),
      renameAccount: (input, call) => accounts.rename(input, call),
      listFolders: (input, call) => accounts.listFolders(input, call),
      createFolder: (input, call) => accounts.createFolder(input, call),
      deleteAccount: (input, call) => accounts.remove(input, call),
      createDestination: (input, call) => destinations.create(input, call),
      updateDestination: (input, call) => destinations.update(input, call),
      listDestinations: (input) => destinations.list(input),
      deleteDestination: (input, call) => destinations.remove(input, call),
    };
  };
}

async function describe(
  { egressAddresses = [], server, encryptsFiles, store }: ServiceOptions,
  types: DestinationTypes,
  subjects: Subjects,
  tenant: string,
  rights: readonly Right[],
): Promise<Result<OutputOf<'describe'>>> {
  const [roleAccess, connections] = await Promise.all([subjects.roleAccess(), store.connections(tenant)]);
  return success({
    destinationTypes: types.names,
    connections: [...connections],
    egressAddresses: [...egressAddresses],
    ...(server ? { serverChecks: true } : {}),
    ...(encryptsFiles ? { fileEncryption: true } : {}),
    ...(roleAccess ? { roleAccess } : {}),
    accountActions: [
      ...(rights.includes('edit') ? ['rename'] : []),
      ...(rights.includes('delete') ? ['delete'] : []),
    ],
  });
}
