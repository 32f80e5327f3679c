import { createMemoryBackend } from '../../../../src/backend/memory-backend.js';
import type { CompleteBackend } from '../../../../src/backend/backend.js';
import { builtInDestinations } from '../../../../src/destinations/registry.js';

/**
 * A backend in the page whose checks ask no storage: what is typed decides how they end. Everything else is real: the
 * rules for entries, the accounts, the problems.
 */
export const simulatedBackend = (): CompleteBackend =>
  createMemoryBackend({
    types: builtInDestinations,
    checks: async (definition) =>
      definition.type === 'sftp'
        ? (await import('./simulated-sftp.js')).simulatedSftp(definition)
        : (await import('./simulated-s3.js')).simulatedS3(definition),
  });
