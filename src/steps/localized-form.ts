import type * as core from 'zod/v4/core';
import type { FormDefinition } from '../destinations/definition.js';
import type { FieldDefinition } from '../destinations/field.js';
import type { DestinationTexts, FieldTexts, MessageOverrides } from '../messages/messages.js';

const cache = new WeakMap<object, WeakMap<DestinationTexts, object>>();

/** A form of a destination type with other texts for its fields. The same arguments answer the same object. */
export function localizedForm<Field extends FieldDefinition>(
  type: string,
  part: 'auth' | 'setup',
  form: FormDefinition<core.$ZodShape, Field>,
  messages: MessageOverrides | undefined,
): FormDefinition<core.$ZodShape, Field> {
  const texts = messages?.destinations?.[type];
  if (!texts) return form;
  const words = { ...texts.fields, ...(part === 'setup' ? texts.setupFields : {}) };
  const known = cache.get(form) ?? new WeakMap<DestinationTexts, object>();
  cache.set(form, known);
  const cached = known.get(texts);
  if (cached) return cached as typeof form;
  const fields = Object.fromEntries(
    Object.entries(form.fields).map(([name, field]): [string, Field] => [
      name,
      localizedField(field, words[name]),
    ]),
  );
  const localized = { ...form, fields };
  known.set(texts, localized);
  return localized;
}

/** A translation that has no text yet says null, or nothing. */
const said = (texts: object | null | undefined): object =>
  Object.fromEntries(
    Object.entries(texts ?? {}).filter(([, text]: [string, unknown]) => text !== null && text !== undefined),
  );

function localizedField<Field extends FieldDefinition>(field: Field, texts: FieldTexts | undefined): Field {
  const { options, suggestions, ...plain }: FieldTexts = said(texts);
  const known: FieldDefinition = field;
  return {
    ...field,
    ...plain,
    ...(options && known.control === 'choice'
      ? { options: known.options.map((option) => ({ ...option, ...said(options[option.value]) })) }
      : {}),
    ...(suggestions && known.control === 'text' && known.suggestions
      ? {
          suggestions: known.suggestions.map((one) => ({
            ...one,
            label: suggestions[one.value] ?? one.label,
          })),
        }
      : {}),
  };
}
