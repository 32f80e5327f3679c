import { Task, TaskStatus } from '@lit/task';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Account, AccountPage, AccountQuery } from '../backend/backend.js';
import { describeProblem } from '../messages/describe-problem.js';
import { accounts as english } from '../messages/en/accounts.js';
import { withOverrides, type MessageOverrides, type Messages } from '../messages/messages.js';
import { problemOf, ProblemError, unexpected } from '../problems/problem.js';
import type { Result } from '../problems/result.js';
import { PROBLEM_TEXTS } from './account-details.js';
import { deletedText, pageText } from './account-list.js';
import { pickerStyles } from './account-picker.styles.js';
import { buttons } from './buttons.styles.js';
import { KeptFocus } from './kept-focus.js';
import { PARTS } from './parts.js';
import { searchField } from './search-field.styles.js';
import { spinner } from './spinner.styles.js';
import { tokens } from './tokens.styles.js';
import { whenRemoved } from './when-removed.js';

/** Reads one page of accounts. */
export type LoadAccounts = (
  query: AccountQuery,
  options: { signal: AbortSignal },
) => Promise<Result<AccountPage>>;

/** From this many accounts on, a search is offered. */
const SEARCH_FROM = 6;

const NO_PAGE: AccountPage = { accounts: [], total: 0, nextCursor: null };

/**
 * The existing accounts of a destination type, newest first, one of which can be picked. Holds the page that it shows, however
 * many there are.
 *
 * @summary A list of existing accounts.
 * @tag account-picker
 * @fires {CustomEvent<{total: number}>} accounts-loaded - The first page has arrived. Not when it failed: nobody knows then.
 * @fires {CustomEvent<{account: Account}>} account-picked - An account was picked.
 * @slot empty - In place of the words that say that there is no account yet.
 * @csspart search - The search field.
 * @csspart message - What is said instead of a list: loading, failed, empty, no match.
 */
export class AccountPicker extends LitElement {
  static override styles = [tokens, buttons, searchField, spinner, pickerStyles];

  /** Reads the accounts. */
  @property({ attribute: false }) loadAccounts: LoadAccounts | undefined;

  /** The destination type whose accounts are listed. */
  @property() type = '';

  /** The id of the picked account. */
  @property({ attribute: 'account-id' }) accountId: string | undefined;

  /** Nothing was picked although something had to be. */
  @property({ type: Boolean }) missing = false;

  /** What can be done with an account, shown beside it. */
  @property({ attribute: false }) actions: ((account: Account) => TemplateResult) | undefined;

  /** How long to wait for more of a search before it is asked for, in milliseconds. */
  @property({ attribute: false }) searchDelay = 250;

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  /** What stands in the search field. */
  @state() private typed = '';
  /** What is searched for: what was typed, once the typing has ended. */
  @state() private search = '';
  @state() private cursors: readonly (string | undefined)[] = [undefined];
  @state() private page = NO_PAGE;
  @state() private everLoaded = 0;
  @state() private said = '';

  @query('.message') private readonly message!: HTMLElement | null;
  @query('.message button') private readonly retry!: HTMLElement | null;
  @query('#list') private readonly list!: HTMLElement | null;

  /** Whether another page was asked for, which is then what is announced. */
  #isTurned = false;
  /** Whether it was loading when it left the page: it does again when it is back. */
  #stopped = false;
  #endOfTyping: ReturnType<typeof setTimeout> | undefined;

  readonly #task = new Task(this, {
    args: () => [this.loadAccounts, this.type, this.search, this.cursors] as const,
    task: async ([load, type, search, cursors], { signal }) => {
      if (!load) return NO_PAGE;
      const cursor = cursors.at(-1);
      const result = await load(
        { type, ...(search ? { search } : {}), ...(cursor ? { cursor } : {}) },
        { signal },
      );
      // A backend need not listen to its signal: what it says of a list that is gone comes too late.
      signal.throwIfAborted();
      if (!result.ok) throw new ProblemError(result.problem);
      return result.value;
    },
    onError: () => {
      void PROBLEM_TEXTS.load().then(() => {
        this.requestUpdate();
      });
    },
    onComplete: (page) => {
      this.page = page;
      if (!this.search) {
        this.everLoaded = page.total;
        this.dispatchEvent(
          new CustomEvent('accounts-loaded', {
            detail: { total: page.total },
            bubbles: true,
            composed: true,
          }),
        );
      }
    },
  });

  constructor() {
    super();
    // *Try again* goes away with what it tries again.
    this.addController(
      new KeptFocus(this, () => {
        this.focus();
      }),
    );
  }

  /** The picked account, as far as it is in the list. */
  get picked(): Account | undefined {
    return this.page.accounts.find(({ id }) => id === this.accountId);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#searchTyped();
    if (!this.#stopped) return;
    this.#stopped = false;
    void this.#task.run();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#endOfTyping);
    whenRemoved(this, () => {
      this.#stopped = this.#task.status === TaskStatus.PENDING;
      this.#task.abort();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('type') || changed.has('loadAccounts')) {
      this.cursors = [undefined];
      this.page = NO_PAGE;
    }
  }

  /** Moves the focus to where an account can be picked, or to what is said instead of a list. */
  override focus(): void {
    (this.list ?? this.retry ?? this.message)?.focus();
  }

  protected override updated(changed: PropertyValues): void {
    // The last account has gone, and the focus with it.
    if (changed.has('said') && this.said) this.message?.focus();
    // A list takes it by itself, when it has said what is missing.
    if (changed.has('missing') && this.missing && !this.list) this.focus();
  }

  protected override render(): TemplateResult {
    const texts = withOverrides(english, this.messages?.accounts);
    const searchable = this.everLoaded >= SEARCH_FROM || this.typed !== '';
    return html`
      ${
        searchable
          ? html`<label class="search">
              <span>${texts.search}</span>
              <input
                part="search"
                type="search"
                autocomplete="off"
                .value=${this.typed}
                @input=${this.#onSearch}
              />
            </label>`
          : nothing
      }
      <p class="hidden" role="status">
        ${this.#task.render({
          pending: () => texts.loading,
          complete: () => this.said || this.#arrived(texts),
          error: () => texts.loadFailed,
        })}
      </p>
      ${this.page.accounts.length > 0 ? this.#renderList() : nothing} ${this.#renderMessage(texts)}
    `;
  }

  #arrived(texts: Messages['accounts']): string {
    const { total } = this.page;
    return this.#isTurned
      ? pageText(this.cursors.length, total, this.messages)
      : texts.found({ count: total });
  }

  #renderMessage(texts: Messages['accounts']): TemplateResult | typeof nothing {
    const empty = this.page.accounts.length === 0;
    return (
      this.#task.render({
        pending: () =>
          empty
            ? html`<p class="message muted" part="message" tabindex="-1">
                <span class="spinner" aria-hidden="true"></span>${texts.loading}
              </p>`
            : nothing,
        error: (thrown) =>
          html`<div class="message" part="message">
            <p class="attention">${texts.loadFailed}</p>
            <button type="button" @click=${() => this.#task.run()}>${texts.retry}</button>
            ${this.#renderReason(thrown)}
          </div>`,
        complete: () => {
          if (!empty) return nothing;
          const { search } = this;
          const text = search ? texts.noMatch({ search }) : texts.empty;
          const missing =
            search && this.missing ? html`<span class="attention">${texts.choose}</span>` : nothing;
          const message = html`<p class="message muted" part="message" tabindex="-1">${text} ${missing}</p>`;
          return search ? message : html`<slot name="empty">${message}</slot>`;
        },
      }) ?? nothing
    );
  }

  /** A session that has ended, a right that is missing: to try again mends neither. */
  #renderReason(thrown: unknown): TemplateResult | typeof nothing {
    const words = PROBLEM_TEXTS.value;
    if (!words) return nothing;
    const texts = withOverrides(words.problems, this.messages?.problems);
    const { title, remedy } = describeProblem(problemOf(thrown) ?? unexpected(thrown), texts);
    return html`<p role="alert">${title} ${remedy}</p>`;
  }

  #renderList(): TemplateResult {
    return html`<account-list
      id="list"
      exportparts=${PARTS}
      .page=${this.page}
      .number=${this.cursors.length}
      .loading=${this.#task.status === TaskStatus.PENDING}
      .accountId=${this.accountId}
      .missing=${this.missing}
      .actions=${this.actions}
      .messages=${this.messages}
      @page-turned=${this.#onTurn}
      @account-changed=${this.#onChanged}
      @account-deleted=${this.#onDeleted}
    ></account-list>`;
  }

  #onChanged = ({ detail: { account } }: CustomEvent<{ account: Account }>): void => {
    const accounts = this.page.accounts.map((one) => (one.id === account.id ? account : one));
    this.page = { ...this.page, accounts };
  };

  #onDeleted = ({ detail: { account } }: CustomEvent<{ account: Account }>): void => {
    const accounts = this.page.accounts.filter(({ id }) => id !== account.id);
    const total = this.page.total - 1;
    this.page = { ...this.page, accounts, total };
    this.said = deletedText(account, this.messages);
    // An empty page is left for the one before it, or for what has come to its place.
    if (accounts.length === 0 && total > 0) this.cursors = [undefined, ...this.cursors.slice(1, -1)];
  };

  #onSearch = (event: Event): void => {
    this.typed = (event.currentTarget as HTMLInputElement).value;
    clearTimeout(this.#endOfTyping);
    this.#endOfTyping = setTimeout(() => {
      this.#searchTyped();
    }, this.searchDelay);
  };

  /** Nothing is asked where it is searched for already: what was typed has been taken back. */
  #searchTyped(): void {
    const search = this.typed.trim();
    if (search === this.search) return;
    this.search = search;
    this.cursors = [undefined];
    this.#isTurned = false;
    this.said = '';
  }

  #onTurn = (event: CustomEvent<{ by: 1 | -1 }>): void => {
    event.stopPropagation();
    this.#isTurned = true;
    this.said = '';
    this.cursors =
      event.detail.by > 0 ? [...this.cursors, this.page.nextCursor ?? undefined] : this.cursors.slice(0, -1);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'account-picker': AccountPicker;
  }
}
