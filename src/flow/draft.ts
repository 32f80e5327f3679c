import type { Account } from '../backend/backend.js';
import type { AccountMode, Draft, WizardState } from './wizard-state.js';

/** Where a user is and what was typed, as plain data for `JSON.stringify`. Never a secret. */
export interface WizardDraft {
  /** The form of this object: a draft of another version is not resumed. */
  readonly version: 1;
  /** The chosen destination type. */
  readonly type: string;
  /** The step on the screen. */
  readonly step: 'auth' | 'setup';
  /** On the authentication step: the choice that is open. */
  readonly mode?: AccountMode;
  /** On the authentication step: the account that is picked. */
  readonly accountId?: string | undefined;
  /** On the setup step: the account that is connected. */
  readonly account?: Account;
  /** What was typed, by form. */
  readonly forms: Draft;
}

/** What forms start with, by destination type. Never a secret. */
export type InitialValues = Readonly<Record<string, Draft>>;

/** The draft of a state; nothing on the catalog, and nothing once the destination exists. */
export function draftOf({ screen, drafts }: WizardState): WizardDraft | undefined {
  if (screen.step !== 'auth' && screen.step !== 'setup') return undefined;
  const { type, step } = screen;
  const where =
    screen.step === 'auth' ? { mode: screen.mode, accountId: screen.accountId } : { account: screen.account };
  return { version: 1, type, step, ...where, forms: drafts[type] ?? {} };
}

/**
 * What a draft says, to be compared with what another one says. Databases put keys in an order of their own, and a page may
 * have merged a draft into what it had: what does not belong to its step says nothing.
 */
export function contentOf({ version, type, step, mode, accountId, account, forms }: WizardDraft): string {
  const said = [version, type, step, step === 'setup' ? account : [mode, accountId], forms];
  const keys: string[] = [];
  JSON.stringify(said, (key, value: unknown) => {
    keys.push(key);
    return value;
  });
  // A list of keys decides their order, however deep. It is shorter than `canonicalJson`, which would be one more file for the page.
  return JSON.stringify(said, keys.sort());
}
