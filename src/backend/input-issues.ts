import type * as core from 'zod/v4/core';
import { issue, type Issue } from '../problems/issue.js';
import { invalid } from '../problems/problem.js';
import { failure, success, type Result } from '../problems/result.js';
import type { OperationName } from './contract.js';
import { INPUTS } from './inputs.js';

/** The input of an operation as its schema makes it, or `request.invalid` with what is wrong at which field. */
export function parseInput(name: OperationName, input: unknown): Result<unknown> {
  const parsed = INPUTS[name].safeParse(input);
  return parsed.success ? success(parsed.data) : failure(invalid(issuesOf(parsed.error.issues)));
}

/** What a schema of the contract objects to, in the codes of our issues; the field is the form's where there is one. */
export function issuesOf(
  found: readonly core.$ZodIssue[],
  at: readonly PropertyKey[] = [],
): readonly Issue[] {
  return found.flatMap((one) => {
    const path = [...at, ...one.path];
    if (one.code === 'invalid_union') return issuesOf(nearest(one.errors), path);
    return [toIssue(one, fieldOf(path))];
  });
}

/** Of the alternatives of a union, the one that was meant: whose first objection lies deepest. */
function nearest(alternatives: readonly (readonly core.$ZodIssue[])[]): readonly core.$ZodIssue[] {
  const depth = (issues: readonly core.$ZodIssue[]): number => issues[0]?.path.length ?? 0;
  return alternatives.reduce(
    (best, next) => (depth(next) > depth(best) ? next : best),
    alternatives[0] ?? [],
  );
}

/** `credentials.secretKey` is the field `secretKey` of a form; `name` is its own field. */
function fieldOf(path: readonly PropertyKey[]): string {
  const inForm = path.length > 1 && (path[0] === 'credentials' || path[0] === 'setup');
  return (inForm ? path.slice(1) : path).map(String).join('.');
}

function toIssue(found: core.$ZodIssue, field: string): Issue {
  if (found.code === 'too_big' && found.origin === 'string') {
    return issue(field, 'too-long', { max: Number(found.maximum) });
  }
  if (found.code === 'too_small' && found.origin === 'string') return issue(field, 'required', {});
  if (found.code === 'invalid_type' && found.input === undefined) return issue(field, 'required', {});
  return issue(field, 'format', {});
}
