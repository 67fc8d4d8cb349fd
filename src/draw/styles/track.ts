import { css, unsafeCSS } from 'lit';
import { NAMES_EM, PANEL_EM } from '../../layout/frame.js';

/** Lane names, the ground with its bars, the axis, and the panel’s place beside them. */
export const track = css`
  /* Stage: lane names, track, panel. */
  .stage {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    border-block: 1px solid var(--ink);
  }
  .names {
    width: ${unsafeCSS(NAMES_EM)}em;
    padding-inline-end: 0.8em;
  }
  .name {
    display: flex;
    gap: 0.5em;
    align-items: start;
    padding-block-start: calc(11px - 0.65em);
    font-weight: 600;
    font-size: 0.87em;
    line-height: 1.3;
  }
  .name .glyph {
    flex: none;
    margin-block-start: 0.15em;
  }
  .name + .name {
    border-block-start: 1px solid var(--rule);
  }
  .names.over {
    width: auto;
    padding: 0;
    grid-area: 1 / 1 / 2 / 3;
    pointer-events: none;
  }
  .names.over .name {
    padding-block-start: 2px;
    font-size: 0.8em;
    color: var(--ink-2);
  }
  .names.key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1em;
    grid-column: 1 / -1;
    width: auto;
    padding: 0.5em 0;
    color: var(--ink-2);
    border-block-end: 1px solid var(--rule);
  }
  .key .name {
    font-weight: 400;
    padding: 0;
    border: 0;
  }
  .track {
    grid-column: 1 / 3;
    position: relative;
    min-width: 0;
    overflow: clip;
    touch-action: pan-y;
    overscroll-behavior-x: contain;
    cursor: grab;
    -webkit-user-select: none;
    user-select: none;
  }
  .beside ~ .track {
    grid-column: 2;
  }
  .over ~ .track {
    grid-row: 1;
  }
  .track:active {
    cursor: grabbing;
  }
  /* Each laid out by itself: a tick that goes is no reason to look at all events. */
  .ground,
  .axis,
  .track > ol {
    position: absolute;
    inset: 0;
    contain: strict;
  }
  .ground {
    width: 100%;
    height: 100%;
    direction: ltr;
  }
  .grid {
    stroke: var(--rule);
    stroke-opacity: 0.6;
  }
  .grid.major {
    stroke: var(--ink-3);
    stroke-opacity: 0.7;
  }
  .rule {
    stroke: var(--rule);
  }
  .solid .bar {
    fill: var(--tint);
  }
  .crowd,
  .pale .bar {
    fill: color-mix(in srgb, var(--tint) 32%, var(--paper));
  }
  .dashed .bar {
    stroke: var(--tint);
  }
  .extent.dashed {
    stroke-dasharray: 4 3;
    fill-opacity: 0.4;
  }
  .hatch {
    fill: var(--tint);
  }
  stop {
    stop-color: var(--tint);
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .axis {
    pointer-events: none;
    font-size: 0.8em;
    color: var(--ink-2);
  }
  .tick,
  .context {
    position: absolute;
    inset: 0 auto auto 0;
    white-space: nowrap;
    line-height: 1.4;
    padding-inline: 3px;
  }
  .tick {
    translate: -50% 0;
  }
  .tick.major {
    color: var(--ink);
    font-weight: 600;
  }
  .context {
    color: var(--ink);
    font-weight: 600;
  }
  .context:not(.sticky) {
    translate: -50% 0;
  }
  .reversed .context.sticky {
    translate: -100% 0;
  }
  .vertical .tick {
    translate: 0 -50%;
    max-width: 5.5em;
    white-space: normal;
    background: var(--paper);
  }
  .vertical.turned .tick {
    translate: -100% -50%;
  }
  /* The panel stands beside the track where there is room, else under it. */
  .details:empty {
    display: none;
  }
  .details {
    grid-column: 1 / -1;
    border-block-start: 1px solid var(--rule);
    background: var(--paper);
    min-width: 0;
  }
  /* In line under its event, where the track keeps a gap for it. */
  .inline-panel .track,
  .inline-panel .details {
    grid-row: 2;
  }
  .inline-panel .details {
    align-self: start;
    z-index: 1;
    border-block: 1px solid var(--rule);
  }
  .stage.beside-panel {
    grid-template-columns: auto minmax(0, 1fr) ${unsafeCSS(PANEL_EM)}em;
  }
  .beside-panel .details {
    grid-column: 3;
    grid-row: 1;
    border-block-start: 0;
    border-inline-start: 1px solid var(--ink);
    height: 0;
    min-height: 100%; /* as tall as the track, whatever it holds */
    overflow: auto;
  }
`;
