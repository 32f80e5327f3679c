/** What a user is about to need is there when it is needed: a network that is gone by then is not missed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { CdnSite } from '../drivers/cdn-site.js';
import { s3Entries } from '../drivers/entries.js';
import { WizardPage } from '../drivers/wizard-page.js';

const site = CdnSite.forTests();

/** What the steps of all types are made of. */
const STEPS = ['wizard-session', 'define-steps', 'form-rules'];
/** What the first step of Amazon S3 is made of. */
const FIRST_STEP = [...STEPS, 'amazon-s3', 's3-forms'];
/** The accounts of a page without a backend. */
const OWN_BACKEND = ['wizard-backend', 'memory-backend', 'contract', 'memory-service'];

/** A backend that knows of accounts, and never comes to the end of naming them. */
const LISTS_FOR_EVER = `
  const connections = [{ type: 'amazon-s3', accounts: 2, destinations: 0, failing: 0 }];
  wizard.backend = {
    describe: async () => ({ ok: true, value: { destinationTypes: ['amazon-s3'], egressAddresses: [], connections } }),
    listAccounts: () => new Promise(() => undefined),
  };`;

/** A backend that has no account, and never comes to the end of a check. */
const CHECKS_FOR_EVER = `
  const answer = async (value) => ({ ok: true, value });
  wizard.backend = {
    describe: () => answer({ destinationTypes: ['amazon-s3'], egressAddresses: [], connections: [] }),
    listAccounts: () => answer({ accounts: [], total: 0, nextCursor: null }),
    createAccount: () => new Promise(() => undefined),
  };`;

/** A backend that has no account, and takes no key. */
const REFUSES = `
  const answer = async (value) => ({ ok: true, value });
  wizard.backend = {
    describe: () => answer({ destinationTypes: ['amazon-s3'], egressAddresses: [], connections: [] }),
    listAccounts: () => answer({ accounts: [], total: 0, nextCursor: null }),
    createAccount: async () => ({
      ok: false,
      problem: { code: 's3.secret-wrong', blame: 'input', retry: false, params: { length: 40 }, field: 'secretAccessKey' },
    }),
  };`;

/** What explains a problem. */
const EXPLANATION = ['diagnosis-view', 'copy-button', 'forms', 'problems'];
/** What comes with a backend over HTTP, and late to a page that has another. */
const COMES_WITH_HTTP = 'contract';

/** Waits for the files of these names, whatever comes first. */
async function arrivalOf(page: Page, names: readonly string[]): Promise<void> {
  await Promise.all(
    names.map((name) =>
      page.waitForEvent('requestfinished', (request) => request.url().includes(`/chunks/${name}-`)),
    ),
  );
}

const goOffline = (page: Page): Promise<void> => page.context().setOffline(true);

/** Reaches for a card, and presses it when the network has brought these files and is gone. */
async function loseNetworkBeforeClick(
  page: Page,
  { card, menu, files }: { readonly card: string; readonly menu: string; readonly files: readonly string[] },
): Promise<void> {
  // Comes with the code that watches what is reached for.
  await page.getByRole('button', { name: menu }).waitFor();
  const connect = page.getByRole('button', { name: card });
  const arrived = arrivalOf(page, files);
  await connect.hover();
  await arrived;
  await goOffline(page);
  await connect.click();
}

describe('fetched ahead', () => {
  it('has the first step once somebody has reached for a card', async () => {
    const page = await site.open();

    await loseNetworkBeforeClick(page, {
      card: 'Connect destination: Amazon S3',
      menu: 'More about Amazon S3',
      files: [...FIRST_STEP, ...OWN_BACKEND],
    });

    await page.getByLabel('Access key ID').waitFor();
  });

  it('has the steps where a screen is touched, and nobody reaches before they press', async () => {
    let arrived: Promise<void> | undefined;

    await site.open({
      touch: true,
      prepare: async (tab) => {
        arrived = arrivalOf(tab, [...STEPS, ...OWN_BACKEND]);
      },
    });

    await arrived;
  });

  it('fetches nothing ahead for who touches and wants to save data', async () => {
    const asked: string[] = [];
    const page = await site.open({
      touch: true,
      prepare: async (tab) => {
        tab.on('request', (request) => asked.push(request.url()));
        await tab.addInitScript({
          content: "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })",
        });
      },
    });
    await page.getByRole('button', { name: 'More about Amazon S3' }).waitFor();

    // What waits for an idle moment has had one.
    await page.evaluate('new Promise((done) => requestIdleCallback(() => setTimeout(done)))');

    assert.deepEqual(
      asked.filter((url) => STEPS.some((name) => url.includes(`/chunks/${name}-`))),
      [],
    );
  });

  it('has it in the language of the page', async () => {
    const page = await site.open({ lang: 'de' });

    await loseNetworkBeforeClick(page, {
      card: 'Ziel verbinden: Amazon S3',
      menu: 'Mehr zu Amazon S3',
      files: [...FIRST_STEP, ...OWN_BACKEND, 'steps', 'phrases', 'remarks'],
    });

    await page.getByLabel('Zugriffsschlüssel-ID').waitFor();
  });

  it('has the list of a check once somebody is at the form', async () => {
    const page = await site.open({ script: CHECKS_FOR_EVER });
    const arrived = arrivalOf(page, ['check-list', 'checks']);
    await page.getByRole('button', { name: 'Connect destination: Amazon S3' }).click();
    const wizard = WizardPage.on(page);
    await wizard.fill(s3Entries());
    await arrived;
    await goOffline(page);

    await wizard.connect();

    const checks = page.getByRole('list', { name: 'Connection check' }).getByRole('listitem');
    await checks.first().waitFor();
    assert.ok((await checks.count()) > 0);
  });

  it('asks at once for all that explains a problem', async () => {
    const page = await site.open({ script: REFUSES });
    const arrived = arrivalOf(page, ['check-list', 'checks']);
    await page.getByRole('button', { name: 'Connect destination: Amazon S3' }).click();
    const wizard = WizardPage.on(page);
    await wizard.fill(s3Entries());
    await arrived;
    const asked: string[] = [];
    let release: (() => void) | undefined;
    const allAsked = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/chunks/**', async (route) => {
      asked.push(/chunks\/(.+)-[\w-]{7}\.js/.exec(route.request().url())?.[1] ?? route.request().url());
      if (EXPLANATION.every((name) => asked.includes(name))) release?.();
      await allAsked;
      await route.continue();
    });

    await wizard.connect();

    await page.getByText('Copy the secret again.').waitFor();
    await page.getByRole('button', { name: 'Copy report' }).waitFor();
    const late = asked.filter((name) => name !== COMES_WITH_HTTP && !EXPLANATION.includes(name));
    assert.deepEqual(late, []);
  });

  it('fetches what lists accounts beside the list', async () => {
    const page = await site.open({ script: LISTS_FOR_EVER });
    const arrived = arrivalOf(page, ['stored-accounts']);
    await page.getByText('2 accounts').waitFor();

    await page.getByRole('button', { name: 'Add another: Amazon S3' }).click();

    await arrived;
  });
});
