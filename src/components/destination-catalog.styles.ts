import { css } from 'lit';

export const catalogStyles = css`
  .find {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: calc(var(--_space) * 2);
    margin-block: calc(var(--_space) * 2);
  }

  .search {
    flex: 1 1 14rem;
  }

  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15.5rem), 1fr));
    gap: calc(var(--_space) * 2);
  }

  .top {
    display: flex;
    align-items: center;
    gap: var(--_space);
  }

  .card {
    display: flex;
    flex-direction: column;
    gap: var(--_space);
    block-size: 100%;
    padding: calc(var(--_space) * 2.5);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface);
  }

  /* Of hundreds of cards, those out of sight cost nothing. The first ones are in sight, and would cost more. */
  .card:nth-child(n + 13) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 12rem;
  }

  .card:hover {
    border-color: var(--_control);
  }

  .card p {
    flex: 1;
    font-size: var(--_small);
  }

  .card button {
    margin-block-start: var(--_space);
  }

  .icon {
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

  img.icon {
    object-fit: contain;
  }

  [hidden] {
    display: none !important;
  }
`;
