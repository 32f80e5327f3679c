import { css } from 'lit';

export const panelStyles = css`
  .panel {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2) calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_border);
    cursor: auto;
  }

  .panel:focus {
    outline: none;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space);
  }

  .wait {
    display: flex;
    align-items: center;
    gap: var(--_space);
  }

  .progress {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }

  .good {
    color: var(--_success);
    font-weight: var(--_strong);
  }

  label {
    display: grid;
    gap: 4px;
    max-inline-size: 28rem;
    font-weight: var(--_strong);
  }

  input {
    inline-size: 100%;
    min-block-size: 40px;
    padding: 6px 12px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-weight: 400;
    unicode-bidi: plaintext;
  }

  ul {
    padding-inline-start: 1.25em;
    list-style: disc;
    overflow-wrap: anywhere;
  }

  button.danger {
    border-color: var(--_danger);
    color: var(--_danger);
  }
`;
