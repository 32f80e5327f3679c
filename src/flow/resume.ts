import * as z from 'zod/mini';
import { account, byName } from '../backend/wire.js';
import type { DestinationDefinition, FormValues } from '../destinations/definition.js';
import { draftValues } from '../destinations/validate.js';
import type { WizardState } from './wizard-state.js';

const values = byName(z.union([z.string(), z.number()]));

/** A draft as it comes back: from a storage that others can write to, or from an older version. */
const draft = z.object({
  version: z.number().check(z.refine((version) => version === 1)),
  type: z.string(),
  step: z.enum(['auth', 'setup']),
  mode: z.optional(z.enum(['undecided', 'existing', 'new'])),
  accountId: z.optional(z.string()),
  account: z.optional(account),
  forms: z.object({ auth: z.optional(values), setup: z.optional(values) }),
});

/**
 * The state that a draft describes, or nothing where it is none of this type. What has no field is dropped, and so is what
 * must not be in a draft: a page may have kept more than it was given. Loaded when there is a draft to resume.
 */
export function resumedState(given: unknown, definition: DestinationDefinition): WizardState | undefined {
  const read = draft.safeParse(given);
  if (!read.success || read.data.type !== definition.type) return undefined;
  const { type, step, mode = 'undecided', accountId, forms } = read.data;
  const connected = read.data.account;
  const drafts = {
    [type]: {
      auth: draftValues(definition.auth, forms.auth ?? {}),
      setup: { ...draftValues(definition.setup, forms.setup ?? {}), ...naming(forms.setup ?? {}) },
    },
  };
  const activity = { status: 'idle' } as const;
  if (step === 'setup' && connected?.type === type) {
    return { screen: { step, type, account: connected, accountProbes: [], activity }, drafts };
  }
  const picked = accountId === undefined ? {} : { accountId };
  return { screen: { step: 'auth', type, mode, ...picked, activity }, drafts };
}

/** What tells when it comes into the document, as elements of Lit do. */
interface Place {
  readonly isConnected: boolean;
  addController(watch: { hostConnected(): void }): void;
  removeController(watch: { hostConnected(): void }): void;
}

/** The same, as soon as the wizard is in the document: one that was removed meanwhile goes on when it is back. */
export async function resumeIn(
  wizard: Place,
  given: unknown,
  definition: DestinationDefinition,
): Promise<WizardState | undefined> {
  while (!wizard.isConnected) await connection(wizard);
  return resumedState(given, definition);
}

const connection = (wizard: Place): Promise<void> =>
  new Promise((resolve) => {
    const watch = {
      hostConnected: () => {
        wizard.removeController(watch);
        resolve();
      },
    };
    wizard.addController(watch);
  });

/** What the setup of every type has, beside the fields that its declaration names. */
const naming = ({ name, description }: FormValues): FormValues => ({
  ...(typeof name === 'string' ? { name } : {}),
  ...(typeof description === 'string' ? { description } : {}),
});
