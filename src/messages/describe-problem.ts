import type { Issue, Notice } from '../problems/issue.js';
import type { Problem } from '../problems/problem.js';
import type { Messages } from './messages.js';
import type { ProblemText } from './problem-text.js';

/** The words for a problem. Every code has some: the table is typed by the codes. */
export function describeProblem(found: Problem, texts: Messages['problems']): ProblemText {
  const describe = texts[found.code] as (params: Problem['params']) => ProblemText;
  return describe(found.params);
}

/** The words for an issue. */
export function describeIssue(found: Issue, texts: Messages['issues']): string {
  const describe = texts[found.code] as (params: Issue['params']) => string;
  return describe(found.params);
}

/** The words for a notice. */
export function describeNotice(found: Notice, texts: Messages['notices']): string {
  const describe = texts[found.code] as (params: Notice['params']) => string;
  return describe(found.params);
}
