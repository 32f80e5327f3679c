import { css } from 'lit';

/** Buttons in three weights: `primary`, plain, and `quiet`. At the least density they are 32 px high, which WCAG 2.5.8 more than asks for. */
export const buttons = css`
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space);
    min-block-size: var(--_height);
    padding: calc(var(--_space) * 0.5) calc(var(--_space) * 2);
    border: 1px solid var(--_control);
    border-radius: var(--_round);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-weight: var(--_strong);
    line-height: 1.3;
    text-align: center;
    cursor: pointer;
    transition: background-color var(--_pace);
  }

  button:hover {
    background: var(--_sunken);
  }

  button:active {
    background: var(--_border);
  }

  button.primary {
    border-color: transparent;
    background: var(--_fill);
    color: var(--_on-accent);
    forced-color-adjust: none;
  }

  button.primary:hover {
    --_light: calc(1.25 - 0.45 * var(--_white));
    background: color(
      from var(--_fill) xyz calc(x * var(--_light)) calc(y * var(--_light)) calc(z * var(--_light))
    );
  }

  button.primary:active {
    --_light: calc(1.5 - 0.9 * var(--_white));
  }

  button.quiet {
    border-color: transparent;
    background: none;
    color: var(--_accent);
    padding-inline: calc(var(--_space) * 1.25);
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
    .actions button,
    .actions ::slotted(button) {
      flex: auto;
    }
  }
`;
