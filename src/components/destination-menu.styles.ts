import { css } from 'lit';

export const cardMenuStyles = css`
  :host {
    display: contents;
  }

  [role='menuitem'] svg {
    inline-size: 1em;
    margin-inline-start: auto;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
  }
`;
