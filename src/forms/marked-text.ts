import { folded } from './text-search.js';

/** A piece of a text, and whether it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** A text in pieces, so that the words of a search can be marked in it. */
export function pieces(text: string, words: readonly string[]): readonly Piece[] {
  // Letter by letter: a folded letter may be shorter than its original, so that places in both texts differ.
  const letters = Array.from(text);
  const marks = letters.map(() => false);
  for (const word of words) {
    for (let from = 0; from < letters.length; from += 1) {
      const end = endOf(letters, from, word);
      if (end !== undefined) marks.fill(true, from, end);
    }
  }
  const found: { text: string; found: boolean }[] = [];
  for (const [at, letter] of letters.entries()) {
    const last = found.at(-1);
    if (last && last.found === marks[at]) last.text += letter;
    else found.push({ text: letter, found: marks[at] === true });
  }
  return found;
}

/** Where a word ends that begins at a letter, if it does. */
function endOf(letters: readonly string[], from: number, word: string): number | undefined {
  let rest = word;
  for (let at = from; at < letters.length; at += 1) {
    const letter = folded(letters[at] ?? '');
    if (!rest.startsWith(letter)) return undefined;
    rest = rest.slice(letter.length);
    if (rest === '') return at + 1;
  }
  return undefined;
}
