import { css } from 'lit';

export const menuStyles = css`
  .opener {
    inline-size: 40px;
    padding: 0;
    color: var(--_muted);
  }

  svg {
    inline-size: 20px;
    block-size: 20px;
    fill: currentcolor;
  }

  [popover] {
    position: fixed;
    /* Measured from the window's corner, whichever side the page begins on: the script moves it to its button. */
    inset: 0 auto auto 0;
    margin: 0;
    padding: 4px;
    min-inline-size: 12rem;
    max-inline-size: calc(100vw - 16px);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 8px 24px rgb(0 0 0 / 18%);
  }

  [role='menuitem'] {
    display: flex;
    inline-size: 100%;
    justify-content: flex-start;
    border-color: transparent;
    background: none;
    text-align: start;
    font-weight: 400;
  }

  [role='menuitem'].danger {
    color: var(--_danger);
  }

  [role='menuitem']:focus-visible {
    outline-offset: -2px;
  }
`;
