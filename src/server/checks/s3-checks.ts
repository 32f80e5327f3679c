import type { DestinationChecks } from '../../destinations/check.js';
import { s3ChecksBy } from '../../destinations/s3/s3-checks-by.js';
import { callSts, openS3Port } from '../../destinations/s3/s3-client-port.js';
import {
  addressFieldOf,
  attemptOf,
  originOf,
  unansweredAt,
  type AwsEndpoints,
  type S3Connection,
} from '../../destinations/s3/s3-connection.js';
import { explainS3, hasAnswer } from '../../destinations/s3/s3-problems.js';
import type { S3Call } from '../../destinations/s3/s3-port.js';
import { problem, problemOf, type Problem } from '../../problems/problem.js';
import { assumeRole, type AwsCredentials } from './assume-role.js';
import { GuardedHandler } from './guarded-handler.js';
import { codeOf, explainSocket } from './net-problems.js';
import type { ServerCheckOptions, ServerChecks } from './server-check.js';

/** Settings of {@link s3Checks}. */
export interface S3CheckSettings {
  /** Other addresses for AWS: private endpoints, or a stand-in for tests and demos. */
  readonly aws?: AwsEndpoints;
  /**
   * Our own identity at AWS, for customers who grant access by role. Called for each check, as it may be temporary. Its ARN
   * is the handler's `rolePrincipal`.
   */
  readonly role?: { readonly credentials: () => Promise<AwsCredentials> };
}

/** The server's checks of the S3 types. */
export interface S3ServerChecks {
  readonly 'amazon-s3': ServerChecks;
  readonly 's3-compatible': ServerChecks;
}

/** Makes the server's checks of both S3 types. Every connection goes through the egress guard. */
export function s3Checks(settings: S3CheckSettings = {}): S3ServerChecks {
  return {
    'amazon-s3': (options) => checksOf('aws', options, settings),
    's3-compatible': (options) => checksOf('compatible', options),
  };
}

function checksOf(
  provider: 'aws' | 'compatible',
  { egress, phaseTimeoutMs = 10_000 }: ServerCheckOptions,
  { aws, role }: S3CheckSettings = {},
): DestinationChecks {
  const roles =
    role &&
    assumeRole({
      aws,
      credentials: role.credentials,
      call: async (connection, parameters, signal) => {
        const requestHandler = new GuardedHandler(egress, phaseTimeoutMs, addressFieldOf(provider));
        try {
          return await callSts(connection, parameters, { signal, timeoutMs: phaseTimeoutMs, requestHandler });
        } finally {
          requestHandler.destroy();
        }
      },
      explain: (error, connection) => {
        const call = { operation: 'GetCallerIdentity', bucket: '', folder: '', key: '' } as const;
        return explain(error, connection, call, phaseTimeoutMs);
      },
    });
  return s3ChecksBy({
    roles,
    provider,
    aws,
    listsBuckets: true,
    open: (connection, signal) => {
      const requestHandler = new GuardedHandler(egress, phaseTimeoutMs, addressFieldOf(provider));
      const port = openS3Port(connection, { signal, timeoutMs: phaseTimeoutMs, requestHandler });
      return {
        ...port,
        close: () => {
          port.close();
          requestHandler.destroy();
        },
      };
    },
    explain: (error, { connection, call }) => explain(error, connection, call, phaseTimeoutMs),
  });
}

function explain(error: unknown, connection: S3Connection, call: S3Call, timeoutMs: number): Problem {
  const known = problemOf(error);
  if (known) return known;
  const attempt = attemptOf(connection, call);
  if (hasAnswer(error)) return explainS3(error, attempt);
  const { hostname, port, protocol } = new URL(originOf(connection, call));
  const peer = {
    host: hostname,
    port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port),
    timeoutMs,
  };
  const where = unansweredAt(connection.provider, call.operation);
  const socket = explainSocket(error, peer, where.field === undefined ? {} : { host: where.field });
  if (socket) return socket;
  // Something answered, but not HTTP.
  if (codeOf(error).startsWith('HPE_')) {
    return problem('s3.bad-endpoint', { host: hostname }, where);
  }
  return explainS3(error, attempt);
}
