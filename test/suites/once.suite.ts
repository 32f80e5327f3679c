import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Account, DestinationBackend } from '../../src/backend/backend.js';
import { problemIn, valueOf } from '../drivers/results.js';
import type { TestDrive } from '../drivers/test-drive.js';

export const TYPE = 'test-drive';
export const GOOD = { type: TYPE, credentials: { user: 'ann', password: 's3cr3t-of-ann' } };
export const PLACE = { name: 'Reports', setup: { folder: '/reports' } };

/** What a test works with. */
interface Now {
  readonly backend: DestinationBackend;
  readonly drive: TestDrive;
  readonly connect: (user?: string, idempotencyKey?: string) => Promise<Account>;
}

/** The part of the suite about requests that are made more than once. */
export function itHappensOnce(now: () => Now): void {
  it('joins a double click: one check, one destination, one answer', async () => {
    const { backend, drive, connect } = now();
    const { id } = await connect();
    const before = drive.begun();
    const held = drive.hold();
    const seen: string[] = [];
    const input = { accountId: id, ...PLACE };
    const first = backend.createDestination(input, { idempotencyKey: 'click' });
    const check = await held;
    const joined = new Promise<void>((resolve) => {
      void backend
        .createDestination(input, {
          idempotencyKey: 'click',
          onProbe: (probe) => {
            seen.push(`${probe.id} ${probe.status}`);
            resolve();
          },
        })
        .then(valueOf)
        .then((second) => seen.push(second.id));
    });
    // The probes so far are told to who joins late.
    await joined;
    check.release();
    const destination = valueOf(await first);
    while (!seen.includes(destination.id)) await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(seen.slice(0, 3), ['write running', 'write passed', 'delete running']);
    assert.equal(drive.begun() - before, 1);
    assert.equal(valueOf(await backend.listDestinations({})).total, 1);
  });

  it('creates once per key, however often and at once it is asked', async () => {
    const { backend } = now();
    const many = Array.from({ length: 5 }, () => backend.createAccount(GOOD, { idempotencyKey: 'many' }));
    const ids = new Set((await Promise.all(many)).map((result) => valueOf(result).id));
    assert.equal(ids.size, 1);
    const again = valueOf(await backend.createAccount(GOOD, { idempotencyKey: 'many' }));
    assert.ok(ids.has(again.id));
    assert.equal(valueOf(await backend.listAccounts({})).total, 1);
    // The same input, written in another order, is the same input.
    const { user, password } = GOOD.credentials;
    const turned = { credentials: { password, user }, type: TYPE };
    assert.equal(valueOf(await backend.createAccount(turned, { idempotencyKey: 'many' })).id, again.id);
    valueOf(await backend.createAccount(GOOD));
    assert.equal(valueOf(await backend.listAccounts({})).total, 2);
  });

  it('refuses a key that was used for something else, later and at the same time', async () => {
    const { backend, drive, connect } = now();
    const { id } = await connect('ann', 'reused');
    const other = { type: TYPE, credentials: { user: 'bob', password: 'x' } };
    problemIn(await backend.createAccount(other, { idempotencyKey: 'reused' }), 'request.key-reused');

    const held = drive.hold();
    const first = backend.createDestination({ accountId: id, ...PLACE }, { idempotencyKey: 'd' });
    const check = await held;
    const second = await backend.createDestination(
      { accountId: id, ...PLACE, name: 'Other' },
      { idempotencyKey: 'd' },
    );
    problemIn(second, 'request.key-reused');
    check.release();
    valueOf(await first);
  });

  it('stops the check when the caller gives up, and the same key starts afresh', async () => {
    const { backend, drive } = now();
    const held = drive.hold();
    const controller = new AbortController();
    const options = { idempotencyKey: 'again', signal: controller.signal };
    const creating = backend.createAccount(GOOD, options);
    const check = await held;
    const stopped = new Promise((resolve) => check.signal.addEventListener('abort', resolve));
    controller.abort(new Error('enough'));
    await assert.rejects(creating, { message: 'enough' });
    await stopped;
    assert.equal(valueOf(await backend.listAccounts({})).total, 0);
    valueOf(await backend.createAccount(GOOD, { idempotencyKey: 'again' }));
    await assert.rejects(backend.listAccounts({}, { signal: controller.signal }), { message: 'enough' });
  });

  it('goes on for the second caller when the first one gives up', async () => {
    const { backend, drive } = now();
    const held = drive.hold();
    const controller = new AbortController();
    const first = backend.createAccount(GOOD, { idempotencyKey: 'two', signal: controller.signal });
    const check = await held;
    let told: () => void = () => undefined;
    const joined = new Promise<void>((resolve) => (told = resolve));
    const second = backend.createAccount(GOOD, { idempotencyKey: 'two', onProbe: () => told() });
    await joined;
    controller.abort();
    await assert.rejects(first, { name: 'AbortError' });
    check.release();
    valueOf(await second);
    assert.equal(valueOf(await backend.listAccounts({})).total, 1);
  });
}
