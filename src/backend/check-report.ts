import type { CheckContext, CheckOutcome, Probe } from '../destinations/check.js';
import { isUnverifiable, problemOf } from '../problems/problem.js';
import { untilAborted } from './abort.js';
import type { CallOptions, CheckReport } from './backend.js';
import { notify } from './surroundings.js';

/** A finished check: how it ended, and the last state of each of its probes, in the order in which they began. */
export interface FinishedCheck {
  readonly outcome: CheckOutcome;
  readonly probes: readonly Probe[];
}

/**
 * Runs a check to its end and collects its probes. Rejects with the signal's reason when that is aborted, at once, even
 * if the check does not listen; whatever the check reports later is dropped.
 */
export async function runCheck(
  check: (context: CheckContext) => Promise<CheckOutcome>,
  { signal = new AbortController().signal, onProbe }: CallOptions = {},
): Promise<FinishedCheck> {
  signal.throwIfAborted();
  const probes = new Map<string, Probe>();
  let over = false;
  const report = (probe: Probe): void => {
    if (over) return;
    probes.set(probe.id, probe);
    notify(onProbe, probe);
  };
  try {
    const outcome = await untilAborted(signal, check({ signal, report }));
    signal.throwIfAborted();
    return { outcome, probes: [...probes.values()] };
  } catch (error) {
    const met = signal.aborted ? undefined : problemOf(error);
    if (!met) throw error;
    const verdict = isUnverifiable(met) ? 'unverifiable' : 'failed';
    return { outcome: { verdict, problem: met }, probes: [...probes.values()] };
  } finally {
    over = true;
  }
}

/** A finished check as the contract answers it. */
export function toReport({ outcome, probes }: FinishedCheck): CheckReport {
  return { ...outcome, probes: [...probes] };
}
