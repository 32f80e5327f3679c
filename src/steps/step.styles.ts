import { css } from 'lit';

export const stepStyles = css`
  /* A page that says something of every element wins over :host, but only there: what tokens say of text once more, and the width. */
  .step {
    container-type: inline-size;
    display: grid;
    gap: calc(var(--_space) * 2.5);
    color: var(--_text);
    text-align: start;
    text-transform: none;
    white-space: normal;
    font: var(--_font);
    overflow-wrap: anywhere;
  }

  /* Unlike its neighbours, Korean has spaces between words, and its readers expect lines to be broken there. */
  :host(:lang(ko)) {
    word-break: keep-all;
  }

  .actions,
  .step > p,
  .intro {
    max-inline-size: var(--_measure);
  }

  .intro {
    display: flex;
    flex-wrap: wrap;
    gap: 4px calc(var(--_space) * 2);
    color: var(--_muted);
  }

  .modes {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: calc(var(--_space) * 1.5);
    max-inline-size: var(--_measure);
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  .mode {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 calc(var(--_space) * 1.25);
    align-items: baseline;
    align-content: start;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
  }

  .mode .name {
    font-weight: var(--_strong);
  }

  .mode .help {
    grid-column: 2;
    color: var(--_muted);
    font-size: var(--_small);
  }

  .looking {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space);
  }

  .progress,
  .warnings {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    max-inline-size: var(--_measure);
  }

  .progress {
    margin-block-start: calc(var(--_space) * 2.5);
  }

  .place {
    display: grid;
    justify-items: start;
    gap: var(--_space);
    margin-block-start: calc(var(--_space) * 2);
    max-inline-size: var(--_measure);
  }

  .place .browser {
    justify-self: stretch;
  }

  .landing code {
    display: inline-block;
    font: var(--_small) / 1.5 var(--_mono);
  }

  .note {
    margin-block-start: calc(var(--_space) * 2);
    font-size: var(--_small);
  }

  .facts {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: var(--_space) calc(var(--_space) * 3);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 2.5);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_sunken);
    max-inline-size: var(--_measure);
  }

  .facts dt {
    color: var(--_muted);
  }

  @container (inline-size < 26rem) {
    .facts {
      grid-template-columns: 1fr;
      row-gap: 0;
    }

    .facts dd:not(:last-child) {
      margin-block-end: var(--_space);
    }
  }
`;
