import { css } from 'lit';

export const pickerStyles = css`
  .search {
    margin-block-end: calc(var(--_space) * 1.5);
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
    overflow-wrap: anywhere;
  }

  .attention {
    color: var(--_danger);
    font-weight: var(--_strong);
  }
`;
