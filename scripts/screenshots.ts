/**
 * `npm run screenshots`: the pictures of the documentation, taken from the demo in Chromium and written to
 * `docs/images/`. What differs from run to run (times, references) is replaced by examples.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Locator, type Page } from 'playwright-core';
import { startDemo, type Demo } from '../demo/demo.js';
import { chromiumFlags, ensureChromium } from './browsers.js';

const WIDTH = 1280;
const PADDING = 32;
/** In bytes: a README should load fast. */
const LARGEST = 150 * 1024;
const images = fileURLToPath(new URL('../docs/images/', import.meta.url));

/** The page with nothing but the wizard. */
const ALONE = `
  header, aside { display: none }
  main { display: block; inline-size: ${WIDTH}px; max-inline-size: none; padding: ${PADDING}px }
  * { caret-color: transparent !important }
`;

// Scripts for the page are texts: what tsx makes of a function does not run there.

/** Texts for what differs from run to run. */
const SAMPLE_TEXTS = `document.querySelector('cloud-destination-wizard').messages = {
  checks: { duration: () => '40 ms', reference: () => 'Reference for support: 0f6b1c1e' },
}, undefined`;

/** Takes the focus away from wherever it is, through all shadow roots. */
const BLUR = `(() => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  active?.blur();
})()`;

async function openPage(demo: Demo, page: Page): Promise<Locator> {
  await page.goto(demo.url);
  await page.addStyleTag({ content: ALONE });
  const wizard = page.locator('cloud-destination-wizard');
  await wizard.getByRole('heading', { level: 2 }).waitFor();
  await page.evaluate(SAMPLE_TEXTS);
  return wizard;
}

async function take(page: Page, wizard: Locator, name: string): Promise<void> {
  // Nothing hovered, nothing focused, nothing half faded in.
  await page.mouse.move(0, 0);
  await page.evaluate(BLUR);
  const box = await wizard.boundingBox();
  if (!box) throw new Error('The wizard is not on the screen.');
  const path = join(images, `${name}.png`);
  await page.setViewportSize({ width: WIDTH, height: Math.ceil(box.height) + 2 * PADDING });
  await page.screenshot({ path, animations: 'disabled' });
  const { size } = await stat(path);
  console.log(`docs/images/${name}.png, ${Math.round(size / 1024)} KB`);
  if (size > LARGEST) throw new Error(`${name}.png is larger than ${LARGEST / 1024} KB.`);
}

/** The values that the demo offers under a title, by label. */
function valuesOf(demo: Demo, title: string): ReadonlyMap<string, string> {
  const found = demo.tryOuts.find((tryOut) => tryOut.title === title);
  if (!found) throw new Error(`The demo offers nothing called “${title}”.`);
  return new Map(found.values);
}

async function fillIn(
  wizard: Locator,
  values: ReadonlyMap<string, string>,
  labels: readonly string[],
): Promise<void> {
  for (const label of labels) await wizard.getByLabel(new RegExp(`^${label}`)).fill(values.get(label) ?? '');
}

const CREDENTIALS = ['Access key ID', 'Secret access key', 'Region'];
const LOCATION = ['Bucket name', 'Folder path'];

/** From the catalog to a failed check. */
async function failToConnect(demo: Demo, wizard: Locator): Promise<void> {
  await wizard.getByRole('button', { name: 'Connect destination: Amazon S3' }).click();
  await wizard.getByRole('radio', { name: 'New Account' }).check();
  await fillIn(wizard, valuesOf(demo, 'Amazon S3, a wrong secret'), CREDENTIALS);
  await wizard.getByRole('button', { name: 'Connect to destination' }).click();
  await wizard.getByRole('alert').waitFor();
}

/** From there to the end. */
async function finish(demo: Demo, wizard: Locator): Promise<void> {
  const good = valuesOf(demo, 'Amazon S3, a good key');
  await fillIn(wizard, good, CREDENTIALS);
  await wizard.getByRole('button', { name: 'Connect to destination' }).click();
  await wizard.getByLabel('Name', { exact: true }).fill('Daily exports');
  await fillIn(wizard, good, LOCATION);
  await wizard.getByRole('button', { name: 'Create Destination' }).click();
  await wizard.getByRole('heading', { name: 'Destination created' }).waitFor();
}

const folder = await mkdtemp(join(tmpdir(), 'cdw-screenshots-'));
const executablePath = await ensureChromium();
const demo = await startDemo({
  folder: join(folder, 'data'),
  pageFolder: join(folder, 'page'),
  ports: { page: 0, s3: 0, sftp: 0 },
});
const browser = await chromium.launch({ executablePath, args: chromiumFlags() });
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      viewport: { width: WIDTH, height: 900 },
      colorScheme,
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'UTC',
      bypassCSP: true, // for the style above
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const wizard = await openPage(demo, page);
    if (colorScheme === 'light') await take(page, wizard, 'catalog');
    await failToConnect(demo, wizard);
    await take(page, wizard, `authentication-${colorScheme}`);
    if (colorScheme === 'light') {
      await finish(demo, wizard);
      await take(page, wizard, 'done');
    }
    await context.close();
  }
} finally {
  await browser.close();
  await demo.close();
  await rm(folder, { recursive: true, force: true });
}
