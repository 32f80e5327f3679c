import type { BackendDescription, DestinationBackend } from '../backend/backend.js';
import type { DestinationType } from '../destinations/definition.js';

/** How long to wait for what the backend offers, in milliseconds: a help that nobody waits for. */
const DESCRIBE_TIMEOUT_MS = 10_000;

/** Asks a backend what it offers and what is connected. The wizard works without knowing: nothing then. */
export async function offerOf(
  backend: Promise<DestinationBackend>,
  left: AbortSignal,
): Promise<BackendDescription | undefined> {
  const signal = AbortSignal.any([left, AbortSignal.timeout(DESCRIBE_TIMEOUT_MS)]);
  try {
    const described = await (await backend).describe({}, { signal });
    return described.ok && !left.aborted ? described.value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether a page has set an attribute and meant a property. Frameworks do so where the element is registered later than they
 * render it, and of an object it becomes a text.
 */
const isLost = ({ name, value }: Attr): boolean =>
  /^backend(url)?$/.test(name) || value.startsWith('[object ');

/** What we need of a wizard to make it a backend. A page that takes the attribute away sets `null`. */
interface Addressed extends Element {
  readonly backendUrl: string | null | undefined;
}

/**
 * The backend of a wizard that was given none: one that speaks HTTP where there is an address, else one that lives in the page.
 * Made for the first who asks; what could not be loaded is tried again for the next.
 *
 * @param types - The types that are on offer when they are asked for: a host may give others, and accounts stay.
 */
export function ownBackend(
  wizard: Addressed,
  types: () => readonly DestinationType[],
): () => Promise<DestinationBackend> {
  const { backendUrl: baseUrl } = wizard;
  const lost = [...wizard.attributes].filter(isLost);
  if (lost.length > 0) {
    import('./lost-attributes.js').then(
      ({ report }) => {
        report(wizard, lost, typeof baseUrl === 'string');
      },
      () => undefined,
    );
  }
  let made: Promise<DestinationBackend> | undefined;
  return () => {
    made ??= make(baseUrl, types).catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

async function make(
  baseUrl: string | null | undefined,
  types: () => readonly DestinationType[],
): Promise<DestinationBackend> {
  if (typeof baseUrl === 'string') {
    const { createHttpBackend } = await import('../backend/http-backend.js');
    return createHttpBackend({ baseUrl });
  }
  const { createMemoryBackend } = await import('../backend/memory-backend.js');
  const backend = createMemoryBackend({
    get types() {
      return types();
    },
  });
  // What answers is fetched now: the first question is not to wait for it.
  void backend.describe({});
  return backend;
}
