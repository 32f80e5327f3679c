import { foldedText } from '../backend/folded-text.js';

/** A part of a text, by the places of its code units: from the first to before the last. */
export type Span = readonly [start: number, end: number];

/** Where a text has the words of a search, from left to right; what touches is one. */
export function spansOf(text: string, words: readonly string[]): readonly Span[] {
  // Letter by letter: a folded letter may be shorter than its original, so that places in both texts differ.
  const letters = Array.from(text, (letter) => ({ length: letter.length, small: foldedText(letter) }));
  const marked = letters.map(() => false);
  for (const word of words) {
    for (let from = 0; from < letters.length; from += 1) {
      const end = endOf(letters, from, word);
      if (end !== undefined) marked.fill(true, from, end);
    }
  }
  const spans: Span[] = [];
  let start = 0;
  for (const [at, { length }] of letters.entries()) {
    const end = start + length;
    const last = marked[at - 1] ? spans.pop() : undefined;
    if (marked[at]) spans.push([last?.[0] ?? start, end]);
    else if (last) spans.push(last);
    start = end;
  }
  return spans;
}

/** The letter before which a word ends that begins at another, if it does. */
function endOf(
  letters: readonly { readonly small: string }[],
  from: number,
  word: string,
): number | undefined {
  let rest = word;
  for (let at = from; at < letters.length; at += 1) {
    const { small = '' } = letters[at] ?? {};
    if (!rest.startsWith(small)) return undefined;
    rest = rest.slice(small.length);
    if (rest === '') return at + 1;
  }
  return undefined;
}
