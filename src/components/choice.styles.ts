import { css } from 'lit';

/** A radio button with all that it stands for as one frame to press: \`label.choice > input\`. */
export const choices = css`
  .choice {
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    cursor: pointer;
    transition: background-color var(--_pace);
  }

  .choice:hover {
    background: var(--_sunken);
  }

  .choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .choice:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .choice input {
    margin: 0;
    accent-color: var(--_accent);
  }

  .choice input:focus-visible {
    outline: none;
  }

  @media (forced-colors: active) {
    .choice:has(:checked) {
      border: 2px solid Highlight;
      margin: -1px;
    }
  }
`;
