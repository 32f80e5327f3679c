/** The whole wizard under the policy that `docs/embedding.md` recommends, and with nothing more than a page itself needs. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GNUPG_KEY } from '../destinations/encryption-key/gnupg-keys.js';
import { readDocument, snippet } from '../docs/markdown.js';
import { DemoSite } from '../drivers/demo-site.js';
import { s3CompatibleEntries, s3Entries, s3Keys, sftpEntries } from '../drivers/entries.js';
import type { WizardPage } from '../drivers/wizard-page.js';

const site = DemoSite.forTests({
  contentSecurityPolicy: (storage) =>
    [
      snippet(readDocument('docs/embedding.md'), 'csp')
        .replaceAll('\n', ' ')
        .replace("connect-src 'self'", `connect-src 'self' ${storage}`),
      // The demo's own style sheet and icon; the rest forbids more.
      "style-src 'self'",
      "img-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; '),
});
const wrongSecret = { 'Secret access key': s3Keys.readOnly.secretAccessKey };

/** Nothing was reported, and the policy was really there. */
async function assertObeyed(wizard: WizardPage): Promise<void> {
  assert.deepEqual(await wizard.violations(), []);
  assert.deepEqual(site.takeComplaints(), []);
  assert.equal(await wizard.page.evaluate(tryMarkup), 'refused');
  assert.deepEqual(await wizard.violations(), ['require-trusted-types-for: trusted-types-sink']);
  assert.equal(site.takeComplaints().length, 1);
}

/** Runs in the page: makes elements of a text, and waits until the browser has reported it. */
async function tryMarkup(): Promise<string> {
  const { document } = globalThis as unknown as {
    document: {
      createElement(tag: string): { innerHTML: string };
      addEventListener(name: string, listener: () => void): void;
    };
  };
  const reported = new Promise<void>((resolve) => {
    document.addEventListener('securitypolicyviolation', resolve);
  });
  try {
    document.createElement('p').innerHTML = '<b></b>';
    return 'taken';
  } catch {
    await reported;
    return 'refused';
  }
}

/** From the catalog past a check that fails to one that passes. */
async function connectS3(wizard: WizardPage, type: 'Amazon S3' | 'S3-compatible storage'): Promise<void> {
  const entries = type === 'Amazon S3' ? s3Entries() : s3CompatibleEntries(site);
  await wizard.chooseDestination(type);
  await wizard.button('Connect to destination').waitFor();
  await wizard.fill({ ...entries, ...wrongSecret });
  await wizard.connect();
  await wizard.problem();
  await wizard.fill(entries);
  await wizard.connect();
  await wizard.waitForHeading(`Set up ${type}`);
}

describe('under a strict policy with Trusted Types', () => {
  it('the catalog is searched, filtered and explained', async () => {
    const wizard = await site.open();
    const search = wizard.root.getByRole('searchbox');
    await search.fill('nothing like it');
    await wizard.root.getByText('No destination matches “nothing like it”.').waitFor();
    await search.fill('sft');
    await wizard.button('More about SFTP').click();
    await wizard.root.getByRole('menuitem', { name: 'What you need' }).click();
    await wizard.root.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await assertObeyed(wizard);
  });

  it('S3 is connected through the backend, with folders, and its account is used again', async () => {
    const wizard = await site.open();
    await connectS3(wizard, 'Amazon S3');
    await wizard.fill({ Name: 'Daily' });
    await wizard.browseFolders('Choose a bucket and a folder');
    await wizard.openFolder('acme-exports');
    await wizard.makeFolder('strict');
    await wizard.button('Use strict').click();
    await wizard.create();
    await wizard.waitForHeading('Destination created');
    await wizard.next();

    await wizard.chooseDestination('Amazon S3');
    const label = `${s3Keys.full.accessKeyId} · eu-central-1`;
    await wizard.actOnAccount(label, 'Rename');
    await wizard.fill({ 'Name of the account': 'Nightly' });
    await wizard.button('Save').click();
    await wizard.actOnAccount('Nightly', 'Check again');
    await wizard.root.getByText('The account works.').waitFor();
    await wizard.button('Close').click();
    await wizard.actOnAccount('Nightly', 'Replace the credentials');
    await wizard.button('Keep as it is').click();
    await wizard.pickAccount('Nightly');
    await wizard.connect();
    await wizard.waitForHeading('Set up Amazon S3');
    await assertObeyed(wizard);
  });

  for (const type of ['Amazon S3', 'S3-compatible storage'] as const) {
    it(`${type} is connected from the page`, async () => {
      const wizard = await site.open({ backend: 'none' });
      await connectS3(wizard, type);
      await wizard.fill({ Name: 'From the page', 'Bucket name': 'acme-no-cors' });
      await wizard.create();
      await wizard.problem();
      await wizard.fill({ 'Bucket name': 'acme-exports' });
      await wizard.create();
      await wizard.waitForHeading('Destination created');
      await assertObeyed(wizard);
    });
  }

  it('SFTP is connected, with a host key to confirm and a key to encrypt files with', async () => {
    const wizard = await site.open();
    await wizard.chooseDestination('SFTP');
    await wizard.button('Connect to destination').waitFor();
    await wizard.fill({ ...sftpEntries(site), 'Encryption key': '' });
    await wizard.paste('Encryption key', GNUPG_KEY);
    await wizard.waitForNotice('Files will be encrypted for Ann Exporter <ann@example.com>');
    await wizard.connect();
    await wizard.confirmHostKey();
    await wizard.waitForHeading('Set up SFTP');
    await wizard.fill({ Name: 'Drop', 'Folder path': '/upload' });
    await wizard.create();
    await wizard.waitForHeading('Destination created');
    await assertObeyed(wizard);
  });

  it('it stands in a dialog, and asks before something is lost', async () => {
    const wizard = await site.open();
    await wizard.root.evaluate((element) => (element as unknown as { open(): Promise<void> }).open());
    await wizard.chooseDestination('Amazon S3');
    await wizard.button('Connect to destination').waitFor();
    await wizard.fill({ Region: 'eu-central-1' });
    await wizard.page.keyboard.press('Escape');
    await wizard.button('Discard').click();
    await wizard.root.getByRole('dialog').waitFor({ state: 'hidden' });
    await assertObeyed(wizard);
  });

  it('it speaks another language, from right to left', async () => {
    const wizard = await site.open();
    await wizard.root.evaluate((element) => {
      (element as unknown as { lang: string }).lang = 'ar';
    });
    const section = wizard.root.locator('section[lang="ar"][dir="rtl"]');
    await section.locator('[part~="connect"]').first().click();
    await section.locator('auth-step [part~="submit"]').click();
    await section.locator('[aria-invalid="true"]').first().waitFor();
    await assertObeyed(wizard);
  });
});
