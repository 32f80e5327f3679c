import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import { MemoryStore } from '../../../src/backend/memory-store.js';
import type { Sealed } from '../../../src/backend/sealed.js';
import { problemOf } from '../../../src/problems/problem.js';
import type { KeyFailure } from '../../../src/server/vault/data-keys.js';
import { Fingerprints } from '../../../src/server/vault/fingerprints.js';
import type { KeyContext, KeyProvider } from '../../../src/server/vault/key-provider.js';
import { keysFrom } from '../../../src/server/vault/local-keys.js';
import { Redacted } from '../../../src/server/vault/redacted.js';
import { createVault } from '../../../src/server/vault/vault.js';
import { firstLayoutFingerprint, firstLayoutSeal } from '../../drivers/first-layout.js';
import { problemIn, valueOf } from '../../drivers/results.js';

const key = (id: string) => ({ id, key: new Uint8Array(randomBytes(32)) });
const owner = { tenant: 't', accountId: 'a' };
const secret = new Redacted({ user: 'ann', password: 'pa55-é' });
const never = new Promise<never>(() => undefined);

/** Each version of some bytes with one bit changed, an end cut off, or a byte added. */
function* damaged(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length * 8; at += 1) {
    yield bytes.map((byte, index) => (index === at >> 3 ? byte ^ (1 << (at & 7)) : byte));
  }
  for (let length = 0; length < bytes.length; length += 1) yield bytes.slice(0, length);
  yield new Uint8Array([...bytes, 0]);
}

describe('vault', () => {
  it('opens what it sealed, for the same owner', async () => {
    const vault = createVault({ keys: [key('1')] });
    const sealed = await vault.seal(owner, secret);
    assert.deepEqual(valueOf(await vault.open(owner, sealed)).reveal(), secret.reveal());
    assert.ok(!Buffer.from(sealed.ciphertext).includes('pa55'));
    assert.equal(sealed.dataKey?.keyId, '1');
  });

  it('seals with another data key each time', async () => {
    const vault = createVault({ keys: [key('1')] });
    const [one, two] = [await vault.seal(owner, secret), await vault.seal(owner, secret)];
    assert.notDeepEqual(one.ciphertext, two.ciphertext);
    problemIn(
      await vault.open(owner, { ...one, ...(two.dataKey ? { dataKey: two.dataKey } : {}) }),
      'account.unreadable',
    );
  });

  it('does not open without the data key: who deletes it has shredded the rest', async () => {
    const vault = createVault({ keys: [key('1')] });
    const { ciphertext } = await vault.seal(owner, secret);
    problemIn(await vault.open(owner, { ciphertext }), 'account.unreadable');
  });

  it('does not open for another owner, however the names are put together', async () => {
    const vault = createVault({ keys: [key('1')] });
    const sealed = await vault.seal({ tenant: 'a', accountId: 'b|c' }, secret);
    for (const other of [
      { tenant: 'x', accountId: 'b|c' },
      { tenant: 'a', accountId: 'x' },
      { tenant: 'a|b', accountId: 'c' },
    ]) {
      problemIn(await vault.open(other, sealed), 'account.unreadable');
    }
  });

  it('notices every changed bit, cut end and added byte, of the ciphertext and of the key', async () => {
    const vault = createVault({ keys: [key('1')] });
    const sealed = await vault.seal(owner, secret);
    const { dataKey } = sealed;
    assert.ok(dataKey);
    for (const ciphertext of damaged(sealed.ciphertext)) {
      problemIn(await vault.open(owner, { ...sealed, ciphertext }), 'account.unreadable');
    }
    for (const wrapped of damaged(dataKey.wrapped)) {
      problemIn(
        await vault.open(owner, { ...sealed, dataKey: { ...dataKey, wrapped } }),
        'account.unreadable',
      );
    }
  });

  it('opens with an old key and seals with the new one', async () => {
    const [old, young] = [key('old'), key('young')];
    const sealed = await createVault({ keys: [old] }).seal(owner, secret);
    const rotated = createVault({ keys: [old, young] });
    assert.equal(valueOf(await rotated.open(owner, sealed)).reveal()['password'], 'pa55-é');
    const again = await rotated.seal(owner, secret);
    problemIn(await createVault({ keys: [old] }).open(owner, again), 'account.unreadable');
    valueOf(await createVault({ keys: [young] }).open(owner, again));
    const pinned = createVault({ keys: keysFrom([old, young], { current: 'old' }) });
    valueOf(await createVault({ keys: [old] }).open(owner, await pinned.seal(owner, secret)));
  });

  it('wraps a data key anew and leaves the ciphertext as it is', async () => {
    const [old, young] = [key('old'), key('young')];
    const { ciphertext, dataKey } = await createVault({ keys: [old] }).seal(owner, secret);
    assert.ok(dataKey);
    const wrapped = await createVault({ keys: [old, young] }).rewrap(owner, dataKey);
    assert.ok(wrapped);
    valueOf(await createVault({ keys: [young] }).open(owner, { ciphertext, dataKey: wrapped }));
    assert.equal(await createVault({ keys: [young] }).rewrap(owner, dataKey), undefined);
    const other = { ...owner, accountId: 'b' };
    assert.equal(await createVault({ keys: [old] }).rewrap(other, dataKey), undefined);
  });

  it('does not open with another key of the same id', async () => {
    const sealed = await createVault({ keys: [key('1')] }).seal(owner, secret);
    problemIn(await createVault({ keys: [key('1')] }).open(owner, sealed), 'account.unreadable');
  });

  it('refuses keys that it cannot work with', () => {
    const make =
      (...keys: Parameters<typeof keysFrom>[0]) =>
      () =>
        createVault({ keys });
    assert.throws(make(), RangeError);
    assert.throws(make({ id: '1', key: new Uint8Array(16) }), RangeError);
    assert.throws(make(key('')), RangeError);
    assert.throws(make(key('a.b')), RangeError);
    assert.throws(make(key('1'), key('1')), RangeError);
    assert.throws(() => keysFrom([key('1')], { current: '2' }), RangeError);
  });

  it('copies its keys: clearing the original does not change it', async () => {
    const given = key('1');
    const copy = { id: '1', key: given.key.slice() };
    const vault = createVault({ keys: [given] });
    given.key.fill(0);
    valueOf(await createVault({ keys: [copy] }).open(owner, await vault.seal(owner, secret)));
  });

  it('opens what the first layout has sealed, as long as its key is known', async () => {
    const old = { id: '2025', key: new Uint8Array(32).fill(7) };
    // Made by the vault of that time.
    const kept =
      'AQQyMDI1yFwdxo1EtKYEmZDCqUX/1V4D/D9ziCMLr7q+YGe/tdOS0OBkE7apugy59Udip/KOPzgK6t5cL5qjPybEKLSt';
    const ciphertext = new Uint8Array(Buffer.from(kept, 'base64'));
    const vault = createVault({ keys: [old, key('2026')] });
    assert.deepEqual(valueOf(await vault.open(owner, { ciphertext })).reveal(), secret.reveal());
    problemIn(await vault.open({ ...owner, tenant: 'x' }, { ciphertext }), 'account.unreadable');
    problemIn(await createVault({ keys: [key('2026')] }).open(owner, { ciphertext }), 'account.unreadable');
    for (const changed of damaged(firstLayoutSeal(old, owner, { a: 1 }))) {
      problemIn(await vault.open(owner, { ciphertext: changed }), 'account.unreadable');
    }
  });
});

describe('vault: providers of keys', () => {
  const local = keysFrom([key('local')]);

  it('asks for a key in the name of its owner, and for nothing else', async () => {
    const contexts: KeyContext[] = [];
    const keys: KeyProvider = {
      ...local,
      wrap: (dataKey, context, signal) => {
        contexts.push(context);
        return local.wrap(dataKey, context, signal);
      },
      unwrap: (wrapped, context, signal) => {
        contexts.push(context);
        return local.unwrap(wrapped, context, signal);
      },
    };
    const vault = createVault({ keys });
    valueOf(await vault.open(owner, await vault.seal(owner, secret)));
    assert.deepEqual(contexts, [
      { tenant: 't', account: 'a' },
      { tenant: 't', account: 'a' },
    ]);
  });

  it('opens with a former provider and seals with the present one', async () => {
    const former = keysFrom([key('former')]);
    const sealed = await createVault({ keys: former }).seal(owner, secret);
    const vault = createVault({ keys: local, formerKeys: [former] });
    valueOf(await vault.open(owner, sealed));
    assert.equal((await vault.seal(owner, secret)).dataKey?.keyId, 'local');
  });

  it('says that the service has a problem when a provider is down or slow, and tells the host', async () => {
    const down = () => Promise.reject(Object.assign(new Error('key pa55'), { code: 'ECONNREFUSED' }));
    const sealed = await createVault({ keys: local }).seal(owner, secret);
    for (const broken of [down, () => never]) {
      const failures: KeyFailure[] = [];
      const vault = createVault({
        keys: { currentKeyId: broken, wrap: broken, unwrap: broken },
        keyTimeoutMs: 5,
        onKeyFailure: (failure) => failures.push(failure),
      });
      assert.equal(problemIn(await vault.open(owner, sealed), 'backend.error').params.status, 503);
      await assert.rejects(vault.seal(owner, secret), (error) => problemOf(error)?.code === 'backend.error');
      await assert.rejects(vault.dataKeys.currentKeyId(), (error) => problemOf(error)?.retry === true);
      assert.deepEqual(
        failures.map(({ call }) => call),
        ['unwrap', 'wrap', 'currentKeyId'],
      );
      const expected = broken === down ? 'Error' : 'TimeoutError';
      assert.ok(failures.every(({ error }) => error.name === expected));
      assert.ok(!JSON.stringify(failures).includes('pa55'));
    }
  });

  it('goes on when the host’s own log fails', async () => {
    const vault = createVault({
      keys: { ...local, wrap: () => Promise.reject(new Error('down')) },
      onKeyFailure: () => {
        throw new Error('the log is broken too');
      },
    });
    await assert.rejects(vault.seal(owner, secret), (error) => problemOf(error) !== undefined);
  });

  it('stops waiting when its caller has gone, and says whose wish that was', async () => {
    const reason = new Error('gone');
    const controller = new AbortController();
    let asked: AbortSignal | undefined;
    const vault = createVault({
      keys: {
        ...local,
        wrap: (_dataKey, _context, signal) => {
          asked = signal;
          controller.abort(reason);
          return never;
        },
      },
    });
    await assert.rejects(vault.seal(owner, secret, controller.signal), reason);
    assert.ok(asked?.aborted);
    const sealed = await createVault({ keys: local }).seal(owner, secret);
    await assert.rejects(vault.open(owner, sealed, controller.signal), reason);
  });

  it('stores nothing that a provider has not wrapped', async () => {
    const careless: readonly KeyProvider['wrap'][] = [
      async (dataKey) => ({ keyId: '1', wrapped: dataKey }),
      async (dataKey) => ({ keyId: '1', wrapped: new Uint8Array([1, ...dataKey, 2]) }),
      async () => ({ keyId: '1', wrapped: new Uint8Array() }),
      async () => ({ keyId: '', wrapped: new Uint8Array(60) }),
    ];
    for (const wrap of careless) {
      await assert.rejects(
        createVault({ keys: { ...local, wrap } }).seal(owner, secret),
        (error) => problemOf(error)?.code === 'backend.error',
      );
    }
    const sealed = await createVault({ keys: local }).seal(owner, secret);
    const odd = createVault({ keys: { ...local, unwrap: async () => new Uint8Array(16) } });
    problemIn(await odd.open(owner, sealed), 'backend.error');
  });
});

describe('vault: fingerprints of requests', () => {
  const scope = { tenant: 't', operation: 'createAccount', key: 'k' };
  const input = new Redacted('{"password":"pa55"}');
  const make = (vault: ReturnType<typeof createVault>, store = new MemoryStore()) =>
    new Fingerprints(vault.dataKeys, store);

  it('recognise a request and say nothing without their key', async () => {
    const store = new MemoryStore();
    const fingerprints = make(createVault({ keys: [key('1')] }), store);
    const fingerprint = await fingerprints.of(scope, input);
    assert.ok(!fingerprint.includes('pa55'));
    assert.ok(await fingerprints.matches(fingerprint, scope, input));
    assert.ok(!(await fingerprints.matches(fingerprint, scope, new Redacted('{}'))));
    assert.ok(!(await fingerprints.matches(fingerprint, { ...scope, tenant: 'x' }, input)));
    assert.ok(!(await fingerprints.matches(fingerprint, { ...scope, operation: 'x' }, input)));
    assert.ok(!(await fingerprints.matches('', scope, input)));
    assert.notEqual(await make(createVault({ keys: [key('1')] })).of(scope, input), fingerprint);
  });

  it('are the same for all replicas, also for those that begin at once', async () => {
    const store = new MemoryStore();
    const keys = keysFrom([key('1')]);
    const replicas = Array.from({ length: 4 }, () => make(createVault({ keys }), store));
    const all = await Promise.all(replicas.map((replica) => replica.of(scope, input)));
    assert.equal(new Set(all).size, 1);
  });

  it('of the first layout are recognised while its key is known', async () => {
    const old = { id: '2025', key: new Uint8Array(32).fill(7) };
    const kept = '2025.S2xAt-vKLy8l0K8t9BtfP16Ew4Q2gb7_knsGHknb4Vw';
    assert.equal(firstLayoutFingerprint(old, scope, input.reveal()), kept);
    const known = make(createVault({ keys: [old, key('2026')] }));
    assert.ok(await known.matches(kept, scope, input));
    assert.ok(!(await known.matches(kept, scope, new Redacted('{}'))));
    assert.ok(!(await make(createVault({ keys: [key('2026')] })).matches(kept, scope, input)));
  });

  it('begin anew when their key cannot be unwrapped any more, and wait when it cannot be at present', async () => {
    const store = new MemoryStore();
    const before = await make(createVault({ keys: [key('lost')] }), store).of(scope, input);
    const found = keysFrom([key('found')]);
    let down = true;
    const keys: KeyProvider = {
      ...found,
      unwrap: (...given) => (down ? Promise.reject(new Error('down')) : found.unwrap(...given)),
    };
    const fingerprints = make(createVault({ keys }), store);
    await assert.rejects(
      fingerprints.of(scope, input),
      (error) => problemOf(error)?.code === 'backend.error',
    );
    assert.deepEqual((await store.keysInUse()).keys, [{ keyId: 'lost', count: 1 }]);
    down = false;
    const after = await fingerprints.of(scope, input);
    assert.notEqual(after, before);
    assert.deepEqual((await store.keysInUse()).keys, [{ keyId: 'found', count: 1 }]);
    assert.equal(await make(createVault({ keys }), store).of(scope, input), after);
  });
});

describe('Redacted', () => {
  it('shows nothing by accident', () => {
    const redacted = new Redacted({ password: 'pa55' });
    const shown = [
      String(redacted),
      ['', redacted].join(),
      JSON.stringify({ redacted }),
      inspect(redacted, { showHidden: true, depth: 9 }),
      inspect({ redacted }, { customInspect: false, showHidden: true, depth: 9 }),
      Object.values(redacted).join(),
    ];
    assert.ok(shown.every((text) => !text.includes('pa55')));
    assert.equal(shown[0], '[redacted]');
    assert.equal(redacted.reveal().password, 'pa55');
  });

  it('no vault and no provider shows a key', async () => {
    const raw = new Uint8Array(32).fill(0xab);
    const vault = createVault({ keys: [{ id: '1', key: raw }] });
    const sealed: Sealed = await vault.seal(owner, secret);
    for (const shown of [vault, keysFrom([{ id: '1', key: raw }]), sealed]) {
      const text =
        inspect(shown, { showHidden: true, depth: 9, maxArrayLength: 999 }) + JSON.stringify(shown);
      assert.ok(!/(?:171,\s*){4}|(?:ab ){4}|pa55/.test(text));
    }
  });
});
