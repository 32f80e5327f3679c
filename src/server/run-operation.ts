import { startDeadline, untilAborted } from '../backend/abort.js';
import type { CallOptions } from '../backend/backend.js';
import type { Operation } from '../backend/contract.js';
import * as wire from '../backend/wire.js';
import { problem, problemOf } from '../problems/problem.js';
import { failure, type Result } from '../problems/result.js';
import type { Exchange } from './exchange.js';
import { LineStream } from './line-stream.js';
import type { Conditions } from './read-conditions.js';

/** An operation that waits to be called. */
export interface PendingOperation {
  readonly operation: Operation;
  readonly call: (options: CallOptions) => Promise<Result<unknown>>;
  readonly conditions: Conditions;
  /** Limit of the whole operation, in milliseconds. */
  readonly timeoutMs: number;
  /** Aborted when the server cannot wait for it any longer. */
  readonly stop: AbortSignal;
}

type Ending = { readonly result: Result<unknown> } | { readonly thrown: unknown } | { readonly gone: true };

/**
 * Calls an operation and answers with its result: as lines of JSON from its first probe on when the caller can read
 * them, else in one piece. When the caller goes away, whatever runs for it is aborted.
 */
export async function runOperation(exchange: Exchange, pending: PendingOperation): Promise<Response> {
  const { operation } = pending;
  const { request } = exchange;
  const gone = new AbortController();
  const lines = new LineStream(() => gone.abort(new DOMException('The caller has gone.', 'AbortError')));
  const streams = operation.probes === true && accepts(request, 'application/x-ndjson');
  const ending = run(request, pending, gone.signal, streams ? lines : undefined);

  const first = await Promise.race([ending, lines.begun]);
  if (first !== 'begun') {
    if ('gone' in first) return exchange.abandoned();
    return 'thrown' in first ? exchange.unexpected(first.thrown) : exchange.answer(operation, first.result);
  }
  void ending.then((last) => {
    if ('gone' in last) exchange.abandoned();
    else if ('thrown' in last) lines.write(exchange.unexpectedLine(last.thrown));
    else lines.write(exchange.lastLine(operation, last.result));
    lines.end();
  });
  return exchange.stream(lines.body);
}

/** This server is being ended; another one will have taken its place by then. */
export const stopping = () => problem('backend.busy', { seconds: 5 });

/** Calls the operation. Never rejects. */
async function run(
  request: Request,
  { call, conditions, timeoutMs, stop }: PendingOperation,
  gone: AbortSignal,
  lines: LineStream | undefined,
): Promise<Ending> {
  const deadline = startDeadline(timeoutMs, request.signal, gone, stop);
  const onProbe: CallOptions['onProbe'] =
    lines &&
    ((probe) => {
      const known = wire.probe.safeParse(probe);
      if (known.success) lines.write({ probe: known.data });
    });
  try {
    const options = {
      signal: deadline.signal,
      ...(onProbe ? { onProbe } : {}),
      ...conditions,
    };
    return { result: await untilAborted(deadline.signal, call(options)) };
  } catch (thrown) {
    if (request.signal.aborted || gone.aborted) return { gone: true };
    if (deadline.expired()) {
      const { host } = new URL(request.url);
      return { result: failure(problem('backend.timeout', { host, seconds: timeoutMs / 1000 })) };
    }
    if (stop.aborted) return { result: failure(stopping()) };
    const met = problemOf(thrown);
    return met ? { result: failure(met) } : { thrown };
  } finally {
    deadline.end();
  }
}

/** Whether a request names a media type among those it takes. `*` does not count: a stream must be asked for. */
function accepts(request: Request, type: string): boolean {
  const ranges = (request.headers.get('accept') ?? '').split(',');
  return ranges.some((range) => range.split(';', 1)[0]?.trim().toLowerCase() === type);
}
