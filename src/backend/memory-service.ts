import type { FormValues } from '../destinations/definition.js';
import { problem, problemOf, unexpected } from '../problems/problem.js';
import { failure, success } from '../problems/result.js';
import { untilAborted } from './abort.js';
import type { CompleteBackend } from './backend.js';
import { parseInput } from './input-issues.js';
import type { ChecksOf } from './destination-types.js';
import type { MemoryBackendOptions } from './memory-options.js';
import { MemoryStore } from './memory-store.js';
import { backendFrom, callOperation } from './operations.js';
import { newestFirst } from './paging.js';
import { createService } from './service.js';
import type { Sealed } from './sealed.js';
import type { SecretKeeper } from './store.js';

// A page has one user.
const TENANT = 'page';

/** What `createMemoryBackend` loads by need. */
export async function memoryBackend(options: MemoryBackendOptions): Promise<CompleteBackend> {
  const { checks, server, onAccount, encryptsFiles } = options;
  const store = new MemoryStore();
  const keeper = new MemoryKeeper();
  const serviceFor = (types: MemoryBackendOptions['types']) =>
    createService({
      types,
      store,
      keeper,
      checksOf: checks ?? checksInPage,
      server,
      encryptsFiles,
      handOver: onAccount,
    })(TENANT);
  let { types } = options;
  let backend = serviceFor(types);
  await seed(options, store, keeper);

  return backendFrom(async (name, input, call = {}) => {
    call.signal?.throwIfAborted();
    const parsed = parseInput(name, input);
    if (!parsed.ok) return parsed;
    if (options.types !== types) backend = serviceFor((types = options.types));
    try {
      return await untilAborted(call.signal, callOperation(backend, name, parsed.value, call));
    } catch (error) {
      call.signal?.throwIfAborted();
      return failure(problemOf(error) ?? unexpected(error));
    }
  });
}

const checksInPage: ChecksOf = async (definition) => definition.checkInBrowser?.();

/** Has the checks of a type at hand, before somebody waits for them. */
export async function fetchChecks(
  { types, checks = checksInPage }: MemoryBackendOptions,
  wanted: string,
): Promise<void> {
  const definition = await types.find(({ type }) => type === wanted)?.load();
  if (definition) await checks(definition);
}

async function seed(
  { accounts = [], destinations = [] }: MemoryBackendOptions,
  store: MemoryStore,
  keeper: SecretKeeper,
): Promise<void> {
  const inMilliseconds = (time: string): string => new Date(time).toISOString();
  const rows = accounts.map(({ account, credentials }) => ({
    row: { ...account, createdAt: inMilliseconds(account.createdAt) },
    credentials,
  }));
  // In the order in which they came into being: each goes to the end of the lists, and nothing has to make room.
  rows.sort((a, b) => newestFirst(b.row, a.row));
  for (const { row, credentials } of rows) {
    const owner = { tenant: TENANT, accountId: row.id };
    const sealed = credentials ? await keeper.seal(owner, credentials) : { ciphertext: new Uint8Array() };
    await store.addAccount(TENANT, row, sealed);
  }
  for (const destination of destinations) {
    await store.addDestination(TENANT, {
      ...destination,
      createdAt: inMilliseconds(destination.createdAt),
    });
  }
}

/** Nothing is at rest here: a seal is an empty token, and what it stands for is in a private map. */
class MemoryKeeper implements SecretKeeper {
  readonly #credentials = new WeakMap<Uint8Array, FormValues>();

  async seal(_owner: unknown, credentials: FormValues): Promise<Sealed> {
    const ciphertext = new Uint8Array(1);
    this.#credentials.set(ciphertext, { ...credentials });
    return { ciphertext };
  }

  async open(_owner: unknown, { ciphertext }: Sealed): ReturnType<SecretKeeper['open']> {
    const credentials = this.#credentials.get(ciphertext);
    return credentials ? success(credentials) : failure(problem('account.unreadable', {}));
  }

  async fingerprint(_scope: unknown, input: string): Promise<string> {
    return input;
  }

  async matches(fingerprint: string, _scope: unknown, input: string): Promise<boolean> {
    return fingerprint === input;
  }
}
