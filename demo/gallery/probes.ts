/** Probes and problems that the states of several elements share. */
import type { Probe, ProbeStatus } from '../../src/destinations/check.js';
import type { ProbeDefinition } from '../../src/destinations/definition.js';
import type { Activity } from '../../src/flow/wizard-state.js';
import { problem, type Problem } from '../../src/problems/problem.js';
import { genericProblem } from './fakes.js';

/** A check that passed, with something one should know. */
export const warning = problem('s3.delete-denied', { bucket: 'example-bucket', key: 'exports/test' });

const refused = problem('s3.secret-wrong', { length: 40 });

/** A check under way. */
export const running = (probes: readonly Probe[]): Activity => ({ status: 'running', request: 1, probes });

/** A check that has failed. */
export const failed = (met: Problem, probes: readonly Probe[] = []): Activity => ({
  status: 'failed',
  problem: met,
  probes,
});

/** One probe with this status for each of a plan; the last status goes on to the end. */
export const probesWith = (
  plan: readonly ProbeDefinition[],
  ...statuses: readonly ProbeStatus[]
): readonly Probe[] =>
  plan.map(({ id, required }, index): Probe => {
    const status = statuses[index] ?? statuses.at(-1) ?? 'passed';
    return {
      id,
      required,
      status,
      ...(['passed', 'warned', 'failed'].includes(status) ? { durationMs: 120 * (index + 1) ** 3 } : {}),
      ...(status === 'warned' ? { problem: warning } : {}),
      ...(status === 'failed' ? { problem: refused } : {}),
      ...(status === 'unverifiable' ? { problem: genericProblem('s3.cors-or-missing') } : {}),
      ...(status === 'passed' ? { evidence: { account: '123456789012', home: '/home/ann' } } : {}),
    };
  });
