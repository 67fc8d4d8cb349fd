import type { Grain } from '../levels.js';
import { GLYPH_END } from './labels.js';
import type { Frame } from './scene.js';

/** What the frame hangs on: the room there is, the reader's text size and pointer, the interface's direction. */
export interface Room {
  /** Width of the element, CSS pixels. */
  readonly width: number;
  /** Text size over the usual one: 1, or 2 for text at 200 %. */
  readonly unit: number;
  /** A finger needs more room than a mouse. */
  readonly coarse: boolean;
  readonly rightToLeft: boolean;
  /** A panel is open. */
  readonly open?: boolean;
  /** Pixels by which the host's own styles make the track wider than it would be. */
  readonly off?: number;
}

/** The usual text size, CSS pixels: 1em of a unit. */
export const EM = 15;
/** Container width below which time runs down (ACCESSIBILITY.md, F1), in CSS pixels at the usual text size. */
export const NARROW = 480;
/** Container width from which lane names stand beside the lanes, and from which an open panel stands beside the track. */
export const ASIDE = 760;
export const PANEL_ASIDE = 1000;
/** Width of the lane names and of the panel where they stand aside, em; the style sheet has both from here. */
export const NAMES_EM = 9.2;
export const PANEL_EM = 25;

/** Width that is left for the track, CSS pixels. It is worked out, since to lay the page out and ask takes longer. */
export function plotOf({ width, unit, open, off = 0 }: Room, lanes: number): number {
  const names = lanes > 1 && width >= ASIDE * unit ? NAMES_EM : 0;
  const panel = open && width >= PANEL_ASIDE * unit ? PANEL_EM : 0;
  return width - (names + panel) * EM * unit + off;
}

/** Room for dates beside a vertical axis: “3 أغسطس” on one line. `draw/styles/track.ts` has it in em of a tick, and breaks what is longer. */
const TICK_WIDTH = 66;

/** Where rows, lane names and labels stand in this much room, and how much of it a glyph gets. */
export function frameFor(
  { width, unit, coarse, rightToLeft }: Room,
  plot: number,
  lanes: number,
): { frame: Frame; grain: Grain } {
  if (width < NARROW * unit) return verticalFrame(plot, unit, lanes, rightToLeft);
  const head = width < ASIDE * unit ? 20 * unit : 8;
  const row = (coarse ? 44 : 28) * unit;
  const frame = {
    vertical: false,
    turned: false,
    unit,
    row,
    head,
    gutter: 0,
    labelWidth: 0,
    stripe: 0,
    stripes: 0,
  };
  return { frame, grain: { rows: 3, slot: (coarse ? 56 : 36) * unit, unit } };
}

/** One column: ticks, a stripe of bars per lane, the glyph, its label. Mirrored as one when turned. */
function verticalFrame(
  plot: number,
  unit: number,
  lanes: number,
  turned: boolean,
): { frame: Frame; grain: Grain } {
  const stripe = Math.min(6, 36 / Math.max(lanes, 1));
  const tick = TICK_WIDTH * unit;
  const centre = tick + stripe * lanes + 14 * unit;
  const gutter = centre + GLYPH_END * unit;
  const labelWidth = Math.max(plot - gutter, 80);
  const side = (x: number) => (turned ? plot - x : x);
  const frame = {
    vertical: true,
    turned,
    unit,
    row: 0,
    head: side(centre),
    gutter,
    labelWidth,
    stripe,
    stripes: side(tick),
  };
  return { frame, grain: { rows: 1, slot: 52 * unit, unit: 0 } };
}
