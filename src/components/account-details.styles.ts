import { css } from 'lit';

export const detailsStyles = css`
  :host {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 1.5);
  }

  .status {
    font-weight: var(--_strong);
  }

  .status::before {
    content: '';
    display: inline-block;
    inline-size: 0.625em;
    block-size: 0.625em;
    margin-inline-end: 0.5em;
    border: 2px solid currentcolor;
    border-radius: 50%;
  }

  .works {
    color: var(--_success);
  }

  .works::before {
    background: currentcolor;
  }

  @media (forced-colors: active) {
    .works::before {
      background: CanvasText;
    }
  }

  .attention {
    color: var(--_warning);
  }

  .expired {
    color: var(--_danger);
  }

  .attention::before,
  .expired::before {
    border-radius: 0;
    rotate: 45deg;
  }

  .why {
    color: var(--_text);
  }
`;
