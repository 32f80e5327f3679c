import assert from 'node:assert/strict';
import { it } from 'node:test';
import { MemoryStore } from '../../src/backend/memory-store.js';
import { problemIn, valueOf } from '../drivers/results.js';
import { testDrive } from '../drivers/test-drive.js';
import { as, testServer } from '../drivers/test-server.js';
import { describeHandler } from '../suites/handler.suite.js';

describeHandler('handler in process', 'in-process');

it('lets go of a body that does not end', async () => {
  const store = Object.assign(new MemoryStore(), { close: async () => undefined });
  const server = await testServer(testDrive(), 'in-process', { maxBodyBytes: 1000, store });
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(500)),
    cancel: () => {
      cancelled = true;
    },
  });
  const headers = { ...as('t'), 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body, duplex: 'half' };
  const response = await server.send(`${server.baseUrl}/checks`, init as RequestInit);
  assert.equal(response.status, 413);
  assert.equal(response.headers.get('connection'), 'close');
  assert.ok(cancelled);
});

it('does not wait for the rest of a body for ever', async () => {
  const store = Object.assign(new MemoryStore(), { close: async () => undefined });
  const server = await testServer(testDrive(), 'in-process', { bodyTimeoutMs: 20, store });
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"type":')),
    cancel: () => {
      cancelled = true;
    },
  });
  const headers = { ...as('t'), 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body, duplex: 'half' };
  const response = await server.send(`${server.baseUrl}/checks`, init as RequestInit);
  assert.equal(response.status, 408);
  assert.equal(response.headers.get('connection'), 'close');
  assert.ok(cancelled);
});

it('answers with a new name the account as it is at that revision, whoever has come between', async () => {
  let between: (() => Promise<unknown>) | undefined;
  class Interrupted extends MemoryStore {
    override async account(...of: Parameters<MemoryStore['account']>) {
      const found = await super.account(...of);
      const meanwhile = between;
      between = undefined;
      await meanwhile?.();
      return found;
    }
  }
  const store = Object.assign(new Interrupted(), { close: async () => undefined });
  const server = await testServer(testDrive(), 'in-process', { store });
  const client = server.client('t');
  const input = { type: 'test-drive', credentials: { user: 'ann', password: 'pa55-of-ann' } };
  const { id } = valueOf(await client.createAccount(input));
  for (const label of ['Nightly', null]) {
    const user = label === null ? 'cid' : 'bob';
    between = () => client.updateAccount({ id, credentials: { user } });
    const renamed = valueOf(await client.renameAccount({ id, label }));
    assert.deepEqual([renamed.label, renamed.details], [label ?? 'cid@test', { user }]);
    assert.deepEqual(valueOf(await client.listAccounts({})).accounts, [renamed]);
  }
});

it('works for nobody whose tenant is no text, which rotations could not find again', async () => {
  const store = Object.assign(new MemoryStore(), { close: async () => undefined });
  const drive = testDrive();
  for (const tenant of [42, '', undefined, null, {}, 'a\0b', 'a\ud800']) {
    const authorize = () => ({ tenant: tenant as string, rights: ['view', 'connect'] as const });
    const server = await testServer(drive, 'in-process', { authorize, store });
    const input = { type: 'test-drive', credentials: { user: 'ann', password: 'pa55-of-ann' } };
    problemIn(await server.client('t').listAccounts({}), 'backend.error');
    problemIn(await server.client('t').createAccount(input), 'backend.error');
    const [first] = server.log;
    assert.deepEqual([first?.status, first?.tenant, first?.error?.name], [500, undefined, 'TypeError']);
  }
  assert.equal(drive.begun(), 0);
});
