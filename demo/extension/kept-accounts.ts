import type { Account, createMemoryBackend, Destination, FormValues } from '../../src/index.js';
import { api } from './browser-api.js';

interface Kept {
  readonly accounts: readonly { readonly account: Account; readonly credentials: FormValues }[];
  readonly destinations: readonly Destination[];
}

/**
 * What is connected, kept in `storage.session`: in the browser's memory, out of the reach of web pages and content
 * scripts, and forgotten when the browser ends. `storage.local` would write the keys to the disk as they are.
 */
export class KeptAccounts {
  #kept: Kept;

  private constructor(kept: Kept) {
    this.#kept = kept;
  }

  static async load(): Promise<KeptAccounts> {
    const { accounts = [], destinations = [] } = (await api.storage.session.get([
      'accounts',
      'destinations',
    ])) as Partial<Kept>;
    return new KeptAccounts({ accounts, destinations });
  }

  /** What a memory backend begins with. */
  get seed(): Pick<Parameters<typeof createMemoryBackend>[0], 'accounts' | 'destinations'> {
    return this.#kept;
  }

  get destinations(): readonly Destination[] {
    return this.#kept.destinations;
  }

  /** A new account, or one with another key. */
  put(account: Account, credentials: FormValues): Promise<void> {
    const others = this.#kept.accounts.filter((each) => each.account.id !== account.id);
    return this.#keep({ accounts: [...others, { account, credentials }] });
  }

  /** The account as it is now; its key stays. */
  update(account: Account): Promise<void> {
    const accounts = this.#kept.accounts.map((each) =>
      each.account.id === account.id ? { ...each, account } : each,
    );
    return this.#keep({ accounts });
  }

  forget({ id }: Account): Promise<void> {
    return this.#keep({ accounts: this.#kept.accounts.filter(({ account }) => account.id !== id) });
  }

  add(destination: Destination): Promise<void> {
    return this.#keep({ destinations: [...this.#kept.destinations, destination] });
  }

  #keep(changed: Partial<Kept>): Promise<void> {
    this.#kept = { ...this.#kept, ...changed };
    return api.storage.session.set({ ...this.#kept });
  }
}
