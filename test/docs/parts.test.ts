/** What a page can reach with `::part()` through the wizard is all that the elements inside document. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PARTS } from '../../src/components/parts.js';
import { readDocument } from './markdown.js';

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly cssParts?: readonly { readonly name: string }[];
    }[];
  }[];
}

const { modules } = JSON.parse(readDocument('custom-elements.json')) as Manifest;
const partsOf = new Map(
  modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap(({ tagName, cssParts = [] }) =>
      tagName ? [[tagName, cssParts.map(({ name }) => name)] as const] : [],
    ),
);

/** Not inside a step. */
const OUTSIDE = [
  'cloud-destination-wizard',
  'destination-catalog',
  'destination-menu',
  'destination-details',
  'step-progress',
];

/** What the wizard hands on of an element, as it is written there. */
function handedOn(tag: string): readonly string[] {
  const source = readDocument('src/components/cloud-destination-wizard.ts');
  const [, names = ''] = new RegExp(`<${tag}\\s+exportparts="([^"]*)"`).exec(source) ?? [];
  return names.split(',');
}

describe('the parts that the wizard hands on', () => {
  it('are those of the steps and of all inside them', () => {
    const documented = [...partsOf].filter(([tag]) => !OUTSIDE.includes(tag)).flatMap(([, names]) => names);

    assert.deepEqual(PARTS.split(',').sort(), [...new Set(documented)].sort());
  });

  it('are those of the catalog, its menu and its details', () => {
    const documented = ['destination-catalog', 'destination-menu', 'destination-details'].flatMap(
      (tag) => partsOf.get(tag) ?? [],
    );

    assert.deepEqual([...handedOn('destination-catalog')].sort(), [...new Set(documented)].sort());
  });

  it('are those of the progress', () => {
    assert.deepEqual(handedOn('step-progress'), partsOf.get('step-progress'));
  });
});
