import type { LitElement, ReactiveController } from 'lit';
import type { CallOptions } from '../backend/backend.js';
import type { Probe } from '../destinations/check.js';
import type { Activity } from '../flow/wizard-state.js';
import { whenRemoved } from '../components/when-removed.js';
import type { WizardEventDetails } from '../flow/wizard-events.js';
import { isHostKeyQuestion } from '../problems/host-key-question.js';
import { unexpected, type Problem } from '../problems/problem.js';
import { failure, type Result } from '../problems/result.js';

/** One check at a time that belongs to one element: its probes as they happen, and its end with the element's. */
export class CheckRun implements ReactiveController {
  readonly #host: LitElement;
  #activity: Activity = { status: 'idle' };
  #abort: AbortController | undefined;
  #requests = 0;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** What is going on. */
  get activity(): Activity {
    return this.#activity;
  }

  hostDisconnected(): void {
    whenRemoved(this.#host, () => {
      this.stop();
    });
  }

  /** Ends what is running; nothing of it is shown any more. */
  stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    if (this.#activity.status === 'running') this.#show({ status: 'idle' });
  }

  /** Makes a call and shows how it goes. Answers `undefined` when it was stopped. */
  async run<Value>(
    call: (options: CallOptions) => Promise<Result<Value>>,
  ): Promise<Result<Value> | undefined> {
    this.stop();
    const abort = new AbortController();
    this.#abort = abort;
    const request = (this.#requests += 1);
    const { signal } = abort;
    let probes: readonly Probe[] = [];
    this.#show({ status: 'running', request, probes });
    const onProbe = (probe: Probe): void => {
      if (signal.aborted) return;
      const known = probes.some(({ id }) => id === probe.id);
      probes = known ? probes.map((one) => (one.id === probe.id ? probe : one)) : [...probes, probe];
      this.#show({ status: 'running', request, probes });
    };
    // A backend should answer problems, not throw.
    const result = await call({ signal, onProbe }).catch((error: unknown) => failure(unexpected(error)));
    if (signal.aborted) return undefined;
    this.#abort = undefined;
    this.#show(result.ok ? { status: 'idle' } : { status: 'failed', problem: result.problem, probes });
    if (!result.ok && !isHostKeyQuestion(result.problem)) this.#tell(result.problem);
    return result;
  }

  /** Goes up to the host: it is an event of the wizard. */
  #tell(met: Problem): void {
    const detail: WizardEventDetails['wizard-error'] = { problem: met, step: 'auth' };
    this.#host.dispatchEvent(new CustomEvent('wizard-error', { detail, bubbles: true, composed: true }));
  }

  #show(activity: Activity): void {
    this.#activity = activity;
    this.#host.requestUpdate();
  }
}
