import type { Account, Destination } from '../backend/backend.js';
import type { Problem } from '../problems/problem.js';
import type { WizardDraft } from './draft.js';
import type { StepName } from './wizard-state.js';

/** Why a step was left. */
export type StepChangeReason = 'select' | 'connected' | 'created' | 'back' | 'reset' | 'resume';

/** What the wizard tells its host, by event name. Never a secret. All of them bubble and cross shadow roots. */
export interface WizardEventDetails {
  /** A card was chosen. */
  'destination-selected': { readonly type: string };
  /** An account passed its check: a new one was stored, or an existing one was tried. */
  'account-connected': { readonly account: Account };
  /** A stored account was renamed, checked again, or has other secrets. The account is the one as it is now. */
  'account-changed': {
    readonly account: Account;
    readonly reason: 'renamed' | 'checked' | 'replaced';
  };
  /** A stored account and its secrets are forgotten. */
  'account-deleted': { readonly account: Account };
  /** The destination exists. */
  'destination-created': { readonly account: Account; readonly destination: Destination };
  /** Another step is on the screen. */
  'step-changed': { readonly from: StepName; readonly to: StepName; readonly reason: StepChangeReason };
  /** What a reload would lose has changed: to be kept by the host, and given back as `draft`. */
  'draft-changed': { readonly draft: WizardDraft | undefined };
  /** *Save & Exit*. */
  'wizard-exit': { readonly account: Account; readonly destination: Destination };
  /** *Next*. */
  'wizard-next': { readonly account: Account; readonly destination: Destination };
  /** *Cancel* was pressed: before anything is stopped or forgotten. Cancelable. */
  'wizard-cancel': { readonly step: StepName };
  /** A check or a request failed; also shown on the screen. */
  'wizard-error': { readonly problem: Problem; readonly step: StepName };
}

/** The name of a public event of the wizard. */
export type WizardEventName = keyof WizardEventDetails;

/** A public event of the wizard. */
export type WizardEvent<Name extends WizardEventName> = CustomEvent<WizardEventDetails[Name]>;

type WizardEventMap = { [Name in WizardEventName]: WizardEvent<Name> };

declare global {
  /** For `addEventListener`, and for templates of Angular, which ask it what `$event` is. */
  interface HTMLElementEventMap extends WizardEventMap {}
}
