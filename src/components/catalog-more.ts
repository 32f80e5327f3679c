import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { Connection } from '../backend/backend.js';
import type { DestinationCard } from '../destinations/definition.js';
import { pieces } from '../forms/marked-text.js';
import { catalogMore as english } from '../messages/en/catalog-more.js';
import { withOverrides, type MessageOverrides } from '../messages/messages.js';
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

/** With fewer types, everything is in sight. */
const CATEGORIES_FROM = 6;

/** Prepares a catalog for what the functions of this module render. */
export function prepare(catalog: ReactiveElement): void {
  defineElement('destination-menu', DestinationMenu);
  adoptStyles(catalog, moreStyles);
}

/** The filters, each where there is something to choose. */
export function renderFilters({
  cards,
  connections,
  filter,
  messages,
  onFilter,
}: {
  readonly cards: readonly DestinationCard[];
  readonly connections: readonly Connection[];
  readonly filter: CatalogFilter;
  readonly messages: MessageOverrides | undefined;
  readonly onFilter: (filter: CatalogFilter) => void;
}): TemplateResult | typeof nothing {
  const texts = withOverrides(english, messages?.catalogMore);
  const categories = [...new Set(cards.flatMap(({ category }) => category ?? []))];
  const some = categories.length > 1 && cards.length >= CATEGORIES_FROM;
  const mine = filter.mine || connections.some(({ accounts }) => accounts > 0);
  if (!some && !mine) return nothing;
  const show = (value: boolean, label: string): TemplateResult =>
    html`<label>
      <input
        type="radio"
        name="show"
        .checked=${filter.mine === value}
        @change=${() => {
          onFilter({ ...filter, mine: value });
        }}
      />
      <span>${label}</span>
    </label>`;
  return html`<div class="filters" part="filters">
    ${
      some
        ? html`<label class="category">
            <span>${texts.category}</span>
            <select
              @change=${(event: Event) => {
                onFilter({ ...filter, category: (event.currentTarget as HTMLSelectElement).value });
              }}
            >
              <option value="" ?selected=${filter.category === ''}>${texts.allCategories}</option>
              ${categories.map(
                (category) =>
                  html`<option value=${category} ?selected=${filter.category === category}>
                    ${category}
                  </option>`,
              )}
            </select>
          </label>`
        : nothing
    }
    ${
      mine
        ? html`<fieldset role="radiogroup">
            <legend>${texts.show}</legend>
            <div class="segments">${show(false, texts.all)} ${show(true, texts.mine)}</div>
          </fieldset>`
        : nothing
    }
  </div>`;
}

/** What stands in the place of the cards when none is found. */
export function renderNoMatch(
  messages: MessageOverrides | undefined,
  search: string,
  onClear: () => void,
): TemplateResult {
  const texts = withOverrides(english, messages?.catalogMore);
  return html`<div class="empty" part="empty">
    <p>${texts.noMatch({ search })}</p>
    <button type="button" @click=${onClear}>${texts.clearSearch}</button>
  </div>`;
}

/** How many cards were found. */
export const found = (count: number, messages: MessageOverrides | undefined): string =>
  withOverrides(english, messages?.catalogMore).found({ count });

/** What is said where there are no types. */
export const empty = (messages: MessageOverrides | undefined): string =>
  withOverrides(english, messages?.catalogMore).empty;

/** The button of a card of which something is connected already. */
export function another(
  name: string,
  messages: MessageOverrides | undefined,
): { readonly label: string; readonly name: string } {
  const texts = withOverrides(english, messages?.catalogMore);
  return { label: texts.another, name: texts.anotherOf({ name }) };
}

/** A name in which the words of a search are marked. */
export const renderMarked = (name: string, words: readonly string[]): readonly unknown[] =>
  pieces(name, words).map(({ text, found }) => (found ? html`<mark>${text}</mark>` : text));

/** What is connected of a type, and the menu of its card. */
export function renderMore({
  card,
  connection,
  messages,
  egressAddresses,
  onAccounts,
}: {
  readonly card: DestinationCard;
  readonly connection: Connection | undefined;
  readonly messages: MessageOverrides | undefined;
  readonly egressAddresses: readonly string[];
  readonly onAccounts: () => void;
}): TemplateResult {
  const texts = withOverrides(english, messages?.catalogMore);
  return html`${
      connection
        ? html`<p class="status" part="status">
            ${
              connection.failing > 0
                ? html`<span class="attention" title=${texts.attentionHelp(connection)}
                    ><svg viewBox="0 0 16 16" aria-hidden="true">
                      <path d="M8 1.8 15 14H1z" />
                      <path d="M8 6.2v3.6M8 12v.2" /></svg
                    >${texts.attention}</span
                  >`
                : nothing
            }
            <span>${texts.connected(connection)}</span>
          </p>`
        : nothing
    }
    <destination-menu
      .card=${card}
      .hasAccounts=${connection !== undefined}
      .egressAddresses=${egressAddresses}
      .messages=${messages}
      @accounts-chosen=${onAccounts}
    ></destination-menu>`;
}
