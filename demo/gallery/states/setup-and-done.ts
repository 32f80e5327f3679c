import type { Account } from '../../../src/backend/backend.js';
import type { Probe } from '../../../src/destinations/check.js';
import type { Activity } from '../../../src/flow/wizard-state.js';
import { problem } from '../../../src/problems/problem.js';
import { failure } from '../../../src/problems/result.js';
import { press, see } from '../act.js';
import { account, answers, definitionOf, destination, genericProblem, neverAnswers } from '../fakes.js';
import { failed, probesWith, running, warning } from '../probes.js';
import { statesOf } from '../state.js';
import { listFolders } from './folder-browser.js';

const setup = statesOf('setup-step');
const done = statesOf('done-step');

const step = async (activity: Activity = { status: 'idle' }) => ({
  definition: await definitionOf('amazon-s3'),
  account: account(1),
  activity,
});

const plan = async () => (await definitionOf('amazon-s3')).probes.location;

/** An SFTP server without the folder that was entered. */
const withoutFolder = async () => ({
  definition: await definitionOf('sftp'),
  account: account(1, {
    type: 'sftp',
    label: 'ann@sftp.example.com',
    details: { host: 'sftp.example.com', port: '22', username: 'ann' },
  }),
  draft: { name: 'Daily', folderPath: '/exports' },
  activity: failed(
    problem('sftp.no-such-path', { path: '/exports', home: '/home/ann' }, { field: 'folderPath' }),
  ),
});

export const setupStates = [
  setup('Idle', () => step()),
  setup('With a place to look at', async () => ({
    ...(await step()),
    listFolders: listFolders(),
    draft: { name: 'Daily', bucket: 'acme-exports', folderPath: 'daily/%SEGMENT_NAME%' },
  })),
  setup('Of a checked account', async () => ({
    ...(await step()),
    accountProbes: [
      { id: 'credentials', required: true, status: 'passed', evidence: { account: '123456789012' } },
    ],
  })),
  setup('Denied, with the policy that is needed', async () => ({
    ...(await step(
      failed(problem('s3.access-denied', { operation: 'PutObject', bucket: 'acme', folder: 'daily' })),
    )),
    draft: { name: 'Daily', bucket: 'acme', folderPath: 'daily' },
  })),
  setup('Running', async () => step(running(probesWith(await plan(), 'passed', 'running', 'pending')))),
  setup('Failed', async () =>
    step(
      failed(
        { ...genericProblem('s3.access-denied'), field: 'bucket' },
        probesWith(await plan(), 'failed', 'skipped'),
      ),
    ),
  ),
  setup(
    'Failed, with a folder that is being made',
    async () => ({ ...(await withoutFolder()), createFolder: neverAnswers() }),
    { acts: [press('Create the folder'), see('.wait')] },
  ),
  setup(
    'Failed, with a folder that could not be made',
    async () => ({
      ...(await withoutFolder()),
      createFolder: answers(
        failure(problem('sftp.permission', { path: '/', username: 'ann', action: 'write' })),
      ),
    }),
    { acts: [press('Create the folder'), see('.prevented')] },
  ),
];

const finished = async (probes: readonly Probe[], of: Account = account(1)) => ({
  definition: await definitionOf(of.type),
  account: of,
  destination,
  probes,
});

/** An account whose storage is not AWS: there, the rules can be set by a command. */
const elsewhere = account(1, {
  type: 's3-compatible',
  label: 'minioadmin · s3.example.com',
  details: { endpoint: 'https://s3.example.com', accessKeyId: 'minioadmin', region: '' },
});

const OBJECT = { bucket: 'example-bucket', key: 'exports/daily/connection-test-7f3a' } as const;

/** Warnings, the last of which the bucket's CORS rules mend. */
const undeleted: readonly Probe[] = [
  { id: 'read', required: true, status: 'warned', problem: problem('s3.read-denied', OBJECT) },
  {
    id: 'delete',
    required: false,
    status: 'warned',
    problem: problem('s3.cors-delete', {
      origin: 'https://app.example.com',
      ...OBJECT,
    }),
  },
];

export const doneStates = [
  done('Created', () => finished([])),
  done('Created, with a warning', () =>
    finished([{ id: 'delete', required: false, status: 'warned', problem: warning }]),
  ),
  done('Created, with rules to paste', () => finished(undeleted.slice(1))),
  done('Created, with warnings and a command', () => finished(undeleted, elsewhere)),
];
