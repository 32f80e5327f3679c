import { hasParams } from '../problems/params.js';
import { BLAMES, PROBLEM_CODES, type ProblemCode } from '../problems/problem-codes.js';
import * as wire from '../backend/wire.js';
import { operationNamed, type OperationName, type OutputOf } from '../backend/contract.js';
import type { Problem } from '../problems/problem.js';
import type { Exchange } from './exchange.js';

/** Something of the contract does not hold. */
export class Violation extends Error {
  override readonly name = 'Violation';
}

/** The backend does not have what a case is about, and need not. */
export class NotOffered extends Error {
  override readonly name = 'NotOffered';
}

/** Throws a {@link Violation} unless something holds. */
export function must(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Violation(message);
}

/** Throws unless both are the same as JSON, whatever the order of their members. */
export function mustEqual(actual: unknown, expected: unknown, what: string): void {
  must(
    canonical(actual) === canonical(expected),
    `${what}: expected ${JSON.stringify(expected)}, got ${canonical(actual)}.`,
  );
}

/** The members of objects in one order. */
function canonical(value: unknown): string {
  const text = JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) as string | undefined;
  return text ?? 'nothing';
}

/** The answer of an operation that went well, as its schema has it. */
export function answerOf<Name extends OperationName>(name: Name, exchange: Exchange): OutputOf<Name> {
  const { status, output } = operationNamed(name);
  must(exchange.status === status, `${name} answered ${exchange.status} in place of ${status}.`);
  if (status === 204) {
    must(exchange.text === '', `${name} answers 204, which has no body.`);
    return undefined as OutputOf<Name>;
  }
  must(
    mediaTypeOf(exchange) === 'application/json',
    `The answer of ${name} is not application/json but "${mediaTypeOf(exchange)}".`,
  );
  const read = output.safeParse(exchange.json);
  if (!read.success) {
    throw new Violation(`The answer of ${name} is not what the contract says, at ${placeIn(read.error)}.`);
  }
  // `operationNamed` has lost which schema belongs to the name.
  return read.data as OutputOf<Name>;
}

/** The problem of an answer, which must be one of the codes, with the status that belongs to it. */
export function problemOf(
  exchange: Exchange,
  codes: ProblemCode | readonly ProblemCode[] | 'any',
  status: number | readonly number[],
): Problem {
  const statuses = [status].flat();
  must(
    statuses.includes(exchange.status),
    `The status is ${exchange.status} in place of ${statuses.join(' or ')}.`,
  );
  must(
    mediaTypeOf(exchange) === 'application/problem+json',
    `A problem is application/problem+json, not "${mediaTypeOf(exchange)}".`,
  );
  const met = knownProblem(exchange.json);
  const wanted: readonly string[] = [codes].flat();
  must(
    codes === 'any' || wanted.includes(met.code),
    `The code is ${met.code} in place of ${wanted.join(' or ')}.`,
  );
  return met;
}

/** A problem with a code that exists, and with its facts. */
export function knownProblem(value: unknown): Problem {
  const { code, params } = (value ?? {}) as { readonly code?: unknown; readonly params?: unknown };
  must(
    typeof code === 'string' && Object.hasOwn(PROBLEM_CODES, code),
    `"${String(code)}" is not the code of a problem.`,
  );
  const spec = PROBLEM_CODES[code as ProblemCode];
  must(
    hasParams(spec.params, params),
    `The params of ${code} have to be { ${Object.entries(spec.params)
      .map(([name, kind]) => `${name}: ${kind}`)
      .join(', ')} }.`,
  );
  const read = wire.anyProblem.safeParse(value);
  if (!read.success) {
    const [part = ''] = read.error.issues.map(({ path }) => String(path[0]));
    const place = placeIn(read.error);
    throw new Violation(`The problem is not what the contract says, at ${place}: ${PARTS[part] ?? TEXT}.`);
  }
  return value as Problem;
}

const TEXT = 'it is a text, or left out';

/** What the parts of a problem have to be. */
const PARTS: Readonly<Record<string, string>> = {
  blame: `it is one of ${BLAMES.join(', ')}`,
  retry: 'it is true or false',
  issues: 'each has field, code and params, as `Issue` in openapi.json says, which lists the codes',
};

/** Where a schema objects. */
export function placeIn(error: {
  readonly issues: readonly { readonly path: readonly PropertyKey[] }[];
}): string {
  return error.issues.map(({ path }) => path.map(String).join('.') || 'the top').join(', ');
}

export function mediaTypeOf({ headers }: Exchange): string {
  return (headers.get('content-type') ?? '').split(';', 1).join('').trim().toLowerCase();
}
