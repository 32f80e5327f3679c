import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DemoSite } from '../drivers/demo-site.js';
import { s3Entries, s3Keys } from '../drivers/entries.js';
import type { Entries, WizardPage } from '../drivers/wizard-page.js';

const site = DemoSite.forTests();

/** More stops than the page has. */
const STOPS = 60;

/** Presses Tab until the focus is on what begins with this name. */
async function tabTo(wizard: WizardPage, name: string): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < STOPS; stop += 1) {
    await wizard.page.keyboard.press('Tab');
    const focused = await wizard.focused();
    if (focused.name.startsWith(name)) return;
    passed.push(focused.name);
  }
  assert.fail(`Tab never came to “${name}”: ${passed.join(' | ')}`);
}

/** Goes from field to field and types, in the order of the screen. */
async function type(wizard: WizardPage, entries: Entries): Promise<void> {
  for (const [label, text] of Object.entries(entries)) {
    await tabTo(wizard, label);
    await wizard.page.keyboard.type(text);
  }
}

/** Waits until a heading is on the screen and has the focus. */
async function assertHeadingFocused(wizard: WizardPage, name: string): Promise<void> {
  await wizard.page.locator('h2:focus', { hasText: name }).waitFor();
  assert.deepEqual(await wizard.focused(), { tag: 'h2', name });
}

describe('with the keyboard alone', () => {
  it('the whole wizard can be used', async () => {
    const wizard = await site.open();
    const { keyboard } = wizard.page;
    assert.equal((await wizard.focused()).tag, 'body', 'The wizard leaves the focus alone at first.');

    await tabTo(wizard, 'Search destinations');
    await keyboard.type('amazon');
    await tabTo(wizard, 'Connect destination: Amazon S3');
    await keyboard.press('Enter');
    await assertHeadingFocused(wizard, 'Connect to Amazon S3');

    await wizard.field('Access key ID').waitFor();
    await tabTo(wizard, 'New Account');
    await type(wizard, s3Entries());
    await tabTo(wizard, 'Connect to destination');
    await keyboard.press('Space');
    await assertHeadingFocused(wizard, 'Set up Amazon S3');

    await type(wizard, {
      Name: 'By keyboard',
      Description: 'Without a mouse',
      'Bucket name': 'acme-exports',
      'Folder path': 'keys',
    });
    await tabTo(wizard, 'Create Destination');
    await keyboard.press('Enter');
    await assertHeadingFocused(wizard, 'Destination created');
    assert.deepEqual(
      (await site.destinations()).map(({ name, description, setup }) => ({ name, description, setup })),
      [
        {
          name: 'By keyboard',
          description: 'Without a mouse',
          setup: { bucket: 'acme-exports', folderPath: 'keys' },
        },
      ],
    );

    await tabTo(wizard, 'Save & Exit');
    await keyboard.press('Enter');
    await assertHeadingFocused(wizard, 'Choose a destination');
    assert.equal((await wizard.eventsNamed('wizard-exit')).length, 1);
  });

  it('Next comes behind what is good to know', async () => {
    const wizard = await site.open();
    const { keyboard } = wizard.page;
    await wizard.chooseDestination('Amazon S3');
    await wizard.chooseNewAccount();
    await wizard.fill(s3Entries(s3Keys.dropsOnly));
    await wizard.connect();
    await wizard.waitForHeading('Set up Amazon S3');
    await wizard.fill({ Name: 'Drops', 'Bucket name': 'acme-exports', 'Folder path': 'drops/acme' });
    await wizard.create();
    await assertHeadingFocused(wizard, 'Destination created');
    assert.notDeepEqual(await wizard.warnings(), []);

    await tabTo(wizard, 'Next');
    await keyboard.press('Enter');

    await assertHeadingFocused(wizard, 'Choose a destination');
    assert.equal((await wizard.eventsNamed('wizard-next')).length, 1);
  });

  it('a stored account is chosen with the arrows', async () => {
    const wizard = await site.open();
    await wizard.chooseDestination('Amazon S3');
    await wizard.chooseNewAccount();
    await wizard.fill(s3Entries());
    await wizard.connect();
    await wizard.waitForHeading('Set up Amazon S3');
    await wizard.cancel();
    await wizard.chooseDestination('Amazon S3');
    const { keyboard } = wizard.page;
    await wizard.accounts();

    await tabTo(wizard, 'Existing Account');
    await keyboard.press('ArrowDown');
    await wizard.field('Access key ID').waitFor();
    assert.match((await wizard.focused()).name, /^New Account/);
    await keyboard.press('ArrowUp');
    assert.match((await wizard.focused()).name, /^Existing Account/);
    await tabTo(wizard, s3Keys.full.accessKeyId);
    await keyboard.press('Space');
    await tabTo(wizard, 'Connect to destination');
    await keyboard.press('Enter');
    await assertHeadingFocused(wizard, 'Set up Amazon S3');
  });

  it('Enter in a field submits', async () => {
    const wizard = await site.open();
    await wizard.chooseDestination('Amazon S3');
    await wizard.chooseNewAccount();
    await wizard.fill(s3Entries());
    await wizard.field('Region').press('Enter');
    await assertHeadingFocused(wizard, 'Set up Amazon S3');
    await wizard.fill({ Name: 'By Enter', 'Folder path': 'enter' });
    // What Enter leaves behind in the field is understood before it is sent.
    await wizard.paste('Bucket name', 's3://acme-exports');
    await wizard.page.keyboard.press('Enter');
    await assertHeadingFocused(wizard, 'Destination created');
    assert.equal((await site.destinations()).length, 1);
  });

  it('the focus goes to the first wrong field', async () => {
    const wizard = await site.open();
    const { keyboard } = wizard.page;
    await wizard.chooseDestination('Amazon S3');
    await wizard.chooseNewAccount();
    await wizard.fill({ 'Access key ID': s3Keys.full.accessKeyId });
    await keyboard.press('Enter');
    await wizard.errorAt('Secret access key');
    assert.deepEqual(await wizard.focused(), { tag: 'input', name: 'Secret access key' });

    await keyboard.type(s3Keys.readOnly.secretAccessKey);
    await wizard.fill({ Region: 'eu-central-1' });
    await keyboard.press('Enter');
    await wizard.problem();
    assert.deepEqual(
      await wizard.focused(),
      { tag: 'input', name: 'Secret access key' },
      'What the storage said belongs to this field.',
    );

    await keyboard.press('ControlOrMeta+a');
    await keyboard.type(s3Keys.full.secretAccessKey);
    await keyboard.press('Enter');
    await assertHeadingFocused(wizard, 'Set up Amazon S3');
    await tabTo(wizard, 'Create Destination');
    await keyboard.press('Enter');
    await wizard.errorAt('Name');
    assert.deepEqual(await wizard.focused(), { tag: 'input', name: 'Name' });
  });

  it('a running check can be stopped, and Back and Cancel are reached', async () => {
    const wizard = await site.open();
    const { keyboard } = wizard.page;
    await wizard.chooseDestination('Amazon S3');
    await wizard.chooseNewAccount();
    await wizard.fill(s3Entries());
    const hold = site.demo.s3.holdNext();
    await keyboard.press('Enter');
    await hold.arrived;
    await tabTo(wizard, 'Stop');
    await keyboard.press('Enter');
    await hold.gone;
    await wizard.button('Connect to destination').waitFor();
    assert.notEqual((await wizard.focused()).tag, 'body', 'The focus is not lost with the button.');
    assert.deepEqual(await wizard.values(Object.keys(s3Entries())), s3Entries());
    await wizard.button('Connect to destination').focus();
    await keyboard.press('Shift+Tab');
    assert.equal((await wizard.focused()).name, 'Back');
    await keyboard.press('Shift+Tab');
    assert.equal((await wizard.focused()).name, 'Cancel');
    await keyboard.press('Enter');
    await assertHeadingFocused(wizard, 'Choose a destination');
  });
});
