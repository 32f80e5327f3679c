import { LitElement, css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Probe } from '../destinations/check.js';
import { supportReport } from '../forms/support-report.js';
import { checks } from '../messages/en/checks.js';
import { withOverrides, type MessageOverrides } from '../messages/messages.js';
import type { Problem } from '../problems/problem.js';
import { buttons } from './buttons.styles.js';
import { tokens } from './tokens.styles.js';

/**
 * What can be done after a check that failed: make it again, or copy its report for those who are asked for help.
 *
 * @summary What can be done after a failed check.
 * @tag check-report
 * @fires {CustomEvent} check-again - *Run again* was pressed.
 */
export class CheckReport extends LitElement {
  static override styles = [
    tokens,
    buttons,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--_space);
        margin-inline-start: var(--_side);
      }
    `,
  ];

  /** The probes of the check. */
  @property({ attribute: false }) probes: readonly Probe[] = [];

  /** What ended it. */
  @property({ attribute: false }) problem: Problem | undefined;

  /** The destination type. */
  @property() type = '';

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  protected override render(): TemplateResult {
    const texts = withOverrides(checks, this.messages?.checks);
    return html`<button type="button" class="quiet" @click=${this.#onAgain}>${texts.again}</button>
      <copy-button
        exportparts="copy"
        .label=${texts.report}
        .text=${this.#report}
        .messages=${this.messages}
      ></copy-button>`;
  }

  #report = (): string => {
    const { type, problem, probes } = this;
    return supportReport({ type, problem, probes, origin: location.origin, at: new Date() });
  };

  #onAgain = (): void => {
    this.dispatchEvent(new CustomEvent('check-again', { bubbles: true, composed: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'check-report': CheckReport;
  }
}
