import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Account } from '../backend/backend.js';
import { buttons } from '../components/buttons.styles.js';
import type { FieldMessage, SchemaForm } from '../components/schema-form.js';
import { tokens } from '../components/tokens.styles.js';
import type { DestinationDefinition, FormDefinition, FormValues } from '../destinations/definition.js';
import type { Activity } from '../flow/wizard-state.js';
import type { DestinationInput } from '../flow/wizard-controller.js';
import { setupForm, splitSetup } from '../forms/setup-form.js';
import { setup as english } from '../messages/en/setup.js';
import { withOverrides, type MessageOverrides } from '../messages/messages.js';
import { activityView, fieldMessages } from './activity-view.js';
import { KeptFocus } from './kept-focus.js';
import { localizedForm } from './localized-form.js';
import { stepStyles } from './step.styles.js';

/**
 * Names the destination and says where files go. Shows `activity` and calls `create`.
 *
 * @summary The setup step.
 * @tag setup-step
 * @slot actions - Buttons beside *Create Destination*.
 * @fires {CustomEvent<{values: Record<string, unknown>}>} form-changed - Something was typed.
 * @fires {CustomEvent} create-stopped - *Stop* was pressed.
 * @csspart heading - The heading.
 */
export class SetupStep extends LitElement {
  static override styles = [tokens, buttons, stepStyles];

  /** The destination type. */
  @property({ attribute: false }) definition: DestinationDefinition | undefined;

  /** The connected account. */
  @property({ attribute: false }) account: Account | undefined;

  /** Creates the destination. The key is the same for the same entries. */
  @property({ attribute: false }) create: (input: DestinationInput, idempotencyKey: string) => void = () =>
    undefined;

  /** What is going on. */
  @property({ attribute: false }) activity: Activity = { status: 'idle' };

  /** What was typed before. */
  @property({ attribute: false }) draft: FormValues = {};

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  /** Moves the focus to the heading once the element is there. */
  @property({ attribute: false }) focusOnEntry = false;

  @state() private outside: readonly FieldMessage[] = [];

  @query('h2') private readonly heading!: HTMLElement | null;

  @query('schema-form') private readonly form!: SchemaForm | null;

  #form: FormDefinition | undefined;

  constructor() {
    super();
    this.addController(new KeptFocus(this, () => this.form?.focusSubmit()));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('activity') || changed.has('messages')) {
      this.outside = fieldMessages(this.activity, this.messages);
    }
    if (this.definition && (changed.has('definition') || changed.has('messages'))) {
      const texts = withOverrides(english, this.messages?.setup);
      this.#form = setupForm(
        {
          ...this.definition,
          setup: localizedForm(this.definition.type, this.definition.setup, this.messages),
        },
        texts,
      );
    }
  }

  protected override firstUpdated(): void {
    if (this.focusOnEntry) this.heading?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { definition, account } = this;
    if (!definition || !account) return nothing;
    const texts = withOverrides(english, this.messages?.setup);
    const name = this.messages?.destinations?.[definition.type]?.name ?? definition.name;
    const running = this.activity.status === 'running';
    return html`<div class="step">
      <h2 part="heading" tabindex="-1">${texts.heading({ name })}</h2>
      <dl class="facts">
        <dt>${texts.account}</dt>
        <dd>${account.label}</dd>
      </dl>
      <schema-form
        .form=${this.#form}
        .initialValues=${this.draft}
        .fieldMessages=${this.outside}
        .submit=${this.#onSubmit}
        .submitLabel=${running ? texts.creating : texts.create}
        .messages=${this.messages}
        ?busy=${running}
      >
        ${activityView({
          activity: this.activity,
          plan: definition.probes.location,
          type: definition.type,
          messages: this.messages,
          onRegion: (region) => {
            this.form?.fill({ region });
            this.form?.requestSubmit();
          },
        })}
        ${this.activity.status === 'idle' ? html`<p class="muted note">${texts.writes}</p>` : nothing}
        <slot name="actions" slot="actions"></slot>
        ${
          running
            ? html`<button slot="actions" type="button" @click=${this.#onStop}>${texts.stop}</button>`
            : nothing
        }
      </schema-form>
    </div>`;
  }

  #onSubmit = (values: FormValues, idempotencyKey: string): void => {
    this.create(splitSetup(values), idempotencyKey);
  };

  #onStop = (): void => {
    this.dispatchEvent(new CustomEvent('create-stopped', { bubbles: true, composed: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'setup-step': SetupStep;
  }
}
