/** Controls that few forms have: keys, the key of a server, what is only read and copied. Loaded by need. */
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { GivenField, KeyField, PublicKeyField } from '../destinations/field.js';
import { trustPolicy } from '../destinations/s3/trust-policy.js';
import { rareControls as english } from '../messages/en/rare-controls.js';
import { withOverrides } from '../messages/messages.js';
import { CopyButton } from './copy-button.js';
import { defineElement } from './define-element.js';
import { textOfFile } from './file-text.js';
import type { FieldView } from './form-controls.js';

/** Larger files are not keys; see `LIMITS.value` of the contract. */
const LARGEST_KEY_FILE = 32_768;

const textsOf = ({ messages }: FieldView): typeof english => withOverrides(english, messages?.forms);

function readFile(view: FieldView, file: File): void {
  const { name } = view;
  if (file.size > LARGEST_KEY_FILE) view.onFileRefused(name, textsOf(view).fileTooLarge);
  else
    void textOfFile(file).then((text) => {
      view.onFile(name, text);
    });
}

/** A file can be dropped anywhere on a field. Text that is dragged is the browser's business. */
export function fileDrop(view: FieldView) {
  const onDrag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).classList.toggle('over', event.type === 'dragover');
  };
  const onDrop = (event: DragEvent): void => {
    onDrag(event);
    const file = event.dataTransfer?.files[0];
    if (file) readFile(view, file);
  };
  return { onDrag, onDrop };
}

/** Whether a key was pressed, and not something pasted, dropped or filled in. */
export const isKeystroke = (event: Event): boolean =>
  event instanceof InputEvent && (event.data?.length === 1 || event.inputType.startsWith('delete'));

/** Several lines, typed, pasted, dropped or read from a file; what is secret is blurred while nobody types in it. */
export function keyText(view: FieldView, field: KeyField | PublicKeyField): TemplateResult {
  const { name, value, required, error } = view;
  const texts = textsOf(view);
  const onChoose = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file) readFile(view, file);
    // The same file can be chosen again after a change.
    input.value = '';
  };
  return html`<textarea
      id=${name}
      name=${name}
      part="input"
      class=${field.control === 'key' ? 'key concealed' : 'key'}
      .value=${live(value)}
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      wrap="off"
      aria-required=${required ? 'true' : 'false'}
      aria-invalid=${ifDefined(error ? 'true' : undefined)}
      aria-describedby=${view.describedBy}
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
    </div>`;
}

/** A server's key: the confirmed ones, a place to type one, or the way there. */
export function hostKey(view: FieldView): TemplateResult {
  const { name, value, error } = view;
  const texts = textsOf(view);
  if (view.typing) {
    return html`<textarea
      id=${name}
      name=${name}
      part="input"
      class="key"
      .value=${live(value)}
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      aria-required="false"
      aria-invalid=${ifDefined(error ? 'true' : undefined)}
      aria-describedby=${view.describedBy}
    ></textarea>`;
  }
  if (value === '') {
    return html`<div class="row">
      <button
        type="button"
        class="quiet"
        @click=${() => {
          view.onType(name);
        }}
      >
        ${texts.typeHostKey}
      </button>
    </div>`;
  }
  // An output tells its changes by itself: nobody wants to hear a key letter by letter.
  return html`<div class="row">
    <output class="fingerprint" id=${name} aria-live="off">${value}</output>
    <input type="hidden" name=${name} .value=${value} />
    <button
      type="button"
      class="quiet"
      @click=${() => {
        view.onForget(name);
      }}
    >
      ${texts.forget}
    </button>
  </div>`;
}

/** Longer texts are scrolled. */
const MOST_LINES_GIVEN = 8;

/** What is only read and copied. */
export function given(view: FieldView, field: GivenField): TemplateResult {
  const { name, facts } = view;
  const { principal, 'external-id': externalId } = facts;
  const policy = principal && externalId ? trustPolicy({ principal, externalId }) : '';
  // Who gives the other two need not give what follows from them.
  const fact = facts[field.fact] ?? policy;
  return html`<div class="beside">
    <textarea
      id=${name}
      part="input"
      readonly
      class="given"
      wrap="off"
      rows=${Math.min(fact.split('\n').length, MOST_LINES_GIVEN)}
      .value=${fact}
      aria-describedby=${view.describedBy}
      @focus=${(event: Event) => {
        (event.currentTarget as HTMLTextAreaElement).select();
      }}
    ></textarea>
    <copy-button
      exportparts="copy"
      .text=${fact}
      .what=${field.label}
      .messages=${view.messages}
    ></copy-button>
  </div>`;
}

/** Registers what is in them. */
export function defineRareControls(): void {
  defineElement('copy-button', CopyButton);
}
