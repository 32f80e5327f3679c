import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GallerySite } from '../gallery-site.js';
import type { Layout } from './layout.js';

/** What decides how letters look: the engine, and the fonts of the machine. */
export interface Environment {
  readonly chromium: string;
  readonly fonts: string;
}

/** What was accepted. */
export interface Baseline {
  readonly environment: Environment;
  readonly layouts: Readonly<Record<string, Layout>>;
}

const FOLDER = 'test/visual';
const FILE = join(FOLDER, 'baseline.json');

// Runs in the page. Letters come with the gallery; signs and the letters of most languages are the machine's own.
const MEASURE = `(() => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 900, height: 60 });
  const context = canvas.getContext('2d');
  context.font = '20px system-ui, sans-serif';
  context.fillText('The quick brown fox ⚠ ✓ ✕ ⋯ → العربية 日本語', 4, 40);
  return canvas.toDataURL();
})()`;

/** The environment of this run. */
export async function environmentOf({ browser }: GallerySite): Promise<Environment> {
  const page = await browser.newPage();
  const letters = await page.evaluate<string>(MEASURE);
  await page.close();
  return {
    chromium: browser.version().split('.')[0] ?? '',
    fonts: createHash('sha256').update(letters).digest('hex').slice(0, 16),
  };
}

/** What was accepted last; nothing where nothing was. */
export async function readBaseline(): Promise<Baseline | undefined> {
  if (!existsSync(FILE)) return undefined;
  return JSON.parse(await readFile(FILE, 'utf8')) as Baseline;
}

/** Writes it so that a change of one state is a change of one line. */
export async function writeBaseline({ environment, layouts }: Baseline): Promise<void> {
  const lines = Object.entries(layouts)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, layout]) => `    ${JSON.stringify(id)}: ${JSON.stringify(layout)}`);
  const text = `{\n  "environment": ${JSON.stringify(environment)},\n  "layouts": {\n${lines.join(',\n')}\n  }\n}\n`;
  await mkdir(FOLDER, { recursive: true });
  await writeFile(FILE, text);
}

/** Where the picture of a state is kept. */
export const pictureFile = (id: string, look: string): string =>
  join(FOLDER, look, `${id.replace('/', '--')}.webp`);

/** Forgets the pictures of a state. */
export async function removePictures(id: string, looks: readonly string[]): Promise<void> {
  await Promise.all(looks.map((look) => rm(pictureFile(id, look), { force: true })));
}
