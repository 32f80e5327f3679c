import type { KeyProvider } from './key-provider.js';
import { parseKeys } from './key-text.js';
import { keysFrom } from './local-keys.js';

/**
 * Keys from an environment variable, by default `CDW_VAULT_KEYS`: `2025-01:base64,2026-01:base64`, the newest last. The
 * last one wraps, all of them unwrap.
 *
 * @throws {RangeError} When the variable is missing or malformed. Its text is in no message.
 */
export function keysFromEnvironment(variable = 'CDW_VAULT_KEYS'): KeyProvider {
  return keysFrom(parseKeys(process.env[variable] ?? '', `the environment variable ${variable}`));
}
