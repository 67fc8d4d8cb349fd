import { css } from 'lit';

/** The list, and the headings of its years. */
export const list = css`
  /* The list */
  .list {
    border-block-start: 1px solid var(--ink);
  }
  .list .year {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    margin: 0;
    padding: 0.35em 0;
    background: var(--paper);
    border-block-end: 1px solid var(--ink);
    font: 650 1.15em / 1.4 var(--font);
  }
  .entry {
    border-block-end: 1px solid var(--rule);
  }
  .entry[aria-current] {
    box-shadow: inset 0 0 0 2px var(--accent);
  }
`;
