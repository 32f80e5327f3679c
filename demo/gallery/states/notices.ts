import type { Remedy } from '../../../src/destinations/remedies.js';
import { corsCommand, corsRules } from '../../../src/destinations/s3/cors.js';
import { iamPolicy } from '../../../src/destinations/s3/policies.js';
import { trustPolicy } from '../../../src/destinations/s3/trust-policy.js';
import { EVERY_PROBLEM, genericProblem, hostKeyQuestion } from '../fakes.js';
import { warning } from '../probes.js';
import { statesOf } from '../state.js';

const notice = statesOf('problem-notice');
const remedyList = statesOf('remedy-list');
const hostKey = statesOf('host-key-notice');

/** Every problem there is. */
export const noticeStates = [
  ...EVERY_PROBLEM.map((code) => notice(code, () => ({ problem: genericProblem(code) }))),
  notice('As a warning', () => ({ problem: warning, warning: true })),
  notice('With a button', () => ({ problem: genericProblem('s3.wrong-region') }), {
    content: [{ tag: 'button', text: 'Use eu-west-1' }],
  }),
];

/** Every remedy, as the problems that have one ask for it. */
const REMEDIES: readonly Remedy[] = [
  {
    kind: 'iam-policy',
    text: iamPolicy({ bucket: 'acme-exports', folder: 'daily', region: 'eu-central-1' }),
  },
  { kind: 's3-policy', text: iamPolicy({ bucket: 'acme-exports', folder: 'daily', region: '' }) },
  { kind: 'cors-rules', text: corsRules('https://app.example.com') },
  {
    kind: 'cors-command',
    text: corsCommand({
      origin: 'https://app.example.com',
      bucket: 'acme',
      endpoint: 'https://s3.example.com',
    }),
  },
  {
    kind: 'trust-policy',
    text: trustPolicy({ principal: 'arn:aws:iam::210987654321:user/us', externalId: '1' }),
  },
  { kind: 'connect-src', text: 'connect-src https://s3.example.com' },
  {
    kind: 'authorized-keys',
    text: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ1R2cbu3Yv7mDqJvjg9a4oVqPj0bC3lYkQv',
  },
  { kind: 'firewall', text: '192.0.2.7\n2001:db8::7' },
];

export const remedyStates = REMEDIES.map((remedy) => remedyList(remedy.kind, () => ({ remedies: [remedy] })));

export const hostKeyStates = [hostKey('Asked', () => ({ problem: hostKeyQuestion }))];
