import type { FormValues } from '../destinations/definition.js';
import type { FieldDefinition } from '../destinations/field.js';
import { initialOf } from '../destinations/validate.js';
import { issueAt, noticesAt, type Feedback } from './feedback.js';
import { textOf } from './read-form.js';

/** Why the fields behind *More options* have to be seen: they hold something, or something is said about them. */
export function reasonsToSee(
  fields: readonly (readonly [string, FieldDefinition])[],
  values: FormValues,
  feedback: Feedback,
  saidOutside: (name: string) => string | undefined,
): readonly string[] {
  return fields
    .filter(([, { advanced }]) => advanced)
    .flatMap(([name, field]) => [
      ...(textOf(values[name]) === textOf(initialOf(field)) ? [] : [name]),
      ...(issueAt(feedback, name) ? [`${name}: issue`] : []),
      ...noticesAt(feedback, name).map(({ code }) => `${name}: ${code}`),
      ...(saidOutside(name) === undefined ? [] : [`${name}: ${saidOutside(name) ?? ''}`]),
    ]);
}
