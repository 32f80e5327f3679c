import { lookup } from 'node:dns/promises';
import type { CheckContext, CheckOutcome, Probe } from '../../../src/destinations/check.js';
import type { Problem } from '../../../src/problems/problem.js';
import { createEgressGuard } from '../../../src/server/egress/create-egress-guard.js';

/**
 * A guard that lets checks reach the servers of a test on this machine. Names below `localhost` are this machine, as
 * https://datatracker.ietf.org/doc/html/rfc6761#section-6.3 has it; not every resolver knows.
 */
export const localEgress = createEgressGuard({
  allow: ['127.0.0.0/8'],
  ports: 'any',
  lookup: async (host) =>
    host === 'localhost' || host.endsWith('.localhost')
      ? [{ address: '127.0.0.1' }]
      : lookup(host, { all: true, order: 'verbatim' }),
});

/** What a check reported. */
export interface CheckLog {
  readonly outcome: CheckOutcome;
  /** `id status`, or `id status code`, in order, without those still running. */
  readonly lines: readonly string[];
  readonly probes: readonly Probe[];
  /** The problem of the outcome; throws when there is none. */
  problem(): Problem;
}

/** Runs a check and notes all that it reports. */
export async function logged(
  check: (context: CheckContext) => Promise<CheckOutcome>,
  signal: AbortSignal = new AbortController().signal,
): Promise<CheckLog> {
  const probes: Probe[] = [];
  const outcome = await check({ signal, report: (probe) => probes.push(probe) });
  const done = probes.filter(({ status }) => status !== 'running');
  return {
    outcome,
    probes: done,
    lines: done.map(({ id, status, problem }) => [id, status, ...(problem ? [problem.code] : [])].join(' ')),
    problem: () => {
      if (outcome.verdict === 'passed') throw new Error('The check passed');
      return outcome.problem;
    },
  };
}
