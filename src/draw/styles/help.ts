import { css } from 'lit';

/** The help dialog and the legend in it. */
export const help = css`
  /* Help */
  .help {
    max-width: min(40em, 92vw);
    border: 1px solid var(--ink);
    border-radius: 6px;
    background: var(--paper);
    color: var(--ink);
    padding: 1em 1.4em 1.4em;
  }
  .help::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  .help form {
    float: inline-end;
  }
  .help h3 {
    font-size: 1.05em;
    margin: 0.6em 0 0.3em;
  }
  .help ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .help li {
    padding-block: 0.25em;
  }
  .legend li {
    display: grid;
    grid-template-columns: 60px 1fr;
    gap: 0.8em;
    align-items: center;
  }
  .sample {
    position: relative;
    display: grid;
    place-items: center;
    height: 26px;
    padding-block-end: 7px;
  }
  .sample .ground {
    inset: auto 0 0;
    height: 5px;
  }
`;
