/**
 * `npm run screenshots`: the pictures of the documentation, taken from the gallery in Chromium and written to
 * `docs/images/`. With a name, only those that begin with it.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { openGallery, type GallerySite } from './gallery-site.js';
import { THEMES } from '../demo/page/themes.js';

/** A picture of a state. */
interface Picture {
  readonly name: string;
  /** Its address in the gallery. */
  readonly state: string;
  readonly width: number;
  readonly scheme: 'light' | 'dark';
}

const PICTURES: readonly Picture[] = [
  {
    name: 'authentication-light',
    state: 'cloud-destination-wizard/auth-failed',
    width: 1120,
    scheme: 'light',
  },
  { name: 'authentication-dark', state: 'cloud-destination-wizard/auth-failed', width: 1120, scheme: 'dark' },
  { name: 'catalog', state: 'destination-catalog/connected', width: 880, scheme: 'light' },
  { name: 'accounts', state: 'auth-step/account-the-menu', width: 720, scheme: 'light' },
  { name: 'remedy', state: 'cloud-destination-wizard/setup-failed', width: 720, scheme: 'light' },
  { name: 'done', state: 'cloud-destination-wizard/created', width: 720, scheme: 'light' },
  ...THEMES.flatMap(({ name }) =>
    (['light', 'dark'] as const).map((scheme): Picture => ({
      name: `theme-${name}-${scheme}`,
      state: `cloud-destination-wizard/auth-existing?theme=${name}`,
      width: 560,
      scheme,
    })),
  ),
];

/** In bytes: a page of documentation should load fast. */
const LARGEST = 100 * 1024;
const SCALE = 1.5;
/** Room enough for what opens; what stays empty is cut off. */
const HEIGHT = 700;
const MARGIN = 24;
const images = fileURLToPath(new URL('../docs/images/', import.meta.url));

// A text, because what tsx makes of a function does not run in a page: the focus is nobody's, wherever it is.
const BLUR = `(() => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (!active?.closest('[role=menu]')) active?.blur();
})()`;

/** The colour of the page. */
async function cornerOf(picture: Buffer): Promise<{ r: number; g: number; b: number }> {
  const corner = await sharp(picture)
    .extract({ left: 0, top: 0, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer();
  const [r = 0, g = 0, b = 0] = corner;
  return { r, g, b };
}

async function take(site: GallerySite, { name, state, width, scheme }: Picture): Promise<void> {
  const context = await site.context({ width, height: HEIGHT }, SCALE);
  try {
    const page: Page = await context.newPage();
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(site.frame(state));
    await page.locator('html[data-gallery="shown"]').waitFor({ state: 'attached' });
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    await page.evaluate(BLUR);
    const picture = await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' });
    const path = join(images, `${name}.webp`);
    const background = await cornerOf(picture);
    const [top, bottom, left, right] = [MARGIN, MARGIN, MARGIN, MARGIN];
    const trimmed = await sharp(picture).trim({ background, threshold: 1 }).toBuffer();
    const { size } = await sharp(trimmed)
      .extend({ top, bottom, left, right, background })
      .webp({ lossless: true, effort: 6 })
      .toFile(path);
    console.log(`docs/images/${name}.webp, ${Math.round(size / 1024)} KB`);
    if (size > LARGEST) {
      await rm(path);
      throw new Error(`${name}.webp is larger than ${LARGEST / 1024} KB.`);
    }
  } finally {
    await context.close();
  }
}

const start = process.argv[2] ?? '';
const site = await openGallery();
try {
  for (const picture of PICTURES.filter(({ name }) => name.startsWith(start))) await take(site, picture);
} finally {
  await site.close();
}
