import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DemoSite } from '../drivers/demo-site.js';
import { s3Entries, sftpServerEntries } from '../drivers/entries.js';
import type { WizardPage } from '../drivers/wizard-page.js';

const site = DemoSite.forTests();

const TYPED = s3Entries();
const LABELS = Object.keys(TYPED);
const WITHOUT_SECRET = { ...TYPED, 'Secret access key': '' };
const EMPTY = { 'Access key ID': '', 'Secret access key': '', Region: '' };
const SETUP = {
  Name: 'Exports',
  Description: 'Every day',
  'Bucket name': 'acme-exports',
  'Folder path': 'a/b',
};

/** Fills the authentication step. */
async function enterS3(wizard: WizardPage): Promise<void> {
  await wizard.chooseDestination('Amazon S3');
  await wizard.chooseNewAccount();
  await wizard.fill(TYPED);
}

/** Goes to a filled setup step. */
async function enterSetup(wizard: WizardPage): Promise<void> {
  await enterS3(wizard);
  await wizard.connect();
  await wizard.waitForHeading('Set up Amazon S3');
  await wizard.fill(SETUP);
}

describe('Back', () => {
  it('leads from the credentials to the catalog, and keeps what was typed except secrets', async () => {
    const wizard = await site.open();
    await enterS3(wizard);
    await wizard.back();
    await wizard.waitForHeading('Choose a destination');
    await wizard.chooseDestination('Amazon S3');
    await wizard.chooseNewAccount();
    assert.deepEqual(await wizard.values(LABELS), WITHOUT_SECRET);
  });

  it('keeps the entries of each destination type apart', async () => {
    const wizard = await site.open();
    await enterS3(wizard);
    await wizard.back();
    await wizard.chooseDestination('SFTP');
    await wizard.chooseNewAccount();
    await wizard.fill({ ...sftpServerEntries(site), Password: 'a secret' });
    await wizard.back();
    await wizard.chooseDestination('Amazon S3');
    await wizard.chooseNewAccount();
    assert.deepEqual(await wizard.values(LABELS), WITHOUT_SECRET);
    await wizard.back();
    await wizard.chooseDestination('SFTP');
    await wizard.chooseNewAccount();
    const expected = { ...sftpServerEntries(site), Password: '' };
    assert.deepEqual(await wizard.values(Object.keys(expected)), expected);
  });

  it('stops a running check of credentials', async () => {
    const wizard = await site.open();
    await enterS3(wizard);
    const hold = site.demo.s3.holdNext();
    await wizard.connect();
    await hold.arrived;
    await wizard.back();
    await hold.gone;
    await wizard.waitForHeading('Choose a destination');
    assert.deepEqual(await site.accounts(), []);
    assert.deepEqual(await wizard.eventsNamed('wizard-error'), []);
  });

  it('leads from the setup to the connected account, and forth again to what was typed', async () => {
    const wizard = await site.open();
    await enterSetup(wizard);
    await wizard.back();
    await wizard.waitForHeading('Connect to Amazon S3');
    const [account] = await site.accounts();
    assert.ok(account);
    assert.deepEqual(await wizard.accounts(), [account.label]);
    const picked = wizard.root.getByRole('radio', { name: account.label });
    assert.equal(await picked.isChecked(), true);
    await wizard.connect();
    await wizard.waitForHeading('Set up Amazon S3');
    assert.deepEqual(await wizard.values(Object.keys(SETUP)), SETUP);
    assert.equal((await site.accounts()).length, 1);
  });

  it('stops a running creation', async () => {
    const wizard = await site.open();
    await enterSetup(wizard);
    const hold = site.demo.s3.holdNext(({ method }) => method === 'PUT');
    await wizard.create();
    await hold.arrived;
    await wizard.back();
    await hold.gone;
    await wizard.waitForHeading('Connect to Amazon S3');
    assert.deepEqual(await site.destinations(), []);
  });

  it('tells the host of each step', async () => {
    const wizard = await site.open();
    await enterSetup(wizard);
    await wizard.back();
    await wizard.back();
    await wizard.waitForHeading('Choose a destination');
    assert.deepEqual((await wizard.eventsNamed('step-changed')).slice(2), [
      { from: 'setup', to: 'auth', reason: 'back' },
      { from: 'auth', to: 'catalog', reason: 'back' },
    ]);
  });
});

describe('Cancel', () => {
  it('on the catalog only asks the host', async () => {
    const wizard = await site.open();
    await wizard.cancel();
    assert.deepEqual(await wizard.events(), [{ name: 'wizard-cancel', detail: { step: 'catalog' } }]);
    assert.equal(await wizard.heading(), 'Choose a destination');
  });

  it('starts over from the credentials with nothing kept', async () => {
    const wizard = await site.open();
    await enterS3(wizard);
    await wizard.cancel();
    await wizard.waitForHeading('Choose a destination');
    assert.deepEqual(await wizard.eventsNamed('wizard-cancel'), [{ step: 'auth' }]);
    await wizard.chooseDestination('Amazon S3');
    await wizard.chooseNewAccount();
    assert.deepEqual(await wizard.values(LABELS), EMPTY);
  });

  it('starts over from the setup with nothing kept but the account', async () => {
    const wizard = await site.open();
    await enterSetup(wizard);
    await wizard.cancel();
    await wizard.waitForHeading('Choose a destination');
    assert.deepEqual(await wizard.eventsNamed('wizard-cancel'), [{ step: 'setup' }]);
    await wizard.chooseDestination('Amazon S3');
    await wizard.pickAccount('AKIAFULLEXAMPLE22222');
    await wizard.connect();
    await wizard.waitForHeading('Set up Amazon S3');
    assert.deepEqual(await wizard.values(Object.keys(SETUP)), {
      Name: '',
      Description: '',
      'Bucket name': '',
      'Folder path': '',
    });
  });

  it('stops what is running', async () => {
    const wizard = await site.open();
    await enterSetup(wizard);
    const hold = site.demo.s3.holdNext(({ method }) => method === 'PUT');
    await wizard.create();
    await hold.arrived;
    await wizard.cancel();
    await hold.gone;
    await wizard.waitForHeading('Choose a destination');
    assert.deepEqual(await site.destinations(), []);
  });

  it('that the host prevents changes nothing, secrets and a running check included', async () => {
    const wizard = await site.open();
    await enterS3(wizard);
    await wizard.preventCancel(true);
    await wizard.cancel();
    assert.deepEqual(await wizard.eventsNamed('wizard-cancel'), [{ step: 'auth' }]);
    assert.equal(await wizard.heading(), 'Connect to Amazon S3');
    assert.deepEqual(await wizard.values(LABELS), TYPED);

    const hold = site.demo.s3.holdNext();
    await wizard.connect();
    await hold.arrived;
    await wizard.cancel();
    hold.release();
    await wizard.waitForHeading('Set up Amazon S3');
    await wizard.cancel();
    assert.equal(await wizard.heading(), 'Set up Amazon S3');
    await wizard.preventCancel(false);
    await wizard.cancel();
    await wizard.waitForHeading('Choose a destination');
    assert.deepEqual(await wizard.eventsNamed('wizard-cancel'), [
      { step: 'auth' },
      { step: 'auth' },
      { step: 'setup' },
      { step: 'setup' },
    ]);
  });
});
