import { css } from 'lit';

/**
 * The design tokens. A host sets the public `--cdw-*` properties anywhere above an element; inside, only the private
 * `--_*` names are used. Colours follow the `color-scheme` that is in force where the element stands.
 */
export const tokens = css`
  :host {
    --_text: var(--cdw-color-text, light-dark(#1b2130, #e9ecf4));
    --_muted: var(--cdw-color-text-muted, light-dark(#566074, #a6afc2));
    --_surface: var(--cdw-color-surface, light-dark(#ffffff, #171b24));
    --_sunken: var(--cdw-color-surface-sunken, light-dark(#f5f7fa, #10131a));
    --_border: var(--cdw-color-border, light-dark(#dde2ea, #323949));
    --_control: var(--cdw-color-control-border, light-dark(#7d8799, #79839a));
    --_accent: var(--cdw-color-accent, light-dark(#2557d6, #8fb0ff));
    --_on-accent: var(--cdw-color-on-accent, light-dark(#ffffff, #0d1526));
    --_accent-soft: var(--cdw-color-accent-soft, light-dark(#eef3ff, #1d2740));
    --_danger: var(--cdw-color-danger, light-dark(#b3261e, #ffb4ab));
    --_danger-soft: var(--cdw-color-danger-soft, light-dark(#fdf1f0, #35201f));
    --_warning: var(--cdw-color-warning, light-dark(#7a5200, #f2c46d));
    --_warning-soft: var(--cdw-color-warning-soft, light-dark(#fdf6e3, #322a18));
    --_success: var(--cdw-color-success, light-dark(#1c6b3c, #7fd8a1));
    --_font: var(
      --cdw-font-family,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Helvetica Neue',
      Arial,
      sans-serif
    );
    --_mono: var(--cdw-font-family-code, ui-monospace, SFMono-Regular, Menlo, Consolas, monospace);
    --_size: var(--cdw-font-size, 1rem);
    --_radius: var(--cdw-radius, 8px);
    --_space: var(--cdw-space, 8px);
    display: block;
    color: var(--_text);
    font: 400 var(--_size) / 1.5 var(--_font);
  }

  :host([hidden]) {
    display: none;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  p,
  ol,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }

  ol,
  ul {
    list-style: none;
  }

  h2 {
    font-size: 1.375em;
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.01em;
  }

  h2:focus {
    outline: none;
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .muted {
    color: var(--_muted);
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  a {
    color: var(--_accent);
  }
`;
