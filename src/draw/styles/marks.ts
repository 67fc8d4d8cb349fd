import { css } from 'lit';

/** Events and clusters: glyph, label, count. */
export const marks = css`
  .item {
    position: absolute;
    inset: 0 auto auto 0;
    display: flex;
    align-items: start;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 3px;
    background: none;
    color: var(--ink);
    font: inherit;
    line-height: 1.25;
    text-align: start;
    cursor: pointer;
  }
  /* The glyph's centre, 12 px from the button's edge, stands on the date. */
  .item .glyph,
  .item .count {
    flex: none;
    margin-inline: -0.533em calc(var(--offset, 0px) - 0.533em);
  }
  .glyph {
    display: block;
    width: 1.0667em;
    height: 1.0667em;
    overflow: visible;
  }
  .item .glyph {
    margin-block-start: 0.2em;
  }
  .glyph path {
    fill: var(--tint);
    stroke: var(--tint);
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  .glyph.hollow path {
    fill: var(--paper);
    stroke-width: 2;
  }
  .glyph.dashed path {
    stroke-dasharray: 3 2;
    fill-opacity: 0.35;
  }
  /* 24 px to press, whatever is drawn. */
  /* Labels stand after the glyph in time: to its right, or to its left where time, or the label, turns round. */
  .item {
    direction: ltr;
  }
  .turned > li > .item:not(.before),
  :not(.turned) > li > .item.before {
    direction: rtl;
  }
  .item::before {
    content: '';
    position: absolute;
    inset-block-start: -1px;
    inset-inline-start: -12px;
    width: 24px;
    height: 24px;
  }
  @media (pointer: coarse) {
    .item::before {
      inset-block-start: -11px;
      inset-inline-start: -22px;
      width: 44px;
      height: 44px;
    }
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
    width: fit-content;
    max-width: var(--label);
    background: var(--paper); /* no gridline through a word */
    padding-block-start: 0.22em;
    overflow-wrap: anywhere;
  }
  .label.lines-2 {
    -webkit-line-clamp: 2;
    padding-block-start: 0.1em;
    max-height: calc(round(down, 2.75em, 1lh) + 0.1em); /* whole lines, where a reader spreads them */
  }
  .label:lang(ar) {
    line-height: 1.35;
    padding-block-start: 0;
  }
  .count {
    display: grid;
    place-items: center;
    min-width: 1.5em;
    height: 1.5em;
    margin-block-start: 0;
    padding-inline: 0.3em;
    border: 2px solid var(--tint);
    border-radius: 1em;
    background: var(--paper);
    color: var(--ink);
    font-size: 0.8em;
    font-weight: 700;
    line-height: 1;
  }
  .item .count {
    margin-inline: -0.9em calc(var(--offset, 0px) - 0.9em);
  }
  .mixed {
    --tint: var(--ink-2);
  }
  .item:hover .label,
  .item.open .label {
    color: var(--accent);
  }
  .item:hover {
    z-index: 1;
  }
  .item.open {
    z-index: 2;
  }
  .item.open .glyph,
  .item.open .count {
    outline: 2px solid var(--accent);
    outline-offset: 3px;
    border-radius: 50%;
  }
  /* What has no room for its label shows it while it is pointed at or has focus. */
  .track:not(.hushed) .item:is(:hover, :focus-visible) .label.vh {
    position: absolute;
    top: 1.9em;
    left: -0.6em;
    clip-path: none;
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
  .track:not(.hushed) .item.far:is(:hover, :focus-visible) .label.vh {
    left: auto;
    right: -0.6em;
  }
`;
