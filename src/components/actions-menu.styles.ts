import { css } from 'lit';

export const actionsStyles = css`
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

  .danger {
    color: var(--_danger);
  }
`;
