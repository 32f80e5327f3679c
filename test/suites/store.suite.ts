import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Account, Destination } from '../../src/backend/backend.js';
import { stampSource } from '../../src/backend/stamps.js';
import type { Store as Rows } from '../../src/backend/store.js';
import { problem } from '../../src/problems/problem.js';
import { itKeepsKeys } from './key-rows.suite.js';

const stamp = stampSource();
const account = (more: Partial<Account> = {}): Account => ({
  ...stamp(),
  type: 'test-drive',
  label: 'Ann',
  details: { user: 'ann', port: 22 },
  lastCheck: null,
  destinations: 0,
  revision: '1',
  ...more,
});
const destination = (accountId: string, more: Partial<Destination> = {}): Destination => ({
  ...stamp(),
  type: 'test-drive',
  accountId,
  name: 'Reports',
  description: '',
  setup: { folder: '/a' },
  enabled: true,
  revision: '1',
  ...more,
});
const sealed = {
  ciphertext: new Uint8Array([0, 1, 254, 255]),
  dataKey: { keyId: 'k-1', wrapped: new Uint8Array([255, 0]) },
};

/** What every store must do, whoever makes it. */
export function describeStore(name: string, open: () => Promise<Rows & { close?(): Promise<void> }>): void {
  describe(name, () => {
    let store: Rows & { close?(): Promise<void> };
    before(async () => {
      store = await open();
    });
    after(() => store.close?.());

    it('gives back what it was given', async () => {
      const one = account({
        expiresAt: '2026-12-31T23:59:59Z',
        lastCheck: {
          at: '2026-02-03T04:05:06.789Z',
          verdict: 'unverifiable',
          problem: problem('net.offline', {}),
        },
      });
      assert.equal(await store.addAccount('t1', one, sealed, { key: 'k', fingerprint: 'f' }), 'added');
      assert.deepEqual(await store.account('t1', one.id), { account: one, sealed });
      assert.deepEqual(await store.accountClaimedBy('t1', 'k'), { row: one, fingerprint: 'f' });
      const made = destination(one.id);
      assert.equal(await store.addDestination('t1', made, { key: 'k', fingerprint: 'g' }), 'added');
      assert.deepEqual(await store.destinationClaimedBy('t1', 'k'), { row: made, fingerprint: 'g' });
      assert.equal((await store.account('t1', one.id))?.account.destinations, 1);
    });

    it('replaces what an account is made of, and nothing else', async () => {
      const one = account();
      await store.addAccount('t-replace', one, sealed, { key: 'k', fingerprint: 'f' });
      const lastCheck = { at: '2026-02-03T04:05:06.789Z', verdict: 'passed' } as const;
      const changed = { id: one.id, label: 'Böb', details: { user: 'bob' }, lastCheck };
      const other = {
        ciphertext: new Uint8Array([7]),
        dataKey: { keyId: 'k-2', wrapped: new Uint8Array([8]) },
      };
      const edited = { outcome: 'edited', revision: '2' };
      assert.deepEqual(await store.replaceAccount('t-replace', changed, other, '1'), edited);
      const now = await store.account('t-replace', one.id);
      assert.deepEqual(now, { account: { ...one, ...changed, revision: '2' }, sealed: other });
      const outdated = { outcome: 'outdated' };
      assert.deepEqual(await store.replaceAccount('t-replace', changed, sealed, '1'), outdated);
      assert.deepEqual(await store.replaceAccount('t-replace', changed, sealed, 'nonsense'), outdated);
      assert.deepEqual((await store.account('t-replace', one.id))?.sealed, other);
      assert.equal((await store.accountClaimedBy('t-replace', 'k'))?.row.label, 'Böb');
      assert.equal((await store.listAccounts('t-replace', { limit: 5, search: 'BÖB' })).total, 1);
      const missing = { outcome: 'missing' };
      assert.deepEqual(await store.replaceAccount('another', changed, other, '2'), missing);
    });

    it('renames an account, and nothing else', async () => {
      const one = account({ expiresAt: '2026-12-31T23:59:59Z' });
      await store.addAccount('t-rename', one, sealed, { key: 'k', fingerprint: 'f' });
      const edited = { outcome: 'edited', revision: '2' };
      assert.deepEqual(await store.renameAccount('t-rename', one.id, 'Ünë'), edited);
      assert.deepEqual(await store.account('t-rename', one.id), {
        account: { ...one, label: 'Ünë', revision: '2' },
        sealed,
      });
      assert.equal((await store.listAccounts('t-rename', { limit: 5, search: 'üN' })).total, 1);
      assert.equal((await store.listAccounts('t-rename', { limit: 5, search: 'ann' })).total, 0);
      assert.deepEqual(await store.renameAccount('another', one.id, 'Mine'), { outcome: 'missing' });
      assert.deepEqual(await store.renameAccount('t-rename', one.id, 'Mine', '1'), { outcome: 'outdated' });
    });

    it('gives a verdict to the credentials that were checked, and to no others', async () => {
      const one = account();
      await store.addAccount('t-checked', one, sealed);
      const lastCheck = { at: '2026-02-03T04:05:06.789Z', verdict: 'failed' } as const;
      const now = async () => (await store.account('t-checked', one.id))?.account;
      await store.recordCheck('t-checked', one.id, lastCheck, new Uint8Array([0, 1, 254]));
      assert.deepEqual(await now(), one);
      await store.recordCheck('another', one.id, lastCheck, sealed.ciphertext);
      assert.deepEqual(await now(), one);
      await store.recordCheck('t-checked', one.id, lastCheck, sealed.ciphertext);
      assert.deepEqual(await now(), { ...one, lastCheck });
    });

    it('edits a destination, one at a time', async () => {
      const one = account();
      await store.addAccount('t-edit', one, sealed);
      const made = destination(one.id);
      await store.addDestination('t-edit', made, { key: 'k', fingerprint: 'f' });
      const edit = { name: 'Ünë', setup: { folder: '/b' }, enabled: false };
      const edits = await Promise.all(
        ['1', '1', undefined, '1'].map((revision) =>
          store.editDestination('t-edit', made.id, edit, revision),
        ),
      );
      const done = edits.flatMap((each) => (each.outcome === 'edited' ? [each.revision] : []));
      assert.ok(done.includes('2') && done.length <= 2, String(done));
      const now = { ...made, ...edit, revision: String(done.length + 1) };
      assert.deepEqual(await store.destination('t-edit', made.id), now);
      assert.deepEqual((await store.destinationClaimedBy('t-edit', 'k'))?.row, now);
      assert.deepEqual((await store.listDestinations('t-edit', { limit: 5, accountId: one.id })).rows, [now]);
      assert.deepEqual(await store.editDestination('another', made.id, edit), { outcome: 'missing' });
      assert.equal(await store.removeDestination('t-edit', made.id, '1'), 'outdated');
      assert.deepEqual(await store.removeAccount('t-edit', one.id, '9'), { outcome: 'outdated' });
      assert.equal(await store.removeDestination('t-edit', made.id, now.revision), 'removed');
      assert.deepEqual(await store.removeAccount('t-edit', one.id, '1'), { outcome: 'removed' });
    });

    it('finds any part of a label, of any length', async () => {
      for (const label of ['abcd', 'bcda', 'a😀b', 'abc abd'])
        await store.addAccount('t-parts', account({ label }), sealed);
      const found = async (search: string) =>
        (await store.listAccounts('t-parts', { limit: 9, search })).rows.map(({ label }) => label).sort();
      assert.deepEqual(await found('abcd'), ['abcd']);
      assert.deepEqual(await found('bcd'), ['abcd', 'bcda']);
      assert.deepEqual(await found('da'), ['bcda']);
      assert.deepEqual(await found('😀'), ['a😀b']);
      assert.deepEqual(await found('c a'), ['abc abd']);
      assert.deepEqual(await found('abd abc'), []);
      assert.deepEqual(await found('abcdabcd'), []);
    });

    for (const [label, search] of [
      ['Müller', 'muller'],
      ['Muller', 'MÜLLER'],
      ['Mu\u0308ller', 'müll'],
      ['Müller', 'u\u0308ll'],
      ['Straße', 'STRASSE'],
      ['STRASSE', 'straß'],
      ['İstanbul', 'istanbul'],
      ['ISPARTA', 'ısparta'],
      ['ΟΔΟΣ', 'οδος'],
      ['Οδός Αθηνών', 'ΟΔΟΣ ΑΘ'],
      ['ＡＣＭＥ', 'acme'],
      ['ガス', 'カ\u3099'],
    ] as const) {
      it(`finds “${label}” by “${search}”`, async () => {
        const tenant = `t-folded ${label} ${search}`;
        await store.addAccount(tenant, account({ label }), sealed);
        const { rows, total } = await store.listAccounts(tenant, { limit: 2, search });
        assert.deepEqual([rows.map((row) => row.label), total], [[label], 1]);
      });
    }

    it('takes no letter for another that only looks like it', async () => {
      await store.addAccount('t-unfolded', account({ label: 'カス กิน 1' }), sealed);
      for (const search of ['ガ', 'กัน', 'l', 'す'])
        assert.equal((await store.listAccounts('t-unfolded', { limit: 2, search })).total, 0, search);
    });

    it('mints one external id per tenant, also when asked at once', async () => {
      const minted = await Promise.all(['x1', 'x2', 'x3'].map((id) => store.externalId('t-roles', id)));
      assert.equal(new Set(minted).size, 1);
      assert.equal(await store.externalId('t-roles', 'x4'), minted[0]);
      assert.equal(await store.externalId('t-others', 'x5'), 'x5');
    });

    it('keeps the first of two rows with one key, also when they come at once', async () => {
      const claim = { key: 'k', fingerprint: 'f' };
      const accounts = await Promise.all(
        ['a', 'b', 'c'].map((label) => store.addAccount('t2', account({ label }), sealed, claim)),
      );
      assert.deepEqual(accounts.sort(), ['added', 'key-taken', 'key-taken']);
      const [one] = (await store.listAccounts('t2', { limit: 9 })).rows;
      assert.ok(one);
      const destinations = await Promise.all(
        ['a', 'b', 'c'].map((name) => store.addDestination('t2', destination(one.id, { name }), claim)),
      );
      assert.deepEqual(destinations.sort(), ['added', 'key-taken', 'key-taken']);
      assert.equal(await store.addAccount('t2', account(), sealed), 'added');
      assert.equal(await store.addAccount('t2', account(), sealed), 'added');
      assert.equal((await store.listAccounts('t2', { limit: 9 })).total, 3);
    });

    it('says by what an account is used: how much, and the names of the newest five', async () => {
      const one = account();
      await store.addAccount('t-uses', one, sealed);
      for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g'])
        await store.addDestination('t-uses', destination(one.id, { name }));
      const removal = await store.removeAccount('t-uses', one.id);
      assert.deepEqual(removal, { outcome: 'in-use', destinations: 7, names: ['g', 'f', 'e', 'd', 'c'] });
    });

    it('either deletes an account or adds a destination to it', async () => {
      for (let round = 0; round < 5; round += 1) {
        const one = account();
        await store.addAccount('t3', one, sealed);
        const [removal, added] = await Promise.all([
          store.removeAccount('t3', one.id),
          store.addDestination('t3', destination(one.id)),
        ]);
        const both = `${removal.outcome} ${added}`;
        assert.ok(['removed account-missing', 'in-use added'].includes(both), both);
      }
    });

    it('counts what is connected, whatever comes, goes and changes, also at once', async () => {
      const failed = { at: '2026-02-03T04:05:06.789Z', verdict: 'failed' } as const;
      const passed = { ...failed, verdict: 'passed' } as const;
      const counts = async (tenant = 't-counts') =>
        [...(await store.connections(tenant))].sort((a, b) => (a.type < b.type ? -1 : 1));
      assert.deepEqual(await counts(), []);

      const accounts = Array.from({ length: 8 }, (_, at) => account({ type: at < 5 ? 'a' : 'b' }));
      await Promise.all(accounts.map((each) => store.addAccount('t-counts', each, sealed)));
      const [one = account(), two = account()] = accounts;
      const made = Array.from({ length: 6 }, (_, at) => destination(at < 4 ? one.id : two.id, { type: 'a' }));
      await Promise.all([
        ...made.map((each) => store.addDestination('t-counts', each)),
        ...accounts.slice(2, 7).map(({ id }) => store.recordCheck('t-counts', id, failed, sealed.ciphertext)),
      ]);
      assert.deepEqual(await counts(), [
        { type: 'a', accounts: 5, destinations: 6, failing: 3 },
        { type: 'b', accounts: 3, destinations: 0, failing: 2 },
      ]);
      assert.deepEqual(await counts('another'), []);
      assert.equal((await store.listAccounts('t-counts', { limit: 1 })).total, 8);
      assert.equal((await store.listAccounts('t-counts', { limit: 1, type: 'b' })).total, 3);
      assert.equal((await store.listAccounts('t-counts', { limit: 1, search: 'ann' })).total, 8);
      assert.equal((await store.listDestinations('t-counts', { limit: 1 })).total, 6);
      assert.equal((await store.listDestinations('t-counts', { limit: 1, accountId: two.id })).total, 2);

      // The same again changes nothing, nor does what is refused.
      const [, , three = account(), four = account()] = accounts;
      const changed = { id: three.id, label: 'Bob', details: {}, lastCheck: passed };
      await Promise.all([
        store.replaceAccount('t-counts', changed, sealed, '1'),
        store.recordCheck('t-counts', four.id, failed, sealed.ciphertext),
        store.renameAccount('t-counts', four.id, 'Zoë'),
        store.removeAccount('t-counts', one.id),
        store.editDestination('t-counts', made[0]?.id ?? '', { enabled: false }),
        store.removeDestination('t-counts', made[5]?.id ?? ''),
        ...accounts.slice(5).map(({ id }) => store.removeAccount('t-counts', id)),
      ]);
      assert.deepEqual(await counts(), [{ type: 'a', accounts: 5, destinations: 5, failing: 2 }]);
    });

    it('orders rows of the same millisecond by their ids', async () => {
      const createdAt = '2026-01-01T00:00:00.000Z';
      for (const id of ['a', 'C', 'b']) await store.addAccount('t4', account({ id, createdAt }), sealed);
      const ids: string[] = [];
      let after: { id: string; createdAt: string } | undefined;
      for (let more = true; more;) {
        const page = await store.listAccounts('t4', { limit: 1, ...(after ? { after } : {}) });
        ids.push(...page.rows.map(({ id }) => id));
        after = page.rows.at(-1);
        ({ more } = page);
      }
      assert.deepEqual(ids, ['b', 'a', 'C']);
    });

    itKeepsKeys(() => store, account);

    it('does nothing to rows that are not there', async () => {
      const lastCheck = { at: '2026-02-03T04:05:06.789Z', verdict: 'failed' } as const;
      await store.recordCheck('t5', 'x', lastCheck, sealed.ciphertext);
      assert.deepEqual(await store.removeAccount('t5', 'x'), { outcome: 'missing' });
      assert.equal(await store.removeDestination('t5', 'x'), 'missing');
      assert.equal(await store.destination('t5', 'x'), undefined);
      assert.equal(await store.addDestination('t5', destination('x')), 'account-missing');
      assert.equal(await store.account('t5', "' or ''='"), undefined);
    });
  });
}
