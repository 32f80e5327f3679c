import type { DestinationDefinition, FormDefinition } from '../destinations/definition.js';
import type { FieldDefinition } from '../destinations/field.js';
import type { DestinationTexts, MessageOverrides } from '../messages/messages.js';

const cache = new WeakMap<FormDefinition, WeakMap<DestinationTexts, FormDefinition>>();

/** A type's form with the host's texts for its fields. The same arguments answer the same object. */
export function localizedForm(
  definition: DestinationDefinition,
  part: 'auth' | 'setup',
  messages: MessageOverrides | undefined,
): FormDefinition {
  const form = definition[part];
  const texts = messages?.destinations?.[definition.type];
  if (!texts?.fields) return form;
  const known = cache.get(form) ?? new WeakMap<DestinationTexts, FormDefinition>();
  cache.set(form, known);
  const localized = known.get(texts) ?? { ...form, fields: localizedFields(form, texts) };
  known.set(texts, localized);
  return localized;
}

function localizedFields(form: FormDefinition, texts: DestinationTexts): FormDefinition['fields'] {
  return Object.fromEntries(
    Object.entries(form.fields).map(([name, field]): [string, FieldDefinition] => [
      name,
      { ...field, ...texts.fields?.[name] },
    ]),
  );
}
