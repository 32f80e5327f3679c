import * as z from 'zod/mini';
import type { DestinationDefinition, FormDefinition, FormValues } from '../destinations/definition.js';
import { text } from '../destinations/schemas.js';
import type { Messages } from '../messages/messages.js';

/** Longest name and description; the contract with the backend has the same limits. */
const NAME_LIMIT = 255;
const DESCRIPTION_LIMIT = 1000;

const schemas = new WeakMap<object, FormDefinition['schema']>();

/**
 * The form of the setup step: name and description, which every type has, then the type's own fields. Other texts make
 * another form with the same schema, in which what was typed stays.
 */
export function setupForm(definition: DestinationDefinition, texts: Messages['setup']): FormDefinition {
  const { schema: own, fields, normalize, examine } = definition.setup;
  const schema = schemas.get(own) ?? setupSchema(own);
  schemas.set(own, schema);
  return {
    schema,
    fields: {
      name: { control: 'text', label: texts.name, help: texts.nameHelp },
      description: { control: 'paragraph', label: texts.description },
      ...fields,
    },
    ...(normalize ? { normalize } : {}),
    ...(examine ? { examine } : {}),
  };
}

function setupSchema({ _zod }: FormDefinition['schema']): FormDefinition['schema'] {
  const shape = {
    name: text(NAME_LIMIT),
    description: z.optional(z.string().check(z.maxLength(DESCRIPTION_LIMIT))),
    ..._zod.def.shape,
  };
  // Rules that join several fields are checks of the object, not of its shape: they come along.
  const rules = (_zod.def.checks ?? []) as unknown as readonly z.core.$ZodCheck<object>[];
  return z.object(shape).check(...rules);
}

/** Tells what belongs to the destination itself from what its type asked for. */
export function splitSetup(values: FormValues): { name: string; description?: string; setup: FormValues } {
  const { name, description, ...setup } = values;
  return {
    name: String(name),
    ...(typeof description === 'string' ? { description } : {}),
    setup,
  };
}
