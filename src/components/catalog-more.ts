import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { Connection } from '../backend/backend.js';
import type { DestinationCard } from '../destinations/definition.js';
import { pieces } from '../forms/marked-text.js';
import { catalogMore as english } from '../messages/en/catalog-more.js';
import { withOverrides, type MessageOverrides, type Messages } from '../messages/messages.js';
import { adoptStyles } from './adopt-styles.js';
import { moreStyles } from './catalog-more.styles.js';
import { defineElement } from './define-element.js';
import { DestinationMenu } from './destination-menu.js';

/** Which cards are shown, beside the search. */
export interface CatalogFilter {
  /** Empty for all. */
  readonly category: string;
  /** Only types of which something is connected. */
  readonly mine: boolean;
}

/** The catalog, as far as this has to do with it. */
interface Catalog extends ReactiveElement {
  readonly connections: readonly Connection[];
  readonly egressAddresses: readonly string[];
  readonly messages: MessageOverrides | undefined;
}

/** With fewer types, everything is in sight. */
const CATEGORIES_FROM = 6;

/** What a catalog shows beyond its first screen. */
export class CatalogMore {
  readonly #catalog: Catalog;
  #pressedOpen = false;
  readonly #onAccounts: (event: CustomEvent<{ type: string }>) => void;

  /** @param onAccounts - Somebody wants to see the accounts of a type. */
  constructor(catalog: Catalog, onAccounts: (type: string) => void) {
    this.#catalog = catalog;
    this.#onAccounts = ({ detail }) => {
      onAccounts(detail.type);
    };
    defineElement('destination-menu', DestinationMenu);
    adoptStyles(catalog, moreStyles);
  }

  /** Its texts. */
  get texts(): Messages['catalogMore'] {
    return withOverrides(english, this.#catalog.messages?.catalogMore);
  }

  /** The filters, each where there is something to choose. */
  filters(
    cards: readonly DestinationCard[],
    filter: CatalogFilter,
    onFilter: (filter: CatalogFilter) => void,
  ): TemplateResult | typeof nothing {
    const categories = [...new Set(cards.flatMap(({ category }) => category ?? []))];
    const byCategory = categories.length > 1 && cards.length >= CATEGORIES_FROM;
    const byConnection = filter.mine || this.#catalog.connections.some(({ accounts }) => accounts > 0);
    if (!byCategory && !byConnection) return nothing;
    return html`<div class="filters" part="filters">
      ${byCategory ? this.#categories(categories, filter, onFilter) : nothing}
      ${byConnection ? this.#connected(filter, onFilter) : nothing}
    </div>`;
  }

  /** What stands in the place of the cards when none is found. */
  noMatch(search: string, onClear: () => void): TemplateResult {
    const { texts } = this;
    return html`<div class="empty" part="empty">
      <p>${texts.noMatch({ search })}</p>
      <button type="button" @click=${onClear}>${texts.clearSearch}</button>
    </div>`;
  }

  /** A name in which the words of a search are marked. */
  marked(name: string, words: readonly string[]): readonly unknown[] {
    return pieces(name, words).map(({ text, found }) => (found ? html`<mark>${text}</mark>` : text));
  }

  /** What is connected of a type, and the button that opens the menu of its card. */
  top(card: DestinationCard, connection: Connection | undefined): TemplateResult {
    return html`${connection ? this.#status(connection) : nothing}
      <button
        part="more"
        class="quiet more"
        type="button"
        aria-label=${this.texts.more({ name: card.name })}
        aria-haspopup="menu"
        aria-expanded="false"
        @pointerdown=${({ currentTarget }: Event) => {
          this.#pressedOpen =
            currentTarget instanceof HTMLElement && (this.#menu?.isAt(currentTarget) ?? false);
        }}
        @click=${({ currentTarget }: Event) => {
          // The press itself has closed it: that is what was wanted.
          const wasOpen = this.#pressedOpen;
          this.#pressedOpen = false;
          if (!wasOpen && currentTarget instanceof HTMLElement)
            void this.#menu?.open(card, currentTarget, connection !== undefined);
        }}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <circle cx="4" cy="10" r="1.6" />
          <circle cx="10" cy="10" r="1.6" />
          <circle cx="16" cy="10" r="1.6" />
        </svg>
      </button>`;
  }

  /** The one menu, for whichever card opens it. */
  menu(): TemplateResult {
    const { egressAddresses, messages } = this.#catalog;
    return html`<destination-menu
      id="menu"
      exportparts="menu,panel"
      .egressAddresses=${egressAddresses}
      .messages=${messages}
      @accounts-chosen=${this.#onAccounts}
    ></destination-menu>`;
  }

  get #menu(): DestinationMenu | null {
    return this.#catalog.renderRoot.querySelector<DestinationMenu>('#menu');
  }

  #categories(
    categories: readonly string[],
    filter: CatalogFilter,
    onFilter: (filter: CatalogFilter) => void,
  ): TemplateResult {
    const { texts } = this;
    return html`<label class="category">
      <span>${texts.category}</span>
      <select
        @change=${(event: Event) => {
          onFilter({ ...filter, category: (event.currentTarget as HTMLSelectElement).value });
        }}
      >
        <option value="" ?selected=${filter.category === ''}>${texts.allCategories}</option>
        ${categories.map(
          (category) =>
            html`<option value=${category} ?selected=${filter.category === category}>${category}</option>`,
        )}
      </select>
    </label>`;
  }

  #connected(filter: CatalogFilter, onFilter: (filter: CatalogFilter) => void): TemplateResult {
    const { texts } = this;
    const option = (mine: boolean, label: string): TemplateResult =>
      html`<label>
        <input
          type="radio"
          name="show"
          .checked=${filter.mine === mine}
          @change=${() => {
            onFilter({ ...filter, mine });
          }}
        />
        <span>${label}</span>
      </label>`;
    return html`<fieldset role="radiogroup">
      <legend>${texts.show}</legend>
      <div class="segments">${option(false, texts.all)} ${option(true, texts.mine)}</div>
    </fieldset>`;
  }

  #status(connection: Connection): TemplateResult {
    const { texts } = this;
    return html`<p class="status" part="status">
      ${
        connection.failing > 0
          ? html`<span class="attention" title=${texts.attentionHelp(connection)}
              ><svg viewBox="0 0 16 16" aria-hidden="true">
                <path d="M8 1.8 15 14H1z" />
                <path d="M8 6.2v3.6M8 12v.2" /></svg
              >${texts.attention}<span class="hidden">${texts.attentionHelp(connection)}</span></span
            >`
          : nothing
      }
      <span>${texts.connected(connection)}</span>
    </p>`;
  }
}
