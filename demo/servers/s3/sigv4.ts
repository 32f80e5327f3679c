import { createHash, createHmac } from 'node:crypto';
import { equalTexts } from './checksums.js';
import { S3Error } from './errors.js';
import { parseQuery, uriDecode, uriEncode } from './uri.js';

/** The parts of a request that a signature covers. */
export interface SignedRequest {
  readonly method: string;
  readonly rawPath: string;
  readonly rawQuery: string;
  readonly headers: Readonly<Record<string, readonly string[] | undefined>>;
}

/** What a request says about who signed it, not yet checked. */
export interface Credential {
  readonly accessKeyId: string;
  readonly region: string;
  readonly service: string;
  /** `20130524/us-east-1/s3/aws4_request` */
  readonly scope: string;
  /** `20130524T000000Z` */
  readonly amzDate: string;
  readonly time: Date;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly sessionToken?: string;
  /** Seconds a presigned URL is good for. Absent: signed in the header. */
  readonly expiresSeconds?: number;
}

const algorithm = 'AWS4-HMAC-SHA256';

const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** SHA-256 in hexadecimal. */
export const sha256Hex = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');

/** HMAC-SHA-256 in hexadecimal. */
export const hmacHex = (key: Buffer, text: string): string => hmac(key, text).toString('hex');

/** A header's value, several joined as the canonical request has them. */
export function headerOf(request: Pick<SignedRequest, 'headers'>, name: string): string | undefined {
  return request.headers[name]?.join(',');
}

function parseTime(amzDate: string): Date | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(amzDate);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

function parseScope(text: string, amzDate: string, malformed: (why: string) => S3Error) {
  const parts = text.split('/');
  const [accessKeyId, day, region, service, end] = parts;
  if (parts.length !== 5 || !accessKeyId || !day || !region || !service || end !== 'aws4_request') {
    const shape = '"<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request"';
    if (region === '') throw malformed('a non-empty region must be provided in the credential.');
    throw malformed(`the Credential is mal-formed; expecting ${shape}.`);
  }
  if (!amzDate.startsWith(day))
    throw malformed('Invalid credential date. Date is not the same as X-Amz-Date.');
  return { accessKeyId, region, service, scope: parts.slice(1).join('/') };
}

function fromHeader(request: SignedRequest, authorization: string): Credential {
  const malformed = (why: string): S3Error =>
    new S3Error(400, 'AuthorizationHeaderMalformed', `The authorization header is malformed; ${why}`);
  if (!authorization.startsWith(`${algorithm} `)) {
    throw new S3Error(
      400,
      'InvalidRequest',
      `The authorization mechanism you have provided is not supported. Please use ${algorithm}.`,
    );
  }
  const fields = new Map<string, string>();
  for (const part of authorization.slice(algorithm.length).split(',')) {
    const at = part.indexOf('=');
    if (at > 0) fields.set(part.slice(0, at).trim(), part.slice(at + 1).trim());
  }
  const credential = fields.get('Credential');
  const signedHeaders = fields.get('SignedHeaders');
  const signature = fields.get('Signature');
  if (!credential || !signedHeaders || !signature) {
    throw malformed(
      'the authorization header requires three components: Credential, SignedHeaders, and Signature.',
    );
  }
  const date = headerOf(request, 'date');
  const amzDate =
    headerOf(request, 'x-amz-date') ??
    (date && !Number.isNaN(Date.parse(date)) ? new Date(date).toISOString().replace(/[-:]|\.\d+/g, '') : '');
  const time = parseTime(amzDate);
  if (!time) {
    throw new S3Error(403, 'AccessDenied', 'AWS authentication requires a valid Date or x-amz-date header');
  }
  const sessionToken = headerOf(request, 'x-amz-security-token');
  return {
    ...parseScope(credential, amzDate, malformed),
    amzDate,
    time,
    signedHeaders: signedHeaders.split(';'),
    signature,
    ...(sessionToken === undefined ? {} : { sessionToken }),
  };
}

function fromQuery(query: ReadonlyMap<string, string>): Credential {
  const malformed = (why: string): S3Error => new S3Error(400, 'AuthorizationQueryParametersError', why);
  const credential = query.get('X-Amz-Credential');
  const amzDate = query.get('X-Amz-Date') ?? '';
  const time = parseTime(amzDate);
  const signedHeaders = query.get('X-Amz-SignedHeaders');
  const signature = query.get('X-Amz-Signature');
  const expires = query.get('X-Amz-Expires');
  if (query.get('X-Amz-Algorithm') !== algorithm) {
    throw malformed(`X-Amz-Algorithm only supports "${algorithm}"`);
  }
  if (!credential || !time || !signedHeaders || !signature || expires === undefined) {
    throw malformed(
      'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, ' +
        'X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
    );
  }
  if (!/^\d{1,9}$/.test(expires)) throw malformed('X-Amz-Expires should be a number');
  if (Number(expires) > 604800) throw malformed('X-Amz-Expires must be less than a week (in seconds)');
  const sessionToken = query.get('X-Amz-Security-Token');
  return {
    ...parseScope(credential, amzDate, (why) =>
      malformed(`Error parsing the X-Amz-Credential parameter; ${why}`),
    ),
    amzDate,
    time,
    signedHeaders: signedHeaders.split(';'),
    signature,
    expiresSeconds: Number(expires),
    ...(sessionToken === undefined ? {} : { sessionToken }),
  };
}

/** Reads the credential of a request from its header or its query; `undefined` for an anonymous request. */
export function readCredential(request: SignedRequest): Credential | undefined {
  const query = new Map(parseQuery(request.rawQuery));
  const authorization = headerOf(request, 'authorization');
  const inQuery = query.has('X-Amz-Algorithm') || query.has('X-Amz-Signature');
  if (authorization !== undefined && inQuery) {
    throw new S3Error(400, 'InvalidArgument', 'Only one auth mechanism allowed');
  }
  if (authorization !== undefined) return fromHeader(request, authorization);
  return inQuery ? fromQuery(query) : undefined;
}

/**
 * The canonical request. The path comes from the raw target, so that dot segments and double slashes stay.
 *
 * See https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function canonicalRequest(
  request: SignedRequest,
  signedHeaders: readonly string[],
  payloadHash: string,
): string {
  const query = parseQuery(request.rawQuery)
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [uriEncode(name), uriEncode(value)] as const)
    .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0))
    .map(([name, value]) => `${name}=${value}`);
  const headers = signedHeaders.map((name) => {
    const values = (request.headers[name] ?? []).map((value) => value.trim().replace(/ +/g, ' '));
    return `${name}:${values.join(',')}\n`;
  });
  return [
    request.method,
    request.rawPath
      .split('/')
      .map((segment) => uriEncode(uriDecode(segment)))
      .join('/'),
    query.join('&'),
    headers.join(''),
    signedHeaders.join(';'),
    payloadHash,
  ].join('\n');
}

/** The key that signs everything of one day, region and service. */
export function signingKey(secretAccessKey: string, scope: string): Buffer {
  return scope.split('/').reduce<Buffer>(hmac, Buffer.from(`AWS4${secretAccessKey}`));
}

/** Whether the request was signed with that key, compared in constant time. */
export function signatureMatches(
  request: SignedRequest,
  credential: Credential,
  key: Buffer,
  payloadHash: string,
): boolean {
  const canonical = canonicalRequest(request, credential.signedHeaders, payloadHash);
  const text = [algorithm, credential.amzDate, credential.scope, sha256Hex(canonical)].join('\n');
  return equalTexts(hmacHex(key, text), credential.signature);
}
