import type { Connection } from '../backend/backend.js';
import type { DestinationCard } from '../destinations/definition.js';
import { foldedText } from '../backend/folded-text.js';
import { wordsOf } from './text-search.js';

/** Which cards of a catalog are wanted, beside those with the words of a search. */
export interface CardFilter {
  /** Empty for all. */
  readonly category: string;
  /** Only types of which something is connected. */
  readonly mine: boolean;
}

/** What a search has found. */
export interface FoundCards {
  /** The first of them, as many as were wanted. */
  readonly first: readonly DestinationCard[];
  /** How many there are, where that is known with the first ones. */
  readonly count: number | undefined;
  /** How many there are. Looks at the rest: among 100,000 that takes as long as a key may. */
  readonly countAll: () => number;
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
    limit: number,
  ): FoundCards {
    this.#read(cards);
    const words = wordsOf(search);
    if (words.length === 0 && category === '' && !mine)
      return { first: cards.slice(0, limit), count: cards.length, countAll: () => cards.length };
    const connected = new Set(connections.filter(({ accounts }) => accounts > 0).map(({ type }) => type));
    const hits = this.#having(words, (card) => {
      return (category === '' || card.category === category) && (!mine || connected.has(card.type));
    });
    const first: DestinationCard[] = [];
    let hit = hits.next();
    for (; !hit.done && first.length < limit; hit = hits.next()) first.push(hit.value);
    let count = first.length;
    return {
      first,
      count: hit.done ? count : undefined,
      countAll: () => {
        for (; !hit.done; hit = hits.next()) count += 1;
        return count;
      },
    };
  }

  /** One after the other, as far as somebody asks. */
  *#having(
    words: readonly string[],
    isWanted: (card: DestinationCard) => boolean,
  ): Generator<DestinationCard, void> {
    const cards = this.#cards;
    const texts = this.#texts;
    // By numbers: no entry is made for each of 100,000.
    for (let at = 0; at < cards.length; at += 1) {
      const card = cards[at];
      const text = texts[at];
      if (card !== undefined && text !== undefined && hasAll(text, words) && isWanted(card)) yield card;
    }
  }

  #read(cards: readonly DestinationCard[]): void {
    if (cards === this.#cards) return;
    this.#cards = cards;
    this.#texts = cards.map(({ name, keywords = [] }) => foldedText(`${name} ${keywords.join(' ')}`));
    this.#categories = [...new Set(cards.flatMap(({ category }) => category ?? []))];
  }
}

function hasAll(text: string, words: readonly string[]): boolean {
  for (const word of words) if (!text.includes(word)) return false;
  return true;
}
