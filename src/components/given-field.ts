import { html, type TemplateResult } from 'lit';
import { CopyButton } from './copy-button.js';
import { defineElement } from './define-element.js';
import type { FieldView } from './form-controls.js';

/** Longer texts are scrolled. */
const MOST_LINES_GIVEN = 8;

/** What is only read and copied. */
export function given(view: FieldView, describedBy: string): TemplateResult {
  const { name, field, fact } = view;
  return html`<div class="copied">
    <textarea
      id=${name}
      part="input"
      readonly
      class="given"
      wrap="off"
      rows=${Math.min(fact.split('\n').length, MOST_LINES_GIVEN)}
      .value=${fact}
      aria-describedby=${describedBy}
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

/** Registers what is in it. */
export function defineGivenField(): void {
  defineElement('copy-button', CopyButton);
}
