import assert from 'node:assert/strict';
import { it } from 'node:test';
import { MemoryStore } from '../../../src/backend/memory-store.js';
import type { KeyProvider } from '../../../src/server/vault/key-provider.js';
import { keysFrom } from '../../../src/server/vault/local-keys.js';
import { createVault } from '../../../src/server/vault/vault.js';
import { problemIn, valueOf } from '../../drivers/results.js';
import { testDrive } from '../../drivers/test-drive.js';
import { as, testServer } from '../../drivers/test-server.js';

const GOOD = { type: 'test-drive', credentials: { user: 'ann', password: 'pa55-of-ann' } };

/** A backend whose provider of keys can be taken away. */
async function unreliable(keyTimeoutMs: number) {
  const keys = keysFrom([{ id: '1', key: new Uint8Array(32).fill(7) }]);
  let state: 'up' | 'down' | 'silent' = 'up';
  let waiting: (signal: AbortSignal) => void = () => undefined;
  const meanwhile = <Value>(signal: AbortSignal, work: () => Promise<Value>): Promise<Value> => {
    if (state === 'up') return work();
    waiting(signal);
    return state === 'down' ? Promise.reject(new Error('down')) : new Promise(() => undefined);
  };
  const provider: KeyProvider = {
    ...keys,
    wrap: (dataKey, context, signal) => meanwhile(signal, () => keys.wrap(dataKey, context, signal)),
    unwrap: (wrapped, context, signal) => meanwhile(signal, () => keys.unwrap(wrapped, context, signal)),
  };
  const server = await testServer(testDrive(), 'in-process', {
    store: Object.assign(new MemoryStore(), { close: async () => undefined }),
    vault: createVault({ keys: provider, keyTimeoutMs }),
  });
  return {
    server,
    client: server.client('t'),
    become: (next: typeof state) => (state = next),
    /** The signal of the next question that is not answered. */
    asked: () => new Promise<AbortSignal>((resolve) => (waiting = resolve)),
  };
}

it('an outage of the keys is told with status 503; nothing is stored, and a retry succeeds', async () => {
  const { server, client, become } = await unreliable(20);
  for (const state of ['down', 'silent'] as const) {
    become(state);
    const response = await server.send(`${server.baseUrl}/accounts`, {
      method: 'POST',
      headers: { ...as('t'), 'content-type': 'application/json' },
      body: JSON.stringify(GOOD),
    });
    assert.equal(response.status, 503);
    const { code, retry } = (await response.json()) as { readonly code: string; readonly retry: boolean };
    assert.deepEqual([code, retry], ['backend.error', true]);
    problemIn(await client.createAccount(GOOD, { idempotencyKey: 'k' }), 'backend.error');
    assert.equal(valueOf(await client.listAccounts({})).total, 0);
  }
  become('up');
  const { id } = valueOf(await client.createAccount(GOOD, { idempotencyKey: 'k' }));
  become('down');
  problemIn(await client.check({ accountId: id }), 'backend.error');
  problemIn(await client.updateAccount({ id, credentials: { password: 'new' } }), 'backend.error');
  // What needs no key goes on.
  valueOf(await client.renameAccount({ id, label: 'Ann' }));
  become('up');
  assert.equal(valueOf(await client.check({ accountId: id })).verdict, 'passed');
  assert.equal(valueOf(await client.createAccount(GOOD, { idempotencyKey: 'k' })).id, id);
});

it('who goes away is no longer waited for', async () => {
  const { client, become, asked } = await unreliable(60_000);
  const { id } = valueOf(await client.createAccount(GOOD));
  become('silent');
  const question = asked();
  const controller = new AbortController();
  const checking = client.check({ accountId: id }, { signal: controller.signal });
  const signal = await question;
  controller.abort(new Error('enough'));
  await assert.rejects(checking, { message: 'enough' });
  assert.ok(signal.aborted);
});
