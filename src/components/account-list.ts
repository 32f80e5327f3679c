import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Account, AccountPage } from '../backend/backend.js';
import { accountActions } from '../messages/en/account-actions.js';
import { accounts as english } from '../messages/en/accounts.js';
import { withOverrides, type MessageOverrides, type Messages } from '../messages/messages.js';
import { listStyles } from './account-list.styles.js';
import { buttons } from './buttons.styles.js';
import { choices } from './choice.styles.js';
import { tokens } from './tokens.styles.js';
import { wholeNames } from './whole-names.js';
import { wholeNamesStyles } from './whole-names.styles.js';

/**
 * One page of existing accounts, one of which can be picked, and the way to the pages before and after it.
 *
 * @summary One page of existing accounts.
 * @tag account-list
 * @fires {CustomEvent<{account: Account}>} account-picked - An account was picked.
 * @fires {CustomEvent<{by: 1 | -1}>} page-turned - The next page is wanted, or the one before.
 * @csspart account - One account.
 * @csspart pager - The way to other pages.
 */
export class AccountList extends LitElement {
  static override styles = [tokens, buttons, choices, wholeNamesStyles, listStyles];

  /** What to show. */
  @property({ attribute: false }) page: AccountPage | undefined;

  /** Which page it is; the first is 1. */
  @property({ type: Number }) number = 1;

  /** Another page is on its way. */
  @property({ type: Boolean }) loading = false;

  /** The id of the picked account. */
  @property({ attribute: 'account-id' }) accountId: string | undefined;

  /** Nothing was picked although something had to be. */
  @property({ type: Boolean }) missing = false;

  /** What can be done with an account, shown beside it. */
  @property({ attribute: false }) actions: ((account: Account) => TemplateResult) | undefined;

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  @query('input[type="radio"]') private readonly firstRadio!: HTMLElement | null;

  /** Where an account was that has gone and had the focus. */
  #lost: number | undefined;

  /** Moves the focus to the first account, as soon as it is there. */
  override focus(): void {
    void this.updateComplete.then(() => this.firstRadio?.focus());
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('missing') && this.missing) this.focus();
    if (this.#lost === undefined || !this.page?.accounts.length) return;
    const radios = this.renderRoot.querySelectorAll<HTMLElement>('input[type="radio"]');
    radios[Math.min(this.#lost, radios.length - 1)]?.focus();
    this.#lost = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { page } = this;
    if (!page) return nothing;
    const texts = withOverrides(english, this.messages?.accounts);
    return html`<fieldset role="radiogroup">
        <legend class="hidden">${texts.label}</legend>
        <div class="list" @account-deleted=${this.#onDeleted}>
          ${repeat(
            page.accounts,
            ({ id }) => id,
            (account) => this.#renderAccount(account),
          )}
        </div>
      </fieldset>
      ${this.missing ? html`<p class="error" id="missing">${texts.choose}</p>` : nothing}
      ${this.number > 1 || page.nextCursor !== null ? this.#renderPager(page) : nothing}`;
  }

  #renderAccount(account: Account): TemplateResult {
    return html`<div class="account choice" part="account">
      <label>
        <input
          type="radio"
          name="account"
          value=${account.id}
          aria-describedby=${this.missing ? 'missing' : nothing}
          .checked=${account.id === this.accountId}
          @keydown=${chooseByEnter}
          @change=${() => {
            this.#emit('account-picked', { account });
          }}
        />
        <bdi class="label">${wholeNames(account.label)}</bdi>
        <account-details
          class="details"
          exportparts="status"
          .account=${account}
          .messages=${this.messages}
        ></account-details>
      </label>
      ${this.actions?.(account) ?? nothing}
    </div>`;
  }

  /** Both buttons stay where they are: a button that goes away takes the focus along. */
  #renderPager({ total, nextCursor }: AccountPage): TemplateResult {
    const texts = withOverrides(accountActions, this.messages?.accountActions);
    return html`<div class="pager" part="pager">
      ${this.#renderTurn(-1, texts.previous, this.number > 1)}
      <span class="muted">${pageText(this.number, total, this.messages)}</span>
      ${this.#renderTurn(1, texts.next, nextCursor !== null)}
    </div>`;
  }

  #renderTurn(by: 1 | -1, text: Messages['accountActions']['next'], exists: boolean): TemplateResult {
    const possible = exists && !this.loading;
    return html`<button
      type="button"
      aria-disabled=${possible ? 'false' : 'true'}
      @click=${() => {
        if (possible) this.#emit('page-turned', { by });
      }}
    >
      ${text}
    </button>`;
  }

  #onDeleted = ({ detail: { account } }: CustomEvent<{ account: Account }>): void => {
    this.#lost = this.page?.accounts.findIndex(({ id }) => id === account.id);
  };

  #emit(name: 'account-picked' | 'page-turned', detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** Before anything is chosen, the focus is on an account that is not: Enter chooses it, and only the next one goes on. */
function chooseByEnter(event: KeyboardEvent): void {
  const { key, currentTarget } = event;
  if (key !== 'Enter' || !(currentTarget instanceof HTMLInputElement) || currentTarget.checked) return;
  event.stopPropagation();
  currentTarget.click();
}

/** Which page is shown, and of how many accounts. */
export function pageText(page: number, total: number, messages: MessageOverrides | undefined): string {
  return withOverrides(accountActions, messages?.accountActions).page({ page, total });
}

/** What is announced when an account has gone. */
export function deletedText({ label }: Account, messages: MessageOverrides | undefined): string {
  return withOverrides(accountActions, messages?.accountActions).deleted({ label });
}

declare global {
  interface HTMLElementTagNameMap {
    'account-list': AccountList;
  }
}
