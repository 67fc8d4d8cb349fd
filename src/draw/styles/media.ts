import { css } from 'lit';

/** What changes where colours are forced, contrast is raised, or paper is printed on. */
export const media = css`
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
