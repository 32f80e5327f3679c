import assert from 'node:assert/strict';
import { it } from 'node:test';
import { consume, type MakeLimiter } from '../../src/server/limits/limiters.js';

/** What makes limiters, and a way to let the time of all their budgets pass. */
export interface LimitersUnderTest {
  readonly make: MakeLimiter;
  readonly endAll: () => Promise<void>;
}

/** What all limiters of ours must do. Keys are those of one test only. */
export function itLimits(now: () => LimitersUnderTest): void {
  it('has one budget for each key, and counts what is over it', async () => {
    const limiter = now().make({ max: 2, seconds: 60 }, 'checksPerTenant');
    const left: number[] = [];
    for (const key of ['each-a', 'each-a', 'each-b', 'each-a', 'each-b', 'each-b']) {
      left.push(await consume(limiter, key));
    }
    const [, , , a = 0, , b = 0] = left;
    assert.deepEqual(left, [0, 0, 0, a, 0, b]);
    for (const milliseconds of [a, b]) assert.ok(milliseconds > 0 && milliseconds <= 60_000);
  });

  it('refuses everything by a budget of nothing', async () => {
    const limiter = now().make({ max: 0, seconds: 60 }, 'checksPerTenant');
    assert.ok((await consume(limiter, 'nothing')) > 0);
  });

  it('begins anew when the time has passed, and not before', async () => {
    const { make, endAll } = now();
    const limiter = make({ max: 1, seconds: 3600.0015 }, 'checksPerTenant');
    assert.equal(await consume(limiter, 'anew'), 0);
    const left = await consume(limiter, 'anew');
    assert.ok(left > 0 && left <= 3_600_002);
    await endAll();
    assert.equal(await consume(limiter, 'anew'), 0);
    assert.ok((await consume(limiter, 'anew')) > 0);
  });

  it('loses nothing that is counted at once', async () => {
    const limiter = now().make({ max: 40, seconds: 60 }, 'checksPerTenant');
    const left = await Promise.all(Array.from({ length: 100 }, () => consume(limiter, 'at-once')));
    assert.equal(left.filter((milliseconds) => milliseconds === 0).length, 40);
  });
}
