import { randomUUID } from 'node:crypto';
import type { CheckReport } from '../backend/backend.js';
import type { Operation, OperationName } from '../backend/contract.js';
import { problem, type Problem } from '../problems/problem.js';
import type { Result } from '../problems/result.js';
import type { LimitName, TooMuch } from './limits/limits.js';
import { loggedError, type LoggedError, type RequestLogEntry } from './log.js';
import { retryAfter, statusOf } from './problem-status.js';

type Details = Pick<RequestLogEntry, 'problem' | 'error'>;

/** One request and its answer: gives it a correlation id, says it in the contract's terms, tells its end once. */
export class Exchange {
  readonly correlationId = randomUUID();
  readonly request: Request;
  operation: OperationName | undefined;
  tenant: string | undefined;
  #countersError: LoggedError | undefined;
  #limit: LimitName | undefined;
  actor: string | undefined;
  readonly #ended: (entry: RequestLogEntry) => void;
  readonly #started = performance.now();

  /** `ended` is called once, with what may be logged, when the answer is complete. */
  constructor(request: Request, ended: (entry: RequestLogEntry) => void) {
    this.request = request;
    this.#ended = ended;
  }

  /** The answer to an operation that has ended. */
  answer(operation: Operation, result: Result<unknown>): Response {
    if (!result.ok) return this.problem(result.problem);
    const output = operation.output.safeParse(this.#traceable(result.value));
    if (!output.success) return this.unexpected(output.error);
    this.#write(operation.status, {});
    if (operation.status === 204) return new Response(null, { status: 204, headers: this.#headers() });
    const response = this.#json(operation.status, 'application/json', output.data);
    const revision = revisionOf(output.data);
    if (revision !== undefined) response.headers.set('etag', `"${revision}"`);
    return response;
  }

  /** A problem as https://www.rfc-editor.org/rfc/rfc9457 has it. Without `title`: texts are made where they are read. */
  problem(met: Problem, status: number = statusOf(met), thrown?: unknown): Response {
    const located = this.#located(met);
    this.#write(status, {
      problem: met.code,
      ...(thrown === undefined ? {} : { error: loggedError(thrown) }),
    });
    const type = `urn:cloud-destination-wizard:problem:${met.code}`;
    const response = this.#json(status, 'application/problem+json', { type, status, ...located });
    const seconds = retryAfter(met);
    if (seconds !== undefined) response.headers.set('retry-after', String(seconds));
    // The rest of the body may never be read: nobody should send another request behind it.
    if (status === 413 || status === 408) response.headers.set('connection', 'close');
    return response;
  }

  /** For what was thrown and nobody understands. The caller learns the correlation id, the log the rest. */
  unexpected(thrown: unknown): Response {
    return this.problem(problem('backend.error', { status: 500 }), 500, thrown);
  }

  /** The answer to a request that is over a limit. */
  tooMuch({ limit, problem: met, status }: TooMuch): Response {
    this.#limit = limit;
    return this.problem(met, status);
  }

  /** The shared counters failed. The request goes on without them; the log knows. */
  readonly countersFailed = (thrown: unknown): void => {
    this.#countersError = loggedError(thrown);
  };

  /** The caller went away: nobody reads this answer. */
  abandoned(): Response {
    this.#write(499, {});
    return new Response(null, { status: 499, headers: this.#headers() });
  }

  /** The answer to an operation that is still running, as lines of JSON. */
  stream(body: ReadableStream<Uint8Array>): Response {
    const headers = this.#headers('application/x-ndjson');
    // nginx would otherwise keep the lines until there are enough of them.
    headers.set('x-accel-buffering', 'no');
    return new Response(body, { status: 200, headers });
  }

  /** The last line of a streamed answer. */
  lastLine(operation: Operation, result: Result<unknown>): object {
    const output = result.ok ? operation.output.safeParse(this.#traceable(result.value)) : undefined;
    if (output && !output.success) return this.unexpectedLine(output.error);
    const met = result.ok ? undefined : this.#located(result.problem);
    this.#write(200, met ? { problem: met.code } : {});
    return met ? { problem: met } : { result: output?.data };
  }

  /** The last line of a streamed answer that failed for a reason nobody understands. */
  unexpectedLine(thrown: unknown): object {
    this.#write(200, { problem: 'backend.error', error: loggedError(thrown) });
    return { problem: this.#located(problem('backend.error', { status: 500 })) };
  }

  #located(met: Problem): Problem {
    return { ...met, correlationId: this.correlationId };
  }

  /** A report is a success that may hold a problem; its user needs the correlation id as well. */
  #traceable(value: unknown): unknown {
    if (this.operation !== 'check') return value;
    const report = value as CheckReport;
    return report.problem ? { ...report, problem: this.#located(report.problem) } : report;
  }

  #json(status: number, type: string, value: unknown): Response {
    return new Response(JSON.stringify(value), { status, headers: this.#headers(type) });
  }

  #headers(contentType?: string): Headers {
    return new Headers({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-correlation-id': this.correlationId,
      ...(contentType === undefined ? {} : { 'content-type': contentType }),
    });
  }

  #write(status: number, details: Details): void {
    const countersError = this.#countersError;
    const entry: RequestLogEntry = {
      level: details.error ? 'error' : status >= 500 || status === 429 || countersError ? 'warn' : 'info',
      correlationId: this.correlationId,
      method: this.request.method,
      ...(this.operation === undefined ? {} : { operation: this.operation }),
      ...(this.tenant === undefined ? {} : { tenant: this.tenant }),
      ...(this.actor === undefined ? {} : { actor: this.actor }),
      status,
      ...details,
      ...(this.#limit === undefined ? {} : { limit: this.#limit }),
      ...(countersError ? { countersError } : {}),
      durationMs: Math.round(performance.now() - this.#started),
    };
    this.#ended(entry);
  }
}

/** What `If-Match` can name of an account or a destination. */
function revisionOf(answer: unknown): string | undefined {
  const { revision } = answer as { readonly revision?: unknown };
  return typeof revision === 'string' ? revision : undefined;
}
