import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Account } from '../backend/backend.js';
import { statusOf, type AccountStatus } from '../forms/account-status.js';
import { describeProblem } from '../messages/describe-problem.js';
import { accountActions as english } from '../messages/en/account-actions.js';
import { accounts as listTexts } from '../messages/en/accounts.js';
import { withOverrides, type MessageOverrides, type Messages } from '../messages/messages.js';
import { dayOf, fullTime, relativeTime } from '../messages/times.js';
import { detailsStyles } from './account-details.styles.js';
import { languageOf } from './language-of.js';
import { Lazy } from './lazy.js';
import { tokens } from './tokens.styles.js';

/** The words for problems: needed for accounts that have one, and where there is no list of them. */
export const PROBLEM_TEXTS = new Lazy(() => import('../messages/en/problems.js'));

const WORDS: Readonly<Record<AccountStatus['kind'], (texts: Messages['accountActions']) => string>> = {
  works: (texts) => texts.works,
  attention: (texts) => texts.attention,
  expired: (texts) => texts.expired,
  'never-checked': (texts) => texts.neverChecked,
};

/**
 * What is known of a stored account: whether it works, since when, for how long, and who uses it.
 *
 * @summary The facts of a stored account.
 * @tag account-details
 * @csspart status - Whether it works.
 */
export class AccountDetails extends LitElement {
  static override styles = [tokens, detailsStyles];

  /** The account. What a backend tells of it once more, and just the same, is not drawn again. */
  @property({
    attribute: false,
    hasChanged: (now, before) => JSON.stringify(now) !== JSON.stringify(before),
  })
  account: Account | undefined;

  /** The time as which times are seen, in milliseconds since 1970. Default: now. */
  @property({ attribute: false }) now: number | undefined;

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('account') && this.account?.lastCheck?.problem && !PROBLEM_TEXTS.value) {
      void PROBLEM_TEXTS.load().then(() => {
        this.requestUpdate();
      });
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { account, messages, now = Date.now() } = this;
    if (!account) return nothing;
    const texts = withOverrides(english, messages?.accountActions);
    const { connected, uses } = withOverrides(listTexts, messages?.accounts);
    const language = languageOf(this);
    const status = statusOf(account, now);
    const { lastCheck, expiresAt, createdAt, destinations } = account;
    const ended = expiresAt !== undefined && Date.parse(expiresAt) <= now;
    return html`<div class="facts">
      <span class="status ${status.kind}" part="status">${WORDS[status.kind](texts)}</span>
      ${lastCheck ? this.#renderTime(texts.checked, lastCheck.at, relativeTime(lastCheck.at, now, language)) : nothing}
      ${
        expiresAt === undefined
          ? nothing
          : this.#renderTime(
              ended ? texts.ended : texts.expires,
              expiresAt,
              relativeTime(expiresAt, now, language),
            )
      }
      <span>${uses({ count: destinations })}</span>
      ${this.#renderTime(connected, createdAt, dayOf(createdAt, language))} ${this.#renderWhy(status)}
    </div>`;
  }

  #renderTime(text: Messages['accountActions']['checked'], time: string, when: string): TemplateResult {
    return html`<time datetime=${time} title=${fullTime(time, languageOf(this))}>${text({ when })}</time>`;
  }

  /** Why it needs attention, in one line; what to do is said where it is checked again. */
  #renderWhy(status: AccountStatus): TemplateResult | typeof nothing {
    const words = PROBLEM_TEXTS.value;
    if (!words || !status.problem) return nothing;
    const texts = withOverrides(words.problems, this.messages?.problems);
    return html`<span class="why">${describeProblem(status.problem, texts).title}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-details': AccountDetails;
  }
}
