import type { WizardDraft } from '../flow/draft.js';
import type { DestinationType } from '../destinations/definition.js';

/**
 * What is happening between the catalog and the first step: its code and the type's definition are on their way. Afterwards, the
 * type that was opened last.
 */
export type Opening =
  | { readonly status: 'none'; readonly type?: DestinationType }
  | ({ readonly status: 'loading' | 'failed' } & Start);

/** How a type is begun. */
export interface Start {
  readonly type: DestinationType;
  /** Where the catalog has decided it. */
  readonly mode?: 'existing' | undefined;
  /** Where it goes on with one. */
  readonly draft?: WizardDraft | undefined;
}
