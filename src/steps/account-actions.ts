import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Account } from '../backend/backend.js';
import { ActionsMenu, type Action } from '../components/actions-menu.js';
import { defineElement } from '../components/define-element.js';
import { PARTS } from '../components/parts.js';
import { tokens } from '../components/tokens.styles.js';
import { hasSecrets } from '../forms/secret-form.js';
import { accountActions as english } from '../messages/en/account-actions.js';
import { withOverrides } from '../messages/messages.js';
import { AccountCheck } from './account-check.js';
import { AccountName } from './account-name.js';
import type { AccountPanel, AccountSurroundings } from './account-panel.js';
import { AccountRemoval } from './account-removal.js';
import { AccountSecrets } from './account-secrets.js';
import { PROBLEM_VIEWS } from './diagnosis.js';

type ActionName = 'rename' | 'check' | 'replace' | 'delete';

/**
 * What can be done with a stored account: a menu, and below it what was chosen.
 *
 * @summary The actions of a stored account.
 * @tag account-actions
 * @fires {CustomEvent<{account: Account, reason: 'renamed' | 'checked' | 'replaced'}>} account-changed - The account as it is now.
 * @fires {CustomEvent<{account: Account}>} account-deleted - The account has been deleted.
 * @fires {CustomEvent<{problem: Problem, step: 'auth'}>} wizard-error - It failed; also shown.
 */
export class AccountActions extends LitElement {
  // The menu stands beside the account, what is open below both: two cells of the grid that this element is in.
  static override styles = [
    tokens,
    css`
      :host {
        display: contents;
      }

      #menu {
        margin: calc(var(--_space) * 0.75);
      }

      .below {
        grid-column: 1 / -1;
        min-inline-size: 0;
      }

      .said:not(:empty) {
        padding: 0 calc(var(--_space) * 2) calc(var(--_space) * 1.5);
        color: var(--_success);
        font-weight: var(--_strong);
      }
    `,
  ];

  /** The account. */
  @property({ attribute: false }) account: Account | undefined;

  /** What the actions work with. */
  @property({ attribute: false }) around: AccountSurroundings | undefined;

  @state() private chosen: ActionName | undefined;
  @state() private said = '';

  @query('#menu') private readonly menu!: HTMLElement | null;
  @query('.below > :first-child') private readonly panel!: AccountPanel | null;

  protected override render(): TemplateResult | typeof nothing {
    const { account, around } = this;
    if (!account || !around) return nothing;
    const texts = withOverrides(english, around.messages?.accountActions);
    return html`<actions-menu
        id="menu"
        exportparts="menu"
        .label=${texts.menu({ label: account.label })}
        .actions=${this.#offered(account, around)}
        @action-chosen=${this.#onChosen}
      ></actions-menu>
      <div class="below" @keydown=${this.#onKey}>
        ${this.#renderPanel(account, around)}
        <p class="said" role="status">${this.said}</p>
      </div>`;
  }

  #offered(
    account: Account,
    { definition, accountActions, messages }: AccountSurroundings,
  ): readonly Action[] {
    const texts = withOverrides(english, messages?.accountActions);
    const labels: Readonly<Record<ActionName, string>> = {
      check: texts.check,
      replace: texts.replace,
      rename: texts.rename,
      delete: texts.delete,
    };
    return (Object.keys(labels) as readonly ActionName[])
      .filter((name) => {
        if (name === 'check') return true;
        if (name === 'replace') return definition && hasSecrets(definition.auth, account.details);
        return accountActions.includes(name);
      })
      .map((name) => ({ name, label: labels[name], danger: name === 'delete' }));
  }

  #renderPanel(account: Account, around: AccountSurroundings): TemplateResult | typeof nothing {
    switch (this.chosen) {
      case 'rename':
        return html`<account-name
          exportparts=${PARTS}
          .account=${account}
          .around=${around}
          @panel-done=${this.#onDone}
        ></account-name>`;
      case 'check':
        return html`<account-check
          exportparts=${PARTS}
          .account=${account}
          .around=${around}
          @panel-done=${this.#onDone}
        ></account-check>`;
      case 'replace':
        return html`<account-secrets
          exportparts=${PARTS}
          .account=${account}
          .around=${around}
          @panel-done=${this.#onDone}
        ></account-secrets>`;
      case 'delete':
        return html`<account-removal
          exportparts=${PARTS}
          .account=${account}
          .around=${around}
          @panel-done=${this.#onDone}
        ></account-removal>`;
      default:
        return nothing;
    }
  }

  #onChosen = (event: CustomEvent<{ name: string }>): void => {
    event.stopPropagation();
    this.said = '';
    // Most of what is opened here may have to explain something.
    void PROBLEM_VIEWS.load();
    const name = event.detail.name as ActionName;
    if (name === this.chosen) this.panel?.enter();
    else this.chosen = name;
  };

  #onDone = (event: CustomEvent<{ said: string }>): void => {
    this.chosen = undefined;
    this.said = event.detail.said;
    this.menu?.focus();
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || !this.chosen) return;
    // Ours alone: the dialog that the wizard may be in stays open.
    event.stopPropagation();
    event.preventDefault();
    this.chosen = undefined;
    this.menu?.focus();
  };
}

/** The actions of each account, for the list of them. */
export function actionsIn({
  definition,
  accountBackend,
  accountActions,
  egressAddresses,
  problemsUrl,
  messages,
}: AccountSurroundings): (account: Account) => TemplateResult {
  const around = { definition, accountBackend, accountActions, egressAddresses, problemsUrl, messages };
  return (account) =>
    html`<account-actions exportparts=${PARTS} .account=${account} .around=${around}></account-actions>`;
}

/** Registers what the actions are made of. */
export function defineActions(): void {
  defineElement('actions-menu', ActionsMenu);
  defineElement('account-name', AccountName);
  defineElement('account-check', AccountCheck);
  defineElement('account-secrets', AccountSecrets);
  defineElement('account-removal', AccountRemoval);
  defineElement('account-actions', AccountActions);
}

declare global {
  interface HTMLElementTagNameMap {
    'account-actions': AccountActions;
  }
}
