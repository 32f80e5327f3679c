import { css } from 'lit';

export const problemStyles = css`
  .notice {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 2px calc(var(--_space) * 1.25);
    padding: calc(var(--_space) * 1.75) calc(var(--_space) * 2);
    border: 1px solid var(--_danger);
    border-inline-start-width: 4px;
    border-radius: var(--_radius);
    background: var(--_danger-soft);
    overflow-wrap: anywhere;
  }

  .notice.warning {
    border-color: var(--_warning);
    background: var(--_warning-soft);
  }

  .sign {
    color: var(--_danger);
    font-weight: var(--_strong);
  }

  .warning .sign {
    color: var(--_warning);
  }

  .title {
    font-weight: var(--_strong);
  }

  .body,
  .said {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }

  .causes {
    padding-inline-start: 1.5em;
    list-style: decimal;
  }

  .side,
  .reference {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .repairs {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    margin-block: 4px;
  }

  /* The page's own: whatever it looks like, it can be hit. https://www.w3.org/TR/WCAG22/#target-size-minimum */
  ::slotted(button) {
    justify-self: start;
    min-block-size: 24px;
  }
`;
