import type { ReactiveController } from 'lit';
import { spansOf } from '../forms/marked-text.js';

/** The name in the registry of the page, and in `::highlight()`. Shared by all that search on the page, whatever their version. */
const NAME = 'cdw-found';

/**
 * Marks the words of a search in texts, without a change to the page: a mark made of elements would be laid out anew at each
 * key. Where a browser has no such highlights, nothing is marked.
 *
 * https://drafts.csswg.org/css-highlight-api-1/
 */
export class SearchHighlight implements ReactiveController {
  readonly #texts: () => Iterable<Element>;
  #words: readonly string[] = [];
  #ranges: readonly AbstractRange[] = [];

  /** @param texts - The elements with the texts to mark, each a text of its own. */
  constructor(texts: () => Iterable<Element>) {
    this.#texts = texts;
  }

  /** Marks these words from the next update on. */
  mark(words: readonly string[]): void {
    this.#words = words;
  }

  hostUpdated(): void {
    this.#clear();
    if (this.#words.length === 0) return;
    const highlight = theHighlight();
    this.#ranges = [...this.#texts()].flatMap((element) => this.#rangesIn(element));
    for (const range of this.#ranges) highlight?.add(range);
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  /** The page keeps nothing of an element that is gone. */
  hostDisconnected(): void {
    this.#clear();
  }

  #clear(): void {
    if (this.#ranges.length === 0) return;
    const highlight = theHighlight();
    for (const range of this.#ranges) highlight?.delete(range);
    this.#ranges = [];
  }

  #rangesIn({ childNodes }: Element): readonly StaticRange[] {
    return [...childNodes].flatMap((node) =>
      node instanceof Text
        ? spansOf(node.data, this.#words).map(
            ([startOffset, endOffset]) =>
              new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }),
          )
        : [],
    );
  }
}

function theHighlight(): Highlight | undefined {
  if (!('highlights' in CSS)) return undefined;
  const known = CSS.highlights.get(NAME);
  if (known) return known;
  const made = new Highlight();
  CSS.highlights.set(NAME, made);
  return made;
}
