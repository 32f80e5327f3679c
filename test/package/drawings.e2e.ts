/** What the build for pages without a bundler makes of the drawings: templates are minified there, and nowhere else. */
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { ROOT } from '../docs/markdown.js';
import { ensureBuilt } from './ensure-built.js';

const CDN = join(ROOT, 'dist/cdn');
const SHAPE = /<(?:circle|ellipse|line|path|rect)\b(?:"[^"]*"|[^>"])*>/g;

before(ensureBuilt);

describe('the drawings of dist/cdn', () => {
  it('have shapes that stand beside each other, not inside: of those only the first would be seen', async () => {
    const files = await readdir(CDN, { recursive: true });
    const codes = await Promise.all(
      files.filter((path) => path.endsWith('.js')).map((path) => readFile(join(CDN, path), 'utf8')),
    );
    const shapes = codes.flatMap((code) => code.match(SHAPE) ?? []);

    assert.ok(shapes.length > 10, 'There are no drawings.');
    assert.deepEqual(
      shapes.filter((shape) => !shape.endsWith('/>')),
      [],
    );
  });
});
