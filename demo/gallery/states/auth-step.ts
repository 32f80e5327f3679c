import { choose, press, see, type } from '../act.js';
import {
  account,
  accounts,
  definitionOf,
  genericProblem,
  hostKeyQuestion,
  listing,
  neverLoads,
} from '../fakes.js';
import { failed, probesWith, running } from '../probes.js';
import { statesOf } from '../state.js';

const state = statesOf('auth-step');

const step = async (name: string) => ({
  definition: await definitionOf(name),
  loadAccounts: listing([]),
});

const newAccount = async (name: string) => ({ ...(await step(name)), mode: 'new' as const });

const existing = async () => ({
  ...(await step('amazon-s3')),
  mode: 'existing' as const,
  loadAccounts: listing(accounts(3)),
});

const plan = async () => (await definitionOf('amazon-s3')).probes.account;

export const authStates = [
  state('Undecided', async () => ({ ...(await step('amazon-s3')), loadAccounts: neverLoads })),
  state('Existing', async () => ({ ...(await existing()), accountId: 'account-1' }), {
    acts: [see('input[type=radio]')],
  }),
  state('Existing, checked', async () => ({
    ...(await existing()),
    accountId: account(1).id,
    activity: running(probesWith(await plan(), 'running', 'pending')),
  })),
  state('Existing, nothing chosen', existing, { acts: [press('Connect to destination')] }),
  state('New, idle', () => newAccount('amazon-s3')),
  state('New, with addresses for the firewall', async () => ({
    ...(await newAccount('sftp')),
    egressAddresses: ['192.0.2.7', '2001:db8::7'],
  })),
  state('New, only', async () => ({ ...(await step('sftp')), loadAccounts: undefined })),
  state('New, S3-compatible', () => newAccount('s3-compatible')),
  state('New, running', async () => ({
    ...(await newAccount('amazon-s3')),
    activity: running(probesWith(await plan(), 'passed', 'running')),
  })),
  state('New, failed at a field', async () => ({
    ...(await newAccount('amazon-s3')),
    activity: failed(
      { ...genericProblem('s3.secret-wrong'), field: 'secretAccessKey' },
      probesWith(await plan(), 'passed', 'failed', 'skipped'),
    ),
  })),
  state(
    'New, by role',
    async () => ({
      ...(await newAccount('amazon-s3')),
      roleAccess: { principal: 'arn:aws:iam::210987654321:user/deliveries', externalId: 'd1f0c8a2' },
    }),
    { acts: [choose('Role')] },
  ),
  state('New, by private key', () => newAccount('sftp'), { acts: [choose('Private key')] }),
  state(
    'New, with a private key where a public one belongs',
    async () => ({ ...(await newAccount('sftp')), fileEncryption: true }),
    {
      acts: [
        press('More options'),
        type('Encryption key', '-----BEGIN PGP PRIVATE KEY BLOCK-----\n'),
        see('[part~=error], [part~=notice]'),
      ],
    },
  ),
  state('New, not verifiable', async () => ({
    ...(await newAccount('s3-compatible')),
    activity: failed({ ...genericProblem('s3.cors-or-missing'), field: 'endpoint' }),
  })),
  state('New, wrong region', async () => ({
    ...(await newAccount('amazon-s3')),
    activity: failed(genericProblem('s3.wrong-region')),
  })),
  state('New, host key asked', async () => ({
    ...(await newAccount('sftp')),
    activity: failed(hostKeyQuestion),
  })),
];
