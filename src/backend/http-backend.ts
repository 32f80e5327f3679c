import type { CompleteBackend } from './backend.js';
import type { HttpBackendOptions } from './http-options.js';
import { lazyBackend } from './lazy-backend.js';

export type { HttpBackendOptions, RequestHeaders } from './http-options.js';

/**
 * A {@link CompleteBackend} behind HTTP. Methods answer a `Result` for whatever goes wrong, on the way too; they
 * reject only when their signal is aborted, with its reason.
 *
 * @example
 * wizard.backend = createHttpBackend({
 *   baseUrl: '/api/storage',
 *   headers: async () => ({ authorization: `Bearer ${await session.token()}` }),
 * });
 */
export function createHttpBackend(options: HttpBackendOptions): CompleteBackend {
  // The client brings the contract's schemas along: by need, so that the first screen does not pay for them.
  return lazyBackend(async () => (await import('./http-client.js')).httpClient(options));
}
