import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DemoSite } from '../drivers/demo-site.js';
import { s3Entries, sftpEntries } from '../drivers/entries.js';
import type { Entries } from '../drivers/wizard-page.js';
import {
  assertTold,
  connect,
  goodEntries,
  submit,
  type Understood,
  type WrongInput,
} from '../drivers/wrong-input.js';

const site = DemoSite.forTests();

const SETUP: Entries = { Name: 'Exports', Description: 'Daily', 'Bucket name': 'acme-exports' };
const FOLDER: Entries = { Name: 'Exports', Description: 'Daily', 'Folder path': '/upload' };

const LOCATIONS: readonly WrongInput[] = [
  {
    what: 'a bucket in another region',
    type: 'Amazon S3',
    step: 'setup',
    values: () => ({ ...SETUP, 'Bucket name': 'acme-archive' }),
    says: ['The bucket is in us-west-2.'],
    mended: () => SETUP,
  },
  {
    what: 'a missing bucket',
    type: 'Amazon S3',
    step: 'setup',
    values: () => ({ ...SETUP, 'Bucket name': 'acme-export' }),
    field: 'Bucket name',
    says: ['There is no bucket called “acme-export”.', 'Check the spelling'],
    mended: () => SETUP,
  },
  {
    what: 'a bucket of somebody else',
    type: 'Amazon S3',
    step: 'setup',
    values: () => ({ ...SETUP, 'Bucket name': 'someone-elses' }),
    field: 'Bucket name',
    says: [/These credentials may not .+ in “someone-elses”\./, 'a permission is missing'],
    mended: () => SETUP,
  },
  {
    what: 'a bucket whose policy forbids it',
    type: 'Amazon S3',
    step: 'setup',
    values: () => ({ ...SETUP, 'Bucket name': 'acme-fenced' }),
    field: 'Bucket name',
    says: [/These credentials may not .+ in “acme-fenced”\./, 'A policy forbids it (bucket policy).'],
    mended: () => SETUP,
  },
  {
    what: 'a full bucket',
    type: 'S3-compatible storage',
    step: 'setup',
    values: () => ({ ...SETUP, 'Bucket name': 'acme-full' }),
    field: 'Bucket name',
    says: ['“acme-full” is full.', 'Free some space'],
    mended: () => SETUP,
  },
  {
    what: 'a bucket name that is none',
    type: 'Amazon S3',
    step: 'setup',
    values: () => ({ ...SETUP, 'Bucket name': 'Acme-Exports' }),
    field: 'Bucket name',
    says: ['Bucket names have no capital letters.'],
    mended: () => SETUP,
  },
  {
    what: 'a folder that climbs',
    type: 'Amazon S3',
    step: 'setup',
    values: () => ({ ...SETUP, 'Folder path': '../x' }),
    field: 'Folder path',
    says: ['“..” cannot be a folder here.'],
    mended: () => ({ 'Folder path': 'x' }),
  },
  {
    what: 'a missing folder',
    type: 'SFTP',
    step: 'setup',
    values: () => ({ ...FOLDER, 'Folder path': '/uplaod' }),
    field: 'Folder path',
    says: ['There is no folder “/uplaod”.', 'After logging in you are in “/upload”.'],
    mended: () => FOLDER,
  },
  {
    what: 'a folder without the right to write',
    type: 'SFTP',
    step: 'setup',
    values: () => ({ ...FOLDER, 'Folder path': '/locked' }),
    field: 'Folder path',
    says: ['“demo” may not write in “/locked”.'],
    mended: () => FOLDER,
  },
  {
    what: 'a folder that climbs on the server',
    type: 'SFTP',
    step: 'setup',
    values: () => ({ ...FOLDER, 'Folder path': '../../etc' }),
    field: 'Folder path',
    says: ['“..” cannot be a folder here.'],
    mended: () => FOLDER,
  },
];

/** What nothing on this screen can mend. */
const DEAD_ENDS: readonly Omit<WrongInput, 'mended'>[] = [
  {
    what: 'a user who may only read',
    type: 'SFTP',
    step: 'setup',
    account: () => sftpEntries(site, 'readonly'),
    values: () => FOLDER,
    field: 'Folder path',
    says: [/“readonly” may not write in “\/upload”\.|“\/upload” is read-only\./],
  },
  {
    what: 'a full disk',
    type: 'SFTP',
    step: 'setup',
    account: () => sftpEntries(site, 'full'),
    values: () => FOLDER,
    field: 'Folder path',
    says: [/There is no space left in “\/upload”\.|The disk may be full/],
  },
];

describe('wrong locations', () => {
  for (const row of LOCATIONS) {
    it(`${row.type}: ${row.what}`, async () => {
      const wizard = await submit(site, row);
      await assertTold(site, wizard, row);
      await wizard.fill(row.mended());
      await wizard.create();
      await wizard.waitForHeading('Destination created');
      assert.equal((await site.destinations()).length, 1);
    });
  }
  for (const row of DEAD_ENDS) {
    it(`${row.type}: ${row.what}`, async () => {
      const wizard = await submit(site, row);
      await assertTold(site, wizard, row);
    });
  }
});

describe('a bucket in another region', () => {
  it('can be used by an account with that region', async () => {
    const wizard = await submit(site, {
      what: 'another region',
      type: 'Amazon S3',
      step: 'setup',
      values: () => ({ ...SETUP, 'Bucket name': 'acme-archive' }),
      says: [],
    });
    assert.equal(await wizard.problem(), 'The bucket is in us-west-2.');
    await wizard.back();
    await wizard.waitForHeading('Connect to Amazon S3');
    await wizard.chooseNewAccount();
    const { Region: _, ...keys } = s3Entries();
    assert.deepEqual(await wizard.values(Object.keys(keys)), { ...keys, 'Secret access key': '' });
    await wizard.fill(s3Entries(undefined, 'us-west-2'));
    await wizard.connect();
    await wizard.waitForHeading('Set up Amazon S3');
    assert.deepEqual(await wizard.values(['Name', 'Bucket name']), {
      Name: 'Exports',
      'Bucket name': 'acme-archive',
    });
    await wizard.create();
    await wizard.waitForHeading('Destination created');
    assert.deepEqual(site.demo.s3.objects('acme-archive').keys(), []);
  });
});

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

describe('locations that were pasted with more than was meant', () => {
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
