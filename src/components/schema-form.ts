import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FormDefinition, FormValues } from '../destinations/definition.js';
import type { FieldDefinition, GivenField } from '../destinations/field.js';
import {
  draftValues,
  initialOf,
  isRequired,
  publicValues,
  shownFields,
  validate,
} from '../destinations/validate.js';
import { NO_FEEDBACK, afterChange, afterSubmit, withNotices, type Feedback } from '../forms/feedback.js';
import { readForm, readValue } from '../forms/read-form.js';
import { uniqueId } from '../forms/unique-id.js';
import { describeIssue, describeNotice } from '../messages/describe-problem.js';
import { forms, issues, notices } from '../messages/en/forms.js';
import { withOverrides, type MessageOverrides } from '../messages/messages.js';
import type { Issue } from '../problems/issue.js';
import { buttons } from './buttons.styles.js';
import { choices } from './choice.styles.js';
import { fieldView } from './form-field.js';
import { formStyles } from './schema-form.styles.js';
import { spinner } from './spinner.styles.js';
import { tokens } from './tokens.styles.js';

/** Larger files are not keys; see `LIMITS.value` of the contract. */
const LARGEST_KEY_FILE = 32_768;

/** A message about a field that came from outside: an issue the server found, or a problem in words. */
export interface FieldMessage {
  readonly field: string;
  readonly text: string;
}

/** Values that a backend gives, to be read and copied. */
export type FormFacts = { readonly [Fact in GivenField['fact']]?: string };

/**
 * A form made from a definition. Values, secrets among them, live in its inputs and leave only through `submit`.
 *
 * @summary A form from a definition.
 * @tag schema-form
 * @slot - Below the fields, above the buttons: the progress of a check, a problem.
 * @slot actions - Buttons beside the submit button.
 * @fires {CustomEvent<{values: Record<string, unknown>}>} form-changed - Something was typed. Carries no secret.
 * @csspart field - One field with label, help and messages.
 * @csspart input - The input of a field.
 * @csspart error - What is wrong with a field.
 * @csspart notice - What was changed in a pasted value.
 * @csspart submit - The submit button.
 */
export class SchemaForm extends LitElement {
  static override styles = [tokens, buttons, choices, spinner, formStyles];

  /** What to ask for. A form with another schema starts empty; one with other texts keeps what was typed. */
  @property({ attribute: false }) form: FormDefinition | undefined;

  /** What the fields start with; read when the form appears. Never a secret. */
  @property({ attribute: false }) initialValues: FormValues = {};

  /** Receives valid values, and a key that stays the same until something is typed. */
  @property({ attribute: false }) submit: (values: FormValues, idempotencyKey: string) => void = () =>
    undefined;

  /** What is wrong according to others; a message goes away when its field changes. */
  @property({ attribute: false }) fieldMessages: readonly FieldMessage[] = [];

  /** The name of the submit button. */
  @property() submitLabel = '';

  /** A submit is being worked on: the fields wait, a second submit does nothing. */
  @property({ type: Boolean }) busy = false;

  /** What `given` fields show. */
  @property({ attribute: false }) facts: FormFacts = {};

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  @state() private feedback: Feedback = NO_FEEDBACK;
  @state() private revealed: ReadonlySet<string> = new Set();
  @state() private outdated: ReadonlySet<string> = new Set();

  @query('form') private readonly element!: HTMLFormElement | null;
  @query('details.more') private readonly details!: HTMLDetailsElement | null;
  @query('[part="submit"]') private readonly button!: HTMLElement | null;

  /** Secrets among them: not a reactive property, which Lit and devtools could read. */
  #values: FormValues = {};
  /** Resolves when no pointer is pressed. */
  #released: Promise<void> = Promise.resolve();
  #idempotencyKey = uniqueId();
  #focusWrong = false;
  #moreOpened = false;

  /** Fills fields from outside, as if they had been typed: a confirmed host key, a corrected region. */
  fill(values: Readonly<Record<string, string>>): void {
    const read = Object.fromEntries(
      Object.entries(values).flatMap(([name, raw]) => {
        const field = this.form?.fields[name];
        return field ? [[name, readValue(field, raw)]] : [];
      }),
    );
    for (const name of Object.keys(read)) this.#change(name, { ...this.#values, ...read });
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
    if (this.form && changed.has('form') && changed.get('form')?.schema !== this.form.schema) {
      const { fields } = this.form;
      const start = Object.entries(fields).map(([name, field]): [string, unknown] => [
        name,
        initialOf(field) ?? '',
      ]);
      this.#values = { ...Object.fromEntries(start), ...publicValues(this.form, this.initialValues) };
      this.feedback = NO_FEEDBACK;
      this.revealed = new Set();
      this.#moreOpened = false;
      this.#idempotencyKey = uniqueId();
    }
    // The same messages in other words are no news: they move no focus.
    if (
      changed.has('fieldMessages') &&
      fieldsOf(changed.get('fieldMessages')) !== fieldsOf(this.fieldMessages)
    ) {
      this.outdated = new Set();
      this.#focusWrong ||= this.fieldMessages.length > 0;
    }
    // Fields that wait lose the focus; the button keeps it, and says what is going on.
    if (changed.has('busy') && this.busy && this.shadowRoot?.activeElement?.closest('.fields')) {
      this.focusSubmit();
    }
  }

  protected override updated(): void {
    if (!this.#focusWrong) return;
    this.#focusWrong = false;
    const wrong = this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"], .wrong input');
    wrong?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pointerdown', this.#onPress, { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pointerdown', this.#onPress, { capture: true });
    // Secrets do not outlive the screen, not even in a detached element. Being moved is not being removed.
    queueMicrotask(() => {
      if (this.isConnected || !this.form) return;
      this.#values = publicValues(this.form, this.#values);
      this.requestUpdate();
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { form } = this;
    if (!form) return nothing;
    const texts = withOverrides(forms, this.messages?.forms);
    const shown = shownFields(form, this.#values).filter(([name, field]) => this.#isOnScreen(name, field));
    const advanced = shown.filter(([, field]) => field.advanced);
    return html`<form
      novalidate
      aria-busy=${this.busy ? 'true' : 'false'}
      @submit=${this.#onSubmit}
      @input=${this.#onInput}
      @change=${this.#onChange}
      @paste=${this.#onPaste}
    >
      <div class="fields" ?inert=${this.busy}>
        ${repeat(
          shown.filter(([, field]) => !field.advanced),
          ([name]) => name,
          ([name, field]) => this.#renderField(form, name, field),
        )}
      </div>
      ${
        advanced.length > 0
          ? html`<details class="more" .open=${this.#opensMore(advanced)}>
              <summary>${texts.more}</summary>
              <div class="fields" ?inert=${this.busy}>
                ${repeat(
                  advanced,
                  ([name]) => name,
                  ([name, field]) => this.#renderField(form, name, field),
                )}
              </div>
            </details>`
          : nothing
      }
      <slot></slot>
      <div class="actions">
        <slot name="actions"></slot>
        <button class="primary" part="submit" type="submit" aria-disabled=${this.busy ? 'true' : 'false'}>
          ${this.busy ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}
          ${this.submitLabel || texts.submit}
        </button>
      </div>
    </form>`;
  }

  /** A host key is shown once there is one; a choice without a choice is none. */
  #isOnScreen(name: string, field: FieldDefinition): boolean {
    if (field.control === 'host-key') return Boolean(this.#values[name]);
    return field.control !== 'choice' || field.options.length > 1;
  }

  /** Opens by itself for what needs to be seen, and stays open then: closing it is the user's business. */
  #opensMore(advanced: readonly (readonly [string, FieldDefinition])[]): boolean {
    this.#moreOpened ||= advanced.some(
      ([name, field]) =>
        (this.#values[name] ?? '') !== (initialOf(field) ?? '') ||
        this.feedback.issues.some((issue) => issue.field === name) ||
        this.feedback.notices.some((notice) => notice.field === name) ||
        this.fieldMessages.some((message) => message.field === name),
    );
    return this.#moreOpened || (this.details?.open ?? false);
  }

  #renderField(form: FormDefinition, name: string, field: FieldDefinition): TemplateResult {
    const texts = withOverrides(forms, this.messages?.forms);
    const issueTexts = withOverrides(issues, this.messages?.issues);
    const noticeTexts = withOverrides(notices, this.messages?.notices);
    const found = this.feedback.issues.find((issue) => issue.field === name);
    const outside = this.outdated.has(name)
      ? undefined
      : this.fieldMessages.find((one) => one.field === name)?.text;
    return fieldView({
      name,
      field,
      value: textOf(this.#values[name]),
      required: isRequired(form, name),
      error: found ? describeIssue(found, issueTexts) : outside,
      notices: this.feedback.notices
        .filter((notice) => notice.field === name)
        .map((notice) => describeNotice(notice, noticeTexts)),
      revealed: this.revealed.has(name),
      texts,
      fact: field.control === 'given' ? (this.facts[field.fact] ?? '') : '',
      onReveal: this.#onReveal,
      onFile: this.#onFile,
      onForget: (forgotten) => {
        this.fill({ [forgotten]: '' });
      },
    });
  }

  #onInput = (event: Event): void => {
    const target = event.composedPath()[0] as HTMLInputElement;
    if (!this.form || !this.element || !target.name) return;
    this.#change(target.name, { ...this.#values, ...readForm(this.form, new FormData(this.element)) });
  };

  /**
   * What fills several fields is understood before it arrives in one: a one-line field would drop its line breaks, and a
   * secret in it would stand in the clear.
   */
  #onPaste = (event: ClipboardEvent): void => {
    const target = event.composedPath()[0];
    if (!(target instanceof HTMLInputElement) || !target.name) return;
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    const understood = this.form?.normalize?.(target.name, pasted, this.#values);
    if (!understood || !Object.keys(understood.values).some((name) => name !== target.name)) return;
    event.preventDefault();
    this.fill(understood.values);
    this.feedback = withNotices(this.feedback, understood.notices);
  };

  /** A field was left: what was pasted is understood now, not while it is being typed. */
  #onChange = (event: Event): void => {
    const { name } = event.composedPath()[0] as HTMLInputElement;
    if (!name) return;
    void this.#released.then(() => {
      this.#normalize([name]);
    });
  };

  /**
   * Pressing a button leaves the field before the button is released: a notice that appears in between would move the
   * button away from under the pointer, and the click would be lost.
   */
  #onPress = (): void => {
    this.#released = new Promise((resolve) => {
      const release = (): void => {
        setTimeout(resolve);
      };
      addEventListener('pointerup', release, { once: true, capture: true });
      addEventListener('pointercancel', release, { once: true, capture: true });
    });
  };

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    const { form } = this;
    if (!form || this.busy) return;
    this.#normalize(shownFields(form, this.#values).map(([name]) => name));
    const result = validate(form, this.#values);
    this.feedback = afterSubmit(this.feedback, result.valid ? [] : result.issues);
    if (result.valid) this.submit(result.values, this.#idempotencyKey);
    else this.#focusWrong = true;
  };

  #change(field: string, values: FormValues): void {
    const { form } = this;
    if (!form) return;
    this.#values = forgetHostKeys(form, field, this.#values, values);
    this.requestUpdate();
    this.feedback = afterChange(this.feedback, form, this.#values, field);
    this.outdated = new Set(this.outdated).add(field);
    this.#idempotencyKey = uniqueId();
    this.dispatchEvent(
      new CustomEvent('form-changed', {
        detail: { values: draftValues(form, this.#values) },
        bubbles: true,
        composed: true,
      }),
    );
  }

  #normalize(names: readonly string[]): void {
    for (const name of names) {
      const value = this.#values[name];
      const normalized =
        typeof value === 'string' && value ? this.form?.normalize?.(name, value, this.#values) : undefined;
      if (!normalized) continue;
      this.fill(normalized.values);
      this.feedback = withNotices(this.feedback, normalized.notices);
    }
  }

  #onReveal = (name: string): void => {
    const revealed = new Set(this.revealed);
    if (!revealed.delete(name)) revealed.add(name);
    this.revealed = revealed;
  };

  #onFile = (name: string, file: File): void => {
    if (file.size > LARGEST_KEY_FILE) {
      const { fileTooLarge: message } = withOverrides(forms, this.messages?.forms);
      const tooLarge: Issue = { field: name, code: 'custom', params: { message } };
      this.feedback = afterSubmit(this.feedback, [
        ...this.feedback.issues.filter((issue) => issue.field !== name),
        tooLarge,
      ]);
      return;
    }
    void file.text().then((content) => {
      this.fill({ [name]: content });
      this.#normalize([name]);
    });
  };
}

/** A value as an input shows it. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const fieldsOf = (messages: readonly FieldMessage[] = []): string =>
  messages.map(({ field }) => field).join(' ');

/** A confirmed host key belongs to the host that showed it: another host is another question. */
function forgetHostKeys(
  form: FormDefinition,
  field: string,
  before: FormValues,
  after: FormValues,
): FormValues {
  const forgotten = Object.entries(form.fields).filter(
    ([name, definition]) =>
      definition.control === 'host-key' &&
      field !== name &&
      definition.resetBy.some((other) => before[other] !== after[other]),
  );
  return { ...after, ...Object.fromEntries(forgotten.map(([name]) => [name, ''])) };
}

declare global {
  interface HTMLElementTagNameMap {
    'schema-form': SchemaForm;
  }
}
