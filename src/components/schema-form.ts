import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { FormDefinition, FormValues } from '../destinations/definition.js';
import { shownFields } from '../destinations/validate.js';
import { FormModel, type Submission } from '../forms/form-model.js';
import { reasonsToSee } from '../forms/more-options.js';
import { readForm, type Control } from '../forms/read-form.js';
import { forms } from '../messages/en/form-controls.js';
import { withOverrides, type MessageOverrides } from '../messages/messages.js';
import { buttons } from './buttons.styles.js';
import { choices } from './choice.styles.js';
import type { FormFacts } from './form-controls.js';
import {
  FIELD_REMARKS,
  FormFields,
  RARE_CONTROLS,
  askable,
  hasRareControls,
  type FieldMessage,
  type Fields,
} from './form-fields.js';
import { PressedPointer } from './pressed-pointer.js';
import { formStyles } from './schema-form.styles.js';
import { spinner } from './spinner.styles.js';
import { tokens } from './tokens.styles.js';
import { wholeNamesStyles } from './whole-names.styles.js';

export type { FormFacts } from './form-controls.js';
export type { FieldMessage } from './form-fields.js';

/** A shorter wait is no wait: a spinner that only flashes disturbs. */
const EXAMINATION_SHOWN_AFTER_MS = 300;

/**
 * A form made from a definition. Values, secrets among them, live in its inputs and leave only through `submit`.
 *
 * @summary A form from a definition.
 * @tag schema-form
 * @slot - Below the fields, above the buttons: the progress of a check, a problem.
 * @slot actions - Buttons beside the submit button.
 * @fires {CustomEvent<{values: Record<string, unknown>}>} form-changed - Something was typed. Carries no secret.
 * @fires {CustomEvent<{values: Record<string, string>}>} location-understood - What was pasted also named a location: values for the setup.
 * @csspart field - One field with label, help and messages.
 * @csspart label - The name of a field.
 * @csspart input - The input of a field.
 * @csspart help - What helps to fill it in.
 * @csspart error - What is wrong with a field.
 * @csspart notice - What was changed in a pasted value.
 * @csspart submit - The submit button.
 * @csspart copy - The button that copies what is only read.
 */
export class SchemaForm extends LitElement {
  static override styles = [tokens, buttons, choices, spinner, wholeNamesStyles, formStyles];

  /** What to ask for. A form with another schema starts empty; one with other texts keeps what was typed. */
  @property({ attribute: false }) form: FormDefinition | undefined;

  /** What the fields start with; read when the form appears. Never a secret. */
  @property({ attribute: false, hasChanged: () => false }) initialValues: FormValues = {};

  /** Receives valid values, and a key that stays the same until something is typed. */
  @property({ attribute: false }) submit: (values: FormValues, idempotencyKey: string) => void = () =>
    undefined;

  /** What is wrong according to others; a message goes away when its field changes. */
  @property({ attribute: false }) fieldMessages: readonly FieldMessage[] = [];

  /** The name of the submit button. */
  @property({ attribute: 'submit-label' }) submitLabel = '';

  /** A submit is being worked on: the fields wait, a second submit does nothing. */
  @property({ type: Boolean }) busy = false;

  /** What `given` fields show. */
  @property({ attribute: false }) facts: FormFacts = {};

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  /** A submit has waited for an examination for a while. */
  @state() private examining = false;

  @query('form') private readonly element!: HTMLFormElement | null;
  @query('details') private readonly details!: HTMLDetailsElement | null;
  @query('[part="submit"]') private readonly button!: HTMLElement | null;

  readonly #pointer = new PressedPointer(this);
  #model: FormModel | undefined;
  #fields: FormFields | undefined;
  #submitting = false;
  #focusWrong = false;
  #reasonsToSeeMore: ReadonlySet<string> = new Set();

  /** The values of fields that are no secrets, as they are now. */
  get values(): FormValues {
    return this.#model?.draft ?? {};
  }

  /** Fills fields from outside, as if they had been typed: a confirmed host key, a corrected region. */
  fill(values: Readonly<Record<string, string>>): void {
    this.#model?.fill(values);
    this.#fields?.outdate(Object.keys(values));
  }

  /** Submits as the button does. */
  requestSubmit(): void {
    this.element?.requestSubmit();
  }

  /** Moves the focus to the submit button. */
  focusSubmit(): void {
    this.button?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { form } = this;
    if (form && changed.has('form')) {
      if (this.#model?.form.schema === form.schema) this.#model.form = form;
      else this.#begin(form);
    }
    // The same messages in other words are no news: they move no focus.
    if (
      changed.has('fieldMessages') &&
      fieldsOf(changed.get('fieldMessages')) !== fieldsOf(this.fieldMessages)
    ) {
      this.#fields?.renew();
      this.#focusWrong ||= this.fieldMessages.length > 0;
    }
    // Fields that wait lose the focus; the button keeps it, and says what is going on.
    if (this.#waits && this.shadowRoot?.activeElement?.closest('.fields')) {
      this.focusSubmit();
    }
  }

  protected override updated(): void {
    this.#openMore();
    if (!this.#focusWrong) return;
    this.#focusWrong = false;
    const wrong = this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"], .wrong input');
    if (!wrong) return;
    // Not `:focus`: jsdom throws where nothing of a document has the focus.
    if (wrong === this.shadowRoot?.activeElement) FIELD_REMARKS.value?.readOut(wrong);
    else wrong.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Secrets do not outlive the screen, not even in a detached element. Being moved is not being removed. The screen that
    // comes is not kept waiting while this one is emptied.
    setTimeout(() => {
      if (!this.isConnected) this.#model?.forgetSecrets();
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.#model || !this.#fields) return nothing;
    const texts = withOverrides(forms, this.messages?.forms);
    const waits = this.#waits;
    const shown = this.#shown;
    const advanced = shown.filter(([, field]) => field.advanced);
    return html`<form
      novalidate
      aria-busy=${waits ? 'true' : 'false'}
      @submit=${this.#onSubmit}
      @input=${this.#onInput}
      @change=${this.#onChange}
      @paste=${this.#onPaste}
    >
      ${
        RARE_CONTROLS.failed && hasRareControls(this.#model.form)
          ? html`<div class="row" role="alert">
              <p>${texts.notLoaded}</p>
              <button type="button" @click=${this.#loadControls}>${texts.retry}</button>
            </div>`
          : nothing
      }
      ${this.#fields.render(
        shown.filter(([, field]) => !field.advanced),
        waits,
      )}
      ${
        advanced.length > 0
          ? html`<details>
              <summary>${texts.more}</summary>
              ${this.#fields.render(advanced, waits)}
            </details>`
          : nothing
      }
      ${this.#fields.renderErrors(shown)}
      <slot></slot>
      <div class="actions">
        <slot name="actions"></slot>
        <button class="primary" part="submit" type="submit" aria-disabled=${waits ? 'true' : 'false'}>
          ${waits ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}
          ${this.submitLabel || texts.submit}
        </button>
      </div>
    </form>`;
  }

  /** What can be typed into or chosen from, and buttons, whose name is no field's. */
  get #controls(): Iterable<Control> {
    return (this.element?.elements ?? []) as Iterable<HTMLInputElement>;
  }

  get #waits(): boolean {
    return this.busy || this.examining;
  }

  get #shown(): Fields {
    return this.#model ? askable(shownFields(this.#model.form, this.#model.values)) : [];
  }

  #begin(form: FormDefinition): void {
    this.#model = new FormModel(form, this.initialValues, (what, location) => {
      if (what !== 'typed') this.requestUpdate();
      if (location) this.#tell('location-understood', location);
      else if (what !== 'told') this.#tell('form-changed', this.values);
    });
    this.#fields = new FormFields(this, this.#model);
    this.#reasonsToSeeMore = new Set();
    this.#loadControls();
  }

  #loadControls = (): void => {
    if (!this.form || !hasRareControls(this.form)) return;
    void RARE_CONTROLS.load().then(() => {
      this.requestUpdate();
    });
  };

  /** Opens *More options* when there is something new to see; to close it again is the user's business. */
  #openMore(): void {
    const { details } = this;
    if (!details || !this.#model) return;
    const { values, feedback } = this.#model;
    const reasons = reasonsToSee(this.#shown, values, feedback, (name) => this.#fields?.saidOutside(name));
    if (reasons.some((reason) => !this.#reasonsToSeeMore.has(reason))) details.open = true;
    this.#reasonsToSeeMore = new Set(reasons);
  }

  #onInput = (event: Event): void => {
    const { name } = event.composedPath()[0] as HTMLInputElement;
    if (!this.form || !this.element || !name) return;
    const { control } = this.form.fields[name] ?? {};
    const inOnePiece =
      control === 'choice' ||
      (event instanceof InputEvent && /^insertFrom(?:Paste|Drop)/.test(event.inputType)) ||
      // Nobody types a key: whoever puts one there, it is looked at at once.
      (control === 'public-key' && !RARE_CONTROLS.value?.isKeystroke(event));
    this.#model?.type(name, readForm(this.form, this.#controls), inOnePiece);
    this.#fields?.outdate([name]);
  };

  /**
   * What is understood is not left to the field: a one-line field would drop the line breaks of a block of credentials, and
   * a secret in it would stand in the clear.
   */
  #onPaste = (event: ClipboardEvent): void => {
    const [target] = event.composedPath();
    if (!(target instanceof HTMLInputElement) || !target.name) return;
    const { value, selectionStart: start, selectionEnd: end } = target;
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    const whole = value.slice(0, start ?? 0) + pasted + value.slice(end ?? value.length);
    if (!this.#model?.paste(target.name, whole)) return;
    event.preventDefault();
    this.#fields?.outdate([target.name]);
  };

  /** A field was left: what was pasted is understood now, not while it is being typed. */
  #onChange = (event: Event): void => {
    const { name } = event.composedPath()[0] as HTMLInputElement;
    if (!name) return;
    void this.#pointer.released.then(() => this.#model?.leave(name));
  };

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    const model = this.#model;
    if (!model || this.#waits || this.#submitting) return;
    const submission = model.submit();
    if (submission instanceof Promise) void this.#awaitExamination(submission, model);
    else void this.#finish(submission, model, model.edits);
  };

  async #awaitExamination(submission: Promise<Submission | undefined>, model: FormModel): Promise<void> {
    this.#submitting = true;
    const patience = setTimeout(() => {
      this.examining = true;
    }, EXAMINATION_SHOWN_AFTER_MS);
    const { edits } = model;
    const examined = await submission;
    clearTimeout(patience);
    this.#submitting = false;
    this.examining = false;
    if (model === this.#model && this.isConnected) void this.#finish(examined, model, edits);
  }

  async #finish(submission: Submission | undefined, model: FormModel, edits: number): Promise<void> {
    this.requestUpdate();
    if (submission) this.submit(submission.values, submission.idempotencyKey);
    else {
      // What is wrong is heard with the focus: it waits for the words. Who went on typing is left alone.
      await FIELD_REMARKS.load();
      this.#focusWrong = edits === model.edits;
      this.requestUpdate();
    }
  }

  #tell(name: 'form-changed' | 'location-understood', values: FormValues): void {
    this.dispatchEvent(new CustomEvent(name, { detail: { values }, bubbles: true, composed: true }));
  }
}

const fieldsOf = (messages: readonly FieldMessage[] = []): string =>
  messages.map(({ field }) => field).join(' ');

declare global {
  interface HTMLElementTagNameMap {
    'schema-form': SchemaForm;
  }
}
