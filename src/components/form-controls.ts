import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type {
  FieldDefinition,
  GivenField,
  KeyField,
  PublicKeyField,
  SecretField,
} from '../destinations/field.js';
import type { forms } from '../messages/en/form-controls.js';
import type { MessageOverrides } from '../messages/messages.js';

/** Values that a backend gives, to be read and copied. The trust policy follows from the two others. */
export type FormFacts = { readonly [Fact in GivenField['fact']]?: string };

/** What `rare-controls.ts` has. */
export interface RareControls {
  readonly fileDrop: (view: FieldView) => {
    readonly onDrag: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
  readonly keyText: (view: FieldView, field: KeyField | PublicKeyField) => TemplateResult;
  readonly hostKey: (view: FieldView) => TemplateResult;
  readonly given: (view: FieldView, field: GivenField) => TemplateResult;
  readonly isKeystroke: (event: Event) => boolean;
}

/** Everything that is needed to show one field. */
export interface FieldView {
  readonly name: string;
  readonly field: FieldDefinition;
  readonly value: string;
  readonly required: boolean;
  readonly error: string | undefined;
  /** The ids of everything that explains it. */
  readonly describedBy: string;
  readonly notices: readonly string[];
  readonly revealed: boolean;
  readonly texts: typeof forms;
  readonly onReveal: (name: string) => void;
  /** A file was read: its text. */
  readonly onFile: (name: string, text: string) => void;
  /** A file cannot be read: why, in words. */
  readonly onFileRefused: (name: string, why: string) => void;
  readonly onForget: (name: string) => void;
  /** What `given` fields show. */
  readonly facts: FormFacts;
  /** The controls that few forms have, as soon as they are there. */
  readonly rare: RareControls | undefined;
  /** A host key is being typed, instead of shown. */
  readonly typing: boolean;
  /** Asks to type a host key. */
  readonly onType: (name: string) => void;
  /** Texts to replace or translate, for elements inside. */
  readonly messages: MessageOverrides | undefined;
}

/** One masked line that can be shown. */
export function secret(view: FieldView, field: SecretField): TemplateResult {
  const { name, value, required, error, revealed, texts } = view;
  return html`<div class="beside">
    <div>
      <input
        id=${name}
        name=${name}
        part="input"
        type=${revealed ? 'text' : 'password'}
        .value=${live(value)}
        autocomplete=${field.autocomplete ?? 'new-password'}
        autocapitalize="none"
        spellcheck="false"
        aria-required=${required ? 'true' : 'false'}
        aria-invalid=${ifDefined(error ? 'true' : undefined)}
        aria-describedby=${view.describedBy}
      />
    </div>
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
