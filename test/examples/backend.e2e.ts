/** `examples/backend`: what its files say of each other, and the server that it is, as a process of its own. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { demoS3Keys, demoS3Options } from '../../demo/servers/s3/demo-s3.js';
import { startS3Server, type S3Server } from '../../demo/servers/s3/s3-server.js';
import { createHttpBackend } from '../../src/backend/http-backend.js';
import type { CompleteBackend } from '../../src/backend/backend.js';
import { readDocument, ROOT } from '../docs/markdown.js';
import { samplesIn } from '../drivers/metrics.js';
import { runConformance, toText } from '../../src/conformance/index.js';
import { valueOf } from '../drivers/results.js';
import { ensureBuilt } from '../package/ensure-built.js';

const EXAMPLE = join(ROOT, 'examples', 'backend');
const DOCKERFILE = readDocument('examples/backend/Dockerfile');
const COMPOSE = readDocument('examples/backend/docker-compose.yml');

/** The command that the image runs. */
const [, COMMAND = '[]'] = /^CMD (\[.+\])$/m.exec(DOCKERFILE) ?? [];
const [PROGRAM = '', ...ARGS] = JSON.parse(COMMAND) as string[];

const CANARY = 'canary+VaultKey';
const VAULT_KEY = Buffer.alloc(32, CANARY).toString('base64');
const ANN = { authorization: 'Bearer ann' };

const AUTHORIZE = `
const ALL = ['view', 'connect', 'edit', 'delete'];
const USERS = {
  ann: { tenant: 'acme', actor: 'ann', rights: ALL },
  eve: { tenant: 'acme', actor: 'eve', rights: ['view'] },
  bob: { tenant: 'other', actor: 'bob', rights: ALL },
};
export const authorize = (request) =>
  USERS[(request.headers.get('authorization') ?? '').replace('Bearer ', '')];`;

interface Line {
  readonly kind: string;
  readonly address?: string;
  readonly metrics?: string;
  readonly action?: string;
  readonly actor?: string;
  readonly finished?: number;
  readonly aborted?: number;
}

/** A server that runs, until it is told to end. */
interface Running {
  readonly address: string;
  readonly metrics: string;
  readonly backend: CompleteBackend;
  readonly lines: readonly Line[];
  /** Resolves when it has said this. */
  said(kind: string): Promise<Line>;
  terminate(): void;
  /** Resolves to its exit code. */
  readonly ended: Promise<unknown>;
}

let folder: string;
before(async () => {
  await ensureBuilt();
  // Within our folder, where the package and its peers are found.
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  folder = await mkdtemp(join(ROOT, '.cache', 'backend-'));
  await cp(EXAMPLE, folder, { recursive: true, filter: (path) => !path.includes('node_modules') });
});
after(() => rm(folder, { recursive: true, force: true }));

const environment = (extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  VAULT_KEYS: `1:${VAULT_KEY}`,
  HOST: '127.0.0.1',
  PORT: '0',
  METRICS_PORT: '0',
  DRAIN_NOTICE_MS: '0',
  ...extra,
});

/** What it complains of when it is started so; rejects when it does not. */
async function complaint(extra: Readonly<Record<string, string>>): Promise<string> {
  const child = spawn(PROGRAM, ARGS, { cwd: folder, env: environment(extra) });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  assert.equal(code, 1, said);
  return said;
}

async function started(extra: Readonly<Record<string, string>>): Promise<Running> {
  const child = spawn(PROGRAM, ARGS, {
    cwd: folder,
    env: environment(extra),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close').then(([code]) => code as unknown);
  const lines: Line[] = [];
  const reader = createInterface({ input: child.stdout });
  // Each line is JSON: what is not fails here.
  reader.on('line', (line) => lines.push(JSON.parse(line) as Line));
  const said = async (kind: string): Promise<Line> => {
    for (;;) {
      const found = lines.find((line) => line.kind === kind);
      if (found) return found;
      await Promise.race([
        once(reader, 'line'),
        ended.then((code) => assert.fail(`ended with ${String(code)}`)),
      ]);
    }
  };
  const { address = '', metrics = '' } = await said('started');
  return {
    address,
    metrics,
    backend: createHttpBackend({ baseUrl: address, headers: () => ANN }),
    lines,
    said,
    terminate: () => void child.kill('SIGTERM'),
    ended,
  };
}

describe('the Dockerfile of the example', () => {
  const copied = [...DOCKERFILE.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files = '']) =>
    files.split(' '),
  );

  it('copies what is there, and all of it', () => {
    const named = copied.filter((path) => !path.includes('*'));
    assert.deepEqual(
      named.filter((path) => !existsSync(join(EXAMPLE, path))),
      [],
    );
    const imported = [...readDocument('examples/backend/server.js').matchAll(/from '\.\/(.+)'/g)];
    for (const [, path = ''] of imported) assert.ok(named.includes(path), path);
    const ignored = readDocument('examples/backend/.dockerignore');
    assert.match(ignored, /^\*\n/);
    for (const path of named) {
      assert.ok(ignored.includes(`!${path.endsWith('.js') ? '*.js' : path}\n`), path);
    }
  });

  it('runs as nobody special, by a command that gets the signals', () => {
    const stages = DOCKERFILE.split(/^FROM /m).slice(1);
    assert.equal(stages.length, 2);
    const [, last = ''] = stages;
    assert.match(last, /^USER node$/m);
    assert.ok(last.indexOf('USER') > last.lastIndexOf('COPY'));
    assert.equal(PROGRAM, 'node');
    assert.ok(existsSync(join(EXAMPLE, ARGS[0] ?? '')));
  });

  it('and docker-compose.yml set what the server reads, and the README names all of it', () => {
    const config = readDocument('examples/backend/config.js');
    const read = new Set(
      [...config.matchAll(/env\.([A-Z_]+)|(?:number|list)\('([A-Z_]+)'/g)].map(([, a, b = '']) => a ?? b),
    );
    const [, given = ''] = /environment:\n((?: {6}.+\n)+)/.exec(COMPOSE) ?? [];
    const set = [...given.matchAll(/^ {6}([A-Z_]+):/gm)].map(([, name = '']) => name);
    assert.ok(set.includes('DATABASE_URL'));
    for (const name of set) assert.ok(read.has(name), name);
    const readme = readDocument('examples/backend/README.md');
    for (const name of read) assert.ok(readme.includes(`\`${name}\``), name);
  });
});

describe('the example’s server does not start', () => {
  it('before its owner has said who is there', async () => {
    assert.match(await complaint({ DATA_FOLDER: join(folder, 'none') }), /authorize\.js.*Edit it first/);
  });

  it('as a demo for others than this machine', async () => {
    assert.match(await complaint({ DEMO: 'yes', HOST: '0.0.0.0' }), /HOST has to be 127\.0\.0\.1/);
  });

  it('with what a variable cannot be, which it says in a sentence', async () => {
    for (const [name, value] of [
      ['PORT', '99999'],
      ['METRICS_PORT', 'many'],
      ['ALLOWED_PORTS', '22,70000'],
      ['ALLOWED_EGRESS', '10.20.0.0/16,nonsense'],
      ['CLIENT_ADDRESS_HEADER', 'X Real IP'],
      ['DRAIN_TIMEOUT_MS', '9999999999'],
    ] as const) {
      const said = await complaint({ [name]: value });
      assert.match(said, new RegExp(`^[^\n]*${name}[^\n]*\\n$`));
    }
  });

  it('by halves, where the port for its metrics is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    await writeFile(join(folder, 'authorize.js'), AUTHORIZE);
    const { port } = taken.address() as AddressInfo;
    const said = await complaint({ DATA_FOLDER: join(folder, 'halves'), METRICS_PORT: String(port) });
    taken.close();
    assert.match(said, /EADDRINUSE/);
  });

  it('with keys that are none, which it does not repeat', async () => {
    assert.match(await complaint({ VAULT_KEYS: '' }), /VAULT_KEYS is missing/);
    const said = await complaint({ VAULT_KEYS: `1:${VAULT_KEY.slice(1)}` });
    assert.match(said, /32 bytes in Base64/);
    assert.ok(!said.includes(VAULT_KEY.slice(1, 12)));
  });
});

describe('the example’s server', () => {
  const { full } = demoS3Keys();
  let storage: S3Server;
  let settings: Readonly<Record<string, string>>;
  before(async () => {
    storage = await startS3Server(demoS3Options());
    await writeFile(join(folder, 'authorize.js'), AUTHORIZE);
    settings = {
      DATA_FOLDER: join(folder, 'data'),
      ALLOWED_EGRESS: '127.0.0.0/8',
      ALLOWED_PORTS: new URL(storage.url).port,
    };
  });
  after(() => storage.close());

  const input = () => ({
    type: 's3-compatible',
    credentials: {
      endpoint: storage.url,
      addressStyle: 'path',
      region: 'eu-central-1',
      accessKeyId: full.accessKeyId,
      secretAccessKey: full.secretAccessKey,
    },
  });

  /** Begins a check that waits in the storage, and is answered line by line over a connection that is kept. */
  async function heldCheck({ address }: Running) {
    const hold = storage.holdNext();
    const response = fetch(`${address}/checks`, {
      method: 'POST',
      headers: { ...ANN, 'content-type': 'application/json', accept: 'application/x-ndjson' },
      body: JSON.stringify(input()),
    });
    await hold.arrived;
    const lines = async (): Promise<readonly string[]> => (await (await response).text()).trim().split('\n');
    return { hold, lines };
  }

  it('holds all of the contract', async (test) => {
    const server = await started({
      ...settings,
      DATA_FOLDER: join(folder, 'conformance'),
      CHECKS_PER_MINUTE: '9999',
    });
    test.after(() => server.terminate());
    const results = await runConformance({
      url: server.address,
      headers: ANN,
      otherTenant: { authorization: 'Bearer bob' },
      viewer: { authorization: 'Bearer eve' },
      account: input(),
      wrong: { secretAccessKey: 'wrong/access/EXAMPLEKEY/7MDENGbPxRfiCYabc' },
      elsewhere: { endpoint: 'https://s3.elsewhere.example' },
      setup: { bucket: 'acme-exports', folderPath: 'daily' },
      wrongSetup: { bucket: 'there-is-none' },
    });
    const notPassed = results.filter(({ outcome }) => outcome !== 'passed');
    assert.equal(notPassed.map(toText).join('\n'), '');
    server.terminate();
    assert.equal(await server.ended, 0);
  });

  it('takes what is empty for what nobody has set', async (test) => {
    const keys = join(folder, 'vault-keys.txt');
    await writeFile(keys, `1:${VAULT_KEY}`, { mode: 0o600 });
    const names = ['VAULT_KEYS', 'METRICS_HOST', 'DATABASE_URL', 'BASE_PATH', 'CLIENT_ADDRESS_HEADER'];
    const server = await started({
      ...settings,
      ...Object.fromEntries(names.map((name) => [name, ''])),
      DATA_FOLDER: join(folder, 'empty'),
      VAULT_KEYS_FILE: keys,
    });
    test.after(() => server.terminate());
    // Whoever reaches the metrics is asked for nothing: they must not become public by an empty variable.
    assert.match(server.metrics, /^http:\/\/127\.0\.0\.1:/);
    assert.match(server.address, /\/api\/destinations$/);
  });

  it('is found to be alive wherever it was put', async (test) => {
    const elsewhere = { BASE_PATH: '/storage/' };
    const server = await started({ ...settings, ...elsewhere, DATA_FOLDER: join(folder, 'elsewhere') });
    test.after(() => server.terminate());
    const { port } = new URL(server.address);
    const [, command = '[]'] = /^HEALTHCHECK .+\n +CMD (\[.+\])$/m.exec(DOCKERFILE) ?? [];
    const [program = '', ...args] = JSON.parse(command) as string[];
    const asked = async (extra: Readonly<Record<string, string>>): Promise<unknown> => {
      const child = spawn(program, args, { cwd: folder, env: environment({ ...elsewhere, ...extra }) });
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
    };
    assert.equal(await asked({ PORT: port }), 0);
    server.terminate();
    await server.ended;
    assert.equal(await asked({ PORT: port }), 1);
  });

  it('connects a storage, tells how it is, and finishes what runs when it is ended', async () => {
    const server = await started(settings);
    const { backend, address } = server;
    assert.equal((await fetch(address)).status, 401);
    for (const path of ['healthz', 'readyz']) {
      assert.equal((await fetch(`${address}/${path}`)).status, 200, path);
    }
    const account = valueOf(await backend.createAccount(input()));
    const setup = { bucket: 'acme-exports', folderPath: 'daily' };
    valueOf(await backend.createDestination({ accountId: account.id, name: 'Daily', setup }));

    const check = await heldCheck(server);
    const samples = samplesIn(await (await fetch(server.metrics)).text());
    const valueOfSample = (name: string, operation?: string): number | undefined =>
      samples.find((each) => each.name === name && each.labels['operation'] === operation)?.value;
    assert.equal(valueOfSample('cdw_checks_running'), 1);
    assert.equal(valueOfSample('cdw_requests_total', 'createDestination'), 1);
    assert.equal((await fetch(`${address}/metrics`, { headers: ANN })).status, 404);

    server.terminate();
    await server.said('draining');
    assert.equal((await fetch(`${address}/readyz`)).status, 503);
    assert.equal((await fetch(`${address}/checks`, { method: 'POST', headers: ANN })).status, 503);
    check.hold.release();
    const lines = await check.lines();
    assert.match(lines.at(-1) ?? '', /^\{"result":\{"verdict":"passed"/);
    assert.equal(await server.ended, 0);

    assert.deepEqual(
      server.lines.flatMap(({ action, actor }) => (action ? `${action} ${String(actor)}` : [])),
      ['backend.describe undefined', 'account.create ann', 'destination.create ann'],
    );
    const { finished, aborted } = await server.said('stopped');
    assert.equal(aborted, 0);
    assert.ok(finished && finished >= 1);
    const said = JSON.stringify(server.lines);
    for (const secret of [full.secretAccessKey, VAULT_KEY.slice(0, 20)]) assert.ok(!said.includes(secret));
  });

  it('has what it had when it is started again, and breaks off what takes too long', async () => {
    const server = await started({ ...settings, DRAIN_TIMEOUT_MS: '50' });
    assert.equal(valueOf(await server.backend.listDestinations({})).total, 1);
    const check = await heldCheck(server);
    server.terminate();
    await check.hold.gone;
    const lines = await check.lines();
    assert.match(lines.at(-1) ?? '', /"code":"backend.busy"/);
    assert.equal(await server.ended, 0);
    assert.equal((await server.said('stopped')).aborted, 1);
  });
});
