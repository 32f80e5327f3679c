import { html, nothing, type TemplateResult } from 'lit';
import type { FormDefinition } from '../destinations/definition.js';
import type { FieldDefinition } from '../destinations/field.js';
import { isRequired } from '../destinations/validate.js';
import { issueAt, noticesAt } from '../forms/feedback.js';
import type { FormModel } from '../forms/form-model.js';
import { textOf } from '../forms/read-form.js';
import { forms } from '../messages/en/form-controls.js';
import { withOverrides, type MessageOverrides } from '../messages/messages.js';
import { fieldView } from './form-field.js';
import type { FormFacts } from './form-controls.js';
import { Lazy } from './lazy.js';

/** The words for what is wrong with fields. */
export const FIELD_REMARKS = new Lazy(
  () => import('./field-remarks.js'),
  ({ defineRemarks }) => {
    defineRemarks();
  },
);

/** The controls that few forms have. */
export const RARE_CONTROLS = new Lazy(
  () => import('./rare-controls.js'),
  ({ defineRareControls }) => {
    defineRareControls();
  },
);

/** A message about a field that came from outside: an issue the server found, or a problem in words. */
export interface FieldMessage {
  readonly field: string;
  readonly text: string;
}

/** Fields with their definitions, in order. */
export type Fields = readonly (readonly [string, FieldDefinition])[];

/** What the fields need from the element that they are in. */
export interface FieldsHost {
  readonly facts: FormFacts;
  readonly fieldMessages: readonly FieldMessage[];
  readonly messages: MessageOverrides | undefined;
  readonly renderRoot: ParentNode;
  readonly updateComplete: Promise<unknown>;
  requestUpdate(): void;
  focusSubmit(): void;
}

/** The fields of a form on the screen, with what is only on the screen: which secrets are shown, which messages are old. */
export class FormFields {
  readonly #host: FieldsHost;
  readonly #model: FormModel;
  readonly #revealed = new Set<string>();
  readonly #typing = new Set<string>();
  readonly #outdated = new Set<string>();
  #asked = false;

  constructor(host: FieldsHost, model: FormModel) {
    this.#host = host;
    this.#model = model;
  }

  /** What others have said until now is about values that are no longer there. */
  outdate(names: readonly string[]): void {
    if (names.some((name) => this.saidOutside(name) !== undefined)) this.#host.requestUpdate();
    for (const name of names) this.#outdated.add(name);
  }

  /** Others have said something new. */
  renew(): void {
    this.#outdated.clear();
  }

  /** What others say about a field. */
  saidOutside(name: string): string | undefined {
    if (this.#outdated.has(name)) return undefined;
    return this.#host.fieldMessages.find((one) => one.field === name)?.text;
  }

  /** Some of the fields, each at the place that it has among all: an input stays its own when others come and go. */
  render(fields: Fields, waits: boolean): TemplateResult {
    const shown = new Map(fields);
    return html`<div class="fields" ?inert=${waits}>
      ${Object.keys(this.#model.form.fields).map((name) => {
        const field = shown.get(name);
        return field ? this.#renderField(name, field) : nothing;
      })}
    </div>`;
  }

  /** All that is wrong, where that is more than what the focus has gone to. */
  renderErrors(fields: Fields): TemplateResult | typeof nothing {
    const errors = fields.flatMap(([name, { label }]) => {
      const error = this.#errorAt(name);
      return error ? [{ name, label, error }] : [];
    });
    const view = errors.length > 1 && FIELD_REMARKS.value?.errorSummary;
    return view ? view(errors, this.#host.messages, this.#focus) : nothing;
  }

  #errorAt(name: string): string | undefined {
    const { messages } = this.#host;
    const found = issueAt(this.#model.feedback, name);
    if (!found) return this.saidOutside(name);
    const words = FIELD_REMARKS.value?.onIssue(found, messages);
    return words ?? (FIELD_REMARKS.failed ? withOverrides(forms, messages?.forms).wrong : '…');
  }

  #renderField(name: string, field: FieldDefinition): TemplateResult {
    const { messages, facts } = this.#host;
    const { feedback, form, values } = this.#model;
    const said = noticesAt(feedback, name);
    if (said.length > 0 || issueAt(feedback, name)) this.#fetchRemarks();
    const texts = withOverrides(forms, messages?.forms);
    const remarks = FIELD_REMARKS.value;
    const error = this.#errorAt(name);
    return fieldView({
      name,
      field,
      value: textOf(values[name]),
      required: isRequired(form, name),
      error,
      describedBy: `${error ? `${name}-error ` : ''}${field.help ? `${name}-help ` : ''}${name}-notices`,
      notices: remarks ? said.map((notice) => remarks.onNotice(notice, messages)) : [],
      revealed: this.#revealed.has(name),
      typing: this.#typing.has(name),
      texts,
      messages,
      facts,
      rare: RARE_CONTROLS.value,
      onReveal: this.#onReveal,
      onFile: this.#onFile,
      onFileRefused: this.#onFileRefused,
      onType: this.#onType,
      onForget: this.#onForget,
    });
  }

  /** What is to be said about fields is not needed before something is. A field is marked all the same. */
  #fetchRemarks(): void {
    if (FIELD_REMARKS.value || this.#asked) return;
    this.#asked = true;
    void FIELD_REMARKS.load().then(() => {
      this.#host.requestUpdate();
    });
  }

  #onReveal = (name: string): void => {
    if (!this.#revealed.delete(name)) this.#revealed.add(name);
    this.#host.requestUpdate();
  };

  #onType = (name: string): void => {
    this.#typing.add(name);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      this.#focus(name);
    });
  };

  #focus = (name: string): void => {
    const input = this.#host.renderRoot.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`);
    input?.closest('details')?.setAttribute('open', '');
    input?.focus();
  };

  /** What has been forgotten takes its button with it. */
  #onForget = (name: string): void => {
    this.#model.fill({ [name]: '' });
    this.outdate([name]);
    this.#host.focusSubmit();
  };

  #onFile = (name: string, text: string): void => {
    this.#model.type(name, { [name]: text }, true);
    this.#model.leave(name);
    this.outdate([name]);
  };

  #onFileRefused = (field: string, message: string): void => {
    this.#model.object({ field, code: 'custom', params: { message } });
  };
}

/** The fields of a form that can be asked for. A choice without a choice is none. */
export function askable(fields: Fields): Fields {
  return fields.filter(([, field]) => field.control !== 'choice' || field.options.length > 1);
}

/** Whether a form needs {@link RARE_CONTROLS}. */
export function hasRareControls({ fields }: FormDefinition): boolean {
  return Object.values(fields).some(({ control }) => /key|given/.test(control));
}
