import { expect } from 'chai';
import * as z from 'zod/mini';
import '../../demo/gallery/elements.js';
import type { ListFolders } from '../../src/components/folder-browser.js';
import type { Folder } from '../../src/destinations/check.js';
import { defineDestination } from '../../src/destinations/define-destination.js';
import type { DestinationInput } from '../../src/flow/wizard-controller.js';
import type { Activity } from '../../src/flow/wizard-state.js';
import { problem, type Problem } from '../../src/problems/problem.js';
import { failure, success, type Result } from '../../src/problems/result.js';
import { account, definitionOf, hostKeyQuestion } from '../../demo/gallery/fakes.js';
import { host, make, record, settled, until } from '../drivers/browser/fixture.js';
import {
  byLabel,
  byRole,
  click,
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

async function show(more: object = {}) {
  const places: (string | undefined)[] = [];
  const creations: { input: DestinationInput; key: string }[] = [];
  const element = make('setup-step', {
    definition: await definitionOf('amazon-s3'),
    account: account(1),
    create: (input, key, { from }) => {
      creations.push({ input, key });
      places.push(from);
    },
  });
  return { element: await host(Object.assign(element, more)), creations, places };
}

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

describe('setup-step: repairs', () => {
  const sftpAccount = account(1, { type: 'sftp', details: { host: 'h', hostKey: 'ssh-ed25519 AAAAold' } });
  const noFolder = problem('sftp.no-such-path', { path: '/exports', home: '/home/ann' });

  async function showSftp(more: object = {}) {
    const shown = await show({ definition: await definitionOf('sftp'), account: sftpAccount, ...more });
    await fill(shown.element, { Name: 'Daily', 'Folder path': '/exports' });
    return shown;
  }

  async function fails(element: HTMLElementTagNameMap['setup-step'], met: Problem): Promise<void> {
    element.activity = RUNNING;
    await settled();
    element.activity = { status: 'failed', problem: met, probes: [] };
    await settled();
  }

  it('makes the missing folder and creates again', async () => {
    const made: string[] = [];
    const createFolder = async (path: string) => {
      made.push(path);
      return success({ name: 'exports', path });
    };
    const { element, creations } = await showSftp({ createFolder });
    await fails(element, noFolder);

    await clickButton(element, 'Create the folder');

    expect(made).to.deep.equal(['/exports']);
    expect(creations.map(({ input }) => input.setup)).to.deep.equal([{ folderPath: '/exports' }]);
  });

  it('says why a folder could not be made, beside what was wrong before', async () => {
    const denied = problem('sftp.permission', { path: '/', username: 'ann', action: 'write' });
    const { element, creations } = await showSftp({ createFolder: async () => failure(denied) });
    await fails(element, noFolder);

    await clickButton(element, 'Create the folder');

    expect(textOf(element)).to.contain('There is no folder “/exports”.');
    const [before, added, ...others] = texts(element, 'alert');
    expect(before).to.contain('There is no folder “/exports”.').and.not.to.contain('may not write');
    expect(added).to.contain('may not write in “/”');
    expect(others).to.deep.equal([]);
    expect(creations).to.deep.equal([]);
  });

  it('says that the folder is being made, once however often it is asked to', async () => {
    const made: string[] = [];
    let answer = (_: Result<Folder>): void => undefined;
    const createFolder = (path: string) => {
      made.push(path);
      return new Promise<Result<Folder>>((resolve) => {
        answer = resolve;
      });
    };
    const { element, creations } = await showSftp({ createFolder });
    await fails(element, noFolder);

    await clickButton(element, 'Create the folder');
    expect(texts(element, 'status')).to.include('Creating the folder…');
    await clickButton(element, 'Create the folder');
    expect(made).to.deep.equal(['/exports']);

    answer(success({ name: 'exports', path: '/exports' }));
    await settled();
    expect(textOf(element)).not.to.include('Creating the folder…');
    expect(creations).to.have.length(1);
  });

  it('says that a backend threw, and makes the folder at the second try', async () => {
    let calls = 0;
    const createFolder = async (path: string) => {
      calls += 1;
      if (calls === 1) throw new TypeError('secret');
      return success({ name: 'exports', path });
    };
    const { element, creations } = await showSftp({ createFolder });
    await fails(element, noFolder);

    await clickButton(element, 'Create the folder');
    expect(textOf(element)).to.include('Something in this page went wrong').and.not.include('secret');
    expect(creations).to.deep.equal([]);

    await clickButton(element, 'Create the folder');
    expect(creations).to.have.length(1);
  });

  it('stops making a folder when something newer is tried, and when the step is left', async () => {
    const signals: AbortSignal[] = [];
    const answers: ((result: Result<Folder>) => void)[] = [];
    const createFolder = (_: string, { signal }: { signal: AbortSignal }) => {
      signals.push(signal);
      return new Promise<Result<Folder>>((resolve) => {
        answers.push(resolve);
      });
    };
    const { element, creations } = await showSftp({ createFolder });
    await fails(element, noFolder);
    await clickButton(element, 'Create the folder');

    // What comes at once is never shown as running.
    element.activity = { status: 'failed', problem: { ...noFolder }, probes: [] };
    await settled();
    expect(signals[0]?.aborted).to.equal(true);
    expect(textOf(element)).not.to.include('Creating the folder…');

    await clickButton(element, 'Create the folder');
    element.remove();
    await settled();
    expect(signals[1]?.aborted).to.equal(true);

    for (const answer of answers) answer(success({ name: 'exports', path: '/exports' }));
    await settled();
    expect(creations).to.deep.equal([]);
  });

  it('replaces the host key of the account by who has asked, then creates again', async () => {
    const changes: unknown[] = [];
    const changeAccount = async (_: unknown, values: object) => {
      changes.push(values);
      return true;
    };
    const { element, creations } = await showSftp({ changeAccount });
    const { params } = hostKeyQuestion;
    await fails(element, problem('sftp.host-key-changed', { ...params, expected: 'SHA256:before' }));

    await click(byRole(element, 'checkbox'));
    await clickButton(element, 'Replace the confirmed key');

    expect(changes).to.deep.equal([{ hostKey: params.hostKey }]);
    expect(creations).to.have.length(1);
  });

  it('creates nothing when the account could not be changed', async () => {
    const { element, creations } = await showSftp({ changeAccount: async () => false });
    await fails(
      element,
      problem('sftp.host-key-other-algorithm', { ...hostKeyQuestion.params, expected: 'x' }),
    );

    await clickButton(element, 'The fingerprint matches, connect');

    expect(creations).to.deep.equal([]);
  });

  it('lets the server check what the page may not know', async () => {
    const { element, places } = await show({ serverChecks: true });
    await fill(element, { Name: 'Daily', 'Bucket name': 'example-bucket' });
    await fails(element, problem('s3.cors-or-missing', { host: 'h', origin: 'o', bucket: 'example-bucket' }));

    await clickButton(element, 'Check from the server instead');

    expect(places).to.deep.equal(['server']);
  });

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

describe('setup-step: remedies', () => {
  const failed = (found: Problem): Activity => ({ status: 'failed', problem: found, probes: [] });
  const draft = { name: 'Daily', bucket: 'acme', folderPath: 'daily' };

  it('has the policy that is needed, made from what was typed', async () => {
    const denied = problem('s3.access-denied', { operation: 'PutObject', bucket: 'acme', folder: 'daily' });
    const { element } = await show({ activity: failed(denied), draft });

    const policy = byRole(element, 'group', 'The policy that is needed');
    expect(textOf(policy)).to.contain('arn:aws:s3:::acme/daily/*');
    expect(byRole(element, 'button', 'Copy: The policy that is needed')).to.be.instanceOf(HTMLElement);
    expect(textOf(byRole(element, 'alert'))).to.contain('may not write files (s3:PutObject)');
  });

  it('has the rules for this very page, and calls nothing wrong that cannot be known', async () => {
    const hidden = problem(
      's3.cors-or-missing',
      { host: 's3.example.com', origin: location.origin, bucket: 'acme' },
      { field: 'bucket' },
    );
    const { element } = await show({ activity: failed(hidden), draft });

    expect(textOf(byRole(element, 'group', 'The CORS rules for this site'))).to.contain(location.origin);
    expect(byLabel(element, 'Bucket name').getAttribute('aria-invalid')).to.equal(null);
    expect(texts(byRole(element, 'alert'), 'listitem')).to.deep.equal([
      `“acme” has no CORS rule for ${location.origin}.`,
      'There is no bucket called “acme”.',
      'The bucket is in another region.',
    ]);
  });

  it('has the addresses for a firewall, where they are known', async () => {
    const silent = problem('net.timeout', { host: 's3.example.com', seconds: 10 }, { field: 'endpoint' });
    const { element } = await show({ activity: failed(silent), egressAddresses: ['192.0.2.7'] });
    expect(textOf(byRole(element, 'group', 'The addresses to allow'))).to.contain('192.0.2.7');

    element.egressAddresses = [];
    await settled();
    expect(findByRole(element, 'group', 'The addresses to allow')).to.equal(undefined);
  });
});
