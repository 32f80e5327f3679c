import type { BackendDescription, DestinationBackend } from '../backend/backend.js';

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
