import type { OperationName } from '../backend/contract.js';
import type { LimitName } from './limits/limits.js';
import type { ProblemCode } from '../problems/problem-codes.js';

/** What the handler has to say to the host's log, as plain data. Never holds an input, a header, a query or a message. */
export type LogEntry = RequestLogEntry | FailureLogEntry;

/** One answered request. */
export interface RequestLogEntry {
  readonly level: 'info' | 'warn' | 'error';
  readonly event?: undefined;
  /** What the answer carries as `x-correlation-id`, and the user sees beside a problem. */
  readonly correlationId: string;
  readonly method: string;
  /** Absent when no route matched. */
  readonly operation?: OperationName;
  /** Absent before the caller is known. */
  readonly tenant?: string;
  /** The `actor` that `authorize` has answered. */
  readonly actor?: string;
  /** 499 when the caller went away before the answer. Streamed answers are 200; see `problem` for how they ended. */
  readonly status: number;
  readonly problem?: ProblemCode;
  readonly durationMs: number;
  /** What was thrown unexpectedly. */
  readonly error?: LoggedError;
  /** The limit that a refused request was over. */
  readonly limit?: LimitName;
  /** Why the shared counters of the limits failed. Until they are well again, each process counts by itself. */
  readonly countersError?: LoggedError;
}

/** Something of the host's that the handler called has failed: its audit sink, its telemetry. */
export interface FailureLogEntry {
  readonly level: 'error';
  readonly event: 'audit-failed' | 'telemetry-failed';
  /** Of the request whose event was lost; its other facts are in the request's own entry. */
  readonly correlationId?: string;
  readonly tenant?: string;
  readonly actor?: string;
  readonly error: LoggedError;
  readonly method?: undefined;
  readonly operation?: undefined;
  readonly status?: undefined;
  readonly problem?: undefined;
  readonly durationMs?: undefined;
  readonly limit?: undefined;
  readonly countersError?: undefined;
}

/** What may be logged of an error: where and what kind, not its message, in which libraries quote their input. */
export interface LoggedError {
  readonly name: string;
  /** A system's or database's code, such as `ECONNREFUSED` or `23505`. */
  readonly code?: string;
  /** The frames of the stack, without the line that repeats the message. */
  readonly stack?: readonly string[];
}

/** Takes from a thrown value what may be logged. */
export function loggedError(thrown: unknown): LoggedError {
  if (!(thrown instanceof Error)) return { name: typeof thrown };
  const code: unknown = 'code' in thrown ? thrown.code : undefined;
  const frames = (thrown.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    // A message may have several lines, one of which may look like a frame: only those that name a place in a file.
    .filter((line) => /^at .*:\d+:\d+\)?$/.test(line));
  return {
    name: thrown.name,
    ...(typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? { code } : {}),
    ...(frames.length > 0 ? { stack: frames } : {}),
  };
}
