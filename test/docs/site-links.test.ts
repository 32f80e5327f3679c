/** How the links of a document become those of its page, and which of them fail the build of the site. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Links } from '../../docs/site/build/links.js';
import { PAGES, pageOf } from '../../docs/site/build/pages.js';
import { makeSite } from '../../docs/site/build/site.js';
import { ROOT } from './markdown.js';

function linksOf(source: string): Links {
  const page = pageOf(source);
  assert.ok(page, source);
  return new Links(ROOT, page);
}

describe('a link', () => {
  it('to another document leads to its page, from any folder', () => {
    assert.equal(linksOf('docs/backend.md').resolve('problems.md#net.dns'), './problems.html#net.dns');
    assert.equal(
      linksOf('docs/recipes/headless.md').resolve('../../README.md#theme-it'),
      '../readme.html#theme-it',
    );
    assert.equal(linksOf('README.md').resolve('docs/recipes/headless.md'), './recipes/headless.html');
    assert.equal(linksOf('README.md').resolve('docs/README.md'), './index.html');
  });

  it('within a document and to another site stays as it is', () => {
    assert.equal(linksOf('docs/backend.md').resolve('#vault'), '#vault');
    assert.equal(linksOf('docs/backend.md').resolve('https://zod.dev'), 'https://zod.dev');
  });

  it('to a file takes the file along, and to a folder of sources is only its words', () => {
    const links = linksOf('docs/backend.md');
    assert.equal(links.resolve('../openapi.json'), './files/openapi.json');
    assert.deepEqual([...links.files], ['openapi.json']);
    assert.equal(linksOf('CONTRIBUTING.md').resolve('demo/gallery'), undefined);
  });

  it('to nothing is told', () => {
    const links = linksOf('docs/backend.md');
    assert.equal(links.resolve('nothing.md'), undefined);
    links.image('images/nothing.webp');
    assert.deepEqual(links.broken, ['docs/backend.md: nothing.md', 'docs/backend.md: images/nothing.webp']);
  });
});

it('every document has its page, and no link in them leads nowhere', async () => {
  const { broken, pages, search } = await makeSite();
  assert.deepEqual(broken, []);
  assert.equal(pages.size, PAGES.length);
  assert.ok(search.some(({ id }) => id === 'problems.html#sftp.auth-failed'));
});
