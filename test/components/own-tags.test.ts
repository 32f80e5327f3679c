/** A page may put a prefix before our tags (define-prefixed): nothing may be found or drawn by its tag. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { ROOT, readDocument } from '../docs/markdown.js';

const SOURCES = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => join('src', path))
  .filter((path) => path.endsWith('.ts'));

const TAGS = SOURCES.flatMap((path) =>
  [...readDocument(path).matchAll(/\bdefineElement\('([a-z-]+)'/g)].map(([, tag = '']) => tag),
);

/** Selectors in code, and style sheets. */
const SELECTORS = [
  /\b(?:query\w*|closest|matches)(?:<[^>()]*>)?\(\s*(['"`])(?<selector>.*?)\1/g,
  /\bcss`(?<selector>[^`]*)`/g,
];

it('no selector names one of our tags', () => {
  assert.ok(TAGS.includes('auth-step') && TAGS.includes('account-list'));
  const named = new RegExp(`(?<![\\w.#-])(?:${TAGS.join('|')})(?![\\w-]|\\s*;)`);
  const found = SOURCES.flatMap((path) =>
    SELECTORS.flatMap((kind) => [...readDocument(path).matchAll(kind)])
      .map(({ groups }) => groups?.['selector'] ?? '')
      .filter((selector) => named.test(selector))
      .map((selector) => `${path}: ${named.exec(selector)?.[0] ?? ''}`),
  );
  assert.deepEqual(found, []);
});
