import type { CallOptions, DestinationBackend } from '../../../src/backend/backend.js';
import { success, failure, type Result } from '../../../src/problems/result.js';
import { fakeBackend, fakeChecks } from '../../../demo/gallery/fake-backend.js';
import { EVERY_PROBLEM, genericProblem, hostKeyQuestion, seeded } from '../../../demo/gallery/fakes.js';

/** How a held call ends: as the backend says, with a problem, with a question, or by something thrown. */
export type Answer = 'well' | 'problem' | 'question' | 'throws';

/** A call that waits for its answer. */
export interface HeldCall {
  readonly name: string;
  readonly input: unknown;
  readonly options: CallOptions;
  /** What is drawn where the call was made: it leaves the page with it. */
  readonly screen: Element | undefined;
  answered: boolean;
  readonly answer: (how: Answer, which: number) => void;
}

type Method = (input: unknown, options?: CallOptions) => Promise<Result<unknown>>;

/** Backends that answer when they are told to. */
export class HeldBackends {
  readonly calls: HeldCall[] = [];
  /** Calls are answered at once. */
  prompt: boolean;
  /** Whether a call ends with its signal, as those over HTTP do. */
  readonly listens: boolean;
  readonly #screen: () => Element | undefined;
  /** What exists by now, by what the backends have answered. */
  readonly created: string[] = [];

  constructor(screen: () => Element | undefined, settings: { prompt: boolean; listens: boolean }) {
    this.#screen = screen;
    this.prompt = settings.prompt;
    this.listens = settings.listens;
  }

  get held(): HeldCall[] {
    return this.calls.filter(({ answered }) => !answered);
  }

  /** Another backend, with so many accounts. */
  make(accounts: number, actions: boolean): DestinationBackend {
    const real = fakeBackend(fakeChecks(), { accounts: seeded(accounts) });
    const held: Record<string, Method | undefined> = {};
    for (const name of Object.keys(real)) {
      const method: unknown = Reflect.get(real, name);
      if (typeof method !== 'function' || name === 'prepareChecks') continue;
      held[name] = this.#holding(name, method.bind(real) as Method, actions);
    }
    return held as unknown as DestinationBackend;
  }

  #holding(name: string, method: Method, actions: boolean): Method {
    return (input, options = {}) =>
      new Promise((resolve, reject) => {
        const { signal } = options;
        const call: HeldCall = {
          name,
          input,
          options,
          screen: this.#screen(),
          answered: false,
          answer: (how, which) => {
            if (call.answered) return;
            call.answered = true;
            if (how === 'throws') reject(new TypeError(`canary-thrown ${which}`));
            else if (how === 'question') resolve(failure(hostKeyQuestion));
            else if (how === 'problem') {
              const code = EVERY_PROBLEM[which % EVERY_PROBLEM.length] ?? 'net.offline';
              const met = genericProblem(code);
              resolve(
                name === 'check' && which % 2
                  ? success({ verdict: 'failed', probes: [], problem: met })
                  : failure(met),
              );
            } else {
              const { onProbe } = options;
              const given = onProbe ? { onProbe } : {};
              method(input, {
                ...given,
                ...(options.idempotencyKey ? { idempotencyKey: options.idempotencyKey } : {}),
              }).then((result) => {
                if (name === 'createDestination' && result.ok)
                  this.created.push((result.value as { id: string }).id);
                if (name === 'describe' && result.ok && !actions)
                  resolve(success({ ...(result.value as object), accountActions: [] }));
                else resolve(result);
              }, reject);
            }
          },
        };
        this.calls.push(call);
        if (this.listens)
          signal?.addEventListener('abort', () => {
            if (call.answered) return;
            call.answered = true;
            reject(signal.reason as Error);
          });
        if (this.prompt) call.answer('well', 0);
      });
  }
}
