import { css } from 'lit';

/** A panel at the end of the page; the whole page where that is narrow. */
export const detailsStyles = css`
  dialog {
    position: fixed;
    inset: 0;
    inset-inline-start: auto;
    inline-size: min(28rem, 100dvi);
    max-inline-size: none;
    block-size: 100dvb;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    border-inline-start: 1px solid var(--_border);
    background: var(--_surface);
    color: inherit;
    overscroll-behavior: contain;
    box-shadow: 0 0 32px rgb(0 0 0 / 20%);
  }

  dialog::backdrop {
    background: rgb(10 14 24 / 40%);
  }

  .panel {
    display: grid;
    align-content: start;
    gap: calc(var(--_space) * 2.5);
    min-block-size: 100%;
    padding: calc(var(--_space) * 3);
  }

  header {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
  }

  h2 {
    flex: 1;
  }

  h3 {
    margin-block-end: var(--_space);
  }

  .icon {
    flex: none;
    inline-size: 40px;
    block-size: 40px;
    padding: 8px;
    border-radius: var(--_radius);
    background: var(--_accent-soft);
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  header button {
    min-inline-size: 40px;
    padding: 0;
  }

  header button svg {
    inline-size: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
  }

  ul {
    display: grid;
    gap: var(--_space);
    padding-inline-start: 1.25em;
    list-style: disc;
  }

  li {
    overflow-wrap: anywhere;
  }

  li::marker {
    color: var(--_muted);
  }

  code {
    font-family: var(--_mono);
  }
`;
