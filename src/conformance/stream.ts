import { checkLine } from '../backend/wire.js';
import { operationNamed, type OperationName, type OutputOf } from '../backend/contract.js';
import type { Problem } from '../problems/problem.js';
import type { Exchange } from './exchange.js';
import { answerOf, knownProblem, mediaTypeOf, must, placeIn, problemOf, Violation } from './violation.js';

/** The header of who can read a stream. */
export const STREAMS = {
  accept: 'application/x-ndjson, application/json, application/problem+json',
} as const;

type Line = ReturnType<typeof checkLine.parse>;

/** The answer of an operation that went well, streamed or in one piece, and the probes that its lines have told. */
export function streamedAnswerOf<Name extends OperationName>(
  name: Name,
  exchange: Exchange,
): { readonly answer: OutputOf<Name>; readonly told?: ReadonlySet<string> } {
  if (!isStream(exchange)) return { answer: answerOf(name, exchange) };
  const { told, last } = linesOf(exchange);
  must('result' in last, `The last line of ${name} is not a result.`);
  const read = operationNamed(name).output.safeParse(last.result);
  if (!read.success) {
    throw new Violation(`The result of ${name} is not what the contract says, at ${placeIn(read.error)}.`);
  }
  // `operationNamed` has lost which schema belongs to the name.
  return { answer: read.data as OutputOf<Name>, told };
}

/** The problem of an answer, streamed or in one piece with one of these statuses. */
export function streamedProblemOf(exchange: Exchange, status: number | readonly number[]): Problem {
  if (!isStream(exchange)) return problemOf(exchange, 'any', status);
  const { last } = linesOf(exchange);
  must('problem' in last, 'The last line is not a problem, although it should have failed.');
  return knownProblem(last.problem);
}

/** The result of a stream that has one, whatever else it says. */
export function resultIn(exchange: Exchange): unknown {
  if (!isStream(exchange)) return undefined;
  try {
    const last: unknown = JSON.parse(exchange.text.trim().split('\n').at(-1) ?? '');
    return typeof last === 'object' && last !== null && 'result' in last ? last.result : undefined;
  } catch {
    return undefined;
  }
}

function isStream(exchange: Exchange): boolean {
  return mediaTypeOf(exchange) === 'application/x-ndjson';
}

function linesOf(exchange: Exchange): { readonly told: ReadonlySet<string>; readonly last: Line } {
  must(exchange.status === 200, `A stream has the status 200, not ${exchange.status}.`);
  const lines = exchange.text.trim().split('\n').map(toLine);
  const last = lines.pop();
  must(last !== undefined && !('probe' in last), 'The last line is neither a result nor a problem.');
  must(
    lines.every((line) => 'probe' in line),
    'A result or a problem stands before the end.',
  );
  return { told: new Set(lines.flatMap((line) => ('probe' in line ? [line.probe.id] : []))), last };
}

function toLine(text: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Violation('A line is not JSON.');
  }
  const read = checkLine.safeParse(value);
  if (read.success) return read.data;
  throw new Violation(`A line is neither a probe nor a result nor a problem, at ${placeIn(read.error)}.`);
}
