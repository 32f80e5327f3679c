import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Account, BackendDescription, CallOptions, DestinationBackend } from '../backend/backend.js';
import type { DestinationDefinition, FormValues } from '../destinations/definition.js';
import {
  WizardController,
  inTime,
  type CheckedFrom,
  type DestinationInput,
} from '../flow/wizard-controller.js';
import { contentOf, draftOf, type InitialValues, type WizardDraft } from '../flow/draft.js';
import type { WizardEventDetails, WizardEventName } from '../flow/wizard-events.js';
import type { Screen } from '../flow/wizard-state.js';
import type {
  AccountMode,
  AuthScreen,
  CreatedScreen,
  SetupScreen,
  StepName,
  WizardState,
} from '../flow/wizard-state.js';
import type { MessageOverrides } from '../messages/messages.js';
import type { Result } from '../problems/result.js';
import type { CreateFolder, ListFolders } from './folder-browser.js';
import type { LoadAccounts } from './account-picker.js';
import { PARTS } from './parts.js';

const isRunning = (screen: Screen | undefined): boolean =>
  screen !== undefined && 'activity' in screen && screen.activity.status === 'running';

/** The wizard as everybody sees it. */
export interface SessionElement {
  /** Where problems are explained. */
  readonly problemsUrl: string;
  /** What forms start with. */
  readonly initialValues: InitialValues | undefined;
  /** What the backend offers, as far as it is known. */
  readonly offer: BackendDescription | undefined;
  /** Something changed that is on the screen. */
  requestUpdate(): void;
}

/** What a session needs from within the wizard. */
export interface SessionHost {
  /** The texts to replace, as they are now. */
  readonly messages: () => MessageOverrides | undefined;
  /** The backend in force. */
  readonly backend: () => Promise<DestinationBackend>;
  /** Tells the host page. */
  readonly emit: <Name extends WizardEventName>(name: Name, detail: WizardEventDetails[Name]) => void;
}

/** Always the same: what has not changed is not drawn again. */
const NO_OFFER = { egressAddresses: [] };
const NO_ACTIONS: readonly string[] = [];

/**
 * The wizard after the catalog: binds the flow to the steps. Loaded when a type is chosen; kept from then on, because it
 * remembers what was typed.
 */
export class WizardSession {
  readonly #element: SessionElement;
  readonly #host: SessionHost;
  readonly #controller: WizardController;
  #definition: DestinationDefinition | undefined;
  #screen: Screen | undefined;
  /** How often a draft was resumed: a form shows what it was given when it was made. */
  #resumed = 0;
  #toldDraft: string | undefined;
  /** What the drafts say that were told or resumed since there was none. */
  readonly #drafts = new Set<string>();
  #prepared: string | undefined;
  /** What the backend said before an account was connected. */
  #outdated: BackendDescription | undefined;

  constructor(element: SessionElement, host: SessionHost) {
    this.#element = element;
    this.#host = host;
    this.#controller = new WizardController({
      backend: host.backend,
      onState: ({ screen }) => {
        this.#tellDraft();
        // What is typed is on the screen already.
        if (screen === this.#screen) return;
        const ran = isRunning(this.#screen);
        this.#screen = screen;
        if (screen.step === 'setup') this.#outdated = element.offer;
        // An answer that comes at once is all there is to see.
        if (isRunning(screen) && !ran) setTimeout(() => element.requestUpdate());
        else element.requestUpdate();
      },
      onEvent: host.emit,
    });
  }

  /** The step on the screen. */
  get step(): StepName {
    return this.#controller.state.screen.step;
  }

  /** What a reload would lose. */
  get draft(): WizardDraft | undefined {
    return draftOf(this.#controller.state);
  }

  /**
   * Whether a draft is one of ours: a page that binds both ways hands each back that it is told of, some of them late, and one
   * that renders again may repeat what it has given at first. None of them is news, and the form may hold a secret by now.
   */
  knows(draft: WizardDraft): boolean {
    return this.#drafts.has(contentOf(draft));
  }

  /** Leaves the catalog with a type, or goes to where a draft was taken. */
  open(
    definition: DestinationDefinition,
    mode?: AccountMode,
    resumed?: WizardState,
    draft?: WizardDraft,
  ): void {
    // A draft that is none, while somebody is at a step: the step stays.
    if (!resumed && this.step !== 'catalog') return;
    this.#definition = definition;
    if (resumed) {
      this.#resumed += 1;
      if (draft) this.#drafts.add(contentOf(draft));
      this.#controller.resume(resumed);
    } else this.#controller.select(definition.type, mode ?? this.#firstMode(definition.type));
  }

  /** Where the backend has said that there is no account, the form for the first one does not wait until it says so again. */
  #firstMode(type: string): AccountMode | undefined {
    const { offer } = this.#element;
    const isKnown = offer?.connections && offer !== this.#outdated;
    return isKnown && !this.#hasAccounts(type) ? 'new' : undefined;
  }

  #hasAccounts(type: string): boolean {
    return !!this.#offer.connections?.some((one) => one.type === type && one.accounts > 0);
  }

  /** Stops what is running. */
  stop(): void {
    this.#controller.stop();
  }

  /** Starts over with nothing kept. */
  reset(): void {
    this.#controller.reset();
  }

  /**
   * The step on the screen, with the wizard's own buttons in it; nothing on the catalog.
   *
   * @param cancel - The wizard's *Cancel*.
   * @param back - The text of *Back*.
   * @param focusOnEntry - Whether the heading takes the focus.
   */
  render(cancel: TemplateResult, back: string, focusOnEntry: boolean): unknown {
    return keyed(this.#resumed, this.#renderStep(cancel, back, focusOnEntry));
  }

  #renderStep(cancel: TemplateResult, back: string, focusOnEntry: boolean): TemplateResult {
    const { screen } = this.#controller.state;
    const definition = this.#definition;
    if (!definition || screen.step === 'catalog') return html``;
    const buttons = html`<span slot="actions" class="start">${cancel}</span>
      <button slot="actions" part="back" type="button" @click=${this.#onBack}>${back}</button>`;
    if (screen.step === 'auth') return this.#renderAuth(screen, definition, buttons, focusOnEntry);
    if (screen.step === 'setup') return this.#renderSetup(screen, definition, buttons, focusOnEntry);
    return this.#renderDone(screen, definition);
  }

  // The events of the steps are the wizard's own business: they end here, and the host hears the wizard's events.

  get #offer(): Omit<BackendDescription, 'destinationTypes'> {
    return this.#element.offer ?? NO_OFFER;
  }

  #renderAuth(
    screen: AuthScreen,
    definition: DestinationDefinition,
    buttons: TemplateResult,
    focusOnEntry: boolean,
  ): TemplateResult {
    return html`<auth-step
      exportparts=${PARTS}
      .definition=${definition}
      .loadAccounts=${this.#loadAccounts}
      .connectNew=${this.#connectNew}
      .connectExisting=${this.#connectExisting}
      .changeAccount=${this.#changeAccount}
      .accountBackend=${this.#host.backend}
      .accountActions=${this.#offer.accountActions ?? NO_ACTIONS}
      .mode=${screen.mode}
      .accountId=${screen.accountId}
      .activity=${screen.activity}
      .draft=${this.#startOf(screen.type, 'auth')}
      .egressAddresses=${this.#offer.egressAddresses}
      .roleAccess=${this.#offer.roleAccess}
      .hasAccounts=${this.#hasAccounts(screen.type)}
      .fileEncryption=${this.#offer.fileEncryption ?? false}
      .serverChecks=${this.#offer.serverChecks ?? false}
      .problemsUrl=${this.#element.problemsUrl}
      .messages=${this.#host.messages()}
      .focusOnEntry=${focusOnEntry}
      @mode-chosen=${this.#onMode}
      @accounts-loaded=${this.#onAccounts}
      @account-picked=${this.#onPicked}
      @form-changed=${this.#onForm}
      @location-understood=${this.#onForm}
      @connect-stopped=${this.#onStop}
      >${buttons}</auth-step
    >`;
  }

  #renderSetup(
    screen: SetupScreen,
    definition: DestinationDefinition,
    buttons: TemplateResult,
    focusOnEntry: boolean,
  ): TemplateResult {
    return html`<setup-step
      exportparts=${PARTS}
      .definition=${definition}
      .account=${screen.account}
      .accountProbes=${screen.accountProbes}
      .create=${this.#create}
      .changeAccount=${this.#changeAccount}
      .listFolders=${this.#listFolders}
      .createFolder=${this.#createFolder}
      .egressAddresses=${this.#offer.egressAddresses}
      .serverChecks=${this.#offer.serverChecks ?? false}
      .problemsUrl=${this.#element.problemsUrl}
      .activity=${screen.activity}
      .draft=${this.#startOf(screen.type, 'setup')}
      .messages=${this.#host.messages()}
      .focusOnEntry=${focusOnEntry}
      @form-changed=${this.#onForm}
      @create-stopped=${this.#onStop}
      >${buttons}</setup-step
    >`;
  }

  #renderDone(screen: CreatedScreen, definition: DestinationDefinition): TemplateResult {
    return html`<done-step
      exportparts=${PARTS}
      .definition=${definition}
      .account=${screen.account}
      .destination=${screen.destination}
      .probes=${screen.probes}
      .problemsUrl=${this.#element.problemsUrl}
      .messages=${this.#host.messages()}
      .focusOnEntry=${true}
      @exit-chosen=${this.#onLeave}
      @next-chosen=${this.#onLeave}
    ></done-step>`;
  }

  /** What a form starts with: the host's values, and over them what was typed. */
  #startOf(type: string, form: 'auth' | 'setup'): FormValues {
    const typed = this.#controller.state.drafts[type];
    return { ...this.#element.initialValues?.[type]?.[form], ...typed?.[form] };
  }

  /** Tells the host when there is something new to keep: the progress of a check is not. */
  #tellDraft(): void {
    const { draft } = this;
    const text = draft && contentOf(draft);
    if (text === this.#toldDraft) return;
    this.#toldDraft = text;
    if (text === undefined) this.#drafts.clear();
    else this.#drafts.add(text);
    this.#host.emit('draft-changed', { draft });
  }

  #loadAccounts: LoadAccounts = (query, { signal }) =>
    this.#ask(signal, (backend, options) => backend.listAccounts(query, options));

  #connectNew = (credentials: FormValues, key: string, where: CheckedFrom): void => {
    void this.#controller.connectNew(credentials, key, where);
  };

  #connectExisting = (account: Account, where: CheckedFrom): void => {
    void this.#controller.connectExisting(account, where);
  };

  #changeAccount = (account: Account, credentials: Readonly<Record<string, string>>): Promise<boolean> =>
    this.#controller.changeAccount(account, credentials);

  #create = (input: DestinationInput, key: string, where: CheckedFrom): void => {
    void this.#controller.create(input, key, where);
  };

  #listFolders: ListFolders = (query, { signal }) =>
    this.#ask(signal, (backend, options, id) => backend.listFolders({ id, ...query }, options));

  #createFolder: CreateFolder = (path, { signal }) =>
    this.#ask(signal, (backend, options, id) => backend.createFolder({ id, path }, options));

  /** Asks for what a step shows by itself, of the account that is set up. Of what fails, the host hears. */
  async #ask<Value>(
    stopped: AbortSignal,
    call: (backend: DestinationBackend, options: CallOptions, accountId: string) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    const { screen } = this.#controller.state;
    const id = screen.step === 'setup' ? screen.account.id : '';
    const result = await inTime(async (signal) => call(await this.#host.backend(), { signal }, id), stopped);
    if (!result.ok && !stopped.aborted)
      this.#host.emit('wizard-error', { problem: result.problem, step: screen.step });
    return result;
  }

  #onMode = (event: CustomEvent<{ mode: 'existing' | 'new' }>): void => {
    event.stopPropagation();
    this.#controller.chooseMode(event.detail.mode);
  };

  #onAccounts = (event: CustomEvent<{ total: number }>): void => {
    event.stopPropagation();
    this.#controller.countAccounts(event.detail.total);
  };

  /** What the check needs is fetched while the user is still typing or choosing, not when the button is pressed. */
  #prepareChecks(type: string): void {
    if (this.#prepared === type) return;
    this.#prepared = type;
    // What fails is told by the check.
    this.#host
      .backend()
      .then((backend) => backend.prepareChecks?.(type))
      .catch(() => undefined);
  }

  #onPicked = (event: CustomEvent<{ account: Account }>): void => {
    event.stopPropagation();
    this.#prepareChecks(event.detail.account.type);
    this.#controller.pickAccount(event.detail.account.id);
  };

  #onForm = (event: CustomEvent<{ values: FormValues }>): void => {
    event.stopPropagation();
    const { screen } = this.#controller.state;
    if (screen.step !== 'auth' && screen.step !== 'setup') return;
    this.#prepareChecks(screen.type);
    // What was pasted in one step may belong to the next one, and comes to what is there.
    const located = event.type === 'location-understood';
    const before = located ? this.#startOf(screen.type, 'setup') : {};
    const form = located ? 'setup' : screen.step;
    this.#controller.keepDraft(screen.type, form, { ...before, ...event.detail.values });
  };

  #onStop = (event: Event): void => {
    event.stopPropagation();
    this.#controller.stop();
  };

  #onBack = (): void => {
    this.#controller.back();
  };

  #onLeave = (event: Event): void => {
    event.stopPropagation();
    this.#controller.leave(event.type === 'exit-chosen' ? 'wizard-exit' : 'wizard-next');
  };
}
