import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { Connection } from '../backend/backend.js';
import type { DestinationCard } from '../destinations/definition.js';
import { CardSearch, type CardFilter, type FoundCards } from '../forms/card-search.js';
import { wordsOf } from '../forms/text-search.js';
import { catalogMore as english } from '../messages/en/catalog-more.js';
import { withOverrides, type MessageOverrides, type Messages } from '../messages/messages.js';
import { adoptStyles } from './adopt-styles.js';
import { moreStyles } from './catalog-more.styles.js';
import { defineElement } from './define-element.js';
import { DestinationMenu, definitionOf } from './destination-menu.js';
import { SearchHighlight } from './search-highlight.js';

/** The catalog, as far as this has to do with it. */
interface Catalog extends ReactiveElement {
  readonly connections: readonly Connection[];
  readonly egressAddresses: readonly string[];
  readonly messages: MessageOverrides | undefined;
}

/** With fewer types, everything is in sight. */
const CATEGORIES_FROM = 6;

/** How many cards are shown, and how many more by each press of the button. */
const CARDS = 60;

/** From the last key until it is counted how many are found, where there are so many that it takes its time. */
const COUNT_DELAY_MS = 250;

/** Where a browser does not say when it is idle, as Safari did not for long: by then, the first screen is painted. */
const SOON_MS = 200;

/** What a catalog shows beyond its first screen. */
export class CatalogMore implements ReactiveController {
  readonly #catalog: Catalog;
  readonly #cardSearch = new CardSearch();
  #search = '';
  #filter: CardFilter | undefined;
  readonly #highlight: SearchHighlight;
  /** What was searched for last, and in what. */
  #asked: readonly unknown[] = [];
  #found: FoundCards = { first: [], count: 0, countAll: () => 0 };
  /** How many were found when they were counted last. */
  #counted = 0;
  #counting: ReturnType<typeof setTimeout> | undefined;
  #isNarrowed = false;
  /** Whether the types that are connected were chosen: the choice then stays, with the focus that is on it. */
  #wasMine = false;
  #limit = CARDS;
  #pressedOpen = false;
  readonly #onAccounts: (event: CustomEvent<{ type: string }>) => void;

  /** @param onAccounts - Somebody wants to see the accounts of a type. */
  constructor(catalog: Catalog, onAccounts: (type: string) => void) {
    this.#catalog = catalog;
    this.#onAccounts = ({ detail }) => {
      onAccounts(detail.type);
    };
    this.#highlight = new SearchHighlight(() =>
      catalog.renderRoot.querySelectorAll('.card:not([hidden]) h3'),
    );
    catalog.addController(this.#highlight);
    catalog.addController(this);
    defineElement('destination-menu', DestinationMenu);
    adoptStyles(catalog, moreStyles);
    catalog.renderRoot.addEventListener('pointerover', this.#onReach);
    catalog.renderRoot.addEventListener('focusin', this.#onReach);
    if (!hovers() && !savesData()) {
      // Nothing moves over a card before it is pressed: whoever looks at the catalog counts as reaching.
      whenIdle(() => {
        if (catalog.isConnected) catalog.dispatchEvent(new Event('pointerover'));
      });
    }
  }

  hostConnected(): void {
    if (this.#counting !== undefined) this.#count(true);
  }

  hostDisconnected(): void {
    clearTimeout(this.#counting);
  }

  /** Its texts. */
  get texts(): Messages['catalogMore'] {
    return withOverrides(english, this.#catalog.messages?.catalogMore);
  }

  /** How many cards have room, whatever is found. */
  get limit(): number {
    return this.#limit;
  }

  /** The cards that are wanted. To be asked first. */
  found(cards: readonly DestinationCard[], search: string, filter: CardFilter): FoundCards {
    const isTyped = search !== this.#search;
    // What is shown of one search says nothing about the next.
    if (isTyped || filter !== this.#filter) this.#limit = CARDS;
    this.#search = search;
    this.#filter = filter;
    const words = wordsOf(search);
    this.#highlight.mark(words);
    this.#wasMine ||= filter.mine;
    this.#isNarrowed = words.length > 0 || filter.category !== '' || filter.mine;
    const asked = [cards, search, filter, this.#catalog.connections, this.#limit] as const;
    if (asked.some((value, at) => value !== this.#asked[at])) {
      this.#asked = asked;
      this.#found = this.#cardSearch.found(...asked);
      this.#count(isTyped);
    }
    return this.#found;
  }

  /** A key shows the first ones. To count all of them would be felt, and who types listens to no numbers. */
  #count(isTyped: boolean): void {
    clearTimeout(this.#counting);
    const { count, countAll } = this.#found;
    this.#counting = undefined;
    if (count !== undefined || !isTyped) this.#counted = count ?? countAll();
    else
      this.#counting = setTimeout(() => {
        this.#count(false);
        this.#catalog.requestUpdate();
      }, COUNT_DELAY_MS);
  }

  /** What is announced of a search. */
  get status(): string | typeof nothing {
    return this.#isNarrowed && this.#counting === undefined
      ? this.texts.found({ count: this.#counted })
      : nothing;
  }

  /** The filters, each where there is something to choose. */
  filters(
    cards: readonly DestinationCard[],
    filter: CardFilter,
    onFilter: (filter: CardFilter) => void,
  ): TemplateResult | typeof nothing {
    const categories = this.#cardSearch.categoriesOf(cards);
    const byCategory = categories.length > 1 && cards.length >= CATEGORIES_FROM;
    const byConnection = this.#wasMine || this.#catalog.connections.some(({ accounts }) => accounts > 0);
    if (!byCategory && !byConnection) return nothing;
    return html`<div class="filters" part="filters">
      ${byCategory ? this.#categories(categories, filter, onFilter) : nothing}
      ${byConnection ? this.#connected(filter, onFilter) : nothing}
    </div>`;
  }

  /** What stands below the cards, or in their place when none is found; and the one menu, for whichever card opens it. */
  below(onClear: () => void): TemplateResult {
    const { egressAddresses, messages } = this.#catalog;
    const rest = this.#counted - this.#limit;
    return html`${this.#found.first.length === 0 ? this.#noMatch(onClear) : nothing}
      ${
        rest > 0
          ? html`<div class="rest">
              <button type="button" @click=${this.#onMore}>${this.texts.showMore({ count: rest })}</button>
            </div>`
          : nothing
      }
      <destination-menu
        id="menu"
        exportparts="menu,panel"
        .egressAddresses=${egressAddresses}
        .messages=${messages}
        @accounts-chosen=${this.#onAccounts}
      ></destination-menu>`;
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

  #noMatch(onClear: () => void): TemplateResult {
    const { texts } = this;
    const search = this.#search.trim();
    return html`<div class="empty" part="empty">
      <p>${search ? texts.noMatch({ search }) : texts.noMatchOfFilter}</p>
      <button type="button" @click=${onClear}>${search ? texts.clearSearch : texts.showAll}</button>
    </div>`;
  }

  /** The focus goes to the first of what has come: the button may have gone. */
  #onMore = (): void => {
    const first = this.#limit;
    this.#limit += CARDS;
    this.#catalog.requestUpdate();
    void this.#catalog.updateComplete.then(() => {
      const buttons = this.#catalog.renderRoot.querySelectorAll<HTMLElement>('[part="connect"]');
      buttons[first]?.focus();
    });
  };

  /** Who reaches for a card is likely to choose it: its definition is fetched, so that the click does not wait for it. */
  #onReach = ({ target }: Event): void => {
    const reached = target instanceof Element && target.closest('.card');
    if (!reached) return;
    const at = [...this.#catalog.renderRoot.querySelectorAll('.card')].indexOf(reached);
    const card = this.#found.first[at];
    // What fails is told at the click.
    if (card) definitionOf(card).catch(() => undefined);
  };

  get #menu(): DestinationMenu | null {
    return this.#catalog.renderRoot.querySelector<DestinationMenu>('#menu');
  }

  #categories(
    categories: readonly string[],
    filter: CardFilter,
    onFilter: (filter: CardFilter) => void,
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

  #connected(filter: CardFilter, onFilter: (filter: CardFilter) => void): TemplateResult {
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

/** Whether something moves over what it is about to press. Not everywhere where pages are tested can be asked. */
const hovers = (): boolean =>
  !(globalThis as Partial<Pick<Window, 'matchMedia'>>).matchMedia?.('(hover: none)').matches;

/** Whether the user has asked for less data: https://wicg.github.io/savedata/#savedata-attribute */
const savesData = (): boolean =>
  (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData ?? false;

function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act);
  else setTimeout(act, SOON_MS);
}
