import { setTimeout as wait } from 'node:timers/promises';

/** How to drain a handler. */
export interface DrainOptions {
  /** How long what is running may take to finish, in milliseconds; then it is aborted. Default 25 000. */
  readonly timeoutMs?: number;
  /**
   * How long draining takes at least, in milliseconds, so that load balancers have asked for readiness before the server
   * stops to listen. Default 0.
   */
  readonly noticeMs?: number;
}

/** What became of the requests that were running when draining began, and of those that came meanwhile. */
export interface DrainReport {
  readonly finished: number;
  /** Aborted at the deadline. Their callers were told to try again. */
  readonly aborted: number;
}

/** A request that is being answered. */
export interface RunningRequest {
  /** Aborted when draining takes too long. */
  readonly stop: AbortSignal;
  /** Called once, when its answer is complete. */
  end(): void;
}

/** How long those that were aborted may take to say so. */
const LAST_WORDS_MS = 1000;

/** The requests that a handler is answering, to be waited for before it is ended. */
export class RunningRequests {
  readonly #running = new Set<AbortController>();
  #draining: Promise<DrainReport> | undefined;
  #finished = 0;
  #onEnd: (() => void) | undefined;

  get draining(): boolean {
    return this.#draining !== undefined;
  }

  begin(): RunningRequest {
    const controller = new AbortController();
    this.#running.add(controller);
    return {
      stop: controller.signal,
      end: () => {
        if (!this.#running.delete(controller)) return;
        if (this.#draining && !controller.signal.aborted) this.#finished += 1;
        this.#onEnd?.();
      },
    };
  }

  /** A second call waits for the first one's end. */
  drain(options: DrainOptions = {}): Promise<DrainReport> {
    this.#draining ??= this.#drain(options);
    return this.#draining;
  }

  async #drain({ timeoutMs = 25_000, noticeMs = 0 }: DrainOptions): Promise<DrainReport> {
    // Those who are still sent here meanwhile are counted, too.
    await wait(Math.min(noticeMs, timeoutMs));
    await this.#idle(Math.max(0, timeoutMs - noticeMs));
    const late = [...this.#running];
    for (const controller of late) {
      controller.abort(new DOMException('The server is being ended.', 'AbortError'));
    }
    if (late.length > 0) await this.#idle(LAST_WORDS_MS);
    return { finished: this.#finished, aborted: late.length };
  }

  /** Resolves when nothing is running, or when the time is up. */
  async #idle(milliseconds: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds);
      this.#onEnd = () => {
        if (this.#running.size === 0) resolve();
      };
      this.#onEnd();
    });
    clearTimeout(timer);
    this.#onEnd = undefined;
  }
}
