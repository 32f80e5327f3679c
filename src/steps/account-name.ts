import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { wholeNames } from '../components/whole-names.js';
import type { Problem } from '../problems/problem.js';
import { AccountPanel } from './account-panel.js';
import { CheckRun } from './check-run.js';

/**
 * Gives an account another label.
 *
 * @summary Renames a stored account.
 * @tag account-name
 * @fires {CustomEvent<{account: Account, reason: 'renamed'}>} account-changed - It has been renamed.
 * @fires {CustomEvent<{problem: Problem, step: 'auth'}>} wizard-error - It failed; also shown.
 * @fires {CustomEvent<{said: string}>} panel-done - It is no longer needed.
 */
export class AccountName extends AccountPanel {
  @state() private problem: Problem | undefined;

  @query('input') private readonly input!: HTMLInputElement | null;

  readonly #run = new CheckRun(this);

  override enter(): void {
    this.input?.focus();
    this.input?.select();
  }

  protected override render(): TemplateResult {
    const { texts, account, around } = this;
    const label = around.definition?.describeAccount(account.details) ?? account.label;
    const waits = this.#run.activity.status === 'running';
    return html`<form class="panel" novalidate @submit=${this.#onSubmit}>
      <label
        >${texts.name}
        <input
          type="text"
          maxlength="255"
          autocomplete="off"
          aria-describedby="help"
          .value=${account.label}
        />
      </label>
      <p class="muted" id="help">${wholeNames(texts.nameHelp({ label }))}</p>
      ${this.renderProblem(this.problem)}
      <div class="row">
        <button type="submit" class="primary" aria-disabled=${waits ? 'true' : 'false'}>
          ${waits ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}${texts.save}
        </button>
        <button
          type="button"
          @click=${() => {
            this.done();
          }}
        >
          ${texts.cancel}
        </button>
      </div>
    </form>`;
  }

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.#run.activity.status === 'running') return;
    const label = this.input?.value.trim();
    void this.#rename(label || null);
  };

  async #rename(label: string | null): Promise<void> {
    const { id } = this.account;
    this.problem = undefined;
    const renamed = await this.#run.run(({ signal }) =>
      this.ask((backend) => backend.renameAccount?.({ id, label }, signal ? { signal } : {})),
    );
    if (!renamed) return;
    if (!renamed.ok) {
      this.problem = renamed.problem;
      return;
    }
    this.tell('account-changed', { account: renamed.value, reason: 'renamed' });
    this.done(this.texts.renamed({ label: renamed.value.label }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-name': AccountName;
  }
}
