import { S3Error } from './errors.js';
import type { CorsRule, S3Bucket } from './types.js';

/** A rule that lets each page do what the wizard needs, and read what it needs. */
export const openCors: readonly CorsRule[] = [
  {
    allowedOrigins: ['*'],
    allowedMethods: ['GET', 'PUT', 'HEAD', 'DELETE', 'POST'],
    allowedHeaders: ['*'],
    exposeHeaders: [
      'ETag',
      'Date',
      'x-amz-request-id',
      'x-amz-id-2',
      'x-amz-bucket-region',
      'x-amz-checksum-crc32',
    ],
    maxAgeSeconds: 3000,
  },
];

const serviceRules: readonly CorsRule[] = [
  {
    allowedOrigins: ['*'],
    allowedMethods: ['GET', 'POST', 'HEAD'],
    allowedHeaders: ['*'],
    exposeHeaders: ['Date', 'x-amz-request-id', 'x-amzn-RequestId'],
    maxAgeSeconds: 3000,
  },
];

/** The CORS side of a request. */
export interface CorsRequest {
  readonly origin: string | undefined;
  /** The method itself, or the one a preflight asks for. */
  readonly method: string;
  /** Header names a preflight asks for, lower case. */
  readonly headers: readonly string[];
}

/** The rules for a request: of the bucket, or of the service when the request names none. */
export function rulesFor(
  bucketName: string | undefined,
  bucket: S3Bucket | undefined,
  serviceCors: boolean,
): readonly CorsRule[] | undefined {
  if (bucketName === undefined) return serviceCors ? serviceRules : undefined;
  return bucket?.cors === 'off' ? undefined : bucket?.cors;
}

function fits(pattern: string, text: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === text;
  const head = pattern.slice(0, star);
  const tail = pattern.slice(star + 1);
  return text.length >= head.length + tail.length && text.startsWith(head) && text.endsWith(tail);
}

/**
 * The CORS headers of an answer, or `undefined` when no rule matches.
 *
 * See https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors.html
 */
export function corsHeaders(
  rules: readonly CorsRule[] | undefined,
  request: CorsRequest,
): Record<string, string> | undefined {
  const { origin } = request;
  if (origin === undefined) return undefined;
  const rule = rules?.find(
    (one) =>
      one.allowedMethods.includes(request.method) &&
      one.allowedOrigins.some((pattern) => fits(pattern, origin)) &&
      request.headers.every((name) =>
        (one.allowedHeaders ?? []).some((pattern) => fits(pattern.toLowerCase(), name)),
      ),
  );
  if (!rule) return undefined;
  const any = rule.allowedOrigins.includes('*');
  return {
    'access-control-allow-origin': any ? '*' : origin,
    'access-control-allow-methods': rule.allowedMethods.join(', '),
    ...(any ? {} : { 'access-control-allow-credentials': 'true' }),
    ...(request.headers.length === 0 ? {} : { 'access-control-allow-headers': request.headers.join(', ') }),
    ...(rule.exposeHeaders ? { 'access-control-expose-headers': rule.exposeHeaders.join(', ') } : {}),
    ...(rule.maxAgeSeconds === undefined ? {} : { 'access-control-max-age': String(rule.maxAgeSeconds) }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  };
}

/**
 * The error S3 answers a preflight with when it may not pass.
 *
 * See https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors-troubleshooting.html
 */
export function preflightError(
  request: CorsRequest,
  known: boolean,
  enabled: boolean,
  resourceType: string,
): S3Error {
  if (request.origin === undefined || request.method === '') {
    const missing = request.origin === undefined ? 'Origin' : 'Access-Control-Request-Method';
    return new S3Error(400, 'BadRequest', `Insufficient information. ${missing} request header needed.`);
  }
  const why = !known
    ? 'Bucket not found'
    : !enabled
      ? 'CORS is not enabled for this bucket.'
      : 'This CORS request is not allowed. This is usually because the evalution of Origin, request method / ' +
        "Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.";
  return new S3Error(403, 'AccessForbidden', `CORSResponse: ${why}`, {
    Method: request.method,
    ResourceType: resourceType,
  });
}
