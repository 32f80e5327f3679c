/** The sample of docs/backend.md about two who edit at once, as it is written. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createMemoryBackend } from '../../src/backend/memory-backend.js';
import { valueOf } from '../drivers/results.js';
import { testDrive } from '../drivers/test-drive.js';
import { readDocument, snippet } from './markdown.js';

type Sample = (backend: object, account: object, reload: () => Promise<void>) => Promise<void>;

it('renames an account that nobody has edited since, and reloads otherwise', async () => {
  const code = snippet(readDocument('docs/backend.md'), 'if-match');
  const AsyncFunction = (async () => undefined).constructor as new (...texts: string[]) => Sample;
  const sample = new AsyncFunction('backend', 'account', 'reload', code);
  const drive = testDrive();
  const backend = createMemoryBackend({ types: [drive.type], checks: async () => drive.checks });
  const credentials = { user: 'ann', password: 'of-ann' };
  const account = valueOf(await backend.createAccount({ type: 'test-drive', credentials }));
  let reloads = 0;
  const reload = async (): Promise<void> => {
    reloads += 1;
  };
  await sample(backend, account, reload);
  assert.equal(reloads, 0);
  assert.equal(valueOf(await backend.listAccounts({})).accounts[0]?.label, 'Nightly exports');
  await sample(backend, account, reload);
  assert.equal(reloads, 1);
});
