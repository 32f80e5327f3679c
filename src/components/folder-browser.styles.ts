import { css } from 'lit';
import { inputs } from './inputs.styles.js';

export const folderStyles = css`
  ${inputs}

  section {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 2);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow-wrap: anywhere;
  }

  h3:focus {
    outline: none;
  }

  nav ol {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 2px;
    /* The names stand below the heading, not their padding. */
    margin-inline-start: calc(var(--_space) * -0.75);
  }

  @media (forced-colors: active) {
    nav ol {
      gap: var(--_space);
      margin-inline-start: 0;
    }

    nav li {
      gap: var(--_space);
    }
  }

  nav li {
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
  }

  /* After the name: no line begins with it. */
  nav li:not(:last-child)::after {
    content: '/' / '';
    color: var(--_muted);
  }

  nav button.quiet,
  nav #here {
    padding: 4px calc(var(--_space) * 0.75);
    text-align: start;
  }

  nav #here {
    font-weight: var(--_strong);
  }

  .folders {
    max-block-size: 18rem;
    overflow-y: auto;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) - 2px);
  }

  .folders li + li {
    border-block-start: 1px solid var(--_border);
  }

  .folders button {
    display: flex;
    gap: var(--_space);
    align-items: center;
    justify-content: start;
    inline-size: 100%;
    min-block-size: var(--_height);
    padding: var(--_space) calc(var(--_space) * 1.5);
    border: 0;
    border-radius: 0;
    background: none;
    text-align: start;
    font-weight: 400;
  }

  .folders button:hover {
    background: var(--_accent-soft);
  }

  .folders button:focus-visible {
    outline-offset: -2px;
  }

  .folders svg {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.5;
  }

  form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--_space);
  }

  form input {
    unicode-bidi: plaintext;
  }

  form label {
    display: grid;
    gap: 4px;
    flex: 1 1 14rem;
    font-weight: var(--_strong);
  }

  .wait {
    display: flex;
    align-items: center;
    gap: var(--_space);
    color: var(--_muted);
  }

  .error {
    flex-basis: 100%;
    color: var(--_danger);
    font-size: var(--_small);
    font-weight: var(--_strong);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }

  /* At the same end whatever stands beside it: it does not jump while one looks. */
  .row .quiet {
    margin-inline: auto var(--_side);
  }
`;
