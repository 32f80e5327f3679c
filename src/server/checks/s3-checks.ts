import type { CheckContext, DestinationChecks } from '../../destinations/check.js';
import { textIn } from '../../destinations/form-values.js';
import { accountProbes } from '../../destinations/s3/probe-definitions.js';
import { openS3Port } from '../../destinations/s3/s3-client-port.js';
import {
  attemptOf,
  connectionOf,
  originOf,
  type AwsEndpoints,
  type S3Connection,
} from '../../destinations/s3/s3-connection.js';
import { explainS3, hasAnswer } from '../../destinations/s3/s3-problems.js';
import {
  probeS3Account,
  probeS3Location,
  type S3Call,
  type S3Checking,
} from '../../destinations/s3/s3-probes.js';
import { locate, problem, problemOf, type Problem } from '../../problems/problem.js';
import { GuardedHandler } from './guarded-handler.js';
import { codeOf, explainSocket } from './net-problems.js';
import type { ServerCheckOptions, ServerChecks } from './server-check.js';

/** Settings of {@link s3Checks}. */
export interface S3CheckSettings {
  /** Other addresses for AWS: private endpoints, or a stand-in for tests and demos. */
  readonly aws?: AwsEndpoints;
}

/** The server's checks of the S3 types. */
export interface S3ServerChecks {
  readonly 'amazon-s3': ServerChecks;
  readonly 's3-compatible': ServerChecks;
}

/** Makes the server's checks of both S3 types. Every connection goes through the egress guard. */
export function s3Checks(settings: S3CheckSettings = {}): S3ServerChecks {
  return {
    'amazon-s3': (options) => checksOf('aws', options, settings.aws),
    's3-compatible': (options) => checksOf('compatible', options),
  };
}

function checksOf(
  provider: 'aws' | 'compatible',
  { egress, phaseTimeoutMs = 10_000 }: ServerCheckOptions,
  aws?: AwsEndpoints,
): DestinationChecks {
  const addressField = provider === 'aws' ? 'region' : 'endpoint';

  const open = async <Outcome>(
    credentials: Readonly<Record<string, unknown>>,
    context: CheckContext,
    work: (checking: S3Checking) => Promise<Outcome>,
  ): Promise<Outcome> => {
    const connection = connectionOf(provider, credentials, aws);
    const requestHandler = new GuardedHandler(egress, phaseTimeoutMs);
    const port = openS3Port(connection, {
      signal: context.signal,
      timeoutMs: phaseTimeoutMs,
      requestHandler,
    });
    try {
      return await work({
        port,
        context,
        identityCall: provider === 'aws' ? 'GetCallerIdentity' : 'ListBuckets',
        explain: (error, call) => explain(error, connection, call, addressField, phaseTimeoutMs),
      });
    } finally {
      port.close();
      requestHandler.destroy();
    }
  };

  return {
    checkAccount: (credentials, context) =>
      open(credentials, context, (checking) => probeS3Account(checking, accountProbes(addressField))),
    checkLocation: (credentials, setup, context) =>
      open(credentials, context, (checking) =>
        probeS3Location(checking, {
          bucket: textIn(setup, 'bucket'),
          folderPath: textIn(setup, 'folderPath'),
        }),
      ),
  };
}

function explain(
  error: unknown,
  connection: S3Connection,
  call: S3Call,
  addressField: string,
  timeoutMs: number,
): Problem {
  const known = problemOf(error);
  if (known) return locate(known, { field: addressField });
  const attempt = attemptOf(connection, call);
  if (hasAnswer(error)) return explainS3(error, attempt);
  const { hostname, port, protocol } = new URL(originOf(connection, call));
  const peer = {
    host: hostname,
    port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port),
    timeoutMs,
  };
  const socket = explainSocket(error, peer, { host: addressField });
  if (socket) return socket;
  // Something answered, but not HTTP.
  if (codeOf(error).startsWith('HPE_')) {
    return problem('s3.bad-endpoint', { host: hostname }, { field: addressField });
  }
  return explainS3(error, attempt);
}
