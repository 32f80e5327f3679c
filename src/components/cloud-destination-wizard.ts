import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BackendDescription, DestinationBackend } from '../backend/backend.js';
import type { DestinationType } from '../destinations/definition.js';
import { builtInDestinations } from '../destinations/registry.js';
import type { InitialValues, WizardDraft } from '../flow/draft.js';
import type { WizardEventDetails, WizardEventName } from '../flow/wizard-events.js';
import type { StepName } from '../flow/wizard-state.js';
import { wizard as english } from '../messages/en/wizard.js';
import type { Languages } from '../messages/languages.js';
import { withOverrides, type MessageOverrides, type Messages } from '../messages/messages.js';
import type { Translation } from '../messages/translation.js';
import { buttons } from './buttons.styles.js';
import { wizardStyles } from './cloud-destination-wizard.styles.js';
import { languageOf } from './language-of.js';
import { Lazy } from './lazy.js';
import { onServer } from './on-server.js';
import { spinner } from './spinner.styles.js';
import { tokens } from './tokens.styles.js';
import type { WizardDialog } from './wizard-dialog.js';
import type { Opening, Start } from './wizard-opening.js';
import type { WizardSession } from './wizard-session.js';

/** The flow and the steps. */
const SESSION = new Lazy(async () => {
  const [{ WizardSession }] = await Promise.all([
    import('./wizard-session.js'),
    import('../define-steps.js'),
  ]);
  return WizardSession;
});

/** Our own backends, and what is asked of any. */
const WIZARD_BACKEND = () => import('./wizard-backend.js');

/**
 * Takes a user from "which storage?" to a destination that is proven to work.
 *
 * @summary The whole wizard.
 * @tag cloud-destination-wizard
 * @fires {WizardEvent<'destination-selected'>} destination-selected - A destination type was chosen: `{ type }`.
 * @fires {WizardEvent<'account-connected'>} account-connected - An account passed its check: `{ account }`.
 * @fires {WizardEvent<'account-changed'>} account-changed - A stored account was renamed, checked again or has other secrets: `{ account, reason }`.
 * @fires {WizardEvent<'account-deleted'>} account-deleted - A stored account was deleted: `{ account }`.
 * @fires {WizardEvent<'destination-created'>} destination-created - `{ account, destination }`.
 * @fires {WizardEvent<'step-changed'>} step-changed - `{ from, to, reason }`.
 * @fires {WizardEvent<'draft-changed'>} draft-changed - What a reload would lose has changed: `{ draft }`.
 * @fires {WizardEvent<'wizard-exit'>} wizard-exit - *Save & Exit* was pressed: `{ account, destination }`.
 * @fires {WizardEvent<'wizard-next'>} wizard-next - *Next* was pressed: `{ account, destination }`.
 * @fires {WizardEvent<'wizard-cancel'>} wizard-cancel - *Cancel* was pressed: `{ step }`. Cancelable; afterwards the wizard starts over.
 * @fires {WizardEvent<'wizard-error'>} wizard-error - A check or a request failed: `{ problem, step }`. Also on the screen.
 * @slot header - Above the steps: a title, a word of yours.
 * @slot help - Beside the steps where there is room, below them elsewhere: what your users should know.
 * @slot footer - Below everything: legal lines, a link to your support.
 * @csspart wizard - The frame.
 * @csspart dialog - The dialog around it, where there is one.
 * @csspart close - The button that closes the dialog.
 * @csspart cancel - *Cancel*.
 * @csspart back - *Back*.
 */
export class CloudDestinationWizard extends LitElement {
  static override styles = [tokens, buttons, spinner, wizardStyles];

  /** The backend to ask. Without one (and without `backend-url`), accounts live in this page and S3 is checked from it. */
  @property({ attribute: false }) backend: DestinationBackend | undefined;

  /** The address of a backend that speaks the contract over HTTP, such as `/api/destinations`. */
  @property({ attribute: 'backend-url' }) backendUrl: string | undefined;

  /**
   * The destination types on offer; `undefined`, as a framework sets what it has no value for, offers the built-in ones. Those
   * that need a backend are left out where there is none.
   */
  @property({ attribute: false }) destinations: readonly DestinationType[] | undefined = builtInDestinations;

  /**
   * The address of a page that explains problems, with an anchor for each code: `docs/problems.md` as HTML, or a page of
   * your own. Problems link to it.
   */
  @property({ attribute: 'problems-url' }) problemsUrl = '';

  /** Texts to replace, whatever the language. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  /**
   * Languages of your own, beside the built-in ones: `{ sv: { firstScreen: () => import('./sv.js') } }`. The wizard
   * speaks the language of the place where it stands: the nearest `lang` around it. English where it has no other.
   */
  @property({ attribute: false }) languages: Languages | undefined;

  /**
   * What forms start with, by destination type: `{ 'amazon-s3': { auth: { region: 'eu-central-1' } } }`. Read when a form
   * appears; what was typed wins. Fields that do not exist and secrets are left out.
   */
  @property({ attribute: false }) initialValues: InitialValues | undefined;

  /** Stands in a dialog: nothing is on the page until `open()`. */
  @property({ type: Boolean, reflect: true }) dialog = false;

  /** Nothing can be shown yet: the texts of the page's language are on their way. */
  @state() private wordless = false;

  /**
   * What the backend says of itself and of what is connected, as far as it is known.
   *
   * @internal
   */
  @state() offer: BackendDescription | undefined;

  /**
   * The language that was asked for last, and its texts. Who renders on a server, and who takes over what was rendered there,
   * gives both before the first rendering.
   *
   * @internal
   */
  language: string | undefined;
  /** @internal */
  translation: Translation | undefined;

  #opening: Opening = { status: 'none' };
  #session: WizardSession | undefined;
  #ownBackend: (() => Promise<DestinationBackend>) | undefined;
  #dialog: WizardDialog | undefined;
  #asking: AbortController | undefined;
  #left = false;
  /** How often the dialog was to open or to close. */
  #dialogRequests = 0;
  /** Where the page has put the user. */
  #startedAt: StepName = 'catalog';
  /** A page that changes its language changes ours. */
  readonly #languageWatch = onServer
    ? undefined
    : new MutationObserver(() => {
        this.requestUpdate();
      });

  /**
   * Where the user is and what was typed, without secrets: plain data, to be kept over a reload and given back. Nothing on
   * the catalog and when the destination exists. Listen to `draft-changed` to keep it up to date.
   */
  @property({ attribute: false })
  get draft(): WizardDraft | undefined {
    return this.#session?.draft;
  }

  set draft(draft: WizardDraft | undefined) {
    if (!draft || this.#session?.knows(draft)) return;
    // What else the page sets in the same turn, such as the backend, is there by then.
    void this.updateComplete.then(() => this.#open(draft.type, { draft }));
  }

  /** The step on the screen. */
  get step(): StepName {
    return this.#session?.step ?? 'catalog';
  }

  /** Begins, without the catalog when a type is given: `start({ destinationType: 'amazon-s3' })`. */
  start({ destinationType }: { destinationType?: string } = {}): void {
    this.reset();
    if (destinationType !== undefined) this.#open(destinationType);
  }

  /**
   * Shows the wizard in a modal dialog, without the catalog when a type is given. The dialog closes when the user leaves the
   * wizard, who is asked first if something would be lost; the focus goes back to where it was.
   */
  async open({ destinationType }: { destinationType?: string } = {}): Promise<void> {
    this.dialog = true;
    const request = ++this.#dialogRequests;
    const { WizardDialog } = await import('./wizard-dialog.js');
    await this.updateComplete;
    this.#dialog ??= new WizardDialog(this, this.#cancel);
    this.requestUpdate();
    await this.updateComplete;
    // Meanwhile it may have been closed, or opened elsewhere.
    if (request !== this.#dialogRequests) return;
    if (destinationType !== undefined) this.start({ destinationType });
    this.#left = true;
    this.#dialog.open();
    if (this.backend ?? this.backendUrl) void this.#ask();
  }

  /** Closes the dialog without a question. What was typed, save secrets, is there when it is opened again. */
  close(): void {
    this.#dialogRequests++;
    this.#session?.stop();
    this.#dialog?.close();
  }

  /** Starts over with nothing kept; stops what is running. */
  reset(): void {
    this.#opening = { status: 'none' };
    this.requestUpdate();
    this.#session?.reset();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Another place in the page may have another language.
    this.requestUpdate();
    this.#askUnlessAsked();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#languageWatch?.disconnect();
    // Being moved in the document is not being removed from it.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.close();
      // A draft waits until the wizard is back: it is all that there is of what was typed.
      if (!('draft' in this.#opening)) this.#opening = { status: 'none' };
      this.#asking?.abort();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A server shows what it was given: it asks no backend, and has no page around it.
    if (onServer) return;
    if (changed.has('backendUrl')) this.#ownBackend = undefined;
    if (changed.has('dialog') && !this.dialog && this.#dialog?.isOpen) this.close();
    const language = languageOf(this, this.#languageWatch);
    if (language !== this.language || (this.hasUpdated && changed.has('languages'))) {
      this.language = language;
      if (this.translation || !/^(en\b|$)/i.test(language)) void this.#translate();
    }
    if (changed.has('backendUrl') || changed.has('backend')) {
      // What another one has said, or is about to say, is nothing of this one.
      this.offer = undefined;
      (this.#asking ??= new AbortController()).abort();
      // The screen first: what is connected is no part of it yet.
      setTimeout(this.#askUnlessAsked);
    }
    // The focus follows the user from screen to screen; it does not jump to us when the page has just been opened.
    const opening = this.#opening;
    this.#left ||= opening.status === 'none' ? this.step !== this.#startedAt : !opening.draft;
  }

  protected override render(): TemplateResult {
    const messages = this.#messages();
    const texts = withOverrides(english, messages?.wizard);
    const { step } = this;
    const content =
      step === 'catalog'
        ? this.#renderStart(texts)
        : this.#session?.render(this.#renderCancel(texts), texts.back, this.#left);
    const { language = 'en', direction: itsOwn } = this.translation ?? {};
    // Who names a language on the element itself need not name its direction too.
    const direction = this.hasAttribute('lang') && !this.hasAttribute('dir') ? itsOwn : undefined;
    // A page may reset how the element itself is laid out: its width is measured inside.
    const frame = this.wordless
      ? html`<section part="wizard">${renderSpinner()}</section>`
      : html`<div>
          <section part="wizard" lang=${language} dir=${direction ?? nothing} aria-label=${texts.label}>
            <slot name="header"></slot>
            <step-progress exportparts="step" .current=${step} .messages=${messages}></step-progress>
            <div>${content}</div>
            <slot name="help"></slot>
            <slot name="footer"></slot>
          </section>
        </div>`;
    if (!this.dialog) return frame;
    return html`${this.#dialog?.render({ label: texts.label, step, messages, language, direction, content: frame })}`;
  }

  /** The catalog, or what stands in its place while the next step is loaded. */
  #renderStart(texts: Messages['wizard']): TemplateResult {
    const opening = this.#opening;
    if (opening.status === 'loading') return renderSpinner(texts.loading);
    return html`${
        opening.status === 'failed'
          ? html`<div class="failed" role="alert">
              <p>${texts.loadFailed}</p>
              <button type="button" @click=${() => this.#load(opening)}>${texts.retry}</button>
            </div>`
          : nothing
      }
      <destination-catalog
        exportparts="heading,search,filters,card,icon,status,more,menu,panel,connect,empty"
        .destinations=${this.#offered()}
        .connections=${this.offer?.connections ?? []}
        .egressAddresses=${this.offer?.egressAddresses ?? []}
        .messages=${this.#messages()}
        .focusOnEntry=${this.#left}
        @destination-selected=${this.#onSelected}
        @pointerover=${this.#onReach}
        @focusin=${this.#onReach}
      >
        <div slot="actions" class="actions"><span class="start">${this.#renderCancel(texts)}</span></div>
      </destination-catalog>`;
  }

  #renderCancel(texts: Messages['wizard']): TemplateResult {
    return html`<button part="cancel" class="quiet" type="button" @click=${this.#onCancel}>
      ${texts.cancel}
    </button>`;
  }

  get #types(): readonly DestinationType[] {
    return this.destinations ?? builtInDestinations;
  }

  /** The types that can be checked from here. */
  #offered(): readonly DestinationType[] {
    const hasBackend = this.backend ?? typeof this.backendUrl === 'string';
    return hasBackend ? this.#types : this.#types.filter(({ needsBackend }) => !needsBackend);
  }

  /** What is to be said otherwise than in our own English. */
  #messages = (): MessageOverrides | undefined => this.translation?.below(this.messages) ?? this.messages;

  async #translate(): Promise<void> {
    this.wordless = !this.hasUpdated;
    try {
      const { Translation } = await import('../messages/translation.js');
      this.translation ??= new Translation(this, this.#opening.type);
      await this.translation.change(this.language ?? '', this.languages);
    } catch {
      // English is better than nothing.
    }
    this.wordless = false;
  }

  #open(name: string, start: Omit<Start, 'type'> = {}): void {
    const type = this.#offered().find((one) => one.type === name);
    if (type) void this.#load({ type, ...start });
    else console.warn(`No destination type "${name}" is on offer.`);
  }

  async #load(start: Start): Promise<void> {
    const { type, mode, draft } = start;
    const opening: Opening = { ...start, status: 'loading' };
    this.#opening = opening;
    // What is there already comes at once, with no word of waiting before it.
    setTimeout(() => {
      if (this.#opening === opening) this.requestUpdate();
    });
    try {
      const [definition, resume] = await Promise.all([
        type.load(),
        draft && import('../flow/resume.js'),
        this.translation?.loadSteps(type.type),
        SESSION.load(),
      ]);
      const state = await resume?.resumeIn(this, draft, definition);
      const Session = SESSION.value;
      // Meanwhile the wizard may have been reset, or another type chosen.
      if (this.#opening !== opening) return;
      if (!Session) throw new Error();
      this.#session ??= new Session(this, {
        backend: this.#backend,
        emit: (event, detail) => {
          this.#emit(event, detail);
          // On the way out of the catalog, and back to it: there may be more by then.
          const atCatalog = this.step === 'catalog' || this.#opening.status === 'loading';
          if (event === 'step-changed' && atCatalog) void this.#ask();
          if (this.#dialog?.isOpen && /-(exit|next)$/.test(event)) this.#end();
        },
        messages: this.#messages,
      });
      this.#session.open(definition, mode, state, draft);
      if (draft) this.#startedAt = this.step;
      // Who was told of the step may have gone on from there.
      if (this.#opening === opening) this.#opening = { status: 'none', type };
    } catch {
      if (this.#opening !== opening) return;
      this.#opening = { ...opening, status: 'failed' };
      this.requestUpdate();
    }
  }

  /** Who gave a backend, or has put the wizard back, is to see what it offers; a closed dialog asks when it is opened. */
  #askUnlessAsked = (): void => {
    if (this.#asking?.signal.aborted && this.isConnected && (!this.dialog || this.#dialog?.isOpen)) {
      void this.#ask();
    }
  };

  /** Asks the backend what it offers and what is connected. */
  async #ask(): Promise<void> {
    this.#asking?.abort();
    const { signal } = (this.#asking = new AbortController());
    const more = await WIZARD_BACKEND().catch(() => undefined);
    this.offer = (await more?.offerOf(this.#backend(), signal)) ?? this.offer;
  }

  /** The host's backend, or our own for `backend-url` or for this page alone. */
  #backend = async (): Promise<DestinationBackend> => {
    if (this.backend) return this.backend;
    const { ownBackend } = await WIZARD_BACKEND();
    return (this.#ownBackend ??= ownBackend(this, () => this.#types))();
  };

  #onSelected = (event: CustomEvent<{ type: string; mode?: 'existing' }>): void => {
    // The host hears of it when the next step is there.
    event.stopPropagation();
    const { type, mode } = event.detail;
    this.#open(type, { mode });
  };

  /** Fetches ahead when somebody reaches for a card, so that the click does not wait. What fails is told at the click. */
  #onReach = (): void => {
    void SESSION.load();
    void this.translation?.loadSteps();
    this.#backend().catch(() => 0);
  };

  #onCancel = (): void => {
    if (this.#dialog?.isOpen) this.#dialog.dismiss();
    else this.#cancel();
  };

  #cancel = (): void => {
    if (this.#emit('wizard-cancel', { step: this.step })) this.#end();
  };

  #end(): void {
    this.reset();
    this.#dialog?.close();
  }

  #emit<Name extends WizardEventName>(name: Name, detail: WizardEventDetails[Name]): boolean {
    return this.dispatchEvent(
      new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: name === 'wizard-cancel' }),
    );
  }
}

function renderSpinner(text?: string): TemplateResult {
  return html`<p class="waiting" role="status">
    <span class="late"><span class="spinner" aria-hidden="true"></span>${text}</span>
  </p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'cloud-destination-wizard': CloudDestinationWizard;
  }
}
