import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DemoSite } from '../drivers/demo-site.js';
import { sftpEntries, sftpKeyEntries, sftpServerEntries } from '../drivers/entries.js';
import type { Entries, WizardPage } from '../drivers/wizard-page.js';

const site = DemoSite.forTests();

const HOST_KEY_QUESTION = 'Is this your server?';

/** Types credentials and presses the button. */
async function enter(wizard: WizardPage, entries: Entries, method?: 'Private key'): Promise<void> {
  await wizard.chooseDestination('SFTP');
  await wizard.chooseNewAccount();
  if (method) await wizard.choose(method);
  await wizard.fill(entries);
  await wizard.connect();
}

/** Goes to the setup step and on to a destination. */
async function finish(wizard: WizardPage, folder = '/upload'): Promise<void> {
  await wizard.confirmHostKey();
  await wizard.waitForHeading('Set up SFTP');
  await wizard.fill({ Name: 'Drop', 'Folder path': folder });
  await wizard.create();
  await wizard.waitForHeading('Destination created');
}

/** Waits for the question about the server's key. */
async function hostKeyAsked(wizard: WizardPage): Promise<void> {
  await wizard.root.getByRole('heading', { name: HOST_KEY_QUESTION }).waitFor();
}

describe('SFTP with a password', () => {
  it('says so when a part of its form cannot be loaded, and can be asked again', async () => {
    const wizard = await site.open();
    await wizard.page.route(/rare-controls/, (route) => route.abort());
    await wizard.chooseDestination('SFTP');
    const alert = wizard.root.getByText('A part of this form could not be loaded.');
    await alert.waitFor();
    const typeHostKey = wizard.button('I already have the fingerprint or a known_hosts line');
    assert.equal(await typeHostKey.count(), 0);

    await wizard.page.unroute(/rare-controls/);
    await wizard.button('Try again').click();
    await typeHostKey.waitFor();
    assert.equal(await alert.count(), 0);
  });

  it('sends nothing secret before the host key is confirmed', async () => {
    const before = site.demo.sftp.attempts.length;
    const wizard = await site.open();
    await enter(wizard, sftpEntries(site));
    await hostKeyAsked(wizard);

    assert.deepEqual(site.demo.sftp.attempts.slice(before), [], 'Nobody has tried to log in.');
    const [fingerprint] = site.demo.sftp.fingerprints;
    assert.ok(fingerprint);
    await wizard.root.getByText(fingerprint.sha256, { exact: true }).waitFor();
    await wizard.root.getByText(fingerprint.algorithm, { exact: true }).waitFor();
    assert.deepEqual(await wizard.focused(), { tag: 'h3', name: HOST_KEY_QUESTION });
    assert.deepEqual(await wizard.eventsNamed('wizard-error'), [], 'A question is not a failure.');
    assert.deepEqual(await site.accounts(), []);

    await finish(wizard);
    assert.deepEqual(site.demo.sftp.attempts.slice(before, before + 1), [
      { username: 'demo', method: 'password', accepted: true, partial: false },
    ]);
    assert.deepEqual(
      site.demo.sftp.files.list('demo', '/upload'),
      ['incoming'],
      'The test file was deleted.',
    );
    const summary = await wizard.summary();
    assert.equal(summary['Server'], `demo@127.0.0.1:${site.demo.sftp.port}`);
    assert.equal(summary['Folder path'], '/upload');
    const [destination, ...others] = await site.destinations();
    assert.deepEqual(others, []);
    assert.deepEqual(destination?.setup, { folderPath: '/upload' });
  });

  it('does not connect when the key is declined, and keeps all that was typed', async () => {
    const before = site.demo.sftp.attempts.length;
    const wizard = await site.open();
    const entries = sftpEntries(site);
    await enter(wizard, entries);
    await wizard.declineHostKey();
    await wizard.root.getByRole('heading', { name: HOST_KEY_QUESTION }).waitFor({ state: 'detached' });
    assert.deepEqual(await wizard.values(Object.keys(entries)), entries);
    assert.equal(await wizard.heading(), 'Connect to SFTP');
    assert.deepEqual(site.demo.sftp.attempts.slice(before), []);
  });

  it('asks again when the confirmed key belongs to another address', async () => {
    const wizard = await site.open();
    await enter(wizard, { ...sftpEntries(site), Password: 'not this one' });
    await wizard.confirmHostKey();
    await wizard.errorAt('Password');
    const before = site.demo.sftp.attempts.length;
    await wizard.fill({ Host: 'localhost', Password: site.demo.sftpAccounts.password });
    await wizard.connect();
    await hostKeyAsked(wizard);
    assert.equal(site.demo.sftp.attempts.length, before);
  });

  it('logs in where the server asks for the password by keyboard-interactive', async () => {
    const wizard = await site.open();
    await enter(wizard, sftpEntries(site, 'keyboard'));
    await finish(wizard, '');
    assert.equal((await wizard.summary())['Folder path'], 'Login folder');
  });

  it('asks neither for the key nor for the password when the account is used again', async () => {
    const wizard = await site.open();
    await enter(wizard, sftpEntries(site));
    await finish(wizard);
    await wizard.next();
    await wizard.chooseDestination('SFTP');
    await wizard.pickAccount('demo@127.0.0.1');
    await wizard.connect();
    await wizard.waitForHeading('Set up SFTP');
    await wizard.fill({ Name: 'Again', 'Folder path': 'incoming' });
    await wizard.create();
    await wizard.waitForHeading('Destination created');
    assert.equal((await site.accounts()).length, 1);
    assert.equal((await site.destinations()).length, 2);
  });
});

describe('SFTP with a private key', () => {
  it('takes a pasted key', async () => {
    const wizard = await site.open();
    await enter(wizard, sftpKeyEntries(site), 'Private key');
    await finish(wizard);
    assert.deepEqual(site.demo.sftp.attempts.at(-1), {
      username: 'keyonly',
      method: 'publickey',
      accepted: true,
      partial: false,
    });
    const [account] = await site.accounts();
    assert.deepEqual(Object.keys(account?.details ?? {}).sort(), [
      'host',
      'hostKey',
      'method',
      'port',
      'username',
    ]);
  });

  it('takes a key from a file', async () => {
    const wizard = await site.open();
    await wizard.chooseDestination('SFTP');
    await wizard.chooseNewAccount();
    await wizard.choose('Private key');
    await wizard.fill(sftpServerEntries(site, 'keyonly'));
    // As Windows saves it.
    await wizard.chooseFile('Private key', site.demo.sftpAccounts.demoClientKey.replaceAll('\n', '\r\n'));
    await wizard.connect();
    await finish(wizard);
    assert.equal((await site.destinations()).length, 1);
  });

  it('refuses a file that is too large to be a key', async () => {
    const wizard = await site.open();
    await wizard.chooseDestination('SFTP');
    await wizard.chooseNewAccount();
    await wizard.choose('Private key');
    await wizard.chooseFile('Private key', 'x'.repeat(40_000));
    assert.equal(await wizard.errorAt('Private key'), 'This file is too large to be a key.');
    assert.equal(await wizard.field('Private key').inputValue(), '');
  });

  it('opens a locked key with its passphrase', async () => {
    const wizard = await site.open();
    await enter(wizard, sftpKeyEntries(site, 'locked'), 'Private key');
    await finish(wizard);
    assert.equal((await site.destinations()).length, 1);
  });

  it('takes a key that lost its line breaks on the way', async () => {
    const wizard = await site.open();
    const entries = sftpKeyEntries(site);
    await enter(
      wizard,
      { ...entries, 'Private key': (entries['Private key'] ?? '').replaceAll('\n', ' ') },
      'Private key',
    );
    await finish(wizard);
    assert.equal((await site.destinations()).length, 1);
  });
});

describe('SFTP with another host key than before', () => {
  const STOP = 'Stop: this server shows another key than before';

  /** Waits for the stop; checks that it shows both keys and has the focus. */
  async function stopped(wizard: WizardPage, before: string | undefined): Promise<void> {
    await wizard.root.getByRole('heading', { name: STOP }).waitFor();
    const [fresh] = site.demo.sftp.fingerprints;
    assert.ok(before && fresh);
    const shown = await wizard.summary();
    assert.equal(shown['Confirmed before'], before);
    assert.equal(shown['Fingerprint now (SHA-256)'], fresh.sha256);
    assert.deepEqual(await wizard.focused(), { tag: 'h3', name: STOP });
    assert.equal(await wizard.button('The fingerprint matches, connect').count(), 0);
  }

  const fingerprint = (): string | undefined => site.demo.sftp.fingerprints[0]?.sha256;

  it('stops hard when a stored account is used, and goes on after a deliberate second step only', async () => {
    const wizard = await site.open();
    await enter(wizard, sftpEntries(site));
    await finish(wizard);
    await wizard.next();

    const old = fingerprint();
    await site.demo.sftp.rotateHostKey();
    const before = site.demo.sftp.attempts.length;
    await wizard.chooseDestination('SFTP');
    await wizard.pickAccount('demo@127.0.0.1');
    await wizard.connect();
    await stopped(wizard, old);
    assert.equal(await wizard.heading(), 'Connect to SFTP');
    assert.equal((await wizard.probes())[1]?.status, 'failed');
    assert.equal((await site.accounts())[0]?.lastCheck?.verdict, 'failed');

    await wizard.replaceHostKey();
    await wizard.waitForNotice('Ask the owner of the server first, then confirm that here.');
    assert.equal(site.demo.sftp.attempts.length, before, 'Nobody has tried to log in.');

    await wizard.check('I have asked the owner of the server, and the new fingerprint is right.');
    await wizard.replaceHostKey();
    await wizard.waitForHeading('Set up SFTP');
    assert.equal(site.demo.sftp.attempts.length, before + 1);
    const [account, ...others] = await site.accounts();
    assert.deepEqual(others, [], 'The account was changed, none was added.');
    assert.equal(account?.lastCheck?.verdict, 'passed');
  });

  it('does not connect when the user says no', async () => {
    const wizard = await site.open();
    await enter(wizard, sftpEntries(site));
    await finish(wizard);
    await wizard.next();
    const old = fingerprint();
    await site.demo.sftp.rotateHostKey();
    const before = site.demo.sftp.attempts.length;
    await wizard.chooseDestination('SFTP');
    await wizard.pickAccount('demo@127.0.0.1');
    await wizard.connect();
    await stopped(wizard, old);
    await wizard.declineHostKey();
    await wizard.root.getByRole('heading', { name: STOP }).waitFor({ state: 'detached' });
    assert.equal(await wizard.heading(), 'Connect to SFTP');
    assert.equal(site.demo.sftp.attempts.length, before);
  });

  it('stops hard between the account and its destination', async () => {
    const wizard = await site.open();
    await enter(wizard, sftpEntries(site));
    await wizard.confirmHostKey();
    await wizard.waitForHeading('Set up SFTP');
    const old = fingerprint();
    await site.demo.sftp.rotateHostKey();
    const before = site.demo.sftp.attempts.length;
    await wizard.fill({ Name: 'Drop', 'Folder path': '/upload' });
    await wizard.create();
    await stopped(wizard, old);
    assert.equal(await wizard.heading(), 'Set up SFTP');
    assert.deepEqual(await wizard.values(['Name', 'Folder path']), {
      Name: 'Drop',
      'Folder path': '/upload',
    });
    assert.equal(site.demo.sftp.attempts.length, before);
    assert.deepEqual(await site.destinations(), []);
    await wizard.check('I have asked the owner of the server, and the new fingerprint is right.');
    await wizard.replaceHostKey();
    await wizard.waitForHeading('Destination created');
    assert.equal((await site.destinations()).length, 1);
  });

  it('stops hard for a key that was confirmed on this very form', async () => {
    const wizard = await site.open();
    await enter(wizard, { ...sftpEntries(site), Password: 'not this one' });
    await wizard.confirmHostKey();
    await wizard.errorAt('Password');
    const old = fingerprint();
    await site.demo.sftp.rotateHostKey();
    const before = site.demo.sftp.attempts.length;
    await wizard.fill({ Password: site.demo.sftpAccounts.password });
    await wizard.connect();
    await stopped(wizard, old);
    assert.equal(site.demo.sftp.attempts.length, before);
    assert.deepEqual(await site.accounts(), []);
  });
});
