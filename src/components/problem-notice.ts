import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { describeProblem } from '../messages/describe-problem.js';
import { checks } from '../messages/en/checks.js';
import { problems } from '../messages/en/problems.js';
import { withOverrides, type MessageOverrides, type Messages } from '../messages/messages.js';
import type { Repair } from '../forms/repairs.js';
import { isUnverifiable, type Problem } from '../problems/problem.js';
import { buttons } from './buttons.styles.js';
import { problemStyles } from './problem-notice.styles.js';
import { tokens } from './tokens.styles.js';
import { wholeNames } from './whole-names.js';
import { wholeNamesStyles } from './whole-names.styles.js';

/**
 * A problem in words: what is wrong, what to do, and whose side it is on; with buttons for what a click can mend. It is read
 * out when it comes, unless it is a warning.
 *
 * @summary A problem with its remedy.
 * @tag problem-notice
 * @slot - More about it, below.
 * @fires {CustomEvent<{repair: Repair}>} repair-chosen - One of `repairs` was pressed.
 * @csspart problem - The whole notice.
 * @csspart problem-title - What is wrong.
 * @csspart problem-remedy - What to do.
 * @csspart problem-causes - What the reason may be, the most likely first.
 * @csspart problem-more - The link to the documentation.
 * @csspart repair - A button that mends it.
 */
export class ProblemNotice extends LitElement {
  static override styles = [tokens, buttons, wholeNamesStyles, problemStyles];

  /** The problem to show; nothing is shown without one. */
  @property({ attribute: false }) problem: Problem | undefined;

  /** It does not prevent anything: shown in a milder way. */
  @property({ type: Boolean }) warning = false;

  /** What a click can mend. */
  @property({ attribute: false }) repairs: readonly Repair[] = [];

  /** The address of a page with an anchor for each code, such as `docs/problems.md` as HTML. Without it, no link. */
  @property({ attribute: 'problems-url' }) problemsUrl = '';

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { problem } = this;
    if (!problem) return nothing;
    const texts = withOverrides(checks, this.messages?.checks);
    const described = describeProblem(problem, withOverrides(problems, this.messages?.problems));
    const { title, remedy, causes = [] } = described;
    // What cannot be known is not called wrong.
    const open = isUnverifiable(problem);
    return html`<div class="notice ${this.warning || open ? 'warning' : ''}" part="problem">
      <span class="sign" aria-hidden="true">${open ? '?' : '⚠'}</span>
      <div class="body">
        <div class="said" role=${this.warning ? nothing : 'alert'}>
          <p class="title" part="problem-title">${wholeNames(title)}</p>
          <p part="problem-remedy">${wholeNames(remedy)}</p>
          ${
            causes.length > 0
              ? html`<ol class="causes" part="problem-causes">
                  ${causes.map((cause) => html`<li>${wholeNames(cause)}</li>`)}
                </ol>`
              : nothing
          }
          ${this.warning ? nothing : html`<p class="side">${texts.whoCanMend({ side: texts.blame[problem.blame] })}</p>`}
          ${
            this.repairs.length > 0
              ? html`<div class="repairs">
                  ${this.repairs.map((repair) => this.#renderRepair(repair, texts))}
                </div>`
              : nothing
          }
        </div>
        <slot></slot>
        ${
          // For others, and long: it is not read out.
          problem.correlationId
            ? html`<p class="reference">${texts.reference({ id: problem.correlationId })}</p>`
            : nothing
        }
        ${
          this.problemsUrl
            ? html`<p class="reference">
                <a
                  part="problem-more"
                  href="${this.problemsUrl}#${problem.code}"
                  target="_blank"
                  rel="noreferrer"
                  aria-label=${texts.moreAbout({ title })}
                  >${texts.more}</a
                >
              </p>`
            : nothing
        }
      </div>
    </div>`;
  }

  #renderRepair(repair: Repair, texts: Messages['checks']): TemplateResult {
    return html`<button
      type="button"
      part="repair"
      @click=${() => {
        const detail = { repair };
        this.dispatchEvent(new CustomEvent('repair-chosen', { detail, bubbles: true, composed: true }));
      }}
    >
      ${repairName(repair, texts)}
    </button>`;
  }
}

function repairName(repair: Repair, texts: Messages['checks']): string {
  switch (repair.kind) {
    case 'use-region':
      return texts.useRegion({ region: repair.label });
    case 'use-address-style':
      return texts.useAddressStyle({ style: repair.label });
    case 'create-folder':
      return texts.createFolder;
    case 'check-from-server':
      return texts.checkFromServer;
    case 'try-again':
      return texts.tryAgain;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'problem-notice': ProblemNotice;
  }
}
