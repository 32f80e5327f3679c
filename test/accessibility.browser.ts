/** WCAG 2.2 AA by axe, in each state of each element: light everywhere, dark and forced colours in Chromium. */
import type { GalleryState } from '../demo/gallery/state.js';
import { STATES } from '../demo/gallery/states.js';
import { expectAccessible } from './drivers/browser/axe.js';
import { clearPage } from './drivers/browser/fixture.js';
import { emulateMedia, resetMedia, type EmulatedMedia } from './drivers/browser/media.js';
import { show } from './drivers/browser/gallery.js';

/** Elements without anything of their own to set up are looked at together: one look costs more than its elements. */
const TOGETHER = 30;

const LOOKS: Readonly<Record<string, EmulatedMedia>> = {
  light: {},
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
};

describe('accessibility', () => {
  afterEach(async () => {
    document.documentElement.removeAttribute('style');
    await resetMedia();
  });

  for (const [look, media] of Object.entries(LOOKS)) {
    describe(look, () => {
      for (const [element, states] of STATES) {
        for (const [name, group] of groups(states)) {
          it(`${element}: ${name}`, async function () {
            this.timeout(30_000);
            if (look !== 'light' && !(await emulateMedia(media))) this.skip();
            document.documentElement.style.colorScheme = 'light dark';
            document.documentElement.style.background = 'Canvas';
            await expectAllAccessible(group);
          });
        }
      }
    });
  }
});

/** States that are looked at together, with a name for them. */
function groups(states: readonly GalleryState[]): [string, readonly GalleryState[]][] {
  if (states.length < TOGETHER) return states.map((state) => [state.title, [state]]);
  return Array.from({ length: Math.ceil(states.length / TOGETHER) }, (_, index) => {
    const group = states.slice(index * TOGETHER, (index + 1) * TOGETHER);
    return [`${group[0]?.title ?? ''} … ${group.at(-1)?.title ?? ''}`, group];
  });
}

async function expectAllAccessible(group: readonly GalleryState[]): Promise<void> {
  for (const state of group) {
    const element = await show(state);
    // axe names an element by its id: a violation tells its state.
    element.id = state.id.replace(/\W+/g, '-');
  }
  await expectAccessible(document.body);
  clearPage();
}
