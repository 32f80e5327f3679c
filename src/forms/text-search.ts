/** A text as a search compares it: in small letters, without accents. */
export const folded = (text: string): string =>
  // Most texts have no accents to look for.
  (/^[ -~]*$/.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLocaleLowerCase();

/** The words of a search. */
export const wordsOf = (search: string): readonly string[] => folded(search).split(/\s+/).filter(Boolean);
