import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plural } from '../../src/messages/plural.js';

describe('plural', () => {
  it('chooses the form of the language', () => {
    const polish = plural('pl');
    const forms = { one: '# konto', few: '# konta', many: '# kont', other: '# konta' };

    assert.deepEqual(
      [1, 2, 5, 22, 0].map((count) => polish(count, forms)),
      ['1 konto', '2 konta', '5 kont', '22 konta', '0 kont'],
    );
  });

  it('writes the number as the language does', () => {
    assert.equal(plural('en')(100_000, { one: '# account', other: '# accounts' }), '100,000 accounts');
    assert.equal(plural('de')(100_000, { other: '# Konten' }), '100.000 Konten');
  });

  it('falls back to the general form', () => {
    assert.equal(plural('ja')(1, { other: '#件' }), '1件');
    assert.equal(plural('en')(1, { other: '# x' }), '1 x');
  });
});
