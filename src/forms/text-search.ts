import { folded } from '../backend/folded-text.js';

/** The words of a search. */
export const wordsOf = (search: string): readonly string[] => folded(search).split(/\s+/).filter(Boolean);
