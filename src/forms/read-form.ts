import type { FormDefinition, FormValues } from '../destinations/definition.js';
import type { FieldDefinition } from '../destinations/field.js';

/** The values of a form's inputs, by its definition. Fields that are not in the form are left out. */
export function readForm(form: FormDefinition, data: FormData): FormValues {
  return Object.fromEntries(
    Object.entries(form.fields).flatMap(([name, field]) => {
      const raw = data.get(name);
      return typeof raw === 'string' ? [[name, readValue(field, raw)]] : [];
    }),
  );
}

/** What was typed, as the value of a field: a number where it is one, else the text for the schema to object to. */
export function readValue(field: FieldDefinition, raw: string): string | number {
  const typed = raw.trim();
  return field.control === 'number' && /^-?\d+$/.test(typed) ? Number(typed) : raw;
}

/** A value as an input shows it. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
