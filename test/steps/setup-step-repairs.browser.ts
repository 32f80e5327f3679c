import { expect } from 'chai';
import type { Folder } from '../../src/destinations/check.js';
import type { Activity } from '../../src/flow/wizard-state.js';
import { problem, type Problem } from '../../src/problems/problem.js';
import { failure, success, type Result } from '../../src/problems/result.js';
import { account, definitionOf, hostKeyQuestion } from '../../demo/gallery/fakes.js';
import { settled } from '../drivers/browser/fixture.js';
import { showSetupStep as show } from '../drivers/browser/setup-step.js';
import {
  byLabel,
  byRole,
  click,
  clickButton,
  fill,
  findByRole,
  textOf,
  texts,
} from '../drivers/browser/user.js';

const RUNNING: Activity = { status: 'running', request: 1, probes: [] };

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
