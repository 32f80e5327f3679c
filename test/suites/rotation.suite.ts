import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import { stampSource } from '../../src/backend/stamps.js';
import type { AuditEvent } from '../../src/server/audit/audit-event.js';
import { problemOf } from '../../src/problems/problem.js';
import type { Store } from '../../src/server/store/store.js';
import type { KeyProvider } from '../../src/server/vault/key-provider.js';
import { keysFrom, type VaultKey } from '../../src/server/vault/local-keys.js';
import { rotateVault, type RotationCounts } from '../../src/server/vault/rotate-vault.js';
import { createVault } from '../../src/server/vault/vault.js';
import { firstLayoutFingerprint, firstLayoutSeal } from '../drivers/first-layout.js';
import { problemIn, valueOf } from '../drivers/results.js';
import { testDrive } from '../drivers/test-drive.js';
import { testServer } from '../drivers/test-server.js';

const stamp = stampSource();
const key = (id: string): VaultKey => ({ id, key: new Uint8Array(randomBytes(32)) });
const credentialsOf = (user: string) => ({ user, password: `pa55-of-${user}` });

/** `open` opens a store without rows, as often as several processes would. */
export function describeRotation(name: string, open: () => Promise<readonly [Store, ...Store[]]>): void {
  describe(`rotation in the ${name}`, () => {
    const drive = testDrive();
    let stores: readonly [Store, ...Store[]];
    let store: Store;
    let old: VaultKey;
    let young: VaultKey;
    before(async () => {
      stores = await open();
      [store] = stores;
    });
    after(() => Promise.all(stores.map((each) => each.close())));
    beforeEach(async () => {
      for (const { tenant, accountId } of await owners()) await store.removeAccount(tenant, accountId);
      old = key('old');
      young = key('young');
    });

    /** Everybody in the store: nothing is wrapped by a key of this name. */
    const owners = async () =>
      (await store.staleKeys({ current: 'nobody', limit: 1000 })).map(({ owner }) => owner);
    const serve = (...keys: VaultKey[]) =>
      testServer(drive, 'in-process', { store, vault: createVault({ keys }), limits: false });
    const connect = async (users: readonly string[], ...keys: VaultKey[]) => {
      const client = (await serve(...keys)).client('t');
      const made = users.map((user) =>
        client.createAccount(
          { type: 'test-drive', credentials: credentialsOf(user) },
          { idempotencyKey: user },
        ),
      );
      return (await Promise.all(made)).map((result) => valueOf(result).id);
    };
    /** Every account works, with its own password, for a backend that has only the new key. */
    const worksWithout = async (ids: readonly string[]): Promise<void> => {
      const client = (await serve(young)).client('t');
      for (const id of ids) assert.equal(valueOf(await client.check({ accountId: id })).verdict, 'passed');
      const { keys, firstLayout } = await store.keysInUse();
      assert.equal(
        keys.find(({ keyId }) => keyId !== 'young'),
        undefined,
      );
      assert.equal(firstLayout, 0);
    };
    const users = (count: number) => Array.from({ length: count }, (_, at) => `user-${at}`);

    it('records each account that it has rotated, and each that it could not', async () => {
      const [lost] = await connect(['lost'], key('lost'));
      const ids = await connect(users(3), old);
      const events: AuditEvent[] = [];
      const audit = (event: AuditEvent): void => void events.push(event);
      await rotateVault({ store, vault: createVault({ keys: [old, young] }), audit });
      const facts = events.map(({ at, ...facts }) => {
        assert.ok(!Number.isNaN(Date.parse(at)));
        return facts;
      });
      const action = 'vault-key.rotate';
      const rotated = ids.map((accountId) => ({ action, outcome: 'success', tenant: 't', accountId }));
      const problem = 'account.unreadable';
      const unreadable = { action, outcome: 'failure', tenant: 't', accountId: lost, problem };
      const inOrder = (list: readonly object[]) => list.map((each) => JSON.stringify(each)).sort();
      assert.deepEqual(inOrder(facts), inOrder([...rotated, unreadable]));
      const refusing = (): never => {
        throw new Error('the record is full');
      };
      const back = createVault({ keys: [young, old] });
      await assert.rejects(rotateVault({ store, vault: back, audit: refusing }), /the record is full/);
    });

    it('wraps all keys anew; the credentials stay as they are, and the old key is not needed', async () => {
      const ids = await connect(users(5), old);
      const ciphertexts = () =>
        Promise.all(ids.map(async (id) => (await store.account('t', id))?.sealed.ciphertext));
      const before = await ciphertexts();
      const vault = createVault({ keys: [old, young] });
      const progress: RotationCounts[] = [];
      const counts = await rotateVault({
        store,
        vault,
        batchSize: 2,
        onProgress: (now) => progress.push(now),
      });
      assert.deepEqual(counts, { rewrapped: 5, converted: 0, overtaken: 0, unreadable: 0 });
      assert.deepEqual(
        progress.map(({ rewrapped }) => rewrapped),
        [2, 4, 5],
      );
      assert.deepEqual(await ciphertexts(), before);
      await worksWithout(ids);
      const again = await rotateVault({ store, vault });
      assert.deepEqual(again, { rewrapped: 0, converted: 0, overtaken: 0, unreadable: 0 });
    });

    it('converts accounts of the first layout, and their requests stay recognised', async () => {
      const input = { type: 'test-drive', credentials: credentialsOf('ann') };
      const scope = { tenant: 't', operation: 'createAccount', key: 'k' };
      const fingerprint = firstLayoutFingerprint(
        old,
        scope,
        '{"credentials":{"password":"pa55-of-ann","user":"ann"},"type":"test-drive"}',
      );
      const account = { ...stamp(), type: 'test-drive', label: 'ann@test', details: { user: 'ann' } };
      const ciphertext = firstLayoutSeal(old, { tenant: 't', accountId: account.id }, credentialsOf('ann'));
      const row = { ...account, lastCheck: null, destinations: 0 };
      await store.addAccount('t', row, { ciphertext }, { key: 'k', fingerprint });
      const server = await serve(old, young);
      assert.equal(
        valueOf(await server.client('t').createAccount(input, { idempotencyKey: 'k' })).id,
        account.id,
      );
      valueOf(await server.client('t').check({ accountId: account.id }));
      assert.equal((await store.keysInUse()).firstLayout, 1);
      const counts = await rotateVault({ store, vault: createVault({ keys: [old, young] }) });
      assert.deepEqual([counts.converted, counts.unreadable], [1, 0]);
      await worksWithout([account.id]);
    });

    it('goes on while accounts are created, read, changed and deleted', async () => {
      const ids = await connect(users(16), old);
      const server = await serve(old, young);
      const client = server.client('t');
      const made: string[] = [];
      const busy = async (): Promise<void> => {
        for (const [at, id] of ids.entries()) {
          if (at % 4 === 0)
            valueOf(await client.updateAccount({ id, credentials: { user: `changed-${at}` } }));
          if (at % 4 === 1) valueOf(await client.deleteAccount({ id }));
          if (at % 4 === 2) assert.equal(valueOf(await client.check({ accountId: id })).verdict, 'passed');
          const input = { type: 'test-drive', credentials: credentialsOf(`late-${at}`) };
          if (at % 4 === 3) made.push(valueOf(await client.createAccount(input)).id);
        }
      };
      const vault = createVault({ keys: [old, young] });
      await Promise.all([busy(), rotateVault({ store, vault, batchSize: 3 })]);
      await rotateVault({ store, vault });
      await worksWithout([...ids.filter((_, at) => at % 4 !== 1), ...made]);
    });

    it('leaves alone what has changed or gone since it was read', async () => {
      const [changed, deleted] = await connect(['changed', 'deleted'], old);
      assert.ok(changed && deleted);
      const client = (await serve(old, young)).client('t');
      const keys = keysFrom([old, young]);
      let meanwhile = async (): Promise<void> => {
        meanwhile = async () => undefined;
        valueOf(await client.updateAccount({ id: changed, credentials: { password: 'new' } }));
        valueOf(await client.deleteAccount({ id: deleted }));
      };
      const slow: KeyProvider = {
        ...keys,
        unwrap: async (wrapped, context, signal) => {
          if ('account' in context) await meanwhile();
          return keys.unwrap(wrapped, context, signal);
        },
      };
      const counts = await rotateVault({ store, vault: createVault({ keys: slow }), batchSize: 1 });
      assert.equal(counts.overtaken, 1);
      assert.equal(await store.account('t', deleted), undefined);
      await worksWithout([changed]);
      const held = drive.hold();
      const checking = client.check({ accountId: changed });
      assert.equal((await held).credentials['password'], 'new');
      (await held).release();
      valueOf(await checking);
    });

    it('ends where nothing can be replaced', async () => {
      await connect(['ann'], old);
      const stuck = new Proxy(store, {
        get: (target, name) => {
          const value: unknown = Reflect.get(target, name);
          if (name === 'swapDataKey') return async () => false;
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        },
      });
      const counts = await rotateVault({ store: stuck, vault: createVault({ keys: [old, young] }) });
      assert.deepEqual([counts.rewrapped, counts.overtaken], [0, 10]);
    });

    it('may run several times at once: each key is wrapped once', async () => {
      const ids = await connect(users(9), old);
      const all = await Promise.all(
        [0, 1, 2].map((at) => {
          const vault = createVault({ keys: [old, young] });
          return rotateVault({ store: stores[at % stores.length] ?? store, vault, batchSize: 2 });
        }),
      );
      assert.equal(
        all.reduce((sum, { rewrapped }) => sum + rewrapped, 0),
        9,
      );
      await worksWithout(ids);
    });

    it('can be interrupted, and goes on where it was', async () => {
      const ids = await connect(users(7), old);
      const vault = createVault({ keys: [old, young] });
      const controller = new AbortController();
      const reason = new Error('enough');
      const onProgress = (): void => controller.abort(reason);
      const { signal } = controller;
      await assert.rejects(rotateVault({ store, vault, batchSize: 2, signal, onProgress }), reason);
      const { keys } = await store.keysInUse();
      assert.equal(keys.find(({ keyId }) => keyId === 'old')?.count, 5);
      // Meanwhile everything works, whichever key has wrapped it.
      const client = (await serve(old, young)).client('t');
      for (const id of ids) valueOf(await client.check({ accountId: id }));
      assert.equal((await rotateVault({ store, vault })).rewrapped, 5);
      await worksWithout(ids);
    });

    it('ends when the provider is down, and nothing is lost', async () => {
      const ids = await connect(users(3), old);
      const keys = keysFrom([old, young]);
      const down: KeyProvider = { ...keys, wrap: () => Promise.reject(new Error('down')) };
      await assert.rejects(
        rotateVault({ store, vault: createVault({ keys: down }) }),
        (error) => problemOf(error)?.code === 'backend.error',
      );
      assert.equal((await rotateVault({ store, vault: createVault({ keys }) })).rewrapped, 3);
      await worksWithout(ids);
    });

    it('counts what no key opens, and leaves it as it is', async () => {
      const [lost] = await connect(['lost'], key('lost'));
      const ids = await connect(users(3), old);
      assert.ok(lost);
      const damaged = {
        ...stamp(),
        type: 'test-drive',
        label: 'x',
        details: {},
        lastCheck: null,
        destinations: 0,
      };
      await store.addAccount('t', damaged, { ciphertext: new Uint8Array([1, 2, 3]) });
      const vault = createVault({ keys: [old, young] });
      const counts = await rotateVault({ store, vault, batchSize: 1 });
      assert.deepEqual(counts, { rewrapped: 3, converted: 0, overtaken: 0, unreadable: 2 });
      const { keys, firstLayout } = await store.keysInUse();
      assert.deepEqual([keys.map(({ keyId }) => keyId).sort(), firstLayout], [['lost', 'young'], 1]);
      problemIn(await (await serve(young)).client('t').check({ accountId: lost }), 'account.unreadable');
      for (const id of ids) valueOf(await (await serve(young)).client('t').check({ accountId: id }));
    });
  });
}
