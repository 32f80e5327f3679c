import { foldedText } from '../backend/folded-text.js';

/** The words of a search. */
export const wordsOf = (search: string): readonly string[] => foldedText(search).split(/\s+/).filter(Boolean);
