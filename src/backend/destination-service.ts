import { failure, success, type Result } from '../problems/result.js';
import { problem } from '../problems/problem.js';
import type { CallOptions, Destination } from './backend.js';
import type { OutputOf } from './contract.js';
import type { InputOf } from './inputs.js';
import { once } from './once.js';
import { nextCursor } from './paging.js';
import { FIRST_REVISION } from './revision.js';
import { sliceOf, unedited, type ServiceParts } from './service-parts.js';
import type { SharedRuns } from './shared-runs.js';
import { plain, type Subject, type Subjects } from './subjects.js';

/** What the operations on the destinations of one tenant mean. */
export class DestinationService {
  readonly #tenant: string;
  readonly #parts: ServiceParts;
  readonly #subjects: Subjects;
  readonly #runs: SharedRuns<Destination>;

  constructor(tenant: string, parts: ServiceParts, subjects: Subjects, runs: SharedRuns<Destination>) {
    this.#tenant = tenant;
    this.#parts = parts;
    this.#subjects = subjects;
    this.#runs = runs;
  }

  create(input: InputOf<'createDestination'>, options: CallOptions = {}): Promise<Result<Destination>> {
    const { store, stamp, keeper } = this.#parts;
    return once({
      tenant: this.#tenant,
      operation: 'createDestination',
      input,
      options,
      keeper,
      runs: this.#runs,
      claimedBy: (key) => store.destinationClaimedBy(this.#tenant, key),
      work: async (shared, claim) => {
        const proven = await this.#prove(input.accountId, input.setup, shared, options);
        if (!proven.ok) return proven;
        const { definition, setup = {} } = proven.value;
        const destination: Destination = {
          ...stamp(),
          type: definition.type,
          accountId: input.accountId,
          name: input.name,
          description: input.description ?? '',
          setup: plain(setup),
          enabled: true,
          revision: FIRST_REVISION,
        };
        const added = await store.addDestination(this.#tenant, destination, claim);
        if (added === 'account-missing') return failure(problem('account.not-found', {}));
        return added === 'key-taken' ? undefined : success(destination);
      },
    });
  }

  async update(
    { id, setup, ...given }: InputOf<'updateDestination'>,
    options: CallOptions = {},
  ): Promise<Result<Destination>> {
    const { store } = this.#parts;
    const before = await store.destination(this.#tenant, id);
    if (!before) return failure(problem('destination.not-found', {}));
    if (options.ifMatch !== undefined && options.ifMatch !== before.revision) {
      return unedited('outdated', 'destination.not-found', options);
    }
    let location: Pick<Destination, 'setup'> | undefined;
    if (setup) {
      const proven = await this.#prove(before.accountId, setup, options, options);
      if (!proven.ok) return proven;
      location = { setup: plain(proven.value.setup ?? {}) };
    }
    const edit = await store.editDestination(this.#tenant, id, { ...given, ...location }, options.ifMatch);
    return edit.outcome === 'edited'
      ? success(edit.destination)
      : unedited(edit.outcome, 'destination.not-found', options);
  }

  async list(input: InputOf<'listDestinations'>): Promise<Result<OutputOf<'listDestinations'>>> {
    const part = sliceOf(input);
    if (!part.ok) return part;
    const { accountId } = input;
    const query = { ...part.value, ...(accountId === undefined ? {} : { accountId }) };
    const page = await this.#parts.store.listDestinations(this.#tenant, query);
    return success({ destinations: [...page.rows], total: page.total, nextCursor: nextCursor(page) });
  }

  async remove({ id }: InputOf<'deleteDestination'>, options: CallOptions = {}): Promise<Result<undefined>> {
    const outcome = await this.#parts.store.removeDestination(this.#tenant, id, options.ifMatch);
    return outcome === 'removed' ? success(undefined) : unedited(outcome, 'destination.not-found', options);
  }

  /** Proves a location with a stored account. */
  async #prove(
    accountId: string,
    given: InputOf<'createDestination'>['setup'],
    run: CallOptions,
    asked: CallOptions,
  ): Promise<Result<Subject>> {
    const subject = await this.#subjects.stored(accountId, given);
    if (!subject.ok) return subject;
    const { credentials, setup = {} } = subject.value;
    const checks = this.#subjects.checksFor(subject.value, asked);
    const { outcome } = await this.#subjects.run(run, (context) =>
      checks.checkLocation(credentials, setup, context),
    );
    return outcome.verdict === 'passed' ? subject : failure(outcome.problem);
  }
}
