import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MemoryStore } from '../../src/backend/memory-store.js';
import type { Right } from '../../src/backend/contract.js';
import type { AuditEvent } from '../../src/server/audit/audit-event.js';
import type { HandlerOptions } from '../../src/server/create-handler.js';
import type { Store } from '../../src/server/store/store.js';
import { problemIn, valueOf } from '../drivers/results.js';
import { testDrive } from '../drivers/test-drive.js';
import { testServer } from '../drivers/test-server.js';

const memoryStore = (): Store => Object.assign(new MemoryStore(), { close: async () => undefined });
const CANARY = 'canary-pa55';
const GOOD = { type: 'test-drive', credentials: { user: 'ann', password: CANARY } };

/** Knows each caller as the user `user-of-…` of its tenant. */
const authorize: HandlerOptions['authorize'] = (request) => {
  const [, tenant, rights = ''] =
    /^Bearer (\w+)\/(.*)$/.exec(request.headers.get('authorization') ?? '') ?? [];
  return tenant === undefined
    ? undefined
    : { tenant, actor: `user-of-${tenant}`, rights: rights.split('+') as Right[] };
};

async function audited(options: Partial<HandlerOptions> = {}) {
  const events: AuditEvent[] = [];
  const drive = testDrive();
  const server = await testServer(drive, 'in-process', {
    store: memoryStore(),
    authorize,
    audit: (event) => void events.push(event),
    ...options,
  });
  /** The events since the last time, in short. */
  const told = (): readonly string[] =>
    events.splice(0).map(({ action, outcome, problem = '' }) => `${action} ${outcome} ${problem}`.trim());
  return { server, drive, events, told };
}

describe('audit events', () => {
  it('say who did what to which account and destination', async () => {
    const { server, events, told } = await audited();
    const client = server.client('acme');
    const account = valueOf(await client.createAccount(GOOD));
    const [created] = events;
    assert.match(created?.at ?? '', /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    assert.match(created?.correlationId ?? '', /^[\w-]{36}$/);
    assert.deepEqual(
      { ...created, at: '', correlationId: '' },
      {
        at: '',
        action: 'account.create',
        outcome: 'success',
        type: 'test-drive',
        accountId: account.id,
        correlationId: '',
        tenant: 'acme',
        actor: 'user-of-acme',
      },
    );
    assert.equal(server.log.at(-1)?.actor, 'user-of-acme');
    assert.equal(server.log.at(-1)?.correlationId, created?.correlationId);
    told();

    await client.updateAccount({ id: account.id, credentials: { user: 'bob', password: CANARY } });
    assert.deepEqual(events[0]?.changed, ['password', 'user']);
    await client.renameAccount({ id: account.id, label: 'Nightly' });
    await client.check({ accountId: account.id });
    await client.listFolders({ id: account.id });
    await client.createFolder({ id: account.id, path: '/a' });
    const setup = { folder: '/a' };
    const made = valueOf(await client.createDestination({ accountId: account.id, name: 'A', setup }));
    assert.deepEqual(
      [events.at(-1)?.destinationId, events.at(-1)?.accountId, events.at(-1)?.type],
      [made.id, account.id, 'test-drive'],
    );
    await client.updateDestination({ id: made.id, name: 'B', setup: { folder: '/b' } });
    assert.deepEqual(events.at(-1)?.changed, ['name', 'setup']);
    await client.updateDestination({ id: made.id, enabled: false });
    await client.updateDestination({ id: made.id, enabled: true, description: 'Monthly' });
    await client.updateDestination({ id: made.id, name: 'C' }, { ifMatch: 'an-old-one' });
    assert.equal(events.at(-1)?.destinationId, made.id);
    await client.deleteAccount({ id: account.id });
    await client.deleteDestination({ id: made.id });
    assert.equal(events.at(-1)?.destinationId, made.id);
    await client.deleteAccount({ id: account.id });
    assert.ok(
      events.every(({ accountId, destinationId }) =>
        [accountId, destinationId].some((id) => id === account.id || id === made.id),
      ),
    );
    assert.deepEqual(told(), [
      'account.update success',
      'account.rename success',
      'account.check success',
      'account.browse success',
      'folder.create success',
      'destination.create success',
      'destination.update success',
      'destination.disable success',
      'destination.update success',
      'destination.enable success',
      'destination.update failure request.outdated',
      'account.delete failure account.in-use',
      'destination.delete success',
      'account.delete success',
    ]);
  });

  it('say that a host key was confirmed', async () => {
    const { server, told } = await audited();
    const credentials = { ...GOOD.credentials, hostKey: 'SHA256:abc' };
    valueOf(await server.client('acme').createAccount({ ...GOOD, credentials }));
    assert.deepEqual(told(), ['account.create success', 'host-key.confirm success']);
  });

  it('leave out what is looked at and typed, unless it is refused', async () => {
    const { server, told } = await audited();
    const client = server.client('acme');
    await client.describe({});
    await client.listAccounts({});
    await client.listDestinations({});
    await client.check(GOOD);
    await client.check({ ...GOOD, credentials: { user: 'ann', password: 'wrong' } });
    assert.deepEqual(told(), []);

    const viewer = server.client('acme', {}, ['view']);
    await viewer.createAccount(GOOD);
    await viewer.deleteAccount({ id: 'an-account' });
    await server.client('acme', { headers: () => ({}) }).listAccounts({});
    assert.deepEqual(told(), [
      'account.create denied session.forbidden',
      'account.delete denied session.forbidden',
      'account.list denied session.expired',
    ]);
  });

  it('name no account that cannot be one: what strangers send must not keep an event out of a record', async () => {
    const { server, events } = await audited();
    const attempts = ['an-account', 'an%00account', 'x'.repeat(129)];
    for (const id of attempts) {
      for (const path of [`accounts/${id}`, `destinations/${id}`]) {
        const response = await server.send(`${server.baseUrl}/${path}`, { method: 'DELETE' });
        assert.equal(response.status, 401);
      }
    }
    const named = events.map(({ outcome, problem, accountId, destinationId }) => [
      outcome,
      problem,
      accountId ?? destinationId,
    ]);
    const denied = ['denied', 'session.expired'] as const;
    const known = [...denied, 'an-account'];
    const unknown = [...denied, undefined];
    assert.deepEqual(named, [known, known, unknown, unknown, unknown, unknown]);
  });

  it('say which account of another tenant somebody has tried', async () => {
    const { server, events, told } = await audited();
    const { id } = valueOf(await server.client('acme').createAccount(GOOD));
    told();
    const stranger = server.client('other');
    await stranger.check({ accountId: id });
    await stranger.deleteAccount({ id });
    await stranger.createDestination({ accountId: id, name: 'A', setup: { folder: '/a' } });
    assert.ok(events.every(({ accountId, tenant }) => accountId === id && tenant === 'other'));
    assert.deepEqual(told(), [
      'account.check denied account.not-found',
      'account.delete denied account.not-found',
      'destination.create denied account.not-found',
    ]);
  });

  it('say what failed, and what was broken off', async () => {
    const { server, drive, told } = await audited();
    const client = server.client('acme');
    await client.createAccount({ ...GOOD, credentials: { user: 'ann', password: 'wrong' } });
    await client.createAccount({ ...GOOD, credentials: { user: 'ann', password: 'broken' } });
    const { id } = valueOf(await client.createAccount(GOOD));
    drive.lock('ann');
    await client.check({ accountId: id });
    const held = drive.hold();
    const gone = new AbortController();
    const answer = client.check({ accountId: id }, { signal: gone.signal });
    await held;
    gone.abort();
    await answer.catch(() => undefined);
    assert.deepEqual(told(), [
      'account.create failure sftp.auth-failed',
      'account.create failure',
      'account.create success',
      'account.check failure sftp.auth-failed',
      'account.check failure',
    ]);
  });

  it('hold no secret, no label and no path', async () => {
    const { server, events } = await audited();
    const client = server.client('acme');
    const { id } = valueOf(await client.createAccount(GOOD));
    await client.updateAccount({ id, credentials: { password: `${CANARY}-2` } });
    await client.renameAccount({ id, label: `${CANARY}-label` });
    await client.createFolder({ id, path: `/${CANARY}` });
    await client.createDestination({ accountId: id, name: CANARY, setup: { folder: `/${CANARY}` } });
    await client.createAccount({ ...GOOD, credentials: { user: CANARY, password: 'broken' } });
    assert.equal(events.length, 6);
    assert.ok(!JSON.stringify([events, server.log]).includes(CANARY));
  });
});

describe('an audit sink that fails', () => {
  for (const [how, audit] of [
    ['throws', (): void => assert.fail(CANARY)],
    ['rejects', () => Promise.reject(new Error(CANARY))],
  ] as const) {
    it(`is an error in the log, and the answer is as it was, when it ${how}`, async () => {
      const { server } = await audited({ audit });
      const client = server.client('acme');
      const { id } = valueOf(await client.createAccount(GOOD));
      problemIn(await client.deleteAccount({ id: 'unknown' }), 'account.not-found');
      assert.ok(id);
      const failures = server.log.filter(({ event }) => event === 'audit-failed');
      const requests = server.log.filter(({ event }) => event === undefined);
      assert.deepEqual(
        failures.map(({ correlationId }) => correlationId),
        requests.map(({ correlationId }) => correlationId),
      );
      assert.ok(failures.every(({ level, actor, error }) => level === 'error' && actor && error));
      assert.ok(!JSON.stringify(server.log).includes(CANARY));
    });

    it(`turns the answer into an error where it is required, when it ${how}`, async () => {
      const { server } = await audited({ audit, auditRequired: true });
      const client = server.client('acme');
      problemIn(await client.createAccount(GOOD), 'backend.error');
      problemIn(await server.client('acme', {}, []).listAccounts({}), 'backend.error');
      // What was done stays done.
      assert.equal(valueOf(await client.listAccounts({})).total, 1);
    });
  }

  it('is waited for where it is required, before the last line of a stream', async () => {
    let take = (): void => undefined;
    const asked: AuditEvent[] = [];
    const { server } = await audited({
      auditRequired: true,
      audit: (event) =>
        new Promise((resolve) => {
          asked.push(event);
          take = resolve;
        }),
    });
    let answered = false;
    const answer = server
      .client('acme')
      .createAccount(GOOD)
      .finally(() => (answered = true));
    while (asked.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(answered, false);
    take();
    valueOf(await answer);
  });
});
