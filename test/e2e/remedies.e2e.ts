import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { generateEd25519, parseSshKey } from '../../demo/servers/sftp/host-keys.js';
import { GNUPG_KEY } from '../destinations/encryption-key/gnupg-keys.js';
import { DemoSite } from '../drivers/demo-site.js';
import { s3Entries, s3Keys, sftpEntries, sftpServerEntries } from '../drivers/entries.js';
import { connect } from '../drivers/wrong-input.js';

const site = DemoSite.forTests();

describe('remedies', () => {
  it('Amazon S3: the policy for what was typed can be copied', async () => {
    const wizard = await site.open();
    await wizard.chooseDestination('Amazon S3');
    await wizard.chooseNewAccount();
    await wizard.fill(s3Entries(s3Keys.dropsOnly));
    await connect(wizard);
    await wizard.waitForHeading('Set up Amazon S3');
    await wizard.fill({ Name: 'Daily', 'Bucket name': 'acme-exports', 'Folder path': 'daily' });
    await wizard.create();

    assert.match(await wizard.problemText(), /may not write files \(s3:PutObject\)/);
    const policy = await wizard.copyRemedy('The policy that is needed');
    const { Statement } = JSON.parse(policy) as { Statement: readonly { Resource: string }[] };
    assert.equal(Statement[0]?.Resource, 'arn:aws:s3:::acme-exports/daily/*');
  });

  it('SFTP: the line for authorized_keys is the key’s own', async () => {
    const wizard = await site.open();
    const { privateKey } = generateEd25519('newcomer');
    await wizard.chooseDestination('SFTP');
    await wizard.chooseNewAccount();
    await wizard.choose('Private key');
    await wizard.fill({ ...sftpServerEntries(site, 'keyonly'), 'Private key': privateKey });
    await connect(wizard);

    const line = await wizard.copyRemedy('The line for authorized_keys');
    const key = parseSshKey(privateKey);
    assert.equal(line, `${key.type} ${key.getPublicSSH().toString('base64')}`);
  });

  it('a page without a backend: the rules are for its own origin, and no field is called wrong', async () => {
    const wizard = await site.open({ backend: 'none' });
    await wizard.chooseDestination('Amazon S3');
    await wizard.fill(s3Entries());
    await connect(wizard);
    await wizard.waitForHeading('Set up Amazon S3');
    await wizard.fill({ Name: 'Daily', 'Bucket name': 'acme-no-cors' });
    await wizard.create();

    assert.match(await wizard.problemText(), /neither be called right nor wrong/);
    assert.deepEqual(await wizard.wrongFields(), []);
    const rules = await wizard.copyRemedy('The CORS rules for this site');
    const [rule] = JSON.parse(rules) as readonly { AllowedOrigins: readonly string[] }[];
    assert.deepEqual(rule?.AllowedOrigins, [new URL(site.demo.url).origin]);
  });
});

describe('problems', () => {
  it('link to what explains them', async () => {
    const wizard = await site.open();
    await wizard.chooseDestination('Amazon S3');
    await wizard.chooseNewAccount();
    await wizard.fill(s3Entries({ ...s3Keys.full, secretAccessKey: 'w'.repeat(40) }));
    await connect(wizard);

    const explained = await wizard.followMore();
    assert.match(explained.url(), /problems\.html#s3\.secret-wrong$/);
    await explained.getByRole('heading', { name: 's3.secret-wrong', exact: true }).waitFor();
    assert.equal(await explained.locator('a:target').getAttribute('id'), 's3.secret-wrong');
    await explained.close();
  });
});

describe('a key to encrypt files with', () => {
  it('is opened in the page, and kept with the account', async () => {
    const wizard = await site.open();
    await wizard.chooseDestination('SFTP');
    await wizard.chooseNewAccount();
    await wizard.fill(sftpEntries(site));
    await wizard.fill({ 'Encryption key': '' });
    await wizard.paste('Encryption key', GNUPG_KEY);
    await wizard.waitForNotice('Files will be encrypted for Ann Exporter <ann@example.com>');
    await wizard.connect();
    await wizard.confirmHostKey();
    await wizard.waitForHeading('Set up SFTP');
    await wizard.fill({ Name: 'Drop', 'Folder path': '/upload' });
    await wizard.create();
    await wizard.waitForHeading('Destination created');

    assert.equal((await wizard.summary())['Encryption'], 'With your PGP key');
    const [account] = await site.accounts();
    assert.match(String(account?.details['encryptionKey']), /^-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nxjME/);
  });
});
