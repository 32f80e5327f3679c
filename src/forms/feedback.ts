import type { Examination, FormDefinition, FormValues } from '../destinations/definition.js';
import { validate } from '../destinations/validate.js';
import type { Issue, Notice } from '../problems/issue.js';

/** What a form tells its user: issues once it was submitted, notices whenever a value was changed for them. */
export interface Feedback {
  /** Issues are shown from the first failed submit on, and kept up to date then. */
  readonly submitted: boolean;
  readonly issues: readonly Issue[];
  readonly notices: readonly Notice[];
  /** What a closer look at the value of a field has found, by that field. Said at once. */
  readonly examined: Readonly<Record<string, Examination>>;
}

/** A form that nobody has submitted yet. */
export const NO_FEEDBACK: Feedback = { submitted: false, issues: [], notices: [], examined: {} };

/** What is wrong with a field, as far as it is said. */
export function issueAt({ issues, examined }: Feedback, field: string): Issue | undefined {
  return [...issues, ...Object.values(examined).flatMap((one) => one.issues)].find(
    (issue) => issue.field === field,
  );
}

/** What is said about a field that is no error. */
export function noticesAt({ notices, examined }: Feedback, field: string): readonly Notice[] {
  return [...notices, ...Object.values(examined).flatMap((one) => one.notices)].filter(
    (notice) => notice.field === field,
  );
}

/** Whether nothing is wrong with any of these fields. */
export function isFine(feedback: Feedback, fields: readonly string[]): boolean {
  return fields.every((field) => !issueAt(feedback, field));
}

/** After a submit: everything that is wrong. */
export function afterSubmit(feedback: Feedback, issues: readonly Issue[]): Feedback {
  return { ...feedback, submitted: true, issues };
}

/**
 * After a change: what was said about the value is void. The very same feedback where nothing has been said yet. Who is still
 * typing in the field has not left it.
 */
export function afterChange(
  feedback: Feedback,
  form: FormDefinition,
  values: FormValues,
  field: string,
  isLeft = true,
): Feedback {
  if (feedback === NO_FEEDBACK) return feedback;
  const notices = feedback.notices.filter((notice) => notice.field !== field);
  const examined = withoutField(feedback.examined, field);
  return { ...revised(feedback, form, values, field, isLeft), notices, examined };
}

/**
 * The issues as they are now. They may disappear or change, but a field that was fine at the submit is not nagged about before
 * it was touched and left. Nor is who types: of that field, nothing is said that was not said before.
 */
export function revised(
  feedback: Feedback,
  form: FormDefinition,
  values: FormValues,
  touched: string,
  isLeft = true,
): Feedback {
  if (!feedback.submitted) return feedback;
  const result = validate(form, values);
  const found = result.valid ? [] : result.issues;
  const issues = found.filter(({ field, code }) =>
    field === touched
      ? isLeft || feedback.issues.some((said) => said.field === field && said.code === code)
      : feedback.issues.some((said) => said.field === field),
  );
  return { ...feedback, issues };
}

/** Adds what was changed for the user; a later notice about a field replaces the earlier one. */
export function withNotices(feedback: Feedback, notices: readonly Notice[]): Feedback {
  const fields = new Set(notices.map(({ field }) => field));
  return {
    ...feedback,
    notices: [...feedback.notices.filter(({ field }) => !fields.has(field)), ...notices],
  };
}

/** After a closer look at a field's value: what was found replaces what was found before. */
export function afterExamination(feedback: Feedback, field: string, found: Examination): Feedback {
  return { ...feedback, examined: { ...feedback.examined, [field]: found } };
}

/** What was found in a value is void once the value is another; so is what was found about it in others. */
function withoutField(examined: Feedback['examined'], field: string): Feedback['examined'] {
  return Object.fromEntries(
    Object.entries(examined)
      .filter(([name]) => name !== field)
      .map(([name, { issues, notices }]) => [
        name,
        {
          issues: issues.filter((issue) => issue.field !== field),
          notices: notices.filter((notice) => notice.field !== field),
        },
      ]),
  );
}
