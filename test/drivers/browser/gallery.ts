/** The states of the gallery, on a test's page. */
import '../../../demo/gallery/elements.js';
import { play } from '../../../demo/gallery/play.js';
import { makeElement, type GalleryState, type Shown } from '../../../demo/gallery/state.js';
import { host, settled } from './fixture.js';

/** Brings an element into a state. */
export async function show(state: GalleryState): Promise<Shown> {
  const element = await host(await makeElement(state));
  await play(element, state.acts);
  await settled();
  return element;
}
