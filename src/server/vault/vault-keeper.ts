import type { KeyRows } from '../../backend/sealed.js';
import type { SecretKeeper } from '../../backend/store.js';
import { success } from '../../problems/result.js';
import { Fingerprints } from './fingerprints.js';
import { Redacted } from './redacted.js';
import type { Vault } from './vault.js';

/** The vault as the operations use it. The only place that reveals what the vault has opened. */
export function vaultKeeper(vault: Vault, store: KeyRows): SecretKeeper {
  const fingerprints = new Fingerprints(vault.dataKeys, store);
  return {
    seal: (owner, credentials, signal) => vault.seal(owner, new Redacted(credentials), signal),
    async open(owner, sealed, signal) {
      const opened = await vault.open(owner, sealed, signal);
      return opened.ok ? success(opened.value.reveal()) : opened;
    },
    fingerprint: (scope, input) => fingerprints.of(scope, new Redacted(input)),
    matches: (fingerprint, scope, input) => fingerprints.matches(fingerprint, scope, new Redacted(input)),
  };
}
