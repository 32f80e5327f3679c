import type { FolderMapping } from '../destinations/definition.js';

/** A place on the way from the top to where we are. */
export interface Crumb {
  readonly name: string;
  readonly path: string;
}

/** How the top is called. */
export interface TopNames {
  readonly buckets: string;
  readonly loginFolder: string;
}

/**
 * The places on the way to a path, the top first. Buckets and their folders follow each other; on a server, a path from its
 * root has nothing to do with the folder in which a login lands, which stays one click away all the same.
 */
export function crumbsOf(path: string, top: FolderMapping['top'], names: TopNames): readonly Crumb[] {
  const segments = path.split('/').filter(Boolean);
  const upTo = (at: number): string => segments.slice(0, at + 1).join('/');
  if (top === 'buckets') {
    return [
      { name: names.buckets, path: '' },
      ...segments.map((name, at) => ({ name, path: `${upTo(at)}/` })),
    ];
  }
  const rooted = path.startsWith('/');
  return [
    { name: names.loginFolder, path: '' },
    ...(rooted ? [{ name: '/', path: '/' }] : []),
    ...segments.map((name, at) => ({ name, path: `${rooted ? '/' : ''}${upTo(at)}` })),
  ];
}
