import type * as core from 'zod/v4/core';
import type { Issue, Notice } from '../problems/issue.js';
import type { DestinationChecks, PlannedProbe } from './check.js';
import type { FieldDefinition, PublicFieldDefinition } from './field.js';

/** The values of a form, by field. Numbers and texts only: everything a form can hold and a backend can store. */
export type FormValues = Readonly<Record<string, unknown>>;

/** What the catalog shows of a destination type before anything else is loaded. */
export interface DestinationCard {
  /** Stable id, such as `amazon-s3`. Part of the contract with the backend. */
  readonly type: string;
  readonly name: string;
  readonly description: string;
  /** What it is one of, such as “Object storage”: for the filter of a long catalog. */
  readonly category?: string;
  /** More words by which a search finds it. */
  readonly keywords?: readonly string[];
  readonly icon: DestinationIcon;
  /** A browser cannot reach such storage: the type is offered only where the host supplies a backend. */
  readonly needsBackend?: true;
}

/** Outlines as SVG path data in a 24 x 24 box, drawn in the accent colour; or a picture's address. */
export type DestinationIcon = { readonly paths: readonly string[] } | { readonly src: string };

/** A destination type as the catalog holds it: the card now, the definition by need. */
export interface DestinationType extends DestinationCard {
  readonly load: () => Promise<DestinationDefinition>;
}

/** One form: what is valid (`schema`), and how each value is asked for (`fields`, in the order of the screen). */
export interface FormDefinition<
  Shape extends core.$ZodShape = core.$ZodShape,
  Field extends FieldDefinition = FieldDefinition,
> {
  /** A flat object schema of zod or zod/mini 4. Its keys are the fields. */
  readonly schema: core.$ZodObject<Shape>;
  readonly fields: { readonly [Key in keyof Shape & string]: Field };
  /**
   * Understands what was pasted into a field: answers the fields to fill and what to tell the user, or `undefined`
   * when the value is fine as it is. Runs when a field is left and before a submit. Pure.
   */
  readonly normalize?: (field: string, value: string, values: FormValues) => NormalizedValues | undefined;
  /**
   * Looks at a value with something too heavy or too slow for the schema, such as a library for keys. Runs when something
   * is pasted, when the field is left, before a submit, which waits for it, and on the server before it believes. Sends
   * nothing anywhere.
   */
  readonly examine?: (field: string, value: string, values: FormValues) => Promise<Examination | undefined>;
}

/** What {@link FormDefinition.examine} found. */
export interface Examination {
  /** What is wrong: the form is not submitted. */
  readonly issues: readonly Issue[];
  /** What is worth saying. */
  readonly notices: readonly Notice[];
  /**
   * What takes the place of the value: the same in its usual form, or nothing where a secret was given by mistake. Then the
   * next submit is held up once: nobody shall go on without having seen it.
   */
  readonly value?: string;
}

/** What {@link FormDefinition.normalize} made of a value. */
export interface NormalizedValues {
  readonly values: Readonly<Record<string, string>>;
  readonly notices: readonly Notice[];
  /** In the form of an account: what the value said of a location, such as a folder. The setup step starts with it. */
  readonly setup?: Readonly<Record<string, string>>;
}

/** A probe as declared: planned by the check, named on the screen. */
export interface ProbeDefinition extends PlannedProbe {
  /** What is being tried, as a short phrase: "Log in". */
  readonly label: string;
  /** Made in some cases only: it is not in the list before it has begun. */
  readonly occasional?: true;
  /** What was found, when it is worth a line: the caller's account, the folder in use. */
  readonly found?: (evidence: Readonly<Record<string, string>>) => string;
}

/** One line of the summary of a destination. Never a secret. */
export interface SummaryRow {
  readonly label: string;
  readonly value: string;
  /** The value is words of the declaration, not a fact: a translation may replace it. */
  readonly phrase?: true;
}

/** Everything there is to know about a destination type. Make one with `defineDestination`. */
export interface DestinationDefinition<
  Auth extends core.$ZodShape = core.$ZodShape,
  Setup extends core.$ZodShape = core.$ZodShape,
> extends DestinationCard {
  /** What the authentication step asks for when a new account is connected. */
  readonly auth: FormDefinition<Auth>;
  /**
   * Where files go: what the setup step asks for besides `name` and `description`, which every destination has. It is
   * stored and shown in the clear: secrets belong to `auth`.
   */
  readonly setup: FormDefinition<Setup, PublicFieldDefinition>;
  readonly probes: {
    readonly account: readonly ProbeDefinition[];
    readonly location: readonly ProbeDefinition[];
  };
  /** Opens a page about this type's credentials. */
  readonly documentationUrl?: string;
  /** What is needed before one starts, a sentence each: for the details in the catalog. Loaded by need. */
  readonly prerequisites?: () => Promise<readonly string[]>;
  /** Names an account so that its owner recognises it, from its non-secret values only. */
  readonly describeAccount: (details: FormValues) => string;
  /** When credentials end, where they say so themselves, as an RFC 3339 time. Pure. */
  readonly expiresAt?: (credentials: FormValues) => string | undefined;
  /** Where files will land, for the summary. */
  readonly summarize: (setup: FormValues, details: FormValues) => readonly SummaryRow[];
  /** How a place in the storage becomes values of the setup, and back: makes the folder browser possible. */
  readonly folders?: FolderMapping;
  /** The full address of a file delivered here, such as `s3://acme/daily/file.csv`: shown while one types. Pure. */
  readonly exampleFile?: (setup: FormValues, details: FormValues) => string;
  /** The same checks from this page, for types whose storage a browser can reach. Loaded by need. */
  readonly checkInBrowser?: () => Promise<DestinationChecks>;
}

/** See {@link DestinationDefinition.folders}; the paths are those of `FolderAccess`. */
export interface FolderMapping {
  /** What the empty path lists. */
  readonly top: 'buckets' | 'login-folder';
  readonly pathOf: (setup: FormValues) => string;
  /** Fields of the setup to fill when this path is chosen. */
  readonly valuesOf: (path: string) => Readonly<Record<string, string>>;
}

/** A definition with its own {@link DestinationType.load}: what `defineDestination` makes. */
export type DefinedDestination<
  Auth extends core.$ZodShape = core.$ZodShape,
  Setup extends core.$ZodShape = core.$ZodShape,
> = DestinationDefinition<Auth, Setup> & DestinationType;

/** Makes a definition its own {@link DestinationType.load}. Declarations of others go through `defineDestination`. */
export function loadable<Auth extends core.$ZodShape, Setup extends core.$ZodShape>(
  definition: DestinationDefinition<Auth, Setup>,
): DefinedDestination<Auth, Setup> {
  const defined = {
    ...definition,
    // A name of its own keeps Vue from wrapping it: behind a deep proxy, the schemas of zod throw.
    [Symbol.toStringTag]: 'DestinationDefinition',
    load: (): Promise<DestinationDefinition> => Promise.resolve(defined as unknown as DestinationDefinition),
  };
  return defined;
}
