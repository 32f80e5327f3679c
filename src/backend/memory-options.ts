import type { DestinationChecks } from '../destinations/check.js';
import type { DestinationDefinition, DestinationType, FormValues } from '../destinations/definition.js';
import type { Account, Destination } from './backend.js';
import type { CheckingBackend } from './remote-checks.js';

/** What a backend in the page works with. */
export interface MemoryBackendOptions {
  /** The types that it can check and store. Looked at with each call: a getter may answer others, and accounts stay. */
  readonly types: readonly DestinationType[];
  /**
   * Finds the checks of a type; `undefined` answers `page.backend-required`. Default: the definition's own
   * {@link DestinationDefinition.checkInBrowser}.
   */
  readonly checks?: (definition: DestinationDefinition) => Promise<DestinationChecks | undefined>;
  /**
   * A backend that checks for this one where the browser hides the answer of a storage: `createHttpBackend({ baseUrl })`
   * will do. It is used only when the user asks for it, and only its `check` is called.
   */
  readonly server?: CheckingBackend;
  /**
   * The deliberate hand-over of credentials to the host: the only place where this library gives away a secret, because
   * without a backend nobody else could use the account afterwards. Called once per account, after its check has passed
   * and before it is listed; when it throws or rejects, the account is not kept and the caller gets `page.unexpected`.
   *
   * `credentials` are as typed, secrets included. Keep them out of logs, storage and URLs.
   */
  readonly onAccount?: (account: Account, credentials: FormValues) => void | Promise<void>;
  /** Whether files are encrypted with the `encryptionKey` of an account that has one. Default false: no key is asked for. */
  readonly encryptsFiles?: boolean;
  /** Accounts that are there from the start. Without `credentials` they can be listed, but not checked. */
  readonly accounts?: readonly SeedAccount[];
  /** Destinations that are there from the start; each must name one of the accounts. */
  readonly destinations?: readonly Destination[];
}

/** An account that a memory backend starts with. How many destinations use it is counted, not believed. */
export interface SeedAccount {
  readonly account: Account;
  readonly credentials?: FormValues;
}
