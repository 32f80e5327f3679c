import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { closedPort } from '../../demo/servers/faults.js';
import { DemoSite } from '../drivers/demo-site.js';
import { s3CompatibleEntries, s3Entries, s3Keys } from '../drivers/entries.js';
import type { WizardPage } from '../drivers/wizard-page.js';

const site = DemoSite.forTests();

/** Only code that signs requests has this text. */
const SIGNER = 'AWS4-HMAC-SHA256';

/** Watches the scripts that a page loads; answers whether the AWS SDK is among them. */
function watchForSdk(page: Page): () => Promise<boolean> {
  const bodies: Promise<string>[] = [];
  // Past the browser's cache, whose answers cannot be read.
  void page.route('**/*.js', (route) => route.continue());
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.text());
  });
  return async () => (await Promise.all(bodies)).some((body) => body.includes(SIGNER));
}

/** Opens the page without a backend at the authentication step. */
async function openAuth(name: string, prepare?: (page: Page) => void): Promise<WizardPage> {
  const wizard = await site.open({ backend: 'none', ...(prepare ? { prepare } : {}) });
  await wizard.chooseDestination(name);
  return wizard;
}

describe('without a backend', () => {
  it('offers what the page can check by itself', async () => {
    const wizard = await site.open({ backend: 'none' });
    await wizard.button('Connect destination: Amazon S3').waitFor();
    await wizard.button('Connect destination: S3-compatible storage').waitFor();
    assert.equal(await wizard.button('Connect destination: SFTP').count(), 0);
  });

  it('goes through the whole wizard, checks made by the page', async () => {
    const before = site.demo.s3.requests.length;
    const wizard = await openAuth('Amazon S3');
    await wizard.chooseNewAccount();
    await wizard.fill(s3Entries());
    await wizard.connect();
    await wizard.waitForHeading('Set up Amazon S3');
    await wizard.fill({ Name: 'From the page', 'Bucket name': 'acme-exports', 'Folder path': 'page' });
    await wizard.create();
    await wizard.waitForHeading('Destination created');
    assert.deepEqual(await wizard.warnings(), []);
    assert.equal((await wizard.summary())['Folder path'], 'page/');
    assert.deepEqual(site.demo.s3.objects('acme-exports').keys(), []);

    const origins = site.demo.s3.requests.slice(before).map(({ origin }) => origin);
    assert.deepEqual([...new Set(origins)], [new URL(site.demo.url).origin]);
    assert.deepEqual(await site.accounts(), [], 'The reference backend knows nothing of it.');
    const [exit] = await wizard.eventsNamed('destination-created');
    assert.deepEqual(exit?.destination.setup, { bucket: 'acme-exports', folderPath: 'page' });
  });

  it('goes through the whole wizard for S3-compatible storage, and remembers the account', async () => {
    const wizard = await openAuth('S3-compatible storage');
    await wizard.fill(s3CompatibleEntries(site));
    await wizard.connect();
    await wizard.waitForHeading('Set up S3-compatible storage');
    await wizard.fill({ Name: 'MinIO', 'Bucket name': 'acme-exports' });
    await wizard.create();
    await wizard.next();
    await wizard.chooseDestination('S3-compatible storage');
    assert.equal((await wizard.accounts()).length, 1);
    await wizard.pickAccount(s3Keys.full.accessKeyId);
    await wizard.connect();
    await wizard.waitForHeading('Set up S3-compatible storage');
  });

  it('tells a wrong secret, and goes on once it is right', async () => {
    const wizard = await openAuth('Amazon S3');
    const wrong = { ...s3Entries(), 'Secret access key': s3Keys.readOnly.secretAccessKey };
    await wizard.fill(wrong);
    await wizard.connect();
    assert.equal(await wizard.problem(), 'The secret access key does not belong to this access key ID.');
    assert.deepEqual(await wizard.values(Object.keys(wrong)), wrong);
    await wizard.fill(s3Entries());
    await wizard.connect();
    await wizard.waitForHeading('Set up Amazon S3');
  });

  it('calls a bucket without CORS unverifiable, and does not go on', async () => {
    const wizard = await openAuth('Amazon S3');
    await wizard.fill(s3Entries());
    await wizard.connect();
    await wizard.waitForHeading('Set up Amazon S3');
    await wizard.fill({ Name: 'Hidden', 'Bucket name': 'acme-no-cors' });
    await wizard.create();
    assert.match(await wizard.problem(), /answers, but this page may not read the answer\.$/);
    const { origin } = new URL(site.demo.url);
    assert.ok((await wizard.problemText()).includes(`“acme-no-cors” has no CORS rule for ${origin}`));
    assert.deepEqual(
      (await wizard.probes()).map(({ status }) => status),
      ['cannot be verified from here', 'not tried', 'not tried', 'not tried'],
    );
    assert.equal(await wizard.heading(), 'Set up Amazon S3');
    assert.deepEqual(await wizard.eventsNamed('destination-created'), []);
    assert.equal((await wizard.eventsNamed('wizard-error'))[0]?.problem.code, 's3.cors-or-missing');

    await wizard.fill({ 'Bucket name': 'acme-exports' });
    await wizard.create();
    await wizard.waitForHeading('Destination created');
  });

  it('tells a storage that is not there from one that hides its answers', async () => {
    const wizard = await openAuth('S3-compatible storage');
    await wizard.fill({ ...s3CompatibleEntries(site), Endpoint: `http://127.0.0.1:${await closedPort()}` });
    await wizard.connect();
    assert.match(await wizard.errorAt('Endpoint'), /could not be reached/);
  });
});

describe('the AWS SDK', () => {
  it('arrives while the user types, not before and not at the click', async () => {
    let loaded = async (): Promise<boolean> => false;
    const wizard = await site.open({
      backend: 'none',
      prepare: (page) => {
        loaded = watchForSdk(page);
      },
    });
    await wizard.page.waitForLoadState('networkidle');
    assert.equal(await loaded(), false, 'The catalog needs none.');
    await wizard.chooseDestination('Amazon S3');
    await wizard.page.waitForLoadState('networkidle');
    assert.equal(await loaded(), false, 'The form needs none.');

    const arrival = wizard.page.waitForResponse(
      async (response) =>
        response.request().resourceType() === 'script' && (await response.text()).includes(SIGNER),
    );
    const { 'Access key ID': first = '', ...others } = s3Entries();
    await wizard.fill({ 'Access key ID': first });
    await arrival;

    const late: string[] = [];
    await wizard.fill(others);
    await wizard.page.waitForLoadState('networkidle');
    wizard.page.on('request', (request) => {
      if (request.resourceType() === 'script') late.push(request.url());
    });
    await wizard.connect();
    await wizard.waitForHeading('Set up Amazon S3');
    assert.deepEqual(
      late.filter((url) => url.includes('browser-check')),
      [],
    );
  });

  it('is never loaded with a backend', async () => {
    let loaded = async (): Promise<boolean> => true;
    const wizard = await site.open({
      prepare: (page) => {
        loaded = watchForSdk(page);
      },
    });
    await wizard.chooseDestination('Amazon S3');
    await wizard.chooseNewAccount();
    await wizard.fill(s3Entries());
    await wizard.connect();
    await wizard.waitForHeading('Set up Amazon S3');
    await wizard.fill({ Name: 'Light', 'Bucket name': 'acme-exports' });
    await wizard.create();
    await wizard.waitForHeading('Destination created');
    await wizard.page.waitForLoadState('networkidle');
    assert.equal(await loaded(), false);
  });
});
