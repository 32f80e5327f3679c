import type { CheckContext, CheckOutcome, DestinationChecks, FolderContext } from '../check.js';
import { textIn } from '../form-values.js';
import { problemOf, type Problem } from '../../problems/problem.js';
import { accountProbes } from './probe-definitions.js';
import {
  addressFieldOf,
  connectionOf,
  valuesAt,
  type AwsEndpoints,
  type S3Connection,
} from './s3-connection.js';
import { s3Folders } from './s3-folders.js';
import { MendingPort } from './s3-mending-port.js';
import type { OpenedPort, S3Call } from './s3-port.js';
import { probeS3Account, probeS3Location } from './s3-probes.js';

type Values = Readonly<Record<string, unknown>>;

/** One way to reach S3: from a page, or from a server. */
export interface S3Way {
  readonly provider: 'aws' | 'compatible';
  readonly aws?: AwsEndpoints | undefined;
  /** All buckets can be listed from here, if the key may: AWS does not let pages do it. */
  readonly listsBuckets: boolean;
  readonly open: (connection: S3Connection, signal: AbortSignal) => OpenedPort;
  /** What a failed call means; a page needs time for it. */
  readonly explain: (
    error: unknown,
    at: { readonly connection: S3Connection; readonly call: S3Call; readonly signal: AbortSignal },
  ) => Problem | Promise<Problem>;
  /** Called when a check begins; what it answers, when the check is over. */
  readonly begin?: () => () => void;
  /** Accounts that let us in by role; without it, there are none. */
  readonly roles?: RoleWay | undefined;
}

/** Access by role, where there is an identity of our own that can ask for it. */
export interface RoleWay {
  checkAccount(values: Values, context: CheckContext): Promise<CheckOutcome>;
  /** The values with a temporary key in place of the role. Throws a `ProblemError` when the role does not open. */
  assume(values: Values, context: FolderContext): Promise<Values>;
}

/** Whether an account lets us in by role instead of by key. */
export const isRole = (values: Values): boolean => textIn(values, 'method') === 'role';

/** The checks of one S3 type, made in one way. */
export function s3ChecksBy(way: S3Way): DestinationChecks {
  const { provider, roles } = way;

  const use = async <Result>(
    values: Values,
    context: FolderContext,
    work: (checking: {
      readonly port: MendingPort;
      readonly explain: (error: unknown, call: S3Call) => Problem | Promise<Problem>;
    }) => Promise<Result>,
  ): Promise<Result> => {
    const { signal } = context;
    const end = way.begin?.();
    const keys = isRole(values) && roles ? await roles.assume(values, context) : values;
    const port = new MendingPort(connectionOf(provider, keys, way.aws), (to) => way.open(to, signal));
    try {
      const explain = (error: unknown, call: S3Call) =>
        problemOf(error) ?? way.explain(error, { connection: port.connection, call, signal });
      return await work({ port, explain });
    } finally {
      end?.();
      port.close();
    }
  };

  /** A list of buckets does not say where they are: a bucket of another region is asked again there. */
  const browse = async <Result>(
    values: Values,
    context: FolderContext,
    work: (folders: ReturnType<typeof s3Folders>) => Promise<Result>,
  ): Promise<Result> => {
    const look = (from: Values) =>
      use(from, context, (checking) =>
        work(s3Folders({ ...checking, signal: context.signal, listsBuckets: way.listsBuckets })),
      );
    try {
      return await look(values);
    } catch (error) {
      const met = problemOf(error);
      if (met?.code !== 's3.wrong-region') throw error;
      return look(valuesAt(values, met.params));
    }
  };

  return {
    checkAccount: (values, context) => {
      if (isRole(values) && roles) return roles.checkAccount(values, context);
      const identityCall = provider === 'aws' ? 'GetCallerIdentity' : 'ListBuckets';
      return use(values, context, (checking) =>
        probeS3Account({ ...checking, context, identityCall }, accountProbes(addressFieldOf(provider))),
      );
    },
    checkLocation: async (values, setup, context) => {
      try {
        return await use(valuesAt(values, setup), context, (checking) =>
          probeS3Location(
            { ...checking, context },
            {
              bucket: textIn(setup, 'bucket'),
              folderPath: textIn(setup, 'folderPath'),
            },
          ),
        );
      } catch (error) {
        context.signal.throwIfAborted();
        const met = problemOf(error);
        if (!met) throw error;
        return { verdict: 'failed', problem: met };
      }
    },
    folders: {
      list: (values, query, context) => browse(values, context, (folders) => folders.list(query)),
      create: (values, path, context) => browse(values, context, (folders) => folders.create(path)),
    },
  };
}
