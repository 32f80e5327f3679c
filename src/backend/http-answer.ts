import { locate, problem, type Problem } from '../problems/problem.js';
import { failure, success, type Result } from '../problems/result.js';
import type { CallOptions } from './backend.js';
import type { Operation } from './contract.js';
import { readNdjson } from './ndjson.js';
import { notify } from './surroundings.js';
import * as wire from './wire.js';

interface Reading {
  readonly host: string;
  readonly signal: AbortSignal;
  readonly onProbe: CallOptions['onProbe'];
}

/** Turns an answer into a result. Believes nothing that the contract's schemas do not let through. Rejects only when aborted. */
export async function readAnswer(
  response: Response,
  operation: Operation,
  reading: Reading,
): Promise<Result<unknown>> {
  const result = await resultOf(response, operation, reading);
  const correlationId = response.headers.get('x-correlation-id');
  if (result.ok || correlationId === null) return result;
  return failure(locate(result.problem, { correlationId }));
}

async function resultOf(
  response: Response,
  operation: Operation,
  { host, signal, onProbe }: Reading,
): Promise<Result<unknown>> {
  const { status } = response;
  const contentType = mediaTypeOf(response);
  const isJson = /^application\/(?:[\w.+-]+\+)?json$/.test(contentType);
  // The contract has no redirects: what stands before a backend sends who has been signed out to a page where to sign in.
  const notJson = response.redirected
    ? problem('session.expired', {})
    : problem('backend.not-json', { status, contentType });
  const invalidAnswer = (path: string) => problem('backend.invalid-answer', { status, path });
  try {
    if (!response.ok) {
      const body = isJson ? parsed(await response.text()) : undefined;
      const said = wire.problem.safeParse(body);
      if (said.success) return failure(said.data);
      discard(response);
      return failure(problemOfStatus(response, operation) ?? (isJson ? invalidAnswer('') : notJson));
    }
    if (status === 204) {
      return operation.status === 204 ? success(undefined) : failure(invalidAnswer(''));
    }
    if (operation.probes && contentType === 'application/x-ndjson' && response.body) {
      for await (const line of readNdjson(response.body, signal)) {
        const known = wire.checkLine.safeParse(parsed(line));
        if (!known.success) return failure(invalidAnswer('line'));
        if ('probe' in known.data) notify(onProbe, known.data.probe);
        else if ('problem' in known.data) return failure(known.data.problem);
        else return validated(operation, known.data.result, invalidAnswer);
      }
      return failure(invalidAnswer('result'));
    }
    if (!isJson) {
      discard(response);
      return failure(notJson);
    }
    const body = parsed(await response.text());
    return body === undefined ? failure(invalidAnswer('')) : validated(operation, body, invalidAnswer);
  } catch {
    // The connection broke while the answer was on its way. Who was aborted gets no answer either: the caller knows.
    return failure(problem('backend.unreachable', { host }));
  }
}

function validated(
  operation: Operation,
  value: unknown,
  invalidAnswer: (path: string) => Problem,
): Result<unknown> {
  const known = operation.output.safeParse(value);
  if (known.success) return success(known.data);
  return failure(invalidAnswer((known.error.issues[0]?.path ?? []).join('.')));
}

/** What a status alone says, for answers of proxies and of backends that do not speak our problems. */
function problemOfStatus({ status, headers }: Response, operation: Operation): Problem | undefined {
  const seconds = secondsOf(headers.get('retry-after'));
  // Of a redirect that is not followed, a browser says only that its status is 0.
  if (status === 401 || status < 400) return problem('session.expired', {});
  if (status === 403) return problem('session.forbidden', { right: operation.right });
  if (status === 429) return problem('backend.busy', { seconds: seconds ?? 1 });
  if (status === 503 && seconds !== undefined) return problem('backend.busy', { seconds });
  return status >= 500 ? problem('backend.error', { status }) : undefined;
}

/** https://www.rfc-editor.org/rfc/rfc9110#field.retry-after: seconds or a date. */
function secondsOf(retryAfter: string | null): number | undefined {
  if (retryAfter === null) return undefined;
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter);
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? undefined : Math.max(1, Math.ceil((at - Date.now()) / 1000));
}

function mediaTypeOf({ headers }: Response): string {
  return (headers.get('content-type') ?? '').split(';', 1).join('').trim().toLowerCase();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text, wire.ofAnyVersion);
  } catch {
    return undefined;
  }
}

/** Lets go of a body that nobody will read, and with it of the connection. One that has been read refuses it, and nothing happens. */
function discard({ body }: Response): void {
  body?.cancel().catch(() => undefined);
}
