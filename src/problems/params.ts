import type { ParamKind } from './problem-codes.js';

/** The values that belong to a table of parameter kinds. */
export type ParamValues<Kinds extends Readonly<Record<string, ParamKind>>> = {
  readonly [Name in keyof Kinds]: Kinds[Name] extends 'number'
    ? number
    : Kinds[Name] extends 'list'
      ? readonly string[]
      : string;
};

/** Whether `value` holds exactly what `kinds` asks for; used on what arrives over the wire. */
export function hasParams<Kinds extends Readonly<Record<string, ParamKind>>>(
  kinds: Kinds,
  value: unknown,
): value is ParamValues<Kinds> {
  if (typeof value !== 'object' || value === null) return false;
  const given = value as Readonly<Record<string, unknown>>;
  return Object.entries(kinds).every(([name, kind]) => {
    const param = Object.hasOwn(given, name) ? given[name] : undefined;
    if (kind === 'number') return typeof param === 'number';
    if (kind === 'text') return typeof param === 'string';
    return Array.isArray(param) && param.every((entry) => typeof entry === 'string');
  });
}
