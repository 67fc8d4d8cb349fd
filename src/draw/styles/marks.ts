import { css } from 'lit';

/** Events and clusters: glyph, label, count. */
export const marks = css`
  /* Moved by its place: browsers take ten times as long to move a button. */
  .spot {
    position: absolute;
    inset: 0 auto auto 0;
    margin: calc(-1 * var(--rise)) 0 0 calc(-1 * var(--reach));
    direction: ltr;
  }
  /* Labels stand after the glyph in time: to its right, or to its left where time, or the label, turns round. */
  .spot.leftward {
    margin-left: var(--reach);
    direction: rtl;
  }
  .spot:hover {
    z-index: 1;
  }
  .spot.open {
    z-index: 2;
  }
  .item {
    display: flex;
    align-items: start;
    min-width: calc(2 * var(--reach));
    min-height: calc(2 * var(--reach));
    padding: var(--rise) 0 0;
    padding-inline-start: var(--reach);
    border: 0;
    background: none;
    color: var(--ink);
    font: inherit;
    line-height: 1.25;
    text-align: start;
    cursor: pointer;
  }
  /* The glyph's centre stands on the date, with 24 px around it to press, whatever is drawn. */
  .track {
    --reach: 12px;
    --rise: 1px;
  }
  @media (pointer: coarse) {
    .track {
      --reach: 22px;
      --rise: 11px;
    }
  }
  .glyph {
    display: block;
    width: 1.0667em;
    height: 1.0667em;
  }
  .sign {
    fill: var(--tint);
    stroke: var(--tint);
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  .sign.hollow {
    fill: var(--paper);
    stroke-width: 2;
  }
  .sign.dashed {
    stroke-dasharray: 3 2;
    fill-opacity: 0.35;
  }
  .label {
    font-size: 0.87em;
    line-height: 1.23;
  }
  .label:not(.vh) {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 1;
    overflow: hidden;
    flex: none;
    width: max-content;
    background: var(--paper); /* no gridline through a word */
    padding-block-start: 0.22em;
    overflow-wrap: anywhere;
  }
  .label.lines-1:dir(ltr) {
    word-break: break-all; /* cut where its room ends, not at the last whole word; joined letters are not parted */
  }
  .label.lines-2 {
    -webkit-line-clamp: 2;
    padding-block-start: 0.1em;
    max-height: calc(round(down, 2.75em, 1lh) + 0.1em); /* whole lines, where a reader spreads them */
  }
  .held .label {
    transform: scale(0);
  }
  .label:lang(ar) {
    line-height: 1.35;
    padding-block-start: 0;
  }
  .count {
    display: inline-block;
    min-width: 1.5em;
    height: 1.5em;
    padding-inline: 0.3em;
    border: 2px solid var(--tint);
    border-radius: 1em;
    background: var(--paper);
    color: var(--ink);
    font-size: 0.8em;
    font-weight: 600;
    line-height: calc(1.5em - 4px);
    text-align: center;
  }
  /* Half of what its digits take, so that its centre stands on the date, however many there are. */
  .item .count {
    flex: none;
    margin-inline: calc(-0.47em - 0.286em * var(--digits));
  }
  .mixed {
    --tint: var(--ink-2);
  }
  .item:hover .label,
  .item.open .label {
    color: var(--accent);
  }
  /* Around its glyph. */
  .item.open::after {
    content: '';
    position: absolute;
    top: calc(var(--rise) + 0.2em);
    inset-inline-start: calc(var(--reach) - 0.533em);
    width: 1.0667em;
    height: 1.0667em;
  }
  .item.open .count,
  .item.open:not(.cluster)::after {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    border-radius: 50%;
  }
  /* Told, not shown: in the flow, and without a height, so that it is not painted. */
  .item .vh {
    position: static;
    height: 0;
    margin-inline-end: -1px;
    clip-path: none;
  }
  /* What has no room for its label shows it while it is pointed at or has focus. */
  .track:not(.hushed) .item:is(:hover, :focus-visible) .label.vh {
    position: absolute;
    top: calc(1.9em + var(--rise));
    left: calc(var(--reach) - 0.6em);
    width: max-content;
    max-width: 22em;
    height: auto;
    padding: 0.3em 0.6em;
    border: 1px solid var(--ink-3);
    border-radius: 3px;
    background: var(--paper);
    color: var(--ink);
    white-space: normal;
    z-index: 3;
  }
  .track:not(.hushed) .far .item:is(:hover, :focus-visible) .label.vh {
    left: auto;
    right: calc(var(--reach) - 0.6em);
  }
`;
