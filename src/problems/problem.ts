import type { Issue } from './issue.js';
import { PROBLEM_CODES, type Blame, type ProblemCode } from './problem-codes.js';
import type { ParamValues } from './params.js';

/** The facts that belong to one code. */
export type ProblemParams<Code extends ProblemCode> = ParamValues<(typeof PROBLEM_CODES)[Code]['params']>;

/** One problem of a given code. {@link Problem} is the union over all codes. */
export interface ProblemOf<Code extends ProblemCode> extends ProblemContext {
  readonly code: Code;
  readonly blame: Blame;
  readonly retry: boolean;
  readonly params: ProblemParams<Code>;
}

/** Where a problem was met. */
export interface ProblemContext {
  /** The form field that mends it. */
  readonly field?: string;
  /** The probe that met it. */
  readonly probe?: string;
  /** What the backend's log calls this request: shown to the user, who can quote it. */
  readonly correlationId?: string;
  /** For `request.invalid`: what is wrong with which field. */
  readonly issues?: readonly Issue[];
}

/**
 * A typed failure: plain data, so that it survives a second bundle, a worker or the wire. Its text is rendered from
 * `code` and `params` where it is shown.
 */
export type Problem = { [Code in ProblemCode]: ProblemOf<Code> }[ProblemCode];

/** What is asked or said about the key of an SFTP server. */
export type HostKeyProblem = Extract<
  Problem,
  { code: 'sftp.host-key-unknown' | 'sftp.host-key-other-algorithm' | 'sftp.host-key-changed' }
>;

/** What only a `custom` problem says itself: on whose side it is, `storage` by default, and whether to try again may help. */
export interface CustomContext extends ProblemContext {
  readonly blame?: Blame;
  readonly retry?: boolean;
}

/** Makes a problem; `blame` and `retry` come from the table of codes, unless the problem is a `custom` one. */
export function problem<Code extends ProblemCode>(
  code: Code,
  params: ProblemParams<Code>,
  context: 'custom' extends Code ? CustomContext : ProblemContext = {},
): Extract<Problem, { code: Code }> {
  const { blame, retry } = PROBLEM_CODES[code];
  // Every member of the union is a ProblemOf; TypeScript cannot see it through the generic code.
  return { code, blame, retry, params, ...context } as unknown as Extract<Problem, { code: Code }>;
}

/** The problem of an error that nobody expected. Its text stays out of it: it may hold anything. */
export const unexpected = (error: unknown): Problem =>
  problem('page.unexpected', { reason: error instanceof Error ? error.name : typeof error });

/** A `request.invalid` problem. */
export const invalid = (issues: readonly Issue[]) => problem('request.invalid', {}, { issues });

/** The same problem, met at a more precise place. What the problem already says wins. */
export function locate(found: Problem, context: ProblemContext): Problem {
  return { ...context, ...found };
}

/** Whether a problem says "this cannot be known from here" rather than "this is wrong". */
export function isUnverifiable({ code }: Problem): boolean {
  return 'unverifiable' in PROBLEM_CODES[code];
}

/** Carries a {@link Problem} through code that throws. Caught by `error.name`, which survives two copies of this module. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(met: Problem) {
    super(met.code);
    this.name = 'ProblemError';
    this.problem = met;
  }
}

/** The problem inside a thrown value, if it is a {@link ProblemError}. */
export function problemOf(error: unknown): Problem | undefined {
  if (!(error instanceof Error) || error.name !== 'ProblemError' || !('problem' in error)) return undefined;
  return error.problem as Problem;
}
