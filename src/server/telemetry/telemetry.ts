import type { OperationName } from '../../backend/contract.js';
import type { ProblemCode } from '../../problems/problem-codes.js';

/** One thing that takes time. Holds no credential, no tenant and no id; what can have how many values is said. */
export type Activity =
  | {
      readonly kind: 'request';
      /** As https://www.rfc-editor.org/rfc/rfc9110 names it; `_OTHER` for what it does not name. */
      readonly method: string;
      /** Absent when no route matched. */
      readonly operation?: OperationName;
      /** The path with its parameters' names: `/api/storage/accounts/{id}`. */
      readonly route?: string;
      /** For the context of a trace that comes along. They hold the caller's session: not to be recorded. */
      readonly headers: Headers;
    }
  | {
      readonly kind: 'check';
      /** The destination type's id. */
      readonly type: string;
      readonly scope: 'account' | 'location' | 'list-folders' | 'create-folder';
    }
  | { readonly kind: 'probe'; readonly type: string; readonly probe: string }
  | {
      readonly kind: 'store';
      /** The name of a method of the store. */
      readonly call: string;
    }
  | {
      /** A host that a customer named was resolved and judged by the egress guard. */
      readonly kind: 'dial';
      /** Customers' names, without limit: not to be recorded unless the operator wants them. */
      readonly host: string;
      readonly port: number;
    };

/** How an activity ended. */
export interface Outcome {
  /** Of a request: the HTTP status; 499 when the caller went away. */
  readonly status?: number;
  /** Of a check its verdict, of a probe its last status. */
  readonly result?: string;
  readonly problem?: ProblemCode;
  /** The name of what was thrown unexpectedly: its message may quote a secret. */
  readonly error?: string;
}

/** What happened at one moment. */
export interface Occurrence {
  readonly kind: 'rate-limited';
  /** Which limit was reached, as its declaration calls it. */
  readonly limit: string;
}

/** An activity that has begun. */
export interface Ongoing {
  /** Runs the work inside of the activity: what begins in there is a part of it. Default: just runs it. */
  run?<Value>(work: () => Value): Value;
  /** Called once. */
  end(outcome: Outcome): void;
}

/**
 * Is told what the handler does, as it does it. Two come along, `openTelemetry()` and `createMetrics()`, each in an entry of
 * its own. What an implementation throws never reaches a user: it is logged, and the work goes on.
 */
export interface Telemetry {
  /** Called when something begins. `undefined` when nobody wants to know more of it. */
  begin(activity: Activity): Ongoing | undefined;
  /** Called when something happened. */
  note?(occurrence: Occurrence): void;
}
