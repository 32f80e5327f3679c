import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Account, Destination } from '../../src/backend/backend.js';
import type { Probe } from '../../src/destinations/check.js';
import { reduce, type WizardAction } from '../../src/flow/wizard-reducer.js';
import {
  INITIAL_STATE,
  type Activity,
  type Screen,
  type SetupScreen,
  type WizardState,
} from '../../src/flow/wizard-state.js';
import { problem } from '../../src/problems/problem.js';

const account: Account = {
  id: 'acc-1',
  type: 'sftp',
  label: 'demo@sftp.example.com',
  details: {},
  createdAt: '2026-01-01T00:00:00Z',
  lastCheck: null,
  destinations: 0,
};
const destination: Destination = {
  id: 'dst-1',
  type: 'sftp',
  accountId: 'acc-1',
  name: 'Daily',
  description: '',
  setup: {},
  createdAt: '2026-01-01T00:00:00Z',
};
const changed: Account = { ...account, details: { host: 'h' } };
const asked: Activity = {
  status: 'failed',
  problem: problem('sftp.host-key-changed', {
    ...{ host: 'h', port: 22, algorithm: 'a', fingerprint: 'f', hostKey: 'k', expected: 'e' },
  }),
  probes: [],
};
const met = problem('net.offline', {});
const probe: Probe = { id: 'login', status: 'passed', required: true };
const reported: readonly Probe[] = [{ id: 'connect', status: 'passed', required: true }];

const idle: Activity = { status: 'idle' };
const running: Activity = { status: 'running', request: 1, probes: reported };
const failed: Activity = { status: 'failed', problem: met, probes: reported };

const setupWith = (activity: Activity): SetupScreen => ({
  step: 'setup',
  type: 'sftp',
  account,
  accountProbes: reported,
  activity,
});

const SCREENS = {
  catalog: { step: 'catalog' },
  'auth undecided': { step: 'auth', type: 'sftp', mode: 'undecided', activity: idle },
  'auth idle': { step: 'auth', type: 'sftp', mode: 'new', activity: idle },
  'auth running': { step: 'auth', type: 'sftp', mode: 'new', activity: running },
  'auth failed': { step: 'auth', type: 'sftp', mode: 'new', activity: failed },
  'setup idle': setupWith(idle),
  'setup running': setupWith(running),
  'setup failed': setupWith(failed),
  'setup stopped by a host key': setupWith(asked),
  created: { step: 'created', type: 'sftp', account, destination, probes: [] },
} satisfies Record<string, Screen>;

const ACTIONS = {
  'select a type': { kind: 'type-selected', type: 'sftp', mode: 'undecided' },
  'count no accounts': { kind: 'accounts-counted', total: 0 },
  'count three accounts': { kind: 'accounts-counted', total: 3 },
  'choose existing': { kind: 'mode-chosen', mode: 'existing' },
  'choose new': { kind: 'mode-chosen', mode: 'new' },
  'pick an account': { kind: 'account-picked', accountId: 'acc-9' },
  'start request 1': { kind: 'request-started', request: 1 },
  stop: { kind: 'request-stopped' },
  'probe of request 1': { kind: 'probe-reported', request: 1, probe },
  'late probe': { kind: 'probe-reported', request: 0, probe },
  'connected by request 1': { kind: 'account-connected', request: 1, account },
  'connected too late': { kind: 'account-connected', request: 0, account },
  'changed by request 1': { kind: 'account-changed', request: 1, account: changed },
  'changed too late': { kind: 'account-changed', request: 0, account: changed },
  'created by request 1': { kind: 'destination-created', request: 1, destination },
  'created too late': { kind: 'destination-created', request: 0, destination },
  'request 1 failed': { kind: 'request-failed', request: 1, problem: met },
  'failed too late': { kind: 'request-failed', request: 0, problem: met },
  back: { kind: 'went-back' },
  reset: { kind: 'reset' },
} satisfies Record<string, WizardAction>;

type ScreenName = keyof typeof SCREENS;
type ActionName = keyof typeof ACTIONS;

const auth = SCREENS['auth idle'];
const setup = SCREENS['setup idle'];
const started: Activity = { status: 'running', request: 1, probes: [] };
const withProbe: Activity = { ...running, probes: [...reported, probe] };
const backToAuth: Screen = {
  step: 'auth',
  type: 'sftp',
  mode: 'existing',
  accountId: 'acc-1',
  activity: idle,
};
const catalog = SCREENS.catalog;

/** What happens where it matters. Every pair that is not listed leaves the state as it is: the very same object. */
const TRANSITIONS: Record<ScreenName, Partial<Record<ActionName, Screen>>> = {
  catalog: { 'select a type': SCREENS['auth undecided'] },
  'auth undecided': {
    'count no accounts': { ...auth, mode: 'new' },
    'count three accounts': { ...auth, mode: 'existing' },
    'choose existing': { ...auth, mode: 'existing' },
    'choose new': { ...auth, mode: 'new' },
    'pick an account': { ...SCREENS['auth undecided'], accountId: 'acc-9' },
    'start request 1': { ...SCREENS['auth undecided'], activity: started },
    back: catalog,
  },
  'auth idle': {
    'choose existing': { ...auth, mode: 'existing' },
    'pick an account': { ...auth, accountId: 'acc-9' },
    'start request 1': { ...auth, activity: started },
    back: catalog,
  },
  'auth running': {
    stop: auth,
    'probe of request 1': { ...auth, activity: withProbe },
    'connected by request 1': setup,
    'request 1 failed': SCREENS['auth failed'],
    back: catalog,
  },
  'auth failed': {
    'choose existing': { ...auth, mode: 'existing' },
    'pick an account': { ...auth, accountId: 'acc-9' },
    'start request 1': { ...auth, activity: started },
    back: catalog,
  },
  'setup idle': { 'start request 1': { ...setup, activity: started }, back: backToAuth },
  'setup running': {
    stop: setup,
    'probe of request 1': { ...setup, activity: withProbe },
    'changed by request 1': { ...setup, account: changed },
    'created by request 1': { step: 'created', type: 'sftp', account, destination, probes: reported },
    'request 1 failed': SCREENS['setup failed'],
    back: backToAuth,
  },
  'setup failed': { 'start request 1': { ...setup, activity: started }, back: backToAuth },
  'setup stopped by a host key': {
    stop: setup,
    'start request 1': { ...setup, activity: started },
    back: backToAuth,
  },
  created: {},
};

describe('wizard reducer', () => {
  for (const screenName of Object.keys(SCREENS) as ScreenName[]) {
    for (const actionName of Object.keys(ACTIONS) as ActionName[]) {
      const expected = TRANSITIONS[screenName][actionName];
      const outcome =
        actionName === 'reset' ? 'starts over' : expected ? `goes to ${expected.step}` : 'changes nothing';
      it(`${screenName} + ${actionName}: ${outcome}`, () => {
        const state: WizardState = { screen: SCREENS[screenName], drafts: {} };
        const next = reduce(state, ACTIONS[actionName]);
        if (actionName === 'reset') assert.equal(next, INITIAL_STATE);
        else if (expected) assert.deepEqual(next.screen, expected);
        else assert.equal(next, state);
      });
    }
  }

  it('keeps what was typed by type and form, until the destination exists', () => {
    const typed = (state: WizardState, form: 'auth' | 'setup', values: object): WizardState =>
      reduce(state, { kind: 'draft-changed', type: 'sftp', form, values: values as Record<string, unknown> });
    let state = typed(INITIAL_STATE, 'auth', { host: 'a' });
    state = typed(state, 'setup', { name: 'Daily' });
    assert.deepEqual(state.drafts, { sftp: { auth: { host: 'a' }, setup: { name: 'Daily' } } });
    state = reduce({ ...state, screen: SCREENS['auth idle'] }, ACTIONS.back);
    assert.deepEqual(state.drafts['sftp']?.auth, { host: 'a' }, 'going back loses nothing');
    state = reduce({ ...state, screen: SCREENS['setup running'] }, ACTIONS['created by request 1']);
    assert.deepEqual(state.drafts, {}, 'what was created is done with');
  });

  it('replaces the earlier word about a probe and keeps the order', () => {
    const begun: WizardState = { screen: { ...auth, activity: started }, drafts: {} };
    const words = (['running', 'passed'] as const).flatMap((status) => [
      { id: 'connect', status, required: true },
      { id: 'login', status, required: true },
    ]);
    const end = words.reduce(
      (state, word) => reduce(state, { kind: 'probe-reported', request: 1, probe: word }),
      begun,
    );
    assert.ok(end.screen.step === 'auth' && end.screen.activity.status === 'running');
    assert.deepEqual(
      end.screen.activity.probes.map(({ id, status }) => [id, status]),
      [
        ['connect', 'passed'],
        ['login', 'passed'],
      ],
    );
  });
});
