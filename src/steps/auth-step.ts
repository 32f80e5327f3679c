import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Account, DestinationBackend } from '../backend/backend.js';
import type { AccountPicker, LoadAccounts } from '../components/account-picker.js';
import { buttons } from '../components/buttons.styles.js';
import { choices } from '../components/choice.styles.js';
import { Lazy } from '../components/lazy.js';
import type { FormFacts, SchemaForm } from '../components/schema-form.js';
import { spinner } from '../components/spinner.styles.js';
import { focusOnEntry } from '../components/focus-on-entry.js';
import { tokens } from '../components/tokens.styles.js';
import type { RoleAccess } from '../destinations/check.js';
import type { DestinationDefinition, FormDefinition, FormValues } from '../destinations/definition.js';
import type { Offer } from '../destinations/field.js';
import type { CheckedFrom } from '../flow/wizard-controller.js';
import type { AccountMode, Activity } from '../flow/wizard-state.js';
import { offeredForm } from '../forms/offered-form.js';
import { auth as english } from '../messages/en/auth.js';
import { withOverrides, type MessageOverrides, type Messages } from '../messages/messages.js';
import { Diagnosis } from './diagnosis.js';
import { KeptFocus } from '../components/kept-focus.js';
import { whenRemoved } from '../components/when-removed.js';
import { localizedForm } from './localized-form.js';
import { stepStyles } from './step.styles.js';
import { PARTS } from '../components/parts.js';

/** The list of accounts, and what can be done with them: fetched where there are some. */
export const STORED_ACCOUNTS = new Lazy(
  () => import('./stored-accounts.js'),
  ({ defineStoredAccounts }) => {
    defineStoredAccounts();
  },
);

/** Always the same: what has not changed is not drawn again. */
const NO_FACTS: FormFacts = {};

/**
 * Chooses an existing account or connects a new one. Decides nothing: it shows `activity` and calls `connectNew` or
 * `connectExisting`, through which credentials travel; they are in no event and no property.
 *
 * @summary The authentication step.
 * @tag auth-step
 * @slot actions - Buttons beside *Connect to destination*.
 * @fires {CustomEvent<{mode: 'existing' | 'new'}>} mode-chosen - *Existing Account* or *New Account* was chosen.
 * @fires {CustomEvent<{account: Account}>} account-picked - An existing account was picked.
 * @fires {CustomEvent<{total: number}>} accounts-loaded - The number of existing accounts is known.
 * @fires {CustomEvent<{values: Record<string, unknown>}>} form-changed - Something was typed. Carries no secret.
 * @fires {CustomEvent<{values: Record<string, string>}>} location-understood - What was pasted also named a bucket or a folder: values for the setup step.
 * @fires {CustomEvent} connect-stopped - *Stop* was pressed, or the host key was declined.
 * @csspart heading - The heading.
 * @csspart mode - One of the two choices.
 * @csspart stop - *Stop*, while a check runs.
 */
export class AuthStep extends LitElement {
  static override styles = [tokens, buttons, choices, spinner, stepStyles];

  /** The destination type to connect to. */
  @property({ attribute: false }) definition: DestinationDefinition | undefined;

  /** Reads existing accounts. Without it only *New Account* is offered. */
  @property({ attribute: false }) loadAccounts: LoadAccounts | undefined;

  /** Checks and stores new credentials. The key is the same for the same entries. */
  @property({ attribute: false }) connectNew: (
    credentials: FormValues,
    idempotencyKey: string,
    where: CheckedFrom,
  ) => void = () => undefined;

  /** Checks an existing account again. */
  @property({ attribute: false }) connectExisting: (account: Account, where: CheckedFrom) => void = () =>
    undefined;

  /** Changes values of an existing account that turned out to be outdated, and connects. Without it, that is not offered. */
  @property({ attribute: false }) changeAccount:
    ((account: Account, credentials: Readonly<Record<string, string>>) => void) | undefined;

  /** The backend that existing accounts are checked again, renamed and deleted with. Without it, that is not offered. */
  @property({ attribute: false }) accountBackend: (() => Promise<DestinationBackend>) | undefined;

  /** What the backend offers for existing accounts, of `rename` and `delete`. */
  @property({ attribute: false }) accountActions: readonly string[] = [];

  /** Which of the two choices is on the screen. */
  @property() mode: AccountMode = 'undecided';

  /** The id of the picked account. */
  @property({ attribute: 'account-id' }) accountId: string | undefined;

  /** What is going on. */
  @property({ attribute: false }) activity: Activity = { status: 'idle' };

  /** What was typed before, without secrets. Read when the form begins: what is typed from then on is no news. */
  @property({ attribute: false, hasChanged: () => false }) draft: FormValues = {};

  /** Addresses from which the backend connects, for the customer's firewall. */
  @property({ attribute: false }) egressAddresses: readonly string[] = [];

  /** Set where the backend can ask for customers' roles: who asks, and what the role has to demand. */
  @property({ attribute: false }) roleAccess: RoleAccess | undefined;

  /** Set where the backend encrypts files for those who give it a key. */
  @property({ attribute: false }) fileEncryption = false;

  /** Set where there are accounts of this type: what lists them is fetched beside the list, and not after it. */
  @property({ attribute: false }) hasAccounts = false;

  /** A server can make checks whose answer this page may not read. */
  @property({ attribute: false }) serverChecks = false;

  /** The address of a page with an anchor for each problem code. */
  @property({ attribute: 'problems-url' }) problemsUrl = '';

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  /** Moves the focus to the heading once the element is there. */
  @property({ attribute: false }) focusOnEntry = false;

  @state() private missing = false;

  /** Whether the list of accounts is needed: there are some, or their number is unknown, or it was asked for. */
  @state() private listed = false;

  @query('#accounts') private readonly picker!: AccountPicker | null;
  @query('#form') private readonly form!: SchemaForm | null;

  @query('.actions .primary') private readonly connectButton!: HTMLElement | null;

  readonly #diagnosis = new Diagnosis(this);
  #account: Account | undefined;
  #where: CheckedFrom = {};
  #loadPage: LoadAccounts | undefined;
  #looking: AbortController | undefined;
  #form: FormDefinition | undefined;

  constructor() {
    super();
    this.addController(
      new KeptFocus(this, () => {
        const { form } = this;
        // It may have come just now.
        if (form) void form.updateComplete.then(() => form.focusSubmit());
        else this.connectButton?.focus();
      }),
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('activity') && this.activity.status === 'running') this.#diagnosis.retry();
    if (changed.has('mode')) this.missing = false;
    if (this.mode === 'existing' || this.hasAccounts) this.#list();
    if (changed.has('loadAccounts') || changed.has('definition')) void this.#lookForAccounts();
    if (
      this.definition &&
      ['definition', 'messages', 'roleAccess', 'fileEncryption'].some((name) => changed.has(name as 'mode'))
    ) {
      const { type, auth } = this.definition;
      const offers = new Set<Offer>();
      if (this.roleAccess) offers.add('role-access');
      if (this.fileEncryption) offers.add('file-encryption');
      this.#form = offeredForm(localizedForm(type, 'auth', auth, this.messages), offers);
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#looking?.signal.aborted) void this.#lookForAccounts();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    whenRemoved(this, () => {
      this.#looking?.abort();
    });
  }

  protected override firstUpdated(): void {
    if (this.focusOnEntry) focusOnEntry(this);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { definition } = this;
    if (!definition) return nothing;
    const texts = withOverrides(english, this.messages?.auth);
    const name = this.messages?.destinations?.[definition.type]?.name ?? definition.name;
    return html`<div class="step">
      <h2 part="heading" tabindex="-1">${texts.heading({ name })}</h2>
      ${this.loadAccounts ? this.#renderModes(texts) : nothing}
      ${this.loadAccounts ? this.#renderExisting(definition, texts) : nothing}
      ${this.mode === 'new' || !this.loadAccounts ? this.#renderNew(definition, texts) : nothing}
    </div>`;
  }

  #renderModes(texts: Messages['auth']): TemplateResult {
    const existing = this.mode !== 'new';
    return html`<fieldset class="modes" role="radiogroup">
      <legend class="hidden">${texts.accountChoice}</legend>
      ${this.#renderMode('existing', existing, texts.existing, texts.existingHelp)}
      ${this.#renderMode('new', !existing, texts.new, texts.newHelp)}
    </fieldset>`;
  }

  #renderMode(mode: 'existing' | 'new', checked: boolean, name: string, help: string): TemplateResult {
    return html`<label class="mode choice" part="mode">
      <input
        type="radio"
        name="mode"
        aria-labelledby=${mode}
        aria-describedby="${mode}-help"
        .checked=${checked}
        @click=${() => {
          this.#emit('mode-chosen', { mode });
        }}
      />
      <span class="name" id=${mode}>${name}</span>
      <span class="help" id="${mode}-help">${help}</span>
    </label>`;
  }

  /** Stays in the page while *New Account* is shown: coming back finds the list as it was. */
  #renderExisting(definition: DestinationDefinition, texts: Messages['auth']): TemplateResult {
    const running = this.activity.status === 'running';
    return html`<div ?hidden=${this.mode === 'new'}>
      ${
        this.listed && STORED_ACCOUNTS.value
          ? html`<account-picker
              id="accounts"
              exportparts=${PARTS}
              ?inert=${running}
              .loadAccounts=${this.#loadPage}
              .type=${definition.type}
              .accountId=${this.accountId}
              .missing=${this.missing}
              .messages=${this.messages}
              .actions=${this.accountBackend && STORED_ACCOUNTS.value.actionsIn(this)}
              @keydown=${this.#onKey}
              @account-picked=${this.#onPicked}
              @account-deleted=${this.#onDeleted}
            ></account-picker>`
          : this.#renderLooking(texts)
      }
      ${this.mode === 'existing' ? this.#renderDiagnosis(definition) : nothing}
      ${
        this.mode === 'new'
          ? nothing
          : html`<div class="actions">
              <slot name="actions"></slot>
              ${running ? this.#renderStop(texts) : nothing}
              <button
                part="submit"
                type="button"
                class="primary"
                aria-disabled=${running ? 'true' : 'false'}
                @click=${this.#onConnectExisting}
              >
                ${running ? html`<span class="spinner" aria-hidden="true"></span>${texts.connecting}` : texts.connect}
              </button>
            </div>`
      }
    </div>`;
  }

  /** Until the list of accounts is there, or that there are none is known. */
  #renderLooking(texts: Messages['auth']): TemplateResult {
    return STORED_ACCOUNTS.failed
      ? html`<div class="looking" role="alert">
          <p>${texts.accountsNotShown}</p>
          <button type="button" @click=${this.#list}>${texts.retry}</button>
        </div>`
      : html`<p class="looking muted" role="status">
          <span class="spinner" aria-hidden="true"></span>${texts.loadingAccounts}
        </p>`;
  }

  #renderNew(definition: DestinationDefinition, texts: Messages['auth']): TemplateResult {
    const running = this.activity.status === 'running';
    return html`<div class="intro">
        <p>${texts.secretsStay}</p>
        ${
          definition.documentationUrl
            ? html`<a href=${definition.documentationUrl} target="_blank" rel="noreferrer"
                >${texts.documentation}</a
              >`
            : nothing
        }
      </div>
      <schema-form
        id="form"
        exportparts=${PARTS}
        .form=${this.#form}
        .facts=${this.#facts()}
        .initialValues=${this.draft}
        .fieldMessages=${this.#diagnosis.fieldMessages(this.activity, this.messages)}
        .submit=${this.#onSubmit}
        .submitLabel=${running ? texts.connecting : texts.connect}
        .messages=${this.messages}
        ?busy=${running}
      >
        ${this.#renderDiagnosis(definition)}
        ${
          definition.needsBackend && this.egressAddresses.length > 0
            ? html`<p class="muted note">${texts.egress({ addresses: this.egressAddresses.join(', ') })}</p>`
            : nothing
        }
        <slot name="actions" slot="actions"></slot>
        ${running ? this.#renderStop(texts) : nothing}
      </schema-form>`;
  }

  #facts(): FormFacts {
    const { roleAccess } = this;
    if (!roleAccess) return NO_FACTS;
    const { principal, externalId } = roleAccess;
    return { principal, 'external-id': externalId };
  }

  #renderStop(texts: Messages['auth']): TemplateResult {
    return html`<button part="stop" slot="actions" type="button" @click=${this.#onDeclined}>
      ${texts.stop}
    </button>`;
  }

  #renderDiagnosis(definition: DestinationDefinition): TemplateResult | typeof nothing {
    const existing = this.mode === 'existing';
    const account = existing ? this.#pickedAccount : undefined;
    const { changeAccount, form, messages, problemsUrl } = this;
    return this.#diagnosis.render(this.activity, definition.probes.account, {
      definition,
      messages,
      problemsUrl,
      egressAddresses: this.egressAddresses,
      form: existing ? undefined : this.#form,
      values: form?.values ?? this.draft,
      account,
      acts: {
        fill: (values) => form?.fill(values),
        again: this.#again,
        decline: this.#onDeclined,
        changeAccount:
          account &&
          changeAccount &&
          ((values) => {
            changeAccount(account, values);
          }),
        canCheckFromServer: this.serverChecks && this.#where.from === undefined,
      },
    });
  }

  /**
   * Most who come here for the first time have no account: the list is fetched when there is something to list. Its first
   * page is the answer that told of it.
   */
  async #lookForAccounts(): Promise<void> {
    this.#looking?.abort();
    const { definition, loadAccounts } = this;
    if (!definition || !loadAccounts) return;
    const looking = new AbortController();
    this.#looking = looking;
    const answer = loadAccounts({ type: definition.type }, { signal: looking.signal });
    let first: typeof answer | undefined = answer;
    this.#loadPage = (query, options) => {
      const page = query.search || query.cursor ? undefined : first;
      first = undefined;
      return page ?? loadAccounts(query, options);
    };
    const found = await answer.catch(() => undefined);
    if (looking.signal.aborted) return;
    this.#looking = undefined;
    if (found?.ok && found.value.total === 0) this.#emit('accounts-loaded', { total: 0 });
    else this.#list();
  }

  #list = (): void => {
    this.listed = true;
    if (STORED_ACCOUNTS.value) return;
    void STORED_ACCOUNTS.load().then(() => {
      this.requestUpdate();
    });
  };

  // Coming back from the next step, the account is picked already, and nobody has told us of it.
  get #pickedAccount(): Account | undefined {
    return this.#account && this.#account.id === this.accountId ? this.#account : this.picker?.picked;
  }

  #again = (where: CheckedFrom = {}): void => {
    this.#where = where.from ? where : this.#where;
    if (this.mode === 'existing') this.#onConnectExisting();
    else this.form?.requestSubmit();
  };

  #onSubmit = (credentials: FormValues, idempotencyKey: string): void => {
    this.connectNew(credentials, idempotencyKey, this.#where);
  };

  #onPicked = (event: CustomEvent<{ account: Account }>): void => {
    this.#account = event.detail.account;
    this.missing = false;
  };

  /** The list is no form of the browser's, and a chosen account is all that is to be entered. */
  #onKey = (event: KeyboardEvent): void => {
    const { type } = event.composedPath()[0] as HTMLInputElement;
    if (event.key === 'Enter' && type === 'radio') this.#onConnectExisting();
  };

  #onDeleted = (): void => {
    this.#account = undefined;
  };

  #onConnectExisting = (): void => {
    if (this.activity.status === 'running') return;
    const picked = this.#pickedAccount;
    const asked = this.missing;
    this.missing = picked === undefined;
    if (picked) this.connectExisting(picked, this.#where);
    else if (asked) this.picker?.focus();
  };

  #onDeclined = (): void => {
    this.#emit('connect-stopped', {});
  };

  #emit(name: 'accounts-loaded' | 'mode-chosen' | 'connect-stopped', detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'auth-step': AuthStep;
  }
}
