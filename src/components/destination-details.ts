import { Task } from '@lit/task';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { DestinationCard, DestinationDefinition } from '../destinations/definition.js';
import { catalogMore as english } from '../messages/en/catalog-more.js';
import { withOverrides, type MessageOverrides } from '../messages/messages.js';
import { buttons } from './buttons.styles.js';
import { detailsStyles } from './destination-details.styles.js';
import { destinationIcon } from './destination-icon.js';
import { tokens } from './tokens.styles.js';

/**
 * What is needed before one connects a destination type: permissions, facts to have at hand, addresses to allow; and what is
 * checked. In a modal dialog, which is open as long as the element is in the page; the focus is on its heading at first, not on how
 * to leave it.
 *
 * @summary The details of a destination type.
 * @tag destination-details
 * @fires {CustomEvent} details-closed - The dialog was closed.
 * @csspart panel - The panel.
 */
export class DestinationDetails extends LitElement {
  static override styles = [tokens, buttons, detailsStyles];

  /** The card. */
  @property({ attribute: false }) card: DestinationCard | undefined;

  /** The definition behind it, where there is one. */
  @property({ attribute: false }) definition: DestinationDefinition | undefined;

  /** Addresses from which the backend connects. */
  @property({ attribute: false }) egressAddresses: readonly string[] = [];

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;

  /** Whether the press that is going on, or was the last, began beside the panel. */
  #pressedBeside = false;

  readonly #needs = new Task(this, {
    args: () => [this.definition, this.messages] as const,
    task: async ([definition, messages]): Promise<readonly string[]> =>
      (definition && messages?.destinations?.[definition.type]?.prerequisites) ??
      (await definition?.prerequisites?.()) ??
      [],
  });

  protected override firstUpdated(): void {
    this.dialog?.showModal();
  }

  /** The page has moved us: what was modal no longer is. */
  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.dialog?.open) return;
    this.dialog.removeAttribute('open');
    this.dialog.showModal();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { card, definition, egressAddresses, messages } = this;
    if (!card) return nothing;
    const texts = withOverrides(english, messages?.catalogMore);
    const probes = [...(definition?.probes.account ?? []), ...(definition?.probes.location ?? [])];
    const { name, description } = { ...card, ...messages?.destinations?.[card.type] };
    const words = messages?.destinations?.[card.type]?.probes ?? {};
    const url = definition?.documentationUrl;
    return html`<dialog
      part="panel"
      aria-labelledby="name"
      @close=${this.#onClose}
      @pointerdown=${this.#onPress}
      @click=${this.#onClick}
    >
      <div class="panel">
        <header role="none">
          ${destinationIcon(card.icon)}
          <h2 id="name" tabindex="-1" autofocus>${name}</h2>
          <button type="button" class="quiet" aria-label=${texts.close} @click=${this.#close}>
            <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M5 5l10 10M15 5L5 15" /></svg>
          </button>
        </header>
        <p class="muted">${description}</p>
        ${this.#needs.render({
          complete: (needs) => list(texts.needs, needs),
          error: () => html`<p role="alert">${texts.notLoaded}</p>`,
        })}
        ${
          definition?.needsBackend && egressAddresses.length > 0
            ? html`<section>
                <h3>${texts.addresses}</h3>
                <ul>
                  ${egressAddresses.map((address) => html`<li><code>${address}</code></li>`)}
                </ul>
              </section>`
            : nothing
        }
        ${list(
          texts.checks,
          probes.filter(({ occasional }) => !occasional).map(({ id, label }) => words[id] ?? label),
        )}
        ${
          url
            ? html`<p>
                <a href=${url} target="_blank" rel="noreferrer"
                  >${texts.documentation}<span class="hidden"> (${texts.newTab})</span></a
                >
              </p>`
            : nothing
        }
      </div>
    </dialog>`;
  }

  #onPress = ({ target }: Event): void => {
    this.#pressedBeside = target === this.dialog;
  };

  /** A click beside the panel closes it: nothing is lost. What was selected in it may end there, too. */
  #onClick = ({ target }: Event): void => {
    if (this.#pressedBeside && target === this.dialog) this.#close();
  };

  #close = (): void => {
    this.dialog?.close();
  };

  #onClose = (): void => {
    this.dispatchEvent(new CustomEvent('details-closed', { bubbles: true, composed: true }));
  };
}

const list = (heading: string, lines: readonly string[]): TemplateResult | typeof nothing =>
  lines.length === 0
    ? nothing
    : html`<section>
        <h3>${heading}</h3>
        <ul>
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>
      </section>`;

declare global {
  interface HTMLElementTagNameMap {
    'destination-details': DestinationDetails;
  }
}
