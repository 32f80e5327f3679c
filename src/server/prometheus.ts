/**
 * What the handler does, as metrics for Prometheus. Needs `prom-client`.
 *
 * @module
 */
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Activity, Ongoing, Outcome, Telemetry } from './telemetry/telemetry.js';

/** Settings of {@link createMetrics}. */
export interface MetricsOptions {
  /** Where the metrics are registered. Default: a registry of their own, without the process's metrics. */
  readonly register?: Registry;
}

/** Metrics, as `createHandler({ telemetry })` takes them. */
export interface Metrics extends Telemetry {
  readonly register: Registry;
  /** Answers the metrics. It asks nobody who they are: mount it where only your Prometheus gets. */
  readonly handler: (request: Request) => Promise<Response>;
}

/** Seconds: from a read of the store to the longest check that is waited for. */
const BUCKETS = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30];

/**
 * Counts requests, checks, probes, calls of the store and dials. Labels have few values, all of them known beforehand:
 * operations, types, probes, codes of problems. None is a tenant, an account or a host.
 *
 * @example
 * const metrics = createMetrics();
 * const handler = createHandler({ telemetry: metrics, ...options });
 * createServer(toNodeListener(metrics.handler)).listen(9464, '127.0.0.1');
 */
export function createMetrics({ register = new Registry() }: MetricsOptions = {}): Metrics {
  const into = { registers: [register] };
  const requests = new Counter({
    ...into,
    name: 'cdw_requests_total',
    help: 'Answered requests, by the operation of the contract, HTTP status and code of the problem.',
    labelNames: ['operation', 'status', 'problem'],
  });
  const requestSeconds = new Histogram({
    ...into,
    name: 'cdw_request_duration_seconds',
    help: 'How long requests took, streamed answers to their last line.',
    labelNames: ['operation'],
    buckets: BUCKETS,
  });
  const running = new Gauge({ ...into, name: 'cdw_checks_running', help: 'Checks that dial right now.' });
  const checks = new Counter({
    ...into,
    name: 'cdw_checks_total',
    help: 'Checks, by destination type, what was checked, verdict and code of the problem.',
    labelNames: ['type', 'scope', 'verdict', 'problem'],
  });
  const checkSeconds = new Histogram({
    ...into,
    name: 'cdw_check_duration_seconds',
    help: 'How long checks took.',
    labelNames: ['type', 'scope'],
    buckets: BUCKETS,
  });
  const probes = new Counter({
    ...into,
    name: 'cdw_probes_total',
    help: 'Probes of checks, by destination type, probe and status.',
    labelNames: ['type', 'probe', 'status'],
  });
  const storeSeconds = new Histogram({
    ...into,
    name: 'cdw_store_duration_seconds',
    help: 'How long calls of the store took.',
    labelNames: ['call', 'outcome'],
    buckets: BUCKETS,
  });
  const dials = new Counter({
    ...into,
    name: 'cdw_dials_total',
    help: 'Hosts that the egress guard has judged: allowed, blocked, or not found.',
    labelNames: ['outcome'],
  });
  const limited = new Counter({
    ...into,
    name: 'cdw_rate_limited_total',
    help: 'Requests that were refused because there were too many, by limit.',
    labelNames: ['limit'],
  });

  /** Notes the end of an activity that took so many seconds. */
  function count(activity: Activity, outcome: Outcome, seconds: number): void {
    const { problem = 'none' } = outcome;
    switch (activity.kind) {
      case 'request': {
        const { operation = 'none' } = activity;
        requests.inc({ operation, status: String(outcome.status ?? 0), problem });
        requestSeconds.observe({ operation }, seconds);
        return;
      }
      case 'check': {
        const { type, scope } = activity;
        running.dec();
        checks.inc({ type, scope, verdict: resultOf(outcome), problem });
        checkSeconds.observe({ type, scope }, seconds);
        return;
      }
      case 'probe':
        probes.inc({ type: activity.type, probe: activity.probe, status: resultOf(outcome) });
        return;
      case 'store':
        storeSeconds.observe({ call: activity.call, outcome: outcome.error ? 'error' : 'ok' }, seconds);
        return;
      case 'dial':
        dials.inc({ outcome: dialOf(outcome) });
    }
  }

  return {
    register,
    handler: async () =>
      new Response(await register.metrics(), {
        headers: { 'content-type': register.contentType, 'cache-control': 'no-store' },
      }),
    begin(activity): Ongoing {
      const started = performance.now();
      if (activity.kind === 'check') running.inc();
      return { end: (outcome) => count(activity, outcome, (performance.now() - started) / 1000) };
    },
    note: ({ limit }) => limited.inc({ limit }),
  };
}

/** `aborted` when the caller has gone or the time was up, `error` when it broke. */
const resultOf = ({ result, error }: Outcome): string =>
  result ?? (error === 'AbortError' || error === 'TimeoutError' ? 'aborted' : 'error');

function dialOf({ problem, error }: Outcome): string {
  // The guard itself dials nothing: what it answers as a closed port is one that it hides.
  if (problem === 'net.blocked-address' || problem === 'net.refused') return 'blocked';
  if (problem !== undefined) return 'not-found';
  return error === undefined ? 'allowed' : 'error';
}
