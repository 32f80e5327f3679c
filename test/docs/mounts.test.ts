/** The ways to mount the backend that docs/backend.md shows, each as a server of its own. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { freePort } from '../../scripts/browsers.js';
import { CONTRACT } from '../../src/backend/contract.js';
import type { Store } from '../../src/server/store/store.js';
import { projectWithPackage, type Project } from './built-package.js';
import { answerOf } from './child-server.js';
import { putEmptyDatabase } from '../drivers/empty-database.js';
import { startPostgres, withoutPostgres } from '../drivers/postgres.js';
import { readDocument, snippet } from './markdown.js';

const DOCUMENT = readDocument('docs/backend.md');
const PATH = '/api/destinations';
const ANN = { authorization: 'Bearer ann' };

/** Mounts the routes with a log of what was asked, and keeps nothing. */
const OPTIONS = `
import * as cdw from 'cloud-destination-wizard/server';

export const options = {
  basePath: '${PATH}',
  authorize: (request) =>
    request.headers.get('authorization') === 'Bearer ann'
      ? { tenant: 'acme', rights: ['view', 'connect', 'edit', 'delete'] }
      : undefined,
  vault: cdw.createVault({ keys: [{ id: '1', key: new Uint8Array(32).fill(3) }] }),
  destinations: cdw.builtInDestinations.map((type) => ({
    type,
    checks: { ...cdw.s3Checks(), sftp: cdw.sftpChecks }[type.type],
  })),
  egress: cdw.createEgressGuard(),
};
`;

const HANDLER = `${OPTIONS}
export const store = await cdw.openPgliteStore({ folder: import.meta.dirname + '/database' });
export const handler = cdw.createHandler({ ...options, store });
`;

type Send = (path: string, init?: RequestInit) => Promise<Response>;

/** What has to hold whatever is around the handler. */
async function examine(send: Send): Promise<void> {
  assert.equal((await send('')).status, 401);

  for (const path of ['', '/']) {
    const described = await send(path, { headers: ANN });
    assert.equal(described.status, 200, `${PATH}${path}`);
    const { destinationTypes } = (await described.json()) as { destinationTypes: unknown };
    assert.deepEqual(destinationTypes, ['amazon-s3', 's3-compatible', 'sftp']);
  }

  // A body arrives, and an address with a query.
  const refused = await send('/accounts', {
    method: 'POST',
    headers: { ...ANN, 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'sftp', credentials: { host: 'sftp.example.com' } }),
  });
  assert.equal(refused.status, 400);
  const { issues } = (await refused.json()) as { issues: readonly { field: string }[] };
  assert.ok(issues.some(({ field }) => field === 'username'));
  const listed = await send('/accounts?type=sftp&search=x', { headers: ANN });
  assert.deepEqual(await listed.json(), { accounts: [], total: 0, nextCursor: null });

  // A check streams its probes: this one is stopped by the egress guard.
  const checked = await send('/checks', {
    method: 'POST',
    headers: { ...ANN, 'content-type': 'application/json', accept: 'application/x-ndjson' },
    body: JSON.stringify({
      type: 'sftp',
      credentials: { host: '127.0.0.1', port: 22, username: 'ann', method: 'password', password: 'secret' },
    }),
  });
  assert.match(checked.headers.get('content-type') ?? '', /^application\/x-ndjson/);
  const lines = (await checked.text()).trim().split('\n');
  assert.ok(lines.length > 1);
  assert.match(lines.at(-1) ?? '', /net\.blocked-address/);

  for (const [method, path] of [
    ['PATCH', '/accounts/unknown/label'],
    ['DELETE', '/accounts/unknown'],
  ] as const) {
    const answer = await send(path, {
      method,
      headers: { ...ANN, 'content-type': 'application/json' },
      ...(method === 'PATCH' ? { body: JSON.stringify({ label: 'A' }) } : {}),
    });
    assert.equal(answer.status, 404, `${method} ${path}`);
  }
  const nowhere = await send('/nowhere', { headers: ANN });
  assert.equal(((await nowhere.json()) as { code: string }).code, 'request.not-found');
}

describe('docs/backend.md: the handler, mounted', () => {
  let project: Project;
  before(async () => {
    project = await projectWithPackage();
    await writeFile(join(project.folder, 'handler.js'), HANDLER);
    await putEmptyDatabase(join(project.folder, 'database'));
  });
  after(() => project.remove());

  /** Runs a file of the project, and waits until it serves. */
  const start = async (file: string, more: NodeJS.ProcessEnv = {}) => {
    const port = await freePort();
    const child = spawn(process.execPath, [file], {
      cwd: project.folder,
      env: { ...process.env, ...more, PORT: String(port) },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaints = '';
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    const ended = once(child, 'close');
    const end = async (): Promise<void> => {
      child.kill();
      await ended;
    };
    const origin = `http://127.0.0.1:${port}`;
    try {
      await answerOf(origin, () => child.exitCode !== null);
    } catch {
      await end();
      assert.fail(complaints);
    }
    return { origin, end };
  };

  for (const mark of ['mount-express', 'mount-fastify', 'mount-koa', 'mount-hono']) {
    it(`works as the sample ${mark}`, async () => {
      const file = `${mark}.js`;
      await writeFile(join(project.folder, file), snippet(DOCUMENT, mark));
      const { origin, end } = await start(file);
      try {
        await examine((path, init) => fetch(origin + PATH + path, init));
      } finally {
        await end();
      }
    });
  }

  it('is one service as several processes with one database', { skip: withoutPostgres }, async () => {
    await writeFile(join(project.folder, 'open-store.js'), snippet(DOCUMENT, 'open-store'));
    await writeFile(join(project.folder, 'options.js'), OPTIONS);
    const postgres = await startPostgres();
    const ends: (() => Promise<unknown>)[] = [() => postgres.close()];
    try {
      const DATABASE_URL = await postgres.database();
      const origins = await Promise.all(
        [1, 2].map(async () => {
          const started = await start('open-store.js', { DATABASE_URL });
          ends.unshift(started.end);
          return started.origin;
        }),
      );
      for (const origin of origins) await examine((path, init) => fetch(origin + PATH + path, init));
      // One after the other: how many may be under way at once is another limit.
      const statuses: number[] = [];
      for (let at = 0; at < 40; at += 1) {
        const address = `${origins[at % 2] ?? ''}${PATH}/accounts/unknown/folders`;
        const answer = await fetch(address, { headers: ANN });
        assert.equal(answer.headers.has('retry-after'), answer.status === 429);
        statuses.push(answer.status);
      }
      // Two checks and two creations were examined, which count as well.
      assert.equal(statuses.filter((status) => status === 404).length, 30 - 4);
      assert.equal(statuses.filter((status) => status === 429).length, 40 - 26);
    } finally {
      for (const end of ends) await end();
    }
  });

  it('works as the route handlers of Next.js', async (test) => {
    const file = join(project.folder, 'app/api/destinations/[[...path]]/route.js');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, snippet(DOCUMENT, 'mount-next'));
    const { store } = (await import(pathToFileURL(join(project.folder, 'handler.js')).href)) as {
      store: Store;
    };
    test.after(() => store.close());
    const route = (await import(pathToFileURL(file).href)) as Record<
      string,
      (request: Request) => Promise<Response>
    >;
    const methods = new Set(Object.values(CONTRACT).map(({ method }) => method));
    assert.deepEqual(Object.keys(route).sort(), [...methods, 'runtime'].sort());
    await examine(async (path, init = {}) => {
      const handle = route[init.method ?? 'GET'];
      assert.ok(handle);
      return handle(new Request(`http://localhost${PATH}${path}`, init));
    });
  });
});
