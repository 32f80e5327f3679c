/**
 * `npm run visual`: compares each state of the gallery with the picture that was accepted, in light, dark and forced
 * colours. `npm run visual:accept` accepts what there is now. Both take the beginning of addresses: `auth-step/new`.
 *
 * Letters look different with another Chromium or other fonts. Then boxes are compared instead of pixels.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { openGallery, type GallerySite } from './gallery-site.js';
import {
  environmentOf,
  readBaseline,
  removePictures,
  writeBaseline,
  type Baseline,
} from './visual/baseline.js';
import { acceptPicture, comparePicture, DIFFERENCES } from './visual/compare.js';
import { compareLayouts, readLayout, type Layout } from './visual/layout.js';

const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const;
type Look = keyof typeof LOOKS;
const LOOK_NAMES = Object.keys(LOOKS) as readonly Look[];

const VIEWPORT = { width: 720, height: 480 };
const PAGES = 2;
const CLOSED = { animations: 'disabled', caret: 'hide', fullPage: true } as const;

/** Notices differ in their words only: some of them are looked at. */
const NOTICES =
  /^problem-notice\/(?:as-a-warning|with-a-button|s3-wrong-region|sftp-auth-failed|net-offline)$/u;

/** Of so many cards, those out of sight are not drawn: a picture of the whole page would show them empty. */
const MANY_CARDS = 'destination-catalog/more-types-than-are-shown-at-first';

const isLookedAt = (id: string): boolean =>
  id !== MANY_CARDS && (!id.startsWith('problem-notice/') || NOTICES.test(id));

/** Brings a state onto the page. */
async function show(site: GallerySite, page: Page, id: string): Promise<void> {
  await page.goto('about:blank');
  await page.emulateMedia(LOOKS.light);
  await page.goto(site.frame(id));
  const root = page.locator('html[data-gallery]');
  await root.waitFor({ state: 'attached' }).catch((error: unknown) => {
    throw new Error(`${id} never came to rest.`, { cause: error });
  });
  if ((await root.getAttribute('data-gallery')) !== 'shown') throw new Error(`${id} cannot be shown.`);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}

/** Each look of a state; forced colours for whole steps and the wizard would only repeat their parts. */
async function* looksOf(page: Page, id: string): AsyncGenerator<readonly [Look, Buffer]> {
  for (const look of LOOK_NAMES) {
    if (look === 'forced' && id.startsWith('cloud-destination-wizard/')) continue;
    await page.emulateMedia(LOOKS[look]);
    yield [look, await page.screenshot(CLOSED)];
  }
}

/** Does something with all states, on several pages at once. */
async function eachState(
  site: GallerySite,
  ids: readonly string[],
  work: (page: Page, id: string) => Promise<void>,
): Promise<void> {
  const left = [...ids];
  await Promise.all(
    Array.from({ length: PAGES }, async () => {
      const context = await site.context(VIEWPORT);
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      for (let id = left.shift(); id !== undefined; id = left.shift()) {
        await show(site, page, id);
        await work(page, id);
      }
      await context.close();
    }),
  );
}

async function accept(site: GallerySite, ids: readonly string[]): Promise<void> {
  const environment = await environmentOf(site);
  const before = await readBaseline();
  const all = site.states.filter(isLookedAt);
  const changed = before !== undefined && !sameEnvironment(before, environment);
  if (changed && ids.length < all.length) {
    throw new Error('This Chromium or its fonts are others than those of the pictures: accept all of them.');
  }
  const layouts: Record<string, Layout> = { ...before?.layouts };
  for (const id of Object.keys(layouts).filter((each) => !all.includes(each))) {
    await removePictures(id, LOOK_NAMES);
    Reflect.deleteProperty(layouts, id);
  }
  const repainted = new Set<string>();
  await eachState(site, ids, async (page, id) => {
    for await (const [look, screenshot] of looksOf(page, id)) {
      // What is the same to the eye stays the same file.
      if ((await comparePicture(id, look, screenshot)) === undefined) continue;
      await acceptPicture(id, look, screenshot);
      repainted.add(id);
    }
    await page.emulateMedia(LOOKS.light);
    layouts[id] = await readLayout(page);
  });
  // Pictures that are all as they were are still those of their own machine.
  await writeBaseline({
    environment: before && repainted.size === 0 ? before.environment : environment,
    layouts,
  });
  console.log(`${ids.length} states accepted.`);
}

const sameEnvironment = ({ environment }: Baseline, { chromium, fonts }: Baseline['environment']): boolean =>
  environment.chromium === chromium && environment.fonts === fonts;

async function compare(site: GallerySite, ids: readonly string[]): Promise<readonly string[]> {
  const baseline = await readBaseline();
  if (!baseline) throw new Error('Nothing was accepted yet: npm run visual:accept');
  const byPixels = sameEnvironment(baseline, await environmentOf(site));
  if (!byPixels) {
    console.log(
      'Another Chromium or other fonts than those of the pictures: boxes are compared, with tolerance, and no pixels.',
    );
  }
  const different: string[] = [];
  await eachState(site, ids, async (page, id) => {
    const found: string[] = [];
    // Where pixels are compared, too: a machine with other fonts has nothing but the boxes.
    const layout = baseline.layouts[id];
    const moved = layout ? compareLayouts(layout, await readLayout(page)) : 'new';
    if (moved !== undefined) found.push(moved);
    if (byPixels) {
      for await (const [look, screenshot] of looksOf(page, id)) {
        const difference = await comparePicture(id, look, screenshot);
        if (difference !== undefined) found.push(`${look}: ${difference}`);
      }
    }
    if (found.length > 0) different.push(`${id}: ${found.join('; ')}`);
  });
  for (const line of different.sort()) console.log(`✗ ${line}`);
  if (different.length > 0) {
    console.log(
      `\n${byPixels ? `Pictures in ${DIFFERENCES}/. ` : ''}If this is meant: npm run visual:accept [beginning of an address]`,
    );
  }
  return different;
}

const { values, positionals } = parseArgs({
  options: { accept: { type: 'boolean', default: false } },
  allowPositionals: true,
});
rmSync(DIFFERENCES, { recursive: true, force: true });
const site = await openGallery();
try {
  const ids = site.states
    .filter(isLookedAt)
    .filter((id) => positionals.length === 0 || positionals.some((start) => id.startsWith(start)));
  if (values.accept) await accept(site, ids);
  else {
    const failures = await compare(site, ids);
    const failed = failures.length;
    const passed = ids.length - failed;
    console.log(`\n${passed} states as accepted, ${failed} different`);
    mkdirSync('.cache', { recursive: true });
    writeFileSync('.cache/visual.json', JSON.stringify({ passed, failed, skipped: 0, failures }));
    process.exitCode = failed > 0 ? 1 : 0;
  }
} finally {
  await site.close();
}
