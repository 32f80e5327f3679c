import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Route } from 'playwright-core';
import { DemoSite } from '../drivers/demo-site.js';
import { s3Entries } from '../drivers/entries.js';
import type { WizardPage } from '../drivers/wizard-page.js';

const site = DemoSite.forTests();

/** Lets the server do its work and loses the answer. */
async function loseAnswer(route: Route): Promise<void> {
  await route.fetch();
  await route.abort();
}

/** Fills the authentication step. */
async function enterS3(wizard: WizardPage): Promise<void> {
  await wizard.chooseDestination('Amazon S3');
  await wizard.chooseNewAccount();
  await wizard.fill(s3Entries());
}

/** Fills the setup step. */
async function enterSetup(wizard: WizardPage): Promise<void> {
  await wizard.waitForHeading('Set up Amazon S3');
  await wizard.fill({ Name: 'Once', 'Bucket name': 'acme-exports', 'Folder path': 'once' });
}

describe('what is created', () => {
  it('is created once by a double click', async () => {
    const wizard = await site.open();
    await enterS3(wizard);
    await wizard.button('Connect to destination').dblclick();
    await enterSetup(wizard);
    await wizard.button('Create Destination').dblclick();
    await wizard.waitForHeading('Destination created');
    assert.equal((await site.accounts()).length, 1);
    assert.equal((await site.destinations()).length, 1);
    assert.equal((await wizard.eventsNamed('account-connected')).length, 1);
    assert.equal((await wizard.eventsNamed('destination-created')).length, 1);
  });

  it('is not created again by clicks while the check runs', async () => {
    const wizard = await site.open();
    await enterS3(wizard);
    await wizard.connect();
    await enterSetup(wizard);
    const hold = site.demo.s3.holdNext(({ method }) => method === 'PUT');
    await wizard.create();
    await hold.arrived;
    const busy = wizard.button('Creating…');
    assert.equal(await busy.getAttribute('aria-disabled'), 'true');
    await busy.click({ force: true });
    await busy.press('Enter');
    hold.release();
    await wizard.waitForHeading('Destination created');
    assert.equal((await site.destinations()).length, 1);
  });

  it('is one destination when the answer was lost and the button is pressed again', async () => {
    const wizard = await site.open();
    await enterS3(wizard);
    await wizard.connect();
    await enterSetup(wizard);
    await wizard.page.route('**/destinations/destinations', loseAnswer, { times: 1 });
    await wizard.create();
    assert.match(await wizard.problem(), /^The service at .* could not be reached\.$/);
    assert.equal((await site.destinations()).length, 1, 'The server has done its work.');
    assert.equal(await wizard.heading(), 'Set up Amazon S3');

    await wizard.create();
    await wizard.waitForHeading('Destination created');
    const [destination, ...others] = await site.destinations();
    assert.deepEqual(others, []);
    assert.deepEqual(
      (await wizard.eventsNamed('destination-created')).map((detail) => detail.destination),
      [destination],
    );
  });

  it('is one account when the answer was lost and the button is pressed again', async () => {
    const wizard = await site.open();
    await enterS3(wizard);
    await wizard.page.route('**/destinations/accounts', loseAnswer, { times: 1 });
    await wizard.connect();
    assert.match(await wizard.problem(), /could not be reached/);
    assert.equal((await site.accounts()).length, 1);
    await wizard.connect();
    await wizard.waitForHeading('Set up Amazon S3');
    const [account, ...others] = await site.accounts();
    assert.deepEqual(others, []);
    assert.deepEqual(
      (await wizard.eventsNamed('account-connected')).map((detail) => detail.account.id),
      [account?.id],
    );
  });

  it('is nothing when the check was stopped', async () => {
    const wizard = await site.open();
    await enterS3(wizard);
    await wizard.connect();
    await enterSetup(wizard);
    const hold = site.demo.s3.holdNext(({ method }) => method === 'PUT');
    await wizard.create();
    await hold.arrived;
    await wizard.stop();
    await hold.gone;
    await wizard.button('Create Destination').waitFor();
    assert.deepEqual(await site.destinations(), []);
    assert.deepEqual(await wizard.values(['Name', 'Bucket name']), {
      Name: 'Once',
      'Bucket name': 'acme-exports',
    });
    assert.deepEqual(await wizard.eventsNamed('wizard-error'), [], 'To stop is not to fail.');
    await wizard.create();
    await wizard.waitForHeading('Destination created');
    assert.equal((await site.destinations()).length, 1);
  });
});
