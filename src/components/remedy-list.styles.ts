import { css } from 'lit';

export const remedyStyles = css`
  :host {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .remedy {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
    padding: var(--_space) calc(var(--_space) * 2) calc(var(--_space) * 2);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--_space);
  }

  .copy {
    margin-inline-start: auto;
  }

  p {
    color: var(--_muted);
    font-size: var(--_small);
  }

  pre {
    max-block-size: 12rem;
    overflow: auto;
    margin: 4px 0 0;
    padding: var(--_space) calc(var(--_space) * 1.5);
    border-radius: calc(var(--_radius) - 2px);
    background: var(--_sunken);
    font: var(--_small) / 1.5 var(--_mono);
    /* Code is written from left to right in every language. */
    direction: ltr;
    text-align: start;
    white-space: pre-wrap;
  }
`;
