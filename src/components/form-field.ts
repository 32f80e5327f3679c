import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { ChoiceField } from '../destinations/field.js';
import { secret, type FieldView } from './form-controls.js';
import { wholeNames } from './whole-names.js';

/** More options than this are a list that opens. */
const MOST_RADIOS = 4;

const NO_DROP = { onDrag: nothing, onDrop: nothing };

/** One field with its label, help, value, error and notices. */
export function fieldView(view: FieldView): TemplateResult {
  const { name, field, error } = view;
  const classes = ['field', ...(field.half ? ['half'] : []), ...(error ? ['wrong'] : [])].join(' ');
  if (field.control === 'choice' && field.options.length <= MOST_RADIOS) {
    return html`<fieldset
      class=${classes}
      part="field"
      role="radiogroup"
      aria-describedby=${view.describedBy}
    >
      <legend part="label">${labelText(view)}</legend>
      ${radios(view, field)} ${below(view)}
    </fieldset>`;
  }
  // Nothing to label yet: the button says what it is for.
  if (field.control === 'host-key' && view.value === '' && !view.typing) {
    return html`<div class=${classes} part="field">${view.rare?.hostKey(view)} ${below(view)}</div>`;
  }
  const isKey = field.control === 'key' || field.control === 'public-key';
  const drop = (isKey && view.rare?.fileDrop(view)) || NO_DROP;
  return html`<div
    class=${classes}
    part="field"
    @dragover=${drop.onDrag}
    @dragleave=${drop.onDrag}
    @drop=${drop.onDrop}
  >
    <label part="label" for=${name}>${labelText(view)}</label>
    ${control(view)} ${below(view)}
  </div>`;
}

/** Both are marked, so that nobody has to learn a mark first: what is needed, and what may be left out. */
function labelText({ field, required, texts }: FieldView): TemplateResult {
  // A choice is always made, and what is only read is not asked for.
  const isAsked = field.control !== 'given' && field.control !== 'choice';
  const mark = required
    ? html`<span class="needed" aria-hidden="true">*</span>`
    : html`<span class="mark">(${texts.optional})</span>`;
  // The space belongs to the label: alone, it is lost in the names that Chromium makes of labels.
  return html`${isAsked ? [`${field.label} `, mark] : field.label}`;
}

function below({ name, field, error, notices, value, typing }: FieldView): TemplateResult {
  const isAsked = field.control !== 'host-key' || typing || value !== '';
  return html`${field.help && isAsked ? html`<p class="help" part="help" id="${name}-help">${wholeNames(field.help)}</p>` : nothing}
    ${error ? html`<p class="error" part="error" id="${name}-error"><span>${wholeNames(error)}</span></p>` : nothing}
    <div role="status" id="${name}-notices">
      ${notices.map((notice) => html`<p class="notice" part="notice"><span>${wholeNames(notice)}</span></p>`)}
    </div>`;
}

function control(view: FieldView): TemplateResult | undefined {
  const { name, field, value, required, error } = view;
  const invalid = error ? 'true' : undefined;
  switch (field.control) {
    case 'text':
    case 'number':
      // In a block of its own, see the styles of inputs.
      return html`<div>
        <input
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
          aria-describedby=${view.describedBy}
        />
        ${
          field.control === 'text' && field.suggestions
            ? html`<datalist id="${name}-list">
                ${field.suggestions.map((one) => html`<option value=${one.value}>${one.label ?? ''}</option>`)}
              </datalist>`
            : nothing
        }
      </div>`;
    case 'paragraph':
      return html`<textarea
        id=${name}
        name=${name}
        part="input"
        .value=${live(value)}
        aria-required=${required ? 'true' : 'false'}
        aria-invalid=${ifDefined(invalid)}
        aria-describedby=${view.describedBy}
      ></textarea>`;
    case 'secret':
      return secret(view, field);
    case 'key':
    case 'public-key':
      return view.rare?.keyText(view, field);
    case 'host-key':
      return view.rare?.hostKey(view);
    case 'choice':
      return html`<select
        id=${name}
        name=${name}
        part="input"
        aria-invalid=${ifDefined(invalid)}
        aria-describedby=${view.describedBy}
      >
        ${field.options.map(
          (option) =>
            html`<option value=${option.value} .selected=${live(option.value === value)}>
              ${option.label}
            </option>`,
        )}
      </select>`;
    case 'given':
      return view.rare?.given(view, field);
  }
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
