import { ProblemError, isUnverifiable, locate, problemOf, type Problem } from '../problems/problem.js';

/** What became of one probe. `unverifiable`: the answer exists but may not be read from here. */
export type ProbeStatus = 'pending' | 'running' | 'passed' | 'warned' | 'failed' | 'skipped' | 'unverifiable';

/** One step of a check, as it stands now. The latest probe of an id replaces the earlier ones. */
export interface Probe {
  readonly id: string;
  readonly status: ProbeStatus;
  /** A failed required probe fails the check; an optional one only warns. */
  readonly required: boolean;
  readonly field?: string;
  readonly problem?: Problem;
  readonly durationMs?: number;
  /** What the probe found: facts such as the caller's account, never a secret. */
  readonly evidence?: Readonly<Record<string, string>>;
}

/** How a whole check ended. */
export type Verdict = 'passed' | 'failed' | 'unverifiable';

/** The outcome of a check. `problem` is the first required probe's: the one to show. */
export type CheckOutcome =
  | {
      readonly verdict: 'passed';
      /** What to store in place of the typed values: the whole host key where a fingerprint was typed. */
      readonly learned?: Readonly<Record<string, string>>;
    }
  | { readonly verdict: 'failed' | 'unverifiable'; readonly problem: Problem };

/** What a check is given to work with. */
export interface CheckContext {
  /** Ends the check: the far end's connection is closed, the promise rejects with the signal's reason. */
  readonly signal: AbortSignal;
  /** Receives every change of every probe, in order. */
  readonly report: (probe: Probe) => void;
  /** For access by role; missing where there is no identity of our own, as in a page. */
  readonly roleAccess?: RoleAccess;
}

/**
 * How customers let us in by role instead of handing over a key.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html
 */
export interface RoleAccess {
  /** The ARN of our own identity, which the customer's role has to trust. */
  readonly principal: string;
  /** Minted by the server, one per tenant, never changed; not a secret. The role has to demand it. */
  readonly externalId: string;
}

/** The remote checks of one destination type; the page and the server each have their own. */
export interface DestinationChecks<
  Credentials = Readonly<Record<string, unknown>>,
  Setup = Readonly<Record<string, unknown>>,
> {
  /** Are these credentials good? */
  checkAccount(credentials: Credentials, context: CheckContext): Promise<CheckOutcome>;
  /** Can this account write, read back and delete a small object at this location? */
  checkLocation(credentials: Credentials, setup: Setup, context: CheckContext): Promise<CheckOutcome>;
  /** Without it, folders can only be typed. */
  readonly folders?: FolderAccess<Credentials>;
}

/** One page of the folders inside another. */
export interface FolderPage {
  /** The folder that was looked into, in the form that the storage itself uses. */
  readonly path: string;
  readonly folders: readonly Folder[];
  /** Whether a folder can be made here. */
  readonly canCreate: boolean;
  readonly nextCursor: string | null;
}

/** A folder, or a bucket, that can be chosen. */
export interface Folder {
  readonly name: string;
  /** Pass it to look inside. */
  readonly path: string;
}

/**
 * Looks around in a storage, for those who would rather choose than type. What a path looks like is the type's own
 * business: `bucket/folder/` for S3, where an empty path means all buckets; a path of the server for SFTP, where an
 * empty one means the folder after login. Failures are thrown as `ProblemError`.
 */
export interface FolderAccess<Credentials = Readonly<Record<string, unknown>>> {
  list(
    credentials: Credentials,
    query: { readonly path: string; readonly cursor?: string },
    context: FolderContext,
  ): Promise<FolderPage>;
  /** Makes a folder; one that exists already is fine. Answers its path. */
  create(credentials: Credentials, path: string, context: FolderContext): Promise<Folder>;
}

/** What looking around is given to work with; see {@link CheckContext}. */
export type FolderContext = Pick<CheckContext, 'signal' | 'roleAccess'>;

/** What a probe's work may answer. */
export interface ProbeFinding {
  readonly evidence?: Readonly<Record<string, string>>;
  /** Passed, but the user should know this. */
  readonly warning?: Problem;
}

/** One probe that a check is going to make. */
export interface PlannedProbe {
  readonly id: string;
  readonly required: boolean;
  /** The field to blame when it fails for something that was typed, and the problem names no field itself. */
  readonly field?: string;
}

/**
 * Runs the probes of a plan one after another and reports each change. After a required probe has failed, the rest is
 * skipped.
 *
 * @example
 * const run = new ProbeRun(plan, context, explain);
 * await run.probe('reach', async () => connect());
 * return run.outcome();
 */
export class ProbeRun {
  readonly #context: CheckContext;
  readonly #explain: (error: unknown) => Problem;
  readonly #open: Map<string, PlannedProbe>;
  #failure: Problem | undefined;
  #learned: Readonly<Record<string, string>> | undefined;

  /** `explain` turns what a client library threw into a problem; called once per failed probe. */
  constructor(plan: readonly PlannedProbe[], context: CheckContext, explain: (error: unknown) => Problem) {
    this.#context = context;
    this.#explain = explain;
    this.#open = new Map(plan.map((planned) => [planned.id, planned]));
  }

  /** Runs one planned probe. Resolves to whether it passed (a warning passes). Rejects only when the check is aborted. */
  async probe(id: string, work: () => Promise<ProbeFinding | undefined>): Promise<boolean> {
    const planned = this.#open.get(id) ?? { id, required: true };
    if (this.#failure) return false;
    this.#open.delete(id);
    const { signal, report } = this.#context;
    signal.throwIfAborted();
    report({ ...planned, status: 'running' });
    const started = performance.now();
    try {
      const { evidence, warning } = (await work()) ?? {};
      signal.throwIfAborted();
      report({
        ...planned,
        status: warning ? 'warned' : 'passed',
        durationMs: Math.round(performance.now() - started),
        ...(evidence ? { evidence } : {}),
        ...(warning ? { problem: locate(warning, { probe: id }) } : {}),
      });
      return true;
    } catch (error) {
      signal.throwIfAborted();
      const found = problemOf(error) ?? this.#explain(error);
      const { field } = planned;
      const met = locate(found, {
        probe: id,
        ...(field !== undefined && isAboutInput(found) ? { field } : {}),
      });
      const status = isUnverifiable(met) ? 'unverifiable' : planned.required ? 'failed' : 'warned';
      report({ ...planned, status, durationMs: Math.round(performance.now() - started), problem: met });
      if (planned.required) this.#failure = met;
      return false;
    }
  }

  /** Notes values that the check has found out and that are better than the typed ones. */
  learn(values: Readonly<Record<string, string>>): void {
    this.#learned = { ...this.#learned, ...values };
  }

  /** How the check ended; planned probes that never ran are reported as skipped. */
  outcome(): CheckOutcome {
    for (const planned of this.#open.values()) this.#context.report({ ...planned, status: 'skipped' });
    this.#open.clear();
    if (!this.#failure) {
      return { verdict: 'passed', ...(this.#learned ? { learned: this.#learned } : {}) };
    }
    return { verdict: isUnverifiable(this.#failure) ? 'unverifiable' : 'failed', problem: this.#failure };
  }
}

/** Whether a field may be marked for it: what was typed is not wrong because a network or a storage has a bad day. */
const isAboutInput = ({ blame, code }: Problem): boolean =>
  blame === 'input' || (code === 'custom' && blame === 'storage');

/** Stops the current probe with a problem. */
export function fail(met: Problem): never {
  throw new ProblemError(met);
}
