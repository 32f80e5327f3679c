import {
  ProbeRun,
  type CheckContext,
  type CheckOutcome,
  type PlannedProbe,
  type ProbeFinding,
} from '../../../../src/destinations/check.js';
import { problem } from '../../../../src/problems/problem.js';

/** How long a server takes to answer: long enough to see a probe run. */
const LATENCY_MS = 250;

/** Waits, unless the check is stopped. */
export const wait = (signal: AbortSignal, milliseconds = LATENCY_MS): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });

/** What a probe finds; it throws what is wrong. */
export type Answer = () => ProbeFinding | undefined | Promise<ProbeFinding | undefined>;

/** Goes through the planned probes; one without an answer of its own passes. */
export async function answering(
  plan: readonly PlannedProbe[],
  context: CheckContext,
  answers: Readonly<Record<string, Answer>>,
): Promise<CheckOutcome> {
  const run = new ProbeRun(plan, context, () => problem('page.unexpected', { reason: 'Error' }));
  for (const { id } of plan) {
    // Made for customers' roles only, which a page cannot ask for.
    if (id === 'external-id') continue;
    await run.probe(id, async () => {
      await wait(context.signal);
      return answers[id]?.();
    });
  }
  return run.outcome();
}
