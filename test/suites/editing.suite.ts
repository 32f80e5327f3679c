import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Account, CompleteBackend, Destination } from '../../src/backend/backend.js';
import { issuesIn, problemIn, valueOf } from '../drivers/results.js';
import type { TestDrive } from '../drivers/test-drive.js';
import { PLACE } from './once.suite.js';

/** What a test works with. */
interface Now {
  readonly backend: CompleteBackend;
  readonly drive: TestDrive;
  readonly connect: (user?: string) => Promise<Account>;
}

/** The part of the suite about changing what exists, and about two who do so at once. */
export function itEdits(now: () => Now): void {
  const created = async (): Promise<Destination> => {
    const { backend, connect } = now();
    const { id } = await connect();
    return valueOf(await backend.createDestination({ accountId: id, ...PLACE, description: 'Monthly' }));
  };
  const listed = async (): Promise<readonly Destination[]> =>
    valueOf(await now().backend.listDestinations({})).destinations;

  it('changes of a destination what is mentioned, without a check where nothing needs one', async () => {
    const { backend, drive } = now();
    const before = await created();
    assert.equal(before.enabled, true);
    const begun = drive.begun();
    const renamed = valueOf(await backend.updateDestination({ id: before.id, name: 'Daily' }));
    assert.deepEqual(renamed, { ...before, name: 'Daily', revision: renamed.revision });
    assert.notEqual(renamed.revision, before.revision);
    const emptied = valueOf(await backend.updateDestination({ id: before.id, description: '' }));
    assert.deepEqual([emptied.name, emptied.description], ['Daily', '']);
    assert.equal(drive.begun(), begun);
    assert.deepEqual(await listed(), [emptied]);
    assert.deepEqual(issuesIn(await backend.updateDestination({ id: before.id, name: '' })), [
      'name: required',
    ]);
    problemIn(await backend.updateDestination({ id: 'none', name: 'x' }), 'destination.not-found');
  });

  it('stops and resumes a destination', async () => {
    const { backend } = now();
    const { id } = await created();
    assert.equal(valueOf(await backend.updateDestination({ id, enabled: false })).enabled, false);
    assert.equal((await listed())[0]?.enabled, false);
    // Whoever edits something else does not resume it.
    assert.equal(valueOf(await backend.updateDestination({ id, name: 'Weekly' })).enabled, false);
    assert.equal(valueOf(await backend.updateDestination({ id, enabled: true })).enabled, true);
  });

  it('moves a destination only to a place that works', async () => {
    const { backend, drive } = now();
    const before = await created();
    const { id } = before;
    problemIn(await backend.updateDestination({ id, setup: { folder: '/forbidden' } }), 'sftp.permission');
    assert.deepEqual(issuesIn(await backend.updateDestination({ id, setup: {} })), ['folder: required']);
    assert.deepEqual(await listed(), [before]);
    const held = drive.hold();
    const moving = backend.updateDestination({ id, setup: { folder: '/new' } });
    const check = await held;
    assert.deepEqual([check.credentials['password'], check.setup], ['secret-ann', { folder: '/new' }]);
    check.release();
    assert.deepEqual(valueOf(await moving).setup, { folder: '/new' });
  });

  it('changes nothing for somebody who has not seen the last edit', async () => {
    const { backend, connect } = now();
    const account = await connect('grace');
    const { id, revision = '' } = account;
    const renamed = valueOf(await backend.renameAccount({ id, label: 'Hers' }, { ifMatch: revision }));
    assert.notEqual(renamed.revision, revision);
    const stale = { ifMatch: revision };
    problemIn(await backend.renameAccount({ id, label: 'His' }, stale), 'request.outdated');
    problemIn(await backend.updateAccount({ id, credentials: { user: 'x' } }, stale), 'request.outdated');
    problemIn(await backend.deleteAccount({ id }, stale), 'request.outdated');
    assert.deepEqual(valueOf(await backend.listAccounts({})).accounts, [renamed]);

    const destination = await created();
    const other = valueOf(await backend.updateDestination({ id: destination.id, name: 'Hers' }));
    const old = { ifMatch: destination.revision ?? '' };
    problemIn(await backend.updateDestination({ id: other.id, name: 'His' }, old), 'request.outdated');
    problemIn(await backend.deleteDestination({ id: other.id }, old), 'request.outdated');
    assert.deepEqual(await listed(), [other]);
    const seen = { ifMatch: other.revision ?? '' };
    valueOf(await backend.deleteDestination({ id: other.id }, seen));
    problemIn(await backend.deleteDestination({ id: other.id }, seen), 'destination.not-found');
    valueOf(await backend.deleteAccount({ id }, { ifMatch: renamed.revision ?? '' }));
    problemIn(await backend.deleteAccount({ id }, { ifMatch: '1' }), 'account.not-found');
  });

  it('lets one of several who edit at once go first, and loses nothing of the others unsaid', async () => {
    const { backend } = now();
    const { id, revision = '' } = await created();
    const names = ['a', 'b', 'c', 'd'];
    const results = await Promise.all(
      names.map((name) => backend.updateDestination({ id, name }, { ifMatch: revision })),
    );
    const won = results.filter(({ ok }) => ok);
    assert.equal(won.length, 1);
    for (const lost of results) if (!lost.ok) problemIn(lost, 'request.outdated');
  });

  it('does not undo an edit that was made while another was being checked', async () => {
    const { backend, drive, connect } = now();
    const { id } = await connect('heidi');
    const held = drive.hold();
    const updating = backend.updateAccount({ id, credentials: { user: 'from-before' } });
    const check = await held;
    const edited = valueOf(await backend.updateAccount({ id, credentials: { password: 'newer' } }));
    check.release();
    // It may be repeated as it is, with what is stored now.
    assert.equal(problemIn(await updating, 'backend.busy').retry, true);
    assert.deepEqual(valueOf(await backend.listAccounts({})).accounts, [edited]);
  });

  it('does not give the verdict on credentials to those that have replaced them meanwhile', async () => {
    const { backend, drive, connect } = now();
    const { id } = await connect('judy');
    const held = drive.hold();
    const checking = backend.check({ accountId: id });
    const check = await held;
    drive.lock('judy');
    const edited = valueOf(await backend.updateAccount({ id, credentials: { user: 'june' } }));
    check.release();
    assert.equal(valueOf(await checking).verdict, 'failed');
    assert.deepEqual(valueOf(await backend.listAccounts({})).accounts, [edited]);
    drive.unlock('judy');
  });

  it('gives the verdict on credentials to an account that was renamed meanwhile', async () => {
    const { backend, drive, connect } = now();
    const { id } = await connect('kim');
    const held = drive.hold();
    const checking = backend.check({ accountId: id });
    const check = await held;
    drive.lock('kim');
    valueOf(await backend.renameAccount({ id, label: 'Meanwhile' }));
    check.release();
    valueOf(await checking);
    const [account] = valueOf(await backend.listAccounts({})).accounts;
    assert.deepEqual([account?.label, account?.lastCheck?.verdict], ['Meanwhile', 'failed']);
    drive.unlock('kim');
  });

  it('is no edit to check an account', async () => {
    const { backend, connect } = now();
    const { id, revision } = await connect();
    valueOf(await backend.check({ accountId: id }));
    assert.equal(valueOf(await backend.listAccounts({})).accounts[0]?.revision, revision);
  });

  it('tries changes of an account together with its stored secret, and stores neither them nor the verdict', async () => {
    const { backend, drive, connect } = now();
    const account = await connect('ivan');
    const accountId = account.id;
    const held = drive.hold();
    const checking = backend.check({ accountId, credentials: { user: 'ivana' } });
    const check = await held;
    assert.deepEqual(check.credentials, { user: 'ivana', password: 'secret-ivan' });
    check.release();
    assert.equal(valueOf(await checking).verdict, 'passed');
    const wrong = await backend.check({ accountId, credentials: { password: 'wrong' } });
    assert.equal(valueOf(wrong).problem?.code, 'sftp.auth-failed');
    const located = await backend.check({
      accountId,
      credentials: { user: 'ivana' },
      setup: { folder: '/a' },
    });
    assert.deepEqual(
      valueOf(located).probes.map(({ id }) => id),
      ['connect', 'log-in', 'write', 'delete'],
    );
    assert.deepEqual(valueOf(await backend.listAccounts({})).accounts, [account]);
    // A stored secret is not sent to another place for a check either.
    const begun = drive.begun();
    assert.deepEqual(issuesIn(await backend.check({ accountId, credentials: { port: 2222 } })), [
      'password: required',
    ]);
    assert.deepEqual(issuesIn(await backend.check({ accountId, credentials: { user: null } })), [
      'user: required',
    ]);
    assert.equal(drive.begun(), begun);
  });
}
