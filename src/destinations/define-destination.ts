import * as core from 'zod/v4/core';
import {
  loadable,
  type DefinedDestination,
  type DestinationDefinition,
  type FormDefinition,
  type ProbeDefinition,
} from './definition.js';
import type { FieldDefinition } from './field.js';

/**
 * Declares a destination type. The keys of `fields` are the keys of the schema: a field without a label, or a label
 * without a field, does not compile.
 *
 * @throws {TypeError} When it cannot work, such as a field that is shown by a field that does not exist, or a setup that asks
 *   for a secret. Says what is wrong, and where.
 *
 * @example
 * const webdav = defineDestination({
 *   type: 'webdav',
 *   name: 'WebDAV',
 *   description: 'A folder on a WebDAV server.',
 *   icon: { paths: ['M4 6h16v12H4z'] },
 *   auth: { schema: z.object({ user: z.string(), password: z.string() }), fields: { ... } },
 *   ...
 * });
 * wizard.destinations = [...builtInDestinations, webdav];
 */
export function defineDestination<Auth extends core.$ZodShape, Setup extends core.$ZodShape>(
  definition: DestinationDefinition<Auth, Setup>,
): DefinedDestination<Auth, Setup> {
  const wrong = mistakeIn(definition);
  if (wrong !== undefined) throw new TypeError(`The destination type "${definition.type}": ${wrong}`);
  return loadable(definition);
}

/** Every control, and whether a setup may have it: that is stored and shown in the clear. */
const CONTROLS: Readonly<Record<FieldDefinition['control'], boolean>> = {
  text: true,
  secret: false,
  key: false,
  number: true,
  choice: true,
  paragraph: true,
  'public-key': true,
  given: true,
  'host-key': false,
};

/** A declaration as it may arrive: not everybody is told by a compiler that a part is missing. */
interface Declared {
  readonly auth?: DeclaredForm | undefined;
  readonly setup?: DeclaredForm | undefined;
  readonly probes?: { readonly [Part in 'account' | 'location']?: readonly ProbeDefinition[] } | undefined;
}

interface DeclaredForm {
  readonly schema?: Partial<FormDefinition['schema']>;
  readonly fields?: FormDefinition['fields'];
}

/** The first thing that keeps a declaration from working. */
export function mistakeIn({ auth, setup, probes }: Declared): string | undefined {
  if (!probes?.account || !probes.location)
    return 'it needs probes.account and probes.location, a list each.';
  return (
    mistakeInForm('auth', auth) ??
    mistakeInForm('setup', setup) ??
    mistakeInProbes('account', probes.account, { ...auth?.fields }) ??
    mistakeInProbes('location', probes.location, { ...auth?.fields, ...setup?.fields })
  );
}

function mistakeInForm(part: 'auth' | 'setup', { schema, fields }: DeclaredForm = {}): string | undefined {
  const { type, shape }: Partial<core.$ZodObjectDef> = schema?._zod?.def ?? {};
  if (!fields || !shape || type !== 'object')
    return `${part} needs a schema, a z.object() of zod 4, and fields.`;
  const unasked = Object.keys(shape).find((name) => !Object.hasOwn(fields, name));
  if (unasked !== undefined) return `${part}.schema has "${unasked}", but ${part}.fields has no such field.`;
  for (const [name, field] of Object.entries(fields)) {
    const schemaOfField = shape[name];
    if (!schemaOfField) return `${part}.fields has "${name}", but ${part}.schema does not.`;
    if (part === 'setup' && (name === 'name' || name === 'description'))
      return `the setup cannot have a field "${name}": every destination has it.`;
    const wrong = mistakeInField(part, field, fields) ?? mistakeInCondition(name, fields, schemaOfField);
    if (wrong !== undefined) return `the field "${name}" of ${part} ${wrong}`;
  }
  return undefined;
}

function mistakeInField(
  part: 'auth' | 'setup',
  field: FieldDefinition,
  fields: FormDefinition['fields'],
): string | undefined {
  const { control } = field;
  if (!Object.hasOwn(CONTROLS, control))
    return `has the control "${control}". There are: ${Object.keys(CONTROLS).join(', ')}.`;
  if (part === 'setup' && !CONTROLS[control])
    return `is a "${control}": a setup is stored and shown in the clear. Ask for it in auth.`;
  if (typeof (field.label as unknown) !== 'string') return 'has no label.';
  if (field.control === 'choice' && !hasOption(field, field.initial))
    return `starts with "${field.initial}", which is none of its options.`;
  const stranger =
    field.control === 'host-key' && field.resetBy.find((other) => !Object.hasOwn(fields, other));
  return typeof stranger === 'string' ? `is reset by "${stranger}", which is no field.` : undefined;
}

function mistakeInCondition(
  name: string,
  fields: FormDefinition['fields'],
  schema: core.$ZodType,
): string | undefined {
  const { when, requiredWhenShown } = fields[name] ?? {};
  if (!when) return requiredWhenShown ? 'is requiredWhenShown, but has no `when`.' : undefined;
  const by = Object.hasOwn(fields, when.field) ? fields[when.field] : undefined;
  if (!by) return `is shown by "${when.field}", which is no field.`;
  const passed = new Set([name]);
  for (let next: string | undefined = when.field; next !== undefined; next = fields[next]?.when?.field) {
    if (passed.has(next)) return `is shown by "${when.field}", which in the end is shown by "${next}" again.`;
    passed.add(next);
  }
  const never = by.control === 'choice' && [when.equals].flat().find((value) => !hasOption(by, value));
  if (typeof never === 'string')
    return `is shown when "${when.field}" is "${never}", which is none of its options.`;
  if (!core.safeParse(schema, undefined).success)
    return 'has `when`, so its schema has to be optional: while it is hidden, nothing is sent. To ask for it while it is shown, there is requiredWhenShown.';
  return undefined;
}

const hasOption = (
  { options }: { readonly options: readonly { readonly value: string }[] },
  wanted: string,
): boolean => options.some(({ value }) => value === wanted);

function mistakeInProbes(
  part: 'account' | 'location',
  plan: readonly ProbeDefinition[],
  fields: FormDefinition['fields'],
): string | undefined {
  for (const [at, { id, field }] of plan.entries()) {
    if (plan.findIndex((other) => other.id === id) !== at)
      return `probes.${part} has two with the id "${id}".`;
    if (field !== undefined && !Object.hasOwn(fields, field))
      return `the probe "${id}" of probes.${part} names "${field}", which is no field.`;
  }
  return undefined;
}
