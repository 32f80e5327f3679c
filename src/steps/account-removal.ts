import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { OutputOf } from '../backend/contract.js';
import { wholeNames } from '../components/whole-names.js';
import type { Problem } from '../problems/problem.js';
import { AccountPanel } from './account-panel.js';
import { CheckRun } from './check-run.js';

/** So many destinations are named that stand in the way. */
const NAMED = 5;

/**
 * Asks whether an account is to be forgotten, or says which destinations stand in the way.
 *
 * @summary Deletes a stored account.
 * @tag account-removal
 * @fires {CustomEvent<{account: Account}>} account-deleted - It has been deleted.
 * @fires {CustomEvent<{problem: Problem, step: 'auth'}>} wizard-error - It failed; also shown.
 * @fires {CustomEvent<{said: string}>} panel-done - It is no longer needed.
 */
export class AccountRemoval extends AccountPanel {
  @state() private uses: OutputOf<'listDestinations'> | undefined;
  @state() private problem: Problem | undefined;

  readonly #run = new CheckRun(this);

  override enter(): void {
    super.enter();
    if (this.#run.activity.status !== 'running') void this.#look();
  }

  protected override render(): TemplateResult {
    const { texts } = this;
    const waits = this.#run.activity.status === 'running';
    const { uses } = this;
    const deletable = uses?.total === 0;
    return html`<div class="panel" role="group" aria-label=${texts.delete} tabindex="-1">
      <div role="status">
        ${
          uses
            ? deletable
              ? html`<p>${wholeNames(texts.deleteQuestion({ label: this.account.label }))}</p>`
              : this.#renderUses(uses)
            : waits
              ? html`<p class="wait"><span class="spinner" aria-hidden="true"></span>${texts.looking}</p>`
              : nothing
        }
      </div>
      ${this.renderProblem(this.problem)}
      <div class="row">
        ${
          deletable
            ? html`<button
                type="button"
                class="danger"
                aria-disabled=${waits ? 'true' : 'false'}
                @click=${this.#onDelete}
              >
                ${waits ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}${texts.deleteNow}
              </button>`
            : nothing
        }
        <button
          type="button"
          @click=${() => {
            this.done();
          }}
        >
          ${deletable ? texts.cancel : texts.close}
        </button>
      </div>
    </div>`;
  }

  #renderUses({ destinations, total }: OutputOf<'listDestinations'>): TemplateResult {
    const { texts } = this;
    const named = destinations.slice(0, NAMED);
    const more = total - named.length;
    return html`<p>${texts.inUse({ count: total })}</p>
      <ul>
        ${named.map(({ name }) => html`<li><bdi>${name}</bdi></li>`)}
        ${more > 0 ? html`<li>${texts.andMore({ count: more })}</li>` : nothing}
      </ul>
      <p class="muted">${texts.deleteFirst}</p>`;
  }

  async #look(): Promise<void> {
    const { id } = this.account;
    this.problem = undefined;
    const found = await this.#run.run(({ signal }) =>
      this.ask((backend) =>
        backend.listDestinations({ accountId: id, limit: NAMED }, signal ? { signal } : {}),
      ),
    );
    if (found?.ok) this.uses = found.value;
    else this.problem = found?.problem;
  }

  #onDelete = (): void => {
    if (this.#run.activity.status !== 'running') void this.#delete();
  };

  async #delete(): Promise<void> {
    const { account } = this;
    const deleted = await this.#run.run(({ signal }) =>
      this.ask((backend) => backend.deleteAccount?.({ id: account.id }, signal ? { signal } : {})),
    );
    if (!deleted) return;
    if (deleted.ok) {
      this.done();
      this.tell('account-deleted', { account });
    } else if (deleted.problem.code === 'account.in-use') {
      // Somebody has created a destination meanwhile.
      this.panel?.focus();
      await this.#look();
    } else {
      this.problem = deleted.problem;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-removal': AccountRemoval;
  }
}
