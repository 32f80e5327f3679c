import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean, compact, normalized } from '../../src/destinations/clean.js';

test('removes what nobody meant to paste', () => {
  assert.equal(clean('  a\u200Bb\uFEFF\n'), 'ab');
  assert.equal(clean('a\u00A0b'), 'a b');
  assert.equal(clean('a\r\n\tb'), 'ab');
  assert.equal(clean('\u2068a\u2069\u061Cb\u2028\u0085'), 'ab');
  assert.equal(clean('größe 🙂'), 'größe 🙂');
  assert.equal(compact(' a b\u00A0c '), 'abc');
});

test('says what was changed, and nothing when nothing was', () => {
  assert.equal(normalized('key', 'abc', clean), undefined);
  assert.deepEqual(normalized('key', ' abc', clean), {
    values: { key: 'abc' },
    notices: [{ field: 'key', code: 'notice.cleaned', params: {} }],
  });
});
