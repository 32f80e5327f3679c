import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { DestinationCard, DestinationDefinition } from '../destinations/definition.js';
import { catalogMore as english } from '../messages/en/catalog-more.js';
import { withOverrides, type MessageOverrides } from '../messages/messages.js';
import { buttons } from './buttons.styles.js';
import { defineElement } from './define-element.js';
import { cardMenuStyles } from './destination-menu.styles.js';
import { Lazy } from './lazy.js';
import { enterMenu, menuStyles, moveInMenu, placeMenu } from './menu.js';
import { tokens } from './tokens.styles.js';

/** The details of a type: fetched when somebody wants to see some. */
const DETAILS = new Lazy(
  () => import('./destination-details.js'),
  ({ DestinationDetails }) => {
    defineElement('destination-details', DestinationDetails);
  },
);

/** The whole definition behind a card, where the card can load it. */
export async function definitionOf(card: DestinationCard): Promise<DestinationDefinition | undefined> {
  const { load } = card as Partial<{ load: () => Promise<DestinationDefinition> }>;
  return load?.();
}

/** Whose menu is open, and from which button. */
interface Opened {
  readonly card: DestinationCard;
  readonly anchor: HTMLElement;
  readonly hasAccounts: boolean;
  readonly definition: DestinationDefinition | undefined;
}

/**
 * The menu of a card: to its accounts, its details, its documentation. One for all cards of a catalog.
 *
 * @summary The menu of a card in the catalog.
 * @tag destination-menu
 * @fires {CustomEvent<{type: string}>} accounts-chosen - *View accounts* was chosen.
 * @csspart menu - The menu.
 */
export class DestinationMenu extends LitElement {
  static override styles = [tokens, buttons, menuStyles, cardMenuStyles];

  /** Addresses from which the backend connects, for the details. */
  @property({ attribute: false }) egressAddresses: readonly string[] = [];

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  @state() private shown: { readonly what: 'nothing' } | ({ readonly what: 'menu' | 'details' } & Opened) = {
    what: 'nothing',
  };

  /** What the last press has asked for. */
  #wanted: object | undefined;

  // No `@query`: in the CDN build it comes with what every form needs, and the catalog would load that.
  get #menu(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('[role="menu"]');
  }

  /** Whether it is open at this button. */
  isAt(anchor: HTMLElement): boolean {
    return this.shown.what === 'menu' && this.shown.anchor === anchor;
  }

  /** Opens it at the button of a card. */
  async open(card: DestinationCard, anchor: HTMLElement, hasAccounts: boolean): Promise<void> {
    const wanted = (this.#wanted = {});
    // Without the definition it has fewer entries; it does not wait for one that cannot be had.
    const definition = await definitionOf(card).catch(() => undefined);
    // Meanwhile the catalog may have been left, or another button pressed.
    if (!this.isConnected || this.#wanted !== wanted) return;
    this.shown = { what: 'menu', card, anchor, hasAccounts, definition };
    await this.updateComplete;
    const menu = this.#menu;
    if (!menu) return;
    menu.showPopover();
    anchor.ariaExpanded = 'true';
    placeMenu(menu, anchor);
    enterMenu(menu);
  }

  /** Details that are put back are modal again at once: their dialog then gives the focus back to what has it now. */
  override connectedCallback(): void {
    super.connectedCallback();
    if (this.shown.what === 'details') this.shown.anchor.focus();
  }

  /** A menu that leaves the page is closed by it, without a word. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    const { shown } = this;
    if (shown.what !== 'menu') return;
    shown.anchor.ariaExpanded = 'false';
    this.shown = { what: 'nothing' };
  }

  protected override render(): TemplateResult | typeof nothing {
    const { shown } = this;
    if (shown.what === 'nothing') return nothing;
    if (shown.what === 'menu') return this.#renderMenu(shown);
    return html`<destination-details
      exportparts="panel"
      .card=${shown.card}
      .definition=${shown.definition}
      .egressAddresses=${this.egressAddresses}
      .messages=${this.messages}
      @details-closed=${this.#leave}
    ></destination-details>`;
  }

  #renderMenu({ card, hasAccounts, definition }: Opened): TemplateResult {
    const texts = withOverrides(english, this.messages?.catalogMore);
    const url = definition?.documentationUrl;
    return html`<div
      part="menu"
      role="menu"
      aria-label=${texts.more({ name: card.name })}
      popover="auto"
      @toggle=${this.#onToggle}
      @keydown=${this.#onKey}
    >
      ${
        hasAccounts
          ? html`<button role="menuitem" type="button" tabindex="-1" @click=${this.#onAccounts}>
              ${texts.accounts}
            </button>`
          : nothing
      }
      <button role="menuitem" type="button" tabindex="-1" @click=${this.#onDetails}>${texts.details}</button>
      ${
        url
          ? html`<a
              role="menuitem"
              tabindex="-1"
              href=${url}
              target="_blank"
              rel="noreferrer"
              @click=${this.#leave}
            >
              ${texts.documentation}<span class="hidden"> (${texts.newTab})</span>
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d="M6 3H3v10h10v-3M9 3h4v4M13 3 7.5 8.5" />
              </svg>
            </a>`
          : nothing
      }
    </div>`;
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      // Ours alone: the dialog that the catalog may be in stays open. Tab goes on from the button.
      if (event.key === 'Escape') event.preventDefault();
      this.#leave();
    } else moveInMenu(event, this.#menu);
  };

  /** A click beside it closes it, too. */
  #onToggle = (event: Event): void => {
    const { shown } = this;
    if ((event as ToggleEvent).newState === 'open' || shown.what !== 'menu') return;
    shown.anchor.ariaExpanded = 'false';
    this.shown = { what: 'nothing' };
  };

  /** Closes what is open; the focus goes back to the button. */
  #leave = (): void => {
    const { shown } = this;
    if (shown.what === 'nothing') return;
    this.shown = { what: 'nothing' };
    shown.anchor.ariaExpanded = 'false';
    shown.anchor.focus();
  };

  #onAccounts = (): void => {
    const { shown } = this;
    if (shown.what !== 'menu') return;
    const detail = { type: shown.card.type };
    this.#leave();
    this.dispatchEvent(new CustomEvent('accounts-chosen', { detail }));
  };

  #onDetails = async (): Promise<void> => {
    const { shown } = this;
    if (shown.what !== 'menu') return;
    this.#leave();
    await DETAILS.load();
    // Meanwhile a menu may have been opened, or the catalog left.
    if (DETAILS.value && this.shown.what === 'nothing' && this.isConnected)
      this.shown = { ...shown, what: 'details' };
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'destination-menu': DestinationMenu;
  }
}
