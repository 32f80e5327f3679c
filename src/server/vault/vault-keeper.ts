import type { SecretKeeper } from '../../backend/store.js';
import { success } from '../../problems/result.js';
import { Redacted } from './redacted.js';
import type { Vault } from './vault.js';

/** The vault as the operations use it. The only place that reveals what the vault has opened. */
export function vaultKeeper(vault: Vault): SecretKeeper {
  return {
    seal: (owner, credentials) => vault.seal(owner, new Redacted(credentials)),
    open(owner, sealed) {
      const opened = vault.open(owner, sealed);
      return opened.ok ? success(opened.value.reveal()) : opened;
    },
    fingerprint: (scope, input) => vault.fingerprint(scope, new Redacted(input)),
    matches: (fingerprint, scope, input) => vault.matches(fingerprint, scope, new Redacted(input)),
  };
}
