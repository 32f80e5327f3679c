/** What is announced, once and in order: read from the browser's accessibility tree. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startFaultServer, type FaultServer } from '../../demo/servers/faults.js';
import { DemoSite } from '../drivers/demo-site.js';
import { s3CompatibleEntries, s3Entries, s3Keys, sftpEntries } from '../drivers/entries.js';
import { ScreenReader } from '../drivers/screen-reader.js';

const site = DemoSite.forTests();

/** Answers nothing, for as long as somebody waits. */
let silent: FaultServer;
before(async () => {
  silent = await startFaultServer('black-hole');
});
after(() => silent.close());

async function open(type?: string) {
  const wizard = await site.open();
  // Loaded before anybody listens: whether a wait for it is long enough to be said depends on the machine.
  if (type !== undefined) {
    await wizard.chooseDestination(type);
    await wizard.back();
    await wizard.waitForHeading('Choose a destination');
  }
  const reader = await ScreenReader.listenTo(wizard.page);
  if (type !== undefined) {
    await wizard.chooseDestination(type);
    await wizard.button('Connect to destination').waitFor();
    // Whether there are accounts is a short wait, or none.
    assert.deepEqual(
      (await reader.news()).filter((line) => line !== 'polite: Loading accounts…'),
      [],
    );
  }
  return { wizard, reader };
}

describe('a screen reader hears', () => {
  it('how many types match a search', async () => {
    const { wizard, reader } = await open();

    await wizard.root.getByRole('searchbox').fill('sftp');

    assert.deepEqual(await reader.news(), ['polite: 1 destination']);
  });

  it('nothing beside the field that the focus goes to, with what is wrong, after a failed submit', async () => {
    const { wizard, reader } = await open('Amazon S3');

    await wizard.connect();

    // The focus comes with the words, whose file may be on its way.
    await wizard.page.getByText('Fill in this field.').first().waitFor();
    assert.equal((await wizard.focused()).name, 'Access key ID');
    const { name, description } = await reader.focused();
    assert.equal(name, 'Access key ID');
    assert.match(description, /^Fill in this field\. /);
    assert.deepEqual(await reader.news(), []);
  });

  it('what is wrong with the field that the focus goes to, though the words come late', async () => {
    const { wizard, reader } = await open('Amazon S3');
    let send = (): void => undefined;
    const sent = new Promise<void>((resolve) => {
      send = resolve;
    });
    await wizard.page.route(/field-remarks/, async (route) => {
      await sent;
      await route.continue();
    });
    const asked = wizard.page.waitForRequest(/field-remarks/);

    await wizard.connect();
    await asked;
    assert.equal((await wizard.focused()).name, 'Connect to destination');
    send();

    await wizard.page.getByText('Fill in this field.').first().waitFor();
    assert.match((await reader.focused()).description, /^Fill in this field\. /);
  });

  it('of a failed check the last probe, then the problem, once', async () => {
    const { wizard, reader } = await open('Amazon S3');
    await wizard.fill({ ...s3Entries(), 'Secret access key': s3Keys.readOnly.secretAccessKey });

    await wizard.connect();
    await wizard.root.getByRole('alert').first().waitFor();

    const news = await reader.news();
    const problem =
      /^assertive: The secret access key does not belong to this access key ID\. Copy the secret again/;
    assert.equal(news.at(-2), 'polite: Check the access key: failed');
    assert.match(news.at(-1) ?? '', problem);
    assert.equal(news.filter((line) => line.includes('does not belong')).length, 1);
    assert.match(await wizard.problemText(), /Reference for support: \S{36}/);
    assert.doesNotMatch(news.join(' '), /Reference for support|More about/);
    assert.match((await reader.focused()).description, /^The secret access key does not belong/);
  });

  it('the probes of a check that takes long, in their order, and what it waits for', async () => {
    const { wizard, reader } = await open('S3-compatible storage');
    await wizard.fill({ ...s3CompatibleEntries(site), Endpoint: `http://127.0.0.1:${silent.port}` });
    await reader.news();

    await wizard.connect();
    await wizard.page.getByText('Still at').first().waitFor();

    assert.deepEqual(await reader.news(), [
      'polite: Reach the storage: running…',
      'polite: Reach the storage: running… Still at “Reach the storage”. A slow network or a firewall can make this take up to a minute.',
    ]);
    await wizard.stop();
    assert.deepEqual(await reader.news(), []);
  });

  it('a question about a key as a question, by the focus, and no failure', async () => {
    const { wizard, reader } = await open('SFTP');
    await wizard.fill(sftpEntries(site));
    await reader.news();

    await wizard.connect();
    await wizard.button('The fingerprint matches, connect').waitFor();

    assert.equal((await reader.focused()).name, 'Is this your server?');
    assert.deepEqual(
      (await reader.news()).filter((line) => /failed|assertive/.test(line)),
      [],
    );
  });

  it('that an account has to be chosen, at the account that the focus goes to', async () => {
    const wizard = await site.open();
    await wizard.connectS3(s3Entries());
    await wizard.next();
    await wizard.chooseDestination('Amazon S3');
    await wizard.accounts();
    const reader = await ScreenReader.listenTo(wizard.page);

    await wizard.connect();

    const { name, description } = await reader.focused();
    assert.match(name, /^AKIA/);
    assert.equal(description, 'Choose an account to go on.');
    assert.deepEqual(await reader.news(), []);
  });

  it('no key letter by letter, once it is confirmed', async () => {
    const { wizard, reader } = await open('SFTP');
    await wizard.fill({ ...sftpEntries(site), Password: 'wrong' });
    await wizard.connect();
    await wizard.confirmHostKey();
    await wizard.root.getByRole('alert').first().waitFor();

    assert.deepEqual(
      (await reader.news()).filter((line) => line.includes('AAAA')),
      [],
    );
  });

  it('each step by its heading, to which the focus goes', async () => {
    const { wizard, reader } = await open('SFTP');
    const heading = async (text: string): Promise<void> => {
      await wizard.waitForHeading(text);
      assert.deepEqual(await reader.focused(), { name: text, description: '' });
    };
    await heading('Connect to SFTP');
    await wizard.fill(sftpEntries(site));
    await wizard.connect();
    await wizard.confirmHostKey();
    await heading('Set up SFTP');
    await wizard.fill({ Name: 'Exports', 'Folder path': '/upload' });
    await wizard.create();
    await heading('Destination created');
    await wizard.next();
    assert.deepEqual(
      (await reader.news()).filter((line) => line.startsWith('assertive')),
      [],
    );
  });
});
