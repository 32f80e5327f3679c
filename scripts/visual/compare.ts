import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import { pictureFile } from './baseline.js';

/** Where pictures of what differs are written. */
export const DIFFERENCES = '.cache/visual';

/** Pixels that may differ: a rounded corner that falls between two of them. */
const TOLERATED = 12;

interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

async function pixelsOf(picture: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Stores a screenshot as what is expected: lossless, in a quarter of what the same PNG would take. */
export async function acceptPicture(id: string, look: string, screenshot: Buffer): Promise<void> {
  const file = pictureFile(id, look);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await sharp(screenshot).webp({ lossless: true, effort: 6 }).toBuffer());
}

/** What differs from the accepted picture; nothing if it is the same. Writes what was expected, what is and what differs. */
export async function comparePicture(
  id: string,
  look: string,
  screenshot: Buffer,
): Promise<string | undefined> {
  const stored = await readFile(pictureFile(id, look)).catch(() => undefined);
  if (!stored) return 'there is no picture of it yet';
  const [expected, actual] = await Promise.all([pixelsOf(stored), pixelsOf(screenshot)]);
  if (expected.data.equals(actual.data)) return undefined;
  const { width, height } = expected;
  const name = `${look}--${id.replace('/', '--')}`;
  if (actual.width !== width || actual.height !== height) {
    await write(name, { expected: stored, actual: screenshot });
    return `${actual.width} × ${actual.height} instead of ${width} × ${height}`;
  }
  const difference = Buffer.alloc(expected.data.length);
  const pixels = pixelmatch(expected.data, actual.data, difference, width, height, {
    threshold: 0.12,
    includeAA: false,
  });
  if (pixels <= TOLERATED) return undefined;
  const raw = { width, height, channels: 4 } as const;
  const marked = await sharp(difference, { raw }).png().toBuffer();
  await write(name, { expected: stored, actual: screenshot, difference: marked });
  return `${pixels} pixels differ`;
}

async function write(name: string, pictures: Readonly<Record<string, Buffer>>): Promise<void> {
  await mkdir(DIFFERENCES, { recursive: true });
  await Promise.all(
    Object.entries(pictures).map(([kind, picture]) =>
      sharp(picture)
        .png()
        .toFile(join(DIFFERENCES, `${name}.${kind}.png`)),
    ),
  );
}
