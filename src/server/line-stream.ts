/** A body of JSON texts, one per line (https://github.com/ndjson/ndjson-spec), written as they come. */
export class LineStream {
  /** What a `Response` takes. */
  readonly body: ReadableStream<Uint8Array>;
  /** Resolves at the first line. */
  readonly begun: Promise<'begun'>;
  #begin: (begun: 'begun') => void = () => undefined;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;

  /** `onCancel` is called when the reader has gone. */
  constructor(onCancel: () => void) {
    this.begun = new Promise((resolve) => {
      this.#begin = resolve;
    });
    this.body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#controller = controller;
      },
      cancel: () => {
        this.#controller = undefined;
        onCancel();
      },
    });
  }

  /** Adds a line; does nothing after the end. A check has a dozen lines: nobody needs to wait for the reader. */
  write(value: unknown): void {
    this.#controller?.enqueue(new TextEncoder().encode(`${JSON.stringify(value)}\n`));
    this.#begin('begun');
  }

  end(): void {
    this.#controller?.close();
    this.#controller = undefined;
  }
}
