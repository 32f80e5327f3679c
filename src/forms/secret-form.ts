import * as core from 'zod/v4/core';
import * as z from 'zod/mini';
import type { FormDefinition, FormValues } from '../destinations/definition.js';
import { isSecret, type FieldDefinition } from '../destinations/field.js';
import { isRequired, shownFields } from '../destinations/validate.js';

/** Whether an account has secrets of its own: one by role has none. */
export function hasSecrets(auth: FormDefinition, details: FormValues): boolean {
  return shownFields(auth, details).some(([, field]) => isSecret(field));
}

/**
 * The part of a form that asks for the secrets of an account, and for what changes with them. Rules that join fields are
 * left to who has the whole account.
 */
export function secretForm(auth: FormDefinition, details: FormValues): FormDefinition {
  const fields = shownFields(auth, details).filter(
    ([, field]) => isSecret(field) || field.changesWithSecrets,
  );
  const shape = Object.fromEntries(
    fields.flatMap(([name]) => {
      const schema = auth.schema._zod.def.shape[name];
      if (!schema) return [];
      return [[name, isRequired(auth, name) ? needed(schema) : schema]];
    }),
  );
  return {
    ...auth,
    schema: z.object(shape),
    fields: Object.fromEntries(fields.map(([name, field]) => [name, unconditional(field)])),
  };
}

/** What to send: a secret that is not given any more is removed, as it belonged to the one before. */
export function secretChanges(
  { fields }: FormDefinition,
  values: FormValues,
): Readonly<Record<string, string | number | null>> {
  return Object.fromEntries(
    Object.keys(fields).map((name) => {
      const value = values[name];
      return [name, typeof value === 'string' || typeof value === 'number' ? value : null];
    }),
  );
}

/** What may be missing while it is hidden has to be there now. */
const needed = (schema: core.$ZodType): core.$ZodType =>
  schema instanceof core.$ZodOptional ? schema._zod.def.innerType : schema;

/** Whether it is shown has been decided by the account. */
function unconditional({ when: _, requiredWhenShown: __, ...field }: FieldDefinition): FieldDefinition {
  return field;
}
