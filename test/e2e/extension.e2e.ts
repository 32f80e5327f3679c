/** The demo extension in Chromium: the wizard under an extension's own policy, with host permissions in place of CORS. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { s3Entries, s3Keys } from '../drivers/entries.js';
import { ExtensionSite } from '../drivers/extension-site.js';
import type { WizardPage } from '../drivers/wizard-page.js';

const site = ExtensionSite.forTests();
const THIS_MACHINE = 'http://127.0.0.1/*';
const TYPE = 'S3-compatible storage';

const entries = () => ({ Endpoint: site.s3.url, ...s3Entries() });

async function openAuth(): Promise<WizardPage> {
  const wizard = await site.open();
  await wizard.chooseDestination(TYPE);
  await wizard.fill(entries());
  return wizard;
}

async function connect(wizard: WizardPage): Promise<void> {
  await wizard.connect();
  await wizard.waitForHeading(`Set up ${TYPE}`);
}

describe('the extension', () => {
  it('is opened by its button, and the browser has nothing against it', async () => {
    const page = await site.pressToolbarButton();
    await page.getByRole('heading', { name: 'Choose a destination' }).waitFor();
    assert.equal(page.url(), `${site.origin}/destinations.html`);
    assert.deepEqual(await site.reproaches(), []);
  });

  it('offers what a page can check by itself', async () => {
    const wizard = await site.open();
    await wizard.button('Connect destination: Amazon S3').waitFor();
    await wizard.button(`Connect destination: ${TYPE}`).waitFor();
    assert.equal(await wizard.button('Connect destination: SFTP').count(), 0);
  });

  it('connects a storage that knows no CORS, past a wrong key', async () => {
    await site.sayYesTo(THIS_MACHINE);
    const wizard = await openAuth();
    await wizard.fill({ 'Secret access key': s3Keys.readOnly.secretAccessKey });
    await wizard.connect();
    assert.equal(await wizard.problem(), 'The secret access key does not belong to this access key ID.');
    assert.equal(
      await wizard.errorAt('Secret access key'),
      'The secret access key does not belong to this access key ID.',
    );

    await wizard.fill(entries());
    await connect(wizard);
    await wizard.fill({ Name: 'Exports', 'Bucket name': 'no-such-bucket' });
    await wizard.create();
    assert.equal(await wizard.problem(), 'There is no bucket called “no-such-bucket”.');

    await wizard.fill({ 'Bucket name': '' });
    await wizard.browseFolders('Choose a bucket and a folder');
    await wizard.openFolder('acme-exports');
    await wizard.makeFolder('daily');
    await wizard.button('Use daily').click();
    await wizard.create();
    await wizard.waitForHeading('Destination created');
    assert.deepEqual(await wizard.warnings(), []);
    await wizard.next();
    await wizard.page.getByRole('listitem').filter({ hasText: 'Exports' }).waitFor();

    assert.deepEqual(await wizard.violations(), []);
    const methods = new Set(site.s3.requests.map(({ method }) => method));
    assert.ok(!methods.has('OPTIONS'), 'No answer was ever asked whether it may be read.');
    assert.deepEqual(await site.reproaches(), []);
  });
});

describe('what the extension may reach', () => {
  it('is asked for when somebody connects, and nothing is sent before', async () => {
    const wizard = await openAuth();
    const asked = await site.listenForQuestions(wizard.page);
    await wizard.connect();
    assert.deepEqual(await asked(), [THIS_MACHINE]);
    assert.equal(await wizard.button('Connecting…').getAttribute('aria-disabled'), 'true');
    await wizard.stop();
    await wizard.button('Connect to destination').waitFor();
    assert.deepEqual(site.s3.requests, []);
  });

  it('is one region of Amazon S3, with its buckets', async () => {
    const wizard = await site.open();
    await wizard.chooseDestination('Amazon S3');
    await wizard.fill(s3Entries());
    const asked = await site.listenForQuestions(wizard.page);
    await wizard.connect();
    assert.deepEqual(await asked(), ['https://*.eu-central-1.amazonaws.com/*']);
    await wizard.stop();
  });

  it('was refused: says so, is asked for by a button, and connects', async () => {
    const wizard = await openAuth();
    await site.sayNo(wizard.page);
    await wizard.connect();
    const { host } = new URL(site.s3.url);
    assert.equal(await wizard.problem(), `This extension may not read what ${host} answers.`);
    assert.match(await wizard.problemText(), /has to add http:\/\/127\.0\.0\.1\/\* to its host permissions/);
    assert.deepEqual(await wizard.wrongFields(), []);
    assert.equal(await wizard.button('Copy: The CORS rules for this site').count(), 0);
    assert.equal((await wizard.eventsNamed('wizard-error'))[0]?.problem.code, 'page.host-permission');
    assert.match(site.takeComplaints().join(), /blocked by CORS policy/);

    await site.sayYesTo(THIS_MACHINE);
    await wizard.page.getByRole('button', { name: 'Allow access…' }).click();
    await wizard.page.getByText('This extension may reach it now. Try again.').waitFor();
    await wizard.page.getByRole('button', { name: `Withdraw ${THIS_MACHINE}` }).waitFor();
    await connect(wizard);
    assert.equal(
      await wizard.page.getByText('This extension may reach it now. Try again.').isVisible(),
      false,
    );
  });

  it('can be withdrawn on the page', async () => {
    await site.sayYesTo(THIS_MACHINE);
    const wizard = await openAuth();
    await connect(wizard);
    await wizard.page.getByRole('button', { name: `Withdraw ${THIS_MACHINE}` }).click();
    await wizard.page.getByText('Nothing yet. The browser asks you').waitFor();
    await site.sayNo(wizard.page);
    await wizard.fill({ Name: 'Exports', 'Bucket name': 'acme-exports' });
    await wizard.create();
    assert.match(await wizard.problem(), /^This extension may not read what/);
    assert.match(site.takeComplaints().join(), /blocked by CORS policy/);
  });
});

describe('what is connected', () => {
  it('is there after a reload, and its key lies in the memory of the browser alone', async () => {
    await site.sayYesTo(THIS_MACHINE);
    const wizard = await openAuth();
    await connect(wizard);
    const again = await site.open();
    await again.chooseDestination(TYPE);
    await again.pickAccount(s3Keys.full.accessKeyId);
    await connect(again);

    const secret = s3Keys.full.secretAccessKey;
    assert.ok((await site.stored('session')).includes(secret), 'So this test can tell.');
    for (const area of ['local', 'sync'] as const) assert.equal(await site.stored(area), '{}');
    const { markup, stored } = await again.everything();
    assert.ok(!markup.includes(secret) && !stored.includes(secret));
  });
});
