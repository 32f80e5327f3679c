import './elements.js';
import type { builtInDestinations } from '../../../src/destinations/registry.js';
import { problem } from '../../../src/problems/problem.js';
import { builtIn, fakeBackend, fakeChecks, seeded } from './fakes.js';
import { host, make, until } from './fixture.js';
import { allByRole, byRole, click, findByRole } from './user.js';
import { chooseType, connect, create, goToEnd, goToSetup, openWizard } from './wizard.js';
import type { Shown, State } from './states.js';

const warning = problem('s3.delete-denied', { bucket: 'example-bucket', key: 'exports/test' });

/** States of the whole wizard. */
export const wizards: Readonly<Record<string, State>> = {
  catalog: async () => (await openWizard()).wizard,
  'auth, new': async () => {
    const { wizard } = await openWizard();
    await chooseType(wizard, 'sftp');
    return wizard;
  },
  'auth, existing': async () => {
    const { wizard } = await openWizard({ accounts: seeded(3) });
    await chooseType(wizard, 'amazon-s3');
    await until(() => allByRole(wizard, 'radio').length > 2, 'the accounts');
    return wizard;
  },
  'auth, running': async () => {
    const { wizard } = await openWizard({ checks: fakeChecks({ account: 'hanging' }) });
    await chooseType(wizard, 'amazon-s3');
    await connect(wizard, 'amazon-s3');
    await until(() => findByRole(wizard, 'button', 'Stop'), 'a running check');
    return wizard;
  },
  'auth, failed': async () => {
    const wrong = { probe: 'credentials', problem: problem('s3.key-unknown', {}) };
    const { wizard } = await openWizard({ checks: fakeChecks({ account: wrong }) });
    await chooseType(wizard, 'amazon-s3');
    await connect(wizard, 'amazon-s3');
    await until(() => findByRole(wizard, 'alert'), 'a problem');
    return wizard;
  },
  setup: async () => {
    const { wizard } = await openWizard();
    await goToSetup(wizard, 'amazon-s3');
    return wizard;
  },
  'setup, failed': async () => {
    const denied = problem('s3.access-denied', { operation: 'PutObject', bucket: 'b', folder: '' });
    const { wizard } = await openWizard({
      checks: fakeChecks({ location: { probe: 'write', problem: denied } }),
    });
    await goToSetup(wizard, 'amazon-s3');
    await create(wizard);
    await until(() => findByRole(wizard, 'alert'), 'a problem');
    return wizard;
  },
  created: async () => {
    const { wizard } = await openWizard({
      checks: fakeChecks({ location: { probe: 'delete', problem: warning } }),
    });
    await goToEnd(wizard, 'amazon-s3');
    return wizard;
  },
  loading: async () => {
    const type = { ...builtIn('amazon-s3'), load: () => new Promise<never>(() => {}) };
    return opening(type);
  },
  'a step that could not be loaded': async () => {
    const type = { ...builtIn('amazon-s3'), load: () => Promise.reject(new Error('no network')) };
    const wizard = await opening(type);
    await until(() => findByRole(wizard, 'alert'), 'that it failed');
    return wizard;
  },
};

async function opening(only: (typeof builtInDestinations)[number]): Promise<Shown> {
  const backend = fakeBackend(fakeChecks());
  const wizard = await host(make('cloud-destination-wizard', { backend, destinations: [only] }));
  await click(byRole(wizard, 'button', /^Connect destination/));
  return wizard;
}
