import { LitElement, html, nothing, svg, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { actionsStyles } from './actions-menu.styles.js';
import { buttons } from './buttons.styles.js';
import { enterMenu, menuStyles, moveInMenu, placeMenu } from './menu.js';
import { tokens } from './tokens.styles.js';

/** One thing that can be done. */
export interface Action {
  readonly name: string;
  readonly label: string;
  /** It takes something away. */
  readonly danger?: boolean;
}

/**
 * A button that opens a menu. The keys are those of a menu button: https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 *
 * @summary A menu of actions.
 * @tag actions-menu
 * @fires {CustomEvent<{name: string}>} action-chosen - An action was chosen.
 * @csspart menu - The menu.
 */
export class ActionsMenu extends LitElement {
  static override styles = [tokens, buttons, menuStyles, actionsStyles];

  /** What can be done. */
  @property({ attribute: false }) actions: readonly Action[] = [];

  /** The name of the button. */
  @property() label = '';

  @state() private open = false;

  @query('.opener') private readonly opener!: HTMLElement | null;
  @query('[popover]') private readonly menu!: HTMLElement | null;

  override focus(): void {
    this.opener?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('scroll', this.#place, true);
    removeEventListener('resize', this.#place);
  }

  protected override render(): TemplateResult {
    return html`<button
        type="button"
        class="quiet opener"
        aria-haspopup="menu"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-label=${this.label}
        popovertarget="menu"
        @keydown=${this.#onOpenerKey}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">${DOTS}</svg>
      </button>
      <div
        id="menu"
        part="menu"
        popover
        role="menu"
        aria-label=${this.label}
        @toggle=${this.#onToggle}
        @keydown=${this.#onKey}
      >
        ${this.actions.map(
          ({ name, label, danger }) =>
            html`<button
              type="button"
              role="menuitem"
              tabindex="-1"
              class=${danger ? 'danger' : nothing}
              @click=${() => {
                this.#choose(name);
              }}
            >
              ${label}
            </button>`,
        )}
      </div>`;
  }

  #choose(name: string): void {
    this.#close();
    this.dispatchEvent(new CustomEvent('action-chosen', { detail: { name }, bubbles: true, composed: true }));
  }

  #close = (): void => {
    if (this.open) this.menu?.hidePopover();
  };

  #onToggle = (event: Event): void => {
    this.open = (event as ToggleEvent).newState === 'open';
    const listen = this.open ? addEventListener : removeEventListener;
    // The menu would stay where it is while its button goes away.
    listen('scroll', this.#place, true);
    listen('resize', this.#place);
    if (!this.open) return;
    this.#place();
    if (this.menu) enterMenu(this.menu);
  };

  #place = (): void => {
    if (this.menu && this.opener) placeMenu(this.menu, this.opener);
  };

  #onOpenerKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' || this.menu?.matches(':popover-open')) return;
    event.preventDefault();
    this.menu?.showPopover();
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') this.#close();
    else if (event.key === 'Escape') {
      // The menu, and not also what it is in.
      event.stopPropagation();
      event.preventDefault();
      this.#close();
      this.focus();
    } else moveInMenu(event, this.menu);
  };
}

const DOTS = svg`<circle cx="4" cy="10" r="1.75" /><circle cx="10" cy="10" r="1.75" /><circle cx="16" cy="10" r="1.75" />`;

declare global {
  interface HTMLElementTagNameMap {
    'actions-menu': ActionsMenu;
  }
}
