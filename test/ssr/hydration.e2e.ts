/** The first screen as a server has rendered it: before there is a script, while it comes, and to the end of the flow. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { DemoSite } from '../drivers/demo-site.js';
import { s3Entries } from '../drivers/entries.js';
import { renderWizard } from '../drivers/render-wizard.js';
import { layoutShifts, markNodes, readMarkedNodes, watchLayout } from '../drivers/rendered-page.js';
import { RenderedSite, type RenderedPage } from '../drivers/rendered-site.js';
import { WizardPage } from '../drivers/wizard-page.js';

const demo = DemoSite.forTests();
const site = RenderedSite.forTests(demo, 'hydrating-page', 'giving-page');

const backendUrl = '/api/destinations';

/** A page with the wizard in a language. */
const inLanguage = async (lang: string): Promise<RenderedPage> => ({
  lang,
  body: await renderWizard({ lang, backendUrl }),
  script: 'hydrating-page',
});

/** Waits until the catalog lives: what its menus need comes last. */
const alive = (page: Page): Promise<void> =>
  page.locator('[part~="more"]').first().waitFor({ state: 'attached' });

/** What axe holds against a page. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations: found } = await page.evaluate<{ violations: readonly { id: string; help: string }[] }>(
    'axe.run()',
  );
  return found.map(({ id, help }) => `${id}: ${help}`);
}

describe('without a script', () => {
  for (const { lang, heading } of [
    { lang: 'en', heading: 'Choose a destination' },
    { lang: 'ar', heading: 'اختيار وجهة' },
  ]) {
    it(`the first screen can be read in ${lang}`, async () => {
      const page = await site.open(await inLanguage(lang), { options: { javaScriptEnabled: false } });
      await page.getByRole('heading', { level: 2, name: heading }).waitFor();
      assert.equal(await page.getByRole('heading', { level: 3 }).count(), 3);
      for (const name of ['Amazon S3', 'SFTP']) {
        await page.getByRole('heading', { level: 3, name, exact: true }).waitFor();
        await page.getByRole('button', { name: new RegExp(name) }).waitFor();
      }
    });

    it(`the first screen is accessible in ${lang}`, async () => {
      // Its own script has not come yet; that of axe needs a page that runs scripts.
      let found: readonly string[] | undefined;
      await site.open(await inLanguage(lang), {
        before: async (page) => {
          found = await violations(page);
        },
      });
      assert.deepEqual(found, []);
    });
  }
});

describe('with its script', () => {
  for (const lang of ['en', 'de', 'ar']) {
    it(`what was rendered stays as it is, in ${lang}`, async () => {
      const page = await site.open(await inLanguage(lang), {
        before: async (page) => {
          await page.evaluate(watchLayout);
          await page.evaluate(markNodes);
        },
      });
      await alive(page);
      const { marked, gone } = await page.evaluate(readMarkedNodes);
      assert.ok(marked > 50, `${marked} elements`);
      assert.deepEqual(gone, []);
      assert.deepEqual(await page.evaluate(layoutShifts), []);
    });
  }

  it('goes on to the end', async () => {
    const page = await site.open(await inLanguage('en'));
    await alive(page);
    await WizardPage.on(page).connectS3(s3Entries());
    assert.equal((await demo.destinations()).length, 1);
  });

  it('goes on in its language, and follows the page to another one', async () => {
    const page = await site.open(await inLanguage('de'));
    await alive(page);
    await page.getByRole('button', { name: 'Ziel verbinden: SFTP' }).click();
    await page.getByRole('heading', { level: 2, name: 'Mit SFTP verbinden' }).waitFor();
    await page.locator('cloud-destination-wizard').evaluate((wizard) => {
      (wizard as unknown as { lang: string }).lang = 'en';
    });
    await page.getByRole('heading', { level: 2, name: 'Connect to SFTP' }).waitFor();
  });

  const german = { heading: 'Ziel auswählen', card: 'Ziel verbinden: SFTP', cancel: 'Abbrechen' };
  const english = { heading: 'Choose a destination', card: 'Connect destination: SFTP', cancel: 'Cancel' };
  const chosen = (lang: string): string =>
    `document.querySelector('cloud-destination-wizard').lang = '${lang}'`;
  for (const [what, { lang, rendering, change, words }] of Object.entries({
    'of which nobody has told the server': { lang: 'de', rendering: {}, change: '', words: german },
    'that was chosen before it lived': {
      lang: 'en',
      rendering: { lang: 'en' },
      change: chosen('de'),
      words: german,
    },
    'that was chosen, English': {
      lang: 'de',
      rendering: { lang: 'de' },
      change: chosen('en'),
      words: english,
    },
  })) {
    it(`speaks the language ${what}, in what was rendered`, async () => {
      const page = await site.open(
        { lang, body: await renderWizard({ ...rendering, backendUrl }), script: 'hydrating-page' },
        {
          before: async (page) => {
            await page.evaluate(change);
            await page.evaluate(markNodes);
          },
        },
      );
      await alive(page);
      await page.getByRole('heading', { level: 2, name: words.heading }).waitFor();
      await page.getByRole('button', { name: words.card }).waitFor();
      await page.getByRole('button', { name: words.cancel }).waitFor();
      assert.deepEqual((await page.evaluate(readMarkedNodes)).gone, []);
      assert.equal(await page.getByRole('heading', { level: 2 }).count(), 1);
    });
  }

  it('keeps the focus, the place on the page and what was typed', async () => {
    const page = await site.open(await inLanguage('en'), {
      options: { viewport: { width: 400, height: 500 } },
      before: async (page) => {
        await page.getByRole('searchbox').fill('sft');
        await page.getByRole('searchbox').press('ArrowLeft');
        await page.evaluate('scrollTo(0, 120)');
      },
    });
    await alive(page);
    assert.equal(await page.evaluate('scrollY'), 120);
    assert.equal((await WizardPage.on(page).focused()).name, 'Search destinations');
    assert.equal(await page.getByRole('searchbox').inputValue(), 'sft');
    await page.getByRole('status').filter({ hasText: '1' }).waitFor({ state: 'attached' });
    assert.equal(await page.getByRole('heading', { level: 3 }).count(), 1);
  });

  it('a card that was clicked too early can be clicked again', async () => {
    const page = await site.open(await inLanguage('en'), {
      before: (page) => page.getByRole('button', { name: 'Connect destination: SFTP' }).click(),
    });
    await WizardPage.on(page).chooseDestination('SFTP');
  });
});

describe('with properties of the page', () => {
  const given = { messages: { catalog: { heading: 'Where to?' } } };

  it('waits for them, and takes over then', async () => {
    const page = await site.open(
      {
        body: await renderWizard({ backendUrl, properties: given }),
        script: 'giving-page',
      },
      {
        before: async (page) => {
          await page.evaluate(markNodes);
        },
      },
    );
    await alive(page);
    assert.deepEqual((await page.evaluate(readMarkedNodes)).gone, []);
    await WizardPage.on(page).waitForHeading('Where to?');
    await WizardPage.on(page).connectS3(s3Entries());
  });

  it('renders anew, and says so, where the server had others', async () => {
    const page = await site.open(
      { body: await renderWizard({ properties: given }), script: 'giving-page' },
      { allowed: /^A server has rendered another <destination-catalog> than this page would/ },
    );
    await alive(page);
    assert.equal(await page.getByRole('heading', { level: 2 }).count(), 1);
    await WizardPage.on(page).chooseDestination('Amazon S3');
  });
});

describe('HTML that is put into the page later', () => {
  it('makes no shadow roots, and the wizard renders itself', async () => {
    const page = await site.open(
      { body: '<h2>Other things</h2><section></section>', script: 'hydrating-page' },
      // Chromium says that it makes none.
      { allowed: /^Found declarative shadowrootmode/ },
    );
    await page.locator('section').evaluate(
      (place, html) => {
        (place as unknown as { innerHTML: string }).innerHTML = html;
      },
      await renderWizard({ backendUrl }),
    );
    await WizardPage.on(page).chooseDestination('SFTP');
  });
});

describe('under a strict policy', () => {
  const policy = (style: string): string =>
    `default-src 'none'; script-src 'self'; connect-src 'self'; style-src ${style}; img-src data:; trusted-types lit-html; require-trusted-types-for 'script'`;
  it('needs the nonce of its styles and nothing else', async () => {
    const nonce = 'c29tZSByYW5kb20gYnl0ZXM=';
    const page = await site.open({
      body: await renderWizard({ backendUrl, nonce }),
      script: 'hydrating-page',
      policy: policy(`'nonce-${nonce}'`),
    });
    await WizardPage.on(page).connectS3(s3Entries());
  });

  it('gets its styles with the script where they are refused', async () => {
    const look = (page: Page): Promise<string> =>
      page
        .getByRole('button', { name: 'Connect destination: SFTP' })
        .evaluate((button) => (globalThis as unknown as Styled).getComputedStyle(button).cursor);
    let before = '';
    const page = await site.open(
      {
        body: await renderWizard({ backendUrl }),
        script: 'hydrating-page',
        policy: policy("'none'"),
      },
      {
        before: async (page) => {
          before = await look(page);
        },
        allowed: /Content Security Policy/,
      },
    );
    await alive(page);
    assert.deepEqual([before, await look(page)], ['default', 'pointer']);
  });
});

interface Styled {
  getComputedStyle(element: unknown): { readonly cursor: string };
}
