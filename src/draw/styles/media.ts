import { css } from 'lit';

/** What changes where colours are forced, contrast is raised, or paper is printed on. */
export const media = css`
  @media (forced-colors: active) {
    .sign,
    .solid .bar,
    .hatch,
    .density {
      fill: CanvasText;
      stroke: CanvasText;
    }
    .sign.hollow {
      fill: Canvas;
    }
    .crowd,
    .pale .bar {
      fill: GrayText;
    }
    .sign.open {
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
    .dashed .bar {
      stroke: CanvasText;
    }
    .veil {
      fill: Canvas;
    }
    stop {
      stop-color: CanvasText;
    }
    .window {
      stroke: Highlight;
    }
    .tool:disabled {
      color: GrayText;
      opacity: 1;
    }
    /* Shadows are not drawn here. */
    .entry[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  /* What is printed is read, not zoomed. */
  @media print {
    :host {
      color-scheme: light;
    }
    .controls,
    .hint,
    .overview {
      display: none;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --ink-2: var(--ink);
      --ink-3: var(--ink);
      --rule: var(--ink-3);
      --accent: var(--timeline-accent, light-dark(#084a8c, #9ccaff));
    }
    .grid,
    .grid.major {
      stroke: var(--ink-3);
      stroke-opacity: 1;
    }
    .veil {
      display: none;
    }
    .sign.dashed,
    .dashed .bar {
      fill: var(--paper);
      fill-opacity: 1;
    }
    .tool,
    .dates input,
    .notice button {
      border: 2px solid var(--ink-3);
    }
    .tool:disabled {
      opacity: 1;
      border-style: dashed;
    }
  }
`;
