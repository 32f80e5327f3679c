import type { IncomingMessage } from 'node:http';
import { type Address, type OperationName, findOperation, isVirtualHost, readAddress } from './address.js';
import { authenticate } from './authenticate.js';
import type { Upload } from './context.js';
import { corsHeaders, preflightError, rulesFor } from './cors.js';
import { S3Error, errorReply } from './errors.js';
import type { Failure } from './faults.js';
import { runOperation } from './operations.js';
import { type RawBody, readPayload } from './payload.js';
import { checkRegion } from './region.js';
import { type Credential, type SignedRequest, headerOf, readCredential } from './sigv4.js';
import type { ObjectStore } from './store.js';
import { answerSts, stsErrorReply } from './sts.js';
import type { Reply, RequestRecord, S3Bucket, S3Key, S3ServerOptions } from './types.js';
import { parseQuery, splitTarget } from './uri.js';

/** What all requests of a server share. */
export interface ServerState {
  readonly options: S3ServerOptions;
  readonly region: string;
  readonly clock: () => Date;
  readonly store: ObjectStore;
  readonly uploads: Map<string, Upload>;
  /** Temporary keys that STS has handed out. */
  readonly sessions: S3Key[];
}

/** Either a value or the error that kept it from being found; the error is answered in its turn. */
type Attempt<T> = { readonly value: T } | { readonly error: unknown };

/** A request whose head was read and not yet judged. */
export interface DescribedRequest {
  readonly record: RequestRecord;
  readonly signed: SignedRequest;
  readonly address: Address;
  readonly query: ReadonlyMap<string, string>;
  readonly isSts: boolean;
  readonly operation: Attempt<OperationName>;
  readonly credential: Attempt<Credential | undefined>;
  /** Set when the URL could not be read. */
  readonly unreadable?: { readonly error: unknown };
}

function attempt<T>(task: () => T): Attempt<T> {
  try {
    return { value: task() };
  } catch (error) {
    return { error };
  }
}

function get<T>(tried: Attempt<T>): T {
  if ('error' in tried) throw tried.error;
  return tried.value;
}

/** Reads the head of a request and makes its record. */
export function describeRequest(incoming: IncomingMessage, requestId: string): DescribedRequest {
  const method = incoming.method ?? 'GET';
  const { rawPath, rawQuery } = splitTarget(incoming.url ?? '/');
  const signed: SignedRequest = { method, rawPath, rawQuery, headers: incoming.headersDistinct };
  const read = attempt(() => ({
    address: readAddress(incoming.headers.host, rawPath),
    query: new Map(parseQuery(rawQuery)),
  }));
  const { address, query } = 'value' in read ? read.value : { address: {}, query: new Map<string, string>() };
  const isSts = method === 'POST' && address.bucket === undefined;
  const operation = attempt(() => findOperation(method, address, query));
  const credential = attempt(() => readCredential(signed));
  const { origin } = incoming.headers;
  const record: RequestRecord = {
    requestId,
    method,
    path: rawPath,
    ...address,
    ...(origin === undefined ? {} : { origin }),
  };
  if (method === 'OPTIONS') record.operation = 'Preflight';
  else if (isSts) record.operation = 'GetCallerIdentity';
  else if ('value' in operation) record.operation = operation.value;
  if ('value' in credential && credential.value) {
    record.authorizationKeyId = credential.value.accessKeyId;
    record.signedRegion = credential.value.region;
    record.presigned = credential.value.expiresSeconds !== undefined;
  }
  const described = { record, signed, address, query, isSts, operation, credential };
  return 'error' in read ? { ...described, unreadable: read } : described;
}

function findBucket(state: ServerState, name: string | undefined): S3Bucket | undefined {
  return state.options.buckets.find((bucket) => bucket.name === name);
}

function preflight(state: ServerState, request: DescribedRequest): Reply {
  const { address, signed } = request;
  const bucket = findBucket(state, address.bucket);
  const rules = rulesFor(address.bucket, bucket, state.options.serviceCors ?? true);
  const asked = {
    origin: headerOf(signed, 'origin'),
    method: headerOf(signed, 'access-control-request-method') ?? '',
    headers: (headerOf(signed, 'access-control-request-headers') ?? '')
      .toLowerCase()
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  };
  const headers = corsHeaders(rules, asked);
  if (headers) return { status: 200, headers };
  const resource = address.bucket === undefined ? 'SERVICE' : address.key === undefined ? 'BUCKET' : 'OBJECT';
  const known = address.bucket === undefined || bucket !== undefined;
  throw preflightError(asked, known, rules !== undefined, resource);
}

async function answerS3(state: ServerState, request: DescribedRequest, body: RawBody): Promise<Reply> {
  const { address, query, signed } = request;
  const { options, region: endpointRegion } = state;
  const now = state.clock();
  const bucket = findBucket(state, address.bucket);
  if (options.virtualHostsOnly && address.bucket !== undefined && !isVirtualHost(headerOf(signed, 'host'))) {
    const message = 'The bucket you are attempting to access must be addressed using the specified endpoint.';
    throw new S3Error(403, 'SecondLevelDomainForbidden', message);
  }
  const regions = options.buckets.map((one) => one.region ?? endpointRegion);
  const authenticated = authenticate(
    signed,
    get(request.credential),
    [...options.keys, ...state.sessions],
    now,
    (credential) =>
      checkRegion({
        credential,
        bucket,
        operation: 'value' in request.operation ? request.operation.value : undefined,
        endpointRegion,
        servedRegions: new Set([endpointRegion, ...regions]),
        host: headerOf(signed, 'host') ?? '',
      }),
  );
  const payload = readPayload(signed, body, authenticated);
  const region = bucket?.region ?? endpointRegion;
  const { store, uploads } = state;
  return runOperation(get(request.operation), {
    key: authenticated.key,
    address,
    query,
    headers: signed.headers,
    digests: payload.digests,
    body: payload.data,
    buckets: options.buckets,
    bucket,
    region,
    endpointRegion,
    store,
    uploads,
    now,
  });
}

function asS3Error(error: unknown): S3Error {
  if (error instanceof S3Error) return error;
  process.emitWarning(error instanceof Error ? error : String(error));
  return new S3Error(500, 'InternalError', 'We encountered an internal error. Please try again.');
}

async function answerPlain(
  state: ServerState,
  request: DescribedRequest,
  body: RawBody,
  failure: Exclude<Failure, 'reset'> | undefined,
): Promise<Reply> {
  const { record, signed } = request;
  try {
    if (failure) throw new S3Error(failure.status, failure.code, failure.message ?? failure.code);
    if (request.unreadable) throw request.unreadable.error;
    if (signed.method === 'OPTIONS') return preflight(state, request);
    if (request.isSts) {
      const credential = (): Credential | undefined => get(request.credential);
      return answerSts(signed, credential, body.bytes, {
        keys: [...state.options.keys, ...state.sessions],
        roles: state.options.roles ?? [],
        disabled: state.options.stsDisabled ?? false,
        now: state.clock(),
        requestId: record.requestId,
        open: (session) => state.sessions.push(session),
      });
    }
    return await answerS3(state, request, body);
  } catch (thrown) {
    const error = asS3Error(thrown);
    record.code = error.code;
    return request.isSts
      ? stsErrorReply(error, record.requestId)
      : errorReply(error, signed.rawPath, record.requestId);
  }
}

/** Answers a request, with the CORS headers and the bucket's region that go with it. */
export async function answerRequest(
  state: ServerState,
  request: DescribedRequest,
  body: RawBody,
  failure: Exclude<Failure, 'reset'> | undefined,
): Promise<Reply> {
  const reply = await answerPlain(state, request, body, failure);
  const { address, signed } = request;
  if (signed.method === 'OPTIONS') return reply;
  const bucket = findBucket(state, address.bucket);
  const { options } = state;
  const cors =
    reply.status < 300 || (options.corsOnErrors ?? true)
      ? corsHeaders(rulesFor(address.bucket, bucket, options.serviceCors ?? true), {
          origin: headerOf(signed, 'origin'),
          method: signed.method,
          headers: [],
        })
      : undefined;
  // AWS tells the region on requests for the bucket itself, also when it refuses them.
  const region =
    bucket && address.key === undefined ? { 'x-amz-bucket-region': bucket.region ?? state.region } : {};
  return { ...reply, headers: { ...region, ...reply.headers, ...cors } };
}
