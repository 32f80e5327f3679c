import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Account, Destination } from '../backend/backend.js';
import { buttons } from '../components/buttons.styles.js';
import { tokens } from '../components/tokens.styles.js';
import { wholeNames } from '../components/whole-names.js';
import { wholeNamesStyles } from '../components/whole-names.styles.js';
import type { Probe } from '../destinations/check.js';
import type { DestinationDefinition } from '../destinations/definition.js';
import { done as english, setup } from '../messages/en/setup.js';
import { withOverrides, type MessageOverrides } from '../messages/messages.js';
import { defineElement } from '../components/define-element.js';
import { focusOnEntry } from '../components/focus-on-entry.js';
import { Lazy } from '../components/lazy.js';
import { Diagnosis } from './diagnosis.js';
import { stepStyles } from './step.styles.js';

/** The picture of where files land: the words above it say the same, so nobody waits for it. */
export const LANDING_PATH = new Lazy(
  () => import('./landing-path.js'),
  ({ LandingPath }) => {
    defineElement('landing-path', LandingPath);
  },
);

/**
 * Says what was created, without any secret, and what can be done next.
 *
 * @summary The summary after the creation.
 * @tag done-step
 * @fires {CustomEvent} exit-chosen - *Save & Exit* was pressed.
 * @fires {CustomEvent} next-chosen - *Next* was pressed.
 * @csspart heading - The heading.
 * @csspart summary - What was created.
 * @csspart exit - *Save & Exit*.
 * @csspart next - *Next*.
 */
export class DoneStep extends LitElement {
  static override styles = [
    tokens,
    buttons,
    stepStyles,
    wholeNamesStyles,
    css`
      .title {
        display: flex;
        align-items: center;
        gap: calc(var(--_space) * 1.5);
      }

      .tick {
        display: grid;
        place-items: center;
        min-inline-size: 2em;
        block-size: 2em;
        border: 2px solid var(--_success);
        border-radius: 50%;
        color: var(--_success);
        font-weight: var(--_strong);
      }
    `,
  ];

  /** The destination type. */
  @property({ attribute: false }) definition: DestinationDefinition | undefined;

  /** The account in use. */
  @property({ attribute: false }) account: Account | undefined;

  /** What was created. */
  @property({ attribute: false }) destination: Destination | undefined;

  /** What the check found; its warnings are repeated here. */
  @property({ attribute: false }) probes: readonly Probe[] = [];

  /** The address of a page with an anchor for each problem code. */
  @property({ attribute: 'problems-url' }) problemsUrl = '';

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  /** Moves the focus to the heading once the element is there. */
  @property({ attribute: false }) focusOnEntry = false;

  readonly #diagnosis = new Diagnosis(this);

  protected override firstUpdated(): void {
    void LANDING_PATH.load().then(() => {
      this.requestUpdate();
    });
    if (this.focusOnEntry) focusOnEntry(this);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { definition, account, destination } = this;
    if (!definition || !account || !destination) return nothing;
    const texts = withOverrides(english, this.messages?.done);
    const { name = definition.name, summary = {} } = this.messages?.destinations?.[definition.type] ?? {};
    const rows = [
      { label: texts.type, value: name },
      { label: texts.name, value: destination.name },
      ...(destination.description ? [{ label: texts.description, value: destination.description }] : []),
      { label: texts.account, value: account.label },
      ...definition.summarize(destination.setup, account.details).map(({ label, value, phrase }) => ({
        label: summary[label] ?? label,
        value: (phrase && summary[value]) ?? value,
      })),
    ];
    const warnings = this.probes.flatMap(({ status, problem }) =>
      status === 'warned' && problem ? [problem] : [],
    );
    if (warnings.length > 0) this.#diagnosis.loadProblems();
    return html`<div class="step">
      <div class="title">
        <span class="tick" aria-hidden="true">✓</span>
        <h2 part="heading" tabindex="-1">${texts.heading}</h2>
      </div>
      <p>${texts.intro({ name: destination.name })}</p>
      <dl class="facts" part="summary">
        ${rows.map(
          ({ label, value }) =>
            html`<dt>${label}</dt>
              <dd><bdi>${wholeNames(value)}</bdi></dd>`,
        )}
      </dl>
      ${LANDING_PATH.value ? this.#renderLanding(definition, account, destination) : nothing}
      ${
        warnings.length > 0
          ? html`<div class="warnings">
              <h3>${texts.warnings}</h3>
              ${this.#diagnosis.renderWarnings(warnings, {
                account: account.details,
                typed: destination.setup,
                problemsUrl: this.problemsUrl,
                messages: this.messages,
              })}
            </div>`
          : nothing
      }
      <p class="muted">${texts.nextHelp}</p>
      <div class="actions">
        <button part="exit" type="button" @click=${this.#onExit}>${texts.saveAndExit}</button>
        <button part="next" type="button" class="primary" @click=${this.#onNext}>${texts.next}</button>
      </div>
    </div>`;
  }

  #renderLanding(
    definition: DestinationDefinition,
    { label, details }: Account,
    { setup: values }: Destination,
  ) {
    const { landing } = withOverrides(setup, this.messages?.setup);
    return html`<landing-path
      exportparts="landing-step"
      .account=${label}
      .address=${definition.exampleFile?.(values, details) ?? ''}
      .label=${landing}
    ></landing-path>`;
  }

  #onExit = (): void => {
    this.dispatchEvent(new CustomEvent('exit-chosen', { bubbles: true, composed: true }));
  };

  #onNext = (): void => {
    this.dispatchEvent(new CustomEvent('next-chosen', { bubbles: true, composed: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'done-step': DoneStep;
  }
}
