import { segmentsOf } from '../path-rules.js';
import type { Objection } from '../schemas.js';
import { canonicalFolder } from './folder-path.js';

/** Placeholders of a folder path, which the delivery replaces, each with an example of what may come in its place. */
const MACROS: ReadonlyMap<string, string> = new Map([
  ['%SEGMENT_NAME%', 'Luxury Audience'],
  ['%SEGMENT_ID%', '8f2c1d6e'],
]);

/** All macros, for the help of the field. */
export const MACRO_NAMES: readonly string[] = [...MACROS.keys()];

/**
 * Why a path uses macros in a way that no delivery can follow: an unknown one, one glued to a name, or one in front of a
 * fixed folder. Linear in the length of the path.
 */
export function objectionToMacros(path: string): Objection | undefined {
  let seen: string | undefined;
  for (const segment of segmentsOf(path)) {
    const [first, ...more] = macrosIn(segment);
    if (first === undefined) {
      if (seen !== undefined) return ['folder.macro-place', { macro: seen }];
      continue;
    }
    const unknown = [first, ...more].find((macro) => !MACROS.has(macro));
    if (unknown !== undefined) return ['folder.macro-unknown', { macro: unknown }];
    if (segment !== first) return ['folder.macro-place', { macro: first }];
    seen = first;
  }
  return undefined;
}

/** The part of a folder path that is there before anything is delivered: where a check can write. */
export function fixedFolder(path: string): string {
  const segments = segmentsOf(path);
  const first = segments.findIndex((segment) => MACROS.has(segment));
  return canonicalFolder((first === -1 ? segments : segments.slice(0, first)).join('/'));
}

/** The folder path with examples in place of its macros. */
export const exampleFolder = (path: string): string =>
  segmentsOf(path)
    .map((segment) => MACROS.get(segment) ?? segment)
    .join('/');

/** What is written like a macro: capital letters, digits and underscores between two percent signs. */
function macrosIn(segment: string): readonly string[] {
  const pieces = segment.split('%');
  // Only what has a percent sign on both sides can be one; `100% sure` has no second one.
  return pieces.slice(1, -1).flatMap((name) => (/^[A-Z][A-Z0-9_]*$/u.test(name) ? [`%${name}%`] : []));
}
