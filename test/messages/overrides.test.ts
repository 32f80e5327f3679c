import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withOverrides } from '../../src/messages/messages.js';

const english = {
  title: 'Title',
  found: ({ count }: { count: number }) => `${count} found`,
  steps: { first: 'First', second: 'Second', deep: { leaf: 'Leaf' } },
};

describe('withOverrides', () => {
  it('answers the built-in texts themselves when nothing is replaced', () => {
    assert.equal(withOverrides(english, undefined), english);
  });

  it('replaces what is given, at any depth, and keeps the rest', () => {
    const texts = withOverrides(english, { title: 'Titel', steps: { deep: { leaf: 'Blatt' } } });

    assert.equal(texts.title, 'Titel');
    assert.deepEqual(texts.steps, { first: 'First', second: 'Second', deep: { leaf: 'Blatt' } });
    assert.equal(texts.found, english.found);
  });

  it('replaces functions', () => {
    const texts = withOverrides(english, { found: ({ count }) => `${count} gefunden` });

    assert.equal(texts.found({ count: 2 }), '2 gefunden');
  });

  it('leaves the built-in texts as they are', () => {
    withOverrides(english, { steps: { first: 'Erstens' } });

    assert.equal(english.steps.first, 'First');
  });

  it('answers the same object for the same arguments, another one for others', () => {
    const german = { title: 'Titel' };

    assert.equal(withOverrides(english, german), withOverrides(english, german));
    assert.notEqual(withOverrides(english, german), withOverrides(english, { title: 'Titel' }));
    assert.notEqual(withOverrides({ title: 'Other' }, german), withOverrides(english, german));
  });

  it('falls back to the built-in text where a translation has none', () => {
    const partial = JSON.parse('{ "title": null, "steps": null }') as object;

    assert.equal(withOverrides(english, { title: undefined } as unknown as object).title, 'Title');
    assert.deepEqual(withOverrides(english, partial), english);
  });

  for (const hostile of [
    '{ "unknown": "x" }',
    '{ "__proto__": { "title": "polluted", "polluted": "x" } }',
    '{ "constructor": { "prototype": { "polluted": "x" } } }',
    '{ "steps": { "__proto__": { "first": "polluted", "polluted": "x" }, "toString": "x" } }',
  ]) {
    it(`ignores keys that are no texts: ${hostile}`, () => {
      const texts = withOverrides(english, JSON.parse(hostile) as object);

      assert.deepEqual(texts, english);
      assert.deepEqual(Object.keys(texts), Object.keys(english));
      assert.equal(Object.getPrototypeOf(texts), Object.prototype);
      assert.equal('polluted' in {}, false);
    });
  }
});
