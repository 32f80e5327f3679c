import type { OperationName } from '../../backend/contract.js';
import type { Problem } from '../../problems/problem.js';
import type { Result } from '../../problems/result.js';
import type { AuditSink } from './audit-event.js';
import { factsOf, factsOfBreak, factsOfRefusal, type AuditFacts } from './audit-rules.js';

/** Of which request an event is. */
export interface AuditedRequest {
  readonly correlationId: string;
  readonly tenant: string | undefined;
  readonly actor: string | undefined;
}

/** Hands events to the host's sink. */
export class AuditTrail {
  readonly #sink: AuditSink;
  readonly #required: boolean;
  readonly #onFailure: (request: AuditedRequest, thrown: unknown) => void;

  /** `required`: nothing is answered before its events have been taken. `onFailure` hears of each that was not. */
  constructor(
    sink: AuditSink,
    required: boolean,
    onFailure: (request: AuditedRequest, thrown: unknown) => void,
  ) {
    this.#sink = sink;
    this.#required = required;
    this.#onFailure = onFailure;
  }

  /** Calls an operation and records how it ended, also when its caller has gone meanwhile. */
  async audited<Value>(
    request: AuditedRequest,
    name: OperationName,
    input: unknown,
    call: () => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    let result: Result<Value>;
    try {
      result = await call();
    } catch (error) {
      await this.#record(request, factsOfBreak(name, input));
      throw error;
    }
    await this.#record(request, factsOf(name, input, result));
    return result;
  }

  /** Records a request that was refused before it was an operation. */
  refused(
    request: AuditedRequest,
    name: OperationName,
    path: Readonly<Record<string, string>>,
    { code }: Problem,
  ): Promise<void> {
    return this.#record(request, [factsOfRefusal(name, path, code)]);
  }

  /** Rejects when a required event was not taken. */
  async #record(request: AuditedRequest, facts: readonly AuditFacts[]): Promise<void> {
    const { correlationId, tenant, actor } = request;
    const at = new Date().toISOString();
    for (const fact of facts) {
      const event = {
        at,
        ...fact,
        correlationId,
        ...(tenant === undefined ? {} : { tenant }),
        ...(actor === undefined ? {} : { actor }),
      };
      const taken = (async () => this.#sink(event))().catch((error: unknown) => {
        this.#onFailure(request, error);
        if (this.#required) throw error;
      });
      if (this.#required) await taken;
    }
  }
}
