/** The samples of docs/backend.md about the vault, run as they are written. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, it } from 'node:test';
import { MemoryStore } from '../../src/backend/memory-store.js';
import { createVault, keysFrom, Redacted, type Store, type Vault } from '../../src/server/index.js';
import { valueOf } from '../drivers/results.js';
import { readDocument, snippet } from './markdown.js';
import { writeSamples, type Samples } from './samples.js';

const DOCUMENT = readDocument('docs/backend.md');
let samples: Samples;
before(async () => {
  samples = await writeSamples({
    'vault.js': snippet(DOCUMENT, 'vault-environment'),
    'rotate.js': snippet(DOCUMENT, 'rotate'),
  });
});
after(() => samples.remove());

it('a vault with keys from the environment, and a rotation that says what is still needed', async (context) => {
  const old = { id: '2025-01', key: new Uint8Array(randomBytes(32)) };
  const text = Buffer.from(old.key).toString('base64');
  process.env['CDW_VAULT_KEYS'] = `2025-01:${text},2026-01:${randomBytes(32).toString('base64')}`;
  context.after(() => delete process.env['CDW_VAULT_KEYS']);
  context.mock.method(console, 'log', () => undefined);
  const { vault } = (await samples.load('vault.js')) as { readonly vault: Vault };
  const { rotate } = (await samples.load('rotate.js')) as {
    readonly rotate: (store: Store, vault: Vault) => Promise<object>;
  };
  const store = Object.assign(new MemoryStore(), { close: async () => undefined });
  const row = {
    type: 'sftp',
    label: 'a',
    details: {},
    createdAt: '2026-01-02T03:04:05.000Z',
    lastCheck: null,
  };
  const owner = { tenant: 't', accountId: 'a' };
  const sealed = await createVault({ keys: keysFrom([old]) }).seal(owner, new Redacted({ password: 'pa55' }));
  await store.addAccount('t', { id: 'a', ...row, destinations: 0, revision: '1' }, sealed);
  assert.deepEqual(await rotate(store, vault), { unreadable: 0, inUse: ['2026-01'], firstLayout: 0 });
  const kept = await store.account('t', 'a');
  assert.ok(kept);
  assert.equal(valueOf(await vault.open(owner, kept.sealed)).reveal()['password'], 'pa55');
});
