import { problem, unexpected } from '../problems/problem.js';
import { failure } from '../problems/result.js';
import { untilAborted } from './abort.js';
import type { CompleteBackend } from './backend.js';
import { backendFrom, callOperation } from './operations.js';
import { isOffline } from './surroundings.js';

/** A backend whose code is loaded by the first call. A load that failed is tried again by the next call. */
export function lazyBackend(load: () => Promise<CompleteBackend>): CompleteBackend {
  let loading: Promise<CompleteBackend> | undefined;
  return backendFrom(async (name, input, options) => {
    options?.signal?.throwIfAborted();
    let backend: CompleteBackend;
    try {
      backend = await untilAborted(options?.signal, (loading ??= load()));
    } catch (error) {
      options?.signal?.throwIfAborted();
      loading = undefined;
      return failure(isOffline() ? problem('net.offline', {}) : unexpected(error));
    }
    return callOperation(backend, name, input, options);
  });
}
