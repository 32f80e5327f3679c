import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { ChoiceField, FieldDefinition, KeyField, SecretField } from '../destinations/field.js';
import type { Messages } from '../messages/messages.js';

/** Everything that is needed to show one field. */
export interface FieldView {
  readonly name: string;
  readonly field: FieldDefinition;
  readonly value: string;
  readonly required: boolean;
  readonly error: string | undefined;
  readonly notices: readonly string[];
  readonly revealed: boolean;
  readonly texts: Messages['forms'];
  readonly onReveal: (name: string) => void;
  readonly onFile: (name: string, file: File) => void;
  readonly onForget: (name: string) => void;
  /** What a `given` field shows. */
  readonly fact: string;
}

/** More options than this are a list that opens. */
const MOST_RADIOS = 4;

/** One field with its label, help, value, error and notices. */
export function fieldView(view: FieldView): TemplateResult {
  const { name, field, error } = view;
  const classes = classMap({ field: true, half: field.half === true, wrong: error !== undefined });
  if (field.control === 'choice' && field.options.length <= MOST_RADIOS) {
    return html`<fieldset
      class=${classes}
      part="field"
      role="radiogroup"
      aria-describedby=${describedBy(view)}
    >
      <legend>${labelText(view)}</legend>
      ${radios(view, field)} ${below(view)}
    </fieldset>`;
  }
  return html`<div class=${classes} part="field">
    <label for=${name}>${labelText(view)}</label>
    ${control(view)} ${below(view)}
  </div>`;
}

function labelText({ field, required, texts }: FieldView): TemplateResult {
  return html`${field.label}${required || field.control === 'given' ? nothing : html` <span class="mark">(${texts.optional})</span>`}`;
}

function below({ name, field, error, notices }: FieldView): TemplateResult {
  return html`${field.help ? html`<p class="help" id="${name}-help">${field.help}</p>` : nothing}
    ${error ? html`<p class="error" part="error" id="${name}-error">${error}</p>` : nothing}
    <div role="status" id="${name}-notices">
      ${notices.map((notice) => html`<p class="notice" part="notice">${notice}</p>`)}
    </div>`;
}

function describedBy({ name, field, error }: FieldView): string {
  return [error ? `${name}-error` : '', field.help ? `${name}-help` : '', `${name}-notices`]
    .filter(Boolean)
    .join(' ');
}

function control(view: FieldView): TemplateResult {
  const { name, field, value, required, error } = view;
  const invalid = error ? 'true' : undefined;
  switch (field.control) {
    case 'text':
    case 'number':
      return html`<input
          id=${name}
          name=${name}
          part="input"
          type="text"
          .value=${live(value)}
          inputmode=${field.control === 'number' ? 'numeric' : (field.inputMode ?? 'text')}
          list=${ifDefined(field.control === 'text' && field.suggestions ? `${name}-list` : undefined)}
          autocomplete=${field.autocomplete ?? 'off'}
          autocapitalize="none"
          spellcheck="false"
          aria-required=${required ? 'true' : 'false'}
          aria-invalid=${ifDefined(invalid)}
          aria-describedby=${describedBy(view)}
        />
        ${
          field.control === 'text' && field.suggestions
            ? html`<datalist id="${name}-list">
                ${field.suggestions.map((one) => html`<option value=${one.value}>${one.label ?? ''}</option>`)}
              </datalist>`
            : nothing
        }`;
    case 'paragraph':
      return html`<textarea
        id=${name}
        name=${name}
        part="input"
        .value=${live(value)}
        aria-required=${required ? 'true' : 'false'}
        aria-invalid=${ifDefined(invalid)}
        aria-describedby=${describedBy(view)}
      ></textarea>`;
    case 'secret':
      return secret(view, field);
    case 'key':
      return key(view, field);
    case 'host-key':
      return html`<div class="row">
        <output class="fingerprint" id=${name}>${value}</output>
        <input type="hidden" name=${name} .value=${value} />
        <button
          type="button"
          class="quiet"
          @click=${() => {
            view.onForget(name);
          }}
        >
          ${view.texts.forget}
        </button>
      </div>`;
    case 'choice':
      return html`<select
        id=${name}
        name=${name}
        part="input"
        aria-invalid=${ifDefined(invalid)}
        aria-describedby=${describedBy(view)}
      >
        ${field.options.map(
          (option) =>
            html`<option value=${option.value} .selected=${live(option.value === value)}>
              ${option.label}
            </option>`,
        )}
      </select>`;
    case 'given':
      return html`<input
        id=${name}
        part="input"
        type="text"
        readonly
        class="given"
        .value=${view.fact}
        aria-describedby=${describedBy(view)}
        @focus=${(event: Event) => {
          (event.currentTarget as HTMLInputElement).select();
        }}
      />`;
  }
}

function secret(view: FieldView, field: SecretField): TemplateResult {
  const { name, value, required, error, revealed, texts } = view;
  return html`<div class="reveal">
    <input
      id=${name}
      name=${name}
      part="input"
      type=${revealed ? 'text' : 'password'}
      .value=${live(value)}
      autocomplete=${field.autocomplete ?? 'off'}
      autocapitalize="none"
      spellcheck="false"
      aria-required=${required ? 'true' : 'false'}
      aria-invalid=${ifDefined(error ? 'true' : undefined)}
      aria-describedby=${describedBy(view)}
    />
    <button
      type="button"
      class="quiet"
      aria-label=${revealed ? texts.concealField({ label: field.label }) : texts.revealField({ label: field.label })}
      @click=${() => {
        view.onReveal(name);
      }}
    >
      ${revealed ? texts.conceal : texts.reveal}
    </button>
  </div>`;
}

function key(view: FieldView, field: KeyField): TemplateResult {
  const { name, value, required, error, texts, onFile } = view;
  const onDrag = (event: DragEvent): void => {
    event.preventDefault();
    (event.currentTarget as HTMLElement).classList.toggle('over', event.type === 'dragover');
  };
  const onDrop = (event: DragEvent): void => {
    onDrag(event);
    const file = event.dataTransfer?.files[0];
    if (file) onFile(name, file);
  };
  const onChoose = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file) onFile(name, file);
    // The same file can be chosen again after a change.
    input.value = '';
  };
  return html`<div class="drop" @dragover=${onDrag} @dragleave=${onDrag} @drop=${onDrop}>
    <textarea
      id=${name}
      name=${name}
      part="input"
      class="key concealed"
      .value=${live(value)}
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      wrap="off"
      aria-required=${required ? 'true' : 'false'}
      aria-invalid=${ifDefined(error ? 'true' : undefined)}
      aria-describedby=${describedBy(view)}
    ></textarea>
    <div class="row">
      <button
        type="button"
        class="quiet"
        aria-label="${texts.chooseFile}: ${field.label}"
        @click=${(event: Event) => {
          const row = (event.currentTarget as HTMLElement).parentElement;
          row?.querySelector<HTMLInputElement>('input[type="file"]')?.click();
        }}
      >
        ${texts.chooseFile}
      </button>
      <span class="help">${texts.dropFile}</span>
      <input type="file" hidden aria-label=${field.label} @change=${onChoose} />
    </div>
  </div>`;
}

function radios({ name, value }: FieldView, field: ChoiceField): TemplateResult {
  return html`<div class="options">
      ${field.options.map(
        (option, index) =>
          html`<label class="option choice">
            <input
              type="radio"
              name=${name}
              value=${option.value}
              aria-describedby=${ifDefined(option.help ? `${name}-${index}-help` : undefined)}
              .checked=${live(option.value === value)}
            />
            ${option.label}
          </label>`,
      )}
    </div>
    ${field.options.map(({ label, help }, index) =>
      help ? html`<p class="help">${label}: <span id="${name}-${index}-help">${help}</span></p>` : nothing,
    )}`;
}
