import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DemoSite } from '../drivers/demo-site.js';
import { s3Entries, s3Keys, sftpEntries } from '../drivers/entries.js';
import type { WizardPage } from '../drivers/wizard-page.js';
import { connect } from '../drivers/wrong-input.js';

const site = DemoSite.forTests();

/** From the catalog to the setup step. */
async function openSetup(type: 'Amazon S3' | 'SFTP', key = s3Keys.full): Promise<WizardPage> {
  const wizard = await site.open();
  await wizard.chooseDestination(type);
  await wizard.chooseNewAccount();
  await wizard.fill(type === 'SFTP' ? sftpEntries(site) : s3Entries(key));
  await connect(wizard);
  await wizard.waitForHeading(`Set up ${type}`);
  return wizard;
}

describe('the folder browser', () => {
  it('Amazon S3: a bucket and a folder are chosen, and a destination is created there', async () => {
    const wizard = await openSetup('Amazon S3');
    await wizard.fill({ Name: 'Daily' });
    await wizard.browseFolders('Choose a bucket and a folder');
    await wizard.openFolder('acme-exports');
    await wizard.makeFolder(' daily exports ');
    await wizard.button('Use daily exports').click();

    assert.deepEqual(await wizard.values(['Bucket name', 'Folder path']), {
      'Bucket name': 'acme-exports',
      'Folder path': 'daily exports',
    });
    await wizard.root.getByText('s3://acme-exports/daily exports/example.csv', { exact: true }).waitFor();
    await wizard.create();
    await wizard.waitForHeading('Destination created');
    const [destination] = await site.destinations();
    assert.deepEqual(destination?.setup, { bucket: 'acme-exports', folderPath: 'daily exports' });
  });

  it('Amazon S3: a key that may not look says so, and the path can be typed', async () => {
    const wizard = await openSetup('Amazon S3', s3Keys.dropsOnly);
    await wizard.browseFolders('Choose a bucket and a folder');

    assert.match(await wizard.problem(), /^This key may not list the buckets\.$/);
    await wizard.button('Close').click();
    await wizard.fill({ Name: 'Drops', 'Bucket name': 'acme-exports', 'Folder path': 'drops/x' });
    await wizard.create();
    await wizard.waitForHeading('Destination created');
  });

  it('SFTP: a folder is made below the login folder, and a destination is created there', async () => {
    const wizard = await openSetup('SFTP');
    await wizard.fill({ Name: 'Drop' });
    await wizard.browseFolders('Choose a folder');
    await wizard.openFolder('incoming');
    await wizard.makeFolder('from the wizard');
    await wizard.button('Use from the wizard').click();
    assert.match(
      (await wizard.values(['Folder path']))['Folder path'] ?? '',
      /(?:^|\/)incoming\/from the wizard$/,
    );
    await wizard.create();
    await wizard.waitForHeading('Destination created');
    assert.ok(site.demo.sftp.files.list('demo', '/upload/incoming').includes('from the wizard'));
  });

  it('says so when it cannot be loaded, and can be asked again', async () => {
    const wizard = await openSetup('Amazon S3');
    await wizard.page.route(/folder-browser/, (route) => route.abort());
    await wizard.button('Browse folders…').click();
    await wizard.root.getByText('Folders could not be loaded.', { exact: false }).waitFor();

    await wizard.page.unroute(/folder-browser/);
    await wizard.browseFolders('Choose a bucket and a folder');
  });

  it('with the keyboard alone', async () => {
    const wizard = await openSetup('Amazon S3');
    await wizard.button('Browse folders…').focus();
    await wizard.page.keyboard.press('Enter');
    await wizard.button('Open acme-exports').waitFor();
    assert.equal((await wizard.focused()).tag, 'h3');
    for (let pressed = 0; pressed < 20; pressed++) {
      if ((await wizard.focused()).name === 'Open acme-exports') break;
      await wizard.page.keyboard.press('Tab');
    }
    await wizard.page.keyboard.press('Enter');
    await wizard.button('Use acme-exports').waitFor();
    assert.equal((await wizard.focused()).tag, 'h3');

    await wizard.page.keyboard.press('Escape');
    await wizard.button('Browse folders…').waitFor();
    assert.equal((await wizard.focused()).name, 'Browse folders…');
  });
});
