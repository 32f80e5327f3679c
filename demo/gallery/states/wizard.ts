import type { DestinationType } from '../../../src/destinations/definition.js';
import { problem } from '../../../src/problems/problem.js';
import { call, fill, press, see, type, type Act } from '../act.js';
import { writtenAs } from '../code.js';
import { fakeBackend, fakeChecks, type FakeChecks } from '../fake-backend.js';
import { ENTRIES, builtIn, seeded, type BuiltIn } from '../fakes.js';
import { warning } from '../probes.js';
import { statesOf } from '../state.js';

const state = statesOf('cloud-destination-wizard');

const NAMES: Readonly<Record<BuiltIn, string>> = {
  'amazon-s3': 'Amazon S3',
  's3-compatible': 'S3-compatible storage',
  sftp: 'SFTP',
};

const chooses = (name: BuiltIn): readonly Act[] => [
  press(`Connect destination: ${NAMES[name]}`),
  see('schema-form, account-picker'),
];

const connects: readonly Act[] = [
  ...chooses('amazon-s3'),
  ...fill(ENTRIES['amazon-s3']),
  press('Connect to destination'),
];

const goesToSetup: readonly Act[] = [...connects, see('setup-step')];

const creates: readonly Act[] = [
  ...goesToSetup,
  type('Name', 'Daily exports'),
  type('Bucket name', 'example-bucket'),
  press('Create Destination'),
];

const wizard = (checks: Partial<FakeChecks> = {}, accounts = seeded(0)) => ({
  backend: fakeBackend(fakeChecks(checks), { accounts }),
});

const denied = problem('s3.access-denied', { operation: 'PutObject', bucket: 'example-bucket', folder: '' });

/** A type whose code never comes, or cannot. */
const loadedBy = (load: DestinationType['load'], code: string): DestinationType =>
  writtenAs(
    { ...builtIn('amazon-s3'), load },
    `{ ...builtInDestinations.find(({ type }) => type === 'amazon-s3'), load: ${code} }`,
  );

const opensOnly = [press('Connect destination: Amazon S3')];

export const wizardStates = [
  state('Catalog', () => wizard()),
  state('Auth, new', () => wizard(), { acts: chooses('sftp') }),
  state('Auth, existing', () => wizard({}, seeded(3)), {
    acts: [press('Add another: Amazon S3'), see('[part~=account]')],
  }),
  state('Auth, running', () => wizard({ account: 'hanging' }), { acts: [...connects, see('check-list')] }),
  state(
    'Auth, failed',
    () => wizard({ account: { probe: 'credentials', problem: problem('s3.key-unknown', {}) } }),
    { acts: [...connects, see('problem-notice')] },
  ),
  state('Setup', () => wizard(), { acts: goesToSetup }),
  state('Setup, failed', () => wizard({ location: { probe: 'write', problem: denied } }), {
    acts: [...creates, see('problem-notice')],
  }),
  state('Created', () => wizard({ location: { probe: 'delete', problem: warning } }), {
    acts: [...creates, see('done-step')],
  }),
  state(
    'Loading',
    () => ({
      ...wizard(),
      destinations: [loadedBy(() => new Promise(() => {}), '() => new Promise(() => {})')],
    }),
    { acts: opensOnly },
  ),
  state(
    'A step that could not be loaded',
    () => ({
      ...wizard(),
      destinations: [
        loadedBy(
          () => Promise.reject(new Error('no network')),
          "() => Promise.reject(new Error('no network'))",
        ),
      ],
    }),
    { acts: [...opensOnly, see('[role=alert]')] },
  ),
  state('In a dialog', () => wizard(), { acts: [call('open'), see('dialog')] }),
];
