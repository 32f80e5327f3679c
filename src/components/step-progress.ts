import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { StepName } from '../flow/wizard-state.js';
import { wizard as english } from '../messages/en/wizard.js';
import { withOverrides, type MessageOverrides } from '../messages/messages.js';
import { tokens } from './tokens.styles.js';

/** The steps in their order on the screen. */
const STEPS: readonly StepName[] = ['catalog', 'auth', 'setup', 'created'];

/**
 * Where one is in the wizard. Shows, but does not navigate: a step can only be reached by doing the one before.
 *
 * @summary The steps of the wizard and the current one.
 * @tag step-progress
 * @csspart step - One step.
 */
export class StepProgress extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        container-type: inline-size;
      }

      ol {
        display: flex;
        flex-wrap: wrap;
        gap: var(--_space);
      }

      li {
        flex: 1;
        display: flex;
        align-items: center;
        gap: var(--_space);
        padding-block-start: 10px;
        border-block-start: 3px solid var(--_border);
        color: var(--_muted);
        font-size: var(--_small);
      }

      .done,
      .current {
        border-color: var(--_accent);
      }

      .current {
        color: var(--_text);
        font-weight: var(--_strong);
      }

      .number {
        display: grid;
        place-items: center;
        flex: none;
        inline-size: 1.6em;
        block-size: 1.6em;
        border: 1px solid currentcolor;
        border-radius: 50%;
        forced-color-adjust: none;
      }

      .current .number,
      .done .number {
        border-color: transparent;
        background: var(--_fill);
        color: var(--_on-accent);
      }

      @media (forced-colors: active) {
        ol {
          --_accent: Highlight;
        }
      }

      @container (inline-size < 34rem) {
        li:not(.current) {
          flex: none;
        }

        li:not(.current) .name {
          position: absolute;
          inset-inline-start: 0;
          clip-path: inset(50%);
        }
      }

      /* No room beside the numbers: the name has a line of its own. */
      @container (inline-size < 17rem) {
        li {
          display: contents;
        }

        .name {
          order: 1;
          flex: 100%;
        }
      }
    `,
  ];

  /** The current step. */
  @property() current: StepName = 'catalog';

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  protected override render(): TemplateResult {
    const texts = withOverrides(english, this.messages?.wizard);
    const at = STEPS.indexOf(this.current);
    return html`<ol aria-label=${texts.progress} role="list">
      ${STEPS.map((step, index) => {
        // The last step is a result: being there means that it is done.
        const done = index < at || this.current === 'created';
        return html`<li
          part="step"
          class="${done ? 'done' : ''} ${index === at ? 'current' : ''}"
          aria-current=${index === at ? 'step' : nothing}
        >
          <span class="number" aria-hidden="true">${done ? '✓' : index + 1}</span>
          <span class="name">
            ${texts.steps[step]}${done ? html`<span class="hidden"> (${texts.stepDone})</span>` : nothing}
          </span>
        </li>`;
      })}
    </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'step-progress': StepProgress;
  }
}
