import { css } from 'lit';

/** Adopted by the catalog once there is something to style. */
export const moreStyles = css`
  /* For a page that says something of every element: it wins over :host, but ends there. Loses to all else that is said here. */
  :where(:host > *) {
    color: var(--_text);
    text-align: start;
    text-transform: none;
    white-space: normal;
    font: var(--_font);
  }

  :host(:lang(ko)) {
    word-break: keep-all;
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }

  .filters fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  .filters legend,
  .category span {
    display: block;
    padding: 0;
    margin-block-end: 4px;
    font-weight: var(--_strong);
  }

  .category select {
    min-block-size: 40px;
    max-inline-size: 100%;
    padding: 6px 12px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  .segments {
    display: inline-flex;
    padding: 3px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }

  .segments label {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: 32px;
    padding-inline: 12px;
    border-radius: calc(var(--_radius) - 3px);
    cursor: pointer;
  }

  .segments input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .segments label:has(:checked) {
    background: var(--_surface);
    color: var(--_accent);
    font-weight: var(--_strong);
    box-shadow: 0 0 0 1px var(--_control);
  }

  .segments label:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }

  .card .status {
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    gap: 2px;
    margin-inline-start: auto;
    color: var(--_muted);
    font-size: var(--_small);
    text-align: end;
  }

  .attention {
    color: var(--_warning);
    font-weight: var(--_strong);
  }

  .attention svg {
    inline-size: 1.1em;
    margin-inline-end: 4px;
    vertical-align: -0.2em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linejoin: round;
    stroke-linecap: round;
  }

  /* See \`SearchHighlight\`. */
  h3::highlight(cdw-found) {
    background-color: var(--_warning-soft);
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  /* Not in the colours of what is selected, which a highlight is forced to have. */
  @media (forced-colors: active) {
    h3 {
      forced-color-adjust: none;
      color: CanvasText;
    }

    h3::highlight(cdw-found) {
      background-color: Mark;
      color: MarkText;
    }
  }

  .empty {
    display: grid;
    justify-items: center;
    gap: calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 5) calc(var(--_space) * 2);
    border: 1px dashed var(--_control);
    border-radius: calc(var(--_radius) * 1.5);
    text-align: center;
    overflow-wrap: anywhere;
  }

  button.more {
    min-inline-size: var(--_height);
    margin-block: 0;
    margin-inline-end: calc(var(--_space) * -1);
    padding: 0;
    color: var(--_muted);
  }

  .icon + .more {
    margin-inline-start: auto;
  }

  .more svg {
    inline-size: 20px;
    fill: currentcolor;
  }

  .rest {
    margin-block-start: calc(var(--_space) * 2);
    text-align: center;
  }

  @media (forced-colors: active) {
    .segments label:has(:checked) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
