import * as z from 'zod/mini';
import { isIssueCode, ISSUE_CODES } from '../problems/issue-codes.js';
import { hasParams } from '../problems/params.js';
import { BLAMES, PROBLEM_CODES, type ParamKind } from '../problems/problem-codes.js';
import type { Issue } from '../problems/issue.js';
import type { Problem } from '../problems/problem.js';

// What is answered is not checked for length and alphabet, as what is sent is (inputs.ts): it comes from who stores it.
const id = z.string();
const typeName = z.string();
const when = z.string();
const maybe = z.exactOptional(z.string());
/**
 * Another one after each edit; `ifMatch` makes an edit depend on it. Not changed by a check, which says when it was itself.
 * Not there: the backend does not notice who edits at once.
 */
const revision = maybe;
/** Values by any name. Not `z.record`: that would be most of a kilobyte more for each page, as objects are here anyway. */
export const byName = <Value extends z.ZodMiniType>(value: Value) => z.catchall(z.object({}), value);
const values = byName(z.nullable(z.union([z.string(), z.number(), z.boolean()])));

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** An {@link Issue} on the wire: a known code with the facts that belong to it. */
export const issue = z.custom<Issue>((value) => {
  const { field, code, params } = recordOf(value);
  return (
    typeof field === 'string' &&
    typeof code === 'string' &&
    isIssueCode(code) &&
    hasParams(ISSUE_CODES[code], params)
  );
});

/** What problems of all codes have. */
export const anyProblem = z.object({
  code: z.string(),
  blame: z.enum(BLAMES),
  retry: z.boolean(),
  params: z.unknown(),
  field: maybe,
  probe: maybe,
  correlationId: maybe,
  issues: z.exactOptional(z.array(issue)),
});

/** The facts of a problem; none are known of other codes, and of what each object inherits. */
const kindsOf = (code: unknown): Readonly<Record<string, ParamKind>> | undefined =>
  (
    PROBLEM_CODES as Readonly<
      Record<string, { readonly params: Readonly<Record<string, ParamKind>> } | undefined>
    >
  )[code as string]?.params;

/** A {@link Problem} on the wire: a known code with the facts that belong to it. */
export const problem = z.custom<Problem>((value) => {
  const { code, params } = recordOf(value);
  const kinds = kindsOf(code);
  return !!kinds && hasParams(kinds, params) && anyProblem.safeParse(value).success;
});

/**
 * Reads problems of another version, called by `JSON.parse` for each value, with the members that are ours: RFC 9457 brings others
 * along. Of a fact that is not there, nothing is known, which is an empty text or list; what cannot be told is left out. An account
 * is more than its last check: one that was stored by another version must not take the whole list along.
 */
export function ofAnyVersion(_: string, value: unknown): unknown {
  const { code, blame, retry, params } = recordOf(value);
  // All else stays as it is, such as values that a type of the host's own has named so.
  if (!blame || typeof retry !== 'boolean') return value;
  const blanks = Object.entries(kindsOf(code) ?? {}).map(([name, kind]): [string, unknown] => [
    name,
    { list: [], text: '', number: undefined }[kind],
  ]);
  const whole = anyProblem.safeParse({
    ...recordOf(value),
    params: { ...Object.fromEntries(blanks), ...recordOf(params) },
  }).data;
  return problem.safeParse(whole).success ? whole : undefined;
}

/** One probe of a check. */
export const probe = z.object({
  id: z.string(),
  status: z.enum(['pending', 'running', 'passed', 'warned', 'failed', 'skipped', 'unverifiable']),
  required: z.boolean(),
  field: maybe,
  problem: z.exactOptional(problem),
  durationMs: z.exactOptional(z.number()),
  evidence: z.exactOptional(byName(z.string())),
});

/** One line of a streamed answer. The last line is a `result` or a `problem`. */
export const checkLine = z.union([
  z.object({ probe }),
  z.object({ result: z.unknown() }),
  z.object({ problem }),
]);

export const connection = z.object({
  type: typeName,
  accounts: z.number(),
  /** How many destinations use them. */
  destinations: z.number(),
  /** How many accounts failed their last check. */
  failing: z.number(),
});

export const description = z.object({
  /** The destination types that this backend can check and store. */
  destinationTypes: z.array(typeName),
  /** Addresses from which it dials, for a customer's firewall; empty when it does not know. */
  egressAddresses: z.array(z.string()),
  /** A backend in the page that can hand a check to a server, when the page may not see what the storage answers. */
  serverChecks: z.exactOptional(z.boolean()),
  /** It encrypts files for those who give it a public key, before it delivers them. */
  fileEncryption: z.exactOptional(z.boolean()),
  /**
   * For access by role: who asks for the role, and the external id that its trust policy has to demand. Missing where
   * this backend has no identity of its own at AWS.
   */
  roleAccess: z.exactOptional(z.object({ principal: z.string(), externalId: z.string() })),
  /**
   * For pages that encrypt credentials before they send them: a public key (JWK, P-256), and what says for whom and until
   * when, to be put into what is sent.
   */
  sealing: z.exactOptional(z.object({ key: byName(z.string()), context: z.string() })),
  /** What users may do to stored accounts: `rename`, `delete`. What is not named is not offered. */
  accountActions: z.exactOptional(z.array(z.string())),
  /** What is connected already, by destination type; types without accounts are left out. Not there: nobody knows. */
  connections: z.exactOptional(z.array(connection)),
});

export const account = z.object({
  id,
  type: typeName,
  /** By what its owner recognises it. */
  label: z.string(),
  /** The non-secret values of its form. */
  details: values,
  /** RFC 3339 times. */
  createdAt: when,
  lastCheck: z.nullable(
    z.object({
      at: when,
      verdict: z.enum(['passed', 'failed', 'unverifiable']),
      /** Why it did not pass, as far as it is known. */
      problem: z.exactOptional(problem),
    }),
  ),
  /** When its credentials end, where they say so. RFC 3339. */
  expiresAt: maybe,
  /** How many destinations use it. */
  destinations: z.number(),
  revision,
});

export const accountPage = z.object({
  accounts: z.array(account),
  /** How many match in all. */
  total: z.number(),
  nextCursor: z.nullable(z.string()),
});

export const folder = z.object({ name: z.string(), path: z.string() });

export const folderPage = z.object({
  path: z.string(),
  folders: z.array(folder),
  canCreate: z.boolean(),
  nextCursor: z.nullable(z.string()),
});

export const checkReport = z
  .object({
    verdict: z.enum(['passed', 'failed', 'unverifiable']),
    probes: z.array(probe),
    /** Why it did not pass; always there when it did not. */
    problem: z.exactOptional(problem),
  })
  .check(z.refine(({ verdict, problem }) => verdict === 'passed' || problem !== undefined));

export const destination = z.object({
  id,
  type: typeName,
  accountId: id,
  name: z.string(),
  description: z.string(),
  setup: values,
  createdAt: when,
  /** Whether it gets deliveries. Not there: it does. */
  enabled: z.exactOptional(z.boolean()),
  revision,
});

export const destinationPage = z.object({
  destinations: z.array(destination),
  total: z.number(),
  nextCursor: z.nullable(z.string()),
});
