import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-base';
import { demoS3Options } from '../../demo/servers/s3/demo-s3.js';
import { startS3Server, type S3Server } from '../../demo/servers/s3/s3-server.js';
import { MemoryStore } from '../../src/backend/memory-store.js';
import { builtInDestinations } from '../../src/destinations/registry.js';
import { s3Checks } from '../../src/server/checks/s3-checks.js';
import type { HandlerOptions } from '../../src/server/create-handler.js';
import { createEgressGuard } from '../../src/server/egress/create-egress-guard.js';
import { openTelemetry } from '../../src/server/opentelemetry.js';
import type { Store } from '../../src/server/store/store.js';
import { valueOf } from '../drivers/results.js';
import { testDrive } from '../drivers/test-drive.js';
import { as, testServer } from '../drivers/test-server.js';

const memoryStore = (): Store => Object.assign(new MemoryStore(), { close: async () => undefined });
const CANARY = 'canary-pa55';
const GOOD = { type: 'test-drive', credentials: { user: 'ann', password: CANARY } };

const exporter = new InMemorySpanExporter();
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });

const server = (options: Partial<HandlerOptions> = {}) =>
  testServer(testDrive(), 'in-process', {
    store: memoryStore(),
    telemetry: openTelemetry(),
    ...options,
  });

const spans = (): readonly ReadableSpan[] => exporter.getFinishedSpans();

function spanNamed(name: string): ReadableSpan {
  const found = spans().filter((span) => span.name === name);
  assert.equal(
    found.length,
    1,
    `${name} among ${spans()
      .map((span) => span.name)
      .join(', ')}`,
  );
  return found[0] as ReadableSpan;
}

/** The names of a span and of those that it is part of, outermost first. */
function pathOf(span: ReadableSpan): readonly string[] {
  const parent = spans().find((each) => each.spanContext().spanId === span.parentSpanContext?.spanId);
  return [...(parent ? pathOf(parent) : []), span.name];
}

describe('without an SDK', () => {
  it('nothing is different', async () => {
    const made = await server();
    valueOf(await made.client('t').createAccount(GOOD));
    assert.deepEqual(spans(), []);
  });
});

describe('with an SDK', () => {
  before(() => {
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
    propagation.setGlobalPropagator(new W3CTraceContextPropagator());
    trace.setGlobalTracerProvider(provider);
  });
  beforeEach(() => exporter.reset());
  after(async () => {
    trace.disable();
    context.disable();
    propagation.disable();
    await provider.shutdown();
  });

  it('requests, checks, probes and calls of the store are spans within each other', async () => {
    const made = await server();
    valueOf(await made.client('t').createAccount(GOOD));
    const request = spanNamed('POST /api/storage/accounts');
    assert.equal(request.kind, SpanKind.SERVER);
    assert.deepEqual(request.attributes, {
      'http.request.method': 'POST',
      'http.route': '/api/storage/accounts',
      'cdw.operation': 'createAccount',
      'http.response.status_code': 200,
    });
    assert.deepEqual(spanNamed('check test-drive').attributes, {
      'cdw.destination.type': 'test-drive',
      'cdw.check.scope': 'account',
      'cdw.check.verdict': 'passed',
    });
    const above = ['POST /api/storage/accounts', 'check test-drive'];
    for (const probe of ['probe connect', 'probe log-in']) {
      assert.deepEqual(pathOf(spanNamed(probe)), [...above, probe]);
      assert.equal(spanNamed(probe).attributes['cdw.probe.status'], 'passed');
    }
    assert.deepEqual(pathOf(spanNamed('store addAccount')), [above[0], 'store addAccount']);
  });

  it('the trace of who calls is continued, and a span that is active already', async () => {
    const made = await server();
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    const headers = { ...as('t'), traceparent: `00-${traceId}-b7ad6b7169203331-01` };
    await made.send(`${made.baseUrl}/accounts`, { headers });
    const continued = spanNamed('GET /api/storage/accounts');
    assert.equal(continued.spanContext().traceId, traceId);
    assert.equal(continued.parentSpanContext?.spanId, 'b7ad6b7169203331');

    exporter.reset();
    await trace.getTracer('host').startActiveSpan('the host', async (span) => {
      await made.send(`${made.baseUrl}/accounts`, { headers });
      span.end();
    });
    const inside = spanNamed('GET /api/storage/accounts');
    assert.deepEqual(pathOf(inside), ['the host', 'GET /api/storage/accounts']);
    assert.equal(inside.kind, SpanKind.INTERNAL);
  });

  it('what a customer mistypes is told and no error; what breaks is one', async () => {
    const made = await server();
    await made.client('t').check({ ...GOOD, credentials: { user: 'ann', password: 'wrong' } });
    const check = spanNamed('check test-drive');
    assert.equal(check.attributes['cdw.problem'], 'sftp.auth-failed');
    assert.equal(check.status.code, SpanStatusCode.UNSET);
    assert.equal(spanNamed('probe log-in').attributes['cdw.probe.status'], 'failed');
    assert.equal(spanNamed('POST /api/storage/checks').status.code, SpanStatusCode.UNSET);

    exporter.reset();
    await made.client('t').check({ ...GOOD, credentials: { user: 'ann', password: 'broken' } });
    for (const name of ['check test-drive', 'POST /api/storage/checks']) {
      assert.equal(spanNamed(name).status.code, SpanStatusCode.ERROR, name);
      assert.equal(spanNamed(name).attributes['error.type'], 'Error', name);
    }
    assert.equal(spanNamed('POST /api/storage/checks').attributes['cdw.problem'], 'backend.error');

    exporter.reset();
    await made.send(`${made.baseUrl}/${CANARY}`, { method: 'BREW' });
    assert.equal(spanNamed('HTTP').attributes['http.request.method'], '_OTHER');
  });

  it('hold no secret, no tenant and no id', async () => {
    const made = await server();
    const acme = made.client('tenant-acme');
    const { id } = valueOf(await acme.createAccount(GOOD));
    await acme.updateAccount({ id, credentials: { password: 'broken' } });
    await acme.listFolders({ id, path: `/${CANARY}` });
    await acme.listAccounts({ search: CANARY });
    const told = JSON.stringify(
      spans().map(({ name, attributes, events, status }) => [name, attributes, events, status]),
    );
    assert.ok(spans().length > 10);
    for (const hidden of [CANARY, 'tenant-acme', id]) assert.ok(!told.includes(hidden), hidden);
  });

  describe('and a storage', () => {
    let storage: S3Server;
    before(async () => {
      storage = await startS3Server(demoS3Options());
    });
    after(() => storage.close());

    for (const hosts of [false, true]) {
      it(`a dial is a span of its check, ${hosts ? 'with' : 'without'} the host`, async () => {
        const made = await server({
          telemetry: openTelemetry({ hosts }),
          destinations: builtInDestinations
            .filter(({ type }) => type === 's3-compatible')
            .map((type) => ({ type, checks: s3Checks()['s3-compatible'] })),
          egress: createEgressGuard({ allow: ['127.0.0.0/8'], ports: 'any' }),
        });
        const report = valueOf(
          await made.client('t').check({
            type: 's3-compatible',
            credentials: {
              endpoint: storage.url,
              accessKeyId: 'AKIANOBODY0000000000',
              secretAccessKey: CANARY,
            },
          }),
        );
        assert.equal(report.verdict, 'failed');
        const dial = spans().find(({ name }) => name === 'dial');
        assert.ok(dial);
        assert.deepEqual(pathOf(dial), ['POST /api/storage/checks', 'check s3-compatible', 'dial']);
        const { hostname, port } = new URL(storage.url);
        assert.equal(dial.attributes['server.port'], Number(port));
        assert.equal(dial.attributes['server.address'], hosts ? hostname : undefined);
        if (!hosts) {
          assert.ok(!JSON.stringify(spans().map((each) => each.attributes)).includes(hostname));
        }
      });
    }
  });
});
