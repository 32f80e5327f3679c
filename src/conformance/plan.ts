import * as z from 'zod/mini';
import { isSecret } from '../destinations/field.js';
import { builtInDestinations } from '../destinations/registry.js';

const texts = z.record(z.string(), z.string());
const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

const planSchema = z.strictObject({
  /** Where the backend is, such as `http://localhost:8080/api/destinations`. */
  url: z.url({ protocol: /^https?$/ }),
  /** The headers of a user who may do everything. */
  headers: z._default(texts, {}),
  /** The headers of a user of another tenant, who may do everything there. */
  otherTenant: z.exactOptional(texts),
  /** The headers of a user of the first tenant who may only look. */
  viewer: z.exactOptional(texts),
  /** Credentials that work. */
  account: z.exactOptional(z.strictObject({ type: z.string(), credentials: values })),
  /** Which fields of the credentials nobody may ever be shown. Default: what the type declares, if it comes with the package. */
  secrets: z.exactOptional(z.array(z.string())),
  /** What makes the credentials wrong: one changed secret. */
  wrong: z.exactOptional(values),
  /** What would send the secrets to another place: another host. */
  elsewhere: z.exactOptional(values),
  /** A place where the account may write. */
  setup: z.exactOptional(values),
  /** A place where it may not. */
  wrongSetup: z.exactOptional(values),
  /** Limit of one request, in milliseconds. */
  timeoutMs: z._default(z.number(), 60_000),
});

/** What the kit needs to know of a backend. What is not said cannot be tried. */
export type PlanInput = z.input<typeof planSchema>;

/** The parts of a plan that a case may need. */
export type PlanPart = keyof Pick<
  z.output<typeof planSchema>,
  'account' | 'elsewhere' | 'otherTenant' | 'setup' | 'viewer' | 'wrong' | 'wrongSetup'
>;

/** A plan that has been read. */
export type Plan = z.output<typeof planSchema> & {
  /** Values that no answer may hold. */
  readonly secretValues: readonly string[];
  /** Whether the backend knows its users by headers: then nobody may do anything without them. */
  readonly asksWhoYouAre: boolean;
};

/**
 * Reads a plan.
 *
 * @throws {TypeError} When it is malformed, or does not say which credentials are secret. Its message quotes no value.
 */
export async function readPlan(input: unknown): Promise<Plan> {
  const read = planSchema.safeParse(input);
  if (!read.success) {
    const wrong = read.error.issues.map((issue) =>
      issue.code === 'unrecognized_keys'
        ? `There is no ${[...issue.path, issue.keys.join(', ')].join('.')} in a plan.`
        : `${issue.path.join('.') || 'The plan'} is missing or not what it should be.`,
    );
    throw new TypeError(wrong.join('\n'));
  }
  const plan = read.data;
  return {
    ...plan,
    url: plan.url.replace(/\/+$/, ''),
    secretValues: await secretValuesOf(plan),
    asksWhoYouAre: Object.keys(plan.headers).length > 0,
  };
}

async function secretValuesOf({
  account,
  secrets,
  wrong = {},
}: z.output<typeof planSchema>): Promise<readonly string[]> {
  if (!account) return [];
  const names = secrets ?? (await declaredSecrets(account.type));
  if (!names) throw new TypeError(`secrets: say which fields of "${account.type}" are secrets.`);
  const given = names.flatMap((name) => [account.credentials[name], wrong[name]]);
  // A short one would be found anywhere.
  return given.filter((value): value is string => typeof value === 'string' && value.length >= 6);
}

async function declaredSecrets(type: string): Promise<readonly string[] | undefined> {
  const known = builtInDestinations.find((each) => each.type === type);
  const definition = await known?.load();
  return (
    definition &&
    Object.entries(definition.auth.fields).flatMap(([name, field]) => (isSecret(field) ? [name] : []))
  );
}
