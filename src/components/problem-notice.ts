import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { describeProblem } from '../messages/describe-problem.js';
import { checks } from '../messages/en/checks.js';
import { problems } from '../messages/en/problems.js';
import { withOverrides, type MessageOverrides } from '../messages/messages.js';
import type { Problem } from '../problems/problem.js';
import { tokens } from './tokens.styles.js';

/**
 * A problem in words: what is wrong, what to do, and whose side it is on.
 *
 * @summary A problem with its remedy.
 * @tag problem-notice
 * @slot - Buttons that mend it.
 * @csspart notice - The whole notice.
 * @csspart title - What is wrong.
 * @csspart remedy - What to do.
 */
export class ProblemNotice extends LitElement {
  static override styles = [
    tokens,
    css`
      .notice {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 2px calc(var(--_space) * 1.25);
        padding: calc(var(--_space) * 1.75) calc(var(--_space) * 2);
        border: 1px solid var(--_danger);
        border-inline-start-width: 4px;
        border-radius: var(--_radius);
        background: var(--_danger-soft);
        overflow-wrap: anywhere;
      }

      .notice.warning {
        border-color: var(--_warning);
        background: var(--_warning-soft);
      }

      .sign {
        color: var(--_danger);
        font-weight: 700;
      }

      .warning .sign {
        color: var(--_warning);
      }

      .title {
        font-weight: 600;
      }

      .body {
        display: grid;
        gap: 4px;
        min-inline-size: 0;
      }

      .side,
      .reference {
        color: var(--_muted);
        font-size: 0.875em;
      }
    `,
  ];

  /** The problem to show; nothing is shown without one. */
  @property({ attribute: false }) problem: Problem | undefined;

  /** It does not prevent anything: shown in a milder way. */
  @property({ type: Boolean }) warning = false;

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { problem } = this;
    if (!problem) return nothing;
    const texts = withOverrides(checks, this.messages?.checks);
    const { title, remedy } = describeProblem(problem, withOverrides(problems, this.messages?.problems));
    return html`<div class="notice ${this.warning ? 'warning' : ''}" part="notice">
      <span class="sign" aria-hidden="true">⚠</span>
      <div class="body">
        <p class="title" part="title">${title}</p>
        <p part="remedy">${remedy}</p>
        ${this.warning ? nothing : html`<p class="side">${texts.whoCanMend({ side: texts.blame[problem.blame] })}</p>`}
        ${
          problem.correlationId
            ? html`<p class="reference">${texts.reference({ id: problem.correlationId })}</p>`
            : nothing
        }
        <slot></slot>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'problem-notice': ProblemNotice;
  }
}
