import { css } from 'lit';
import { inputs } from './inputs.styles.js';

export const formStyles = css`
  ${inputs}

  :host {
    container-type: inline-size;
  }

  .fields {
    display: grid;
    gap: calc(var(--_space) * 2.5) calc(var(--_space) * 2);
    overflow-wrap: anywhere;
    transition: opacity var(--_pace);
  }

  .fields[inert] {
    opacity: 0.6;
  }

  @container (inline-size > 34rem) {
    .fields {
      grid-template-columns: 1fr 1fr;
    }

    .field:not(.half) {
      grid-column: 1 / -1;
    }
  }

  .field {
    display: flex;
    flex-direction: column;
    gap: 4px;
    min-inline-size: 0;
    border: 0;
    margin: 0;
    padding: 0;
  }

  label,
  legend {
    padding: 0;
    font-weight: var(--_strong);
  }

  legend {
    margin-block-end: 4px;
  }

  .needed {
    color: var(--_danger);
  }

  .mark {
    color: var(--_muted);
    font-weight: 400;
    font-size: var(--_small);
  }

  .help {
    color: var(--_muted);
    font-size: var(--_small);
    text-wrap: pretty;
  }

  .given {
    flex: 1 10rem;
    min-inline-size: 0;
    min-block-size: var(--_height);
    resize: none;
    background: var(--_sunken);
    font: var(--_small) / 1.5 var(--_mono);
  }

  /* The way on ends where the fields end: nobody has to look for it across the screen. */
  .fields,
  .actions,
  details {
    max-inline-size: var(--_measure);
  }

  details {
    margin-block-start: calc(var(--_space) * 2.5);
  }

  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    color: var(--_accent);
    font-weight: var(--_strong);
    cursor: pointer;
  }

  details .fields {
    margin-block-start: calc(var(--_space) * 2);
  }

  /* What is typed is read in its own direction: a path stays a path in a right-to-left form. */
  input,
  textarea {
    unicode-bidi: plaintext;
  }

  /* The values that it suggests are codes: the arrow stands where they end. */
  [list] {
    direction: ltr;
  }

  textarea {
    display: block;
    min-block-size: 5.5em;
    resize: vertical;
  }

  textarea.key {
    min-block-size: 9em;
    font-family: var(--_mono);
    font-size: var(--_small);
  }

  textarea.concealed:not(:focus) {
    color: transparent;
    text-shadow: 0 0 7px var(--_text);
  }

  .wrong input:not([type='radio']),
  .wrong textarea {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  /* Forced colours show no shadows, no colour of ours, and transparent letters in full. */
  @media (forced-colors: active) {
    .wrong input:not([type='radio']),
    .wrong textarea {
      border-width: 2px;
    }

    textarea.concealed:not(:focus) {
      -webkit-text-security: disc;
    }
  }

  .error,
  .notice {
    display: flex;
    gap: 6px;
    font-size: var(--_small);
  }

  .error {
    color: var(--_danger);
    font-weight: var(--_strong);
  }

  .notice {
    color: var(--_muted);
  }

  .error::before {
    content: '⚠' / '';
  }

  .notice::before {
    content: 'i' / '';
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
    margin-block-start: 0.15em;
    border: 1px solid currentcolor;
    border-radius: 50%;
    font-weight: var(--_strong);
    line-height: 1;
    text-align: center;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space);
  }

  .row > .quiet {
    margin-inline-start: var(--_side);
    text-align: start;
  }

  /* Beside the input, not above it: how long the word on the button is, is the language's business. */
  .beside {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  .beside div {
    flex: 1 10rem;
  }

  .options {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }

  .option {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: baseline;
    align-content: center;
    gap: var(--_space);
    min-block-size: var(--_height);
    padding: calc(var(--_space) * 0.5) calc(var(--_space) * 1.75);
    font-weight: 400;
  }

  .field.over {
    outline: 2px dashed var(--_accent);
    outline-offset: 2px;
  }

  /* Help stands beside its field where there is room, and comes forward with the focus. */
  @container (inline-size > 58rem) {
    .fields {
      --_half: calc((var(--_measure) - var(--_space) * 2) / 2);
      grid-template-columns: var(--_half) var(--_half) minmax(0, 20rem);
    }

    .fields,
    details {
      max-inline-size: none;
    }

    .half {
      grid-column: 1;
    }

    .half + .half {
      grid-column: 2;
    }

    div.field:not(.half) {
      display: grid;
      grid-template-columns: subgrid;
      gap: 0 calc(var(--_space) * 2);
      align-content: start;
    }

    div.field:not(.half) > * {
      grid-column: 1 / 3;
      margin-block-end: 4px;
    }

    div.field:not(.half) > .help {
      grid-column: 3;
      grid-row: 2 / span 9;
      align-self: start;
      padding-inline-start: calc(var(--_space) * 1.5);
      border-inline-start: 2px solid var(--_border);
    }

    div.field:focus-within > .help {
      border-color: var(--_accent);
      color: var(--_text);
    }
  }

  .fingerprint {
    flex-basis: 100%;
    font-family: var(--_mono);
    font-size: var(--_small);
  }
`;
