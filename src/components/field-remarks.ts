import { html, type TemplateResult } from 'lit';
import { describeIssue, describeNotice } from '../messages/describe-problem.js';
import { issues, notices } from '../messages/en/forms.js';
import { withOverrides, type MessageOverrides } from '../messages/messages.js';
import type { Issue, Notice } from '../problems/issue.js';
import { defineElement } from './define-element.js';
import { ErrorSummary, type WrongField } from './error-summary.js';

/** What is wrong with a field, in words. */
export const onIssue = (found: Issue, messages: MessageOverrides | undefined): string =>
  describeIssue(found, withOverrides(issues, messages?.issues));

/** What was changed or recognised in a field, in words. */
export const onNotice = (said: Notice, messages: MessageOverrides | undefined): string =>
  describeNotice(said, withOverrides(notices, messages?.notices));

/** All that is wrong, with links; `onWanted` is told the name of a field. */
export function errorSummary(
  errors: readonly WrongField[],
  messages: MessageOverrides | undefined,
  onWanted: (name: string) => void,
): TemplateResult {
  return html`<error-summary
    exportparts="errors"
    .errors=${errors}
    .messages=${messages}
    @field-wanted=${({ detail }: CustomEvent<{ name: string }>) => {
      onWanted(detail.name);
    }}
  ></error-summary>`;
}

/** Longer than an assistive technology takes to notice it, in milliseconds. */
const READ_OUT_MS = 1000;

/**
 * Has what is wrong with a field read out where it has the focus already: Enter was pressed in it, nothing moves, and of what
 * comes beside it screen readers say nothing.
 */
export function readOut(field: HTMLElement): void {
  const alert = document.createElement('p');
  alert.role = 'alert';
  alert.className = 'hidden';
  alert.textContent = field.closest('.field')?.querySelector('.error')?.textContent ?? '';
  field.closest('form')?.append(alert);
  setTimeout(() => {
    alert.remove();
  }, READ_OUT_MS);
}

/** Registers what is in here. */
export function defineRemarks(): void {
  defineElement('error-summary', ErrorSummary);
}
