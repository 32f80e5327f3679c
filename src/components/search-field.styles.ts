import { css } from 'lit';
import { inputs } from './inputs.styles.js';

/** A labelled search: \`label.search > span + input\`. */
export const searchField = css`
  ${inputs}

  .search {
    display: block;
    max-inline-size: 24rem;
  }

  .search span {
    display: block;
    margin-block-end: 4px;
    font-weight: var(--_strong);
  }
`;
