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
  const opensWhatItSeals = async (): Promise<boolean> => {
    const sealed = await Promise.resolve(vault.seal(NOBODY, new Redacted({})));
    return (await Promise.resolve(vault.open(NOBODY, sealed))).ok;
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
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  try {
    return await Promise.race([examined.catch(() => false), late]);
  } finally {
    clearTimeout(timer);
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
