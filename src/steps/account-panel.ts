import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Account, DestinationBackend } from '../backend/backend.js';
import { buttons } from '../components/buttons.styles.js';
import { PARTS } from '../components/parts.js';
import { spinner } from '../components/spinner.styles.js';
import { tokens } from '../components/tokens.styles.js';
import { wholeNamesStyles } from '../components/whole-names.styles.js';
import type { DestinationDefinition } from '../destinations/definition.js';
import { accountActions as english } from '../messages/en/account-actions.js';
import { withOverrides, type MessageOverrides, type Messages } from '../messages/messages.js';
import type { WizardEventDetails } from '../flow/wizard-events.js';
import { problem, type Problem } from '../problems/problem.js';
import { failure, type Result } from '../problems/result.js';
import { panelStyles } from './account-panel.styles.js';

/** What actions on accounts work with: the step that shows them has it. */
export interface AccountSurroundings {
  readonly definition: DestinationDefinition | undefined;
  readonly accountBackend: (() => Promise<DestinationBackend>) | undefined;
  readonly accountActions: readonly string[];
  readonly egressAddresses: readonly string[];
  readonly problemsUrl: string;
  readonly messages: MessageOverrides | undefined;
}

/** What is open below an account: one of its actions. */
export class AccountPanel extends LitElement {
  static override styles = [tokens, buttons, spinner, wholeNamesStyles, panelStyles];

  /** The account. */
  @property({ attribute: false }) account!: Account;

  /** What it works with. */
  @property({ attribute: false }) around!: AccountSurroundings;

  @query('.panel') protected readonly panel!: HTMLElement | null;

  protected get texts(): Messages['accountActions'] {
    return withOverrides(english, this.around.messages?.accountActions);
  }

  protected override firstUpdated(): void {
    this.enter();
  }

  /** It was chosen, also while it is open. */
  enter(): void {
    this.panel?.focus();
  }

  /** Asks the backend; `call` answers `undefined` where it does not have the operation. */
  protected async ask<Value>(
    call: (backend: DestinationBackend) => Promise<Result<Value>> | undefined,
  ): Promise<Result<Value>> {
    const backend = await this.around.accountBackend?.();
    return (backend && call(backend)) ?? failure(problem('request.not-found', {}));
  }

  /** What went wrong, read out at once. */
  protected renderProblem(met: Problem | undefined): TemplateResult | typeof nothing {
    if (!met) return nothing;
    const { problemsUrl, messages } = this.around;
    return html`<problem-notice
      exportparts=${PARTS}
      .problem=${met}
      .problemsUrl=${problemsUrl}
      .messages=${messages}
    ></problem-notice>`;
  }

  protected tell<Name extends 'account-changed' | 'account-deleted'>(
    name: Name,
    detail: WizardEventDetails[Name],
  ): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  /** The panel is no longer needed. `said` is announced. */
  protected done(said = ''): void {
    this.dispatchEvent(new CustomEvent('panel-done', { detail: { said } }));
  }
}
