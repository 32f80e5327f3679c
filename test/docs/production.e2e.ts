/** What docs/production.md shows, run or compared with what it is about. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { freePort } from '../../scripts/browsers.js';
import { PROBLEM_CODES } from '../../src/problems/problem-codes.js';
import { HEALTH } from '../../src/server/health.js';
import { createMetrics } from '../../src/server/prometheus.js';
import { output } from '../drivers/command.js';
import { samplesIn } from '../drivers/metrics.js';
import { ensureBuilt } from '../package/ensure-built.js';
import { answerOf } from './child-server.js';
import { readDocument, ROOT, snippet } from './markdown.js';

const DOCUMENT = readDocument('docs/production.md');

/** What a host has already. A check that it can hold: it waits until somebody asks for `/go`. */
const OPTIONS = `
import * as cdw from 'cloud-destination-wizard/server';

const [sftp] = cdw.builtInDestinations.filter(({ type }) => type === 'sftp');
export let release;
const released = new Promise((resolve) => { release = resolve; });
const store = await cdw.openPgliteStore();
export const options = {
  basePath: '/api/destinations',
  authorize: () => ({ tenant: 'acme', actor: 'ann', rights: ['view', 'connect', 'edit', 'delete'] }),
  store,
  vault: cdw.createVault({ keys: [{ id: '1', key: new Uint8Array(32).fill(3) }] }),
  destinations: [{
    type: sftp,
    checks: () => ({
      checkAccount: async (credentials, context) => {
        const run = new cdw.ProbeRun([{ id: 'hold', required: true }], context, () => cdw.problem('backend.error', { status: 500 }));
        await run.probe('hold', async () => { process.send?.('held'); await released; });
        return run.outcome();
      },
    }),
  }],
  egress: cdw.createEgressGuard(),
};
process.on('message', () => { release(); process.disconnect(); });
`;

const CHECK = {
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/x-ndjson' },
  body: JSON.stringify({
    type: 'sftp',
    credentials: {
      host: 'sftp.example.com',
      port: 22,
      username: 'ann',
      method: 'password',
      password: 'secret',
      hostKey: 'SHA256:jjD5jNfyMXBlXwWrVQaZnZTBEJGPoQvZKPGMRWvWqNg',
    },
  }),
};

let folder: string;
before(async () => {
  await ensureBuilt();
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  folder = await mkdtemp(join(ROOT, '.cache', 'production-'));
  await writeFile(join(folder, 'package.json'), '{ "name": "host", "private": true, "type": "module" }');
  await writeFile(join(folder, 'options.js'), OPTIONS);
});
after(() => rm(folder, { recursive: true, force: true }));

/** Uses both samples of a handler in one process, which ends with it; answers what it has printed last. */
async function samplesUsed(port: number): Promise<Used> {
  await writeFile(
    join(folder, 'record.js'),
    'export const record = []; export const appendToRecord = async (event) => void record.push(event);',
  );
  for (const mark of ['production-audit', 'production-telemetry']) {
    await writeFile(join(folder, `${mark}.js`), snippet(DOCUMENT, mark));
  }
  const printed = await output(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `process.env.METRICS_PORT = '${port}';
      const address = 'http://localhost/api/destinations';
      const audited = await import('./production-audit.js');
      await audited.handler(new Request(address + '/accounts/unknown', { method: 'DELETE' }));
      const { record } = await import('./record.js');
      const measured = await import('./production-telemetry.js');
      await measured.handler(new Request(address));
      const metrics = await (await fetch('http://127.0.0.1:${port}/metrics')).text();
      console.log(JSON.stringify({ record, metrics }));
      process.exit(0);`,
    ],
    folder,
  );
  return JSON.parse(printed.trim().split('\n').at(-1) ?? '') as Used;
}

interface Used {
  readonly record: readonly Readonly<Record<string, unknown>>[];
  readonly metrics: string;
}

describe('docs/production.md', () => {
  it('ends a server without breaking what runs', async () => {
    const handler = `import { createHandler } from 'cloud-destination-wizard/server';
      import { options } from './options.js';
      export const { store } = options;
      export const handler = createHandler(options);`;
    await writeFile(join(folder, 'handler.js'), handler);
    // Nobody waits for load balancers here.
    const sample = snippet(DOCUMENT, 'production-shutdown').replace('noticeMs: 5000', 'noticeMs: 0');
    await writeFile(join(folder, 'shutdown.js'), sample);
    const port = await freePort();
    const child = spawn(process.execPath, ['shutdown.js'], {
      cwd: folder,
      env: { ...process.env, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = once(child, 'close');
    const address = `http://127.0.0.1:${port}/api/destinations`;
    await answerOf(`${address}/readyz`, () => child.exitCode !== null);

    const held = once(child, 'message');
    const checked = await fetch(`${address}/checks`, CHECK);
    await held;
    child.kill('SIGTERM');
    while ((await fetch(`${address}/readyz`)).status === 200);
    const refused = await fetch(`${address}/checks`, CHECK);
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [503, '5']);
    child.send('go');
    const lines = (await checked.text()).trim().split('\n');
    assert.match(lines.at(-1) ?? '', /^\{"result":\{"verdict":"passed"/);
    assert.deepEqual((await ended)[0], 0);
    const { stopped, aborted } = JSON.parse(said) as { stopped: boolean; aborted: number };
    assert.deepEqual([stopped, aborted], [true, 0]);
  });

  it('hands audit events to a record, and serves metrics at a port of their own', async () => {
    const { record, metrics } = await samplesUsed(await freePort());
    assert.deepEqual(
      record.map(({ action, outcome, actor, accountId }) => [action, outcome, actor, accountId]),
      [['account.delete', 'denied', 'ann', 'unknown']],
    );
    const counted = samplesIn(metrics).filter(
      ({ name, labels }) => name === 'cdw_requests_total' && labels['operation'] === 'describe',
    );
    assert.deepEqual(
      counted.map(({ value }) => value),
      [1],
    );
  });

  it('names every action of an audit event', () => {
    const declared = readDocument('src/server/audit/audit-event.ts').matchAll(/^ {2}\| '([\w.-]+)'/gm);
    const [, table = ''] = /\n(\| `action`[\s\S]*?)\n\n/.exec(DOCUMENT) ?? [];
    const named = table.split('\n').flatMap((row) => {
      let area = '';
      return [...row.matchAll(/`([\w-]*)\.(\w+)`/g)].map(([, before = '', verb = '']) => {
        area = before || area;
        return `${area}.${verb}`;
      });
    });
    assert.deepEqual(named.sort(), [...declared].map(([, action]) => action).sort());
  });

  it('names every metric with its labels', async () => {
    const metrics = await createMetrics().register.getMetricsAsJSON();
    const rows = [...DOCUMENT.matchAll(/^\| `(cdw_\w+)` +\|(.*)\|$/gm)];
    assert.deepEqual(
      rows.map(([, name]) => name),
      metrics.map(({ name }) => name),
    );
    const source = readDocument('src/server/prometheus.ts');
    for (const [, name = '', labels = ''] of rows) {
      const [, declared = ''] =
        new RegExp(`'${name}',[\\s\\S]*?(?:labelNames: \\[(.*?)\\]|\\}\\))`).exec(source) ?? [];
      assert.deepEqual(labels.match(/\w+/g), declared.match(/\w+/g), name);
    }
  });

  it('alerts on what there is', async () => {
    const alerts = snippet(DOCUMENT, 'production-alerts');
    const metrics = (await createMetrics().register.getMetricsAsJSON()).map(({ name }) => name);
    const used = [...alerts.matchAll(/\b(cdw_\w+)\{/g)].map(([, name = '']) => name.replace(/_count$/, ''));
    assert.equal(used.length, 5);
    assert.deepEqual(
      used.filter((name) => !metrics.includes(name)),
      [],
    );
    for (const [, code = ''] of alerts.matchAll(/problem="([^"]+)"/g))
      assert.ok(Object.hasOwn(PROBLEM_CODES, code), code);
    for (const [, outcome = ''] of alerts.matchAll(/outcome="([^"]+)"/g)) {
      assert.ok(readDocument('src/server/prometheus.ts').includes(`'${outcome}'`), outcome);
    }
  });

  it('has Kubernetes ask for health where it is, and wait for longer than draining takes', () => {
    const manifest = snippet(DOCUMENT, 'production-kubernetes');
    const paths = [...manifest.matchAll(/path: \/api\/destinations(\S+),/g)].map(([, path]) => path);
    assert.deepEqual(paths, [HEALTH.live, HEALTH.ready]);
    const [, grace] = /terminationGracePeriodSeconds: (\d+)/.exec(manifest) ?? [];
    const [, drain] = /timeoutMs: (\d+)_000/.exec(snippet(DOCUMENT, 'production-shutdown')) ?? [];
    assert.ok(Number(grace) > Number(drain) + 10);
  });
});
