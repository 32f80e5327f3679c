import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import { Redacted } from '../../src/server/vault/redacted.js';
import { createVault } from '../../src/server/vault/vault.js';
import { problemIn, valueOf } from '../drivers/results.js';

const key = (id: string) => ({ id, key: new Uint8Array(randomBytes(32)) });
const owner = { tenant: 't', accountId: 'a' };
const secret = new Redacted({ user: 'ann', password: 'pa55-é' });

describe('vault', () => {
  it('opens what it sealed, for the same owner', () => {
    const vault = createVault({ keys: [key('1')] });
    const sealed = vault.seal(owner, secret);
    assert.deepEqual(valueOf(vault.open(owner, sealed)).reveal(), secret.reveal());
    assert.ok(!Buffer.from(sealed).includes('pa55'));
  });

  it('seals differently each time', () => {
    const vault = createVault({ keys: [key('1')] });
    assert.notDeepEqual(vault.seal(owner, secret), vault.seal(owner, secret));
  });

  it('does not open for another owner, however the names are put together', () => {
    const vault = createVault({ keys: [key('1')] });
    const sealed = vault.seal({ tenant: 'a', accountId: 'b|c' }, secret);
    for (const other of [
      { tenant: 'x', accountId: 'b|c' },
      { tenant: 'a', accountId: 'x' },
      { tenant: 'a|b', accountId: 'c' },
    ]) {
      problemIn(vault.open(other, sealed), 'account.unreadable');
    }
  });

  it('notices every changed bit, cut end and added byte', () => {
    const vault = createVault({ keys: [key('1')] });
    const sealed = vault.seal(owner, secret);
    for (let at = 0; at < sealed.length * 8; at += 1) {
      const changed = sealed.map((byte, index) => (index === at >> 3 ? byte ^ (1 << (at & 7)) : byte));
      problemIn(vault.open(owner, changed), 'account.unreadable');
    }
    for (let length = 0; length < sealed.length; length += 1) {
      problemIn(vault.open(owner, sealed.slice(0, length)), 'account.unreadable');
    }
    problemIn(vault.open(owner, new Uint8Array([...sealed, 0])), 'account.unreadable');
  });

  it('opens with an old key and seals with the new one', () => {
    const [old, young] = [key('old'), key('young')];
    const sealed = createVault({ keys: [old] }).seal(owner, secret);
    const rotated = createVault({ keys: [old, young] });
    assert.equal(valueOf(rotated.open(owner, sealed)).reveal()['password'], 'pa55-é');
    const again = rotated.seal(owner, secret);
    problemIn(createVault({ keys: [old] }).open(owner, again), 'account.unreadable');
    valueOf(createVault({ keys: [young] }).open(owner, again));
    const pinned = createVault({ keys: [old, young], current: 'old' }).seal(owner, secret);
    valueOf(createVault({ keys: [old] }).open(owner, pinned));
  });

  it('does not open with another key of the same id', () => {
    const sealed = createVault({ keys: [key('1')] }).seal(owner, secret);
    problemIn(createVault({ keys: [key('1')] }).open(owner, sealed), 'account.unreadable');
  });

  it('refuses keys that it cannot work with', () => {
    const make =
      (...keys: Parameters<typeof createVault>[0]['keys']) =>
      () =>
        createVault({ keys });
    assert.throws(make(), RangeError);
    assert.throws(make({ id: '1', key: new Uint8Array(16) }), RangeError);
    assert.throws(make(key('')), RangeError);
    assert.throws(make(key('a.b')), RangeError);
    assert.throws(make(key('1'), key('1')), RangeError);
    assert.throws(() => createVault({ keys: [key('1')], current: '2' }), RangeError);
  });

  it('recognises a request by a fingerprint that says nothing without the key', () => {
    const [old, young] = [key('old'), key('young')];
    const scope = { tenant: 't', operation: 'createAccount', key: 'k' };
    const input = new Redacted('{"password":"pa55"}');
    const fingerprint = createVault({ keys: [old] }).fingerprint(scope, input);
    assert.ok(!fingerprint.includes('pa55'));
    const rotated = createVault({ keys: [old, young] });
    assert.ok(rotated.matches(fingerprint, scope, input));
    assert.ok(!rotated.matches(fingerprint, scope, new Redacted('{}')));
    assert.ok(!rotated.matches(fingerprint, { ...scope, tenant: 'x' }, input));
    assert.ok(!rotated.matches(fingerprint, { ...scope, operation: 'x' }, input));
    assert.ok(!rotated.matches('', scope, input));
    assert.ok(!createVault({ keys: [young] }).matches(fingerprint, scope, input));
    assert.notEqual(
      createVault({ keys: [{ ...old, key: key('x').key }] }).fingerprint(scope, input),
      fingerprint,
    );
  });

  it('copies its keys: clearing the original does not change it', () => {
    const given = key('1');
    const copy = { id: '1', key: given.key.slice() };
    const vault = createVault({ keys: [given] });
    given.key.fill(0);
    valueOf(createVault({ keys: [copy] }).open(owner, vault.seal(owner, secret)));
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
});
