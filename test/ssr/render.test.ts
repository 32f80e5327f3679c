import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHttpBackend } from '../../src/backend/http-backend.js';
import { builtInDestinations } from '../../src/destinations/registry.js';
import { renderWizard } from '../drivers/render-wizard.js';

/** The words that are on the screen: what stands outside of tags, comments and styles. */
const words = (html: string): string =>
  html
    .replaceAll(/<style[^]*?<\/style>|<!--[^]*?-->|<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The names on the cards, in their order. */
const cards = (html: string): readonly string[] =>
  [...html.matchAll(/<h3>([^]*?)<\/h3>/g)].map(([, name = '']) => words(name));

const count = (html: string, text: string): number => html.split(text).length - 1;

describe('the first screen, rendered on a server', () => {
  it('is in declarative shadow roots, with their styles', async () => {
    const html = await renderWizard({ backendUrl: '/api/destinations' });
    assert.match(html, /^<cloud-destination-wizard\s+backend-url="\/api\/destinations">/);
    assert.match(html, /<\/cloud-destination-wizard\s*>$/);
    assert.equal(count(html, ' shadowrootmode="open"'), 3, 'The wizard, its progress and its catalog.');
    assert.equal(count(html, '<style>'), 3);
    assert.equal(count(html, '<template'), count(html, '</template>'));
  });

  it('has the words and the cards', async () => {
    const html = await renderWizard({ backendUrl: '/api/destinations' });
    assert.deepEqual(cards(html), ['Amazon S3', 'S3-compatible storage', 'SFTP']);
    for (const text of [
      'Choose a destination',
      'Authentication',
      'Deliver files to a bucket in your AWS account.',
    ]) {
      assert.ok(words(html).includes(text), text);
    }
    assert.match(html, /aria-label="Connect destination: SFTP"/);
  });

  it('leaves out what needs a backend where there is none, as the page does', async () => {
    assert.deepEqual(cards(await renderWizard()), ['Amazon S3', 'S3-compatible storage']);
  });

  for (const { lang, heading, direction } of [
    { lang: 'en', heading: 'Choose a destination', direction: undefined },
    { lang: 'de-AT', heading: 'Ziel auswählen', direction: 'ltr' },
    { lang: 'ar', heading: 'اختيار وجهة', direction: 'rtl' },
  ]) {
    it(`speaks ${lang}`, async () => {
      const html = await renderWizard({ lang });
      assert.ok(words(html).includes(heading), words(html));
      assert.ok(html.includes(` lang="${lang}"`));
      const [, section = ''] = /<section([^>]*)>/.exec(html) ?? [];
      assert.ok(section.includes(` lang="${lang.slice(0, 2)}"`), section);
      assert.equal(/ dir="(\w+)"/.exec(section)?.[1], direction);
    });
  }

  it('speaks English to whom nobody translates', async () => {
    const html = await renderWizard({ lang: 'xx' });
    assert.ok(words(html).includes('Choose a destination'));
    assert.match(html, /<section part="wizard" lang="en"/);
  });

  it('keeps apart what is rendered at the same time', async () => {
    const languages = ['de', 'ar', 'en', 'fr', 'de', 'ja'];
    const alone: string[] = [];
    for (const lang of languages) alone.push(await renderWizard({ lang }));
    const together = await Promise.all(languages.map((lang) => renderWizard({ lang })));
    assert.deepEqual(together, alone);
    assert.equal(new Set(alone).size, 5);
  });
});

describe('what the page sets as properties', () => {
  const token = 'a-token-of-this-user';
  const backend = createHttpBackend({
    baseUrl: 'https://api.example.com/destinations',
    headers: () => ({ authorization: `Bearer ${token}` }),
    fetch: () => Promise.reject(new Error('A server asks nobody.')),
  });

  it('decides what is shown, and is not in the HTML', async () => {
    const html = await renderWizard({ properties: { backend } });
    assert.deepEqual(cards(html), ['Amazon S3', 'S3-compatible storage', 'SFTP']);
    assert.ok(!html.includes(token));
    assert.ok(!html.includes('api.example.com'));
    assert.match(html, /^<cloud-destination-wizard\s+defer-hydration>/, 'The page has to give it again.');
  });

  it('brings types, texts and languages of the host', async () => {
    const [s3] = builtInDestinations;
    assert.ok(s3);
    const drive = { ...s3, type: 'drive', name: 'Acme <Drive>' };
    const html = await renderWizard({
      lang: 'sv',
      properties: {
        destinations: [drive],
        messages: { catalog: { intro: 'Acme & friends' } },
        languages: {
          sv: {
            firstScreen: () => Promise.resolve({ catalog: { heading: 'Välj ett mål', intro: 'Vart?' } }),
          },
        },
      },
    });
    assert.ok(html.includes('Acme &lt;Drive&gt;'));
    assert.ok(words(html).includes('Välj ett mål'));
    assert.ok(words(html).includes('Acme &amp; friends'), 'What the host says stands over its languages.');
  });

  it('asks no backend', async () => {
    let asked = 0;
    const counting = new Proxy(backend, {
      get: (target, name, receiver) => {
        asked += 1;
        return Reflect.get(target, name, receiver) as unknown;
      },
    });
    await renderWizard({ lang: 'de', backendUrl: 'http://127.0.0.1:9/', properties: { backend: counting } });
    await new Promise(setImmediate);
    assert.equal(asked, 0);
  });
});

describe('what is written into the HTML', () => {
  it('is escaped', async () => {
    const evil = '"><script>alert(1)</script>';
    const html = await renderWizard({ lang: evil, backendUrl: evil, problemsUrl: evil });
    assert.ok(!html.includes('<script'));
    assert.equal(count(html, '&quot;&gt;&lt;script&gt;'), 3);
  });

  it('has the page’s own words in its slots', async () => {
    const html = await renderWizard({ slotted: '<p slot="help">Ask <b>us</b>.</p>' });
    assert.match(html, /<\/template><p slot="help">Ask <b>us<\/b>\.<\/p><\/cloud-destination-wizard\s*>$/);
  });

  it('has the nonce on each style, and takes none that is none', async () => {
    const html = await renderWizard({ nonce: 'bm9uY2U=' });
    assert.equal(count(html, '<style nonce="bm9uY2U=">'), 3);
    assert.equal(count(html, '<style>'), 0);
    await assert.rejects(renderWizard({ nonce: '"><script>' }), TypeError);
  });
});
