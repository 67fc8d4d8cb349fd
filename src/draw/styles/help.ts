import { css } from 'lit';

/** The help dialog and the legend in it. */
export const help = css`
  /* Help */
  .dialog {
    max-width: min(40em, 92vw);
    border: 1px solid var(--ink);
    border-radius: 6px;
    background: var(--paper);
    color: var(--ink);
    padding: 1em 1.4em 1.4em;
  }
  .dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  .dialog form {
    float: inline-end;
  }
  .dialog h3 {
    font-size: 1.05em;
    margin: 0.6em 0 0.3em;
  }
  .dialog ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .dialog li {
    padding-block: 0.25em;
  }
  .cite fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    margin: 0 0 0.6em;
    padding: 0;
    border: 0;
  }
  .cite legend {
    float: inline-start;
    padding: 0;
    color: var(--ink-2);
  }
  .cite label {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    min-height: 24px;
  }
  .cite textarea {
    display: block;
    box-sizing: border-box;
    width: min(36em, 80vw);
    max-width: 100%;
    padding: 0.5em;
    border: 1px solid var(--ink-3);
    background: var(--paper-2);
    color: var(--ink);
    font: 0.93em / 1.5 var(--font);
    text-align: start;
  }
  .go-to input {
    font: inherit;
    min-height: 2.1em;
    padding-inline: 0.5em;
    border: 1px solid var(--ink-3);
    background: var(--paper);
    color: var(--ink);
  }
  :is(.cite, .go-to) .copy {
    min-height: 2.1em;
    margin-block-start: 0.6em;
    padding-inline: 1em;
    border: 1px solid var(--ink);
    border-radius: 4px;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
    cursor: pointer;
  }
  .cite [data-done]::after {
    content: ' · ' attr(data-done);
    content: ' · ' attr(data-done) / '';
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
