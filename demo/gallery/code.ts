/** Writes values as JavaScript, so that a state can be copied as code. */

/** How to write what JSON cannot hold: functions, and objects that come from a function. */
const written = new WeakMap<object, Code>();

/** Code, or what makes it: only for who copies it. */
export type Code = string | (() => string);

/** Says how a value is written. */
export function writtenAs<Value extends object>(value: Value, code: Code): Value {
  written.set(value, code);
  return value;
}

/** The text of code. */
export const textOfCode = (code: Code): string => (typeof code === 'string' ? code : code());

/** Text of code with values in it: ``js`async () => ${result}` ``. */
export function js(parts: TemplateStringsArray, ...values: readonly unknown[]): string {
  return parts.map((part, index) => (index === 0 ? part : `${toCode(values[index - 1])}${part}`)).join('');
}

const NAME = /^[A-Za-z_$][\w$]*$/u;

/** A value as code. Throws for a function that nobody has said how to write. */
export function toCode(value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    const own = written.get(value);
    if (own !== undefined) return textOfCode(own);
    if (Array.isArray(value)) return `[${value.map(toCode).join(', ')}]`;
    const entries = Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([name, each]) => `${NAME.test(name) ? name : JSON.stringify(name)}: ${toCode(each)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  if (typeof value === 'function') {
    const own = written.get(value);
    if (own !== undefined) return textOfCode(own);
    throw new Error(`Nobody has said how to write this function: ${value.name}`);
  }
  if (typeof value === 'string') return quoted(value);
  return String(value);
}

/** In single quotes, as people write it; a text that would end its script is taken apart. */
function quoted(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner.replaceAll('</', '<\\/')}'`;
}
