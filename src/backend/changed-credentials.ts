import { invalid } from '../problems/problem.js';
import type { DestinationDefinition, FormValues } from '../destinations/definition.js';
import { isSecret } from '../destinations/field.js';
import { issue, type Issue } from '../problems/issue.js';
import { failure, success, type Result } from '../problems/result.js';

/**
 * The stored values with the changes on top: what is not mentioned stays, `null` removes.
 *
 * Stored secrets do not follow an account to another place. Who changes where secrets are sent (a field that says
 * `directsSecrets`) has to give them again: else anyone who may edit an account could have its password sent to a server
 * of their own.
 */
export function changedCredentials(
  { auth }: DestinationDefinition,
  stored: FormValues,
  changes: FormValues,
): Result<FormValues> {
  const fields = Object.entries(auth.fields);
  const moved = fields.some(
    ([name, field]) => field.directsSecrets && Object.hasOwn(changes, name) && changes[name] !== stored[name],
  );
  const missing: readonly Issue[] = moved
    ? fields
        .filter(([name, field]) => isSecret(field) && isGiven(stored[name]) && !Object.hasOwn(changes, name))
        .map(([name]) => issue(name, 'required', {}))
    : [];
  if (missing.length > 0) return failure(invalid(missing));
  const merged = { ...stored, ...changes };
  return success(Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null)));
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
