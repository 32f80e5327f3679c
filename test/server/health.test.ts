import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MemoryStore } from '../../src/backend/memory-store.js';
import { createHandler, type HandlerOptions } from '../../src/server/create-handler.js';
import { createVault } from '../../src/server/vault/vault.js';
import type { Store } from '../../src/server/store/store.js';
import { testDrive } from '../drivers/test-drive.js';
import { as, testServer } from '../drivers/test-server.js';

const memoryStore = (changed: Partial<Store> = {}): Store =>
  Object.assign(new MemoryStore(), { close: async () => undefined }, changed);

async function healthOf(path: string, options: Partial<HandlerOptions> = {}, method = 'GET') {
  const server = await testServer(testDrive(), 'in-process', { store: memoryStore(), ...options });
  const response = await server.send(server.baseUrl + path, { method });
  return { said: `${response.status} ${await response.text()}`.trim(), response, server };
}

describe('health', () => {
  it('is told to who has no session, in one word, and is no request in the log', async () => {
    for (const path of ['/healthz', '/readyz']) {
      const { said, response, server } = await healthOf(path);
      assert.equal(said, '200 ok', path);
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.deepEqual(server.log, []);
    }
    assert.equal((await healthOf('/readyz', {}, 'HEAD')).said, '200');
  });

  it('is not ready while the store fails or does not answer, but alive', async () => {
    const broken = memoryStore({ account: () => Promise.reject(new Error('password of the database')) });
    assert.equal((await healthOf('/readyz', { store: broken })).said, '503 unavailable');
    assert.equal((await healthOf('/healthz', { store: broken })).said, '200 ok');
    const silent = memoryStore({ account: () => new Promise(() => undefined) });
    const options = { store: silent, health: { timeoutMs: 10 } };
    assert.equal((await healthOf('/readyz', options)).said, '503 unavailable');
  });

  it('is not ready while the vault cannot be used', async () => {
    const vault = createVault({ keys: [{ id: '1', key: new Uint8Array(32) }] });
    const broken: HandlerOptions['vault'] = {
      ...vault,
      seal: () => {
        throw new Error('no key');
      },
    };
    assert.equal((await healthOf('/readyz', { vault: broken })).said, '503 unavailable');
  });

  it('asks a vault that works only now and then, and one that does not each time', async () => {
    const vault = createVault({ keys: [{ id: '1', key: new Uint8Array(32) }] });
    let works = false;
    let asked = 0;
    const counting: HandlerOptions['vault'] = {
      ...vault,
      seal: (...given) => {
        asked += 1;
        if (!works) throw new Error('no key');
        return vault.seal(...given);
      },
    };
    const { server } = await healthOf('/readyz', { vault: counting });
    const ready = async () => (await server.send(`${server.baseUrl}/readyz`, {})).status;
    assert.deepEqual([await ready(), asked], [503, 2]);
    works = true;
    assert.deepEqual([await ready(), await ready(), await ready(), asked], [200, 200, 200, 3]);
  });

  it('asks the store once for many who ask at once', async () => {
    let asked = 0;
    let answer = (): void => undefined;
    const store = memoryStore({
      account: () => {
        asked += 1;
        return new Promise((resolve) => {
          answer = () => resolve(undefined);
        });
      },
    });
    const server = await testServer(testDrive(), 'in-process', { store });
    const answers = Array.from({ length: 20 }, () => server.send(`${server.baseUrl}/readyz`, {}));
    await new Promise((resolve) => setImmediate(resolve));
    answer();
    for (const response of await Promise.all(answers)) assert.equal(response.status, 200);
    assert.equal(asked, 1);
  });

  it('is where the host wants it, or nowhere', async () => {
    const health = { live: '/alive', ready: false } as const;
    assert.equal((await healthOf('/alive', { health })).said, '200 ok');
    for (const path of ['/healthz', '/readyz']) {
      assert.equal((await healthOf(path, { health })).response.status, 404, path);
      assert.equal((await healthOf(path, { health: false })).response.status, 404, path);
    }
  });
});

it('a handler without `authorize` is not made', () => {
  const drive = testDrive();
  const options = {
    store: memoryStore(),
    vault: createVault({ keys: [{ id: '1', key: new Uint8Array(32) }] }),
    destinations: [{ type: drive.type, checks: () => drive.checks }],
    egress: { resolve: () => Promise.reject(new Error('No test dials.')) },
  };
  // As JavaScript would: the types do not let it through.
  assert.throws(() => createHandler(options as unknown as HandlerOptions), /needs `authorize`, a function/);
});

it('a handler with a type whose checks were forgotten is not made', () => {
  const { type } = testDrive();
  const options = {
    authorize: () => undefined,
    store: memoryStore(),
    vault: createVault({ keys: [{ id: '1', key: new Uint8Array(32) }] }),
    destinations: [{ type, checks: undefined }],
    egress: { resolve: () => Promise.reject(new Error('No test dials.')) },
  };
  const said = new RegExp(`needs \`checks\` for the destination type "${type.type}"`);
  assert.throws(() => createHandler(options as unknown as HandlerOptions), said);
});

it('options that are undefined, as those of an environment may be, are those that were left out', async () => {
  const server = await testServer(testDrive(), 'in-process', {
    store: memoryStore(),
    ...{ audit: undefined, auditRequired: undefined, bodyTimeoutMs: undefined },
    ...{ checkTimeoutMs: undefined, clientAddress: undefined, egressAddresses: undefined },
    ...{ encryptsFiles: undefined, health: undefined, limits: undefined, maxBodyBytes: undefined },
    ...{ rolePrincipal: undefined, sealedSubmit: undefined, telemetry: undefined },
  });
  assert.equal((await server.send(`${server.baseUrl}/readyz`, {})).status, 200);
  const described = await server.send(server.baseUrl, { headers: as('acme') });
  const description = (await described.json()) as object;
  assert.equal(described.status, 200);
  assert.ok(!('roleAccess' in description) && !('sealing' in description), JSON.stringify(description));
});
