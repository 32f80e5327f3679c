import type { FormDefinition, FormValues } from '../destinations/definition.js';
import type { FieldDefinition } from '../destinations/field.js';

/** An input, a text area or a choice, as far as it is read. */
export interface Control {
  readonly name: string;
  readonly value: string;
  readonly type: string;
  /** Of the options of a choice, whether it is the chosen one. */
  readonly checked?: boolean;
}

/**
 * The values of a form's controls, by its definition. Fields that are not in the form are left out. All of them, and not only the
 * one that was typed into: some password managers fill in without an event. `FormData` would take longer, at each key.
 */
export function readForm(form: FormDefinition, controls: Iterable<Control>): FormValues {
  const values: Record<string, string | number> = {};
  for (const { name, value, type, checked } of controls) {
    const field = form.fields[name];
    if (field && (type !== 'radio' || checked)) values[name] = readValue(field, value);
  }
  return values;
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
