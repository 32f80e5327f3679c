import { css } from 'lit';

export const menuStyles = css`
  :host {
    display: contents;
  }

  [role='menu'] {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 4px;
    min-inline-size: 12rem;
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

  [role='menuitem'] svg {
    inline-size: 1em;
    margin-inline-start: auto;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
  }
`;
