/** Lets a test stop a server at a chosen point and let it go on later, with events instead of sleeps. */

/** Where a server can be held: before its first byte, before it answers a login, before it does an operation. */
export type HoldPoint = 'handshake' | 'authentication' | 'operation';

/** One held step. */
export interface Hold {
  /** Resolves when the server has come to the point and waits there. */
  readonly reached: Promise<void>;
  /** Lets the server go on; also cancels a hold that was not reached yet. */
  release(): void;
}

interface Gate {
  readonly point: HoldPoint;
  readonly operation: string | undefined;
  readonly reached: Deferred;
  readonly released: Deferred;
}

interface Deferred {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

function deferred(): Deferred {
  let settle: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: () => settle() };
}

/** The holds of one server. Each stops one passer-by. */
export class Holds {
  readonly #armed: Gate[] = [];
  readonly #held = new Set<Gate>();

  /** Stops the next one to pass the point; an operation can be named, for example `WRITE`. */
  hold(point: HoldPoint, operation?: string): Hold {
    const gate: Gate = { point, operation, reached: deferred(), released: deferred() };
    this.#armed.push(gate);
    return { reached: gate.reached.promise, release: () => this.#release(gate) };
  }

  /** To be called at the point: a promise to wait for, or `undefined` to go straight on. */
  pass(point: HoldPoint, operation?: string): Promise<void> | undefined {
    const index = this.#armed.findIndex(
      (gate) => gate.point === point && (gate.operation === undefined || gate.operation === operation),
    );
    const gate = this.#armed[index];
    if (!gate) return undefined;
    this.#armed.splice(index, 1);
    this.#held.add(gate);
    gate.reached.resolve();
    return gate.released.promise;
  }

  /** Lets everybody go. */
  releaseAll(): void {
    for (const gate of [...this.#armed, ...this.#held]) this.#release(gate);
  }

  #release(gate: Gate): void {
    const index = this.#armed.indexOf(gate);
    if (index >= 0) this.#armed.splice(index, 1);
    this.#held.delete(gate);
    gate.released.resolve();
  }
}
