import { css } from 'lit';

export const hostKeyStyles = css`
  section {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 2.5);
    border: 1px solid var(--_accent);
    border-inline-start-width: 4px;
    border-radius: var(--_radius);
    background: var(--_accent-soft);
    overflow-wrap: anywhere;
  }

  h3:focus {
    outline: none;
  }

  dt {
    color: var(--_muted);
    font-size: var(--_small);
  }

  dd {
    margin-block-end: var(--_space);
    font-family: var(--_mono);
    font-size: var(--_small);
  }

  code {
    display: block;
    padding: 6px 10px;
    border-radius: calc(var(--_radius) / 2);
    background: var(--_surface);
    font: var(--_small) var(--_mono);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }

  section.changed {
    border-color: var(--_danger);
    background: var(--_danger-soft);
  }

  .consent {
    display: flex;
    align-items: flex-start;
    gap: var(--_space);
  }

  .consent input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin-block: 2px;
  }

  .error {
    color: var(--_danger);
    font-weight: var(--_strong);
  }
`;
