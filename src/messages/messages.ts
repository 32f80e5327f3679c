import type { ProbeDefinition } from '../destinations/definition.js';
import type { accountActions } from './en/account-actions.js';
import type { accounts } from './en/accounts.js';
import type { auth } from './en/auth.js';
import type { catalog } from './en/catalog.js';
import type { catalogMore } from './en/catalog-more.js';
import type { checks } from './en/checks.js';
import type { dialog } from './en/dialog.js';
import type { folders } from './en/folders.js';
import type { forms } from './en/form-controls.js';
import type { errorSummary, issues, notices } from './en/forms.js';
import type { hostKey } from './en/host-key.js';
import type { problems } from './en/problems.js';
import type { rareControls } from './en/rare-controls.js';
import type { remedies } from './en/remedies.js';
import type { done, setup } from './en/setup.js';
import type { wizard } from './en/wizard.js';

/** All prose of the wizard, by section. English is built in; each section is loaded with the element that shows it. */
export interface Messages {
  readonly wizard: typeof wizard;
  readonly dialog: typeof dialog;
  readonly catalog: typeof catalog;
  readonly catalogMore: typeof catalogMore;
  readonly auth: typeof auth;
  readonly accounts: typeof accounts;
  readonly accountActions: typeof accountActions;
  readonly hostKey: typeof hostKey;
  readonly forms: typeof forms & typeof rareControls;
  readonly errorSummary: typeof errorSummary;
  readonly issues: typeof issues;
  readonly notices: typeof notices;
  readonly setup: typeof setup;
  readonly folders: typeof folders;
  readonly done: typeof done;
  readonly checks: typeof checks;
  readonly problems: typeof problems;
  readonly remedies: typeof remedies;
}

type Part<Value> = Value extends (...args: never) => unknown
  ? Value
  : Value extends object
    ? { readonly [Key in keyof Value]?: Part<Value[Key]> }
    : Value;

/** Any part of the texts, to replace or translate them: `{ catalog: { heading: 'Wohin?' } }`. */
export type MessageOverrides = {
  readonly [Section in keyof Messages]?: Part<Messages[Section]>;
} & {
  /** Texts of destination types, by type: replaces what their declarations say. */
  readonly destinations?: Readonly<Record<string, DestinationTexts>>;
};

/** The replaceable texts of one destination type. */
export interface DestinationTexts {
  readonly name?: string;
  readonly description?: string;
  readonly category?: string;
  /** What is needed before one starts. */
  readonly prerequisites?: readonly string[];
  /** By field, of the account and of the setup. */
  readonly fields?: Readonly<Record<string, FieldTexts>>;
  /** By field of the setup, where a field of the account has the same name. */
  readonly setupFields?: Readonly<Record<string, FieldTexts>>;
  /** What a probe tries, by its id. */
  readonly probes?: Readonly<Record<string, string>>;
  /** What a probe found, by its id. */
  readonly findings?: Readonly<Record<string, NonNullable<ProbeDefinition['found']>>>;
  /** Labels of the summary, and values that are phrases, by what the declaration says: `{ 'Folder path': 'Ordner' }`. */
  readonly summary?: Readonly<Record<string, string>>;
}

/** The replaceable texts of one field. */
export interface FieldTexts {
  readonly label?: string;
  readonly help?: string;
  /** Of a choice, by value. */
  readonly options?: Readonly<Record<string, { readonly label?: string; readonly help?: string }>>;
  /** Labels of suggestions, by value. */
  readonly suggestions?: Readonly<Record<string, string>>;
}

const merged = new WeakMap<object, WeakMap<object, unknown>>();

/** A section's built-in texts with a host's replacements on top. The same arguments answer the same object. */
export function withOverrides<Section extends object>(
  builtIn: Section,
  overrides: Part<NoInfer<Section>> | undefined,
): Section {
  if (!overrides) return builtIn;
  const known = merged.get(builtIn) ?? new WeakMap<object, unknown>();
  merged.set(builtIn, known);
  const cached = known.get(overrides);
  if (cached) return cached as Section;
  const result = merge(builtIn, overrides);
  known.set(overrides, result);
  return result;
}

function merge<Section extends object>(builtIn: Section, overrides: object): Section {
  const result = { ...builtIn } as unknown as Record<string, unknown>;
  for (const [key, value] of Object.entries(overrides)) {
    const base = result[key];
    // A translation that has no text yet says null, or nothing.
    if (!Object.hasOwn(result, key) || value === undefined || value === null) continue;
    result[key] =
      typeof base === 'object' && base !== null && typeof value === 'object'
        ? merge(base, value as object)
        : value;
  }
  return result as unknown as Section;
}
