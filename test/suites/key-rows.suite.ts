import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Account } from '../../src/backend/backend.js';
import type { SecretOwner, StaleKey, WrappedKey } from '../../src/backend/sealed.js';
import type { Store } from '../../src/backend/store.js';

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
const wrappedBy = (keyId: string, ...values: number[]): WrappedKey => ({ keyId, wrapped: bytes(...values) });

/** The part of the suite about the keys that a rotation goes through. Other tests leave rows behind: it looks at its own. */
export function itKeepsKeys(now: () => Store, account: () => Account): void {
  /** All that a rotation to `current` would see of a tenant, read in small parts. */
  async function staleOf(tenant: string, current: string): Promise<readonly StaleKey[]> {
    const found: StaleKey[] = [];
    let after: SecretOwner | undefined;
    for (let more = true; more;) {
      const part = await now().staleKeys({ current, limit: 2, ...(after ? { after } : {}) });
      found.push(...part);
      after = part.at(-1)?.owner;
      more = part.length === 2;
    }
    return found.filter(({ owner }) => owner.tenant === tenant);
  }

  it('mints one key of the backend per name, also when asked at once, and swaps it for who has seen it', async () => {
    const store = now();
    assert.equal(await store.backendKey('suite'), undefined);
    const minted = [1, 2, 3].map((value) => wrappedBy('k', value));
    const agreed = await Promise.all(minted.map((key) => store.backendKey('suite', key)));
    const [first] = agreed;
    assert.ok(first);
    for (const one of agreed) assert.deepEqual(one, first);
    assert.deepEqual(await store.backendKey('suite'), first);
    const next = wrappedBy('l', 9);
    assert.equal(await store.swapBackendKey('suite', next, next), false);
    assert.equal(await store.swapBackendKey('suite', first, next), true);
    assert.equal(await store.swapBackendKey('suite', first, minted[0] ?? next), false);
    assert.deepEqual(await store.backendKey('suite'), next);
    assert.equal(await store.swapBackendKey('another', next, next), false);
  });

  it('finds every key that another one has wrapped, and credentials without a key, each once', async () => {
    const store = now();
    const rows = Array.from({ length: 7 }, () => account());
    for (const [at, row] of rows.entries()) {
      const ciphertext = at === 6 ? bytes() : bytes(2, at);
      const dataKey = at < 2 ? wrappedBy('new', at) : at < 4 ? wrappedBy('old', at) : undefined;
      await store.addAccount('t-stale', row, { ciphertext, ...(dataKey ? { dataKey } : {}) });
    }
    const stale = await staleOf('t-stale', 'new');
    const owners = stale.map(({ owner }) => owner.accountId);
    assert.deepEqual(
      [...owners].sort(),
      rows
        .slice(2, 6)
        .map(({ id }) => id)
        .sort(),
    );
    const of = (at: number) => stale.find(({ owner }) => owner.accountId === rows[at]?.id);
    assert.deepEqual(of(2), {
      owner: { tenant: 't-stale', accountId: rows[2]?.id },
      dataKey: wrappedBy('old', 2),
    });
    assert.deepEqual(of(5), {
      owner: { tenant: 't-stale', accountId: rows[5]?.id },
      ciphertext: bytes(2, 5),
    });
  });

  it('swaps a data key or a seal only for who has seen the present one', async () => {
    const store = now();
    const one = account();
    const owner = { tenant: 't-swap', accountId: one.id };
    const [before, after] = [wrappedBy('old', 1), wrappedBy('new', 2)];
    const ciphertext = bytes(1, 2, 3);
    const sealed = async () => (await store.account('t-swap', one.id))?.sealed;
    await store.addAccount('t-swap', one, { ciphertext });
    assert.deepEqual(await sealed(), { ciphertext });
    assert.equal(await store.swapDataKey(owner, before, after), false);

    const converted = { ciphertext: bytes(4), dataKey: before };
    assert.equal(await store.swapSeal(owner, bytes(1, 2), converted), false);
    assert.equal(await store.swapSeal({ ...owner, tenant: 't-other' }, ciphertext, converted), false);
    assert.equal(await store.swapSeal(owner, ciphertext, converted), true);
    assert.equal(await store.swapSeal(owner, ciphertext, converted), false);
    assert.deepEqual(await sealed(), converted);

    assert.equal(await store.swapDataKey(owner, after, before), false);
    assert.equal(await store.swapDataKey(owner, { ...before, keyId: 'new' }, after), false);
    assert.equal(await store.swapDataKey({ ...owner, accountId: 'x' }, before, after), false);
    const swaps = await Promise.all([1, 2, 3].map(() => store.swapDataKey(owner, before, after)));
    assert.deepEqual(swaps.sort(), [false, false, true]);
    assert.deepEqual(await sealed(), { ciphertext: bytes(4), dataKey: after });
    assert.deepEqual((await store.account('t-swap', one.id))?.account, one);
  });

  it('counts the keys in use, and forgets the key of an account with the account', async () => {
    const store = now();
    const use = async (keyId: string) =>
      (await store.keysInUse()).keys.find((each) => each.keyId === keyId)?.count;
    const { firstLayout } = await store.keysInUse();
    const [one, two, three, empty] = [account(), account(), account(), account()];
    const sealed = { ciphertext: bytes(1), dataKey: wrappedBy('counted', 1) };
    await store.addAccount('t-count', one, sealed);
    await store.addAccount('t-count', two, sealed);
    await store.addAccount('t-count', three, { ciphertext: bytes(1) });
    await store.addAccount('t-count', empty, { ciphertext: bytes() });
    assert.equal(await use('counted'), 2);
    assert.equal((await store.keysInUse()).firstLayout, firstLayout + 1);
    assert.deepEqual(await store.removeAccount('t-count', one.id), { outcome: 'removed' });
    assert.equal(await use('counted'), 1);
    await store.removeAccount('t-count', two.id);
    assert.equal(await use('counted'), undefined);
    assert.ok(!(await staleOf('t-count', 'none')).some(({ owner }) => owner.accountId === one.id));
  });

  it('adds no key with an account that is not added', async () => {
    const store = now();
    const claim = { key: 'k', fingerprint: 'f' };
    const sealed = { ciphertext: bytes(1), dataKey: wrappedBy('once', 1) };
    await store.addAccount('t-once', account(), sealed, claim);
    assert.equal(await store.addAccount('t-once', account(), sealed, claim), 'key-taken');
    const { keys } = await store.keysInUse();
    assert.equal(keys.find(({ keyId }) => keyId === 'once')?.count, 1);
  });
}
