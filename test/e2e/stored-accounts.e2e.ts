import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DemoSite } from '../drivers/demo-site.js';
import { s3Entries, s3Keys } from '../drivers/entries.js';
import type { WizardPage } from '../drivers/wizard-page.js';
import { connect } from '../drivers/wrong-input.js';

const site = DemoSite.forTests();
const LABEL = `${s3Keys.full.accessKeyId} · eu-central-1`;

/** An account is connected, and the wizard is back where accounts are chosen. */
async function withAccount(): Promise<WizardPage> {
  const wizard = await site.open();
  await wizard.chooseDestination('Amazon S3');
  await wizard.chooseNewAccount();
  await wizard.fill(s3Entries());
  await connect(wizard);
  await wizard.waitForHeading('Set up Amazon S3');
  return wizard;
}

async function openList(wizard: WizardPage): Promise<void> {
  await wizard.button('Back').click();
  await wizard.waitForHeading('Connect to Amazon S3');
  await wizard.choose('Existing Account');
}

describe('stored accounts', () => {
  it('are renamed, checked again and given another key, which has to work first', async () => {
    const wizard = await withAccount();
    await openList(wizard);

    await wizard.actOnAccount(LABEL, 'Rename');
    await wizard.fill({ 'Name of the account': 'Nightly exports' });
    await wizard.button('Save').click();
    await wizard.root.getByText('The account is now called Nightly exports.').waitFor();
    assert.equal((await wizard.focused()).name, 'Actions for Nightly exports');

    await wizard.actOnAccount('Nightly exports', 'Check again');
    await wizard.root.getByText('The account works.').waitFor();
    await wizard.button('Close').click();

    const wrong = `${s3Keys.full.secretAccessKey.slice(0, -4)}XXXX`;
    await wizard.actOnAccount('Nightly exports', 'Replace the credentials');
    await wizard.fill({ 'Secret access key': wrong });
    await wizard.button('Check and replace').click();
    assert.match(await wizard.problem(), /secret access key does not belong/);
    await wizard.button('Keep as it is').click();

    // The old one is still there, and works.
    await wizard.actOnAccount('Nightly exports', 'Check again');
    await wizard.root.getByText('The account works.').waitFor();
    await wizard.button('Close').click();

    await wizard.actOnAccount('Nightly exports', 'Replace the credentials');
    const { accessKeyId, secretAccessKey } = s3Keys.dropsOnly;
    await wizard.fill({ 'Access key ID': accessKeyId, 'Secret access key': secretAccessKey });
    await wizard.button('Check and replace').click();
    await wizard.root
      .getByText('The new credentials work and have taken the place of the old ones.')
      .waitFor();

    const [account] = await site.accounts();
    assert.equal(account?.label, 'Nightly exports');
    assert.equal(account.details['accessKeyId'], accessKeyId);
    assert.equal(account.lastCheck?.verdict, 'passed');
    const said = JSON.stringify([await wizard.events(), site.log]);
    for (const secret of [wrong, secretAccessKey]) assert.ok(!said.includes(secret));
  });

  it('are deleted when nothing uses them any more', async () => {
    const wizard = await withAccount();
    await wizard.fill({ Name: 'Daily', 'Bucket name': 'acme-exports' });
    await wizard.create();
    await wizard.waitForHeading('Destination created');
    const again = await site.open();
    await again.chooseDestination('Amazon S3');

    await again.actOnAccount(LABEL, 'Delete');
    await again.root.getByText('This account cannot be deleted while 1 destination uses it:').waitFor();
    await again.root
      .getByRole('listitem')
      .filter({ hasText: /^Daily$/ })
      .waitFor();
    await again.button('Close').click();
    assert.equal((await site.accounts()).length, 1);

    await site.forgetDestinations();
    await again.actOnAccount(LABEL, 'Delete');
    await again.button('Delete the account').click();
    await again.root.getByText('No account is connected yet.', { exact: false }).first().waitFor();
    assert.deepEqual(await site.accounts(), []);
  });

  it('are managed with the keyboard alone', async () => {
    const wizard = await withAccount();
    await openList(wizard);
    await wizard.button(`Actions for ${LABEL}`).focus();

    await wizard.page.keyboard.press('Enter');
    for (let looked = 0; looked < 50; looked += 1) {
      if ((await wizard.focused()).name === 'Check again') break;
    }
    await wizard.page.keyboard.press('ArrowDown');
    await wizard.page.keyboard.press('ArrowDown');
    assert.equal((await wizard.focused()).name, 'Rename');
    await wizard.page.keyboard.press('Enter');
    await wizard.field('Name of the account').waitFor();
    await wizard.page.keyboard.type('By hand');
    await wizard.page.keyboard.press('Enter');
    await wizard.root.getByText('The account is now called By hand.').waitFor();
    assert.equal((await wizard.focused()).name, 'Actions for By hand');
  });
});
