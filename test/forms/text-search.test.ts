import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DestinationCard } from '../../src/destinations/definition.js';
import { spansOf } from '../../src/forms/marked-text.js';
import { CardSearch, type CardFilter } from '../../src/forms/card-search.js';
import { wordsOf } from '../../src/forms/text-search.js';

const marked = (text: string, search: string): string =>
  spansOf(text, wordsOf(search)).reduceRight(
    (rest, [start, end]) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
    text,
  );

const card = (name: string, more: Partial<DestinationCard> = {}): DestinationCard => ({
  type: name,
  name,
  description: '',
  icon: { paths: [] },
  ...more,
});

const ALL: CardFilter = { category: '', mine: false };

const namesOf = (cards: readonly DestinationCard[], search: string, filter = ALL): string[] =>
  new CardSearch()
    .found(cards, search, filter, [{ type: 'B', accounts: 1, destinations: 0, failing: 0 }], 60)
    .first.map(({ name }) => name);

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
      assert.equal(namesOf([card(text)], search).length, found ? 1 : 0);
    });
  }

  for (const [text, search, expected] of [
    ['Amazon S3', 's3', 'Amazon [S3]'],
    ['Amazon S3', 's3 ama', '[Ama]zon [S3]'],
    ['Dépôt de Paris', 'depot', '[Dépôt] de Paris'],
    ['İİ Depo', 'depo', 'İİ [Depo]'],
    ['aaa', 'aa', '[aaa]'],
    ['a b', 'a b', '[a] [b]'],
    ['ab', 'b a', '[ab]'],
    ['🪣 Bucket 🪣', 'bucket', '🪣 [Bucket] 🪣'],
    ['Amazon S3', '', 'Amazon S3'],
    ['Amazon S3', '.*', 'Amazon S3'],
  ] as const) {
    it(`marks “${search}” in “${text}”`, () => {
      assert.equal(marked(text, search), expected);
    });
  }

  const CARDS = [card('A', { category: 'x', keywords: ['s3'] }), card('B', { category: 'x' }), card('C')];

  it('finds keywords', () => {
    assert.deepEqual(namesOf(CARDS, 'S3'), ['A']);
  });

  it('is among the cards of a category, or those with accounts', () => {
    assert.deepEqual(namesOf(CARDS, '', { category: 'x', mine: false }), ['A', 'B']);
    assert.deepEqual(namesOf(CARDS, '', { category: '', mine: true }), ['B']);
    assert.deepEqual(namesOf(CARDS, 'a', { category: 'x', mine: true }), []);
  });

  it('hands out as many as there is room for, and counts all of them', () => {
    const search = new CardSearch();
    const [a, b] = CARDS;
    for (const [text, category, room, first, count] of [
      ['', '', 2, [a, b], 3],
      ['', 'x', 1, [a], 2],
      ['nowhere', '', 2, [], 0],
    ] as const) {
      const found = search.found(CARDS, text, { category, mine: false }, [], room);
      assert.deepEqual(found.first, first);
      assert.equal(found.countAll(), count);
      assert.equal(found.countAll(), count, 'Counted twice, there are as many.');
    }
  });

  it('knows the number at once where all were looked at for the first ones, or none had to be', () => {
    const search = new CardSearch();
    const countOf = (category: string, room: number): number | undefined =>
      search.found(CARDS, '', { category, mine: false }, [], room).count;
    assert.deepEqual([countOf('', 1), countOf('x', 2), countOf('x', 3)], [3, 2, 2]);
    assert.equal(countOf('x', 1), undefined);
  });

  it('goes on with other cards', () => {
    const search = new CardSearch();
    assert.deepEqual(search.categoriesOf(CARDS), ['x']);
    const { first, count } = search.found([card('D')], 'd', ALL, [], 60);
    assert.deepEqual({ first, count }, { first: [card('D')], count: 1 });
    assert.deepEqual(search.categoriesOf([card('D')]), []);
  });
});
