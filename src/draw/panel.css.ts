import { css } from 'lit';

/**
 * The panel, 300 to 1100 px wide. An accent edge marks words that stand so in a source. The smallest
 * text is 14 px of the panel's 16 px, as small as Arabic may be.
 */
export const panelStyles = css`
  .panel {
    display: flex;
    flex-direction: column;
    color: var(--ink);
    background: var(--paper);
    font-size: calc(16em / 15);
    font-family: var(--font);
    line-height: 1.5;
    overflow-wrap: anywhere;
    text-align: start;

    & > * {
      flex: none;
    }
    & :is(h1, h2, h3, h4, h5, h6, p, dl, dd, ul, figure, blockquote) {
      margin: 0;
      padding: 0;
    }
    & :is(button, a, summary, [tabindex]) {
      scroll-margin-block-start: 4em; /* below the bar */
    }
    & ul {
      list-style: none;
    }
    & small {
      font-size: inherit;
      font-weight: 400;
      color: var(--ink-2);
    }

    & .bar {
      order: -1;
      position: sticky;
      top: 0;
      z-index: 1;
      display: flex;
      justify-content: space-between;
      align-items: center;
      gap: 1em;
      padding: 0.25em 1.125em;
      background: var(--paper);
      border-block-end: 1px solid var(--rule);
    }
    & .date {
      font-size: 0.875em;
      font-weight: 600;
      color: var(--accent);
    }
    & .title {
      max-width: 34em;
      padding: 0.65em 0.9em 0;
      font-size: 1.25em;
      line-height: 1.3;
      text-wrap: balance;
    }
    & .body {
      padding: 0.5em 1.125em 1.25em;
    }
    & .section {
      margin-block-start: 1.75em;
    }
    & .topic {
      margin-block-end: 0.75em;
      padding-block-end: 0.25em;
      font-size: 1em;
      border-block-end: 2px solid var(--ink);
    }
    & .tally {
      font-weight: 400;
      color: var(--ink-2);
    }

    & :is(.facts, .what, .note, .via, .stance, figcaption > span, summary) {
      font-size: 0.875em;
    }
    & :is(.facts, .what, .note, .via, figcaption > span, summary > span) {
      color: var(--ink-2);
    }
    & :is(p, dd, blockquote) {
      max-width: 68ch;
    }
    & :is(.facts > :not(b), figcaption > *):not(:last-child)::after {
      content: ' · ';
      content: ' · ' / '';
    }
    & :is(.note, .gist, .says) > bdi {
      display: block;
    }
    & .gist {
      margin-block: 0.75em;
    }
    & .dating {
      margin-block-end: 0.35em;

      & blockquote {
        margin-block-start: 0.5em;
      }
    }
    & :is(.note, .via) {
      margin-block-start: 0.5em;
    }
    & .jumps {
      margin-block-start: 0.5em;
      display: flex;
      flex-wrap: wrap;
      column-gap: 1em;
      font-size: 0.875em;
      color: var(--accent);
    }

    & .take {
      display: flex;
      flex-wrap: wrap;
      column-gap: 1.25em;
      margin-block-start: 0.35em;
      font-size: 0.875em;
      color: var(--accent);

      & button:hover {
        text-decoration: underline;
        text-underline-offset: 0.25em;
      }
      & [data-done]::after {
        content: ' · ' attr(data-done);
        content: ' · ' attr(data-done) / '';
        color: var(--ink-2);
      }
    }
    & .reading {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0.35em;
      overflow: clip; /* WebKit lets a long option reach out of its box */
      margin: -4px -4px 0.5em;
      padding: 4px;
      font-size: 0.875em;
      color: var(--ink-2);

      & select {
        min-width: 0;
        max-width: 100%;
        min-height: 24px;
        font: inherit;
        color: var(--ink);
        background: var(--paper);
        border: 1px solid var(--ink-3);
        border-radius: 3px;
      }
    }
    & .quote {
      scroll-margin-block: 5em;
    }

    & button {
      min-height: 24px;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      text-align: start;
      cursor: pointer;
    }
    & .close {
      flex: none;
      padding-inline: 0.5em;
      margin-inline-end: -0.5em;
      font-size: 0.875em;
    }
    & a {
      display: inline-block;
      min-height: 24px;
      color: var(--accent);
    }
    & summary {
      min-height: 24px;
      cursor: pointer;
    }

    & blockquote {
      padding-inline-start: 0.75em;
      border-inline-start: 2px solid var(--accent);
      font-family: var(--font-quote);
      white-space: pre-line;
    }
    & [part='translation'] {
      border-color: var(--rule);
      font-family: inherit;
    }
    & .quote + .quote {
      margin-block-start: 1.25em;
      padding-block-start: 1.25em;
      border-block-start: 1px solid var(--rule);
    }
    & .quote[aria-current] {
      outline: 2px solid var(--accent);
      outline-offset: 0.5em;
      border-radius: 2px;
      border-color: transparent;
    }
    & figcaption {
      margin-block-end: 0.5em;
    }
    & :is(.pair, .claims, .cards, .positions, .related, .neighbours) {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 18em), 1fr));
      gap: 0.75em 2em;
    }

    & :is(.positions, .neighbours) {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5em), 1fr));
      column-gap: 1em;
    }
    & .positions {
      margin-block: 0.5em;

      & > li {
        border-block-start: 1px solid var(--rule);
      }
    }

    & dt {
      font-weight: 600;
    }
    & dd + dd {
      margin-block-start: 0.5em;
    }
    & .stance {
      margin-inline-end: 0.25em;
    }
    & svg {
      width: 12px;
      height: 12px;
      margin-inline-end: 0.35em;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.6;
    }
    & .refs .ref {
      display: inline-flex;
      margin: 0;
      margin-inline-start: 0.25em;

      & .named {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    }
    & .ref {
      position: relative;
      display: flex;
      max-width: 100%;
      align-items: baseline;
      gap: 0.5em;
      margin-block-start: 0.5em;
      font-size: 0.875em;
      color: var(--ink-2);

      & .named {
        overflow: hidden;
        white-space: nowrap;
        text-overflow: ellipsis;
        min-width: 0;
        text-decoration: underline;
        text-decoration-color: var(--ink-3);
        text-underline-offset: 0.25em;
      }
      &:hover .named {
        color: var(--accent);
      }
    }
    & .number {
      display: inline-block;
      min-width: 24px;
      padding-inline: 0.25em;
      border: 1px solid var(--ink-3);
      text-align: center;
      font-weight: 600;
    }

    & .difference > summary > span {
      white-space: nowrap;
    }
    & .difference {
      padding-block: 0.35em;
      border-block-end: 1px solid var(--rule);
    }
    & .card > .named {
      display: flex;
      align-items: baseline;
      gap: 0.5em;
      margin-block-end: 0.25em;
    }
    & .card {
      padding: 0.6em 0.75em;
      background: var(--paper-2);

      &:focus {
        outline: 2px solid var(--accent);
      }
    }
    & .opener {
      display: block;
      padding-block: 0.4em;

      & > * {
        display: block;
      }
      & .named {
        color: var(--accent);
      }
    }
    & .neighbours {
      align-items: start;
      margin-block-start: 2em;
      padding-block-start: 0.5em;
      border-block-start: 2px solid var(--ink);
    }
    &:lang(ar),
    & :lang(ar) {
      line-height: 1.75;
      letter-spacing: 0;
      font-style: normal;
    }
    @media (pointer: coarse) {
      & :is(button, a, summary) {
        min-height: 44px;
        min-width: 44px;
      }
    }
  }
`;
