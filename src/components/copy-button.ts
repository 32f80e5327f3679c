import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { checks } from '../messages/en/checks.js';
import { withOverrides, type MessageOverrides } from '../messages/messages.js';
import { buttons } from './buttons.styles.js';
import { copyText } from './copy-text.js';
import { tokens } from './tokens.styles.js';

/**
 * Copies a text, and says whether that worked.
 *
 * @summary A button that copies.
 * @tag copy-button
 * @csspart copy - The button.
 */
export class CopyButton extends LitElement {
  static override styles = [
    tokens,
    buttons,
    css`
      :host {
        display: inline-flex;
        flex-wrap: wrap;
        align-items: center;
      }

      /* What says nothing yet takes no room: the button ends where its row ends. */
      [role='status']:not(:empty) {
        margin-inline-start: var(--_space);
        color: var(--_muted);
        font-size: var(--_small);
      }
    `,
  ];

  /** What is copied, or what makes it at the click. */
  @property({ attribute: false }) text: string | (() => string) = '';

  /** What it is that is copied: read out after *Copy*. */
  @property() what = '';

  /** The name on the button, in place of *Copy*. */
  @property() label = '';

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  @state() private outcome: 'none' | 'copied' | 'failed' = 'none';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('text') && typeof this.text === 'string') this.outcome = 'none';
  }

  protected override render(): TemplateResult {
    const texts = withOverrides(checks, this.messages?.checks);
    const name = this.label || texts.copy;
    return html`<button
        type="button"
        class="quiet"
        part="copy"
        aria-label=${this.what ? texts.copyWhat({ copy: name, what: this.what }) : name}
        @click=${this.#onClick}
      >
        ${name}
      </button>
      <span role="status"
        >${this.outcome === 'none' ? '' : this.outcome === 'copied' ? texts.copied : texts.notCopied}</span
      >`;
  }

  #onClick = (): void => {
    // Said anew each time: a status that does not change is not read out.
    this.outcome = 'none';
    const text = typeof this.text === 'string' ? this.text : this.text();
    void copyText(text).then((worked) => {
      this.outcome = worked ? 'copied' : 'failed';
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'copy-button': CopyButton;
  }
}
