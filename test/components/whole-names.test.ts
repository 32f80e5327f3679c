import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wholeNames } from '../../src/components/whole-names.js';

/** What a server can send, such as the path of a login folder: far longer than any name. */
const LETTERS = 300_000;

/** The text of the pieces, in the order in which they are shown. */
function textOf(piece: unknown): string {
  if (Array.isArray(piece)) return piece.map(textOf).join('');
  if (typeof piece === 'object' && piece !== null && 'values' in piece) return textOf(piece.values);
  return String(piece);
}

describe('names that stay whole', () => {
  const long = {
    'one word': 'a'.repeat(LETTERS),
    'hyphens alone': '-'.repeat(LETTERS),
    'a name of many parts': 'a-'.repeat(LETTERS / 2),
    'a path of many folders': 'a-b/'.repeat(LETTERS / 4),
    'isolation without an end': `\u2068${'a'.repeat(LETTERS)}`,
    'an isolated name without an end': `\u2068${'a-'.repeat(LETTERS / 2)}`,
    'isolation within isolation': '\u2068'.repeat(LETTERS),
    'brackets alone': '「'.repeat(LETTERS),
    'stops alone': '。'.repeat(LETTERS),
  };
  for (const [what, text] of Object.entries(long)) {
    it(`are found in one look, however long the text is: ${what}`, () => {
      assert.equal(textOf(wholeNames(text)), text);
    });
  }
});
