import type { FormValues } from './definition.js';

/** A value as text; empty when it is missing or of another kind. */
export function textIn(values: FormValues, name: string): string {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
