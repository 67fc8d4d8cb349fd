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
    font: 600 1.15em / 1.4 var(--font);
  }
  .form,
  .form label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em;
    max-width: 100%;
    min-height: 24px;
  }
  .form {
    column-gap: 1.2em;
    padding-block: 0.5em;
  }
  .form button {
    min-height: 2.1em;
    padding-inline: 0.8em;
    border: 1px solid var(--ink-3);
    border-radius: 4px;
    background: none;
    color: var(--ink);
    font: inherit;
    cursor: pointer;
  }
  .find input {
    margin-inline-start: 0.2em; /* of its ring */
    flex: 1 1 9em;
    min-width: 0;
    max-width: 18em;
    min-height: 2.1em;
    padding-inline: 0.5em;
    border: 1px solid var(--ink-3);
    background: var(--paper);
    color: var(--ink);
    font: inherit;
  }
  @media (pointer: coarse) {
    .form :is(button, [type='search']) {
      min-height: 44px;
    }
  }
  .matching {
    color: var(--ink-2);
  }
  /* What rests on a source. */
  .sources {
    & .resting {
      list-style: none;
      margin: 0.75em 0 0;
      padding: 0;

      & li {
        padding-block: 0.5em;
        border-block-start: 1px solid var(--rule);
      }
    }
    & .said {
      display: block;
      max-inline-size: 68ch;
      margin-block-start: 0.5em;

      & > * {
        display: block;
      }
      & .words {
        padding-inline-start: 0.75em;
        border-inline-start: 2px solid var(--accent);
        font-family: var(--font-quote);

        & ~ .words {
          margin-block-start: 0.25em;
          border-color: var(--rule);
          font-family: inherit;
        }
      }
      &:hover .what {
        color: var(--accent);
      }
    }
  }
  table {
    width: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    font-size: 0.93em;
    line-height: 1.35;
  }
  th,
  td {
    padding-block: 0.35em;
    padding-inline: 0 0.5em;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--rule);
    overflow-wrap: break-word;
  }
  th {
    border-block-end-color: var(--ink);
    font-weight: 600;
  }
  th:first-child {
    width: 22%;
  }
  th:nth-child(3) {
    width: 18%;
  }
  :is(th, td).number {
    width: 6.5em;
    text-align: end;
  }
  .narrow th.number {
    width: 1.5em;
  }
  /* Wide enough for “September” and for “government”. */
  .narrow th:first-child {
    width: 26%;
  }
  .narrow th:nth-child(3) {
    width: 27%;
  }
  td > .opener {
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .more {
    min-height: 2.6em;
    padding-inline: 1em;
    font: inherit;
  }
  .entry {
    border-block-end: 1px solid var(--rule);
  }
  .entry[aria-current] {
    box-shadow: inset 0 0 0 2px var(--accent);
  }
  /* On paper nothing can be pressed, and an address must be read. */
  @media print {
    .list {
      font-size: 0.75em;
    }
    .list .entry .ref .named {
      overflow: visible;
      white-space: normal;
    }
    .list .year {
      position: static;
    }
    .form,
    .list .entry .reading,
    .list .entry .take,
    .list .more {
      display: none;
    }
    .list :is(.title, .topic, .year) {
      break-after: avoid;
    }
    .list :is(.quote, .card, .claim, .dating) {
      break-inside: avoid;
    }
    .list a[href]::after {
      content: ' ' attr(href);
      unicode-bidi: isolate;
      direction: ltr;
      overflow-wrap: anywhere;
    }
  }
`;
