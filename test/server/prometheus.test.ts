import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { Registry } from 'prom-client';
import { MemoryStore } from '../../src/backend/memory-store.js';
import { problem } from '../../src/problems/problem.js';
import { failure, success } from '../../src/problems/result.js';
import type { HandlerOptions } from '../../src/server/create-handler.js';
import { toNodeListener } from '../../src/server/node.js';
import { createMetrics, type Metrics } from '../../src/server/prometheus.js';
import type { Store } from '../../src/server/store/store.js';
import { samplesIn, type Sample } from '../drivers/metrics.js';
import { valueOf } from '../drivers/results.js';
import { testDrive } from '../drivers/test-drive.js';
import { testServer } from '../drivers/test-server.js';

const memoryStore = (): Store => Object.assign(new MemoryStore(), { close: async () => undefined });
const GOOD = { type: 'test-drive', credentials: { user: 'ann', password: 'pa55-of-ann' } };

async function measured(options: Partial<HandlerOptions> = {}) {
  const metrics = createMetrics();
  const drive = testDrive();
  const server = await testServer(drive, 'in-process', {
    store: memoryStore(),
    telemetry: metrics,
    ...options,
  });
  return { metrics, drive, server };
}

/** The samples as Prometheus would fetch them. */
async function fetched(metrics: Metrics): Promise<readonly Sample[]> {
  const server = createServer(toNodeListener(metrics.handler)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`);
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/);
  const text = await response.text();
  server.closeAllConnections();
  server.close();
  return samplesIn(text);
}

const valuesOf = (samples: readonly Sample[], name: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    samples
      .filter((each) => each.name === name && each.value !== 0)
      .map(({ labels, value }) => [Object.values(labels).join(' '), value]),
  );

describe('metrics', () => {
  it('count requests by operation, status and problem', async () => {
    const { metrics, server } = await measured();
    const client = server.client('t');
    valueOf(await client.createAccount(GOOD));
    await client.createAccount({ ...GOOD, credentials: { user: 'ann', password: 'wrong' } });
    await client.deleteAccount({ id: 'unknown' });
    await server.client('t', { headers: () => ({}) }).listAccounts({});
    await server.send(`${server.baseUrl}/nowhere`, {});
    const samples = await fetched(metrics);
    assert.deepEqual(valuesOf(samples, 'cdw_requests_total'), {
      'createAccount 200 none': 1,
      'createAccount 200 sftp.auth-failed': 1,
      'deleteAccount 404 account.not-found': 1,
      'listAccounts 401 session.expired': 1,
      'none 404 request.not-found': 1,
    });
    assert.deepEqual(valuesOf(samples, 'cdw_request_duration_seconds_count'), {
      createAccount: 2,
      deleteAccount: 1,
      listAccounts: 1,
      none: 1,
    });
    assert.equal(valuesOf(samples, 'cdw_store_duration_seconds_count')['addAccount ok'], 1);
  });

  it('count checks and probes, and those that are running', async () => {
    const { metrics, drive, server } = await measured();
    const client = server.client('t');
    const held = drive.hold();
    const answer = client.check(GOOD);
    const running = await held;
    assert.deepEqual(valuesOf(await fetched(metrics), 'cdw_checks_running'), { '': 1 });
    running.release();
    await answer;
    await client.check({ ...GOOD, credentials: { user: 'ann', password: 'hidden' } });
    await client.check({ ...GOOD, credentials: { user: 'ann', password: 'broken' } });

    const gone = new AbortController();
    const heldAgain = drive.hold();
    const broken = client.check(GOOD, { signal: gone.signal });
    await heldAgain;
    gone.abort();
    await broken.catch(() => undefined);

    const samples = await fetched(metrics);
    assert.deepEqual(valuesOf(samples, 'cdw_checks_running'), {});
    assert.deepEqual(valuesOf(samples, 'cdw_checks_total'), {
      'test-drive account passed none': 1,
      'test-drive account unverifiable s3.cors-or-missing': 1,
      'test-drive account error none': 1,
      'test-drive account aborted none': 1,
    });
    assert.deepEqual(valuesOf(samples, 'cdw_probes_total'), {
      'test-drive connect passed': 4,
      'test-drive log-in passed': 1,
      'test-drive log-in unverifiable': 1,
    });
    assert.deepEqual(valuesOf(samples, 'cdw_check_duration_seconds_count'), { 'test-drive account': 4 });
  });

  it('count the dials that were blocked, and what was limited', async () => {
    const drive = testDrive();
    const metrics = createMetrics();
    const server = await testServer(drive, 'in-process', {
      store: memoryStore(),
      telemetry: metrics,
      egress: {
        resolve: async (host, port) =>
          host === 'inside'
            ? failure(problem('net.blocked-address', { host }))
            : success({ address: '192.0.2.1', family: 4, port }),
      },
      destinations: [
        {
          type: drive.type,
          checks: ({ egress }) => ({
            ...drive.checks,
            checkAccount: async (credentials, context) => {
              await egress.resolve(String(credentials['user']), 22);
              return drive.checks.checkAccount(credentials, context);
            },
          }),
        },
      ],
    });
    for (const user of ['inside', 'outside', 'inside']) {
      await server.client('t').check({ ...GOOD, credentials: { user, password: 'x' } });
    }
    metrics.note?.({ kind: 'rate-limited', limit: 'checks' });
    const samples = await fetched(metrics);
    assert.deepEqual(valuesOf(samples, 'cdw_dials_total'), { blocked: 2, allowed: 1 });
    assert.deepEqual(valuesOf(samples, 'cdw_rate_limited_total'), { checks: 1 });
  });

  it('have no label that a caller can make up, and no tenant', async () => {
    const { metrics, server } = await measured();
    for (const index of [1, 2, 3]) {
      await server.client(`tenant-${index}`).createAccount(GOOD);
      await server.send(`${server.baseUrl}/made-up-${index}`, { method: `MADEUP${index}` });
      await server.client('t').check({ type: `made-up-${index}`, credentials: {} });
    }
    const labels = JSON.stringify((await fetched(metrics)).map((sample) => sample.labels));
    assert.doesNotMatch(labels, /tenant-|made-?up|pa55|ann/i);
  });

  it('go where the host keeps its own', async () => {
    const register = new Registry();
    const metrics = createMetrics({ register });
    assert.equal(metrics.register, register);
    assert.match(await register.metrics(), /^# HELP cdw_requests_total /m);
    // Two handlers, such as those of tests, do not get in each other's way.
    createMetrics();
  });
});

describe('telemetry that fails', () => {
  it('is an error in the log, and the answer is as it was', async () => {
    const broken = (): never => assert.fail('pa55-of-ann');
    const { server, metrics } = await measured();
    const both = await testServer(testDrive(), 'in-process', {
      store: memoryStore(),
      telemetry: [
        { begin: broken },
        { begin: () => ({ run: broken, end: broken }) },
        { begin: () => ({ run: (work) => [work(), broken()][0] as ReturnType<typeof work>, end: broken }) },
        metrics,
      ],
    });
    valueOf(await both.client('t').createAccount(GOOD));
    assert.equal(valueOf(await both.client('t').listAccounts({})).total, 1);
    assert.ok(both.log.some(({ event }) => event === 'telemetry-failed'));
    assert.ok(!JSON.stringify(both.log).includes('pa55'));
    assert.equal(server.log.length, 0);
    assert.deepEqual(valuesOf(await fetched(metrics), 'cdw_requests_total'), {
      'createAccount 200 none': 1,
      'listAccounts 200 none': 1,
    });
  });
});
