import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { MemoryStore } from '../../src/backend/memory-store.js';
import type { OperationName } from '../../src/backend/contract.js';
import { callOperation, OPERATION_NAMES } from '../../src/backend/operations.js';
import type { LastCheck } from '../../src/backend/store.js';
import { problem } from '../../src/problems/problem.js';
import type { ProblemCode } from '../../src/problems/problem-codes.js';
import type { LogEntry } from '../../src/server/log.js';
import { createVault } from '../../src/server/vault/vault.js';
import type { Store } from '../../src/server/store/store.js';
import { testStore } from '../drivers/empty-database.js';
import { issuesIn, problemIn, valueOf } from '../drivers/results.js';
import { ended, testDrive, type TestDrive } from '../drivers/test-drive.js';
import { as, testServer, type TestServer } from '../drivers/test-server.js';
import { describeBackend } from './backend.suite.js';

const memoryStore = (): Store => Object.assign(new MemoryStore(), { close: async () => undefined });

const GOOD = { type: 'test-drive', credentials: { user: 'ann', password: 'pa55-of-ann' } };

/** What the reference backend must do besides being a backend: as a server, however it is reached. */
export function describeHandler(
  name: string,
  way: 'in-process' | 'socket',
  open: () => Promise<Store> = testStore,
): void {
  describeBackend(`${name}, as a backend`, async (drive) => {
    const server = await testServer(drive, way, { store: await open() });
    return { backend: (tenant) => server.client(tenant), close: () => server.close() };
  });

  describe(`${name}, as a server`, () => {
    let drive: TestDrive;
    let server: TestServer;
    before(async () => {
      drive = testDrive();
      server = await testServer(drive, way, { maxBodyBytes: 20_000, store: await open() });
    });
    after(() => server.close());

    const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
      server.send(server.baseUrl + path, {
        method: 'POST',
        headers: { ...as('raw'), 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
    const problemOf = async (response: Response): Promise<[number, unknown]> => {
      const { code } = (await response.json()) as { code: unknown };
      return [response.status, code];
    };
    const logged = async (found: (entry: LogEntry) => boolean): Promise<LogEntry> => {
      for (;;) {
        const entry = server.log.find(found);
        if (entry) return entry;
        await new Promise((resolve) => setImmediate(resolve));
      }
    };

    it('lists accounts of whose last check another version has stored the problem', async () => {
      const client = server.client('versions');
      const { id } = valueOf(await client.createAccount(GOOD));
      const { ciphertext } = (await server.store.account('versions', id))?.sealed ?? {};
      assert.ok(ciphertext);
      const lastCheckWith = async (stored: unknown): Promise<unknown> => {
        const lastCheck = { at: '2026-02-03T04:05:06.789Z', verdict: 'failed', problem: stored } as LastCheck;
        await server.store.recordCheck('versions', id, lastCheck, ciphertext);
        return valueOf(await client.listAccounts({})).accounts[0]?.lastCheck;
      };
      const known = { at: '2026-02-03T04:05:06.789Z', verdict: 'failed' };
      const older = problem('sftp.login-closed', { host: 'h', username: 'u', answer: '' });
      assert.deepEqual(await lastCheckWith({ ...older, params: { host: 'h', username: 'u' } }), {
        ...known,
        problem: older,
      });
      const newer = { code: 'sftp.of-tomorrow', blame: 'storage', retry: false, params: { host: 'h' } };
      assert.deepEqual(await lastCheckWith(newer), known);
    });

    it('tells its egress addresses, with and without a slash at the end', async () => {
      assert.deepEqual(valueOf(await server.client('t').describe({})).egressAddresses, ['192.0.2.7']);
      const response = await server.send(`${server.baseUrl}/`, { headers: as('t') });
      assert.equal(response.status, 200);
    });

    it('offers access by role with an external id of the tenant’s own, only where it has an identity', async () => {
      assert.equal(valueOf(await server.client('t').describe({})).roleAccess, undefined);
      const principal = 'arn:aws:iam::123456789012:role/deliveries';
      const withRole = await testServer(drive, way, { store: memoryStore(), rolePrincipal: principal });
      const offered = async (tenant: string) =>
        valueOf(await withRole.client(tenant).describe({})).roleAccess;
      const first = await offered('t');
      assert.equal(first?.principal, principal);
      assert.match(first.externalId, /^[0-9a-f-]{36}$/);
      assert.deepEqual(await offered('t'), first);
      assert.notEqual((await offered('u'))?.externalId, first.externalId);
      await withRole.close();
    });

    it('offers to encrypt files only where that is done, and keeps the key for it', async () => {
      const sealing = await testServer(drive, way, { store: memoryStore(), encryptsFiles: true });
      const backend = sealing.client('t');
      assert.equal(valueOf(await backend.describe({})).fileEncryption, true);
      const credentials = { ...GOOD.credentials, seal: 'a key' };
      const account = valueOf(await backend.createAccount({ ...GOOD, credentials }));
      assert.deepEqual(account.details, { user: 'ann', seal: 'a key' });
      const sealed = async (seal: string) =>
        valueOf(await backend.createAccount({ ...GOOD, credentials: { ...credentials, seal } })).details;
      assert.deepEqual(await sealed(' a key '), { user: 'ann', seal: 'a key' }, 'in its usual form');
      assert.deepEqual(await sealed('private'), { user: 'ann' }, 'what may not stay is not kept');

      // A key that has ended meanwhile is nothing that a new name could mend.
      ended.add('a key');
      const renamed = await backend.updateAccount({ id: account.id, credentials: { user: 'bob' } });
      assert.equal(valueOf(renamed).label, 'bob@test');
      const again = await backend.updateAccount({ id: account.id, credentials: { seal: 'a key' } });
      assert.deepEqual(issuesIn(again), ['seal: encryption-key.expired']);
      ended.clear();
      await sealing.close();
    });

    it('answers problems as RFC 9457 has it, with headers that keep them out of caches', async () => {
      const response = await post('/accounts', { ...GOOD, credentials: { user: 'ann', password: 'wrong' } });
      assert.equal(response.status, 422);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      const body = (await response.json()) as Record<string, unknown>;
      assert.equal(body['correlationId'], response.headers.get('x-correlation-id'));
      assert.equal(body['type'], 'urn:cloud-destination-wizard:problem:sftp.auth-failed');
      assert.deepEqual([body['status'], body['code'], body['field']], [422, 'sftp.auth-failed', 'password']);
      assert.ok(!('title' in body) && !('detail' in body));
    });

    it('answers in one piece to who cannot read a stream', async () => {
      const response = await post('/accounts', GOOD, { accept: '*/*' });
      assert.equal(response.status, 201);
      assert.equal(response.headers.get('content-type'), 'application/json');
    });

    it('streams one line per probe and then the result to who can', async () => {
      const response = await post('/checks', GOOD, { accept: 'application/x-ndjson, application/json' });
      assert.equal(response.headers.get('content-type'), 'application/x-ndjson');
      const lines = (await response.text()).trim().split('\n');
      const keys = lines.map((line) => Object.keys(JSON.parse(line) as object).join());
      assert.deepEqual(keys, ['probe', 'probe', 'probe', 'probe', 'result']);
    });

    it('lets a caller do what its rights say', async () => {
      const viewer = server.client('t', {}, ['view']);
      assert.equal(valueOf(await viewer.listAccounts({})).total, 0);
      assert.equal(problemIn(await viewer.createAccount(GOOD), 'session.forbidden').params.right, 'connect');
      assert.equal(
        problemIn(await viewer.deleteAccount({ id: 'x' }), 'session.forbidden').params.right,
        'delete',
      );
      const writer = server.client('t', {}, ['connect']);
      assert.equal(problemIn(await writer.describe({}), 'session.forbidden').params.right, 'view');
      const nobody = server.client('t', { headers: () => ({}) });
      assert.match(
        problemIn(await nobody.listAccounts({}), 'session.expired').correlationId ?? '',
        /^[\w-]{36}$/,
      );
    });

    it('names the revision of an answer, and takes it back as a condition', async () => {
      const patch = (id: string, revision: string) =>
        server.send(`${server.baseUrl}/accounts/${id}/label`, {
          method: 'PATCH',
          headers: { ...as('tags'), 'content-type': 'application/json', 'if-match': revision },
          body: JSON.stringify({ label: 'Hers' }),
        });
      const { id, revision } = valueOf(await server.client('tags').createAccount(GOOD));
      const first = await patch(id, `"${revision}"`);
      const body = (await first.json()) as { readonly revision: string };
      assert.deepEqual([first.status, first.headers.get('etag')], [200, `"${body.revision}"`]);
      assert.deepEqual(await problemOf(await patch(id, `"${revision}"`)), [412, 'request.outdated']);
      assert.equal((await patch(id, '*')).status, 200);
      for (const malformed of ['1', 'W/"1"', '"1", "2"', '"', '""']) {
        assert.deepEqual(await problemOf(await patch(id, malformed)), [400, 'request.invalid'], malformed);
      }
    });

    it('says when to come back to who comes at the wrong moment', async () => {
      const { id } = valueOf(await server.client('raw').createAccount(GOOD));
      const held = drive.hold();
      const patch = (body: object) =>
        server.send(`${server.baseUrl}/accounts/${id}`, {
          method: 'PATCH',
          headers: { ...as('raw'), 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
      const updating = patch({ credentials: { user: 'bob' } });
      const check = await held;
      valueOf(await server.client('raw').renameAccount({ id, label: 'Meanwhile' }));
      check.release();
      const busy = await updating;
      assert.equal(busy.headers.get('retry-after'), '1');
      assert.deepEqual(await problemOf(busy), [503, 'backend.busy']);
    });

    it('answers 404 to each operation that names what another tenant has', async () => {
      const owner = server.client('owner');
      const { id } = valueOf(await owner.createAccount(GOOD));
      const place = { name: 'Theirs', setup: { folder: '/a' } };
      const made = valueOf(await owner.createDestination({ accountId: id, ...place }));
      const before = await Promise.all([owner.listAccounts({}), owner.listDestinations({})]);
      const onAccount = 'account.not-found';
      const onDestination = 'destination.not-found';
      // Every operation is here, so that a new one cannot be forgotten; `null` takes no id.
      const attempts = {
        describe: null,
        listAccounts: null,
        createAccount: null,
        listDestinations: null,
        check: [{ accountId: id }, onAccount],
        updateAccount: [{ id, credentials: { user: 'x' } }, onAccount],
        renameAccount: [{ id, label: 'x' }, onAccount],
        listFolders: [{ id }, onAccount],
        createFolder: [{ id, path: '/x' }, onAccount],
        deleteAccount: [{ id }, onAccount],
        createDestination: [{ accountId: id, ...place }, onAccount],
        updateDestination: [{ id: made.id, enabled: false }, onDestination],
        deleteDestination: [{ id: made.id }, onDestination],
      } as const satisfies Record<OperationName, null | readonly [object, ProblemCode]>;
      server.log.length = 0;
      const thief = server.client('thief');
      for (const name of OPERATION_NAMES) {
        const attempt = attempts[name];
        if (attempt === null) continue;
        for (const call of [{}, { ifMatch: '1' }, { idempotencyKey: 'k' }]) {
          const result = await callOperation(thief, name, attempt[0], call);
          problemIn(result, attempt[1]);
          assert.equal(server.log.at(-1)?.status, 404, name);
        }
      }
      assert.equal(valueOf(await thief.listDestinations({ accountId: id })).total, 0);
      assert.deepEqual(await Promise.all([owner.listAccounts({}), owner.listDestinations({})]), before);
    });

    it('refuses what is not JSON, not UTF-8, not an object, or too large', async () => {
      assert.deepEqual(await problemOf(await post('/checks', '{', {})), [400, 'request.invalid']);
      assert.deepEqual(await problemOf(await post('/checks', '[]', {})), [400, 'request.invalid']);
      assert.deepEqual(await problemOf(await post('/checks', {}, {})), [400, 'request.invalid']);
      const form = { 'content-type': 'text/plain' };
      assert.deepEqual(await problemOf(await post('/checks', GOOD, form)), [415, 'request.invalid']);
      const odd = { 'content-type': 'application/jsonp' };
      assert.deepEqual(await problemOf(await post('/checks', GOOD, odd)), [415, 'request.invalid']);
      assert.deepEqual(await problemOf(await post('/checks', ' '.repeat(20_001))), [
        413,
        'request.too-large',
      ]);
      const packed = await server.send(`${server.baseUrl}/checks`, {
        method: 'POST',
        headers: { ...as('raw'), 'content-type': 'application/json', 'content-encoding': 'gzip' },
        body: gzipSync(JSON.stringify(GOOD)),
      });
      const { issues } = (await packed.json()) as { issues: { field: string }[] };
      assert.deepEqual([packed.status, issues[0]?.field], [415, 'content-encoding']);
      const latin1 = await server.send(`${server.baseUrl}/checks`, {
        method: 'POST',
        headers: { ...as('raw'), 'content-type': 'application/json' },
        body: Buffer.from('{"type":"\xe9"}', 'latin1'),
      });
      assert.deepEqual(await problemOf(latin1), [400, 'request.invalid']);
    });

    it('counts the bytes of a body that does not say its length', async () => {
      const sendChunks = (count: number): Promise<Response> => {
        let pulled = 0;
        const body = new ReadableStream<Uint8Array>({
          pull: (controller) => {
            pulled += 1;
            controller.enqueue(new Uint8Array(10_000).fill(32));
            if (pulled === count) controller.close();
          },
        });
        const headers = { ...as('raw'), 'content-type': 'application/json' };
        const init = { method: 'POST', headers, body, duplex: 'half' };
        return server.send(`${server.baseUrl}/checks`, init as RequestInit);
      };
      assert.deepEqual(await problemOf(await sendChunks(2)), [400, 'request.invalid']);
      assert.deepEqual(await problemOf(await sendChunks(10)), [413, 'request.too-large']);
    });

    it('does not know other paths and methods', async () => {
      const missing = await server.send(`${server.baseUrl}/nothing`, { headers: as('raw') });
      assert.deepEqual(await problemOf(missing), [404, 'request.not-found']);
      const put = await server.send(`${server.baseUrl}/accounts`, { method: 'PUT', headers: as('raw') });
      assert.deepEqual(await problemOf(put), [404, 'request.not-found']);
    });

    it('takes a bare and a quoted idempotency key for the same', async () => {
      const keys = ['"k-1"', 'k-1'].map(async (key) => {
        const response = await post('/accounts', GOOD, { 'idempotency-key': key });
        return ((await response.json()) as { id: string }).id;
      });
      const [bare, quoted] = await Promise.all(keys);
      assert.equal(bare, quoted);
    });

    it('returns the same destination to a retry whose first answer was lost', async () => {
      const account = valueOf(await server.client('lost').createAccount(GOOD));
      const input = { accountId: account.id, name: 'Once', setup: { folder: '/a' } };
      const controller = new AbortController();
      const losing = server.client('lost', {
        fetch: async (address, init) => {
          // The server has done its work and answered; the answer gets lost on the way.
          await (await server.send(address, { ...init, signal: null })).text();
          controller.abort();
          throw controller.signal.reason;
        },
      });
      const options = { idempotencyKey: 'lost', signal: controller.signal };
      await assert.rejects(losing.createDestination(input, options), { name: 'AbortError' });
      const listed = valueOf(await server.client('lost').listDestinations({}));
      const retried = await server.client('lost').createDestination(input, { idempotencyKey: 'lost' });
      assert.equal(valueOf(retried).id, listed.destinations[0]?.id);
      assert.equal(valueOf(await server.client('lost').listDestinations({})).total, 1);
    });

    it('stops the check when the client hangs up, before and after its first line', async () => {
      for (const accept of ['application/json', 'application/x-ndjson']) {
        const held = drive.hold();
        const controller = new AbortController();
        const answer = server.send(`${server.baseUrl}/checks`, {
          method: 'POST',
          headers: { ...as('hang-up'), 'content-type': 'application/json', accept },
          body: JSON.stringify(GOOD),
          signal: controller.signal,
        });
        const reading = answer.then((response) => response.text()).catch(() => 'aborted');
        const check = await held;
        const stopped = new Promise((resolve) => check.signal.addEventListener('abort', resolve));
        controller.abort();
        await stopped;
        await reading;
        const entry = await logged((one) => one.tenant === 'hang-up');
        assert.equal(entry.status, 499);
        server.log.length = 0;
      }
    });

    it('stops the check when the reader cancels the stream', async () => {
      const held = drive.hold();
      const response = await post('/checks', GOOD, { accept: 'application/x-ndjson' });
      const check = await held;
      const stopped = new Promise((resolve) => check.signal.addEventListener('abort', resolve));
      await response.body?.cancel();
      await stopped;
    });

    it('answers a broken check with a correlation id, and logs where without what', async () => {
      const broken = { type: 'test-drive', credentials: { user: 'ann', password: 'broken' } };
      for (const accept of ['application/json', 'application/x-ndjson']) {
        server.log.length = 0;
        const response = await post('/accounts', broken, { accept });
        const last = (await response.text()).trim().split('\n').at(-1) ?? '';
        assert.match(last, /"code":"backend.error"/);
        assert.ok(!last.includes('cannot log in'));
        const entry = await logged((one) => one.error !== undefined);
        assert.equal(entry.level, 'error');
        assert.equal(entry.correlationId, response.headers.get('x-correlation-id'));
        assert.ok(entry.error?.stack?.some((frame) => frame.includes('test-drive')));
        assert.ok(!/cannot log in|"broken"/.test(JSON.stringify(entry)));
      }
    });

    it('gives the problem of a failed report its correlation id', async () => {
      const failing = { type: 'test-drive', credentials: { user: 'ann', password: 'wrong' } };
      const report = valueOf(await server.client('t').check(failing));
      assert.match(report.problem?.correlationId ?? '', /^[\w-]{36}$/);
    });

    it('logs every answer once and never a secret', async () => {
      server.log.length = 0;
      valueOf(await server.client('logs').createAccount(GOOD));
      problemIn(await server.client('logs').deleteAccount({ id: 'pa55' }), 'account.not-found');
      const entries = server.log.map(({ operation, status, problem }) => [operation, status, problem]);
      assert.deepEqual(entries, [
        ['createAccount', 200, undefined],
        ['deleteAccount', 404, 'account.not-found'],
      ]);
      assert.ok(!JSON.stringify(server.log).includes('pa55'));
    });
  });

  describe(`${name}, in trouble`, () => {
    it('gives up on a check that does not end', async () => {
      const drive = testDrive();
      const server = await testServer(drive, way, { checkTimeoutMs: 20, store: memoryStore() });
      try {
        for (const accept of ['application/json', 'application/x-ndjson']) {
          const held = drive.hold();
          const result = server.client('t').createAccount(GOOD);
          const check = await held;
          assert.equal(problemIn(await result, 'backend.timeout').params.seconds, 0.02, accept);
          assert.ok(check.signal.aborted);
        }
        assert.equal(valueOf(await server.client('t').listAccounts({})).total, 0);
      } finally {
        await server.close();
      }
    });

    it('answers a broken store and a broken authorize without their messages', async () => {
      const drive = testDrive();
      const store = Object.assign(memoryStore(), {
        listAccounts: () => Promise.reject(new Error('column is missing')),
      });
      const server = await testServer(drive, way, {
        store,
        authorize: (request) => {
          if (request.headers.get('authorization')?.includes('boom')) throw new Error('secret-token');
          return { tenant: 't', rights: ['view'] };
        },
        log: () => {
          throw new Error('the log is broken too');
        },
      });
      try {
        const met = problemIn(await server.client('boom').listAccounts({}), 'backend.error');
        assert.ok(met.correlationId);
        const result = await server.client('t').listAccounts({});
        problemIn(result, 'backend.error');
        assert.ok(!JSON.stringify(result).includes('missing'));
      } finally {
        await server.close();
      }
    });

    it('cannot use credentials that were sealed with a key it does not have', async () => {
      const drive = testDrive();
      const first = await testServer(drive, way, { store: memoryStore() });
      try {
        const { id } = valueOf(await first.client('t').createAccount(GOOD));
        const second = await testServer(drive, 'in-process', {
          store: first.store,
          vault: createVault({ keys: [{ id: 'test', key: new Uint8Array(32).fill(8) }] }),
        });
        problemIn(await second.client('t').check({ accountId: id }), 'account.unreadable');
      } finally {
        await first.close();
      }
    });
  });
}
