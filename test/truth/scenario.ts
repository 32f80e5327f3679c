import type { FormValues } from '../../src/destinations/definition.js';
import type { HandlerOptions } from '../../src/server/create-handler.js';
import type { Lookup } from '../../src/server/egress/create-egress-guard.js';
import type { AwsCredentials } from '../../src/server/checks/assume-role.js';
import type { Blame, ProblemCode } from '../../src/problems/problem-codes.js';

/** Who makes a check: the page itself, or a backend that the page asks. */
export type Caller = (typeof CALLERS)[number];

/** All values of {@link Caller}. */
export const CALLERS = ['browser', 'backend'] as const;

/** What the truth about a scenario is. */
export interface Expected {
  /** The problem that ends it, or `connected`. */
  readonly code: ProblemCode | 'connected';
  /** The field at which the problem is shown; empty when it is about none. */
  readonly field: string;
  readonly blame: Blame | '';
  /** Codes of what did not keep it from being connected, in the order of the probes. */
  readonly warnings: readonly ProblemCode[];
}

/** It ends with this problem. */
export const problemAt = (code: ProblemCode, blame: Blame, field = ''): Expected => ({
  code,
  field,
  blame,
  warnings: [],
});

/** It is connected, with these warnings. */
export const connected = (...warnings: readonly ProblemCode[]): Expected => ({
  code: 'connected',
  field: '',
  blame: '',
  warnings,
});

/** How the page is that makes the attempt. */
export interface PageSettings {
  /** Its `connect-src`, besides itself. Default: everything. */
  readonly connectSrc?: string;
  /** Served over `https:`. */
  readonly secure?: true;
  /** Loses its network before the attempt. */
  readonly offline?: true;
  /** Limit of one request, in milliseconds. */
  readonly timeoutMs?: number;
}

/** How the backend is that is asked. */
export interface ServiceSettings {
  readonly lookup?: Lookup;
  /** Private addresses that it may dial. Default: this machine. */
  readonly allow?: readonly string[];
  /** Limit of each phase of a check, in milliseconds. */
  readonly phaseTimeoutMs?: number;
  /** Its own identity at AWS. */
  readonly principal?: AwsCredentials & { readonly arn: string };
  /** Called with the external id that this customer's roles have to demand. */
  readonly onExternalId?: (externalId: string) => void;
  readonly handler?: Partial<HandlerOptions>;
  /** Something else answers in its place. */
  readonly baseUrl?: string;
  /** How long the page waits for it, in milliseconds. */
  readonly timeoutMs?: number;
}

/** What a user does: connects an account and, when there is a `setup`, creates a destination with it. */
export interface Attempt {
  readonly type: string;
  readonly credentials: FormValues;
  readonly setup?: FormValues;
  /** The user confirms the host key that a server shows. Default true. */
  readonly confirmsHostKey?: boolean;
  /** What happens after the account is connected. */
  readonly between?: () => void | Promise<void>;
  /**
   * What whoever can mend the problem does with the first remedy that is offered. The attempt is made again after that, and
   * has to come to what is expected: a remedy that does not work is a wrong one.
   */
  readonly mend?: (remedy: string) => Partial<Attempt> | Promise<Partial<Attempt>>;
  /** Where AWS is, for Amazon S3. */
  readonly aws?: string;
  readonly page?: PageSettings;
  readonly service?: ServiceSettings;
}

/** Where a scenario gets what it needs, and leaves what has to be closed. */
export interface Stage {
  readonly caller: Caller;
  /** Closes a server when the scenario is over. */
  closing<Server extends { close(): unknown }>(server: Server): Server;
}

/** One way in which connecting a storage goes right or wrong. */
export interface Scenario {
  readonly title: string;
  /** What it runs against, as the table says it. */
  readonly server: string;
  readonly expected: Readonly<Partial<Record<Caller, Expected>>>;
  readonly prepare: (stage: Stage) => Attempt | Promise<Attempt>;
}

/** The same truth for whoever asks. */
export const forBoth = (expected: Expected): Scenario['expected'] => ({
  browser: expected,
  backend: expected,
});
