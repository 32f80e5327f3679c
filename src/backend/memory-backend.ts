import type { CompleteBackend, PreparingBackend } from './backend.js';
import { lazyBackend } from './lazy-backend.js';
import type { MemoryBackendOptions } from './memory-options.js';

export type { MemoryBackendOptions, SeedAccount } from './memory-options.js';

/**
 * A {@link CompleteBackend} that lives in this page and forgets everything with it: for S3 without a backend, for
 * tests and demos. Secrets are kept in a closure only; see {@link MemoryBackendOptions.onAccount} for the one way out.
 *
 * @example
 * const types = builtInDestinations.filter(({ type }) => type === 'amazon-s3');
 * wizard.backend = createMemoryBackend({ types, onAccount: (account, credentials) => vault.put(credentials) });
 */
export function createMemoryBackend(options: MemoryBackendOptions): CompleteBackend & PreparingBackend {
  const load = (): Promise<typeof import('./memory-service.js')> => import('./memory-service.js');
  return {
    ...lazyBackend(async () => (await load()).memoryBackend(options)),
    prepareChecks: (type) => {
      load()
        .then(({ fetchChecks }) => fetchChecks(options, type))
        .catch(() => undefined);
    },
  };
}
