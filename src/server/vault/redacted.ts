import { inspect } from 'node:util';

const SHOWN = '[redacted]';

/**
 * A value that no log shows: text, JSON and `console.log` all say `[redacted]`. Passes a secret through code that has no
 * business reading it.
 */
export class Redacted<Value> {
  readonly #value: Value;

  constructor(value: Value) {
    this.#value = value;
  }

  /** The value itself. Call it where it is used, not before. */
  reveal(): Value {
    return this.#value;
  }

  toString(): string {
    return SHOWN;
  }

  toJSON(): string {
    return SHOWN;
  }

  [inspect.custom](): string {
    return SHOWN;
  }
}
