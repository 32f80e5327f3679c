/**
 * Every state of every element, by name: for tests that must hold on each of them (accessibility, translation). A
 * factory puts its element into the page and brings it into the state as a user or a host would.
 */
import './elements.js';
import type { CreateFolder, ListFolders } from '../../../src/components/folder-browser.js';
import type { FieldMessage } from '../../../src/components/schema-form.js';
import type { Probe, ProbeStatus } from '../../../src/destinations/check.js';
import type { DestinationDefinition, FormDefinition } from '../../../src/destinations/definition.js';
import { builtInDestinations } from '../../../src/destinations/registry.js';
import type { Remedy } from '../../../src/destinations/remedies.js';
import { corsCommand, corsRules } from '../../../src/destinations/s3/cors.js';
import { iamPolicy } from '../../../src/destinations/s3/policies.js';
import { trustPolicy } from '../../../src/destinations/s3/trust-policy.js';
import type { Activity, StepName } from '../../../src/flow/wizard-state.js';
import { setupForm } from '../../../src/forms/setup-form.js';
import { setup as setupTexts } from '../../../src/messages/en/setup.js';
import type { MessageOverrides } from '../../../src/messages/messages.js';
import { problem } from '../../../src/problems/problem.js';
import { failure, success } from '../../../src/problems/result.js';
import {
  BUILT_IN,
  EVERY_PROBLEM,
  account,
  accounts,
  definitionOf,
  destination,
  failsToLoad,
  genericProblem,
  hostKeyQuestion,
  listing,
  neverLoads,
} from './fakes.js';
import { host, make, settled, until } from './fixture.js';
import { byLabel, choose, clickButton, startTyping, type, unfold } from './user.js';
import { accountActionStates, accountListStates } from './account-states.js';
import { wizards } from './wizard-states.js';

/** An element in the page; all of ours take texts. */
export type Shown = HTMLElement & { messages?: MessageOverrides | undefined };

/** Brings an element into a state. */
export type State = () => Promise<Shown>;

/** States by the element they belong to. */
export type States = Readonly<Record<string, Readonly<Record<string, State>>>>;

const warning = problem('s3.delete-denied', { bucket: 'example-bucket', key: 'exports/test' });
const refused = problem('sftp.auth-failed', {
  username: 'ann',
  method: 'password',
  accepted: ['publickey'],
  publicKey: '',
});

const running = (probes: readonly Probe[]): Activity => ({ status: 'running', request: 1, probes });

/** One probe with this status for each of a plan; the last status goes on to the end. */
const probesWith = (
  plan: DestinationDefinition['probes']['account'],
  ...statuses: readonly ProbeStatus[]
): readonly Probe[] =>
  plan.map(({ id, required }, index): Probe => {
    const status = statuses[index] ?? statuses.at(-1) ?? 'passed';
    return {
      id,
      required,
      status,
      ...(['passed', 'warned', 'failed'].includes(status) ? { durationMs: 120 * (index + 1) ** 3 } : {}),
      ...(status === 'warned' ? { problem: warning } : {}),
      ...(status === 'failed' ? { problem: refused } : {}),
      ...(status === 'unverifiable' ? { problem: genericProblem('s3.cors-or-missing') } : {}),
      ...(status === 'passed' ? { evidence: { account: '123456789012', home: '/home/ann' } } : {}),
    };
  });

const catalog: Readonly<Record<string, State>> = {
  'three types': () => host(make('destination-catalog', { destinations: builtInDestinations })),
  'a search with a match': async () => searched('s3'),
  'a search without a match': async () => searched('dropbox'),
  empty: () => host(make('destination-catalog')),
};

async function searched(text: string): Promise<Shown> {
  const element = await host(make('destination-catalog', { destinations: builtInDestinations }));
  await startTyping(byLabel(element, 'Search destinations'), text);
  return element;
}

const progress = Object.fromEntries(
  (['catalog', 'auth', 'setup', 'created'] satisfies StepName[]).map((current): [string, State] => [
    current,
    () => host(make('step-progress', { current })),
  ]),
);

/** The forms of the built-in types. */
async function formOf(name: string, part: 'auth' | 'setup'): Promise<FormDefinition> {
  const definition = await definitionOf(name);
  return part === 'auth' ? definition.auth : setupForm(definition, setupTexts);
}

const plainForms = Object.fromEntries(
  BUILT_IN.flatMap((name) =>
    (['auth', 'setup'] as const).flatMap((part): [string, State][] => [
      [
        `${name} ${part}, pristine`,
        async () => host(make('schema-form', { form: await formOf(name, part) })),
      ],
      [
        `${name} ${part}, empty and submitted`,
        async () => {
          const element = await host(make('schema-form', { form: await formOf(name, part) }));
          await clickButton(element, 'Submit');
          return element;
        },
      ],
      [
        `${name} ${part}, busy`,
        async () => host(make('schema-form', { form: await formOf(name, part), busy: true })),
      ],
    ]),
  ),
);

const forms: Readonly<Record<string, State>> = {
  ...plainForms,
  'with notices': async () => {
    const element = await host(make('schema-form', { form: await formOf('amazon-s3', 'setup') }));
    await type(byLabel(element, 'Bucket name'), ' s3://example-bucket/exports ');
    return element;
  },
  'with a private key': async () => {
    const element = await host(make('schema-form', { form: await formOf('sftp', 'auth') }));
    await choose(element, 'Private key');
    await type(byLabel(element, 'Private key'), '-----BEGIN OPENSSH PRIVATE KEY-----\nno end');
    await clickButton(element, 'Submit');
    return element;
  },
  'with a revealed secret': async () => {
    const element = await host(make('schema-form', { form: await formOf('amazon-s3', 'auth') }));
    await type(byLabel(element, 'Secret access key'), 'not a secret');
    await clickButton(element, 'Show Secret access key');
    return element;
  },
  'with a confirmed host key': async () => {
    const element = await host(make('schema-form', { form: await formOf('sftp', 'auth') }));
    element.fill({ hostKey: hostKeyQuestion.params.hostKey });
    await settled();
    return element;
  },
  'with a message from outside': async () => {
    const fieldMessages: FieldMessage[] = [{ field: 'region', text: 'The bucket is in another region.' }];
    return host(make('schema-form', { form: await formOf('amazon-s3', 'auth'), fieldMessages }));
  },
};

const picker = (loadAccounts: typeof neverLoads, more: object = {}): Promise<Shown> =>
  host(Object.assign(make('account-picker', { type: 'amazon-s3', loadAccounts }), more));

async function pickerSearched(text: string): Promise<Shown> {
  const element = await picker(listing(accounts(8)), { searchDelay: 0 });
  await startTyping(byLabel(element, 'Search accounts'), text);
  return element;
}

const pickers: Readonly<Record<string, State>> = {
  loading: () => picker(neverLoads),
  failed: () => picker(failsToLoad),
  empty: () => picker(listing([])),
  'three accounts': () => picker(listing(accounts(3)), { accountId: 'account-2' }),
  'many accounts with a search': () => picker(listing(accounts(8), 6)),
  'a search without a match': () => pickerSearched('nobody'),
  'a choice is missing': () => picker(listing(accounts(3)), { missing: true }),
  'the last check failed': () =>
    picker(
      listing([
        account(1, { lastCheck: { at: '2026-03-01T12:00:00.000Z', verdict: 'failed' } }),
        account(2, { lastCheck: { at: '2026-03-01T12:00:00.000Z', verdict: 'unverifiable' } }),
        account(3, { lastCheck: null }),
      ]),
    ),
};

async function checkList(...statuses: readonly ProbeStatus[]): Promise<Shown> {
  const { type: name, probes } = await definitionOf('amazon-s3');
  const plan = [...probes.account, ...probes.location];
  return host(make('check-list', { type: name, plan, probes: probesWith(plan, ...statuses) }));
}

const checkLists: Readonly<Record<string, State>> = {
  'not begun': () => checkList('pending'),
  running: () => checkList('passed', 'running', 'pending'),
  passed: () => checkList('passed'),
  warned: () => checkList('passed', 'passed', 'passed', 'passed', 'passed', 'warned'),
  failed: () => checkList('passed', 'failed', 'skipped'),
  unverifiable: () => checkList('unverifiable', 'skipped'),
};

const notices: Readonly<Record<string, State>> = {
  ...Object.fromEntries(
    EVERY_PROBLEM.map((code): [string, State] => [
      code,
      () => host(make('problem-notice', { problem: genericProblem(code) })),
    ]),
  ),
  'as a warning': () => host(make('problem-notice', { problem: warning, warning: true })),
  'with a button': () => {
    const element = make('problem-notice', { problem: genericProblem('s3.wrong-region') });
    const button = document.createElement('button');
    button.textContent = 'Use eu-west-1';
    element.append(button);
    return host(element);
  },
};

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

const remedyLists: Readonly<Record<string, State>> = Object.fromEntries(
  REMEDIES.map((remedy): [string, State] => [
    remedy.kind,
    () => host(make('remedy-list', { remedies: [remedy] })),
  ]),
);

const hostKeys: Readonly<Record<string, State>> = {
  asked: () => host(make('host-key-notice', { problem: hostKeyQuestion })),
};

async function authStep(name: string, more: object): Promise<Shown> {
  const element = make('auth-step', { definition: await definitionOf(name), loadAccounts: listing([]) });
  return host(Object.assign(element, more));
}

const authSteps: Readonly<Record<string, State>> = {
  undecided: () => authStep('amazon-s3', { loadAccounts: neverLoads }),
  existing: () =>
    authStep('amazon-s3', { mode: 'existing', loadAccounts: listing(accounts(3)), accountId: 'account-1' }),
  'existing, checked': async () => {
    const { probes } = await definitionOf('amazon-s3');
    return authStep('amazon-s3', {
      mode: 'existing',
      loadAccounts: listing(accounts(3)),
      accountId: 'account-1',
      activity: running(probesWith(probes.account, 'running', 'pending')),
    });
  },
  'existing, nothing chosen': async () => {
    const element = await authStep('amazon-s3', { mode: 'existing', loadAccounts: listing(accounts(3)) });
    await clickButton(element, 'Connect to destination');
    return element;
  },
  'new, idle': () => authStep('amazon-s3', { mode: 'new' }),
  'new, with addresses for the firewall': () =>
    authStep('sftp', { mode: 'new', egressAddresses: ['192.0.2.7', '2001:db8::7'] }),
  'new, only': () => authStep('sftp', { loadAccounts: undefined }),
  'new, running': async () => {
    const { probes } = await definitionOf('amazon-s3');
    return authStep('amazon-s3', {
      mode: 'new',
      activity: running(probesWith(probes.account, 'passed', 'running')),
    });
  },
  'new, failed at a field': async () => {
    const { probes } = await definitionOf('amazon-s3');
    return authStep('amazon-s3', {
      mode: 'new',
      activity: {
        status: 'failed',
        problem: { ...genericProblem('s3.secret-wrong'), field: 'secretAccessKey' },
        probes: probesWith(probes.account, 'passed', 'failed'),
      },
    });
  },
  'new, by role': async () => {
    const element = await authStep('amazon-s3', {
      mode: 'new',
      roleAccess: { principal: 'arn:aws:iam::210987654321:user/deliveries', externalId: 'd1f0c8a2' },
    });
    await choose(element, 'Role');
    return element;
  },
  'new, with a private key where a public one belongs': async () => {
    const element = await authStep('sftp', { mode: 'new', fileEncryption: true });
    await unfold(element, 'More options');
    const key = byLabel(element, 'Encryption key');
    await type(key, '-----BEGIN PGP PRIVATE KEY BLOCK-----\n');
    await until(() => key.value === '', 'the key to be gone');
    return element;
  },
  'new, not verifiable': async () =>
    authStep('s3-compatible', {
      mode: 'new',
      activity: {
        status: 'failed',
        problem: { ...genericProblem('s3.cors-or-missing'), field: 'endpoint' },
        probes: [],
      },
    }),
  'new, wrong region': () =>
    authStep('amazon-s3', {
      mode: 'new',
      activity: { status: 'failed', problem: genericProblem('s3.wrong-region'), probes: [] },
    }),
  'new, host key asked': () =>
    authStep('sftp', {
      mode: 'new',
      activity: { status: 'failed', problem: hostKeyQuestion, probes: [] },
    }),
};

async function setupStep(activity: Activity, more: object = {}): Promise<Shown> {
  const definition = await definitionOf('amazon-s3');
  return host(Object.assign(make('setup-step', { definition, account: account(1), activity }), more));
}

/** A few folders, wherever one looks. */
const listFolders: ListFolders = async ({ path }) =>
  success({
    path,
    folders: ['2025', '2026', 'Müller & Söhne'].map((name) => ({ name, path: `${path}${name}/` })),
    canCreate: path !== '',
    nextCursor: 'more',
  });

const folderBrowser = async (more: object): Promise<Shown> =>
  host(Object.assign(make('folder-browser', { listFolders, createFolder: neverMakes }), more));

const neverMakes: CreateFolder = async () => failure(genericProblem('s3.access-denied'));

const folderBrowsers: Readonly<Record<string, State>> = {
  buckets: () => folderBrowser({}),
  'a folder': () => folderBrowser({ start: 'acme-exports/daily/' }),
  'an empty folder': () =>
    folderBrowser({
      start: 'acme-exports/',
      listFolders: async () =>
        success({ path: 'acme-exports/', folders: [], canCreate: true, nextCursor: null }),
    }),
  looking: () => folderBrowser({ listFolders: () => new Promise(() => undefined) }),
  denied: () => folderBrowser({ listFolders: async () => failure(genericProblem('s3.buckets-denied')) }),
  'naming a folder': async () => {
    const shown = await folderBrowser({ start: 'acme-exports/' });
    await settled();
    await clickButton(shown, 'New folder');
    await clickButton(shown, 'Create it');
    return shown;
  },
};

const setupSteps: Readonly<Record<string, State>> = {
  idle: () => setupStep({ status: 'idle' }),
  'with a place to look at': () =>
    setupStep(
      { status: 'idle' },
      { listFolders, draft: { name: 'Daily', bucket: 'acme-exports', folderPath: 'daily/%SEGMENT_NAME%' } },
    ),
  'of a checked account': () =>
    setupStep(
      { status: 'idle' },
      {
        accountProbes: [
          { id: 'credentials', required: true, status: 'passed', evidence: { account: '123456789012' } },
        ],
      },
    ),
  'denied, with the policy that is needed': () =>
    setupStep(
      {
        status: 'failed',
        problem: problem('s3.access-denied', { operation: 'PutObject', bucket: 'acme', folder: 'daily' }),
        probes: [],
      },
      { draft: { name: 'Daily', bucket: 'acme', folderPath: 'daily' } },
    ),
  running: async () => {
    const { probes } = await definitionOf('amazon-s3');
    return setupStep(running(probesWith(probes.location, 'passed', 'running', 'pending')));
  },
  failed: async () => {
    const { probes } = await definitionOf('amazon-s3');
    return setupStep({
      status: 'failed',
      problem: { ...genericProblem('s3.access-denied'), field: 'bucket' },
      probes: probesWith(probes.location, 'failed', 'skipped'),
    });
  },
};

const doneStep = async (probes: readonly Probe[]): Promise<Shown> =>
  host(
    make('done-step', {
      definition: await definitionOf('amazon-s3'),
      account: account(1),
      destination,
      probes,
    }),
  );

const doneSteps: Readonly<Record<string, State>> = {
  created: () => doneStep([]),
  'created, with a warning': () =>
    doneStep([{ id: 'delete', required: false, status: 'warned', problem: warning }]),
};

/** All of them. */
export const STATES: States = {
  catalog,
  'step progress': progress,
  'schema form': forms,
  'account picker': pickers,
  'account list': accountListStates,
  'account actions': accountActionStates,
  'check list': checkLists,
  'problem notice': notices,
  'remedy list': remedyLists,
  'host key notice': hostKeys,
  'auth step': authSteps,
  'folder browser': folderBrowsers,
  'setup step': setupSteps,
  'done step': doneSteps,
  wizard: wizards,
};
