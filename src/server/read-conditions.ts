import type { CallOptions } from '../backend/backend.js';
import { issue } from '../problems/issue.js';
import { invalid } from '../problems/problem.js';
import { failure, success, type Result } from '../problems/result.js';

/** What a request's headers make its effect depend on. */
export type Conditions = Pick<CallOptions, 'idempotencyKey' | 'ifMatch'>;

/** Reads the `Idempotency-Key` and the `If-Match` of a request. */
export function readConditions(request: Request): Result<Conditions> {
  const idempotencyKey = idempotencyKeyOf(request);
  const ifMatch = ifMatchOf(request);
  if (ifMatch === 'malformed') return failure(invalid([issue('if-match', 'format', {})]));
  return success({
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    ...(ifMatch === undefined ? {} : { ifMatch: ifMatch.revision }),
  });
}

/** The key of a request; a quoted string by the draft, bare by custom. */
function idempotencyKeyOf(request: Request): string | undefined {
  const given = request.headers.get('idempotency-key')?.trim();
  if (given === undefined || given === '') return undefined;
  const quoted = /^"((?:[^"\\]|\\["\\])*)"$/.exec(given)?.[1];
  return quoted?.replaceAll(/\\(["\\])/g, '$1') ?? given;
}

/**
 * The revision of a request, `undefined` when it has none or takes any (`*`): what does not exist is a problem anyway.
 * One entity tag: nobody has seen two. A weak one is refused, as it never matches: a proxy that compresses makes ours weak,
 * and its caller should learn to take `revision` from the body instead. https://www.rfc-editor.org/rfc/rfc9110#field.if-match
 */
function ifMatchOf(request: Request): { readonly revision: string } | 'malformed' | undefined {
  const given = request.headers.get('if-match')?.trim();
  if (given === undefined || given === '*') return undefined;
  const revision = /^"([\x21\x23-\x7e]{1,64})"$/.exec(given)?.[1];
  return revision === undefined ? 'malformed' : { revision };
}
