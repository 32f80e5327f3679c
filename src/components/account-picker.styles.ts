import { css } from 'lit';

export const pickerStyles = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .search {
    display: block;
    max-inline-size: 24rem;
    margin-block-end: calc(var(--_space) * 1.5);
  }

  .search span {
    display: block;
    margin-block-end: 4px;
    font-weight: 550;
  }

  .search input {
    inline-size: 100%;
    min-block-size: 40px;
    padding: 6px 12px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  .list {
    display: grid;
    gap: var(--_space);
    max-inline-size: 40rem;
  }

  .account {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: 2px calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  .account:hover {
    background: var(--_sunken);
  }

  .account:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .account:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  input[type='radio'] {
    grid-row: span 2;
    margin: 0;
    accent-color: var(--_accent);
  }

  input[type='radio']:focus-visible {
    outline: none;
  }

  .label {
    font-weight: 550;
  }

  .facts {
    grid-column: 2;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .message {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 2.5);
    border: 1px dashed var(--_control);
    border-radius: var(--_radius);
    max-inline-size: 40rem;
  }

  .attention {
    color: var(--_danger);
    font-weight: 550;
  }

  .error {
    margin-block-start: var(--_space);
    color: var(--_danger);
    font-size: 0.875em;
    font-weight: 550;
  }
`;
