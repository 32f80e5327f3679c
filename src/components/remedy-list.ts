import { LitElement, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Remedy } from '../destinations/remedies.js';
import { remedies as english } from '../messages/en/remedies.js';
import { withOverrides, type MessageOverrides } from '../messages/messages.js';
import { remedyStyles } from './remedy-list.styles.js';
import { tokens } from './tokens.styles.js';

/**
 * What can be pasted elsewhere to mend a problem, each with where it belongs and a button that copies it.
 *
 * @summary Texts to copy that mend a problem.
 * @tag remedy-list
 * @csspart remedy - One of them.
 * @csspart remedy-text - What is copied.
 */
export class RemedyList extends LitElement {
  static override styles = [tokens, remedyStyles];

  /** The texts, the most likely first. */
  @property({ attribute: false }) remedies: readonly Remedy[] = [];

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  protected override render(): TemplateResult {
    return html`${this.remedies.map((remedy) => this.#renderRemedy(remedy))}`;
  }

  #renderRemedy({ kind, text }: Remedy): TemplateResult {
    const { title, where } = withOverrides(english, this.messages?.remedies)[kind];
    // It can be longer than its box: whoever has no mouse scrolls it with the keyboard.
    return html`<div class="remedy" part="remedy">
      <div class="row">
        <h3 id=${kind}>${title}</h3>
        <copy-button
          class="copy"
          exportparts="copy"
          .text=${text}
          .what=${title}
          .messages=${this.messages}
        ></copy-button>
      </div>
      <p>${where}</p>
      <pre part="remedy-text" tabindex="0" role="group" aria-labelledby=${kind}>${text}</pre>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'remedy-list': RemedyList;
  }
}
