/** Checks and a backend for the page, which end as they are told. */
import type { DestinationBackend } from '../../src/backend/backend.js';
import { createMemoryBackend, type MemoryBackendOptions } from '../../src/backend/memory-backend.js';
import { ProbeRun, type DestinationChecks, type PlannedProbe } from '../../src/destinations/check.js';
import type { DestinationDefinition } from '../../src/destinations/definition.js';
import { builtInDestinations } from '../../src/destinations/registry.js';
import { problem, ProblemError, type Problem } from '../../src/problems/problem.js';
import { answeringBackend } from './answers.js';
import { js, writtenAs } from './code.js';

/** How the next checks end: well, with a problem at a probe, or not before they are stopped. */
export type Ending = 'passed' | 'hanging' | { readonly probe: string; readonly problem: Problem };

/** Checks without a storage; `signals` are those of the checks that have begun. */
export interface FakeChecks {
  account: Ending;
  location: Ending;
  readonly signals: AbortSignal[];
  readonly of: (definition: DestinationDefinition) => Promise<DestinationChecks>;
}

/** Checks that go through all planned probes and end as they are told. */
export function fakeChecks(given: Partial<Pick<FakeChecks, 'account' | 'location'>> = {}): FakeChecks {
  const fake: FakeChecks = {
    account: 'passed',
    location: 'passed',
    ...given,
    signals: [],
    of: async ({ probes }) => ({
      checkAccount: (_, context) => run(probes.account, context, fake.account),
      checkLocation: (_credentials, _setup, context) => run(probes.location, context, fake.location),
    }),
  };
  const run = async (
    plan: readonly PlannedProbe[],
    context: ConstructorParameters<typeof ProbeRun>[1],
    ending: Ending,
  ) => {
    const { signal } = context;
    fake.signals.push(signal);
    const probes = new ProbeRun(plan, context, () => problem('page.unexpected', { reason: 'a fake' }));
    for (const { id, required } of plan) {
      await probes.probe(id, async () => {
        if (ending === 'hanging') await aborted(signal);
        if (typeof ending === 'string' || ending.probe !== id) return undefined;
        if (required) throw new ProblemError(ending.problem);
        return { warning: ending.problem };
      });
    }
    return probes.outcome();
  };
  return fake;
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

/** A backend in the page whose checks are fakes. */
export function fakeBackend(
  checks: FakeChecks,
  options: Partial<MemoryBackendOptions> = {},
): DestinationBackend {
  const { account, location } = checks;
  const given = { types: builtInDestinations, checks: checks.of, ...options };
  writtenAs(checks.of, () => checksCode(account, location));
  return answeringBackend(createMemoryBackend(given), () => js`createMemoryBackend(${given})`);
}

/** The same checks for a reader: a fake that cannot be changed later. */
const checksCode = (account: Ending, location: Ending): string => js`async ({ probes }) => {
  const check = async (plan, context, ending) => {
    const run = new ProbeRun(plan, context, () => problem('page.unexpected', { reason: 'a fake' }));
    for (const { id, required } of plan) {
      await run.probe(id, async () => {
        if (ending === 'hanging') await new Promise((_, reject) => { context.signal.onabort = () => reject(context.signal.reason); });
        if (ending.probe !== id) return undefined;
        if (required) fail(ending.problem);
        return { warning: ending.problem };
      });
    }
    return run.outcome();
  };
  return {
    checkAccount: (_, context) => check(probes.account, context, ${account}),
    checkLocation: (_, __, context) => check(probes.location, context, ${location}),
  };
}`;
