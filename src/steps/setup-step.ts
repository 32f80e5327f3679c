import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Account } from '../backend/backend.js';
import { buttons } from '../components/buttons.styles.js';
import { defineElement } from '../components/define-element.js';
import { focusOnEntry } from '../components/focus-on-entry.js';
import type { CreateFolder, ListFolders } from '../components/folder-browser.js';
import { Lazy } from '../components/lazy.js';
import type { SchemaForm } from '../components/schema-form.js';
import { tokens } from '../components/tokens.styles.js';
import { wholeNames } from '../components/whole-names.js';
import { wholeNamesStyles } from '../components/whole-names.styles.js';
import type { Probe } from '../destinations/check.js';
import type { DestinationDefinition, FormDefinition, FormValues } from '../destinations/definition.js';
import type { Activity } from '../flow/wizard-state.js';
import type { CheckedFrom, DestinationInput } from '../flow/wizard-controller.js';
import { textIn } from '../destinations/form-values.js';
import { isRequired, shownFields } from '../destinations/validate.js';
import { setupForm, splitSetup } from '../forms/setup-form.js';
import { describeFinding } from '../messages/describe-finding.js';
import { setup as english } from '../messages/en/setup.js';
import { withOverrides, type MessageOverrides } from '../messages/messages.js';
import { Diagnosis, PROBLEM_VIEWS } from './diagnosis.js';
import { KeptFocus } from '../components/kept-focus.js';
import { localizedForm } from './localized-form.js';
import { stepStyles } from './step.styles.js';
import { PARTS } from '../components/parts.js';

/**
 * Names the destination and says where files go. Shows `activity` and calls `create`.
 *
 * @summary The setup step.
 * @tag setup-step
 * @slot actions - Buttons beside *Create Destination*.
 * @fires {CustomEvent<{values: Record<string, unknown>}>} form-changed - Something was typed.
 * @fires {CustomEvent} create-stopped - *Stop* was pressed.
 * @csspart heading - The heading.
 * @csspart landing - Where files will land.
 * @csspart stop - *Stop*, while a check runs.
 */
export class SetupStep extends LitElement {
  static override styles = [tokens, buttons, wholeNamesStyles, stepStyles];

  /** The destination type. */
  @property({ attribute: false }) definition: DestinationDefinition | undefined;

  /** The connected account. */
  @property({ attribute: false }) account: Account | undefined;

  /** What the check of the account found. */
  @property({ attribute: false }) accountProbes: readonly Probe[] = [];

  /** Creates the destination. The key is the same for the same entries. */
  @property({ attribute: false }) create: (
    input: DestinationInput,
    idempotencyKey: string,
    where: CheckedFrom,
  ) => void = () => undefined;

  /** Changes values of the account that turned out to be outdated; answers whether it did. Without it, that is not offered. */
  @property({ attribute: false }) changeAccount:
    ((account: Account, credentials: Readonly<Record<string, string>>) => Promise<boolean>) | undefined;

  /** Reads the folders of the account's storage. Without it, there is nothing to browse. */
  @property({ attribute: false }) listFolders: ListFolders | undefined;

  /** Makes a folder in the account's storage. Without it, that is not offered. */
  @property({ attribute: false }) createFolder: CreateFolder | undefined;

  /** Addresses from which the backend connects, for the customer's firewall. */
  @property({ attribute: false }) egressAddresses: readonly string[] = [];

  /** A server can make checks whose answer this page may not read. */
  @property({ attribute: false }) serverChecks = false;

  /** The address of a page with an anchor for each problem code. */
  @property({ attribute: 'problems-url' }) problemsUrl = '';

  /** What is going on. */
  @property({ attribute: false }) activity: Activity = { status: 'idle' };

  /** What was typed before. Read when the form begins: what is typed from then on is no news. */
  @property({ attribute: false, hasChanged: () => false }) draft: FormValues = {};

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  /** Moves the focus to the heading once the element is there. */
  @property({ attribute: false }) focusOnEntry = false;

  @state() private browsing: 'no' | 'asked' | 'yes' = 'no';
  /** Without name and description, which say nothing about the place. */
  @state({ hasChanged: (now, before) => JSON.stringify(now) !== JSON.stringify(before) })
  private typedSetup: FormValues | undefined;

  @query('#form') private readonly form!: SchemaForm | null;

  @query('.browse') private readonly browseButton!: HTMLElement | null;

  readonly #diagnosis = new Diagnosis(this);
  #form: FormDefinition | undefined;
  #where: CheckedFrom = {};

  constructor() {
    super();
    this.addController(new KeptFocus(this, () => this.form?.focusSubmit()));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('activity') && this.activity.status === 'running') this.#diagnosis.retry();
    if (this.definition && (changed.has('definition') || changed.has('messages'))) {
      const texts = withOverrides(english, this.messages?.setup);
      this.#form = setupForm(
        {
          ...this.definition,
          setup: localizedForm(this.definition.type, 'setup', this.definition.setup, this.messages),
        },
        texts,
      );
    }
  }

  protected override firstUpdated(): void {
    if (this.focusOnEntry) focusOnEntry(this);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { definition, account } = this;
    if (!definition || !account) return nothing;
    const texts = withOverrides(english, this.messages?.setup);
    const name = this.messages?.destinations?.[definition.type]?.name ?? definition.name;
    const running = this.activity.status === 'running';
    return html`<div class="step">
      <h2 part="heading" tabindex="-1">${texts.heading({ name })}</h2>
      <dl class="facts">
        <dt>${texts.account}</dt>
        <dd><bdi>${wholeNames(account.label)}</bdi></dd>
        ${this.#renderFindings(definition)}
      </dl>
      <schema-form
        id="form"
        exportparts=${PARTS}
        .form=${this.#form}
        .initialValues=${this.draft}
        .fieldMessages=${this.#diagnosis.fieldMessages(this.activity, this.messages)}
        .submit=${this.#onSubmit}
        .submitLabel=${running ? texts.creating : texts.create}
        .messages=${this.messages}
        ?busy=${running}
        @form-changed=${this.#onTyped}
      >
        ${this.#renderPlace(definition, account, running)} ${this.#renderDiagnosis(definition, account)}
        ${this.activity.status === 'idle' ? html`<p class="muted note">${texts.writes}</p>` : nothing}
        <slot name="actions" slot="actions"></slot>
        ${
          running
            ? html`<button part="stop" slot="actions" type="button" @click=${this.#onStop}>
                ${texts.stop}
              </button>`
            : nothing
        }
      </schema-form>
    </div>`;
  }

  /** Whose account it is, as the storage has said it: the surest way to notice that it is the wrong one. */
  #renderFindings({ type, probes }: DestinationDefinition): TemplateResult | typeof nothing {
    const found = this.accountProbes
      .map((probe) => describeFinding(probe, probes.account, type, this.messages))
      .filter(Boolean);
    if (found.length === 0) return nothing;
    return html`<dt>${withOverrides(english, this.messages?.setup).checked}</dt>
      <dd>${found.map((finding) => html`<p>${finding}</p>`)}</dd>`;
  }

  /** Where files will land, and a way to look for the place. */
  #renderPlace(
    definition: DestinationDefinition,
    account: Account,
    running: boolean,
  ): TemplateResult | typeof nothing {
    const texts = withOverrides(english, this.messages?.setup);
    const values = this.typedSetup ?? splitSetup(this.draft).setup;
    const landing = isComplete(definition.setup, values)
      ? definition.exampleFile?.(values, account.details)
      : undefined;
    const { folders } = definition;
    const { listFolders } = this;
    return html`<div class="place">
      ${
        landing === undefined
          ? nothing
          : html`<p class="landing">
              <span class="muted">${texts.landing}</span>
              <code part="landing" dir="ltr"
                >${landing.split(/(?<=\/)/u).map((part) => html`${part}<wbr />`)}</code
              >
            </p>`
      }
      ${
        folders && listFolders && !running
          ? this.browsing === 'yes'
            ? html`<folder-browser
                class="browser"
                exportparts=${PARTS}
                .listFolders=${listFolders}
                .createFolder=${this.createFolder}
                .top=${folders.top}
                .start=${folders.pathOf(values)}
                .problemsUrl=${this.problemsUrl}
                .messages=${this.messages}
                @folder-chosen=${(event: CustomEvent<{ path: string }>) => {
                  this.form?.fill(folders.valuesOf(event.detail.path));
                  this.#stopBrowsing();
                }}
                @folders-closed=${this.#stopBrowsing}
              ></folder-browser>`
            : html`<button type="button" class="browse" @click=${this.#onBrowse}>${texts.browse}</button>
                <p role="status">
                  ${this.browsing === 'asked' && FOLDER_BROWSER.failed ? texts.browseFailed : ''}
                </p>`
          : nothing
      }
    </div>`;
  }

  #onTyped = (): void => {
    this.typedSetup = splitSetup(this.form?.values ?? {}).setup;
  };

  #onBrowse = (): void => {
    this.browsing = 'asked';
    void FOLDER_BROWSER.load().then(() => {
      if (FOLDER_BROWSER.value) this.browsing = 'yes';
      else this.requestUpdate();
    });
  };

  #stopBrowsing = (): void => {
    this.browsing = 'no';
    this.#onTyped();
    void this.updateComplete.then(() => this.browseButton?.focus());
  };

  #renderDiagnosis(definition: DestinationDefinition, account: Account): TemplateResult | typeof nothing {
    const { changeAccount, form, messages, problemsUrl } = this;
    // The account is only tried here when one of its values was changed.
    const plan = [
      ...definition.probes.account.map((probe) => ({ ...probe, occasional: true }) as const),
      ...definition.probes.location,
    ];
    return this.#diagnosis.render(this.activity, plan, {
      definition,
      messages,
      problemsUrl,
      egressAddresses: this.egressAddresses,
      form: this.#form,
      values: form?.values ?? this.draft,
      account,
      acts: {
        fill: (values) => form?.fill(values),
        again: this.#again,
        decline: this.#onStop,
        changeAccount: changeAccount && ((values) => void this.#changeAccount(values)),
        createFolder: this.createFolder,
        canCheckFromServer: this.serverChecks && this.#where.from === undefined,
      },
    });
  }

  async #changeAccount(values: Readonly<Record<string, string>>): Promise<void> {
    const { account, changeAccount } = this;
    if (!account || !changeAccount || !(await changeAccount(account, values))) return;
    await this.updateComplete;
    this.#again();
  }

  #again = (where: CheckedFrom = {}): void => {
    this.#where = where.from ? where : this.#where;
    this.form?.requestSubmit();
  };

  #onSubmit = (values: FormValues, idempotencyKey: string): void => {
    // Whoever creates has chosen; the browser must not take the focus from what is wrong.
    this.browsing = 'no';
    this.create(splitSetup(values), idempotencyKey, this.#where);
  };

  #onStop = (): void => {
    this.dispatchEvent(new CustomEvent('create-stopped', { bubbles: true, composed: true }));
  };
}

/** Only who looks for a folder needs it. */
const FOLDER_BROWSER = new Lazy(
  async () => {
    // What it cannot list, it explains.
    const [{ FolderBrowser }] = await Promise.all([
      import('../components/folder-browser.js'),
      PROBLEM_VIEWS.load(),
    ]);
    return FolderBrowser;
  },
  (FolderBrowser) => {
    defineElement('folder-browser', FolderBrowser);
  },
);

/** Whether everything that must be there has something in it. */
const isComplete = (form: FormDefinition, values: FormValues): boolean =>
  shownFields(form, values).every(([name]) => !isRequired(form, name) || textIn(values, name).trim() !== '');

declare global {
  interface HTMLElementTagNameMap {
    'setup-step': SetupStep;
  }
}
