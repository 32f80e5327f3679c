import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { StepName } from '../flow/wizard-state.js';
import { dialog as english } from '../messages/en/dialog.js';
import { withOverrides, type MessageOverrides } from '../messages/messages.js';
import { dialogStyles } from './wizard-dialog.styles.js';

/** What a dialog shows. */
export interface DialogContent {
  /** The name of the dialog for assistive technology. */
  readonly label: string;
  /** The step on the screen: what was typed in the ones before has been stored. */
  readonly step: StepName;
  readonly messages: MessageOverrides | undefined;
  /** The language of all of it. */
  readonly language: string;
  /** Its direction, where the page does not decide that. */
  readonly direction: 'ltr' | 'rtl' | undefined;
  readonly content: unknown;
}

/**
 * A modal dialog around the wizard, in the wizard's own shadow root: so the width of the dialog decides the layout. Loaded
 * when it is opened. The platform keeps the focus inside.
 */
export class WizardDialog implements ReactiveController {
  readonly #host: LitElement;
  readonly #onDismissed: () => void;
  readonly #typedIn = new Set<StepName>();
  #step: StepName = 'catalog';
  #isOpen = false;
  #opener: Element | undefined;
  readonly #watch: ResizeObserver | undefined;

  /** @param onDismissed - The user leaves, and has been asked about what is not saved. */
  constructor(host: LitElement, onDismissed: () => void) {
    this.#host = host;
    this.#onDismissed = onDismissed;
    const { styleSheet } = dialogStyles;
    if (styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
    host.addController(this);
    // Not everywhere where pages are tested.
    this.#watch = 'ResizeObserver' in globalThis ? new ResizeObserver(this.#followPage) : undefined;
  }

  /** The wizard has been moved in the page: what was modal no longer is. */
  hostConnected(): void {
    if (!this.#isOpen) return;
    for (const dialog of this.#shown) {
      this.#find(dialog)?.removeAttribute('open');
      this.#show(dialog);
    }
  }

  /** Whether it is open. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Shows it. It has to be rendered by then; its content comes with the next update, so that it can take the focus. */
  open(): void {
    if (!this.#isOpen) this.#opener = focused(this.#host.ownerDocument);
    this.#isOpen = true;
    this.#show('.wizard');
    this.#watchPage();
    this.#host.requestUpdate();
  }

  /** Takes it away, without a question. The focus goes back to where it was before. */
  close(): void {
    this.#isOpen = false;
    this.#watch?.disconnect();
    this.#typedIn.clear();
    const isHere = this.#host.isConnected;
    for (const dialog of ['.question', '.wizard'].map((name) => this.#find(name))) {
      if (isHere) dialog?.close();
      else dialog?.removeAttribute('open');
    }
    // The platform does this as well, save where it has had to close the dialog twice. A page that has taken us away may have put
    // the focus elsewhere since.
    const { activeElement, body } = this.#host.ownerDocument;
    const isFree = isHere || activeElement === body;
    if (isFree && this.#opener instanceof HTMLElement) this.#opener.focus();
    this.#opener = undefined;
    this.#host.requestUpdate();
  }

  /** Leaves as a user does: asks first when something is not saved. */
  dismiss = (): void => {
    if (this.#typedIn.size > 0) this.#show('.question');
    else this.#onDismissed();
  };

  /** The dialog, with the content in it while it is open. */
  render({ label, step, messages, language, direction, content }: DialogContent): TemplateResult {
    const texts = withOverrides(english, messages?.dialog);
    if (step === 'setup') this.#typedIn.delete('auth');
    if (step === 'created') this.#typedIn.clear();
    this.#step = step;
    return html`<dialog
      part="dialog"
      class="wizard"
      lang=${language}
      dir=${direction ?? nothing}
      aria-label=${label}
      @cancel=${this.#onCloseRequest}
      @close=${this.#onClosed}
    >
      <div class="content" @form-changed=${this.#whenTyped}>
        <div class="bar">
          <button part="close" class="quiet" type="button" aria-label=${texts.close} @click=${this.dismiss}>
            <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M5 5l10 10M15 5L5 15" /></svg>
          </button>
        </div>
        ${this.#isOpen ? content : undefined}
      </div>
      <dialog class="question" role="alertdialog" aria-labelledby="unsaved" aria-describedby="loss">
        <h2 id="unsaved">${texts.unsaved}</h2>
        <p id="loss">${texts.unsavedHelp}</p>
        <div>
          <button type="button" @click=${this.#onDiscard}>${texts.discard}</button>
          <button type="button" class="primary" @click=${this.#onStay} autofocus>${texts.stay}</button>
        </div>
      </dialog>
    </dialog>`;
  }

  /**
   * A page may hide us without taking us away, as frameworks do with a screen to come back to. A modal dialog that nobody sees
   * would go on to block the page: it stays open but is not modal then.
   */
  #followPage = (): void => {
    const dialog = this.#find('.wizard');
    const isSeen = (dialog?.getClientRects().length ?? 0) > 0;
    if (!dialog || !this.#isOpen || isSeen === dialog.matches(':modal')) return;
    for (const one of this.#shown) {
      this.#find(one)?.close();
      if (isSeen) this.#show(one);
      else this.#find(one)?.setAttribute('open', '');
    }
    // Its own change of size is no news, and must not be told while it is told of another.
    this.#watch?.disconnect();
    setTimeout(this.#watchPage);
  };

  #watchPage = (): void => {
    const dialog = this.#find('.wizard');
    if (!this.#watch || !dialog || !this.#isOpen) return;
    this.#watch.observe(dialog);
    this.#followPage();
  };

  /** Those that are open, the outer one first. */
  get #shown(): readonly string[] {
    return ['.wizard', '.question'].filter((dialog) => this.#find(dialog)?.open);
  }

  #find(dialog: string): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>(`dialog${dialog}`);
  }

  #show(dialog: string): void {
    const found = this.#find(dialog);
    if (found && !found.open) found.showModal();
  }

  /** Heard on the way down: the steps keep their events to themselves on the way up. */
  readonly #whenTyped = {
    capture: true,
    handleEvent: (): void => {
      this.#typedIn.add(this.#step);
    },
  };

  /** Escape, or the back gesture of a phone. The input of a file sends an event of this name, too. */
  #onCloseRequest = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    this.dismiss();
  };

  /** A browser may close a dialog without asking, such as when Escape is pressed again and again: it was not ours to lose. */
  #onClosed = (event: Event): void => {
    // A dialog that has left the page has been closed with it; one that is open has been opened again since.
    if (event.target !== event.currentTarget || !this.#isOpen || !this.#host.isConnected) return;
    if (this.#find('.wizard')?.open) return;
    this.#find('.question')?.close();
    this.#show('.wizard');
    this.dismiss();
  };

  #onDiscard = (): void => {
    this.#typedIn.clear();
    this.#find('.question')?.close();
    this.#onDismissed();
  };

  #onStay = (): void => {
    this.#find('.question')?.close();
  };
}

/** What has the focus, however deep. */
function focused({ activeElement }: Document): Element | undefined {
  let element = activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element ?? undefined;
}
