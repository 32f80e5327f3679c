import { loadavg } from 'node:os';
import type { Page } from 'playwright-core';

/** Longer than a busy machine keeps anything waiting that still goes on. */
const PATIENCE_MS = 5_000;

const TWO_FRAMES = `new Promise((come) => {
  requestAnimationFrame(() => requestAnimationFrame(() => come('come')));
})`;

/**
 * What a page still does, in one line: for a test that waited in vain. A page whose script hangs, one that is drawn no more, and
 * one that waits for something else all look the same to who clicks.
 */
export async function signsOfLife(page: Page): Promise<string> {
  const script = await answers(page.evaluate<string>('document.visibilityState'));
  const frames = await answers(page.evaluate<string>(TWO_FRAMES));
  const load = loadavg().map((value) => value.toFixed(1));
  return `The page then: script ${script}, frames ${frames}, load of the machine ${load.join(' ')}.`;
}

async function answers(answer: Promise<string>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, `silent for ${PATIENCE_MS} ms`);
  });
  try {
    return await Promise.race([answer.catch((error: unknown) => String(error)), silence]);
  } finally {
    clearTimeout(timer);
  }
}
