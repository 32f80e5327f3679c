import { css } from 'lit';

export const pickerStyles = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .search {
    margin-block-end: calc(var(--_space) * 1.5);
  }

  .list {
    display: grid;
    gap: var(--_space);
    max-inline-size: var(--_measure);
  }

  .account {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: 2px calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    overflow-wrap: anywhere;
  }

  input[type='radio'] {
    grid-row: span 2;
  }

  .label {
    font-weight: var(--_strong);
  }

  .facts {
    grid-column: 2;
    color: var(--_muted);
    font-size: var(--_small);
  }

  .message {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 2.5);
    border: 1px dashed var(--_control);
    border-radius: var(--_radius);
    max-inline-size: var(--_measure);
  }

  .attention {
    color: var(--_danger);
    font-weight: var(--_strong);
  }

  .error {
    margin-block-start: var(--_space);
    color: var(--_danger);
    font-size: var(--_small);
    font-weight: var(--_strong);
  }
`;
