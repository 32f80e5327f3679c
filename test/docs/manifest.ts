import type { ElementDeclaration, Manifest } from '../../scripts/editors/manifest.js';
import { readDocument } from './markdown.js';

/** The elements of `custom-elements.json`. */
export function readElements(): readonly ElementDeclaration[] {
  const { modules } = JSON.parse(readDocument('custom-elements.json')) as Manifest;
  return modules.flatMap(({ declarations }) => declarations);
}

export const names = (entries: readonly { readonly name: string }[] = []): string[] =>
  entries.map(({ name }) => name).sort();
