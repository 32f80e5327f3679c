import { css } from 'lit';

/**
 * The design tokens. A host sets the public `--cdw-*` properties anywhere above an element; inside, only the private
 * `--_*` names are used. Colours follow the `color-scheme` that is in force where the element stands.
 *
 * A few are the roots: accent, surface, text and the three moods; what is not set is derived from them. `--_fill` is the accent
 * as it was given, `--_accent` the same hue at a lightness that can be read on the surface. `--_white` is 1 where
 * white can be read on the fill and 0 where black can: at a luminance of 0.18 both have 4.5:1.
 *
 * `--_side` is where a quiet button begins: its words are in line with what stands above, or its border where that is seen.
 *
 * All text has one of three sizes (heading, normal, small) and one of two weights: a browser makes a font for each pair, while
 * somebody waits for the screen.
 */
export const tokens = css`
  :host {
    --_text: var(--cdw-color-text, light-dark(#1b2130, #e9ecf4));
    --_surface: var(--cdw-color-surface, light-dark(#ffffff, #171b24));
    --_fill: var(--cdw-color-accent, light-dark(#2557d6, #8fb0ff));
    --_danger: var(--cdw-color-danger, light-dark(#b3261e, #ffb4ab));
    --_warning: var(--cdw-color-warning, light-dark(#7a5200, #f2c46d));
    --_success: var(--cdw-color-success, light-dark(#1c6b3c, #7fd8a1));
    --_white: clamp(0, (0.18 - y) * 9999, 1);
    --_on-accent: var(
      --cdw-color-on-accent,
      color(from var(--_fill) xyz calc(0.95 * var(--_white)) var(--_white) calc(1.089 * var(--_white)))
    );
    --_accent: var(
      --cdw-color-accent-text,
      light-dark(oklch(from var(--_fill) min(l, 0.5) c h), oklch(from var(--_fill) max(l, 0.74) c h))
    );
    --_focus: var(--cdw-color-focus, var(--_accent));
    --_muted: var(--cdw-color-text-muted, color-mix(in oklab, var(--_text) 70%, var(--_surface)));
    --_control: var(--cdw-color-control-border, color-mix(in oklab, var(--_text) 52%, var(--_surface)));
    --_border: var(--cdw-color-border, color-mix(in oklab, var(--_text) 14%, var(--_surface)));
    --_sunken: var(--cdw-color-surface-sunken, color-mix(in oklab, var(--_text) 4%, var(--_surface)));
    --_accent-soft: var(--cdw-color-accent-soft, color-mix(in oklab, var(--_accent) 8%, var(--_surface)));
    --_danger-soft: var(--cdw-color-danger-soft, color-mix(in oklab, var(--_danger) 8%, var(--_surface)));
    --_warning-soft: var(--cdw-color-warning-soft, color-mix(in oklab, var(--_warning) 8%, var(--_surface)));
    --_mono: var(--cdw-font-family-code, ui-monospace, Menlo, Consolas, monospace);
    --_size: var(--cdw-font-size, 1rem);
    --_small: var(--cdw-font-size-small, 0.875em);
    --_strong: var(--cdw-font-weight-strong, 600);
    --_density: var(--cdw-density, 1);
    --_space: calc(var(--cdw-space, 8px) * var(--_density));
    --_height: calc(8px + 32px * var(--_density));
    --_measure: var(--cdw-measure, 40rem);
    --_radius: var(--cdw-radius, 8px);
    --_round: var(--cdw-radius-button, var(--_radius));
    --_shadow: var(--cdw-shadow, none);
    --_pace: var(--cdw-duration, 0.15s);
    --_side: calc(var(--_space) * -1.25);
    --_font: 400 var(--_size) / var(--cdw-line-height, 1.5) var(--cdw-font-family, system-ui, sans-serif);
    display: block;
    color: var(--_text);
    text-align: start;
    text-transform: none;
    white-space: normal;
    font: var(--_font);
  }

  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_control: var(--_text);
      --_border: var(--_text);
    }
  }

  /* Named, because pictures and what is mixed keep their own colours otherwise. */
  @media (forced-colors: active) {
    :host {
      --_fill: Highlight;
      --_on-accent: HighlightText;
      --_focus: Highlight;
      --_accent: CanvasText;
      --_link: LinkText;
      --_muted: CanvasText;
      --_side: 0;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_pace: 0s;
    }
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
    list-style: none;
  }

  h2 {
    font-size: var(--cdw-font-size-heading, 1.375em);
    font-weight: var(--cdw-font-weight-heading, var(--_strong));
    line-height: 1.25;
    letter-spacing: -0.01em;
  }

  h3 {
    font-size: 1em;
    font-weight: var(--_strong);
  }

  h2:focus {
    outline: none;
  }

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .muted {
    color: var(--_muted);
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  a {
    color: var(--_link, var(--_accent));
    text-underline-offset: 0.2em;
  }
`;
