/** The documentation site as it is built: each page, its links, and what is alive in it. */
import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { PAGES } from '../../docs/site/build/pages.js';
import { S3_KEY, SFTP_LOGIN } from '../../docs/site/client/simulated-storage/scenarios.js';
import { PROBLEM_CODES } from '../../src/problems/problem-codes.js';
import { DocsSite } from '../drivers/docs-site.js';
import { WizardPage } from '../drivers/wizard-page.js';

const site = DocsSite.forTests();

const KEY = {
  'Access key ID': S3_KEY.id,
  'Secret access key': S3_KEY.secret,
  Region: S3_KEY.region,
};

/** Every address in a page, without those of other sites. */
const addressesIn = (html: string): readonly string[] =>
  [...html.matchAll(/\s(?:href|src|srcset|problems-url)="([^"]+)"/g)]
    .map(([, address = '']) => address.replaceAll('&amp;', '&'))
    .filter((address) => !/^(?:[a-z]+:|\/\/)/i.test(address));

const idsIn = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id));

// Runs in the page: what can be pressed and stands in no line of text, and is smaller than WCAG 2.2 asks for.
const SMALL_TARGETS = `[...document.querySelectorAll('summary, button, select, article a[href], nav a[href]')]
  .filter((each) => each.checkVisibility() && getComputedStyle(each).display !== 'inline')
  .map((each) => [each.textContent.trim(), each.getBoundingClientRect()])
  .filter(([, { width, height }]) => width > 0 && (width < 24 || height < 24))
  .map(([text, { width, height }]) => text + ' is ' + width + ' × ' + height)`;

describe('every page', () => {
  it('is there, and has no link that leads nowhere', async () => {
    const pages = await site.files('.html');
    const all = await site.files('');
    assert.deepEqual([...pages.keys()].sort(), PAGES.map(({ path }) => `${path}.html`).sort());
    const broken = [...pages].flatMap(([path, html]) =>
      addressesIn(html).filter((address) => {
        const [file = '', anchor] = address.split('#');
        const target = file === '' ? path : posix.join(posix.dirname(path), file);
        if (address.startsWith('/') || !all.has(target)) return true;
        return anchor !== undefined && !idsIn(pages.get(target) ?? '').has(decodeURIComponent(anchor));
      }),
    );
    assert.deepEqual(broken, []);
  });

  it('names nothing twice', async () => {
    for (const [path, html] of await site.files('.html')) {
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      assert.deepEqual(
        ids.filter((id, at) => ids.indexOf(id) !== at),
        [],
        path,
      );
    }
  });

  for (const { path } of PAGES) {
    it(`${path} is accessible in light and dark, and fits a narrow screen`, async () => {
      const page = await site.open(`${path}.html`);
      await page.emulateMedia({ colorScheme: 'light' });
      assert.deepEqual(await site.violations(page), []);
      await page.emulateMedia({ colorScheme: 'dark' });
      assert.deepEqual(await site.violations(page, ['color-contrast']), []);
      await page.setViewportSize({ width: 360, height: 700 });
      const beside = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      assert.equal(beside, 0);
      assert.deepEqual(await page.evaluate(SMALL_TARGETS), []);
      await page.setViewportSize({ width: 1280, height: 720 });
    });
  }

  it('can be read without scripts', async () => {
    const page = await site.open('index.html', { javaScriptEnabled: false });
    await page.getByRole('img', { name: /^The authentication step/ }).waitFor();
    assert.equal(await page.getByRole('searchbox').count(), 0);
    await page.getByRole('navigation', { name: 'Documentation' }).getByRole('link', { name: 'Vue' }).click();
    await page.getByRole('heading', { name: 'Vue', exact: true }).waitFor();
    assert.match(page.url(), /embedding\.html#vue$/);
  });

  it('lets the keyboard skip to its text', async () => {
    const page = await site.open('backend.html');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate('document.activeElement.localName'), 'main');
  });

  it('keeps the colours that somebody has chosen', async () => {
    const page = await site.open('theming.html', { colorScheme: 'light' });
    const ground = (): Promise<string> =>
      page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    const light = await ground();
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('Dark');
    const dark = await ground();
    assert.notEqual(dark, light);
    await page.goto(site.address('backend.html'));
    assert.equal(await ground(), dark);
  });

  it('folds the navigation away where there is no room for it', async () => {
    const page = await site.open('backend.html', { viewport: { width: 360, height: 700 } });
    const link = page
      .getByRole('navigation', { name: 'Documentation' })
      .getByRole('link', { name: 'Theming' });
    assert.equal(await link.isVisible(), false);
    await page.getByText('All pages').click();
    await link.click();
    await page.getByRole('heading', { name: 'Theming and texts', level: 1 }).waitFor();
  });
});

describe('the page about problems', () => {
  it('has a place for every code, where hosts link to', async () => {
    const page = await site.open('problems');
    const ids = idsIn((await site.files('problems.html')).get('problems.html') ?? '');
    assert.deepEqual(
      Object.keys(PROBLEM_CODES).filter((code) => !ids.has(code)),
      [],
    );
    await page.goto(site.address('problems#sftp.host-key-changed'));
    const target = page.locator(':target');
    assert.equal(await target.innerText(), 'sftp.host-key-changed');
    assert.ok(await target.isVisible());
  });
});

describe('the search', () => {
  it('finds a section and goes there', async () => {
    const page = await site.open('recipes/headless.html');
    const field = page.getByRole('searchbox', { name: 'Search the documentation' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('host-key-unkn');
    await page
      .getByRole('search')
      .getByRole('link', { name: /^sftp\.host-key-unknown/ })
      .waitFor();
    await field.press('Enter');
    await page.waitForURL(/\/problems\.html#sftp\.host-key-unknown$/);
  });

  it('says so when there is nothing', async () => {
    const page = await site.open('index.html');
    await page.getByRole('searchbox', { name: 'Search the documentation' }).fill('zebra crossing');
    await page.getByText('Nothing found for “zebra crossing”.').waitFor();
  });

  it('is left by the keyboard', async () => {
    const page = await site.open('index.html');
    const field = page.getByRole('searchbox', { name: 'Search the documentation' });
    await field.fill('vault');
    const first = page.getByRole('search').getByRole('link').first();
    await first.waitFor();
    await field.press('ArrowDown');
    assert.deepEqual(await site.violations(page), []);
    await page.keyboard.press('Escape');
    await first.waitFor({ state: 'hidden' });
    assert.equal(await page.evaluate('document.activeElement.type'), 'search');
  });
});

describe('the live wizard', () => {
  it('goes from a wrong secret to a destination, with the words about it a click away', async () => {
    const page = await site.open('index.html');
    const wizard = WizardPage.on(page);
    await wizard.waitForHeading('Choose a destination');
    await wizard.chooseDestination('Amazon S3');
    await wizard.fill({ ...KEY, 'Secret access key': 'x'.repeat(40) });
    await wizard.field('Region').press('Enter');
    assert.match(await wizard.problem(), /does not belong to this access key ID/);
    const more = await wizard.followMore();
    await more.getByRole('heading', { name: 's3.secret-wrong', exact: true }).waitFor();
    await more.close();

    await wizard.fill(KEY);
    await wizard.field('Region').press('Enter');
    await wizard.waitForHeading('Set up Amazon S3');
    await wizard.fill({ Name: 'Exports', 'Bucket name': 'acme-archive' });
    await wizard.field('Name').press('Enter');
    assert.match(await wizard.problem(), /us-west-2/);
    await wizard.fill({ 'Bucket name': 'acme-reports' });
    await wizard.create();
    assert.match(await wizard.problem(), /acme-reports/);
    await wizard.fill({ 'Bucket name': 'acme-exports', 'Folder path': 'daily' });
    await wizard.create();
    await wizard.waitForHeading('Destination created');
    assert.deepEqual(await site.violations(page), []);
    await wizard.next();
    await wizard.waitForHeading('Choose a destination');
  });

  it('asks about the key of the server, by the keyboard alone', async () => {
    const page = await site.open('index.html');
    const wizard = WizardPage.on(page);
    await wizard.waitForHeading('Choose a destination');
    await wizard.button('Connect destination: SFTP').focus();
    await page.keyboard.press('Enter');
    await wizard.waitForHeading('Connect to SFTP');
    await wizard.fill({ Host: SFTP_LOGIN.host, 'User name': SFTP_LOGIN.user, Password: SFTP_LOGIN.password });
    await page.keyboard.press('Enter');
    await wizard.button('The fingerprint matches, connect').press('Enter');
    await wizard.waitForHeading('Set up SFTP');
    await wizard.fill({ Name: 'Drop', 'Folder path': '/archive' });
    await page.keyboard.press('Enter');
    assert.match(await wizard.problem(), /\/archive/);
    await wizard.fill({ 'Folder path': '/upload' });
    await page.keyboard.press('Enter');
    await wizard.waitForHeading('Destination created');
  });

  it('stops a check of a storage that does not answer', async () => {
    const page = await site.open('index.html');
    const wizard = WizardPage.on(page);
    await wizard.waitForHeading('Choose a destination');
    await wizard.chooseDestination('Amazon S3');
    await wizard.fill(KEY);
    await wizard.connect();
    await wizard.waitForHeading('Set up Amazon S3');
    await wizard.fill({ Name: 'Slow', 'Bucket name': 'acme-slow' });
    await wizard.create();
    await wizard.stop();
    await wizard.button('Create Destination').waitFor();
  });

  it('says what to type, ready to be copied', async () => {
    const page = await site.open('index.html', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByText('The storage here is simulated.').waitFor();
    await page.getByRole('button', { name: 'Copy Secret access key' }).first().click();
    assert.equal(await page.evaluate('navigator.clipboard.readText()'), S3_KEY.secret);
  });
});

/** Runs in the page: one property of what is in force for an element. */
const readStyle = (element: object, name: string): string =>
  (globalThis as unknown as { getComputedStyle: (of: object) => { getPropertyValue(name: string): string } })
    .getComputedStyle(element)
    .getPropertyValue(name);

describe('the theme editor', () => {
  const fillOfButton = (page: Page): Promise<string> =>
    page
      .locator('cloud-destination-wizard')
      .getByText('1', { exact: true })
      .first()
      .evaluate(readStyle, 'background-color');
  const shownCss = (page: Page): Promise<string> => page.getByLabel('CSS', { exact: true }).innerText();

  it('changes the wizard at once, and copies what differs from the defaults', async () => {
    const page = await site.open('theme-editor.html', { permissions: ['clipboard-read', 'clipboard-write'] });
    await WizardPage.on(page).waitForHeading('Choose a destination');
    assert.match(await shownCss(page), /Nothing differs/);

    await page.getByLabel('Light of --cdw-color-accent', { exact: true }).fill('#7a2cc4');
    assert.equal(await fillOfButton(page), 'rgb(122, 44, 196)');
    await page.getByLabel('Density').selectOption('Compact');
    await page.getByLabel('--cdw-radius', { exact: true }).and(page.getByRole('slider')).fill('2');
    await page.getByRole('textbox', { name: '--cdw-font-family', exact: true }).fill('Georgia, serif');

    const css = `:root {
  --cdw-color-accent: light-dark(#7a2cc4, #8fb0ff);
  --cdw-font-family: Georgia, serif;
  --cdw-density: 0.75;
  --cdw-radius: 2px;
}
`;
    await page.getByRole('button', { name: 'Copy CSS' }).click();
    await page.getByText('Copied.', { exact: true }).waitFor();
    assert.equal(await page.evaluate('navigator.clipboard.readText()'), css);
    assert.equal(await shownCss(page), css);

    await page.getByRole('button', { name: 'Take back --cdw-color-accent' }).click();
    assert.equal(await fillOfButton(page), 'rgb(37, 87, 214)');
    await page.getByRole('button', { name: 'Reset' }).click();
    assert.match(await shownCss(page), /Nothing differs/);
  });

  it('begins with a preset, in both schemes and directions', async () => {
    const page = await site.open('theme-editor.html', { colorScheme: 'light' });
    const wizard = WizardPage.on(page);
    await wizard.waitForHeading('Choose a destination');
    await page.getByLabel('Preset').selectOption('Paper');
    await page.getByText("@import 'cloud-destination-wizard/themes/paper.css';").waitFor();
    assert.equal(await fillOfButton(page), 'rgb(47, 93, 80)');
    const bar = page.locator('.controls .bar');
    await bar.getByLabel('Colours').selectOption('Dark');
    assert.equal(await fillOfButton(page), 'rgb(159, 205, 189)');
    await bar.getByLabel('Step').selectOption('Form for SFTP');
    await wizard.waitForHeading('Connect to SFTP');
    await bar.getByLabel('Direction').selectOption('rtl');
    await wizard.root.locator('section[lang="ar"]').waitFor();
    assert.equal(await wizard.root.evaluate(readStyle, 'direction'), 'rtl');
    assert.deepEqual(await site.violations(page), []);
  });

  it('says where the contrast is too low, and in which scheme', async () => {
    const page = await site.open('theme-editor.html');
    await page.getByText(/All \d+ pairs of colours have the contrast/).waitFor();
    await page.getByText('Colours that follow from them').click();
    await page.getByLabel('Dark of --cdw-color-text-muted', { exact: true }).fill('#444a55');
    await page.getByText(/Muted text on the surface, dark: 1\.\d\d:1, needs 4\.5:1/).waitFor();
    assert.equal(await page.getByText(/Muted text on the surface, light:/).count(), 0);
  });
});

describe('the theme editor, where the colours are the reader’s own', () => {
  it('shows and measures the colours of the theme all the same', async () => {
    const page = await site.open('theme-editor.html', { forcedColors: 'active', colorScheme: 'light' });
    await page.getByText(/All \d+ pairs of colours have the contrast/).waitFor();
    const accent = page.getByLabel('Light of --cdw-color-accent', { exact: true });
    assert.equal(await accent.inputValue(), '#2557d6');
  });

  it('measures what everybody sees, also for who asks for more contrast', async () => {
    const page = await site.open('theme-editor.html', { contrast: 'more' });
    await page.getByText('Colours that follow from them').click();
    await page.getByLabel('Dark of --cdw-color-text-muted', { exact: true }).fill('#444a55');
    await page.getByText(/Muted text on the surface, dark: 1\.\d\d:1, needs 4\.5:1/).waitFor();
  });
});

describe('the recipe for a user interface of one’s own', () => {
  it('runs as it is written, from a wrong secret to a destination', async () => {
    const page = await site.open('recipes/headless.html');
    const ui = page.locator('.own-ui');
    await ui.getByRole('button', { name: 'Amazon S3' }).click();
    await ui.getByLabel('Access key ID').fill(S3_KEY.id);
    await ui.getByLabel('Secret access key').fill('x'.repeat(40));
    await ui.getByLabel('Region').fill(S3_KEY.region);
    await ui.getByRole('button', { name: 'Connect' }).click();
    await ui.getByText('The secret does not belong to this key.').waitFor();
    assert.equal(await ui.getByLabel('Access key ID').inputValue(), S3_KEY.id);
    await ui.getByLabel('Secret access key').fill('short');
    await ui.getByRole('button', { name: 'Connect' }).click();
    await ui.getByText('Look at: secretAccessKey.').waitFor();
    await ui.getByLabel('Secret access key').fill(S3_KEY.secret);
    await ui.getByLabel('Secret access key').press('Enter');
    await ui.getByRole('heading', { name: 'Where files go' }).waitFor();
    assert.equal(await page.evaluate('document.activeElement.localName'), 'h2');
    await ui.getByLabel('Name', { exact: true }).fill('Exports');
    await ui.getByLabel('Bucket name').fill('acme-exports');
    assert.deepEqual(await site.violations(page), []);
    await ui.getByRole('button', { name: 'Create' }).click();
    await ui.getByText('Files can be delivered to “Exports”.').waitFor();
    await ui.getByRole('button', { name: 'Next' }).click();
    await ui.getByRole('heading', { name: 'Choose a storage' }).waitFor();
  });
});
