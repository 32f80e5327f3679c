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

/** The text of code, its first line where the code begins and the others below it. */
export function textOfCode(code: Code): string {
  const text = typeof code === 'string' ? code : code();
  const depths = [...text.matchAll(/\n( *)(?=[^ \n])/gu)].map(([, spaces = '']) => spaces.length);
  return text.replaceAll(`\n${' '.repeat(depths.length > 0 ? Math.min(...depths) : 0)}`, '\n');
}

/** Text of code with values in it: ``js`async () => ${result}` ``. */
export function js(parts: TemplateStringsArray, ...values: readonly unknown[]): string {
  return parts.map((part, index) => (index === 0 ? part : `${toCode(values[index - 1])}${part}`)).join('');
}

const NAME = /^[A-Za-z_$][\w$]*$/u;

/** What fits into one line. */
const WIDTH = 88;

/** A value as code. Throws for a function that nobody has said how to write. */
export function toCode(value: unknown, indent = ''): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return String(value);
  const own = written.get(value);
  if (own !== undefined) return textOfCode(own).replaceAll('\n', `\n${indent}`);
  if (typeof value === 'function') {
    throw new Error(`Nobody has said how to write this function: ${value.name}`);
  }
  const inner = `${indent}  `;
  if (Array.isArray(value))
    return listed(
      '[',
      ']',
      value.map((each) => toCode(each, inner)),
      indent,
    );
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([name, each]) => `${NAME.test(name) ? name : quoted(name)}: ${toCode(each, inner)}`);
  return listed('{', '}', entries, indent);
}

/** In one line where that is short enough. */
function listed(open: string, close: string, items: readonly string[], indent: string): string {
  if (items.length === 0) return open + close;
  const space = open === '{' ? ' ' : '';
  const line = `${open}${space}${items.join(', ')}${space}${close}`;
  if (line.length + indent.length <= WIDTH && !line.includes('\n')) return line;
  return `${open}\n${items.map((item) => `${indent}  ${item},\n`).join('')}${indent}${close}`;
}

/** In single quotes, as people write it; a text that would end its script is taken apart. */
function quoted(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner.replaceAll('</', '<\\/')}'`;
}
