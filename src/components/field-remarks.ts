import { describeIssue, describeNotice } from '../messages/describe-problem.js';
import { issues, notices } from '../messages/en/forms.js';
import { withOverrides, type MessageOverrides } from '../messages/messages.js';
import type { Issue, Notice } from '../problems/issue.js';

/** What is wrong with a field, in words. */
export const onIssue = (found: Issue, messages: MessageOverrides | undefined): string =>
  describeIssue(found, withOverrides(issues, messages?.issues));

/** What was changed or recognised in a field, in words. */
export const onNotice = (said: Notice, messages: MessageOverrides | undefined): string =>
  describeNotice(said, withOverrides(notices, messages?.notices));
