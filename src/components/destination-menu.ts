import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { DestinationCard, DestinationDefinition } from '../destinations/definition.js';
import { catalogMore as english } from '../messages/en/catalog-more.js';
import { withOverrides, type MessageOverrides } from '../messages/messages.js';
import { buttons } from './buttons.styles.js';
import { defineElement } from './define-element.js';
import { menuStyles } from './destination-menu.styles.js';
import { Lazy } from './lazy.js';
import { tokens } from './tokens.styles.js';

/** The details of a type: fetched when somebody wants to see some. */
const DETAILS = new Lazy(
  () => import('./destination-details.js'),
  ({ DestinationDetails }) => {
    defineElement('destination-details', DestinationDetails);
  },
);

/** The whole definition behind a card, where the card can load it. */
async function definitionOf(card: DestinationCard): Promise<DestinationDefinition | undefined> {
  const { load } = card as Partial<{ load: () => Promise<DestinationDefinition> }>;
  return load?.();
}

/**
 * The menu of a card: to its accounts, its details, its documentation.
 *
 * @summary The menu of a card in the catalog.
 * @tag destination-menu
 * @fires {CustomEvent} accounts-chosen - *View accounts* was chosen.
 * @csspart button - The button that opens the menu.
 * @csspart menu - The menu.
 */
export class DestinationMenu extends LitElement {
  static override styles = [tokens, buttons, menuStyles];

  /** The card that the menu belongs to. */
  @property({ attribute: false }) card: DestinationCard | undefined;

  /** There are accounts to see. */
  @property({ attribute: false }) hasAccounts = false;

  /** Addresses from which the backend connects, for the details. */
  @property({ attribute: false }) egressAddresses: readonly string[] = [];

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  @state() private open = false;
  @state() private definition: DestinationDefinition | undefined;
  @state() private detailed = false;

  @query('button') private readonly button!: HTMLElement;
  @query('[role="menu"]') private readonly menu!: HTMLElement | null;

  protected override render(): TemplateResult | typeof nothing {
    const { card } = this;
    if (!card) return nothing;
    const texts = withOverrides(english, this.messages?.catalogMore);
    return html`<button
        part="button"
        class="quiet"
        type="button"
        aria-label=${texts.more({ name: card.name })}
        aria-haspopup="menu"
        aria-expanded=${this.open ? 'true' : 'false'}
        @click=${this.#onButton}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <circle cx="4" cy="10" r="1.6" />
          <circle cx="10" cy="10" r="1.6" />
          <circle cx="16" cy="10" r="1.6" />
        </svg>
      </button>
      ${this.open ? this.#renderMenu(texts) : nothing}
      ${
        this.detailed
          ? html`<destination-details
              .card=${card}
              .definition=${this.definition}
              .egressAddresses=${this.egressAddresses}
              .messages=${this.messages}
              @details-closed=${this.#onDetailsClosed}
            ></destination-details>`
          : nothing
      }`;
  }

  #renderMenu(texts: typeof english): TemplateResult {
    const url = this.definition?.documentationUrl;
    return html`<div part="menu" role="menu" popover="auto" @toggle=${this.#onToggle} @keydown=${this.#onKey}>
      ${
        this.hasAccounts
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
              @click=${this.#close}
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

  #onButton = async (): Promise<void> => {
    if (this.open) {
      this.#close();
      return;
    }
    // The menu does not wait for a definition that cannot be had: it has fewer entries then.
    this.definition ??= this.card && (await definitionOf(this.card).catch(() => undefined));
    this.open = true;
    await this.updateComplete;
    this.menu?.showPopover();
    this.#place();
    this.#items()[0]?.focus();
  };

  /** Below the button, and within the page. */
  #place(): void {
    const { menu } = this;
    if (!menu) return;
    const anchor = this.button.getBoundingClientRect();
    const { width, height } = menu.getBoundingClientRect();
    const rtl = getComputedStyle(this).direction === 'rtl';
    const { clientWidth, clientHeight } = document.documentElement;
    const left = rtl ? anchor.left : anchor.right - width;
    const below = anchor.bottom + 4;
    const top = below + height > clientHeight && anchor.top - height > 4 ? anchor.top - height - 4 : below;
    menu.style.left = `${Math.max(8, Math.min(left, clientWidth - width - 8))}px`;
    menu.style.top = `${top}px`;
  }

  #items(): readonly HTMLElement[] {
    return [...(this.menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  }

  #onKey = (event: KeyboardEvent): void => {
    const items = this.#items();
    const at = items.findIndex((item) => item === this.shadowRoot?.activeElement);
    const to: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: items.length - 1,
    };
    const next = to[event.key];
    if (event.key === 'Tab') this.#close();
    if (event.key === 'Escape') {
      // Ours alone: the dialog that the catalog may be in stays open.
      event.preventDefault();
      this.#close();
      this.button.focus();
    }
    if (next === undefined) return;
    event.preventDefault();
    items.at(next % items.length)?.focus();
  };

  #onToggle = (event: Event): void => {
    if ((event as ToggleEvent).newState === 'closed') this.open = false;
  };

  #close = (): void => {
    this.menu?.hidePopover();
    this.open = false;
  };

  #onAccounts = (): void => {
    this.#close();
    this.dispatchEvent(new CustomEvent('accounts-chosen', { bubbles: true, composed: true }));
  };

  #onDetails = async (): Promise<void> => {
    this.#close();
    await DETAILS.load();
    this.detailed = DETAILS.value !== undefined;
  };

  #onDetailsClosed = (): void => {
    this.detailed = false;
    this.button.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'destination-menu': DestinationMenu;
  }
}
