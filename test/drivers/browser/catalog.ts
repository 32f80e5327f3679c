import '../../../src/define.js';
import { DestinationCatalog } from '../../../src/components/destination-catalog.js';
import type { DestinationCard } from '../../../src/destinations/definition.js';
import { builtInDestinations } from '../../../src/destinations/registry.js';
import { host, make, until } from './fixture.js';
import { texts } from './user.js';

/** The card of a type of this name. */
export const card = (name: string, more: Partial<DestinationCard> = {}): DestinationCard => ({
  type: name.toLowerCase(),
  name,
  description: `Deliver files to ${name}.`,
  icon: { paths: [] },
  ...more,
});

/** The cards of as many types, of two categories in turn. */
export const many = (count: number): readonly DestinationCard[] =>
  Array.from({ length: count }, (_, at) =>
    card(`Storage ${String(at)}`, { category: at % 2 ? 'Odd' : 'Even' }),
  );

/** A catalog with all that comes after its first screen. */
export async function showCatalog(
  destinations: readonly DestinationCard[] = builtInDestinations,
  more: object = {},
): Promise<DestinationCatalog> {
  const catalog = await host(Object.assign(make('destination-catalog', { destinations }), more));
  // It brings its own styles.
  const { length } = DestinationCatalog.elementStyles;
  await until(() => (catalog.shadowRoot?.adoptedStyleSheets.length ?? 0) > length, 'the whole catalog');
  return catalog;
}

/** The names on the cards. */
export const namesIn = (catalog: Node): string[] => texts(catalog, 'heading').slice(1);
