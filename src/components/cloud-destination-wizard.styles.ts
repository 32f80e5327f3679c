import { css } from 'lit';

export const wizardStyles = css`
  :host > div {
    container-type: inline-size;
  }

  section {
    display: grid;
    gap: calc(var(--_space) * 3.5);
    padding: calc(var(--_space) * 4);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 2);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }

  @container (inline-size < 34rem) {
    section {
      gap: calc(var(--_space) * 2.5);
      padding: calc(var(--_space) * 2);
    }
  }

  /* What the page says beside the steps has a column of its own, which is there only with it. */
  @container (inline-size > 60rem) {
    section {
      grid-template-columns: minmax(0, 1fr) auto;
      column-gap: 0;
    }

    section > * {
      grid-column: 1 / -1;
    }

    section > div {
      grid-column: 1;
    }

    ::slotted([slot='help']) {
      inline-size: 17rem;
      margin-inline-start: calc(var(--_space) * 4);
    }
  }

  .waiting {
    display: grid;
    place-content: center;
    min-block-size: 12rem;
    color: var(--_muted);
  }

  .late {
    display: flex;
    align-items: center;
    gap: var(--_space);
    animation: appear 0s 0.25s both;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  .failed {
    margin-block-end: calc(var(--_space) * 3);
  }

  .failed button {
    margin-block-start: var(--_space);
  }

  .start {
    margin-inline: var(--_side) auto;
  }
`;
