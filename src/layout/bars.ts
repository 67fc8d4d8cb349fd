import { boundLength, boundLengthTo } from '../parse/bounds.js';
import type { TimeScale } from '../scale.js';
import type { TimelineEvent } from '../types.js';

/** How sure a bar is: a span that lasted, one point known coarsely, or a point somewhere between bounds. */
export type BarStyle = 'solid' | 'pale' | 'hatched';

/** The ground a glyph stands on, in pixels along the axis from its start (before mirroring). */
export interface Bar {
  readonly id: string;
  readonly style: BarStyle;
  readonly from: number;
  readonly to: number;
  /** Fades out over the last `FADE` pixels of this side: it goes on, or is not known. */
  readonly fadeStart: boolean;
  readonly fadeEnd: boolean;
  /** Approximate or uncertain. */
  readonly dashed: boolean;
}

/** Pixels a fade into an unknown side takes at any zoom; it measures nothing. */
export const FADE = 40;
/** A bar shorter than its glyph says nothing. */
export const SHORTEST = 20;

/**
 * The bar an event is drawn with, by how its date is known (see README.md#how-dates-are-drawn),
 * or undefined where the glyph alone says it all.
 * @returns ends cut off a little outside the axis; a fade keeps its length
 */
export function barOf({ id, date }: TimelineEvent, { domain, msPerPx, length }: TimeScale): Bar | undefined {
  const px = (ms: number) => (ms - domain[0]) / msPerPx;
  const fadeStart = date.earliest === -Infinity;
  const fadeEnd = date.latest === Infinity;
  const style: BarStyle = date.kind === 'during' ? 'solid' : date.kind === 'within' ? 'hatched' : 'pale';
  // An open side is drawn over all of the bound its source gives, then fades.
  const known =
    (fadeStart
      ? boundLengthTo(date.end, date.latest)
      : fadeEnd
        ? boundLength(date.start, date.earliest)
        : 0) / msPerPx;
  const from = fadeStart ? px(date.latest) - known - FADE : px(date.earliest);
  const to = fadeEnd ? px(date.earliest) + known + FADE : px(date.latest);
  if (to - from < SHORTEST || to < -FADE || from > length + FADE) return;
  const cut = (side: number) => Math.min(Math.max(side, -FADE * 2), length + FADE * 2);
  return {
    id,
    style,
    from: cut(from),
    to: cut(to),
    fadeStart,
    fadeEnd,
    dashed: date.approximate || date.uncertain,
  };
}
