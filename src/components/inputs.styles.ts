import { css } from 'lit';

/**
 * What is typed into or chosen from. Without weight of its own: whoever has a special one says only what is special. Without
 * a transition: it would run on while somebody types who has just come with the mouse.
 */
export const inputs = css`
  :where(input:not([type='radio'], [type='checkbox'], [type='file']), textarea, select) {
    inline-size: 100%;
    min-block-size: var(--_height);
    padding: calc(var(--_space) * 0.75) calc(var(--_space) * 1.5);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  /* A key lays out the input it is typed into, and nothing around it: in a block, what is contained can change nobody's size. */
  :where(input:not([type='radio'], [type='checkbox'], [type='file'])) {
    display: block;
    position: relative;
    contain: layout size;
    contain-intrinsic-block-size: 1lh;
  }

  :where(input, textarea, select):hover {
    border-color: var(--_text);
  }
`;
