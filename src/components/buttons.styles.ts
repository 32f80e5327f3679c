import { css } from 'lit';

/** Buttons in three weights: `primary`, plain, and `quiet`. At least 40 px high, which WCAG 2.5.8 more than asks for. */
export const buttons = css`
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space);
    min-block-size: 40px;
    padding: 6px 16px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-weight: 550;
    text-align: center;
    cursor: pointer;
  }

  button:hover {
    background: var(--_sunken);
  }

  button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  button.primary:hover {
    background: color-mix(in oklab, var(--_accent), var(--_text) 14%);
  }

  button.quiet {
    border-color: transparent;
    background: none;
    color: var(--_accent);
    padding-inline: 10px;
  }

  button.quiet:hover {
    background: var(--_accent-soft);
  }

  button[aria-disabled='true'] {
    cursor: progress;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: calc(var(--_space) * 1.5);
    margin-block-start: calc(var(--_space) * 3);
    padding-block-start: calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_border);
  }

  @container (inline-size < 26rem) {
    .actions .primary {
      flex: 1 1 100%;
    }
  }

  @media (forced-colors: active) {
    button.primary {
      border-color: ButtonText;
    }
  }
`;
