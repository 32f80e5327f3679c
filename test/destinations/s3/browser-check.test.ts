import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { closedPort, startFaultServer } from '../../../demo/servers/faults.js';
import { demoS3Keys, demoS3Options } from '../../../demo/servers/s3/demo-s3.js';
import { startS3Server, type S3Key } from '../../../demo/servers/s3/s3-server.js';
import { createBrowserS3Checks } from '../../../src/destinations/s3/browser-check.js';
import type { BrowserEnvironment } from '../../../src/destinations/s3/browser-environment.js';
import { problemOf } from '../../../src/problems/problem.js';
import { logged } from '../../server/checks/probe-log.js';

// The same module runs here without CORS; what a real page sees is told by the tests in browsers.
const keys = demoS3Keys();

const page = (found: { readonly answers?: boolean; readonly blocked?: boolean } = {}) => {
  const watch = { stopped: 0 };
  const environment: BrowserEnvironment = {
    origin: 'https://app.example.com',
    isOnline: () => true,
    answersAnyone: async () => found.answers ?? false,
    watchPolicy: () => ({
      blocked: async () => found.blocked ?? false,
      stop: () => (watch.stopped += 1),
    }),
  };
  return { environment, watch };
};

const valuesOf = ({ accessKeyId, secretAccessKey }: S3Key, more: Record<string, string> = {}) => ({
  accessKeyId,
  secretAccessKey,
  region: 'eu-central-1',
  ...more,
});

async function storage(context: TestContext) {
  const server = await startS3Server(demoS3Options());
  context.after(() => server.close());
  const { environment, watch } = page();
  const endpoints = { s3Endpoint: server.url, stsEndpoint: server.url };
  return { server, watch, aws: createBrowserS3Checks({ endpoints, environment })['amazon-s3'] };
}

test('asks STS whose key it is, never for all buckets', async (context) => {
  const { server, aws, watch } = await storage(context);
  const { outcome, probes } = await logged((run) => aws.checkAccount(valuesOf(keys.full), run));
  assert.equal(outcome.verdict, 'passed');
  assert.equal(probes.at(-1)?.evidence?.['arn'], keys.full.arn);
  assert.deepEqual(
    server.requests.map(({ operation }) => operation),
    ['GetCallerIdentity'],
  );
  assert.equal(watch.stopped, 1);
});

test('looks for the buckets of AWS from an extension only: CORS hides them from all other pages', async (context) => {
  const { server, aws } = await storage(context);
  const { signal } = new AbortController();
  const all = { path: '' };
  await assert.rejects(
    async () => aws.folders?.list(valuesOf(keys.full), all, { signal }),
    (error) => problemOf(error)?.code === 's3.buckets-denied',
  );
  const endpoints = { s3Endpoint: server.url, stsEndpoint: server.url };
  const environment = { ...page().environment, hasHostPermission: async () => true };
  const extension = createBrowserS3Checks({ endpoints, environment })['amazon-s3'];
  const found = await extension.folders?.list(valuesOf(keys.full), all, { signal });
  assert.ok(found?.folders.some(({ name }) => name === 'acme-exports'));
});

test('checks a location as the server does', async (context) => {
  const { server, aws } = await storage(context);
  const setup = { bucket: 'acme-exports', folderPath: 'a' };
  const { lines } = await logged((run) => aws.checkLocation(valuesOf(keys.full), setup, run));
  assert.deepEqual(lines, ['list passed', 'write passed', 'read passed', 'delete passed']);
  assert.deepEqual(server.objects('acme-exports').keys(), []);
});

test('an answer is read, a missing one is diagnosed', async (context) => {
  const { aws, server } = await storage(context);
  const wrong = { ...keys.full, secretAccessKey: 'x'.repeat(40) };
  const refused = await logged((run) => aws.checkAccount(valuesOf(wrong), run));
  assert.deepEqual(refused.lines, ['reach passed', 'credentials failed s3.secret-wrong']);
  server.failNext('reset');
  const hidden = await logged((run) => aws.checkAccount(valuesOf(keys.full), run));
  assert.deepEqual(hidden.lines, ['reach failed net.unreachable', 'credentials skipped']);
});

test('what cannot be known from a page is called unverifiable', async () => {
  const { environment } = page({ answers: true });
  const values = valuesOf(keys.full, {
    endpoint: `http://127.0.0.1:${await closedPort()}`,
    addressStyle: 'path',
  });
  const checks = createBrowserS3Checks({ environment })['s3-compatible'];
  const run = await logged((context) => checks.checkLocation(values, { bucket: 'name' }, context));
  assert.equal(run.outcome.verdict, 'unverifiable');
  assert.deepEqual(run.lines[0], 'list unverifiable s3.cors-or-missing');
  assert.equal(run.problem().field, 'bucket');
});

test('a silent server and an abort', async (context) => {
  const hole = await startFaultServer('black-hole');
  context.after(() => hole.close());
  const { environment, watch } = page();
  const checks = createBrowserS3Checks({ environment, timeoutMs: 100 })['s3-compatible'];
  const values = valuesOf(keys.full, { endpoint: `http://127.0.0.1:${hole.port}`, addressStyle: 'path' });
  const late = await logged((run) => checks.checkAccount(values, run));
  assert.equal(late.problem().code, 'net.timeout');
  const controller = new AbortController();
  const reason = new Error('enough');
  controller.abort(reason);
  await assert.rejects(
    logged((run) => checks.checkAccount(values, run), controller.signal),
    reason,
  );
  assert.equal(watch.stopped, 2);
});
