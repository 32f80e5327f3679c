import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Account, CompleteBackend } from '../../src/backend/backend.js';
import type { Probe } from '../../src/destinations/check.js';
import { issuesIn, problemIn, valueOf } from '../drivers/results.js';
import { itEdits } from './editing.suite.js';
import { GOOD, itHappensOnce, PLACE, TYPE } from './once.suite.js';
import { testDrive, type TestDrive } from '../drivers/test-drive.js';

/** An implementation under test. */
export interface BackendUnderTest {
  /** A backend of its own for each name. */
  backend(tenant: string): CompleteBackend;
  close(): Promise<void>;
}

/** What every `DestinationBackend` must do, whoever makes it. */
export function describeBackend(name: string, setup: (drive: TestDrive) => Promise<BackendUnderTest>): void {
  describe(name, () => {
    let drive: TestDrive;
    let under: BackendUnderTest;
    let backend: CompleteBackend;
    let tests = 0;

    before(async () => {
      drive = testDrive();
      under = await setup(drive);
    });
    after(() => under.close());
    beforeEach(() => {
      backend = under.backend(`tenant-${(tests += 1)}`);
    });

    const connect = async (user = 'ann', idempotencyKey?: string): Promise<Account> =>
      valueOf(
        await backend.createAccount(
          { type: TYPE, credentials: { user, password: `secret-${user}` } },
          idempotencyKey === undefined ? {} : { idempotencyKey },
        ),
      );

    it('says what it offers', async () => {
      assert.deepEqual(valueOf(await backend.describe({})).destinationTypes, [TYPE]);
    });

    it('says what is connected, to its owner only', async () => {
      assert.deepEqual(valueOf(await backend.describe({})).connections, []);
      const [used] = await Promise.all([connect('ann'), connect('bob')]);
      valueOf(await backend.createDestination({ accountId: used.id, ...PLACE }));
      const connected = { type: TYPE, accounts: 2, destinations: 1, failing: 0 };

      assert.deepEqual(valueOf(await backend.describe({})).connections, [connected]);
      assert.deepEqual(valueOf(await under.backend('somebody else').describe({})).connections, []);
    });

    it('connects an account and never shows its secret again', async () => {
      const account = valueOf(await backend.createAccount(GOOD));
      assert.equal(account.label, 'ann@test');
      assert.deepEqual(account.details, { user: 'ann' });
      assert.equal(account.lastCheck?.verdict, 'passed');
      const page = valueOf(await backend.listAccounts({}));
      assert.deepEqual(page, { accounts: [account], total: 1, nextCursor: null });
      assert.ok(!JSON.stringify(page).includes('s3cr3t'));
    });

    it('takes nothing for something that it does not offer', async () => {
      assert.equal(valueOf(await backend.describe({})).fileEncryption, undefined);
      const sealed = { ...GOOD, credentials: { ...GOOD.credentials, seal: 'a key' } };
      const expected = ['seal: not-offered'];

      assert.deepEqual(issuesIn(await backend.createAccount(sealed)), expected);
      assert.deepEqual(issuesIn(await backend.check(sealed)), expected);
      const { id } = await connect();
      assert.deepEqual(
        issuesIn(await backend.updateAccount({ id, credentials: { seal: 'a key' } })),
        expected,
      );
    });

    it('reports each probe as it happens, in order', async () => {
      const seen: string[] = [];
      const onProbe = (probe: Probe) => seen.push(`${probe.id} ${probe.status}`);
      valueOf(await backend.createAccount(GOOD, { onProbe }));
      assert.deepEqual(seen, ['connect running', 'connect passed', 'log-in running', 'log-in passed']);
    });

    it('shows a probe before the check has ended', async () => {
      const held = drive.hold();
      const seen: string[] = [];
      const passed = new Promise<void>((resolve) => {
        void backend.check(GOOD, {
          onProbe: (probe) => {
            seen.push(probe.status);
            if (probe.status === 'passed') resolve();
          },
        });
      });
      await passed;
      assert.deepEqual(seen, ['running', 'passed']);
      (await held).release();
    });

    it('answers a failed check with a report', async () => {
      const report = valueOf(
        await backend.check({ type: TYPE, credentials: { user: 'ann', password: 'wrong' } }),
      );
      assert.equal(report.verdict, 'failed');
      assert.equal(report.problem?.code, 'sftp.auth-failed');
      assert.equal(report.problem.field, 'password');
      assert.deepEqual(
        report.probes.map(({ id, status }) => `${id} ${status}`),
        ['connect passed', 'log-in failed'],
      );
      assert.deepEqual(report.probes[0]?.evidence, { user: 'ann' });
    });

    it('checks typed credentials together with a location', async () => {
      const passed = valueOf(await backend.check({ ...GOOD, setup: { folder: '/a' } }));
      assert.deepEqual(
        passed.probes.map(({ id }) => id),
        ['connect', 'log-in', 'write', 'delete'],
      );
      const failed = valueOf(await backend.check({ ...GOOD, setup: { folder: '/forbidden' } }));
      assert.equal(failed.problem?.code, 'sftp.permission');
    });

    it('stores nothing when the check fails or cannot tell', async () => {
      const wrong = { type: TYPE, credentials: { user: 'ann', password: 'wrong' } };
      problemIn(await backend.createAccount(wrong, { idempotencyKey: 'k' }), 'sftp.auth-failed');
      const hidden = { type: TYPE, credentials: { user: 'ann', password: 'hidden' } };
      problemIn(await backend.createAccount(hidden), 's3.cors-or-missing');
      assert.equal(valueOf(await backend.listAccounts({})).total, 0);
      // A failure is not remembered: the same key may try again, with something else too.
      valueOf(await backend.createAccount(GOOD, { idempotencyKey: 'k' }));
    });

    it('keeps the outcome of the last check of an account', async () => {
      const { id } = await connect('bob');
      const before = valueOf(await backend.listAccounts({})).accounts[0]?.lastCheck?.at ?? '';
      assert.equal(valueOf(await backend.check({ accountId: id })).verdict, 'passed');
      const after = valueOf(await backend.listAccounts({})).accounts[0]?.lastCheck;
      assert.ok(after && after.at >= before);
      // A wrong folder says nothing about the account.
      const report = valueOf(await backend.check({ accountId: id, setup: { folder: '/forbidden' } }));
      assert.equal(report.verdict, 'failed');
      assert.deepEqual(valueOf(await backend.listAccounts({})).accounts[0]?.lastCheck, after);
    });

    it('changes an account: what is not mentioned stays, secrets too', async () => {
      const { id } = await connect('dora');
      const held = drive.hold();
      const updating = backend.updateAccount({ id, credentials: { user: 'doris' } });
      const check = await held;
      assert.deepEqual(check.credentials, { user: 'doris', password: 'secret-dora' });
      check.release();
      const updated = valueOf(await updating);
      assert.deepEqual([updated.id, updated.label, updated.details], [id, 'doris@test', { user: 'doris' }]);
      assert.deepEqual(valueOf(await backend.listAccounts({})).accounts, [updated]);
      assert.equal(valueOf(await backend.listAccounts({ search: 'DORIS' })).total, 1);
      // Twice, and the secret is still there.
      valueOf(await backend.updateAccount({ id, credentials: { user: 'dora' } }));
      assert.equal(valueOf(await backend.check({ accountId: id })).verdict, 'passed');
    });

    it('remembers why the last check did not pass, until one passes', async () => {
      const { id } = await connect('gone');
      const last = async () => valueOf(await backend.listAccounts({})).accounts[0]?.lastCheck;
      drive.lock('gone');
      const report = valueOf(await backend.check({ accountId: id }));
      assert.equal((await last())?.problem?.code, report.problem?.code);
      assert.equal((await last())?.verdict, 'failed');
      drive.unlock('gone');
      assert.equal(valueOf(await backend.check({ accountId: id })).verdict, 'passed');
      assert.deepEqual(Object.keys((await last()) ?? {}).sort(), ['at', 'verdict']);
    });

    it('says when credentials end, where they say so', async () => {
      const account = await connect('until-2027');
      assert.equal(account.expiresAt, '2027-01-01T00:00:00.000Z');
      assert.deepEqual(valueOf(await backend.listAccounts({})).accounts, [account]);
      const changed = await backend.updateAccount({ id: account.id, credentials: { user: 'forever' } });
      assert.equal(valueOf(changed).expiresAt, undefined);
      assert.deepEqual(valueOf(await backend.listAccounts({})).accounts, [valueOf(changed)]);
    });

    it('gives an account another label, which stays when its credentials change', async () => {
      const { id } = await connect('hedy');
      assert.deepEqual(valueOf(await backend.describe({})).accountActions, ['rename', 'delete']);
      const renamed = valueOf(await backend.renameAccount({ id, label: ' Nightly Bücher ' }));
      assert.equal(renamed.label, 'Nightly Bücher');
      assert.deepEqual(valueOf(await backend.listAccounts({ search: 'BÜCH' })).accounts, [renamed]);
      assert.equal(valueOf(await backend.listAccounts({ search: 'hedy' })).total, 0);
      const changed = valueOf(await backend.updateAccount({ id, credentials: { user: 'lamarr' } }));
      assert.deepEqual([changed.label, changed.details], ['Nightly Bücher', { user: 'lamarr' }]);
      assert.equal(valueOf(await backend.renameAccount({ id, label: null })).label, 'lamarr@test');
      // From now on the label is that of the credentials again.
      const again = valueOf(await backend.updateAccount({ id, credentials: { user: 'hedy' } }));
      assert.equal(again.label, 'hedy@test');
      problemIn(await backend.renameAccount({ id: 'none', label: 'x' }), 'account.not-found');
      assert.deepEqual(issuesIn(await backend.renameAccount({ id, label: '' })), ['label: required']);
      assert.deepEqual(issuesIn(await backend.renameAccount({ id, label: 'x'.repeat(256) })), [
        'label: too-long',
      ]);
    });

    it('replaces a secret only by one that works: until then the old one stays', async () => {
      const { id } = await connect('ines');
      problemIn(await backend.updateAccount({ id, credentials: { password: 'wrong' } }), 'sftp.auth-failed');
      const stored = async () => {
        const held = drive.hold();
        const checking = backend.check({ accountId: id });
        const check = await held;
        check.release();
        assert.equal(valueOf(await checking).verdict, 'passed');
        return check.credentials['password'];
      };
      assert.equal(await stored(), 'secret-ines');
      valueOf(await backend.updateAccount({ id, credentials: { password: 'the new one' } }));
      assert.equal(await stored(), 'the new one');
    });

    it('leaves an account as it was when the change does not work', async () => {
      const before = await connect('emil');
      const { id } = before;
      problemIn(await backend.updateAccount({ id, credentials: { password: 'wrong' } }), 'sftp.auth-failed');
      assert.deepEqual(issuesIn(await backend.updateAccount({ id, credentials: { user: null } })), [
        'user: required',
      ]);
      assert.deepEqual(valueOf(await backend.listAccounts({})).accounts, [before]);
      problemIn(await backend.updateAccount({ id: 'none', credentials: {} }), 'account.not-found');
    });

    it('sends no stored secret to another place', async () => {
      const { id } = await connect('fred');
      const begun = drive.begun();
      assert.deepEqual(issuesIn(await backend.updateAccount({ id, credentials: { port: 2222 } })), [
        'password: required',
      ]);
      assert.equal(drive.begun(), begun);
      const moved = await backend.updateAccount({ id, credentials: { port: 2222, password: 'new' } });
      assert.deepEqual(valueOf(moved).details, { user: 'fred', port: 2222 });
      // The same place is no other place.
      valueOf(await backend.updateAccount({ id, credentials: { port: 2222, user: 'freddy' } }));
    });

    it('stores what a check has learned in place of what was typed', async () => {
      assert.equal((await connect('alias')).label, 'ann@test');
    });

    it('shows folders to choose from, and makes one', async () => {
      const { id } = await connect();
      const page = valueOf(await backend.listFolders({ id, path: '/in' }));
      const folders = [{ name: 'a', path: '/in/a' }];
      assert.deepEqual(page, { path: '/in', folders, canCreate: true, nextCursor: 'more' });
      assert.equal(valueOf(await backend.listFolders({ id })).path, '');
      assert.deepEqual(valueOf(await backend.listFolders({ id, path: '/in', cursor: 'more' })).folders, []);
      problemIn(await backend.listFolders({ id, path: '/forbidden' }), 'sftp.permission');
      const made = valueOf(await backend.createFolder({ id, path: '/in/new' }));
      assert.deepEqual(made, { name: 'new', path: '/in/new' });
      problemIn(await backend.listFolders({ id: 'none' }), 'account.not-found');
    });

    it('creates a destination with the stored credentials', async () => {
      const account = await connect('cleo');
      const held = drive.hold();
      const creating = backend.createDestination({ accountId: account.id, ...PLACE, description: 'Monthly' });
      const check = await held;
      assert.deepEqual(check.credentials, { user: 'cleo', password: 'secret-cleo' });
      assert.deepEqual(check.setup, { folder: '/reports' });
      check.release();
      const destination = valueOf(await creating);
      assert.equal(destination.type, TYPE);
      assert.equal(destination.description, 'Monthly');
      const page = valueOf(await backend.listDestinations({}));
      assert.deepEqual(page, { destinations: [destination], total: 1, nextCursor: null });
      assert.equal(valueOf(await backend.listAccounts({})).accounts[0]?.destinations, 1);
    });

    it('creates no destination where the check fails', async () => {
      const { id } = await connect();
      const input = { accountId: id, name: 'No', setup: { folder: '/forbidden' } };
      assert.equal(problemIn(await backend.createDestination(input), 'sftp.permission').field, 'folder');
      assert.equal(valueOf(await backend.listDestinations({})).total, 0);
    });

    it('lists the destinations of one account', async () => {
      const [ann, bob] = [await connect('ann'), await connect('bob')];
      for (const { id } of [ann, bob, bob])
        valueOf(await backend.createDestination({ accountId: id, ...PLACE }));
      assert.equal(valueOf(await backend.listDestinations({ accountId: bob.id })).total, 2);
      assert.equal(valueOf(await backend.listDestinations({})).total, 3);
    });

    it('pages newest first, and new rows do not move the pages', async () => {
      for (const user of ['a', 'b', 'c', 'd', 'e']) await connect(user);
      const labels: string[] = [];
      const first = valueOf(await backend.listAccounts({ limit: 2 }));
      await connect('late');
      labels.push(...first.accounts.map(({ label }) => label));
      assert.equal(first.total, 5);
      for (let cursor = first.nextCursor; cursor !== null;) {
        const page = valueOf(await backend.listAccounts({ limit: 2, cursor }));
        labels.push(...page.accounts.map(({ label }) => label));
        cursor = page.nextCursor;
      }
      assert.deepEqual(labels, ['e@test', 'd@test', 'c@test', 'b@test', 'a@test']);

      const { id } = await connect('owner');
      for (const n of ['1', '2', '3']) {
        valueOf(await backend.createDestination({ accountId: id, ...PLACE, name: n }));
      }
      const one = valueOf(await backend.listDestinations({ limit: 2 }));
      const two = valueOf(await backend.listDestinations({ limit: 2, cursor: one.nextCursor ?? '' }));
      const names = [...one.destinations, ...two.destinations].map((destination) => destination.name);
      assert.deepEqual([names, two.nextCursor], [['3', '2', '1'], null]);
    });

    it('searches labels in any case, wildcards being plain characters', async () => {
      for (const user of ['Zoë', 'zoltan', '100%', 'a_b']) await connect(user);
      const found = async (search: string) =>
        valueOf(await backend.listAccounts({ search })).accounts.map(({ label }) => label);
      assert.deepEqual(await found('ZOË'), ['Zoë@test']);
      assert.deepEqual(await found('oë@te'), ['Zoë@test']);
      assert.deepEqual(await found('testzol'), []);
      assert.deepEqual(await found('zo'), ['zoltan@test', 'Zoë@test']);
      assert.deepEqual(await found('%'), ['100%@test']);
      assert.deepEqual(await found('_'), ['a_b@test']);
      assert.equal(valueOf(await backend.listAccounts({ search: 'zo', limit: 1 })).total, 2);
      assert.equal(valueOf(await backend.listAccounts({ type: 'other' })).total, 0);
      assert.equal(valueOf(await backend.listAccounts({ type: TYPE, search: '' })).total, 4);
    });

    it('deletes an account only when nothing uses it', async () => {
      const { id } = await connect();
      const destination = valueOf(await backend.createDestination({ accountId: id, ...PLACE }));
      const refused = problemIn(await backend.deleteAccount({ id }), 'account.in-use');
      assert.deepEqual(refused.params, { destinations: 1, names: [PLACE.name] });
      valueOf(await backend.deleteDestination({ id: destination.id }));
      valueOf(await backend.deleteAccount({ id }));
      problemIn(await backend.deleteAccount({ id }), 'account.not-found');
      problemIn(await backend.deleteDestination({ id: destination.id }), 'destination.not-found');
      problemIn(await backend.check({ accountId: id }), 'account.not-found');
      problemIn(await backend.createDestination({ accountId: id, ...PLACE }), 'account.not-found');
    });

    it('does not create a destination for an account that was deleted during the check', async () => {
      const { id } = await connect();
      const held = drive.hold();
      const creating = backend.createDestination({ accountId: id, ...PLACE });
      const check = await held;
      valueOf(await backend.deleteAccount({ id }));
      check.release();
      problemIn(await creating, 'account.not-found');
    });

    itHappensOnce(() => ({ backend, drive, connect }));
    itEdits(() => ({ backend, drive, connect }));

    it('says what is wrong at which field', async () => {
      const short = { type: TYPE, credentials: { user: '', password: 'x', port: 'many' } };
      assert.deepEqual(issuesIn(await backend.createAccount(short)), [
        'user: required',
        'port: not-a-number',
      ]);
      assert.deepEqual(issuesIn(await backend.check({ ...short, setup: {} })), [
        'user: required',
        'port: not-a-number',
        'folder: required',
      ]);
      const { id } = await connect();
      const nowhere = { accountId: id, name: 'x', setup: { folder: '' } };
      assert.deepEqual(issuesIn(await backend.createDestination(nowhere)), ['folder: required']);
      assert.deepEqual(issuesIn(await backend.createDestination({ ...nowhere, name: '' })), [
        'name: required',
      ]);
      const long = { accountId: id, ...PLACE, name: 'x'.repeat(256) };
      assert.deepEqual(issuesIn(await backend.createDestination(long)), ['name: too-long']);
      const huge = { type: TYPE, credentials: { user: 'ann', password: 'x'.repeat(32_769) } };
      assert.deepEqual(issuesIn(await backend.check(huge)), ['password: too-long']);
      const nul = { accountId: id, ...PLACE, name: 'a\0b' };
      assert.deepEqual(issuesIn(await backend.createDestination(nul)), ['name: format']);
      const half = { type: TYPE, credentials: { user: 'a\ud800', password: 'x' } };
      assert.deepEqual(issuesIn(await backend.createAccount(half)), ['user: format']);
      // The second has a form that is ours, and a day that no calendar has: PostgreSQL would stumble over it.
      for (const cursor of ['nonsense', '2026-02-30T00:00:00.000Z~x']) {
        assert.deepEqual(issuesIn(await backend.listAccounts({ cursor })), ['cursor: format'], cursor);
        assert.deepEqual(issuesIn(await backend.listDestinations({ cursor })), ['cursor: format'], cursor);
      }
      assert.deepEqual(issuesIn(await backend.listAccounts({ limit: 101 })), ['limit: format']);
      assert.deepEqual(issuesIn(await backend.deleteAccount({ id: '..' })), ['id: format']);
      assert.deepEqual(issuesIn(await backend.createAccount(GOOD, { idempotencyKey: 'a b' })), [
        'idempotencyKey: format',
      ]);
    });

    it('drops what no form asks for, and what would reach a prototype', async () => {
      const credentials = JSON.parse(
        '{"user":"ann","password":"p","admin":"yes","__proto__":"x","constructor":"y"}',
      ) as Record<string, string>;
      const account = valueOf(await backend.createAccount({ type: TYPE, credentials }));
      assert.deepEqual(account.details, { user: 'ann' });
      assert.equal(({} as Record<string, unknown>)['admin'], undefined);
    });

    it('refuses a type that it does not know', async () => {
      const input = { type: 'constructor', credentials: {} };
      assert.equal(problemIn(await backend.check(input), 'type.unsupported').params.type, 'constructor');
      problemIn(await backend.createAccount(input), 'type.unsupported');
    });

    it('does not know the ids and keys of another tenant', async () => {
      const account = await connect('ann', 'same-key');
      const destination = valueOf(await backend.createDestination({ accountId: account.id, ...PLACE }));
      const other = under.backend('another-tenant');
      assert.equal(valueOf(await other.listAccounts({})).total, 0);
      assert.equal(valueOf(await other.listDestinations({ accountId: account.id })).total, 0);
      problemIn(await other.check({ accountId: account.id }), 'account.not-found');
      problemIn(await other.deleteAccount({ id: account.id }), 'account.not-found');
      problemIn(await other.updateAccount({ id: account.id, credentials: {} }), 'account.not-found');
      problemIn(await other.renameAccount({ id: account.id, label: 'Mine' }), 'account.not-found');
      problemIn(await other.listFolders({ id: account.id }), 'account.not-found');
      problemIn(await other.createFolder({ id: account.id, path: '/x' }), 'account.not-found');
      problemIn(await other.deleteDestination({ id: destination.id }), 'destination.not-found');
      problemIn(await other.createDestination({ accountId: account.id, ...PLACE }), 'account.not-found');
      const theirs = valueOf(await other.createAccount(GOOD, { idempotencyKey: 'same-key' }));
      assert.notEqual(theirs.id, account.id);
    });
  });
}
