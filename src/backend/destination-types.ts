import type { DestinationChecks } from '../destinations/check.js';
import type { DestinationDefinition, DestinationType, FormValues } from '../destinations/definition.js';
import { validate } from '../destinations/validate.js';
import type { Issue } from '../problems/issue.js';
import { problem } from '../problems/problem.js';
import { failure, success, type Result } from '../problems/result.js';
import { invalid } from './input-issues.js';

/** A destination type, ready for work. */
export interface ReadyType {
  readonly definition: DestinationDefinition;
  readonly checks: DestinationChecks;
}

/** Finds the checks of a type; `undefined` when they cannot be made here. */
export type ChecksOf = (definition: DestinationDefinition) => Promise<DestinationChecks | undefined>;

/** The destination types that a backend knows, by id. */
export class DestinationTypes {
  readonly #types: ReadonlyMap<string, DestinationType>;
  readonly #checksOf: ChecksOf;

  constructor(types: readonly DestinationType[], checksOf: ChecksOf) {
    this.#types = new Map(types.map((type) => [type.type, type]));
    this.#checksOf = checksOf;
  }

  get names(): string[] {
    return [...this.#types.keys()];
  }

  /** The problem is `type.unsupported`, or `page.backend-required` when the type has no checks here. */
  async ready(type: string): Promise<Result<ReadyType>> {
    const definition = await this.#types.get(type)?.load();
    if (!definition) return failure(problem('type.unsupported', { type }));
    const checks = await this.#checksOf(definition);
    if (!checks) return failure(problem('page.backend-required', { type }));
    return success({ definition, checks });
  }
}

/** The valid values of the forms that were given, or `request.invalid` with all that is wrong in any of them. */
export function validForms(
  { definition }: ReadyType,
  given: { readonly credentials?: FormValues; readonly setup?: FormValues | undefined },
): Result<{ readonly credentials: FormValues; readonly setup: FormValues | undefined }> {
  const issues: Issue[] = [];
  const valid = (form: 'auth' | 'setup', values: FormValues): FormValues => {
    const validation = validate(definition[form], values);
    if (validation.valid) return validation.values;
    issues.push(...validation.issues);
    return {};
  };
  const credentials = given.credentials ? valid('auth', given.credentials) : {};
  const setup = given.setup ? valid('setup', given.setup) : undefined;
  return issues.length > 0 ? failure(invalid(issues)) : success({ credentials, setup });
}
