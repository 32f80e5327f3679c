import { expect } from 'chai';
import * as z from 'zod/mini';
import '../../demo/gallery/elements.js';
import type { ListFolders } from '../../src/components/folder-browser.js';
import { defineDestination } from '../../src/destinations/define-destination.js';
import type { Activity } from '../../src/flow/wizard-state.js';
import { problem } from '../../src/problems/problem.js';
import { success } from '../../src/problems/result.js';
import { definitionOf } from '../../demo/gallery/fakes.js';
import { record, settled, until } from '../drivers/browser/fixture.js';
import { showSetupStep as show } from '../drivers/browser/setup-step.js';
import {
  byLabel,
  byRole,
  clickButton,
  descriptionOf,
  expectFocus,
  fill,
  findByRole,
  textOf,
  texts,
} from '../drivers/browser/user.js';

const RUNNING: Activity = { status: 'running', request: 1, probes: [] };
const CREATE = 'Create Destination';

describe('setup-step', () => {
  it('says what is set up with which account', async () => {
    const { element } = await show({ focusOnEntry: true });

    expectFocus(byRole(element, 'heading', 'Set up Amazon S3'));
    expect(texts(element, 'definition')).to.deep.equal(['AKIA0001 · eu-central-1']);
  });

  it('says beforehand that it writes a test object', async () => {
    const { element } = await show();
    expect(textOf(element)).to.contain('A small test object is written there, read back and deleted.');

    element.activity = RUNNING;
    await settled();
    expect(textOf(element)).not.to.contain('A small test object');
  });

  it('hands over name, description and location', async () => {
    const { element, creations } = await show();
    await fill(element, { Name: 'Daily', Description: 'All of it.', 'Bucket name': 'example-bucket' });
    await fill(element, { 'Folder path': '/exports//daily/' });

    await clickButton(element, CREATE);
    await clickButton(element, CREATE);

    expect(creations[0]?.input).to.deep.equal({
      name: 'Daily',
      description: 'All of it.',
      setup: { bucket: 'example-bucket', folderPath: 'exports/daily' },
    });
    expect(creations[1]?.key).to.equal(creations[0]?.key);
  });

  it('leaves out what is empty', async () => {
    const { element, creations } = await show();
    await fill(element, { Name: 'Daily', 'Bucket name': 'example-bucket' });

    await clickButton(element, CREATE);

    expect(creations.map(({ input }) => input)).to.deep.equal([
      { name: 'Daily', setup: { bucket: 'example-bucket' } },
    ]);
  });

  it('puts the region of the bucket in with one click, and creates again', async () => {
    const { element, creations } = await show();
    await fill(element, { Name: 'Daily', 'Bucket name': 'example-bucket' });
    const wrong = problem('s3.wrong-region', { region: 'us-west-2' }, { field: 'region' });
    element.activity = { status: 'failed', problem: wrong, probes: [] };
    await settled();

    await clickButton(element, 'Use us-west-2');

    expect(byLabel(element, 'Region of the bucket').value).to.equal('us-west-2');
    expect(creations.map(({ input }) => input.setup)).to.deep.equal([
      { bucket: 'example-bucket', region: 'us-west-2' },
    ]);
  });

  it('refuses a name that is too long', async () => {
    const { element, creations } = await show();
    await fill(element, { Name: 'x'.repeat(256), 'Bucket name': 'example-bucket' });

    await clickButton(element, CREATE);

    expect(descriptionOf(byLabel(element, 'Name'))).to.contain('Use at most 255 characters.');
    expect(creations).to.deep.equal([]);
  });

  it('holds a type to the rules that join its fields', async () => {
    const definition = defineDestination({
      ...(await definitionOf('amazon-s3')),
      type: 'joined',
      setup: {
        schema: z.object({ bucket: z.string(), folderPath: z.string() }).check(
          z.refine(({ bucket, folderPath }) => bucket !== folderPath, {
            path: ['folderPath'],
            error: 'Must differ.',
          }),
        ),
        fields: {
          bucket: { control: 'text', label: 'From' },
          folderPath: { control: 'text', label: 'To' },
        },
      },
    });
    const { element, creations } = await show({ definition });
    await fill(element, { Name: 'Daily', From: 'a', To: 'a' });

    await clickButton(element, CREATE);

    expect(descriptionOf(byLabel(element, 'To'))).to.contain('Must differ.');
    expect(creations).to.deep.equal([]);
  });

  it('starts with a draft', async () => {
    const { element } = await show({ draft: { name: 'Daily', bucket: 'example-bucket' } });

    expect(byLabel(element, 'Name').value).to.equal('Daily');
    expect(byLabel(element, 'Bucket name').value).to.equal('example-bucket');
  });

  it('can be stopped, and keeps the focus', async () => {
    const { element } = await show({ activity: RUNNING });
    const stopped = record(document, 'create-stopped');

    await clickButton(element, 'Stop');
    expect(stopped).to.have.length(1);

    element.activity = { status: 'idle' };
    await settled();
    expectFocus(byRole(element, 'button', CREATE));
  });

  it('shows a problem at its field and keeps what was typed', async () => {
    const { element } = await show();
    await fill(element, { Name: 'Daily', 'Bucket name': 'example-bucket' });
    const met = problem('s3.no-such-bucket', { bucket: 'example-bucket' }, { field: 'bucket' });

    element.activity = { status: 'failed', problem: met, probes: [] };
    await settled();

    const bucket = byLabel(element, 'Bucket name');
    expectFocus(bucket);
    expect(bucket.value).to.equal('example-bucket');
    expect(texts(element, 'alert')[0]).to.contain('example-bucket');
  });

  it('keeps what was typed when the host changes the texts', async () => {
    const { element } = await show();
    await fill(element, { Name: 'Daily', 'Bucket name': 'example-bucket' });

    element.messages = {
      setup: { name: 'Wie heißt es?' },
      destinations: { 'amazon-s3': { fields: { bucket: { label: 'Eimer' } } } },
    };
    await settled();

    expect(byLabel(element, 'Wie heißt es?').value).to.equal('Daily');
    expect(byLabel(element, 'Eimer').value).to.equal('example-bucket');
  });
});

describe('setup-step: where files land', () => {
  it('shows where files will land, as soon as that is known', async () => {
    const { element } = await show();
    expect(textOf(element)).not.to.contain('Files will land at');

    await fill(element, { 'Bucket name': 'acme-exports', 'Folder path': 'daily' });

    expect(textOf(element)).to.contain('Files will land at').and.to.contain('s3://acme-exports/daily/');
  });

  it('fills in a place that was looked for, and gives the focus back', async () => {
    const asked: string[] = [];
    const listFolders: ListFolders = async ({ path }) => {
      asked.push(path);
      const folders = [{ name: 'weekly', path: `${path}weekly/` }];
      return success({ path, folders, canCreate: true, nextCursor: null });
    };
    const { element, creations } = await show({ listFolders });
    await fill(element, { Name: 'Daily', 'Bucket name': 'acme-exports' });

    await clickButton(element, 'Browse folders…');
    await until(() => findByRole(element, 'button', 'Open weekly'), 'the folders');
    await clickButton(element, 'Open weekly');
    await until(() => findByRole(element, 'button', 'Use weekly'), 'the folder');
    await clickButton(element, 'Use weekly');

    expect(asked).to.deep.equal(['acme-exports/', 'acme-exports/weekly/']);
    expectFocus(byRole(element, 'button', 'Browse folders…'));
    expect(textOf(element)).to.contain('s3://acme-exports/weekly/');
    await clickButton(element, CREATE);
    expect(creations[0]?.input.setup).to.deep.equal({ bucket: 'acme-exports', folderPath: 'weekly' });
  });
});

describe('setup-step: an open folder browser', () => {
  it('does not take the focus from what is wrong', async () => {
    const listFolders: ListFolders = async ({ path }) =>
      success({ path, folders: [], canCreate: true, nextCursor: null });
    const { element } = await show({ listFolders });
    await fill(element, { Name: 'Daily', 'Bucket name': 'acme' });
    await clickButton(element, 'Browse folders…');
    await until(() => findByRole(element, 'button', 'Use acme'), 'the folder');

    await clickButton(element, CREATE);
    element.activity = RUNNING;
    await settled();
    const problemAtBucket = problem('s3.no-such-bucket', { bucket: 'acme' }, { field: 'bucket' });
    element.activity = { status: 'failed', problem: problemAtBucket, probes: [] };
    await settled();

    expectFocus(byLabel(element, 'Bucket name'));
  });
});

describe('setup-step: what the account is', () => {
  it('says whose key it is, as the storage has said it', async () => {
    const arn = 'arn:aws:iam::123456789012:user/exports';
    const { element } = await show({
      accountProbes: [
        { id: 'reach', status: 'passed', required: true },
        {
          id: 'credentials',
          status: 'passed',
          required: true,
          evidence: { account: '123456789012', arn },
        },
      ],
    });

    expect(texts(element, 'definition')).to.deep.equal([
      'AKIA0001 · eu-central-1',
      `Account 123456789012, ${arn}`,
    ]);
  });
});
