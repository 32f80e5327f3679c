import { css } from 'lit';

/** A labelled search: \`label.search > span + input\`. */
export const searchField = css`
  .search {
    display: block;
    max-inline-size: 24rem;
  }

  .search span {
    display: block;
    margin-block-end: 4px;
    font-weight: 550;
  }

  .search input {
    inline-size: 100%;
    min-block-size: 40px;
    padding: 6px 12px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
`;
