import { foldedText } from '../../backend/folded-text.js';

/**
 * A search in the middle of labels by an ordinary index: what contains a text contains all its parts. PostgreSQL's own
 * trigrams (pg_trgm) are an extension that not every database may have, and they know no text of one or two characters.
 */

const LONGEST_PART = 3;

/** The columns of a label: as it is shown, as it is compared, as it is looked up. */
export function labelColumns(label: string): {
  readonly label: string;
  readonly label_lower: string;
  readonly label_parts: readonly string[];
} {
  const label_lower = foldedText(label);
  return {
    label,
    label_lower,
    label_parts: [...new Set([1, 2, LONGEST_PART].flatMap((long) => parts(label_lower, long)))],
  };
}

/** What to look for: also as rows have it that were written when accents were compared. */
export const searches = (search: string): readonly string[] => [
  ...new Set([foldedText(search), search.toLowerCase()]),
];

/** The longest parts of what is searched for: shorter ones would find nothing that these do not. */
export function partsToSearch(wanted: string): readonly string[] {
  return [...new Set(parts(wanted, Math.min(LONGEST_PART, [...wanted].length)))];
}

/** Characters as PostgreSQL counts them: code points. */
function parts(text: string, long: number): readonly string[] {
  const characters = [...text];
  return characters
    .slice(0, Math.max(0, characters.length - long + 1))
    .map((_, at) => characters.slice(at, at + long).join(''));
}
