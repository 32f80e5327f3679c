import { operationNamed, type OperationName } from '../../backend/contract.js';
import type { RequestLogEntry } from '../log.js';
import type { Activity, Outcome } from './telemetry.js';

/** What a caller may send is anything, and would be a value of its own in every table. */
const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** A request as telemetry is told of it. */
export function requestActivity(
  { method, headers }: Request,
  operation: OperationName | undefined,
  basePath: string,
): Activity {
  return {
    kind: 'request',
    method: METHODS.includes(method) ? method : '_OTHER',
    ...(operation === undefined ? {} : { operation, route: basePath + operationNamed(operation).path }),
    headers,
  };
}

/** How a request ended, from what is logged of it. */
export function outcomeOfRequest({ status, problem, error }: RequestLogEntry): Outcome {
  return {
    status,
    ...(problem === undefined ? {} : { problem }),
    ...(error === undefined ? {} : { error: error.name }),
  };
}
