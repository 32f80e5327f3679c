import type { DestinationBackend } from '../../src/backend/backend.js';
import { problem, type Problem } from '../../src/problems/problem.js';
import { failure, type Result } from '../../src/problems/result.js';
import { js, textOfCode, toCode, writtenAs, type Code } from './code.js';

interface Trouble {
  readonly label: string;
  readonly problem?: Problem;
}

/** What keeps the fixed backend from answering, by the name in the gallery's address. */
export const FAULTS = {
  ok: { label: 'Answers' },
  offline: { label: 'Offline', problem: problem('net.offline', {}) },
  unreachable: {
    label: 'Unreachable',
    problem: problem('backend.unreachable', { host: 'app.example.com' }),
  },
  refused: { label: 'Refuses', problem: problem('session.forbidden', { right: 'view' }) },
  expired: { label: 'Session expired', problem: problem('session.expired', {}) },
  'error-500': { label: 'Error 500', problem: problem('backend.error', { status: 500 }) },
  busy: { label: 'Busy', problem: problem('backend.busy', { seconds: 30 }) },
  'not-json': {
    label: 'A login page',
    problem: problem('backend.not-json', { status: 200, contentType: 'text/html' }),
  },
} satisfies Readonly<Record<string, Trouble>>;

/** The name of a fault. */
export type Fault = keyof typeof FAULTS;

let latency = 0;
let fault: Problem | undefined;

/** Decides how the fixed backend answers in this page. Latency in milliseconds. */
export function setAnswers(given: { readonly latency: number; readonly fault: Fault }): void {
  ({ latency } = given);
  fault = troubleOf(given.fault);
}

const troubleOf = (name: Fault): Problem | undefined => {
  const trouble: Trouble = FAULTS[name];
  return trouble.problem;
};

const waiting = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, latency));

type Answer<Given extends unknown[], Value> = (...given: Given) => Promise<Result<Value>>;

/** A function of the fixed backend, as it answers in this page, with how it is written. */
export function answering<Given extends unknown[], Value>(
  answer: Answer<Given, Value>,
  code: Code,
): Answer<Given, Value> {
  if (latency === 0 && !fault) return writtenAs(answer, code);
  const changed: Answer<Given, Value> = async (...given) => {
    await waiting();
    return fault ? failure(fault) : answer(...given);
  };
  return writtenAs(changed, () => {
    const answered = fault ? failureCode(fault) : `(${textOfCode(code)})(...given)`;
    return `async (...given) => {${waitCode()} return ${answered}; }`;
  });
}

/** A whole backend, as it answers in this page. */
export function answeringBackend(backend: DestinationBackend, code: Code): DestinationBackend {
  if (latency === 0 && !fault) return writtenAs(backend, code);
  const changed = new Proxy(backend, {
    get: (target, name) => {
      const operation: unknown = Reflect.get(target, name);
      if (typeof operation !== 'function') return operation;
      return async (...given: unknown[]): Promise<unknown> => {
        await waiting();
        return fault ? failure(fault) : Reflect.apply(operation, target, given);
      };
    },
  });
  return writtenAs(changed, () => {
    const answered = fault ? failureCode(fault) : 'backend[name](...given)';
    return `new Proxy(${textOfCode(code)}, { get: (backend, name) => async (...given) => {${waitCode()} return ${answered}; } })`;
  });
}

const failureCode = (met: Problem): string => js`${failure(met)}`;

const waitCode = (): string =>
  latency === 0 ? '' : ` await new Promise((resolve) => setTimeout(resolve, ${toCode(latency)}));`;
