import type { KeysInUse, Sealed, SecretOwner, StaleKey, WrappedKey } from './sealed.js';

/** A seal, and whose it is. */
export interface OwnedSeal {
  readonly owner: SecretOwner;
  readonly sealed: Sealed;
}

/** What a rotation has to look at, of everything that is in memory. */
export function staleAmong(
  seals: Iterable<OwnedSeal>,
  {
    current,
    after,
    limit,
  }: { readonly current: string; readonly after?: SecretOwner; readonly limit: number },
): readonly StaleKey[] {
  return [...seals]
    .filter(({ owner, sealed }) => isStale(sealed, current) && (!after || inOrder(after, owner) < 0))
    .sort((a, b) => inOrder(a.owner, b.owner))
    .slice(0, limit)
    .map(({ owner, sealed: { ciphertext, dataKey } }) =>
      dataKey ? { owner, dataKey } : { owner, ciphertext },
    );
}

/** Which keys have wrapped what is in memory. */
export function keysAmong(seals: Iterable<OwnedSeal>, others: Iterable<WrappedKey>): KeysInUse {
  const counts = new Map<string, number>();
  let firstLayout = 0;
  const count = ({ keyId }: WrappedKey): unknown => counts.set(keyId, (counts.get(keyId) ?? 0) + 1);
  for (const { sealed } of seals) {
    if (sealed.dataKey) count(sealed.dataKey);
    else if (sealed.ciphertext.length > 0) firstLayout += 1;
  }
  for (const other of others) count(other);
  return { keys: [...counts].map(([keyId, found]) => ({ keyId, count: found })), firstLayout };
}

export const isSameKey = (a: WrappedKey, b: WrappedKey): boolean =>
  a.keyId === b.keyId && isSameBytes(a.wrapped, b.wrapped);

export const isSameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

const isStale = ({ ciphertext, dataKey }: Sealed, current: string): boolean =>
  dataKey ? dataKey.keyId !== current : ciphertext.length > 0;

function inOrder(a: SecretOwner, b: SecretOwner): number {
  if (a.tenant !== b.tenant) return a.tenant < b.tenant ? -1 : 1;
  if (a.accountId !== b.accountId) return a.accountId < b.accountId ? -1 : 1;
  return 0;
}
