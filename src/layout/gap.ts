import type { TimeScale } from '../scale.js';
import { holds, type Scene } from './scene.js';
import type { TimelineEvent } from '../types.js';

/** From a glyph's centre down to the panel under it, in units: room for its label. */
export const UNDER = 27;

/** Where time runs down, the panel of what is open stands in line under it: all that is later moves down by its height. */
export interface Gap {
  /** Pixel of what is open, before anything moved. */
  readonly after: number;
  /** Height of the panel, pixels. */
  readonly size: number;
}

/** The gap under what is open; none while that is outside the window. */
export function gapUnder({ items }: Scene, open: TimelineEvent | undefined, size: number): Gap | undefined {
  const item = open && items.find((one) => one.inside && holds(one, open));
  return item && { after: item.at, size: size + UNDER / 4 };
}

/** The same axis with a gap in it: dates jump over it, and a pixel inside it is the date it interrupts. */
export const scaleWithGap = (scale: TimeScale, gap: Gap): TimeScale => ({
  ...scale,
  length: scale.length + gap.size,
  toPx: (ms) => over(scale.toPx(ms), gap),
  toMs: (px) => scale.toMs(px <= gap.after ? px : Math.max(gap.after, px - gap.size)),
});

/** The same scene with all that is later moved over the gap; a bar that reaches across grows by it, and so does a step of a crowd. */
export const sceneWithGap = (scene: Scene, gap: Gap): Scene => ({
  ...scene,
  items: scene.items.map((item) => ({ ...item, at: over(item.at, gap) })),
  bars: scene.bars.map((bar) => grown(bar, gap)),
  crowds: scene.crowds.map((crowd) => ({ ...crowd, steps: crowd.steps.map((step) => grown(step, gap)) })),
});

const grown = <Bar extends { readonly from: number; readonly to: number }>(bar: Bar, gap: Gap): Bar => ({
  ...bar,
  from: over(bar.from, gap),
  to: over(bar.to, gap),
});

const over = (px: number, { after, size }: Gap): number => (px > after ? px + size : px);
