/** A text as a search compares it: in small letters, without accents. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** The words of a search. */
export const wordsOf = (search: string): readonly string[] => folded(search).split(/\s+/).filter(Boolean);

/** Whether a text has every word of a search in it. */
export function hasWords(text: string, words: readonly string[]): boolean {
  const whole = folded(text);
  return words.every((word) => whole.includes(word));
}
