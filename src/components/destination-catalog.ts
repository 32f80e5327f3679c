import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { DestinationCard } from '../destinations/definition.js';
import { catalog as english } from '../messages/en/catalog.js';
import { withOverrides, type MessageOverrides } from '../messages/messages.js';
import { buttons } from './buttons.styles.js';
import { catalogStyles } from './destination-catalog.styles.js';
import { destinationIcon } from './destination-icon.js';
import { searchField } from './search-field.styles.js';
import { tokens } from './tokens.styles.js';

/**
 * Cards of the destination types, with a search by name. Works alone or inside the wizard.
 *
 * @summary The catalog of destination types.
 * @tag destination-catalog
 * @slot empty - In place of the words that say that there is nothing to choose from.
 * @slot actions - Buttons below the cards.
 * @fires {CustomEvent<{type: string}>} destination-selected - *Connect destination* was pressed on a card.
 * @csspart heading - The heading.
 * @csspart search - The search field.
 * @csspart card - One card.
 * @csspart icon - The icon of a card.
 * @csspart connect - The button of a card.
 * @csspart empty - The area that says that nothing matches.
 */
export class DestinationCatalog extends LitElement {
  static override styles = [tokens, buttons, searchField, catalogStyles];

  /** The types to show, in this order. */
  @property({ attribute: false }) destinations: readonly DestinationCard[] = [];

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  /** Moves the focus to the heading once the element is there: for a screen that has just replaced another one. */
  @property({ attribute: false }) focusOnEntry = false;

  @state() private search = '';

  @query('h2') private readonly heading!: HTMLElement;
  @query('input') private readonly field!: HTMLInputElement | null;

  protected override firstUpdated(): void {
    if (this.focusOnEntry) this.heading.focus();
  }

  protected override render(): TemplateResult {
    const texts = withOverrides(english, this.messages?.catalog);
    const cards = this.destinations.map((card) => ({ ...card, ...this.messages?.destinations?.[card.type] }));
    const found = matching(cards, this.search);
    return html`
      <h2 part="heading" tabindex="-1">${texts.heading}</h2>
      <p class="muted">${texts.intro}</p>
      ${
        cards.length === 0
          ? html`<slot name="empty"><p class="empty" part="empty">${texts.empty}</p></slot>`
          : html`<label class="search">
                <span>${texts.search}</span>
                <input
                  part="search"
                  type="search"
                  .value=${this.search}
                  @input=${this.#onSearch}
                  autocomplete="off"
                />
              </label>
              <p class="hidden" role="status">
                ${this.search.trim() ? texts.found({ count: found.length }) : nothing}
              </p>
              ${
                found.length > 0
                  ? html`<ul>
                      ${found.map((card) => this.#renderCard(card))}
                    </ul>`
                  : html`<div class="empty" part="empty">
                      <p>${texts.noMatch({ search: this.search.trim() })}</p>
                      <button type="button" @click=${this.#onClear}>${texts.clearSearch}</button>
                    </div>`
              }`
      }
      <slot name="actions"></slot>
    `;
  }

  #renderCard(card: DestinationCard): TemplateResult {
    const texts = withOverrides(english, this.messages?.catalog);
    return html`<li class="card" part="card">
      ${destinationIcon(card.icon)}
      <h3>${highlighted(card.name, this.search)}</h3>
      <p class="muted">${card.description}</p>
      <button
        part="connect"
        type="button"
        aria-label=${texts.connectTo({ name: card.name })}
        @click=${() => {
          this.#select(card.type);
        }}
      >
        ${texts.connect}
      </button>
    </li>`;
  }

  #select(type: string): void {
    this.dispatchEvent(
      new CustomEvent('destination-selected', { detail: { type }, bubbles: true, composed: true }),
    );
  }

  #onSearch = (event: Event): void => {
    this.search = (event.currentTarget as HTMLInputElement).value;
  };

  #onClear = (): void => {
    this.search = '';
    this.field?.focus();
  };
}

/** The cards that have every word of the search in their name or keywords. */
function matching(cards: readonly DestinationCard[], search: string): readonly DestinationCard[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return cards.filter(({ name, keywords = [] }) => {
    const text = [name, ...keywords].join(' ').toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The name with the searched part marked. */
function highlighted(name: string, search: string): TemplateResult | string {
  const wanted = search.trim();
  // Letter by letter: a small letter may take more room than its capital, so that places in both texts differ.
  const same = (at: number): boolean =>
    name.slice(at, at + wanted.length).toLocaleLowerCase() === wanted.toLocaleLowerCase();
  const at = wanted ? Array.from({ length: name.length }, (_, index) => index).findIndex(same) : -1;
  if (at < 0) return name;
  const end = at + wanted.length;
  return html`${name.slice(0, at)}<mark>${name.slice(at, end)}</mark>${name.slice(end)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'destination-catalog': DestinationCatalog;
  }
}
