import type { MessageOverrides } from './messages.js';

/** Texts over texts: what the upper ones do not say is said by the lower ones. */
export function layered(
  lower: MessageOverrides | undefined,
  upper: MessageOverrides | undefined,
): MessageOverrides | undefined {
  return lower && upper ? over(lower, upper) : (upper ?? lower);
}

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;

function over(lower: object, upper: object): object {
  const texts = new Map<string, unknown>(Object.entries(lower));
  for (const [name, text] of Object.entries(upper) as [string, unknown][]) {
    // A translation that has no text yet says null, or nothing.
    if (text === undefined || text === null) continue;
    const below = texts.get(name);
    texts.set(name, isGroup(below) && isGroup(text) ? over(below, text) : text);
  }
  return Object.fromEntries(texts);
}
