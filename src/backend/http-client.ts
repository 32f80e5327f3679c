import { issue } from '../problems/issue.js';
import { invalid, problem, problemOf, unexpected, type Problem } from '../problems/problem.js';
import { failure, type Result } from '../problems/result.js';
import { startDeadline, untilAborted, type Deadline } from './abort.js';
import type { CallOptions, CompleteBackend } from './backend.js';
import { hasBody, operationNamed, pathNames, type Operation, type OperationName } from './contract.js';
import { watchCsp, type CspWatch } from './csp-watch.js';
import { readAnswer } from './http-answer.js';
import type { HttpBackendOptions, RequestHeaders } from './http-options.js';
import { isIdempotencyKey } from './idempotency-key.js';
import { backendFrom } from './operations.js';
import { isOffline, surroundings } from './surroundings.js';

const CHECK_TIMEOUT_MS = 60_000;
const READ_TIMEOUT_MS = 15_000;

/** What `createHttpBackend` loads by need. */
export function httpClient(options: HttpBackendOptions): CompleteBackend {
  return backendFrom((name, input, call) => callOverHttp(options, name, input, call));
}

async function callOverHttp(
  options: HttpBackendOptions,
  name: OperationName,
  given: unknown,
  call: CallOptions = {},
): Promise<Result<unknown>> {
  const { signal, onProbe, idempotencyKey, ifMatch } = call;
  signal?.throwIfAborted();
  const operation = operationNamed(name);
  const input: InputRecord = { ...(given as InputRecord) };
  // Who receives the input checks it. Here is checked what could end up at another address, or in another header.
  const wrong = [
    ...pathNames(operation.path).filter((each) => !isPathSegment(input[each])),
    ...(idempotencyKey === undefined || isIdempotencyKey(idempotencyKey) ? [] : ['idempotencyKey']),
  ];
  if (wrong.length > 0) return failure(invalid(wrong.map((each) => issue(each, 'format', {}))));
  const url = addressOf(options.baseUrl, operation, input);
  if (!url) return failure(problem('page.unexpected', { reason: 'baseUrl' }));

  const { timeoutMs = CHECK_TIMEOUT_MS } = options;
  const limit = operation.probes ? timeoutMs : Math.min(timeoutMs, READ_TIMEOUT_MS);
  const deadline = startDeadline(limit, signal);
  const policy = watchCsp(url);
  try {
    let headers: Headers;
    let body: string | undefined;
    try {
      const own = await untilAborted(deadline.signal, Promise.resolve(options.headers?.()));
      headers = headersOf(operation, own, idempotencyKey, ifMatch);
      const sent =
        options.seal && input['credentials'] !== undefined
          ? await sealed(options, name, input, deadline)
          : input;
      body = hasBody(operation) ? bodyOf(operation, sent) : undefined;
    } catch (error) {
      deadline.signal.throwIfAborted();
      return failure(problemOf(error) ?? unexpected(error));
    }
    const send = options.fetch ?? ((address: string, init: RequestInit) => fetch(address, init));
    // `cache` is missing from Node's types only. A list that was cached would not show what has just been created.
    const init: RequestInit & { readonly cache: 'no-store' } = {
      method: operation.method,
      headers,
      signal: deadline.signal,
      cache: 'no-store',
      // Credentials in a body must not follow a redirect to wherever it points.
      redirect: operation.method === 'GET' ? 'follow' : 'manual',
      credentials: options.credentials ?? 'same-origin',
      ...(body === undefined ? {} : { body }),
    };
    const response = await untilAborted(deadline.signal, send(url.href, init));
    const reading = { host: url.host, signal: deadline.signal, onProbe };
    return await untilAborted(deadline.signal, readAnswer(response, operation, reading));
  } catch {
    signal?.throwIfAborted();
    if (deadline.expired()) {
      return failure(problem('backend.timeout', { host: url.host, seconds: limit / 1000 }));
    }
    return failure(await whyUnsent(url, policy));
  } finally {
    deadline.end();
    policy.end();
  }
}

/** By need: who does not want it does not load it. */
async function sealed(
  options: HttpBackendOptions,
  name: OperationName,
  input: InputRecord,
  { signal }: Deadline,
): Promise<InputRecord> {
  const { sealCredentials } = await untilAborted(signal, import('./seal-credentials.js'));
  return sealCredentials(name, input, () => httpClient(options).describe({}, { signal }));
}

type InputRecord = Readonly<Record<string, unknown>>;

/** The address of an operation, below the base's path and with the base's own query. */
function addressOf(baseUrl: string, operation: Operation, input: InputRecord): URL | undefined {
  const { document, location } = surroundings();
  let url: URL;
  try {
    url = new URL(baseUrl, document?.baseURI ?? location?.href);
  } catch {
    return undefined;
  }
  const path = pathNames(operation.path).reduce(
    (filled, name) => filled.replace(`{${name}}`, () => encodeURIComponent(input[name] as string)),
    operation.path,
  );
  // Without a slash at the end: several frameworks answer one with a redirect.
  url.pathname = (url.pathname.replace(/\/+$/, '') + path).replace(/\/$/, '');
  for (const name of operation.query ?? []) {
    if (input[name] !== undefined) url.searchParams.set(name, textOf(input[name]));
  }
  return url;
}

/** What stands in a query is a text or a number: the contract's types have seen to it. */
const textOf = (value: unknown): string => (typeof value === 'number' ? String(value) : (value as string));

/** What a URL's path would not lose, even escaped: https://url.spec.whatwg.org/#double-dot-path-segment */
const isPathSegment = (value: unknown): boolean => typeof value === 'string' && !/^\.{0,2}$/.test(value);

function bodyOf(operation: Operation, input: InputRecord): string {
  const elsewhere = [...pathNames(operation.path), ...(operation.query ?? [])];
  return JSON.stringify(
    Object.fromEntries(Object.entries(input).filter(([name]) => !elsewhere.includes(name))),
  );
}

function headersOf(
  operation: Operation,
  own: RequestHeaders | undefined,
  idempotencyKey: string | undefined,
  ifMatch: string | undefined,
): Headers {
  const headers = new Headers(own);
  const json = 'application/json, application/problem+json';
  headers.set('accept', operation.probes ? 'application/x-ndjson, application/json' : json);
  if (hasBody(operation)) headers.set('content-type', 'application/json');
  if (operation.idempotent && idempotencyKey !== undefined) {
    // A quoted string, as the draft has it: https://datatracker.ietf.org/doc/html/rfc9651#name-strings
    headers.set('idempotency-key', `"${idempotencyKey.replace(/["\\]/g, '\\$&')}"`);
  }
  if (ifMatch !== undefined) headers.set('if-match', `"${ifMatch}"`);
  return headers;
}

/** Why a request got no answer. `fetch` does not say; the surroundings sometimes do. */
async function whyUnsent(url: URL, policy: CspWatch): Promise<Problem> {
  const { location } = surroundings();
  if (isOffline()) return problem('net.offline', {});
  if (await policy.blocked()) {
    return problem('net.csp-blocked', { host: url.host, origin: location?.origin ?? '' });
  }
  if (location?.protocol === 'https:' && url.protocol === 'http:' && !isLocal(url.hostname)) {
    return problem('net.mixed-content', { host: url.host });
  }
  return problem('backend.unreachable', { host: url.host });
}

/** Hosts that a secure page may reach without TLS: https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy */
function isLocal(hostname: string): boolean {
  return /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}
