/** Whose credentials these are: part of what a seal vouches for. */
export interface SecretOwner {
  readonly tenant: string;
  readonly accountId: string;
}

/** A key as it is stored: encrypted by another one, which the store does not have. */
export interface WrappedKey {
  /** The key that has encrypted it. */
  readonly keyId: string;
  readonly wrapped: Uint8Array;
}

/** Credentials as they are stored. A store keeps both parts and looks into neither. */
export interface Sealed {
  readonly ciphertext: Uint8Array;
  /** Opens the ciphertext, once it is unwrapped. Missing where the keeper needs none, and in rows of its first layout. */
  readonly dataKey?: WrappedKey;
}

/** What a rotation has to look at: a data key, or credentials that have none yet. */
export type StaleKey =
  | { readonly owner: SecretOwner; readonly dataKey: WrappedKey }
  | { readonly owner: SecretOwner; readonly ciphertext: Uint8Array };

/** Which keys are still needed. */
export interface KeysInUse {
  /** How many stored keys each of them has wrapped; one that has wrapped none is left out. */
  readonly keys: readonly { readonly keyId: string; readonly count: number }[];
  /** Accounts whose ciphertext has no data key: a key that is not named here may be needed for them. */
  readonly firstLayout: number;
}

/**
 * The wrapped keys of a store, for those who rotate them: the only methods that see all tenants. Each of them is atomic, as
 * all methods of a store are.
 */
export interface KeyRows {
  /** A key of the backend as a whole. With `minted`: the given one if there is none yet, else the one that was first. */
  backendKey(name: string, minted?: WrappedKey): Promise<WrappedKey | undefined>;
  /** Replaces it if it is still the one before. Answers whether it was. */
  swapBackendKey(name: string, before: WrappedKey, after: WrappedKey): Promise<boolean>;
  /**
   * Data keys that another key than `current` has wrapped, and ciphertexts without a data key unless they are empty: the
   * first `limit` behind `after`, in one order of tenants and accounts that stays the same.
   */
  staleKeys(query: {
    readonly current: string;
    readonly after?: SecretOwner;
    readonly limit: number;
  }): Promise<readonly StaleKey[]>;
  /** Replaces a data key if it is still the one before. Answers whether it was. */
  swapDataKey(owner: SecretOwner, before: WrappedKey, after: WrappedKey): Promise<boolean>;
  /** Gives a data key to credentials that had none, if the ciphertext is still the one before. Answers whether it was. */
  swapSeal(owner: SecretOwner, before: Uint8Array, after: Sealed): Promise<boolean>;
  keysInUse(): Promise<KeysInUse>;
}
