import type { Problem } from './problem.js';

/** What a fallible call answers: a value, or the problem that prevented it. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

/** A successful {@link Result}. */
export const success = <Value>(value: Value): Result<Value> => ({ ok: true, value });

/** A failed {@link Result}. */
export const failure = (problem: Problem): Result<never> => ({ ok: false, problem });
