/**
 * A name, address or command inside a right-to-left sentence: keeps its own direction, and leaves that of the sentence alone.
 * https://www.w3.org/International/questions/qa-bidi-unicode-controls
 */
export const isolate = (fact: string | number): string => `\u2068${fact}\u2069`;

/** The words of somebody else, perhaps in another language: the stop of an English sentence stays at its end. */
export const isolateWords = (words: string): string => words && isolate(words);
