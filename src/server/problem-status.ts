import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ProblemCode } from '../problems/problem-codes.js';
import type { Problem } from '../problems/problem.js';

/**
 * The HTTP statuses of problems. What a customer's storage said is 422, whatever status it said it with: a storage's 401
 * passed on would end the user's session with the host.
 */
const STATUS: Partial<Record<ProblemCode, ContentfulStatusCode>> = {
  'request.invalid': 400,
  'session.expired': 401,
  'session.forbidden': 403,
  'request.not-found': 404,
  'account.not-found': 404,
  'destination.not-found': 404,
  'account.in-use': 409,
  'request.outdated': 412,
  'request.too-large': 413,
  'backend.error': 500,
  'account.unreadable': 500,
  'page.backend-required': 500,
  'backend.busy': 503,
  'backend.timeout': 504,
};

/** The status with which a problem is answered. */
export function statusOf(met: Problem): ContentfulStatusCode {
  // What this service needs is down, not the service itself: worth another attempt, as balancers know.
  if (met.code === 'backend.error' && met.params.status === 503) return 503;
  return STATUS[met.code] ?? 422;
}

/** A storage that was too slow a moment ago is not asked again at once. */
const AFTER_TIMEOUT = 5;

/** In how many whole seconds it makes sense to ask again, where that is known. */
export function retryAfter(met: Problem): number | undefined {
  if (met.code === 'backend.busy') return Math.max(1, Math.ceil(met.params.seconds));
  return met.code === 'backend.timeout' ? AFTER_TIMEOUT : undefined;
}
