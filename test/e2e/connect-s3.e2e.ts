import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Route } from 'playwright-core';
import { DemoSite } from '../drivers/demo-site.js';
import { s3CompatibleEntries, s3Entries, s3Keys } from '../drivers/entries.js';
import type { WizardPage } from '../drivers/wizard-page.js';

const site = DemoSite.forTests();

/** Goes to the setup step of Amazon S3. */
async function connectS3(wizard: WizardPage, key = s3Keys.full): Promise<void> {
  await wizard.chooseDestination('Amazon S3');
  await wizard.chooseNewAccount();
  await wizard.fill(s3Entries(key));
  await wizard.connect();
  await wizard.waitForHeading('Set up Amazon S3');
}

describe('Amazon S3 with the reference backend', () => {
  it('goes from the catalog to a destination that is proven to work', async () => {
    const wizard = await site.open();
    await connectS3(wizard);
    await wizard.fill({
      Name: 'Daily exports',
      Description: 'For the data team',
      'Bucket name': 'acme-exports',
      'Folder path': 'daily/csv',
    });
    await wizard.create();
    await wizard.waitForHeading('Destination created');

    assert.deepEqual(await wizard.summary(), {
      Destination: 'Amazon S3',
      Name: 'Daily exports',
      Description: 'For the data team',
      Account: 'AKIAFULLEXAMPLE22222 · eu-central-1',
      'Bucket name': 'acme-exports',
      'Folder path': 'daily/csv/',
      Region: 'eu-central-1',
    });
    assert.deepEqual(await wizard.warnings(), []);

    const [destination, ...others] = await site.destinations();
    assert.deepEqual(others, []);
    assert.equal(destination?.name, 'Daily exports');
    assert.deepEqual(destination.setup, { bucket: 'acme-exports', folderPath: 'daily/csv' });

    const written = site.demo.s3.requests.filter(({ operation }) => operation === 'PutObject');
    assert.equal(written.length, 1);
    assert.match(written[0]?.key ?? '', /^daily\/csv\/\.cdw-write-test-/);
    assert.deepEqual(site.demo.s3.objects('acme-exports').keys(), [], 'The test object was deleted.');
  });

  it('tells its host each step, the account and the destination, and nothing else', async () => {
    const wizard = await site.open();
    await connectS3(wizard);
    await wizard.fill({ Name: 'Daily exports', 'Bucket name': 'acme-exports' });
    await wizard.create();
    await wizard.waitForHeading('Destination created');
    await wizard.saveAndExit();
    await wizard.waitForHeading('Choose a destination');

    const [account] = await site.accounts();
    const [destination] = await site.destinations();
    assert.ok(account && destination);
    const events = await wizard.events();
    // The demo starts over as soon as it hears of the exit.
    const own = events.filter(({ name, detail }) => name !== 'step-changed' || detail.reason !== 'reset');
    assert.deepEqual(own, [
      { name: 'destination-selected', detail: { type: 'amazon-s3' } },
      { name: 'step-changed', detail: { from: 'catalog', to: 'auth', reason: 'select' } },
      // It is counted by the list of accounts only after the destination was made.
      { name: 'account-connected', detail: { account: { ...account, destinations: 0 } } },
      { name: 'step-changed', detail: { from: 'auth', to: 'setup', reason: 'connected' } },
      {
        name: 'destination-created',
        detail: { account: { ...account, destinations: 0 }, destination },
      },
      { name: 'step-changed', detail: { from: 'setup', to: 'created', reason: 'created' } },
      { name: 'wizard-exit', detail: { account: { ...account, destinations: 0 }, destination } },
    ]);
    assert.deepEqual(Object.keys(account.details).sort(), ['accessKeyId', 'method', 'region']);
  });

  it('tells its host of Next with the same details', async () => {
    const wizard = await site.open();
    await connectS3(wizard);
    await wizard.fill({ Name: 'Daily exports', 'Bucket name': 'acme-exports' });
    await wizard.create();
    await wizard.next();
    await wizard.waitForHeading('Choose a destination');
    const [account] = await site.accounts();
    const [destination] = await site.destinations();
    const events = await wizard.events();
    assert.deepEqual(
      events.filter(({ name }) => name === 'wizard-next' || name === 'wizard-exit'),
      [{ name: 'wizard-next', detail: { account: { ...account, destinations: 0 }, destination } }],
    );
  });

  it('offers the stored account the second time and asks for no secret', async () => {
    const wizard = await site.open();
    await connectS3(wizard);
    await wizard.fill({ Name: 'First', 'Bucket name': 'acme-exports' });
    await wizard.create();
    await wizard.saveAndExit();

    await wizard.chooseDestination('Amazon S3');
    assert.deepEqual(await wizard.accounts(), ['AKIAFULLEXAMPLE22222 · eu-central-1']);
    await wizard.root.getByText('Used by 1 destination').waitFor();
    await wizard.connect();
    await wizard.root.getByText('Choose an account to go on.').waitFor();
    assert.equal(await wizard.heading(), 'Connect to Amazon S3');

    await wizard.pickAccount('AKIAFULLEXAMPLE22222');
    await wizard.connect();
    await wizard.waitForHeading('Set up Amazon S3');
    await wizard.fill({ Name: 'Second', 'Bucket name': 'acme-exports', 'Folder path': 'second' });
    await wizard.create();
    await wizard.waitForHeading('Destination created');

    const [account, ...others] = await site.accounts();
    assert.deepEqual(others, [], 'No second account was made.');
    assert.equal(account?.destinations, 2);
    assert.equal(account.lastCheck?.verdict, 'passed');
    assert.deepEqual((await site.destinations()).map(({ name }) => name).sort(), ['First', 'Second']);
  });

  it('takes temporary keys with their session token', async () => {
    const wizard = await site.open();
    await connectS3(wizard, s3Keys.temporary);
    assert.deepEqual(
      (await site.accounts()).map(({ label }) => label),
      ['ASIATEMPEXAMPLE66666 · eu-central-1'],
    );
  });

  it('creates with warnings where the key may do nothing but write', async (t) => {
    t.after(clearBucket);
    const wizard = await site.open();
    await connectS3(wizard, s3Keys.dropsOnly);
    await wizard.fill({ Name: 'Drops', 'Bucket name': 'acme-exports', 'Folder path': 'drops/acme' });
    await wizard.create();
    await wizard.waitForHeading('Destination created');
    assert.deepEqual(await wizard.warnings(), [
      'Listing “acme-exports/drops/acme” is not allowed.',
      'What was written could not be read back.',
      'The test object could not be deleted.',
    ]);
    assert.equal((await site.destinations()).length, 1);
    // What could not be deleted is named, so that its owner can do it.
    const [left] = site.demo.s3.objects('acme-exports').keys();
    assert.ok(left);
    await wizard.root.getByText(`Delete “${left}” in “acme-exports”`).waitFor();
  });

  it('keeps a click on the button that leaves a pasted field', async () => {
    const wizard = await site.open();
    await connectS3(wizard);
    await wizard.fill({ Name: 'Pasted' });
    await wizard.paste('Bucket name', 's3://acme-exports/pasted//here/');
    await wizard.button('Create Destination').scrollIntoViewIfNeeded();
    const box = await wizard.button('Create Destination').boundingBox();
    assert.ok(box);
    await wizard.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await wizard.page.mouse.down();
    await wizard.page.mouse.up();
    await wizard.waitForHeading('Destination created');
    const [destination] = await site.destinations();
    assert.deepEqual(destination?.setup, { bucket: 'acme-exports', folderPath: 'pasted/here' });
  });
});

describe('S3-compatible storage with the reference backend', () => {
  it('goes from the catalog to a destination', async () => {
    const wizard = await site.open();
    await wizard.chooseDestination('S3-compatible storage');
    await wizard.chooseNewAccount();
    await wizard.fill(s3CompatibleEntries(site));
    await wizard.connect();
    await wizard.waitForHeading('Set up S3-compatible storage');
    await wizard.fill({ Name: 'MinIO', 'Bucket name': 'acme-exports', 'Folder path': 'minio' });
    await wizard.create();
    await wizard.waitForHeading('Destination created');
    const summary = await wizard.summary();
    assert.equal(summary['Endpoint'], site.demo.s3.url);
    assert.equal(summary['Folder path'], 'minio/');
    assert.equal((await site.destinations()).length, 1);
    assert.deepEqual(site.demo.s3.objects('acme-exports').keys(), []);
  });
});

/** Deletes what the write-only key had to leave. */
async function clearBucket(): Promise<void> {
  const { accessKeyId, secretAccessKey } = s3Keys.full;
  const { DeleteObjectCommand, S3Client } = await import('@aws-sdk/client-s3');
  const client = new S3Client({
    endpoint: site.demo.s3.url,
    region: 'eu-central-1',
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey },
  });
  for (const key of site.demo.s3.objects('acme-exports').keys()) {
    await client.send(new DeleteObjectCommand({ Bucket: 'acme-exports', Key: key }));
  }
  client.destroy();
}

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

  for (const method of ['PUT', 'GET']) {
    it(`is nothing when the check was stopped at its ${method}, and nothing stays behind`, async () => {
      const wizard = await site.open();
      await enterS3(wizard);
      await wizard.connect();
      await enterSetup(wizard);
      const hold = site.demo.s3.holdNext((request) => request.method === method && request.key !== undefined);
      await wizard.create();
      await hold.arrived;
      const tidied = site.demo.s3.holdNext((request) => request.method === 'DELETE');
      await wizard.stop();
      await hold.gone;
      await tidied.arrived;
      tidied.release();
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
      assert.deepEqual(site.demo.s3.objects('acme-exports').keys(), []);
    });
  }
});
