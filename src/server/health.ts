import { startDeadline, untilAborted } from '../backend/abort.js';
import { Redacted } from './vault/redacted.js';
import type { Store } from './store/store.js';
import type { Vault } from './vault/vault.js';

/** Where the health of the handler can be asked for, below its `basePath`. They need no authorization and say one word. */
export interface HealthOptions {
  /** Whether the process answers at all; asks nothing else. Default `/healthz`; `false` for none. */
  readonly live?: string | false;
  /** Whether it can work: the store answers, the vault opens what it seals, it is not draining. Default `/readyz`. */
  readonly ready?: string | false;
  /** How long store and vault may take together, in milliseconds. Default 2000. */
  readonly timeoutMs?: number;
}

/** The default of {@link HealthOptions}, as a whole. */
export const HEALTH = { live: '/healthz', ready: '/readyz', timeoutMs: 2000 } as const;

/** For how long a vault that works is not asked again: its keys may be those of a service that counts and bills. */
const VAULT_BELIEVED_MS = 10_000;

/** Belongs to nobody: no session answers such a tenant by chance. */
const NOBODY = { tenant: 'cloud-destination-wizard/readyz', accountId: 'none' } as const;

/**
 * Asks the store and the vault whether they work. Questions that overlap are one: whoever may not log in must not be able to
 * keep the database busy.
 */
export function readiness(
  { store, vault }: { readonly store: Store; readonly vault: Vault },
  timeoutMs: number,
): () => Promise<boolean> {
  // A read that finds nothing proves the connection, the tables and the right to read them.
  const reads = async (): Promise<unknown> => store.account(NOBODY.tenant, NOBODY.accountId);
  let openedAt = -Infinity;
  const opensWhatItSeals = async (): Promise<boolean> => {
    if (performance.now() - openedAt < VAULT_BELIEVED_MS) return true;
    const sealed = await vault.seal(NOBODY, new Redacted({}));
    const { ok } = await vault.open(NOBODY, sealed);
    if (ok) openedAt = performance.now();
    return ok;
  };
  const examine = async (): Promise<boolean> => {
    const [opened] = await Promise.all([opensWhatItSeals(), reads()]);
    return opened;
  };
  let running: Promise<boolean> | undefined;
  return () => {
    running ??= within(timeoutMs, examine()).finally(() => {
      running = undefined;
    });
    return running;
  };
}

async function within(milliseconds: number, examined: Promise<boolean>): Promise<boolean> {
  const deadline = startDeadline(milliseconds);
  try {
    return await untilAborted(deadline.signal, examined);
  } catch {
    return false;
  } finally {
    deadline.end();
  }
}

/** The answer of a path of health: one word, for whoever asks. */
export function healthAnswer(healthy: boolean): Response {
  return new Response(healthy ? 'ok\n' : 'unavailable\n', {
    status: healthy ? 200 : 503,
    headers: {
      'cache-control': 'no-store',
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
    },
  });
}
