import { css, unsafeCSS } from 'lit';
import { ARABIC_REGIONS } from '../../words/locale.js';

/** One size of the probe for each region that reads otherwise; see `Environment`. */
const REGIONS = ARABIC_REGIONS.map((region, i) => `:host(:lang(ar-${region})) .probe { height: ${i + 3}px }`);

/** Heading, controls, notices: all that is not drawn to scale. */
export const page = css`
  .vh {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .root {
    position: relative;
    overflow-wrap: anywhere; /* a long word is no reason to scroll sideways */
  }
  progress {
    position: absolute;
    inset: 0 0 auto;
    width: 100%;
    height: 4px;
    z-index: 3;
    accent-color: var(--accent);
  }
  .root:lang(ar) {
    line-height: 1.7;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: end;
    gap: 0.4em 1em;
    padding-block-end: 0.6em;
  }
  header {
    flex: 1 1 20em;
  }
  [part='heading'] {
    margin: 0;
    font: 600 1.3em / 1.3 var(--font);
    text-wrap: balance;
  }
  [part='summary'] {
    margin: 0;
    color: var(--ink-2);
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
  }
  .tool {
    display: inline-grid;
    place-items: center;
    min-width: 1.95em;
    min-height: 2.1em;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 4px;
    background: none;
    color: var(--ink);
    font: inherit;
    cursor: pointer;
  }
  .tool:hover {
    background: var(--paper-2);
    border-color: var(--rule);
  }
  .tool[aria-pressed='true'] {
    border-color: var(--ink);
  }
  @media (pointer: coarse) {
    .tool {
      min-width: 44px;
      min-height: 44px;
    }
  }
  .icon {
    width: 1.25em;
    height: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon.rtl {
    transform: scaleX(-1);
  }
  .icon.down {
    transform: rotate(90deg);
  }
  :is(button, input, [tabindex], a):focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--paper);
  }
  /* An event's ring is around its glyph: its label may be long, or not there. */
  .item:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .item:focus-visible::before {
    content: '';
    position: absolute;
    top: 0;
    inset-inline-start: 0;
    width: calc(2 * var(--reach));
    height: calc(2 * var(--reach));
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    border-radius: 4px;
    box-shadow: 0 0 0 2px var(--paper);
  }
  .hint {
    margin: 0.5em 0 0;
    color: var(--ink-2);
    font-size: 0.87em;
  }
  .notice {
    padding: 1em;
    border-inline-start: 3px solid var(--ink);
    background: var(--paper-2);
  }
  .notice p {
    margin: 0 0 0.6em;
  }
  .notice button {
    min-height: 2.1em;
    padding-inline: 1em;
    border: 1px solid var(--ink);
    border-radius: 4px;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
    cursor: pointer;
  }
  .probe {
    position: absolute;
    width: 1em;
    height: 1px;
    visibility: hidden;
  }
  :host(:dir(rtl)) .probe {
    width: 2em;
  }
  :host(:lang(ar)) .probe {
    height: 2px;
  }
  ${unsafeCSS(REGIONS.join('\n'))}
  .tool:disabled {
    opacity: 0.35;
    cursor: default;
  }
`;
