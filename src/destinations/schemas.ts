import * as z from 'zod/mini';
import type { IssueCode, IssueParams } from '../problems/issue.js';

/** An objection to a value: the code of an issue and its facts. */
export type Objection = { [Code in IssueCode]: readonly [Code, IssueParams<Code>] }[IssueCode];

/** A schema check from a plain function that answers the first objection, or `undefined` when the value is fine. */
export function reject<Value>(objectionTo: (value: Value) => Objection | undefined): z.core.$ZodCheck<Value> {
  return z.check<Value>((payload) => {
    const objection = objectionTo(payload.value);
    if (objection) {
      const [code, facts] = objection;
      payload.issues.push({ code: 'custom', input: payload.value, params: { issue: code, facts } });
    }
  });
}

/** Like {@link reject}, for rules that join several fields: the objection names its field. */
export function rejectAt<Values extends object>(
  objectionTo: (values: Values) => readonly [field: keyof Values & string, ...Objection] | undefined,
): z.core.$ZodCheck<Values> {
  return z.check<Values>((payload) => {
    const objection = objectionTo(payload.value);
    if (objection) {
      const [field, code, facts] = objection;
      payload.issues.push({
        code: 'custom',
        path: [field],
        input: payload.value,
        params: { issue: code, facts },
      });
    }
  });
}

/** A text of 1 to `max` characters; `rules` are checked in order. */
export const text = (max: number, ...rules: readonly z.core.$ZodCheck<string>[]): z.ZodMiniString =>
  z.string().check(z.minLength(1), z.maxLength(max), ...rules);

/** A TCP port. */
export const port = (): z.ZodMiniNumber =>
  z
    .number()
    .check(
      reject<number>((value) =>
        Number.isInteger(value) && value >= 1 && value <= 65_535
          ? undefined
          : ['out-of-range', { min: 1, max: 65_535 }],
      ),
    );
