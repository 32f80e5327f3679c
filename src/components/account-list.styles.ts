import { css } from 'lit';

export const listStyles = css`
  :host {
    container-type: inline-size;
    max-inline-size: var(--_measure);
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .list {
    display: grid;
    gap: var(--_space);
  }

  .account {
    display: grid;
    grid-template-columns: 1fr auto;
    overflow-wrap: anywhere;
  }

  .account label {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: baseline;
    gap: 2px calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    cursor: pointer;
  }

  /* Where the line begins, whichever way the name is written. */
  .label {
    justify-self: start;
    font-weight: var(--_strong);
  }

  .details {
    grid-column: 2;
  }

  .error {
    margin-block-start: var(--_space);
    color: var(--_danger);
    font-size: var(--_small);
    font-weight: var(--_strong);
  }

  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space);
    margin-block-start: calc(var(--_space) * 1.5);
  }

  /* Both ways stay side by side. */
  @container (inline-size < 30rem) {
    .pager span {
      order: -1;
      flex-basis: 100%;
    }
  }

  .pager button[aria-disabled='true'] {
    border-style: dashed;
    background: none;
    color: var(--_muted);
    cursor: default;
  }
`;
