/**
 * Users and pages that do anything at any time: choose, type, go back, press twice, take the wizard away and put it back, give it
 * another backend, while the backend answers when, how and whether it likes. After each act the rules in `walker.ts` have to
 * hold. The same walks each time; for others, many of them, or one again of which a failure has told seed and path:
 *
 *   WALK_SEED=7 WALK_RUNS=2000 WALK_LENGTH=60 WALK_SECONDS=3600 BROWSERS=chromium npm test -- --only browser walk.browser
 *   WALK_SEED=7 WALK_PATH=12:0:3:1 BROWSERS=chromium npm test -- --only browser walk.browser
 */
import { expect } from 'chai';
import fc from 'fast-check';
import '../../../demo/gallery/elements.js';
import '../../../src/backend/memory-service.js';
import '../../../src/components/catalog-more.js';
import '../../../src/components/destination-details.js';
import '../../../src/components/wizard-backend.js';
import '../../../src/components/wizard-dialog.js';
import '../../../src/components/wizard-session.js';
import '../../../src/destinations/prerequisites.js';
import { builtInDestinations } from '../../../src/destinations/registry.js';
import '../../../src/flow/resume.js';
import { loadMessages } from '../../../src/messages/languages.js';
import '../../../src/messages/translation.js';
import { action, beginning, type Action, type Beginning } from './actions.js';
import { LANGUAGES } from './hands.js';
import { Walker } from './walker.js';

// Nothing comes over the network in the middle of a walk: it would come at another moment each time.
await Promise.all([
  ...LANGUAGES.map((language) => loadMessages(language)),
  ...builtInDestinations.map((card) => card.load()),
]);

interface Settings {
  readonly seed: number;
  readonly runs: number;
  /** Acts of the longest walk. */
  readonly length: number;
  /** No walk begins later. */
  readonly seconds: number;
  readonly path?: string;
}

const answer = await fetch('/walk.json');
const { seed, runs, length, seconds, path } = (await answer.json()) as Settings;

type Walk = readonly [start: Beginning, actions: readonly Action[]];

const walks: fc.Arbitrary<Walk> = fc.tuple(
  beginning,
  fc.array(action, { minLength: 5, maxLength: length, size: 'max' }),
);

async function take([start, actions]: Walk): Promise<void> {
  const walker = new Walker(start);
  try {
    await walker.begin();
    for (const one of actions) await walker.act(one);
    await walker.finish();
  } finally {
    walker.end();
  }
}

// The default is 250 entries, of which the page itself has more.
performance.setResourceTimingBufferSize(10_000);
const allFetched = performance.now();

describe('a walk through the wizard', () => {
  afterEach('nothing has come over the network meanwhile', () => {
    const fetched = performance.getEntriesByType('resource');
    expect(fetched.filter((one) => one.startTime > allFetched).map((one) => one.name)).to.deep.equal([]);
  });

  it('breaks no rule, whatever is done in whatever order', async () => {
    if (path !== undefined) {
      const again = fc.sample(walks, { seed, path, numRuns: 1 });
      for (const walk of again) await take(walk);
      return;
    }
    await fc.assert(fc.asyncProperty(walks, take), {
      seed,
      numRuns: runs,
      interruptAfterTimeLimit: seconds * 1000,
      includeErrorInReport: true,
    });
  }).timeout(seconds * 1000 + 10_000);
});
