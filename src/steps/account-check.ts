import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { CheckReport } from '../backend/backend.js';
import type { Probe } from '../destinations/check.js';
import { problem, type Problem } from '../problems/problem.js';
import { failure, type Result } from '../problems/result.js';
import { PARTS } from '../components/parts.js';
import { AccountPanel } from './account-panel.js';
import { CheckRun } from './check-run.js';
import { Diagnosis } from './diagnosis.js';

type Values = Readonly<Record<string, string>>;

/**
 * Checks a stored account with its stored secrets, and shows how it went.
 *
 * @summary Checks a stored account again.
 * @tag account-check
 * @fires {CustomEvent<{account: Account, reason: 'checked' | 'replaced'}>} account-changed - It was checked, or mended.
 * @fires {CustomEvent<{problem: Problem, step: 'auth'}>} wizard-error - It failed; also shown.
 * @fires {CustomEvent<{said: string}>} panel-done - It is no longer needed.
 */
export class AccountCheck extends AccountPanel {
  /** What a check that has passed has found. */
  @state() private passed: readonly Probe[] | undefined;

  readonly #run = new CheckRun(this);
  readonly #diagnosis = new Diagnosis(this);

  override enter(): void {
    super.enter();
    if (this.#run.activity.status !== 'running') void this.#check();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { texts, account, around, passed } = this;
    const { definition, messages, problemsUrl, egressAddresses } = around;
    if (!definition) return nothing;
    const { activity } = this.#run;
    const running = activity.status === 'running';
    const plan = definition.probes.account;
    return html`<div class="panel" role="group" aria-label=${texts.check} tabindex="-1">
      <p class=${running ? 'wait' : 'good'} role="status">
        ${running ? html`<span class="spinner" aria-hidden="true"></span>${texts.checking}` : nothing}
        ${passed ? texts.checkPassed : nothing}
      </p>
      ${
        passed
          ? html`<check-list
              exportparts=${PARTS}
              .plan=${plan}
              .probes=${passed}
              .type=${definition.type}
              .problemsUrl=${problemsUrl}
              .messages=${messages}
            ></check-list>`
          : this.#diagnosis.render(activity, plan, {
              definition,
              messages,
              problemsUrl,
              egressAddresses,
              values: account.details,
              account,
              acts: {
                fill: () => undefined,
                again: () => void this.#check(),
                decline: () => {
                  this.done();
                },
                changeAccount: (values) => void this.#change(values),
                canCheckFromServer: false,
              },
            })
      }
      <div class="row">
        ${
          running
            ? html`<button type="button" @click=${this.#onStop}>${texts.stop}</button>`
            : html`<button
                type="button"
                @click=${() => {
                  this.done();
                }}
              >
                ${texts.close}
              </button>`
        }
      </div>
    </div>`;
  }

  #onStop = (): void => {
    this.#run.stop();
    this.done();
  };

  async #check(): Promise<void> {
    const { id } = this.account;
    this.#begin();
    let probes: readonly Probe[] = [];
    const checked = await this.#run.run(async (options): Promise<Result<CheckReport>> => {
      const report = await this.ask((backend) => backend.check({ accountId: id }, options));
      if (!report.ok) return report;
      ({ probes } = report.value);
      const { verdict, problem: met = problem('backend.invalid-answer', { status: 200, path: '/checks' }) } =
        report.value;
      this.#record(verdict, met);
      return verdict === 'passed' ? report : failure(met);
    });
    this.#end();
    if (checked?.ok) this.passed = probes;
  }

  /** A repair: the account with other values, if it works with them. */
  async #change(credentials: Values): Promise<void> {
    const { id } = this.account;
    this.#begin();
    const changed = await this.#run.run((options) =>
      this.ask((backend) => backend.updateAccount({ id, credentials }, options)),
    );
    this.#end();
    if (!changed?.ok) return;
    this.passed = [];
    this.tell('account-changed', { account: changed.value, reason: 'replaced' });
  }

  #begin(): void {
    this.passed = undefined;
    this.#diagnosis.retry();
    this.panel?.focus();
  }

  /** *Stop* has gone with the check, and the focus with it. */
  #end(): void {
    void this.updateComplete.then(() => {
      if (!this.shadowRoot?.activeElement) this.panel?.focus();
    });
  }

  #record(verdict: CheckReport['verdict'], met: Problem): void {
    const at = new Date().toISOString();
    const lastCheck = verdict === 'passed' ? { at, verdict } : { at, verdict, problem: met };
    this.tell('account-changed', { account: { ...this.account, lastCheck }, reason: 'checked' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-check': AccountCheck;
  }
}
