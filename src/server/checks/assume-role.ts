import { fail, ProbeRun, type CheckContext, type CheckOutcome } from '../../destinations/check.js';
import { textIn } from '../../destinations/form-values.js';
import { EXTERNAL_ID_PROBE, accountProbes } from '../../destinations/s3/probe-definitions.js';
import type { RoleWay } from '../../destinations/s3/s3-checks-by.js';
import { connectionOf, type AwsEndpoints, type S3Connection } from '../../destinations/s3/s3-connection.js';
import { forbiddingPolicy } from '../../destinations/s3/forbidding-policy.js';
import { parseRoleArn } from '../../destinations/s3/role.js';
import { readFailure } from '../../destinations/s3/s3-error.js';
import { hasAnswer } from '../../destinations/s3/s3-problems.js';
import { elementText } from '../../destinations/s3/xml-text.js';
import { problem, ProblemError, problemOf, unexpected, type Problem } from '../../problems/problem.js';

type Values = Readonly<Record<string, unknown>>;

/** A key of AWS. */
export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** What access by role is made with. */
export interface AssumeRoleOptions {
  readonly aws?: AwsEndpoints | undefined;
  /** Our own identity at AWS, fetched anew for each check: it may be temporary. */
  readonly credentials: () => Promise<AwsCredentials>;
  /** Makes one signed call of STS and answers its document. */
  readonly call: (
    connection: S3Connection,
    parameters: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ) => Promise<string>;
  /** What a call means that got no answer. */
  readonly explain: (error: unknown, connection: S3Connection) => Problem;
}

/** Seconds that a session lasts: the shortest that AWS allows. */
const SESSION_SECONDS = '900';

/** How STS says that it does not accept our own key: nobody else's fault. */
const OUR_OWN: readonly string[] = [
  'InvalidClientTokenId',
  'UnrecognizedClientException',
  'SignatureDoesNotMatch',
  'ExpiredToken',
  'ExpiredTokenException',
  'MissingAuthenticationToken',
];

/** Fields of a key: with a role, the key is ours. */
const KEY_FIELDS: readonly string[] = ['accessKeyId', 'secretAccessKey', 'sessionToken'];

/** How STS says that a role does not open, or is none. */
const DENIED: readonly string[] = ['AccessDenied', 'AccessDeniedException', 'ValidationError'];

const PROBES = [...accountProbes('roleArn'), EXTERNAL_ID_PROBE];

/**
 * Access by role. The role has to open with the tenant's external id, and must not open without it: else any other
 * customer could name it and have us open it for them.
 *
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export function assumeRole(options: AssumeRoleOptions): RoleWay {
  type Context = Pick<CheckContext, 'signal' | 'roleAccess'>;

  const open = async (values: Values, context: Context, externalId: string | undefined) => {
    const { roleAccess, signal } = context;
    if (!roleAccess) return fail(problem('type.unsupported', { type: 'amazon-s3' }, { field: 'method' }));
    const roleArn = textIn(values, 'roleArn');
    const facts = { roleArn, principal: roleAccess.principal, externalId: roleAccess.externalId };
    const other = otherPartition(roleArn, roleAccess.principal);
    if (other) return fail(other);
    const own = await options.credentials().catch((error: unknown) => {
      const answer = error instanceof Error ? error.name : '';
      throw new ProblemError(problem('sts.own-credentials', { answer }));
    });
    const connection = connectionOf('aws', { region: values['region'], ...own }, options.aws);
    const parameters = {
      Action: 'AssumeRole',
      Version: '2011-06-15',
      RoleArn: roleArn,
      RoleSessionName: 'destination-check',
      DurationSeconds: SESSION_SECONDS,
      ...(externalId === undefined ? {} : { ExternalId: externalId }),
    };
    try {
      return readSession(await options.call(connection, parameters, signal));
    } catch (error) {
      signal.throwIfAborted();
      const { code, message } = readFailure(error);
      if (problemOf(error)) throw error;
      if (!hasAnswer(error)) return fail(options.explain(error, connection));
      const ours = (why: string) => fail(problem('sts.own-credentials', { answer: `${code} (${why})` }));
      // In a region that our account has not enabled, its key is unknown.
      if (OUR_OWN.includes(code)) return ours(connection.region);
      if (DENIED.includes(code)) {
        const limit = ourPolicy(message);
        return limit === undefined
          ? fail(problem('sts.assume-denied', facts, { field: 'roleArn' }))
          : ours(limit);
      }
      const met = options.explain(error, connection);
      return KEY_FIELDS.includes(met.field ?? '') ? ours(connection.region) : fail(met);
    }
  };

  return {
    async checkAccount(values, context): Promise<CheckOutcome> {
      const run = new ProbeRun(PROBES, context, unexpected);
      const opened: { session?: Session; refusal?: unknown } = {};
      await run.probe('reach', async () => {
        try {
          opened.session = await open(values, context, context.roleAccess?.externalId);
        } catch (error) {
          const met = problemOf(error);
          if (met?.code !== 'sts.assume-denied' && met?.code !== 'sts.own-credentials') throw error;
          opened.refusal = error;
        }
        return undefined;
      });
      await run.probe('credentials', async () => {
        if (opened.refusal) throw opened.refusal as Error;
        const { account = '', arn = '' } = opened.session ?? {};
        return { evidence: { account, arn } };
      });
      await run.probe('external-id', async () => {
        try {
          await open(values, context, undefined);
        } catch (error) {
          if (problemOf(error)?.code === 'sts.assume-denied') return undefined;
          throw error;
        }
        const { principal = '', externalId = '' } = context.roleAccess ?? {};
        const facts = { roleArn: textIn(values, 'roleArn'), principal, externalId };
        return fail(problem('sts.external-id-not-enforced', facts, { field: 'roleArn' }));
      });
      return run.outcome();
    },

    async assume(values, context) {
      const session = await open(values, context, context.roleAccess?.externalId);
      const { accessKeyId, secretAccessKey, sessionToken } = session;
      return { method: 'keys', region: values['region'], accessKeyId, secretAccessKey, sessionToken };
    },
  };
}

/** A role opens only to identities of its own partition: https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html */
function otherPartition(roleArn: string, principal: string): Problem | undefined {
  const partition = parseRoleArn(roleArn)?.partition;
  const [arn, own = ''] = principal.split(':');
  // A principal may be the number of an account, which says nothing of its partition.
  if (partition === undefined || arn !== 'arn' || partition === own) return undefined;
  return problem('sts.other-partition', { partition, own }, { field: 'roleArn' });
}

/** The policy of our own side that keeps us from asking; `undefined` where it is the customer's, or is not said. */
function ourPolicy(message: string): string | undefined {
  // A role has a trust policy, and may be under a resource control policy. All others limit who asks.
  if (/(?:resource-based|resource control|role trust) policy/iu.test(message)) return undefined;
  if (/no identity-based policy allows/iu.test(message)) return 'identity-based policy';
  return forbiddingPolicy(message) || undefined;
}

interface Session extends AwsCredentials {
  readonly account: string;
  readonly arn: string;
}

function readSession(document: string): Session {
  const read = (name: string): string => elementText(document, name) ?? '';
  const arn = read('Arn');
  return {
    accessKeyId: read('AccessKeyId'),
    secretAccessKey: read('SecretAccessKey'),
    sessionToken: read('SessionToken'),
    arn,
    account: arn.split(':')[4] ?? '',
  };
}
