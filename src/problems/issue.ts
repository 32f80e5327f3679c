import { type ISSUE_CODES, type NOTICE_CODES } from './issue-codes.js';
import type { ParamValues } from './params.js';

/** The stable code of an issue, such as `bucket.uppercase`. */
export type IssueCode = keyof typeof ISSUE_CODES;

/** The stable code of a notice, such as `notice.cleaned`. */
export type NoticeCode = keyof typeof NOTICE_CODES;

/** The facts that belong to one issue code. */
export type IssueParams<Code extends IssueCode> = ParamValues<(typeof ISSUE_CODES)[Code]>;

/** The facts that belong to one notice code. */
export type NoticeParams<Code extends NoticeCode> = ParamValues<(typeof NOTICE_CODES)[Code]>;

/** Why the value of one field cannot be used. Found without asking anyone: by the schema, in the page and on the server. */
export type Issue = {
  [Code in IssueCode]: { readonly field: string; readonly code: Code; readonly params: IssueParams<Code> };
}[IssueCode];

/** What the form changed in a pasted value on the user's behalf. Never an error: said so that nothing happens silently. */
export type Notice = {
  [Code in NoticeCode]: { readonly field: string; readonly code: Code; readonly params: NoticeParams<Code> };
}[NoticeCode];

/** Makes an {@link Issue}. */
export function issue<Code extends IssueCode>(field: string, code: Code, params: IssueParams<Code>): Issue {
  return { field, code, params } as unknown as Issue;
}

/** Makes a {@link Notice}. */
export function notice<Code extends NoticeCode>(
  field: string,
  code: Code,
  params: NoticeParams<Code>,
): Notice {
  return { field, code, params } as unknown as Notice;
}
