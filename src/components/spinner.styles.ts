import { css } from 'lit';

/** Something is going on: `span.spinner`, beside words that say what. */
export const spinner = css`
  .spinner {
    inline-size: 1em;
    block-size: 1em;
    border: 2px solid currentcolor;
    border-block-start-color: transparent;
    border-radius: 50%;
    /* With a border all around, nobody would see it turn. */
    forced-color-adjust: none;
    animation: turn 0.8s linear infinite;
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation-duration: 4s;
    }
  }
`;
