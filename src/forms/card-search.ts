import type { Connection } from '../backend/backend.js';
import type { DestinationCard } from '../destinations/definition.js';
import { folded, wordsOf } from './text-search.js';

/** Which cards of a catalog are wanted, beside those with the words of a search. */
export interface CardFilter {
  /** Empty for all. */
  readonly category: string;
  /** Only types of which something is connected. */
  readonly mine: boolean;
}

/**
 * Finds cards by what is typed. The texts are made ready once for all searches: among 100,000 types a key must not be felt.
 */
export class CardSearch {
  #cards: readonly DestinationCard[] = [];
  #texts: readonly string[] = [];
  #categories: readonly string[] = [];

  /** What the cards are one of, each once. */
  categoriesOf(cards: readonly DestinationCard[]): readonly string[] {
    this.#read(cards);
    return this.#categories;
  }

  /** The cards that are wanted, in their order; all of them where nothing is asked. */
  found(
    cards: readonly DestinationCard[],
    search: string,
    { category, mine }: CardFilter,
    connections: readonly Connection[],
  ): readonly DestinationCard[] {
    this.#read(cards);
    const words = wordsOf(search);
    if (words.length === 0 && category === '' && !mine) return cards;
    const connected = new Set(connections.filter(({ accounts }) => accounts > 0).map(({ type }) => type));
    return cards.filter(
      (card, at) =>
        (category === '' || card.category === category) &&
        (!mine || connected.has(card.type)) &&
        words.every((word) => this.#texts[at]?.includes(word)),
    );
  }

  #read(cards: readonly DestinationCard[]): void {
    if (cards === this.#cards) return;
    this.#cards = cards;
    this.#texts = cards.map(({ name, keywords = [] }) => folded(`${name} ${keywords.join(' ')}`));
    this.#categories = [...new Set(cards.flatMap(({ category }) => category ?? []))];
  }
}
