import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pieces } from '../../src/forms/marked-text.js';
import { hasWords, wordsOf } from '../../src/forms/text-search.js';

const marked = (text: string, search: string): string =>
  pieces(text, wordsOf(search))
    .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
    .join('');

describe('a search', () => {
  for (const [text, search, found] of [
    ['Amazon S3', 's3', true],
    ['Amazon S3', 'S3 amazon', true],
    ['Amazon S3', 'amazon r2', false],
    ['Dépôt', 'depot', true],
    ['Depot', 'dépôt', true],
    ['Amazon S3', '  ', true],
  ] as const) {
    it(`${found ? 'finds' : 'does not find'} “${search}” in “${text}”`, () => {
      assert.equal(hasWords(text, wordsOf(search)), found);
    });
  }

  for (const [text, search, expected] of [
    ['Amazon S3', 's3', 'Amazon [S3]'],
    ['Amazon S3', 's3 ama', '[Ama]zon [S3]'],
    ['Dépôt de Paris', 'depot', '[Dépôt] de Paris'],
    ['İİ Depo', 'depo', 'İİ [Depo]'],
    ['aaa', 'aa', '[aaa]'],
    ['Amazon S3', '', 'Amazon S3'],
    ['Amazon S3', '.*', 'Amazon S3'],
  ] as const) {
    it(`marks “${search}” in “${text}”`, () => {
      assert.equal(marked(text, search), expected);
    });
  }
});
