import { css } from 'lit';

export const dialogStyles = css`
  dialog {
    inline-size: min(64rem, 100dvi - 32px);
    max-inline-size: none;
    max-block-size: calc(100dvb - 32px);
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 2);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    color: inherit;
    overscroll-behavior: contain;
    /* The heading takes the focus while the rest is still on its way: what stands above it stays in sight. */
    scroll-padding-block-start: 9rem;
  }

  dialog::backdrop {
    background: rgb(10 14 24 / 55%);
  }

  .content {
    --_bar: calc(var(--_space) * 7);
    container-type: inline-size;
  }

  dialog section {
    padding-block-start: var(--_bar);
    border: 0;
    box-shadow: none;
  }

  /* Over what scrolls beneath it: it can be left from everywhere. */
  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    justify-content: end;
    block-size: var(--_bar);
    margin-block-end: calc(-1 * var(--_bar));
    padding: var(--_space);
    background: linear-gradient(var(--_surface) calc(100% - var(--_space)), transparent);
  }

  [part='close'] {
    inline-size: var(--_height);
    padding: 0;
  }

  [part='close'] svg {
    inline-size: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
  }

  .question {
    inline-size: min(28rem, 100dvi - 32px);
    padding: calc(var(--_space) * 3);
  }

  .question p {
    margin-block: var(--_space) calc(var(--_space) * 3);
  }

  .question div {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: calc(var(--_space) * 1.5);
  }

  @media (width < 40rem) {
    .wizard {
      inline-size: 100dvi;
      block-size: 100dvb;
      max-block-size: none;
      border: 0;
      border-radius: 0;
    }
  }
`;
