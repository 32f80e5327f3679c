import { css } from 'lit';

export const wizardStyles = css`
  :host {
    container-type: inline-size;
  }

  section {
    display: grid;
    gap: calc(var(--_space) * 3.5);
    padding: calc(var(--_space) * 4);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 2);
    background: var(--_surface);
  }

  @container (inline-size < 34rem) {
    section {
      gap: calc(var(--_space) * 2.5);
      padding: calc(var(--_space) * 2);
    }
  }

  .waiting {
    display: flex;
    align-items: center;
    gap: var(--_space);
    min-block-size: 12rem;
    justify-content: center;
    color: var(--_muted);
    animation: appear 0s 0.25s both;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  .failed {
    display: grid;
    justify-items: start;
    gap: calc(var(--_space) * 2);
    margin-block-end: calc(var(--_space) * 3);
  }

  /* The text of a quiet button, not its padding, is in line with what stands above. */
  .start {
    margin-inline: -10px auto;
  }
`;
