import assert from 'node:assert/strict';
import type { Problem } from '../../src/problems/problem.js';
import type { ProblemCode } from '../../src/problems/problem-codes.js';
import type { Result } from '../../src/problems/result.js';

/** The value of a result that must be a success. */
export function valueOf<Value>(result: Result<Value>): Value {
  assert.ok(result.ok, result.ok ? '' : `${result.problem.code} ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** The problem of a result that must be a failure with this code. */
export function problemIn<Code extends ProblemCode>(
  result: Result<unknown>,
  code: Code,
): Extract<Problem, { code: Code }> {
  assert.ok(!result.ok, 'expected a problem');
  assert.equal(result.problem.code, code);
  return result.problem as Extract<Problem, { code: Code }>;
}

/** What is wrong with which field. */
export function issuesIn(result: Result<unknown>): readonly string[] {
  return (problemIn(result, 'request.invalid').issues ?? []).map(({ field, code }) => `${field}: ${code}`);
}
