/** The recipes, run as they are written. The one for a user interface runs in `site.e2e.ts`, in a browser. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { compile as compileSvelte } from 'svelte/compiler';
import { compileScript, compileTemplate, parse } from 'vue/compiler-sfc';
import { closedPort } from '../../demo/servers/faults.js';
import { DEMO_PRINCIPAL, demoS3Options, demoS3Roles } from '../../demo/servers/s3/demo-s3.js';
import { startS3Server, type S3Role } from '../../demo/servers/s3/s3-server.js';
import type { DestinationBackend } from '../../src/backend/backend.js';
import { createHttpBackend } from '../../src/backend/http-backend.js';
import { createMemoryBackend } from '../../src/backend/memory-backend.js';
import type { DestinationType } from '../../src/destinations/definition.js';
import { trustPolicy } from '../../src/destinations/s3/trust-policy.js';
import { createVault, type HandlerOptions, type Store, type Vault } from '../../src/server/index.js';
import { testStore } from '../drivers/empty-database.js';
import { issuesIn, problemIn, valueOf } from '../drivers/results.js';
import { testDrive } from '../drivers/test-drive.js';
import { localEgress } from '../server/checks/probe-log.js';
import { describeStore } from '../suites/store.suite.js';
import { readDocument, snippet } from './markdown.js';
import { writeSamples, type Samples } from './samples.js';

const OWN_TYPE = readDocument('docs/recipes/own-destination-type.md');
const OWN_STORE = readDocument('docs/recipes/own-store.md');
const ROLES = readDocument('docs/recipes/role-access.md');
const KMS = readDocument('docs/recipes/aws-kms.md');
const HEADLESS = readDocument('docs/recipes/headless.md');
const TESTING = readDocument('docs/recipes/testing.md');
const EMBEDDING = readDocument('docs/embedding.md');

/** What we have of Playwright is its core, with the same pages. */
const playwright = (code: string): string => code.replace('@playwright/test', 'playwright-core');

let samples: Samples;
before(async () => {
  samples = await writeSamples({
    'drop.ts': snippet(OWN_TYPE, 'drop'),
    'drop-check.ts': snippet(OWN_TYPE, 'drop-check'),
    'drop-page.ts': snippet(OWN_TYPE, 'drop-page'),
    'file-store.ts': snippet(OWN_STORE, 'file-store'),
    'audited.ts': snippet(OWN_STORE, 'audited'),
    'role-backend.ts': snippet(ROLES, 'role-backend'),
    'role-of.ts': snippet(ROLES, 'role-of'),
    'headless.ts': snippet(HEADLESS, 'headless'),
    'headless-use.ts': snippet(HEADLESS, 'headless-use'),
    'kms-keys.ts': snippet(KMS, 'kms-keys'),
    'kms-vault.ts': snippet(KMS, 'kms-vault'),
    // These run in `readme.test.ts`, in a project that has the package.
    'backend-for-tests.ts': snippet(TESTING, 'backend-for-tests'),
    'page.ts': snippet(TESTING, 'testing-page'),
    'connect-bucket.ts': playwright(snippet(TESTING, 'testing-browser')),
    'wizard.test.ts': snippet(TESTING, 'testing-jsdom'),
  });
});
after(() => samples.remove());

it('every recipe compiles', async () => {
  await samples.compile();
});

describe('a destination type of one’s own', () => {
  /** A Drop: files behind a token, and one folder that may not be written to. */
  async function startDrop() {
    const seen: string[] = [];
    const files = new Map<string, string>();
    const server = createServer((request, response) => {
      const { method = '', url = '', headers } = request;
      const answer = (status: number, body = ''): void => {
        response.statusCode = status;
        response.end(body);
      };
      if (headers.authorization !== 'Bearer right-token') {
        answer(401);
        return;
      }
      seen.push(`${method} ${url}`);
      if (url === '/whoami') answer(200, 'Ann');
      else if (url.startsWith('/closed/')) answer(403);
      else if (method === 'GET') answer(files.has(url) ? 200 : 404, files.get(url));
      else if (method === 'DELETE') answer(files.delete(url) ? 204 : 404);
      else {
        let body = '';
        request.on('data', (chunk: Buffer) => (body += chunk.toString()));
        request.once('end', () => {
          files.set(url, body);
          answer(201);
        });
      }
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return { address, seen, files, server };
  }

  it('is connected from the page, with the words of its declaration', async (context) => {
    const { drop } = (await samples.load('drop.ts')) as { readonly drop: DestinationType };
    const { address, seen, files, server } = await startDrop();
    context.after(() => server.close());
    const backend = createMemoryBackend({ types: [drop] });
    const connect = (token: string, at = address) =>
      backend.createAccount({ type: 'drop', credentials: { address: at, token } });

    assert.deepEqual(issuesIn(await connect('short')), ['token: too-short']);
    const refused = problemIn(await connect('wrong-token'), 'custom');
    assert.match(refused.params.title, /does not accept this token/);
    assert.equal(refused.field, 'token');
    problemIn(await connect('right-token', `http://127.0.0.1:${await closedPort()}`), 'net.unreachable');

    const account = valueOf(await connect('right-token'));
    assert.equal(account.label, new URL(address).host);
    assert.deepEqual(account.details, { address });
    const create = (folder: string) =>
      backend.createDestination({ accountId: account.id, name: 'Reports', setup: { folder } });
    const denied = problemIn(await create('closed'), 'custom');
    assert.equal(denied.params.title, 'This token may not write to closed/connection-test.txt.');
    assert.equal(denied.field, 'folder');

    seen.splice(0);
    valueOf(await create('reports'));
    const file = '/reports/connection-test.txt';
    assert.deepEqual(seen, [`PUT ${file}`, `GET ${file}`, `DELETE ${file}`]);
    assert.equal(files.size, 0);
  });
});

describe('a store of one’s own', () => {
  type FileStore = { readonly openFileStore: (path: string) => Promise<Store> };
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cdw-file-store-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));
  const open = async (name: string): Promise<Store> =>
    ((await samples.load('file-store.ts')) as FileStore).openFileStore(join(folder, name));

  describeStore('a store in a file', () => open('suite.json'));

  it('keeps everything over a restart', async () => {
    const account = {
      id: 'a1',
      type: 'sftp',
      label: 'ann@example.com',
      details: {},
      createdAt: '2026-01-02T03:04:05.000Z',
      lastCheck: null,
      destinations: 0,
    };
    const first = await open('kept.json');
    const dataKey = { keyId: 'k', wrapped: new Uint8Array([255, 0]) };
    const sealed = { ciphertext: new Uint8Array([0, 255]), dataKey };
    await first.addAccount('t', account, sealed, { key: 'k', fingerprint: 'f' });
    await first.externalId('t', 'minted');
    await first.backendKey('name', dataKey);
    await first.close();

    const second = await open('kept.json');
    assert.deepEqual(await second.account('t', 'a1'), { account, sealed });
    assert.equal(
      await second.addAccount('t', { ...account, id: 'a2' }, sealed, { key: 'k', fingerprint: 'f' }),
      'key-taken',
    );
    assert.equal(await second.externalId('t', 'another'), 'minted');
    assert.deepEqual(await second.backendKey('name'), dataKey);
    await second.close();
  });
});

it('a backend that does one thing differently leaves the rest as it is', async () => {
  const { audited } = (await samples.load('audited.ts')) as {
    readonly audited: (backend: DestinationBackend, log: (entry: object) => void) => DestinationBackend;
  };
  const drive = testDrive();
  const entries: object[] = [];
  const backend = audited(
    createMemoryBackend({ types: [drive.type], checks: async () => drive.checks }),
    (entry) => entries.push(entry),
  );
  const { id } = valueOf(
    await backend.createAccount({ type: 'test-drive', credentials: { user: 'ann', password: 'pw' } }),
  );
  const create = (folder: string) =>
    backend.createDestination({ accountId: id, name: 'Reports', setup: { folder } });
  const made = valueOf(await create('/a'));
  problemIn(await create('/forbidden'), 'sftp.permission');
  assert.deepEqual(entries, [
    { name: 'Reports', outcome: made.id },
    { name: 'Reports', outcome: 'sftp.permission' },
  ]);
  assert.equal(valueOf(await backend.listAccounts({})).total, 1);
});

describe('S3 by role', () => {
  interface RoleBackend {
    readonly backendWithRoles: (
      identity: { readonly arn: string; readonly credentials: () => Promise<typeof DEMO_PRINCIPAL> },
      settings: Pick<HandlerOptions, 'authorize' | 'store' | 'vault' | 'egress'>,
      aws: { readonly s3Endpoint: string; readonly stsEndpoint: string },
    ) => (request: Request) => Promise<Response>;
  }
  interface RoleOf {
    readonly roleOf: (
      store: Store,
      vault: Vault,
      tenant: string,
      accountId: string,
    ) => Promise<object | undefined>;
  }

  it('lets a role in that demands the external ID, and knows what to ask for it with', async (context) => {
    const { backendWithRoles } = (await samples.load('role-backend.ts')) as RoleBackend;
    const { roleOf } = (await samples.load('role-of.ts')) as RoleOf;
    const roles: S3Role[] = [];
    const options = demoS3Options();
    const s3 = await startS3Server({ ...options, keys: [...options.keys, DEMO_PRINCIPAL], roles });
    const store = await testStore();
    context.after(() => Promise.all([s3.close(), store.close()]));
    const vault = createVault({ keys: [{ id: '1', key: new Uint8Array(32).fill(7) }] });
    const handler = backendWithRoles(
      { arn: DEMO_PRINCIPAL.arn, credentials: async () => DEMO_PRINCIPAL },
      {
        authorize: () => ({ tenant: 'acme', rights: ['view', 'connect'] }),
        store,
        vault,
        egress: localEgress,
      },
      { s3Endpoint: s3.url, stsEndpoint: s3.url },
    );
    const backend = createHttpBackend({
      baseUrl: 'http://host/api/destinations',
      fetch: (input, init) => handler(new Request(input, init)),
    });

    const { roleAccess } = valueOf(await backend.describe({}));
    assert.equal(roleAccess?.principal, DEMO_PRINCIPAL.arn);
    roles.push(...demoS3Roles(roleAccess.externalId));
    const connect = (role: string) =>
      backend.createAccount({
        type: 'amazon-s3',
        credentials: {
          method: 'role',
          roleArn: `arn:aws:iam::123456789012:role/${role}`,
          region: 'eu-central-1',
        },
      });
    problemIn(await connect('careless'), 'sts.external-id-not-enforced');
    problemIn(await connect('missing'), 'sts.assume-denied');
    const { id } = valueOf(await connect('exports'));
    assert.deepEqual(await roleOf(store, vault, 'acme', id), {
      RoleArn: 'arn:aws:iam::123456789012:role/exports',
      RoleSessionName: 'deliveries',
      ExternalId: roleAccess.externalId,
    });
  });

  it('shows the trust policy that the wizard makes', () => {
    const policy = snippet(ROLES, 'trust-policy');
    assert.deepEqual(
      JSON.parse(policy),
      JSON.parse(
        trustPolicy({ principal: DEMO_PRINCIPAL.arn, externalId: '6d2f7c1e-54a8-4f0c-9a0e-4a3ad8f1b7de' }),
      ),
    );
  });
});

describe('the examples for frameworks', () => {
  it('for Vue compiles', () => {
    const { descriptor, errors } = parse(snippet(EMBEDDING, 'vue'), { filename: 'ConnectStorage.vue' });
    assert.deepEqual(errors, []);
    const script = compileScript(descriptor, { id: 'sample' });
    const template = compileTemplate({
      id: 'sample',
      filename: 'ConnectStorage.vue',
      source: descriptor.template?.content ?? '',
      compilerOptions: {
        isCustomElement: (tag) => tag.includes('-'),
        ...(script.bindings ? { bindingMetadata: script.bindings } : {}),
      },
    });
    assert.deepEqual(template.errors, []);
    assert.match(template.code, /onWizardNext/);
  });

  it('for Svelte compiles', () => {
    const { js, warnings } = compileSvelte(snippet(EMBEDDING, 'svelte'), { generate: 'client' });
    assert.deepEqual(warnings, []);
    assert.match(js.code, /wizard-next/);
  });
});
