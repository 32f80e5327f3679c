import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DemoSite } from '../drivers/demo-site.js';
import { s3Keys, sftpServerEntries } from '../drivers/entries.js';
import type { Entries } from '../drivers/wizard-page.js';
import { connect, goodEntries, type Type } from '../drivers/wrong-input.js';

const site = DemoSite.forTests();

const KEY = s3Keys.full;

/** What is no mistake: understood, said, and it works. */
interface Understood {
  readonly what: string;
  readonly type: Type;
  readonly typed: () => Entries;
  readonly becomes: () => Entries;
  /** What is said about the first typed field. */
  readonly notice: string;
}

const INVISIBLE = '\u200b';
const CLEANED = 'Spaces or invisible characters around the value were removed.';

const PASTED_CREDENTIALS: readonly Understood[] = [
  {
    what: 'a key ID with a space and an invisible character',
    type: 'Amazon S3',
    typed: () => ({
      'Access key ID': ` ${KEY.accessKeyId}${INVISIBLE}`,
    }),
    becomes: () => ({ 'Access key ID': KEY.accessKeyId }),
    notice: CLEANED,
  },
  {
    what: 'a secret with a no-break space and a tab',
    type: 'Amazon S3',
    typed: () => ({ 'Secret access key': `\u00a0${KEY.secretAccessKey}\t` }),
    becomes: () => ({ 'Secret access key': KEY.secretAccessKey }),
    notice: CLEANED,
  },
  {
    what: 'a region by its name in the console',
    type: 'Amazon S3',
    typed: () => ({ Region: 'Europe (Frankfurt) eu-central-1' }),
    becomes: () => ({ Region: 'eu-central-1' }),
    notice: 'Written as the region code eu-central-1.',
  },
  {
    what: 'an endpoint with the bucket in it',
    type: 'S3-compatible storage',
    typed: () => ({ Endpoint: `${site.demo.s3.url}/acme-exports` }),
    becomes: () => ({ Endpoint: site.demo.s3.url }),
    notice: 'Enter the bucket “acme-exports” in the next step.',
  },
  {
    what: 'a host with scheme, user, port and path',
    type: 'SFTP',
    typed: () => ({ Host: `sftp://demo@127.0.0.1:${site.demo.sftp.port}/upload` }),
    becomes: () => sftpServerEntries(site),
    notice: 'Recognised the host “127.0.0.1”; port and user name went to their own fields.',
  },
  {
    what: 'a host with a port',
    type: 'SFTP',
    typed: () => ({ Host: ` 127.0.0.1:${site.demo.sftp.port}` }),
    becomes: () => ({ Host: '127.0.0.1', Port: String(site.demo.sftp.port) }),
    notice: 'Recognised the host “127.0.0.1”',
  },
];

const PASTED_LOCATIONS: readonly Understood[] = [
  {
    what: 'a bucket as s3://name/path',
    type: 'Amazon S3',
    typed: () => ({ 'Bucket name': 's3://acme-exports/some/path/' }),
    becomes: () => ({ 'Bucket name': 'acme-exports', 'Folder path': 'some/path' }),
    notice: 'Recognised the bucket “acme-exports” and the folder “some/path” in what you pasted.',
  },
  {
    what: 'a folder that is only a slash',
    type: 'Amazon S3',
    typed: () => ({ 'Folder path': '/' }),
    becomes: () => ({ 'Folder path': '' }),
    notice: 'Empty means the top: no folder is needed.',
  },
  {
    what: 'a folder with doubled slashes',
    type: 'S3-compatible storage',
    typed: () => ({ 'Folder path': '/a//b/' }),
    becomes: () => ({ 'Folder path': 'a/b' }),
    notice: 'Slashes that would make folders without a name were removed.',
  },
  {
    what: 'a folder with doubled slashes on a server',
    type: 'SFTP',
    typed: () => ({ 'Folder path': '/upload//incoming/' }),
    becomes: () => ({ 'Folder path': '/upload/incoming' }),
    notice: 'Slashes that would make folders without a name were removed.',
  },
];

describe('what was pasted with more than was meant', () => {
  for (const { what, type, typed, becomes, notice } of PASTED_CREDENTIALS) {
    it(`is understood: ${what}`, async () => {
      const wizard = await site.open();
      await wizard.chooseDestination(type);
      await wizard.chooseNewAccount();
      const filled = becomes();
      const others = Object.entries(goodEntries(site, type)).filter(([label]) => !(label in filled));
      await wizard.fill(Object.fromEntries(others));
      await wizard.fill(typed());
      // Leaving the field is what makes it understood.
      await wizard.page.keyboard.press('Tab');
      await wizard.waitForNotice(notice);
      assert.deepEqual(await wizard.values(Object.keys(filled)), filled);
      await connect(wizard);
      await wizard.waitForHeading(`Set up ${type}`);
    });
  }

  for (const { what, type, typed, becomes, notice } of PASTED_LOCATIONS) {
    it(`is understood: ${what}`, async () => {
      const wizard = await site.open();
      await wizard.chooseDestination(type);
      await wizard.chooseNewAccount();
      await wizard.fill(goodEntries(site, type));
      await connect(wizard);
      await wizard.waitForHeading(`Set up ${type}`);
      await wizard.fill({
        Name: 'Exports',
        ...(type === 'SFTP' ? {} : { 'Bucket name': 'acme-exports' }),
        ...typed(),
      });
      await wizard.page.keyboard.press('Tab');
      await wizard.waitForNotice(notice);
      assert.deepEqual(await wizard.values(Object.keys(becomes())), becomes());
      await wizard.create();
      await wizard.waitForHeading('Destination created');
    });
  }
});
