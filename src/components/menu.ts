import { css } from 'lit';

/** Space between a button and its menu, and least between a menu and the edge of the window, in pixels. */
const GAP = 4;

/** The next item whose name begins with a letter, from the one with the focus on and around the end. */
const beginningWith = (items: readonly HTMLElement[], at: number, letter: string): HTMLElement | undefined =>
  [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) =>
    item.textContent.trim().toLowerCase().startsWith(letter.toLowerCase()),
  );

/** Moves the focus in a menu, by the keys of a menu button: https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/ */
export function moveInMenu(event: KeyboardEvent, menu: HTMLElement | null): void {
  const items = [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  const root = menu?.getRootNode() as ShadowRoot | undefined;
  const at = items.findIndex((item) => item === root?.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: Math.max(at, 0) - 1, Home: 0, End: -1 }[event.key];
  const { key, altKey, ctrlKey, metaKey } = event;
  if (to === undefined) {
    if (key.length === 1 && key !== ' ' && !altKey && !ctrlKey && !metaKey) {
      beginningWith(items, at, key)?.focus();
    }
    return;
  }
  event.preventDefault();
  items.at(to % items.length)?.focus();
}

/** Focuses the first item. */
export function enterMenu(menu: HTMLElement): void {
  menu.querySelector<HTMLElement>('[role="menuitem"]')?.focus({ preventScroll: true });
}

/** Puts an open menu below its button, at the button's end; above it where there is no room. */
export function placeMenu(menu: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  // Where it was the last time, it may have had less room.
  menu.style.inset = '';
  const { width, height } = menu.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isRtl = getComputedStyle(menu).direction === 'rtl';
  const wanted = isRtl ? at.left : clientWidth - at.right;
  const below = at.bottom + GAP;
  const above = at.top - height - GAP;
  const side = Math.max(GAP, Math.min(wanted, clientWidth - width - GAP));
  const fits = below + height > clientHeight && above > GAP ? above : below;
  // Where it fits neither below nor above, it covers its button: what is fixed cannot be scrolled to.
  const top = Math.max(GAP, Math.min(fits, clientHeight - height - GAP));
  // It is held where its button ends: what becomes wider while it is open, as by other fonts, has room on the other side.
  menu.style.inset = isRtl ? `${top}px auto auto ${side}px` : `${top}px ${side}px auto auto`;
}

export const menuStyles = css`
  [role='menu'] {
    position: fixed;
    /* To be measured at its full width: placeMenu moves it to its button. */
    inset: 0 auto auto 0;
    margin: 0;
    padding: 4px;
    min-inline-size: 12rem;
    max-inline-size: calc(100vw - 16px);
    max-block-size: calc(100vh - 8px);
    overflow-y: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 8px 24px rgb(0 0 0 / 18%);
  }

  [role='menuitem'] {
    display: flex;
    justify-content: flex-start;
    align-items: center;
    gap: var(--_space);
    inline-size: 100%;
    min-block-size: 40px;
    padding: 6px 12px;
    border: 0;
    border-radius: calc(var(--_radius) - 3px);
    background: none;
    color: inherit;
    font-weight: 400;
    text-align: start;
    text-decoration: none;
  }

  [role='menuitem']:hover,
  [role='menuitem']:focus {
    background: var(--_sunken);
  }

  [role='menuitem']:focus-visible {
    outline-offset: -2px;
  }
`;
