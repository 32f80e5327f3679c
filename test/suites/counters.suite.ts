import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Counters } from '../../src/server/limits/counters.js';

/** Counters, and a way to let their time pass. */
export interface CountersUnderTest {
  readonly counters: Counters;
  readonly endAll: () => Promise<void>;
}

/** What all counters must do. Keys are those of one test only. */
export function itCounts(now: () => CountersUnderTest): void {
  it('counts each key by itself, and answers in the order in which it was asked', async () => {
    const { counters } = now();
    const [z, a] = ['order-z', 'order-a'].map((key) => ({ key, seconds: 60 }));
    assert.ok(z && a);
    await counters.add([a]);
    const counts = (await counters.add([z, a])).map(({ count }) => count);
    assert.deepEqual(counts, [1, 2]);
    assert.deepEqual(await counters.add([]), []);
  });

  it('begins anew when the time has passed, and not before', async () => {
    const { counters, endAll } = now();
    const key = { key: 'anew', seconds: 3600 };
    await counters.add([key]);
    const [second] = await counters.add([{ ...key, seconds: 7200 }]);
    assert.equal(second?.count, 2);
    assert.ok(second.secondsLeft > 0 && second.secondsLeft <= 3600);
    await endAll();
    const [third] = await counters.add([key]);
    assert.equal(third?.count, 1);
    assert.ok(third.secondsLeft > 0);
  });

  it('loses nothing that is counted at once, in whichever order', async () => {
    const { counters } = now();
    const [a, b] = ['at-once-a', 'at-once-b'].map((key) => ({ key, seconds: 60 }));
    assert.ok(a && b);
    const all = await Promise.all(
      Array.from({ length: 40 }, (_, at) => counters.add(at % 2 ? [a, b] : [b, a])),
    );
    const wanted = Array.from({ length: 40 }, (_, at) => at + 1);
    for (const place of [0, 1]) {
      const seen = all.map((counts, at) => counts[at % 2 ? place : 1 - place]?.count ?? 0);
      assert.deepEqual(
        seen.sort((one, other) => one - other),
        wanted,
      );
    }
  });
}
