import type { Account, Destination } from '../backend/backend.js';
import type { Probe } from '../destinations/check.js';
import type { FormValues } from '../destinations/definition.js';
import type { Problem } from '../problems/problem.js';

/** Everything the wizard knows: what is on the screen, and what was typed so far. Never a secret. */
export interface WizardState {
  readonly screen: Screen;
  readonly drafts: Drafts;
}

/** What is on the screen: exactly one of these. */
export type Screen = CatalogScreen | AuthScreen | SetupScreen | CreatedScreen;

/** Choosing a destination type. */
export interface CatalogScreen {
  readonly step: 'catalog';
}

/** Choosing or connecting an account. */
export interface AuthScreen {
  readonly step: 'auth';
  readonly type: string;
  readonly mode: AccountMode;
  readonly accountId?: string;
  readonly activity: Activity;
}

/** Naming the destination and its location. */
export interface SetupScreen {
  readonly step: 'setup';
  readonly type: string;
  readonly account: Account;
  /** What the check of the account found, such as whose key it is. */
  readonly accountProbes: readonly Probe[];
  readonly activity: Activity;
}

/** Done: only leaving is left. */
export interface CreatedScreen {
  readonly step: 'created';
  readonly type: string;
  readonly account: Account;
  readonly destination: Destination;
  /** What the check found, for the warnings. */
  readonly probes: readonly Probe[];
}

/** Where the account comes from. `undecided` until the number of existing accounts is known. */
export type AccountMode = 'undecided' | 'existing' | 'new';

/** What a step is doing. One request at most: its number tells a late answer from an awaited one. */
export type Activity =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly request: number; readonly probes: readonly Probe[] }
  | { readonly status: 'failed'; readonly problem: Problem; readonly probes: readonly Probe[] };

/** What was typed, by destination type: survives going back and forth. Secrets are never part of it. */
export type Drafts = Readonly<Record<string, Draft>>;

/** The non-secret entries of one destination type. */
export interface Draft {
  readonly auth?: FormValues;
  readonly setup?: FormValues;
}

/** The name of a step. */
export type StepName = Screen['step'];

/** The state before anything has happened. */
export const INITIAL_STATE: WizardState = { screen: { step: 'catalog' }, drafts: {} };
