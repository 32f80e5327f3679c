import { expect } from 'chai';
import { fakeBackend, fakeChecks } from '../../demo/gallery/fake-backend.js';
import { seeded } from '../../demo/gallery/fakes.js';
import type { WizardEvent } from '../../src/flow/wizard-events.js';
import { problem } from '../../src/problems/problem.js';
import { failure, type Result } from '../../src/problems/result.js';
import { host, make, settled, until } from '../drivers/browser/fixture.js';
import { byRole, clickButton, fill, findByRole, textOf } from '../drivers/browser/user.js';
import { atStep, chooseType, goToSetup } from '../drivers/browser/wizard.js';

/** The card, before and after it is known that there is an account. */
const AMAZON_S3 = /^(?:Add another|Connect destination): Amazon S3$/;

const ended = problem('session.expired', {});
const refuse = async (): Promise<Result<never>> => failure(ended);

type Operation = 'listAccounts' | 'listFolders' | 'renameAccount' | 'createDestination' | 'createFolder';

/** A wizard whose backend refuses some operations, and what the page hears of it. */
async function openRefused(operations: readonly Operation[], answers: object = {}) {
  const refused = { ...Object.fromEntries(operations.map((operation) => [operation, refuse])), ...answers };
  const backend = { ...fakeBackend(fakeChecks(), { accounts: seeded(1) }), ...refused };
  const wizard = await host(make('cloud-destination-wizard', { backend }));
  const heard: string[] = [];
  wizard.addEventListener('wizard-error', ({ detail, target }: WizardEvent<'wizard-error'>) => {
    expect(target).to.equal(wizard);
    heard.push(`${detail.step}: ${detail.problem.code}`);
  });
  return { wizard, heard };
}

describe('wizard: the page hears of what fails', () => {
  it('when the accounts cannot be listed', async () => {
    const { wizard, heard } = await openRefused(['listAccounts']);
    await clickButton(wizard, AMAZON_S3);
    await until(() => findByRole(wizard, 'button', 'Try again'), 'a failure');
    expect(heard).to.deep.equal(['auth: session.expired']);

    await clickButton(wizard, 'Try again');
    await until(() => heard.length === 2, 'another one');
  });

  it('when folders cannot be listed', async () => {
    const { wizard, heard } = await openRefused(['listFolders']);
    await goToSetup(wizard, 'amazon-s3');

    await clickButton(wizard, 'Browse folders…');
    await until(() => textOf(wizard).includes('Your session has ended'), 'a failure');

    expect(heard).to.deep.equal(['setup: session.expired']);
  });

  it('when a backend throws where it should answer', async () => {
    const throws = () => Promise.reject(new TypeError('of a client of one’s own'));
    const { wizard, heard } = await openRefused([], {
      listAccounts: throws,
      createDestination: async () =>
        failure(problem('sftp.no-such-path', { path: '/exports', home: '/home/ann' })),
      createFolder: throws,
    });
    await clickButton(wizard, AMAZON_S3);
    await until(() => textOf(wizard).includes('Something in this page went wrong'), 'no list');
    expect(heard).to.deep.equal(['auth: page.unexpected']);
    await clickButton(wizard, 'Back');

    await goToSetup(wizard, 'sftp');
    await fill(wizard, { Name: 'Daily', 'Folder path': '/exports' });
    await clickButton(wizard, 'Create Destination');
    await until(() => findByRole(wizard, 'button', 'Create the folder'), 'no folder');
    await clickButton(wizard, 'Create the folder');
    await until(() => heard.includes('setup: page.unexpected'), 'a failure');
    await settled();

    expect(heard.filter((one) => one.startsWith('setup'))).to.deep.equal([
      'setup: sftp.no-such-path',
      'setup: page.unexpected',
    ]);
    expect(textOf(wizard)).to.include('Something in this page went wrong').and.not.include('of one’s own');
  });

  it('when something fails that is done with an account', async () => {
    const { wizard, heard } = await openRefused(['renameAccount']);
    await chooseType(wizard, 'amazon-s3');
    await clickButton(wizard, /^Actions for/);
    await until(() => findByRole(wizard, 'menuitem', 'Rename'), 'the actions');
    byRole(wizard, 'menuitem', 'Rename').click();
    await until(() => findByRole(wizard, 'button', 'Save'), 'a name');
    await clickButton(wizard, 'Save');
    await until(() => textOf(wizard).includes('Your session has ended'), 'a failure');

    expect(heard).to.deep.equal(['auth: session.expired']);
  });

  it('and not of a list that nobody waits for any more', async () => {
    const { wizard, heard } = await openRefused([]);
    let asked = false;
    let answer = (): void => undefined;
    const { backend } = wizard;
    wizard.backend = {
      ...backend,
      listAccounts: () =>
        new Promise((resolve) => {
          answer = () => {
            resolve(failure(ended));
          };
          asked = true;
        }),
    } as NonNullable<typeof backend>;
    await clickButton(wizard, AMAZON_S3);
    await atStep(wizard, 'auth-step');
    await until(() => asked, 'the accounts');
    await clickButton(wizard, 'Back');

    answer();
    await settled();

    expect(heard).to.deep.equal([]);
  });
});
