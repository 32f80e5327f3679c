import { textIn } from '../form-values.js';
import { knownAddressStyle } from './address-style.js';
import { awsDomainOf, isAwsRegion } from './regions.js';
import type { S3Call } from './s3-port.js';
import type { S3Attempt } from './s3-explanations.js';

/** Everything needed to talk to one storage with one key. */
export interface S3Connection {
  readonly provider: 'aws' | 'compatible';
  readonly region: string;
  /** Instead of the region's own on AWS. */
  readonly endpoint?: string;
  readonly stsEndpoint: string;
  readonly pathStyle: boolean;
  /** Nobody said which address style is right: when an answer says that this one is wrong, the other may be tried. */
  readonly guessedStyle: boolean;
  /** How far the storage's clock is ahead of ours, in milliseconds, once it was measured. */
  readonly clockOffset: number;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

/** Other addresses for AWS: a private endpoint, or a stand-in for tests and demos. */
export interface AwsEndpoints {
  readonly s3Endpoint?: string;
  readonly stsEndpoint?: string;
}

/** The connection that a form's values describe. Regions become host names, so they are looked at once more. */
export function connectionOf(
  provider: 'aws' | 'compatible',
  values: Readonly<Record<string, unknown>>,
  aws: AwsEndpoints = {},
): S3Connection {
  const sessionToken = textIn(values, 'sessionToken');
  const credentials = {
    accessKeyId: textIn(values, 'accessKeyId'),
    secretAccessKey: textIn(values, 'secretAccessKey'),
    ...(sessionToken === '' ? {} : { sessionToken }),
  };
  const typed = textIn(values, 'region');
  if (provider === 'compatible') {
    const endpoint = textIn(values, 'endpoint');
    const style = textIn(values, 'addressStyle');
    const chosen = style === 'path' || style === 'virtual-host' ? style : undefined;
    const known = chosen ?? knownAddressStyle(endpoint);
    const region = typed === '' ? 'us-east-1' : typed;
    return {
      provider,
      region,
      endpoint,
      stsEndpoint: endpoint,
      pathStyle: known !== 'virtual-host',
      guessedStyle: known === undefined,
      clockOffset: 0,
      credentials,
    };
  }
  if (!isAwsRegion(typed)) throw new TypeError('The region was not validated');
  return {
    provider,
    region: typed,
    // Regional, not global: it proves the region's name, and keys of opt-in regions work nowhere else.
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_enable-regions.html
    stsEndpoint: aws.stsEndpoint ?? `https://sts.${typed}.${awsDomainOf(typed)}`,
    pathStyle: aws.s3Endpoint !== undefined,
    guessedStyle: false,
    clockOffset: 0,
    credentials,
    ...(aws.s3Endpoint === undefined ? {} : { endpoint: aws.s3Endpoint }),
  };
}

/** The values of an account for one place: a bucket may be in another region than the account's usual one. */
export function valuesAt(
  credentials: Readonly<Record<string, unknown>>,
  setup: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const region = textIn(setup, 'region');
  return region === '' ? credentials : { ...credentials, region };
}

/** The server that a call goes to, as an origin. */
export function originOf(
  connection: S3Connection,
  { operation, bucket }: Pick<S3Call, 'operation' | 'bucket'>,
): string {
  const { region, endpoint, stsEndpoint, pathStyle } = connection;
  if (operation === 'GetCallerIdentity') return new URL(stsEndpoint).origin;
  const { protocol, host } = new URL(endpoint ?? `https://s3.${region}.${awsDomainOf(region)}`);
  // A wildcard certificate does not cover the dots of a bucket, so that the SDK leaves it in the path:
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html#virtual-hosted-style-access
  const inPath = pathStyle || bucket === '' || (protocol === 'https:' && bucket.includes('.'));
  return `${protocol}//${inPath ? '' : `${bucket}.`}${host}`;
}

/** The same call with everything that a text about its failure may mention. */
export function attemptOf(connection: S3Connection, call: S3Call): S3Attempt {
  const { provider, region, credentials } = connection;
  return {
    ...call,
    provider,
    region,
    host: new URL(originOf(connection, call)).host,
    secretLength: credentials.secretAccessKey.length,
    hasToken: credentials.sessionToken !== undefined,
  };
}

/** Calls that are made once the storage has answered others: a failure of theirs is not about its address. */
const LATER_CALLS: readonly S3Call['operation'][] = ['PutObject', 'GetObject', 'DeleteObject'];

/** Where it is told that a call was not answered. */
export const unansweredAt = (
  provider: S3Connection['provider'],
  operation: S3Call['operation'],
): { readonly field?: string } =>
  LATER_CALLS.includes(operation) ? {} : { field: addressFieldOf(provider) };

/** The field that holds where the storage is. */
export const addressFieldOf = (provider: S3Connection['provider']): string =>
  provider === 'aws' ? 'region' : 'endpoint';
