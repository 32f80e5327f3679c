import { Task, TaskStatus } from '@lit/task';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Account, AccountPage, AccountQuery } from '../backend/backend.js';
import { accounts as english } from '../messages/en/accounts.js';
import { withOverrides, type MessageOverrides, type Messages } from '../messages/messages.js';
import type { Result } from '../problems/result.js';
import { pickerStyles } from './account-picker.styles.js';
import { buttons } from './buttons.styles.js';
import { choices } from './choice.styles.js';
import { searchField } from './search-field.styles.js';
import { spinner } from './spinner.styles.js';
import { languageOf } from './language-of.js';
import { tokens } from './tokens.styles.js';

/** Reads one page of accounts. */
export type LoadAccounts = (
  query: AccountQuery,
  options: { signal: AbortSignal },
) => Promise<Result<AccountPage>>;

/** From this many accounts on, a search is offered. */
const SEARCH_FROM = 6;

const NO_PAGE: AccountPage = { accounts: [], total: 0, nextCursor: null };

/**
 * The existing accounts of a destination type, newest first, one of which can be picked.
 *
 * @summary A list of existing accounts.
 * @tag account-picker
 * @fires {CustomEvent<{total: number}>} accounts-loaded - The first page has arrived. Not when it failed: nobody knows then.
 * @fires {CustomEvent<{account: Account}>} account-picked - An account was picked.
 * @slot empty - In place of the words that say that there is no account yet.
 * @csspart search - The search field.
 * @csspart account - One account.
 * @csspart message - What is said instead of a list: loading, failed, empty, no match.
 */
export class AccountPicker extends LitElement {
  static override styles = [tokens, buttons, choices, searchField, spinner, pickerStyles];

  /** Reads the accounts. */
  @property({ attribute: false }) loadAccounts: LoadAccounts | undefined;

  /** The destination type whose accounts are listed. */
  @property() type = '';

  /** The id of the picked account. */
  @property({ attribute: 'account-id' }) accountId: string | undefined;

  /** Nothing was picked although something had to be. */
  @property({ type: Boolean }) missing = false;

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  @state() private search = '';
  @state() private cursors: readonly (string | undefined)[] = [undefined];
  @state() private page = NO_PAGE;
  @state() private everLoaded = 0;

  @query('input[type="radio"]') private readonly firstRadio!: HTMLElement | null;

  readonly #task = new Task(this, {
    args: () => [this.loadAccounts, this.type, this.search.trim(), this.cursors] as const,
    task: async ([load, type, search, cursors], { signal }) => {
      if (!load) return NO_PAGE;
      const cursor = cursors.at(-1);
      const result = await load(
        { type, ...(search ? { search } : {}), ...(cursor ? { cursor } : {}) },
        { signal },
      );
      if (!result.ok) throw new Error(result.problem.code);
      return result.value;
    },
    onComplete: (page) => {
      const more = this.cursors.length > 1;
      const before = this.page.accounts.length;
      this.page = more ? { ...page, accounts: [...this.page.accounts, ...page.accounts] } : page;
      if (more && page.nextCursor === null) this.#leaveMore(before);
      if (!this.search) this.everLoaded = page.total;
      this.#announceTotal(page.total);
    },
  });

  /** The picked account, as far as it is in the list. */
  get picked(): Account | undefined {
    return this.page.accounts.find(({ id }) => id === this.accountId);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('type') || changed.has('loadAccounts')) {
      this.cursors = [undefined];
      this.page = NO_PAGE;
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('missing') && this.missing) this.firstRadio?.focus();
  }

  protected override render(): TemplateResult {
    const texts = withOverrides(english, this.messages?.accounts);
    const searchable = this.everLoaded >= SEARCH_FROM || this.search !== '';
    return html`
      ${
        searchable
          ? html`<label class="search">
              <span>${texts.search}</span>
              <input
                part="search"
                type="search"
                autocomplete="off"
                .value=${this.search}
                @input=${this.#onSearch}
              />
            </label>`
          : nothing
      }
      <p class="hidden" role="status">
        ${this.#task.render({
          pending: () => texts.loading,
          complete: () => texts.found({ count: this.page.total }),
          error: () => texts.loadFailed,
        })}
      </p>
      ${this.page.accounts.length > 0 ? this.#renderList(texts) : nothing} ${this.#renderMessage(texts)}
      ${this.missing ? html`<p class="error" id="missing">${texts.choose}</p>` : nothing}
    `;
  }

  #renderMessage(texts: Messages['accounts']): TemplateResult | typeof nothing {
    return (
      this.#task.render({
        pending: () => {
          if (this.cursors.length > 1) return this.#renderMore(texts, true);
          return this.page.accounts.length > 0
            ? nothing
            : html`<p class="message muted" part="message">
                <span class="spinner" aria-hidden="true"></span>${texts.loading}
              </p>`;
        },
        error: () =>
          html`<div class="message" part="message">
            <p class="attention">${texts.loadFailed}</p>
            <button type="button" @click=${() => this.#task.run()}>${texts.retry}</button>
          </div>`,
        complete: () => {
          if (this.page.accounts.length > 0) {
            return this.page.nextCursor ? this.#renderMore(texts, false) : nothing;
          }
          const search = this.search.trim();
          const text = search ? texts.noMatch({ search }) : texts.empty;
          const message = html`<p class="message muted" part="message">${text}</p>`;
          return search ? message : html`<slot name="empty">${message}</slot>`;
        },
      }) ?? nothing
    );
  }

  /** Stays while the next page is on its way: a button that goes away takes the focus with it. */
  #renderMore(texts: Messages['accounts'], loading: boolean): TemplateResult {
    return html`<p class="actions">
      <button type="button" class="more" aria-disabled=${loading ? 'true' : 'false'} @click=${this.#onMore}>
        ${texts.more}
      </button>
    </p>`;
  }

  #renderList(texts: Messages['accounts']): TemplateResult {
    return html`<fieldset role="radiogroup" aria-describedby=${this.missing ? 'missing' : nothing}>
      <legend class="hidden">${texts.label}</legend>
      <div class="list">
        ${repeat(
          this.page.accounts,
          ({ id }) => id,
          (account) => this.#renderAccount(account, texts),
        )}
      </div>
    </fieldset>`;
  }

  #renderAccount(account: Account, texts: Messages['accounts']): TemplateResult {
    const { lastCheck } = account;
    const when = readableTime(account.createdAt, languageOf(this));
    return html`<label class="account choice" part="account">
      <input
        type="radio"
        name="account"
        value=${account.id}
        .checked=${account.id === this.accountId}
        @change=${() => {
          this.#pick(account);
        }}
      />
      <span class="label">${account.label}</span>
      <span class="facts">
        ${texts.connected({ when })} · ${texts.uses({ count: account.destinations })}
        ${
          lastCheck && lastCheck.verdict !== 'passed'
            ? html` · <span class="attention">${texts.verdicts[lastCheck.verdict]}</span>`
            : nothing
        }
      </span>
    </label>`;
  }

  /** The last page takes the button away: who pressed it goes on at the first account that came. */
  #leaveMore(first: number): void {
    if (!this.shadowRoot?.activeElement?.matches('.more')) return;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelectorAll<HTMLElement>('input[type="radio"]')[first]?.focus();
    });
  }

  #pick(account: Account): void {
    this.dispatchEvent(
      new CustomEvent('account-picked', { detail: { account }, bubbles: true, composed: true }),
    );
  }

  #announceTotal(total: number): void {
    if (this.search) return;
    this.dispatchEvent(
      new CustomEvent('accounts-loaded', { detail: { total }, bubbles: true, composed: true }),
    );
  }

  #onSearch = (event: Event): void => {
    this.search = (event.currentTarget as HTMLInputElement).value;
    this.cursors = [undefined];
  };

  #onMore = (): void => {
    if (this.#task.status === TaskStatus.PENDING) return;
    this.cursors = [...this.cursors, this.page.nextCursor ?? undefined];
  };
}

/** A time in words. What is no time is shown as it came, and a language that is none is not worth a failure. */
function readableTime(time: string, language: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  const style = { dateStyle: 'medium', timeStyle: 'short' } as const;
  try {
    return new Intl.DateTimeFormat(language.replaceAll('_', '-') || undefined, style).format(date);
  } catch {
    return new Intl.DateTimeFormat(undefined, style).format(date);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-picker': AccountPicker;
  }
}
