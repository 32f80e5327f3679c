/**
 * Users and pages that do anything at any time: choose, type, go back, press twice, take the wizard away and put it back, give it
 * another backend, while the backend answers when, how and whether it likes. After each act the rules in `walker.ts` have to
 * hold. The same walks each time; for others, many of them, or one again of which a failure has told seed and path:
 *
 *   WALK_SEED=7 WALK_RUNS=2000 WALK_LENGTH=60 WALK_SECONDS=3600 BROWSERS=chromium npm test -- --only browser walk.browser
 *   WALK_SEED=7 WALK_PATH=12:0:3:1 BROWSERS=chromium npm test -- --only browser walk.browser
 */
import fc from 'fast-check';
import '../../../demo/gallery/elements.js';
import '../../../src/components/catalog-more.js';
import '../../../src/components/destination-details.js';
import '../../../src/components/wizard-dialog.js';
import '../../../src/components/wizard-session.js';
import '../../../src/destinations/prerequisites.js';
import '../../../src/flow/resume.js';
import { loadMessages } from '../../../src/messages/languages.js';
import '../../../src/messages/translation.js';
import { action, beginning } from './actions.js';
import { LANGUAGES } from './hands.js';
import { Walker } from './walker.js';

// Nothing comes over the network in the middle of a walk: it would come at another moment each time.
await Promise.all(LANGUAGES.map((language) => loadMessages(language)));

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
const { runs, length, seconds, ...settings } = (await answer.json()) as Settings;

const walks = fc.asyncProperty(
  beginning,
  fc.array(action, { minLength: 5, maxLength: length, size: 'max' }),
  async (start, actions) => {
    const walker = new Walker(start);
    try {
      await walker.begin();
      for (const one of actions) await walker.act(one);
      await walker.finish();
    } finally {
      walker.end();
    }
  },
);

describe('a walk through the wizard', () => {
  it('breaks no rule, whatever is done in whatever order', async () => {
    await fc.assert(walks, {
      ...settings,
      numRuns: runs,
      interruptAfterTimeLimit: seconds * 1000,
      includeErrorInReport: true,
    });
  }).timeout(seconds * 1000 + 10_000);
});
