import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { FieldDefinition, KeyField, PublicKeyField, SecretField } from '../destinations/field.js';
import type { MessageOverrides, Messages } from '../messages/messages.js';

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
  /** How it shows that, as soon as it is there. */
  readonly given: ((view: FieldView, describedBy: string) => TemplateResult) | undefined;
  /** A host key is being typed, instead of shown. */
  readonly typing: boolean;
  /** Asks to type a host key. */
  readonly onType: (name: string) => void;
  /** Texts to replace or translate, for elements inside. */
  readonly messages: MessageOverrides | undefined;
}

/** The ids of everything that explains a field. */
export function describedBy({ name, field, error }: FieldView): string {
  return [error ? `${name}-error` : '', field.help ? `${name}-help` : '', `${name}-notices`]
    .filter(Boolean)
    .join(' ');
}

/** One masked line that can be shown. */
export function secret(view: FieldView, field: SecretField): TemplateResult {
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

/** A file can be dropped anywhere on a field. Text that is dragged is the browser's business. */
export function fileDrop({ name, onFile }: FieldView) {
  const onDrag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).classList.toggle('over', event.type === 'dragover');
  };
  const onDrop = (event: DragEvent): void => {
    onDrag(event);
    const file = event.dataTransfer?.files[0];
    if (file) onFile(name, file);
  };
  return { onDrag, onDrop };
}

/** Several lines, typed, pasted, dropped or read from a file; what is secret is blurred while nobody types in it. */
export function keyText(view: FieldView, field: KeyField | PublicKeyField): TemplateResult {
  const { name, value, required, error, texts, onFile } = view;
  const onChoose = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file) onFile(name, file);
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
    </div>`;
}

/** A server's key: the confirmed ones, a place to type one, or the way there. */
export function hostKey(view: FieldView): TemplateResult {
  const { name, value, error, texts } = view;
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
      aria-describedby=${describedBy(view)}
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
      ${texts.forget}
    </button>
  </div>`;
}
