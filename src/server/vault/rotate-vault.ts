import type { KeyRows, SecretOwner, StaleKey } from '../../backend/sealed.js';
import { ProblemError } from '../../problems/problem.js';
import type { AuditSink } from '../audit/audit-event.js';
import { FINGERPRINT_CONTEXT, FINGERPRINT_KEY } from './fingerprints.js';
import type { Vault } from './vault.js';

const MOST_PASSES = 10;

/** What a rotation has done so far. */
export interface RotationCounts {
  /** Data keys that the current key has wrapped anew. Their credentials were not touched. */
  readonly rewrapped: number;
  /** Accounts of the first layout that have a data key now. */
  readonly converted: number;
  /** Somebody else was faster: another rotation, a changed or a deleted account. */
  readonly overtaken: number;
  /** Keys and accounts that no known key opens. They stay as they are. */
  readonly unreadable: number;
}

/** What to rotate. */
export interface RotationOptions {
  readonly store: KeyRows;
  readonly vault: Vault;
  /** Ends it after the row at hand; the next rotation goes on with what is left. */
  readonly signal?: AbortSignal;
  /** Told after each batch. */
  readonly onProgress?: (counts: RotationCounts) => void;
  /** How many rows are read, and keys asked for, at once. Default 20. */
  readonly batchSize?: number;
  /** Receives `vault-key.rotate` for each account. What it throws ends the rotation. */
  readonly audit?: AuditSink;
}

/**
 * Wraps all data keys with the current key that another one has wrapped, while the backend serves. Each row is replaced only if
 * it is still what was read: accounts may be created, changed and deleted meanwhile, and several rotations may run. What is
 * done is done: after an interruption, run it again.
 *
 * Rejects with the problem `backend.error` when the key provider is down, and with the reason of its signal.
 *
 * @example
 * const { unreadable } = await rotateVault({ store, vault });
 * const { keys, firstLayout } = await store.keysInUse();
 */
export async function rotateVault(options: RotationOptions): Promise<RotationCounts> {
  const { store, vault, signal, onProgress, batchSize = 20 } = options;
  const current = await vault.dataKeys.currentKeyId(signal);
  const done: Record<Outcome, number> = { rewrapped: 0, converted: 0, overtaken: 0, unreadable: 0 };
  await rotateFingerprints(options, current);

  let overtaken = -1;
  // Whoever was faster may be a replica that does not know the new key yet: looked at again, but not for ever.
  for (let pass = 0; pass < MOST_PASSES && done.overtaken > overtaken; pass += 1) {
    ({ overtaken } = done);
    // Met again by each pass.
    done.unreadable = 0;
    let after: SecretOwner | undefined;
    for (let more = true; more;) {
      signal?.throwIfAborted();
      const batch = await store.staleKeys({ current, limit: batchSize, ...(after ? { after } : {}) });
      const outcomes = await Promise.all(batch.map((stale) => recorded(options, stale)));
      for (const outcome of outcomes) done[outcome] += 1;
      after = batch.at(-1)?.owner;
      more = batch.length === batchSize;
      if (batch.length > 0) onProgress?.({ ...done });
    }
  }
  return done;
}

type Outcome = keyof RotationCounts;

async function recorded(options: RotationOptions, stale: StaleKey): Promise<Outcome> {
  const outcome = await rotate(options, stale);
  // Whoever was faster has recorded it.
  if (outcome !== 'overtaken') {
    await options.audit?.({
      at: new Date().toISOString(),
      action: 'vault-key.rotate',
      outcome: outcome === 'unreadable' ? 'failure' : 'success',
      tenant: stale.owner.tenant,
      accountId: stale.owner.accountId,
      ...(outcome === 'unreadable' ? { problem: 'account.unreadable' } : {}),
    });
  }
  return outcome;
}

async function rotate({ store, vault, signal }: RotationOptions, stale: StaleKey): Promise<Outcome> {
  const { owner } = stale;
  if ('dataKey' in stale) {
    const wrapped = await vault.rewrap(owner, stale.dataKey, signal);
    if (!wrapped) return 'unreadable';
    return (await store.swapDataKey(owner, stale.dataKey, wrapped)) ? 'rewrapped' : 'overtaken';
  }
  const opened = await vault.open(owner, { ciphertext: stale.ciphertext }, signal);
  if (!opened.ok) {
    if (opened.problem.code === 'account.unreadable') return 'unreadable';
    throw new ProblemError(opened.problem);
  }
  const sealed = await vault.seal(owner, opened.value, signal);
  return (await store.swapSeal(owner, stale.ciphertext, sealed)) ? 'converted' : 'overtaken';
}

/** One key that cannot be unwrapped is minted anew by the next request that needs it. */
async function rotateFingerprints({ store, vault, signal }: RotationOptions, current: string): Promise<void> {
  const stored = await store.backendKey(FINGERPRINT_KEY);
  if (!stored || stored.keyId === current) return;
  const key = await vault.dataKeys.unwrap(stored, FINGERPRINT_CONTEXT, signal);
  if (!key) return;
  const wrapped = await vault.dataKeys.wrap(key, FINGERPRINT_CONTEXT, signal);
  await store.swapBackendKey(FINGERPRINT_KEY, stored, wrapped);
}
