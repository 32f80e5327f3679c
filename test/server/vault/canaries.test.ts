/** Secrets that were planted are found nowhere: not in logs, errors, rows, files, nor in what `inspect` shows. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { inspect } from 'node:util';
import { loggedError } from '../../../src/server/log.js';
import { openPgliteStore } from '../../../src/server/store/pglite.js';
import type { KeyFailure } from '../../../src/server/vault/data-keys.js';
import type { KeyProvider } from '../../../src/server/vault/key-provider.js';
import { keysFrom, type VaultKey } from '../../../src/server/vault/local-keys.js';
import { rotateVault } from '../../../src/server/vault/rotate-vault.js';
import { createVault } from '../../../src/server/vault/vault.js';
import { problemIn, valueOf } from '../../drivers/results.js';
import { testDrive } from '../../drivers/test-drive.js';
import { testServer } from '../../drivers/test-server.js';

const newKey = (id: string): VaultKey => ({ id, key: new Uint8Array(randomBytes(32)) });

/** Some bytes in each form in which they could be written somewhere. */
function formsOf(bytes: Uint8Array): readonly string[] {
  const buffer = Buffer.from(bytes);
  const listed = [...bytes.subarray(0, 12)];
  return [
    buffer.toString('hex'),
    buffer.toString('base64').slice(0, 40),
    buffer.toString('base64url').slice(0, 40),
    buffer.toString('latin1'),
    listed.join(','),
    listed.join(', '),
    buffer
      .subarray(0, 12)
      .toString('hex')
      .replaceAll(/..(?!$)/g, '$& '),
  ];
}

describe('planted secrets', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cdw-canary-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('are in no log, error, row, file or inspection, whichever way the vault goes', async () => {
    const [old, young] = [newKey('old'), newKey('young')];
    const canaries = [old, young].flatMap(({ key }) => formsOf(key));
    const seen: string[] = [];
    const show = (value: unknown): void => {
      seen.push(
        inspect(value, { depth: 20, showHidden: true, maxArrayLength: null }),
        JSON.stringify([value]),
      );
      if (value instanceof Error)
        seen.push(String(value), value.stack ?? '', JSON.stringify(loggedError(value)));
    };

    /** A provider that notes the data keys it sees, and that can break with an error that quotes all it has. */
    let broken = false;
    const quoting = (dataKey?: Uint8Array): never => {
      const quoted = [old.key, young.key, ...(dataKey ? [dataKey] : [])].flatMap((key) => formsOf(key));
      const error = new Error(`canary ${quoted.join(' ')}\n    at ${quoted.join(' ')}`);
      throw Object.assign(error, {
        code: quoted[0],
        cause: quoted,
        key: old.key,
        credentials: 'canary-pa55',
      });
    };
    const local = keysFrom([old, young]);
    const keys: KeyProvider = {
      ...local,
      async wrap(dataKey, context, signal) {
        canaries.push(...formsOf(dataKey));
        return broken ? quoting(dataKey) : local.wrap(dataKey, context, signal);
      },
      async unwrap(wrapped, context, signal) {
        const dataKey = await local.unwrap(wrapped, context, signal);
        if (dataKey) canaries.push(...formsOf(dataKey));
        return broken ? quoting(dataKey) : dataKey;
      },
    };
    const failures: KeyFailure[] = [];
    const vault = createVault({ keys, onKeyFailure: (failure) => failures.push(failure) });
    const path = join(folder, 'database');
    const store = await openPgliteStore({ folder: path });
    const drive = testDrive();
    const before = await testServer(drive, 'in-process', { store, vault: createVault({ keys: [old] }) });
    const input = { type: 'test-drive', credentials: { user: 'ann', password: 'canary-pa55' } };
    const first = valueOf(await before.client('t').createAccount(input, { idempotencyKey: 'k' }));

    const server = await testServer(drive, 'in-process', { store, vault });
    const client = server.client('t');
    const all = async (ids: readonly string[]) => {
      for (const id of ids) {
        show(await client.check({ accountId: id }));
        show(await client.updateAccount({ id, credentials: { password: 'canary-pa55-2' } }));
        show(await client.listFolders({ id }));
      }
      const made = await client.createAccount(input, { idempotencyKey: `k-${broken}` });
      show(made);
      show(await rotateVault({ store, vault }).catch((error: unknown) => error));
      return made;
    };
    const second = valueOf(await all([first.id]));
    broken = true;
    // The key of another account, so that a rotation has something to do.
    valueOf(await before.client('t').createAccount(input));
    problemIn(await all([first.id, second.id]), 'backend.error');
    assert.ok(failures.length > 5);
    broken = false;
    const stranger = await testServer(drive, 'in-process', {
      store,
      vault: createVault({ keys: [newKey('old')] }),
    });
    problemIn(await stranger.client('t').check({ accountId: first.id }), 'account.unreadable');

    for (const value of [vault, keys, failures, server.log, before.log, stranger.log]) show(value);
    show(await store.account('t', first.id));
    show(await store.staleKeys({ current: 'none', limit: 100 }));
    show(await store.keysInUse());
    await before.close();

    const files = (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
    const contents = await Promise.all(
      files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')),
    );
    // The write-ahead log is among them, and what should be there is found.
    assert.ok(files.some((file) => file.parentPath.endsWith('pg_wal')));
    assert.ok(contents.some((content) => content.includes('ann@test')));
    assert.ok(seen.join('').includes('ann@test') && canaries.length > 30);
    const everything = [...seen, ...contents];
    for (const canary of ['canary', 'pa55', ...canaries]) {
      assert.ok(
        !everything.some((text) => text.includes(canary)),
        `A planted secret was found: ${canary.slice(0, 6)}…`,
      );
    }
  });
});
