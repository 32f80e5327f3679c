import type { FormDefinition, FormValues } from '../destinations/definition.js';
import { validate } from '../destinations/validate.js';
import type { Issue, Notice } from '../problems/issue.js';

/** What a form tells its user: issues once it was submitted, notices whenever a value was changed for them. */
export interface Feedback {
  /** Issues are shown from the first failed submit on, and kept up to date then. */
  readonly submitted: boolean;
  readonly issues: readonly Issue[];
  readonly notices: readonly Notice[];
}

/** A form that nobody has submitted yet. */
export const NO_FEEDBACK: Feedback = { submitted: false, issues: [], notices: [] };

/** After a submit: everything that is wrong. */
export function afterSubmit(feedback: Feedback, issues: readonly Issue[]): Feedback {
  return { ...feedback, submitted: true, issues };
}

/** After a change: an issue may disappear or change, but a field that was fine at the submit is not nagged about. */
export function afterChange(
  feedback: Feedback,
  form: FormDefinition,
  values: FormValues,
  field: string,
): Feedback {
  const notices = feedback.notices.filter((notice) => notice.field !== field);
  if (!feedback.submitted) return { ...feedback, notices };
  const result = validate(form, values);
  const found = result.valid ? [] : result.issues;
  const shown = new Set(feedback.issues.map((issue) => issue.field)).add(field);
  return { ...feedback, issues: found.filter((issue) => shown.has(issue.field)), notices };
}

/** Adds what was changed for the user; a later notice about a field replaces the earlier one. */
export function withNotices(feedback: Feedback, notices: readonly Notice[]): Feedback {
  const fields = new Set(notices.map(({ field }) => field));
  return {
    ...feedback,
    notices: [...feedback.notices.filter(({ field }) => !fields.has(field)), ...notices],
  };
}
