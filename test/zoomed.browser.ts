/**
 * Each state of each element, in both directions, at 400 % zoom (a window of 320 pixels: https://www.w3.org/TR/WCAG22/#reflow), with the text
 * spacing of users (https://www.w3.org/TR/WCAG22/#text-spacing), and with targets that can be hit
 * (https://www.w3.org/TR/WCAG22/#target-size-minimum).
 */
import { expect } from 'chai';
import { STATES } from '../demo/gallery/states.js';
import { clearPage, settled } from './drivers/browser/fixture.js';
import { show } from './drivers/browser/gallery.js';
import { crowdedTargets, outOfReach, spaceTexts } from './drivers/browser/geometry.js';
import { rendered } from './drivers/browser/roles.js';
import { resizeWindow, restoreWindow } from './drivers/browser/window.js';

const WIDTH = 320;

/** Notices differ in their words only. */
const SAMPLE_OF_NOTICES = 12;

describe('zoomed to 400 %', () => {
  // Where the window cannot be made narrow, the body can; what is modal then has the width of the window.
  let narrow = false;
  before(async () => {
    narrow = await resizeWindow({ width: WIDTH, height: 256 });
    Object.assign(document.body.style, { margin: '0', ...(narrow ? {} : { inlineSize: `${WIDTH}px` }) });
  });
  after(async () => {
    document.body.removeAttribute('style');
    document.documentElement.removeAttribute('dir');
    await restoreWindow();
  });

  for (const dir of ['ltr', 'rtl']) {
    for (const [element, states] of STATES) {
      it(`${element}, ${dir}: nothing is lost`, async function () {
        this.timeout(60_000);
        const shown =
          element === 'problem-notice' ? states.filter((_, at) => at % SAMPLE_OF_NOTICES === 0) : states;
        document.documentElement.dir = dir;
        const lost: Record<string, readonly string[]> = {};
        for (const state of shown) {
          const root = await show(state);
          if (!narrow && isModal(root)) {
            clearPage();
            continue;
          }
          const zoomed = [...outOfReach(root), ...crowdedTargets(root)];
          spaceTexts(root);
          await settled();
          const found = [...zoomed, ...outOfReach(root).map((one) => `with spaced text: ${one}`)];
          if (found.length > 0) lost[state.id] = found;
          clearPage();
        }
        expect(lost).to.deep.equal({});
      });
    }
  }
});

const isModal = (root: Element): boolean => [...rendered(root)].some((element) => element.matches(':modal'));
