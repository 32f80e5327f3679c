import type { FormDefinition } from '../destinations/definition.js';
import type { FieldDefinition, Offer } from '../destinations/field.js';

/**
 * A form without the fields and options that the backend does not offer. Its schema is the same: what is left out was
 * optional.
 */
export function offeredForm(form: FormDefinition, offers: ReadonlySet<Offer>): FormDefinition {
  const offered = ({ needs }: { readonly needs?: Offer }): boolean =>
    needs === undefined || offers.has(needs);
  const fields = Object.entries(form.fields)
    .filter(([, field]) => offered(field))
    .map(([name, field]): [string, FieldDefinition] => [
      name,
      field.control === 'choice' ? { ...field, options: field.options.filter(offered) } : field,
    ]);
  return { ...form, fields: Object.fromEntries(fields) };
}
