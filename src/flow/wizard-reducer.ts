import type { Account, Destination } from '../backend/backend.js';
import type { Probe } from '../destinations/check.js';
import type { FormValues } from '../destinations/definition.js';
import { isHostKeyQuestion } from '../problems/host-key-question.js';
import type { Problem } from '../problems/problem.js';
import {
  INITIAL_STATE,
  type AccountMode,
  type Activity,
  type AuthScreen,
  type Screen,
  type SetupScreen,
  type WizardState,
} from './wizard-state.js';

/** Everything that can happen. Actions about a request carry its number. */
export type WizardAction =
  | { readonly kind: 'type-selected'; readonly type: string; readonly mode: AccountMode }
  | { readonly kind: 'accounts-counted'; readonly total: number }
  | { readonly kind: 'mode-chosen'; readonly mode: Exclude<AccountMode, 'undecided'> }
  | { readonly kind: 'account-picked'; readonly accountId: string }
  | {
      readonly kind: 'draft-changed';
      readonly type: string;
      readonly form: 'auth' | 'setup';
      readonly values: FormValues;
    }
  | { readonly kind: 'request-started'; readonly request: number }
  | { readonly kind: 'request-stopped' }
  | { readonly kind: 'probe-reported'; readonly request: number; readonly probe: Probe }
  | { readonly kind: 'account-connected'; readonly request: number; readonly account: Account }
  | { readonly kind: 'account-changed'; readonly request: number; readonly account: Account }
  | { readonly kind: 'destination-created'; readonly request: number; readonly destination: Destination }
  | { readonly kind: 'request-failed'; readonly request: number; readonly problem: Problem }
  | { readonly kind: 'went-back' }
  | { readonly kind: 'resumed'; readonly state: WizardState }
  | { readonly kind: 'reset' };

const IDLE: Activity = { status: 'idle' };

/**
 * The next state. Pure: an action that makes no sense on the current screen, or that belongs to a request which is no
 * longer awaited, answers the very same state.
 */
export function reduce(state: WizardState, action: WizardAction): WizardState {
  if (action.kind === 'reset') return INITIAL_STATE;
  if (action.kind === 'resumed') return action.state;
  if (action.kind === 'draft-changed') {
    const { type, form, values } = action;
    return { ...state, drafts: { ...state.drafts, [type]: { ...state.drafts[type], [form]: values } } };
  }
  const screen = nextScreen(state.screen, action);
  if (screen === state.screen) return state;
  // What was created is done with: connecting the same type again begins with an empty form.
  const drafts = screen.step === 'created' ? without(state.drafts, screen.type) : state.drafts;
  return { screen, drafts };
}

function nextScreen(screen: Screen, action: WizardAction): Screen {
  switch (screen.step) {
    case 'catalog':
      return action.kind === 'type-selected'
        ? { step: 'auth', type: action.type, mode: action.mode, activity: IDLE }
        : screen;
    case 'auth':
      return nextAuth(screen, action);
    case 'setup':
      return nextSetup(screen, action);
    case 'created':
      return screen;
  }
}

function nextAuth(screen: AuthScreen, action: WizardAction): Screen {
  switch (action.kind) {
    case 'went-back':
      return { step: 'catalog' };
    case 'accounts-counted':
      if (screen.mode !== 'undecided') return screen;
      return { ...screen, mode: action.total > 0 ? 'existing' : 'new' };
    case 'mode-chosen':
      // A running check belongs to the form that started it; what failed there says nothing about the other one.
      return screen.activity.status === 'running' || screen.mode === action.mode
        ? screen
        : { ...screen, mode: action.mode, activity: IDLE };
    case 'account-picked':
      return screen.activity.status === 'running'
        ? screen
        : { ...screen, accountId: action.accountId, activity: IDLE };
    case 'account-connected':
      return awaited(screen.activity, action.request)
        ? {
            step: 'setup',
            type: screen.type,
            account: action.account,
            accountProbes: screen.activity.probes,
            activity: IDLE,
          }
        : screen;
    default:
      return withActivity(screen, action);
  }
}

function nextSetup(screen: SetupScreen, action: WizardAction): Screen {
  switch (action.kind) {
    case 'went-back':
      // The account exists by now: it is picked, not typed again.
      return {
        step: 'auth',
        type: screen.type,
        mode: 'existing',
        accountId: screen.account.id,
        activity: IDLE,
      };
    case 'account-changed':
      return awaited(screen.activity, action.request)
        ? { ...screen, account: action.account, accountProbes: screen.activity.probes, activity: IDLE }
        : screen;
    case 'destination-created':
      return awaited(screen.activity, action.request)
        ? {
            step: 'created',
            type: screen.type,
            account: screen.account,
            destination: action.destination,
            probes: screen.activity.probes,
          }
        : screen;
    default:
      return withActivity(screen, action);
  }
}

/** What every step with a request has in common: it starts, reports, stops or fails. */
function withActivity<Step extends AuthScreen | SetupScreen>(screen: Step, action: WizardAction): Step {
  const { activity } = screen;
  switch (action.kind) {
    case 'request-started':
      return activity.status === 'running'
        ? screen
        : { ...screen, activity: { status: 'running', request: action.request, probes: [] } };
    case 'request-stopped':
      return activity.status === 'running' || isQuestion(activity) ? { ...screen, activity: IDLE } : screen;
    case 'probe-reported':
      return awaited(activity, action.request)
        ? { ...screen, activity: { ...activity, probes: withProbe(activity.probes, action.probe) } }
        : screen;
    case 'request-failed':
      return awaited(activity, action.request)
        ? { ...screen, activity: { status: 'failed', problem: action.problem, probes: activity.probes } }
        : screen;
    default:
      return screen;
  }
}

type Running = Extract<Activity, { status: 'running' }>;

/** Whether this request is the one whose answer is awaited; late answers of earlier ones are dropped. */
function awaited(activity: Activity, request: number): activity is Running {
  return activity.status === 'running' && activity.request === request;
}

/** Whether the check waits for the user to look at a host key: who stops here says no. */
function isQuestion(activity: Activity): boolean {
  return (
    activity.status === 'failed' &&
    (isHostKeyQuestion(activity.problem) || activity.problem.code === 'sftp.host-key-changed')
  );
}

/** The probes with the newest word about one of them, in the order of their first appearance. */
export function withProbe(probes: readonly Probe[], probe: Probe): readonly Probe[] {
  const at = probes.findIndex(({ id }) => id === probe.id);
  return at < 0 ? [...probes, probe] : probes.with(at, probe);
}

function without<Value>(
  record: Readonly<Record<string, Value>>,
  name: string,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}
