import type { CheckContext, DestinationChecks } from '../check.js';
import { diagnose } from './browser-diagnosis.js';
import { pageEnvironment, type BrowserEnvironment } from './browser-environment.js';
import { textIn } from '../form-values.js';
import { accountProbes } from './probe-definitions.js';
import { openS3Port } from './s3-client-port.js';
import { attemptOf, connectionOf, originOf, type AwsEndpoints } from './s3-connection.js';
import { explainS3, hasAnswer } from './s3-problems.js';
import { probeS3Account, probeS3Location, type S3Checking } from './s3-probes.js';

/** Settings of {@link createBrowserS3Checks}. */
export interface BrowserS3Options {
  /** Other addresses for AWS. */
  readonly endpoints?: AwsEndpoints;
  /** Limit of one request, in milliseconds. Default 10 000. */
  readonly timeoutMs?: number;
  readonly environment?: BrowserEnvironment;
}

/** The checks of the S3 types, made by the page itself. */
export interface S3CheckTable {
  readonly 'amazon-s3': DestinationChecks;
  readonly 's3-compatible': DestinationChecks;
}

/**
 * Checks S3 from the page, without a backend: the secret goes from the form to the storage and nowhere else. What the
 * browser hides is diagnosed as far as it can be, and called unverifiable beyond that.
 *
 * This is the only module of the page that holds the AWS SDK; it is loaded when a check is made.
 */
export function createBrowserS3Checks(options: BrowserS3Options = {}): S3CheckTable {
  const { endpoints, timeoutMs = 10_000, environment = pageEnvironment() } = options;

  const checksOf = (provider: 'aws' | 'compatible'): DestinationChecks => {
    const addressField = provider === 'aws' ? 'region' : 'endpoint';
    const open = async <Outcome>(
      credentials: Readonly<Record<string, unknown>>,
      context: CheckContext,
      work: (checking: S3Checking) => Promise<Outcome>,
    ): Promise<Outcome> => {
      const { signal } = context;
      const connection = connectionOf(provider, credentials, endpoints);
      const policy = environment.watchPolicy();
      const port = openS3Port(connection, { signal, timeoutMs });
      try {
        return await work({
          port,
          context,
          identityCall: provider === 'aws' ? 'GetCallerIdentity' : 'ListBuckets',
          explain: (error, call) => {
            if (hasAnswer(error)) return explainS3(error, attemptOf(connection, call));
            const origin = originOf(connection, call);
            const hidden = { origin, bucket: call.bucket, addressField, timeoutMs, signal };
            return diagnose(hidden, environment, policy);
          },
        });
      } finally {
        policy.stop();
        port.close();
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
  };

  return { 'amazon-s3': checksOf('aws'), 's3-compatible': checksOf('compatible') };
}
