import { startDeadline, untilAborted } from '../../backend/abort.js';
import type { WrappedKey } from '../../backend/sealed.js';
import { problem, ProblemError } from '../../problems/problem.js';
import { loggedError, type LoggedError } from '../log.js';
import { KEY_BYTES } from './aead.js';
import type { KeyContext, KeyProvider } from './key-provider.js';

/** A call of a key provider that failed, for the host's log: never a key, and never a message, which might quote one. */
export interface KeyFailure {
  readonly call: 'currentKeyId' | 'wrap' | 'unwrap' | 'rawKey';
  /** The `name` is `TimeoutError` when the provider took too long. */
  readonly error: LoggedError;
}

/** How {@link DataKeys} deal with their providers. */
export interface DataKeysOptions {
  /** The first one wraps; all of them unwrap. */
  readonly providers: readonly [KeyProvider, ...KeyProvider[]];
  /** Limit of one call, in milliseconds. */
  readonly timeoutMs: number;
  readonly onFailure: ((failure: KeyFailure) => void) | undefined;
}

/**
 * Wraps and unwraps data keys. Rejects with the problem `backend.error` when a provider is slow or down, and with the signal's
 * reason when its caller has gone.
 *
 * No unwrapped key is kept: each opens one row, which an operation opens once. A cache would save a call and keep in memory
 * what somebody who reads the memory wants most.
 */
export class DataKeys {
  readonly #options: DataKeysOptions;

  constructor(options: DataKeysOptions) {
    this.#options = options;
  }

  /** The id of the key that wraps now. */
  async currentKeyId(signal?: AbortSignal): Promise<string> {
    const [provider] = this.#options.providers;
    return this.#call('currentKeyId', signal, async (until) => provider.currentKeyId(until));
  }

  async wrap(dataKey: Uint8Array, context: KeyContext, signal?: AbortSignal): Promise<WrappedKey> {
    const [provider] = this.#options.providers;
    return this.#call('wrap', signal, async (until) => {
      const { keyId, wrapped } = await provider.wrap(dataKey, context, until);
      if (keyId === '' || wrapped.length < KEY_BYTES || Buffer.from(wrapped).includes(Buffer.from(dataKey))) {
        throw new RangeError('A key provider has not wrapped a key.');
      }
      return { keyId, wrapped: new Uint8Array(wrapped) };
    });
  }

  /** `undefined` when no provider knows the key, or it is not for this context. */
  async unwrap(
    wrapped: WrappedKey,
    context: KeyContext,
    signal?: AbortSignal,
  ): Promise<Uint8Array | undefined> {
    return this.#first('unwrap', signal, (provider, until) => provider.unwrap(wrapped, context, until));
  }

  /** The key itself, for what the first layout of the vault has made. `undefined` where it cannot be had. */
  async rawKey(keyId: string, signal?: AbortSignal): Promise<Uint8Array | undefined> {
    return this.#first('rawKey', signal, async (provider, until) => provider.rawKey?.(keyId, until));
  }

  /** What the first provider that has an answer says. */
  async #first(
    call: KeyFailure['call'],
    signal: AbortSignal | undefined,
    ask: (provider: KeyProvider, until: AbortSignal) => Promise<Uint8Array | undefined>,
  ): Promise<Uint8Array | undefined> {
    for (const provider of this.#options.providers) {
      const key = await this.#call(call, signal, async (until) => {
        const answer = await ask(provider, until);
        if (answer && answer.length !== KEY_BYTES) throw new RangeError('A key provider answered no key.');
        return answer;
      });
      if (key) return key;
    }
    return undefined;
  }

  async #call<Value>(
    call: KeyFailure['call'],
    signal: AbortSignal | undefined,
    work: (until: AbortSignal) => Promise<Value>,
  ): Promise<Value> {
    signal?.throwIfAborted();
    const deadline = startDeadline(this.#options.timeoutMs, signal);
    try {
      return await untilAborted(deadline.signal, work(deadline.signal));
    } catch (error) {
      signal?.throwIfAborted();
      this.#tell({ call, error: loggedError(error) });
      throw new ProblemError(problem('backend.error', { status: 503 }));
    } finally {
      deadline.end();
    }
  }

  #tell(failure: KeyFailure): void {
    try {
      this.#options.onFailure?.(failure);
    } catch {
      // A log that fails is no reason for another answer.
    }
  }
}
