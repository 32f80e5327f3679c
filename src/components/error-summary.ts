import { LitElement, css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { errorSummary as english } from '../messages/en/forms.js';
import { withOverrides, type MessageOverrides } from '../messages/messages.js';
import { tokens } from './tokens.styles.js';
import { wholeNames } from './whole-names.js';
import { wholeNamesStyles } from './whole-names.styles.js';

/** What is wrong with one field. */
export interface WrongField {
  readonly name: string;
  readonly label: string;
  readonly error: string;
}

/**
 * Everything that is wrong with a form, with links to the fields. Not announced: each error is, at its field.
 *
 * @summary What is wrong with a form.
 * @tag error-summary
 * @fires {CustomEvent<{name: string}>} field-wanted - A link to a field was followed.
 * @csspart errors - The box.
 */
export class ErrorSummary extends LitElement {
  static override styles = [
    tokens,
    wholeNamesStyles,
    css`
      :host {
        display: block;
        max-inline-size: var(--_measure);
        margin-block-start: calc(var(--_space) * 2.5);
      }

      section {
        padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
        border: 1px solid var(--_danger);
        border-radius: var(--_radius);
        background: var(--_danger-soft);
      }

      ul {
        margin: 4px 0 0;
        padding-inline-start: 1.25em;
        list-style: disc;
      }

      li {
        padding-block: 2px;
        overflow-wrap: anywhere;
      }

      a {
        color: var(--_danger);
        font-weight: var(--_strong);
      }
    `,
  ];

  /** What is wrong, in the order of the form. */
  @property({ attribute: false }) errors: readonly WrongField[] = [];

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  protected override render(): TemplateResult {
    const texts = withOverrides(english, this.messages?.errorSummary);
    return html`<section part="errors" aria-labelledby="title">
      <h3 id="title">${texts.title({ count: this.errors.length })}</h3>
      <ul>
        ${this.errors.map(
          ({ name, label, error }) =>
            html`<li>
              <a
                href="#${name}"
                @click=${(event: Event) => {
                  // The field is in another shadow tree: no address leads there.
                  event.preventDefault();
                  this.#want(name);
                }}
                >${label}</a
              >: ${wholeNames(error)}
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #want(name: string): void {
    this.dispatchEvent(new CustomEvent('field-wanted', { detail: { name } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'error-summary': ErrorSummary;
  }
}
