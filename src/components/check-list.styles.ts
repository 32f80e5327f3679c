import { css } from 'lit';

export const checkListStyles = css`
  ol {
    display: grid;
    gap: 2px;
    padding: var(--_space) calc(var(--_space) * 2);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }

  li {
    display: grid;
    grid-template-columns: 1.5em 1fr;
    gap: var(--_space);
    padding-block: 5px;
  }

  .sign {
    display: grid;
    place-items: center;
    inline-size: 1.5em;
    block-size: 1.5em;
    border-radius: 50%;
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: var(--_strong);
  }

  .passed .sign {
    color: var(--_success);
  }

  .warned .sign,
  .unverifiable .sign {
    color: var(--_warning);
  }

  .failed .sign {
    color: var(--_danger);
  }

  .running .sign {
    color: var(--_accent);
  }

  .pending .label,
  .skipped .label {
    color: var(--_muted);
  }

  .label:has(+ .status),
  .mark {
    padding-inline-end: 6px;
  }

  .status {
    color: var(--_muted);
    font-size: var(--_small);
    /* In one piece where it fits into a line; at the edge where it begins one. */
    display: inline-block;
  }

  .mark {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .finding {
    color: var(--_muted);
    font-size: var(--_small);
    overflow-wrap: anywhere;
  }

  .failed .finding {
    color: var(--_danger);
  }

  .slow {
    margin-block-start: 4px;
    color: var(--_muted);
    font-size: var(--_small);
  }
`;
