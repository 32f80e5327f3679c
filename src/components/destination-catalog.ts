import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Connection } from '../backend/backend.js';
import type { DestinationCard } from '../destinations/definition.js';
import type { CardFilter } from '../forms/card-search.js';
import { catalog as english } from '../messages/en/catalog.js';
import { withOverrides, type MessageOverrides, type Messages } from '../messages/messages.js';
import { buttons } from './buttons.styles.js';
import type { CatalogMore } from './catalog-more.js';
import { catalogStyles } from './destination-catalog.styles.js';
import { destinationIcon } from './destination-icon.js';
import { focusOnEntry } from './focus-on-entry.js';
import { searchField } from './search-field.styles.js';
import { tokens } from './tokens.styles.js';

const ALL: CardFilter = { category: '', mine: false };

/** As many cards as fill a row of two, three, four or five: more of them by need, as a page has room for few. */
const SHOWN_AT_FIRST = 60;

/**
 * Cards of the destination types, with a search by name. Works alone or inside the wizard.
 *
 * @summary The catalog of destination types.
 * @tag destination-catalog
 * @slot empty - In place of the words that say that there is nothing to choose from.
 * @slot actions - Buttons below the cards.
 * @fires {CustomEvent<{type: string, mode?: 'existing'}>} destination-selected - A card was chosen: to connect (another one), or to see its accounts.
 * @csspart heading - The heading.
 * @csspart search - The search field.
 * @csspart filters - The filters beside the search.
 * @csspart card - One card.
 * @csspart icon - The icon of a card.
 * @csspart status - What is connected already.
 * @csspart more - The button that opens the menu of a card.
 * @csspart connect - The button of a card.
 * @csspart empty - The area that says that nothing matches.
 */
export class DestinationCatalog extends LitElement {
  static override styles = [tokens, buttons, searchField, catalogStyles];

  /** The types to show, in this order. */
  @property({ attribute: false }) destinations: readonly DestinationCard[] = [];

  /** What is connected already, as far as it is known. */
  @property({ attribute: false }) connections: readonly Connection[] = [];

  /** Addresses from which the backend connects, for the details. */
  @property({ attribute: false }) egressAddresses: readonly string[] = [];

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  /** Moves the focus to the heading once the element is there: for a screen that has just replaced another one. */
  @property({ attribute: false }) focusOnEntry = false;

  /** What is beyond the first screen: filters, what is connected, the menu of a card and its details. */
  @state() private more: CatalogMore | undefined;

  @state() private search = '';
  @state() private filter = ALL;

  /** The types, with their texts. */
  #cards: readonly DestinationCard[] = [];

  /**
   * Where the page is just being opened, the first cards are a task of their own: the one before ends with the layout of
   * the page. A browser that cannot yield draws them in the same.
   */
  protected override async scheduleUpdate(): Promise<void> {
    const { scheduler } = globalThis as { scheduler?: Partial<Scheduler> };
    if (!this.hasUpdated && document.readyState === 'interactive') await scheduler?.yield?.();
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('destinations') && !changed.has('messages')) return;
    const texts = this.messages?.destinations;
    this.#cards = this.destinations.map((card) => withOverrides(card, texts?.[card.type]));
  }

  protected override firstUpdated(): void {
    if (this.focusOnEntry) focusOnEntry(this);
    import('./catalog-more.js').then(
      ({ CatalogMore }) => {
        this.more = new CatalogMore(this, (type) => {
          this.#select(type, 'existing');
        });
      },
      () => undefined,
    );
  }

  protected override render(): TemplateResult {
    const texts = withOverrides(english, this.messages?.catalog);
    return html`
      <h2 part="heading" tabindex="-1">${texts.heading}</h2>
      <p class="muted">${texts.intro}</p>
      ${
        this.destinations.length === 0
          ? html`<slot name="empty"><p class="empty" part="empty">${this.more?.texts.empty}</p></slot>`
          : this.#renderCards(texts)
      }
      <slot name="actions"></slot>
    `;
  }

  #renderCards(texts: Messages['catalog']): TemplateResult {
    const { filter, more } = this;
    const found = more?.found(this.#cards, this.search, filter).first ?? this.#cards;
    return html`<div class="find">
        <label class="search">
          <span>${texts.search}</span>
          <input
            part="search"
            type="search"
            .value=${this.search}
            @input=${this.#onSearch}
            autocomplete="off"
          />
        </label>
        ${more?.filters(this.#cards, filter, this.#onFilter)}
      </div>
      <p class="hidden" role="status">${more?.status}</p>
      <ul ?hidden=${!found.length}>
        ${this.#cards
          .slice(0, more?.limit ?? SHOWN_AT_FIRST)
          .map((card, at) => this.#renderCard(found[at] ?? card, at < found.length, texts))}
      </ul>
      ${more?.below(this.#onClear)}`;
  }

  /** Stays in the page when there is none to show in its place: a keystroke makes and removes nothing. */
  #renderCard(card: DestinationCard, isFound: boolean, texts: Messages['catalog']): TemplateResult {
    const { type, name } = card;
    const connection = this.#connection(type);
    const again = connection && this.more?.texts;
    return html`<li class="card" part="card" ?hidden=${!isFound}>
      <div class="top">${destinationIcon(card.icon)} ${this.more?.top(card, connection)}</div>
      <h3>${name}</h3>
      <p class="muted">${card.description}</p>
      <button
        part="connect"
        type="button"
        aria-label=${again?.anotherOf({ name }) ?? texts.connectTo({ name })}
        @click=${() => {
          this.#select(type);
        }}
      >
        ${again?.another ?? texts.connect}
      </button>
    </li>`;
  }

  #connection(type: string): Connection | undefined {
    return this.connections.find((one) => one.type === type && one.accounts > 0);
  }

  #select(type: string, mode?: 'existing'): void {
    const detail = mode ? { type, mode } : { type };
    this.dispatchEvent(new CustomEvent('destination-selected', { detail, bubbles: true, composed: true }));
  }

  #onSearch = (event: Event): void => {
    this.search = (event.currentTarget as HTMLInputElement).value;
  };

  #onFilter = (filter: CardFilter): void => {
    this.filter = filter;
  };

  #onClear = (): void => {
    this.search = '';
    this.filter = ALL;
    this.renderRoot.querySelector('input')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'destination-catalog': DestinationCatalog;
  }
}
