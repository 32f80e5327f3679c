import type { DestinationChecks } from '../check.js';
import { diagnose } from './browser-diagnosis.js';
import { pageEnvironment, type BrowserEnvironment, type PolicyWatch } from './browser-environment.js';
import { s3ChecksBy } from './s3-checks-by.js';
import { openS3Port } from './s3-client-port.js';
import { addressFieldOf, attemptOf, originOf, type AwsEndpoints } from './s3-connection.js';
import { explainS3, hasAnswer } from './s3-problems.js';

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
    const watches = new Set<PolicyWatch>();
    return s3ChecksBy({
      provider,
      aws: endpoints,
      // ListBuckets of AWS has no CORS, which only an extension can do without:
      // https://github.com/aws/aws-sdk-js-v3/issues/6228
      listsBuckets: provider === 'compatible' || environment.hasHostPermission !== undefined,
      begin: () => {
        const watch = environment.watchPolicy();
        watches.add(watch);
        return () => {
          watches.delete(watch);
          watch.stop();
        };
      },
      open: (connection, signal) => openS3Port(connection, { signal, timeoutMs }),
      explain: async (error, { connection, call, signal }) => {
        if (hasAnswer(error)) return explainS3(error, attemptOf(connection, call));
        const origin = originOf(connection, call);
        const addressField = addressFieldOf(provider);
        const hidden = { origin, call, addressField, timeoutMs, signal };
        const blocked = async (asked: string): Promise<boolean> =>
          (await Promise.all([...watches].map((watch) => watch.blocked(asked)))).includes(true);
        return diagnose(hidden, environment, blocked);
      },
    });
  };

  return { 'amazon-s3': checksOf('aws'), 's3-compatible': checksOf('compatible') };
}
