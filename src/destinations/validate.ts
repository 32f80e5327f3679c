import * as core from 'zod/v4/core';
import { issue, type Issue } from '../problems/issue.js';
import { isIssueCode } from '../problems/issue-codes.js';
import { isSecret, type FieldDefinition } from './field.js';
import { mayHoldSecret } from './pasted-secrets.js';
import type { FormDefinition, FormValues } from './definition.js';

/** What became of the values of a form. */
export type Validation =
  | { readonly valid: true; readonly values: FormValues }
  | { readonly valid: false; readonly issues: readonly Issue[] };

/** The fields that are on the screen for these values, with their definitions, in order. What depends on a hidden field is hidden. */
export function shownFields(
  { fields }: FormDefinition,
  values: FormValues,
): (readonly [string, FieldDefinition])[] {
  const isShown = ({ when }: FieldDefinition): boolean => {
    if (!when) return true;
    const by = fields[when.field];
    return (
      [when.equals].flat().some((each) => each === (values[when.field] ?? initialOf(by))) &&
      (!by || isShown(by))
    );
  };
  return Object.entries(fields).filter(([, field]) => isShown(field));
}

/** Whether a field must be filled, for the mark on its label. */
export function isRequired(form: FormDefinition, name: string): boolean {
  const field = form.fields[name];
  if (!field || field.control === 'host-key') return false;
  if (field.when) return field.requiredWhenShown === true;
  const schema = form.schema._zod.def.shape[name];
  return schema !== undefined && !core.safeParse(schema, undefined).success;
}

/** The value that a field starts with. */
export function initialOf(field: FieldDefinition | undefined): string | number | undefined {
  return field && 'initial' in field ? field.initial : undefined;
}

/**
 * Checks values against a form without asking anyone. Hidden and unknown fields are dropped, empty texts count as not
 * given. Used by the page before it sends and by the server before it believes.
 */
export function validate(form: FormDefinition, values: FormValues): Validation {
  const shown = shownFields(form, values);
  const given = Object.fromEntries(
    shown.flatMap(([name, { control }]) => {
      if (control === 'given') return [];
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      return value === undefined || value === null || value === '' ? [] : [[name, value]];
    }),
  );
  // Of zod's own words for an issue none: they are English, and written for developers.
  const parsed = core.safeParse(form.schema, given, { error: () => '' });
  // Of blanks, a schema may have left nothing.
  const left = parsed.success ? parsed.data : given;
  const missing = shown
    .filter(([name]) => isRequired(form, name) && (!Object.hasOwn(given, name) || left[name] === ''))
    .map(([name]) => issue(name, 'required', {}));
  if (parsed.success && missing.length === 0) return { valid: true, values: parsed.data };
  const wrong = parsed.success ? [] : parsed.error.issues.map(toIssue);
  const order = shown.map(([name]) => name);
  const issues = [...missing, ...wrong]
    .filter((found, at, all) => all.findIndex(({ field }) => field === found.field) === at)
    .sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  return { valid: false, issues };
}

/** The values without those of secret fields: what may be stored in the clear, shown and put into a draft. */
export function publicValues(form: FormDefinition, values: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => {
      const field = form.fields[name];
      return field !== undefined && !isSecret(field);
    }),
  );
}

/**
 * What may be told to others while it is being typed, such as in an event or a draft. A text field can hold a secret for a
 * moment: a whole block of credentials is pasted into it, or the secret instead of the id. Such a value is left out. So is
 * a public key that is not among those that were `examined`: it takes a closer look to see that it is no private one.
 */
export function draftValues(
  form: FormDefinition,
  values: FormValues,
  examined: readonly string[] = [],
): FormValues {
  return Object.fromEntries(
    Object.entries(publicValues(form, values)).filter(
      ([name, value]) =>
        (form.fields[name]?.control !== 'public-key' || examined.includes(name)) &&
        (typeof value !== 'string' || !mayHoldSecret(value)),
    ),
  );
}

/** Only the values of secret fields: what must be encrypted at rest. */
export function secretValues(form: FormDefinition, values: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => {
      const field = form.fields[name];
      return field !== undefined && isSecret(field);
    }),
  );
}

/** One finding of a schema in our own words. Checks made with {@link reject} bring their code along. */
function toIssue(found: core.$ZodIssue): Issue {
  const field = String(found.path[0] ?? '');
  if (found.code === 'custom') {
    const code: unknown = found.params?.['issue'];
    if (typeof code === 'string' && isIssueCode(code)) {
      const facts: unknown = found.params?.['facts'];
      return { field, code, params: facts ?? {} } as Issue;
    }
  }
  if (found.code === 'invalid_type') {
    return found.expected === 'number' || found.expected === 'int'
      ? issue(field, 'not-a-number', {})
      : issue(field, 'required', {});
  }
  if (found.code === 'too_small' && found.origin === 'string') {
    return found.minimum === 1
      ? issue(field, 'required', {})
      : issue(field, 'too-short', { min: Number(found.minimum) });
  }
  if (found.code === 'too_big' && found.origin === 'string') {
    return issue(field, 'too-long', { max: Number(found.maximum) });
  }
  if (found.code === 'invalid_value') return issue(field, 'unknown-choice', {});
  if (found.message) return issue(field, 'custom', { message: found.message });
  return issue(field, 'format', {});
}
