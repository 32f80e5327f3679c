import type { Objection } from './schemas.js';

/** A path cut at its slashes, without the empty pieces that double, leading and trailing slashes leave. */
export function segmentsOf(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}

/** The first thing that makes a path unfit to keep files under. Linear in its length. */
export function objectionToPath(path: string, max: number): Objection | undefined {
  for (const segment of path.split('/')) {
    // Object stores keep such names literally and file systems climb with them: neither is what was meant.
    if (segment === '.' || segment === '..') return ['folder.dot-segment', { segment }];
  }
  for (let at = 0; at < path.length; at++) {
    const code = path.charCodeAt(at);
    if (code < 0x20 || code === 0x7f) return ['folder.control-characters', {}];
  }
  const bytes = new TextEncoder().encode(path).length;
  return bytes > max ? ['folder.too-long', { bytes, max }] : undefined;
}
