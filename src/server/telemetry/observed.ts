import { nameOf } from '../../backend/surroundings.js';
import type { CheckContext, CheckOutcome, DestinationChecks, Probe } from '../../destinations/check.js';
import { problemOf } from '../../problems/problem.js';
import type { EgressGuard } from '../egress/egress-guard.js';
import type { Store } from '../store/store.js';
import type { Activity, Ongoing, Outcome, Telemetry } from './telemetry.js';

/** Does something as an activity. What it throws is passed on as it came. */
async function observe<Value>(
  telemetry: Telemetry,
  activity: Activity,
  work: () => Promise<Value>,
  outcomeOf: (value: Value) => Outcome,
): Promise<Value> {
  const ongoing = telemetry.begin(activity);
  if (!ongoing) return work();
  try {
    const value = await (ongoing.run ? ongoing.run(work) : work());
    ongoing.end(outcomeOf(value));
    return value;
  } catch (error) {
    ongoing.end(outcomeOfThrown(error));
    throw error;
  }
}

function outcomeOfThrown(thrown: unknown): Outcome {
  const met = problemOf(thrown);
  return met ? { result: 'failed', problem: met.code } : { error: nameOf(thrown) };
}

/** The same store, which tells of each of its calls. */
export function observedStore(store: Store, telemetry: Telemetry): Store {
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function' || typeof name !== 'string') return member;
      // Called on the store itself: its private members know no proxy.
      return (...args: readonly unknown[]): unknown => {
        const work = (): unknown => Reflect.apply(member, target, args);
        const ongoing = telemetry.begin({ kind: 'store', call: name });
        return ongoing ? observedCall(ongoing, work) : work();
      };
    },
  });
}

/** What answers at once is answered at once. */
function observedCall(ongoing: Ongoing, work: () => unknown): unknown {
  const failed = (error: unknown): never => {
    ongoing.end(outcomeOfThrown(error));
    throw error;
  };
  const done = (value: unknown): unknown => {
    ongoing.end({});
    return value;
  };
  let answer: unknown;
  try {
    answer = ongoing.run ? ongoing.run(work) : work();
  } catch (error) {
    return failed(error);
  }
  return answer instanceof Promise ? answer.then(done, failed) : done(answer);
}

/** The same guard, which tells of each host that it looks at. */
export function observedEgress(egress: EgressGuard, telemetry: Telemetry): EgressGuard {
  const resolve: EgressGuard['resolve'] = (host, port, signal) =>
    observe(
      telemetry,
      { kind: 'dial', host, port },
      () => egress.resolve(host, port, signal),
      (resolved) => (resolved.ok ? {} : { problem: resolved.problem.code }),
    );
  return new Proxy(egress, {
    get(target, name) {
      if (name === 'resolve') return resolve;
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}

/** The same checks, which tell of themselves and of each probe. */
export function observedChecks(
  checks: DestinationChecks,
  type: string,
  telemetry: Telemetry,
): DestinationChecks {
  const check = (
    scope: 'account' | 'location',
    context: CheckContext,
    work: (inner: CheckContext) => Promise<CheckOutcome>,
  ): Promise<CheckOutcome> => {
    const probes = new ObservedProbes(type, context, telemetry);
    return observe(
      telemetry,
      { kind: 'check', type, scope },
      () => work(probes.context).finally(() => probes.end()),
      (outcome) => ({
        result: outcome.verdict,
        ...(outcome.verdict === 'passed' ? {} : { problem: outcome.problem.code }),
      }),
    );
  };
  const { folders } = checks;
  const passed = (): Outcome => ({ result: 'passed' });
  return {
    checkAccount: (credentials, context) =>
      check('account', context, (inner) => checks.checkAccount(credentials, inner)),
    checkLocation: (credentials, setup, context) =>
      check('location', context, (inner) => checks.checkLocation(credentials, setup, inner)),
    ...(folders
      ? {
          folders: {
            list: (credentials, query, context) =>
              observe(
                telemetry,
                { kind: 'check', type, scope: 'list-folders' },
                () => folders.list(credentials, query, context),
                passed,
              ),
            create: (credentials, path, context) =>
              observe(
                telemetry,
                { kind: 'check', type, scope: 'create-folder' },
                () => folders.create(credentials, path, context),
                passed,
              ),
          },
        }
      : {}),
  };
}

/** The probes of one check, known by what they report. */
class ObservedProbes {
  readonly context: CheckContext;
  readonly #type: string;
  readonly #telemetry: Telemetry;
  readonly #running = new Map<string, Ongoing>();

  constructor(type: string, context: CheckContext, telemetry: Telemetry) {
    this.#type = type;
    this.#telemetry = telemetry;
    this.context = {
      ...context,
      report: (probe) => {
        this.#observe(probe);
        context.report(probe);
      },
    };
  }

  /** What still runs then has been aborted with its check. */
  end(): void {
    for (const ongoing of this.#running.values()) ongoing.end({ error: 'AbortError' });
    this.#running.clear();
  }

  #observe({ id, status, problem }: Probe): void {
    if (status === 'running') {
      const ongoing = this.#telemetry.begin({ kind: 'probe', type: this.#type, probe: id });
      if (ongoing) this.#running.set(id, ongoing);
    } else if (status !== 'pending') {
      this.#running.get(id)?.end({ result: status, ...(problem ? { problem: problem.code } : {}) });
      this.#running.delete(id);
    }
  }
}
