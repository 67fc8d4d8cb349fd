import { css } from 'lit';

/**
 * Colours, type and the places of things. Ink on paper and one accent; lanes
 * have a shape and a tint. `light-dark()` follows the host's `color-scheme`.
 */
export const styles = css`
  :host {
    --ink: var(--timeline-ink, light-dark(#1b1f24, #e6e9ed));
    --ink-2: var(--timeline-ink-2, light-dark(#505963, #aab2bd));
    --ink-3: var(--timeline-ink-3, light-dark(#767f8a, #7d8794));
    --paper: var(--timeline-paper, light-dark(#fff, #14171a));
    --paper-2: var(--timeline-paper-2, light-dark(#f5f4f0, #1d2125));
    --rule: var(--timeline-rule, light-dark(#dcdad4, #333a41));
    --accent: var(--timeline-accent, light-dark(#0b5cad, #6cb2ff));
    --on-accent: var(--timeline-on-accent, light-dark(#fff, #14171a));
    --font: var(--timeline-font, 'Noto Sans', 'Noto Sans Arabic', system-ui, sans-serif);
    --font-quote: var(--timeline-font-quote, 'Noto Serif', 'Noto Naskh Arabic', Georgia, serif);
    display: block;
    container-type: inline-size;
    color: var(--ink);
    background: var(--paper);
    font: 400 var(--timeline-font-size, 0.9375rem) / 1.45 var(--font);
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .lane-0 {
    --tint: var(--timeline-lane-1, light-dark(#0b5cad, #6cb2ff));
  }
  .lane-1 {
    --tint: var(--timeline-lane-2, light-dark(#a3440f, #f2a36b));
  }
  .lane-2 {
    --tint: var(--timeline-lane-3, light-dark(#6b3fa0, #c3a3f0));
  }
  .lane-3 {
    --tint: var(--timeline-lane-4, light-dark(#0f6b5c, #5fc9b3));
  }
  .lane-4 {
    --tint: var(--timeline-lane-5, light-dark(#a02a56, #f08fb0));
  }
  .lane-5 {
    --tint: var(--timeline-lane-6, light-dark(#4b5a2a, #b5c77f));
  }
  .vh {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .root {
    padding: 0;
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
    font: 650 1.3em / 1.3 var(--font);
    text-wrap: balance;
  }
  [part='summary'] {
    margin: 0;
    color: var(--ink-2);
  }
  .controls {
    display: flex;
    gap: 2px;
  }
  .tool {
    display: inline-grid;
    place-items: center;
    min-width: 2.1em;
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
    outline: 2px solid var(--accent);
    outline-offset: 1px;
    border-radius: 4px;
    box-shadow: 0 0 0 1px var(--paper);
  }
  .hint {
    margin: 0.5em 0 0;
    color: var(--ink-2);
    font-size: 0.87em;
  }

  /* Stage: lane names, track, panel. */
  .stage {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    border-block: 1px solid var(--ink);
  }
  .names {
    width: 9.2em;
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
  .over ~ .track {
    grid-area: 1 / 1 / 2 / 3;
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
  .key ~ .track {
    grid-column: 1 / -1;
  }
  .track {
    position: relative;
    min-width: 0;
    overflow: hidden;
    overflow: clip;
    touch-action: pan-y;
    overscroll-behavior-x: contain;
    cursor: grab;
    -webkit-user-select: none;
    user-select: none;
  }
  .track:active {
    cursor: grabbing;
  }
  .ground {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    direction: ltr;
  }
  .grid {
    stroke: var(--rule);
    stroke-width: 1;
    opacity: 0.6;
  }
  .grid.major {
    stroke: var(--ink-3);
    opacity: 0.7;
  }
  .rule {
    stroke: var(--rule);
  }
  .extent.solid rect {
    fill: var(--tint);
  }
  .extent.pale rect {
    fill: color-mix(in srgb, var(--tint) 32%, var(--paper));
  }
  .extent.dashed rect {
    stroke: var(--tint);
    stroke-dasharray: 4 3;
    fill-opacity: 0.4;
  }
  .hatch {
    fill: var(--tint);
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
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
    padding-block-start: 0.22em;
    overflow-wrap: anywhere;
  }
  .label.lines-2 {
    -webkit-line-clamp: 2;
    padding-block-start: 0.1em;
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
    max-width: min(22em, 60cqi);
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
  .axis {
    position: absolute;
    inset: 0;
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
    background: var(--paper);
  }
  .vertical.turned .tick {
    translate: -100% -50%;
  }
  .vertical .context {
    display: none;
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
  @container (min-width: 1000px) {
    .stage.opened {
      grid-template-columns: auto minmax(0, 1fr) 25em;
    }
    .opened .details {
      grid-column: 3;
      grid-row: 1;
      border-block-start: 0;
      border-inline-start: 1px solid var(--ink);
      height: 0;
      min-height: 100%; /* as tall as the track, whatever it holds */
      overflow: auto;
    }
  }

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
  .tool:disabled {
    opacity: 0.35;
    cursor: default;
  }

  /* Overview */
  .overview {
    display: grid;
    gap: 0.4em;
    padding-block-start: 0.6em;
  }
  .strip {
    position: relative;
    height: 36px;
    touch-action: pan-y;
    cursor: grab;
    background: var(--paper-2);
  }
  .strip svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 36px;
    overflow: hidden;
  }
  .density {
    fill: var(--ink-3);
  }
  .veil {
    fill: var(--paper-2);
    opacity: 0.65;
  }
  .window {
    fill: none;
    stroke: var(--accent);
    stroke-width: 1.5;
  }
  .handle {
    position: absolute;
    inset: 0 auto auto -5px;
    width: 10px;
    height: 36px;
    cursor: ew-resize;
    border: 3px solid transparent;
    background: var(--accent) padding-box;
    border-block: 9px solid transparent;
    border-radius: 5px;
  }
  .handle input {
    position: absolute;
    inset: -9px -10px;
    width: 24px;
    height: 36px;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }
  .handle:has(:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  .dates {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1.2em;
    font-size: 0.87em;
    color: var(--ink-2);
  }
  .dates label {
    display: flex;
    gap: 0.5em;
    align-items: baseline;
  }
  .dates input {
    width: 7.5em;
    min-height: 24px;
    padding: 0.1em 0.4em;
    border: 1px solid var(--ink-3);
    border-radius: 3px;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
  }
  .dates input[aria-invalid='true'] {
    border: 2px solid currentColor;
  }
  .error,
  [part='problems'] {
    margin: 0.4em 0 0;
    font-size: 0.9em;
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
  .status {
    min-height: 1.45em;
    margin: 0.3em 0 0;
    font-size: 0.87em;
    color: var(--ink-2);
  }
  .probe {
    position: absolute;
    width: 1px;
    height: 1px;
    visibility: hidden;
    pointer-events: none;
  }
  :host(:dir(rtl)) .probe {
    width: 2px;
  }
  :host(:lang(ar)) .probe {
    height: 2px;
  }

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

  @media (forced-colors: active) {
    .glyph path,
    .extent.solid rect,
    .hatch,
    .density {
      fill: CanvasText;
      stroke: CanvasText;
    }
    .glyph.hollow path {
      fill: Canvas;
    }
    .extent.pale rect {
      fill: GrayText;
    }
    .item.open .glyph path {
      fill: Highlight;
      stroke: Highlight;
    }
    .handle {
      background: Highlight padding-box;
    }
    .icon {
      stroke: ButtonText;
    }
    .grid,
    .rule {
      stroke: GrayText;
    }
  }
  /* What is printed is read, not zoomed. */
  @media print {
    .controls,
    .hint,
    .overview {
      display: none;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --ink-2: var(--ink);
      --rule: var(--ink-3);
    }
    .grid {
      opacity: 1;
      stroke: var(--ink-3);
    }
  }
`;
