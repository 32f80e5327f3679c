import type { DestinationChecks } from '../destinations/check.js';
import type {
  DestinationDefinition,
  DestinationType,
  FormDefinition,
  FormValues,
} from '../destinations/definition.js';
import type { Offer } from '../destinations/field.js';
import { validate } from '../destinations/validate.js';
import { issue, type Issue } from '../problems/issue.js';
import { invalid, problem } from '../problems/problem.js';
import { failure, success, type Result } from '../problems/result.js';

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

/** What {@link validForms} answers. */
export interface ValidForms {
  readonly credentials: FormValues;
  readonly setup: FormValues | undefined;
}

/**
 * The valid values of the forms that were given, or `request.invalid` with all that is wrong in any of them. `isNew` leaves
 * out what was taken before, which nobody can mend in passing.
 */
export async function validForms(
  { definition }: ReadyType,
  given: { readonly credentials?: FormValues; readonly setup?: FormValues | undefined },
  offers: ReadonlySet<Offer>,
  isNew: (name: string) => boolean = () => true,
): Promise<Result<ValidForms>> {
  const issues: Issue[] = [];
  const valid = async (form: FormDefinition, values: FormValues): Promise<FormValues> => {
    const validation = validate(form, values);
    const found = validation.valid
      ? notOffered(form, values, offers).filter(({ field }) => isNew(field))
      : validation.issues;
    issues.push(...found);
    if (!validation.valid || found.length > 0) return {};
    const examined = await examine(form, validation.values, isNew);
    issues.push(...examined.issues);
    // In its usual form a value may break a rule that it kept before.
    const usual = validate(form, examined.values);
    if (!usual.valid) issues.push(...usual.issues);
    return usual.valid ? usual.values : {};
  };
  const credentials = given.credentials ? await valid(definition.auth, given.credentials) : {};
  const setup = given.setup ? await valid(definition.setup, given.setup) : undefined;
  return issues.length > 0 ? failure(invalid(issues)) : success({ credentials, setup });
}

/** What was asked of us that we do not do: to take it silently would be a promise. */
function notOffered(form: FormDefinition, values: FormValues, offers: ReadonlySet<Offer>): readonly Issue[] {
  const lacks = ({ needs }: { readonly needs?: Offer } = {}): boolean =>
    needs !== undefined && !offers.has(needs);
  return Object.entries(form.fields)
    .filter(([name, field]) => {
      const value = values[name];
      if (value === undefined || value === null || value === '') return false;
      const option =
        field.control === 'choice' ? field.options.find((one) => one.value === value) : undefined;
      return lacks(field) || lacks(option);
    })
    .map(([name]) => issue(name, 'not-offered', {}));
}

/** What the page has looked at is looked at again: a caller need not have been the page. */
async function examine(
  form: FormDefinition,
  values: FormValues,
  isNew: (name: string) => boolean,
): Promise<{ readonly values: FormValues; readonly issues: readonly Issue[] }> {
  const issues: Issue[] = [];
  const usual: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== 'string' || !isNew(name)) continue;
    const found = await form.examine?.(name, value, values);
    issues.push(...(found?.issues ?? []));
    if (found?.value !== undefined) usual[name] = found.value;
  }
  return { values: { ...values, ...usual }, issues };
}
