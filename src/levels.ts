import { bisectLeft } from 'd3-array';
import { indexOf, type LaneIndex } from './lane-index.js';
import type { Filter } from './state.js';
import type { Timeline } from './types.js';

/** How much room one glyph is given; a new value means new levels. */
export interface Grain {
  /** Rows a lane has for events that stand close together, 1 or more. */
  readonly rows: number;
  /** Pixels of time one column takes; glyphs in one row keep at least `slot - SLACK` between centres. */
  readonly slot: number;
  /** Text size over the usual one where numbers of clusters stand along the axis; 0 where time runs down. */
  readonly unit: number;
}

/** Half of what the number of a cluster takes, about, in pixels of the usual text size; `draw/styles/marks.ts` has it in em. */
export const halfOfNumber = (count: number): number => 4.5 * (`${count}`.length + 1); // with a comma after each thousand

/** Pixels a cluster may move from its first member towards its middle. */
const SLACK = 12;

/** What `Level.rows` holds for an event that has merged into a cluster. */
export const CLUSTERED = -1;

/**
 * One lane at one level of detail. The lane's events, in time order, are cut
 * into runs: run `i` holds the events from `starts[i]` up to `starts[i + 1]`.
 * A run is either a cluster or up to `Grain.rows` events one above the other.
 */
export interface Level {
  readonly starts: Int32Array;
  /** Per event its row, or `CLUSTERED`. */
  readonly rows: Int8Array;
  /** Events in its fullest cluster; 0 where nothing merges. */
  readonly most: number;
  /** Events that stand by themselves. */
  readonly single: number;
  /** Most glyphs any window of the given length (ms) can hold. */
  peak(length: number): number;
}

/** One lane with its levels, each worked out once. */
export interface LaneLevels extends LaneIndex {
  readonly grain: Grain;
  /** The level for 2^`zoom` ms per pixel. */
  level(zoom: number): Level;
}

/**
 * Prepares the levels of detail of each lane. What merges depends on the zoom
 * level alone, never on where the window stands, so panning cannot reshuffle clusters.
 * @param merge - take the events of all lanes as one, for a narrow screen
 */
export function buildLevels(timeline: Timeline, grain: Grain, merge = false, filter?: Filter): LaneLevels[] {
  const index = indexOf(timeline);
  const lanes = merge ? [index.merged(filter)] : index.lanesOf(filter);
  return lanes.map((lane) => laneLevels(lane, grain));
}

/** The level that keeps glyphs apart at `msPerPx`: levels are powers of two. */
export const zoomLevel = (msPerPx: number): number => Math.ceil(Math.log2(msPerPx) - 1e-9);

function laneLevels(lane: LaneIndex, grain: Grain): LaneLevels {
  const made = new Map<number, Level>();
  const level = (zoom: number) => {
    let found = made.get(zoom);
    if (!found) made.set(zoom, (found = cutLevel(lane, 2 ** zoom, grain)));
    return found;
  };
  return { ...lane, grain, level };
}

/** One pass, which makes nothing but its result: columns of `slot` pixels from left to right, each stacked or merged. */
function cutLevel({ anchors, lengths }: LaneIndex, msPerPx: number, grain: Grain): Level {
  const slot = grain.slot * msPerPx;
  const gap = (grain.slot - SLACK) * msPerPx;
  const lowest = grain.rows - 1;
  const rows = new Int8Array(anchors.length);
  const starts: number[] = [];
  const taken = new Float64Array(grain.rows).fill(-Infinity); // last glyph in each row
  const usedBy = new Int32Array(grain.rows).fill(-1); // column that last stood in each row, by its first event
  let [most, single] = [0, 0];
  for (let from = 0, to; from < anchors.length; from = to) {
    starts.push(from);
    to = firstFrom(anchors, anchors[from]! + slot, from);
    if (to - from <= grain.rows && stack(from, to)) {
      for (let i = from; i < to; i++) taken[rows[i]!] = anchors[i]!;
      single += to - from;
    } else {
      rows.fill(CLUSTERED, from, to);
      most = Math.max(most, to - from);
      taken[0] = clusterAnchor(anchors, from, to, slot, gap);
    }
  }
  const cuts = new Int32Array(starts);
  return { starts: cuts, rows, most, single, peak: peakOf(cuts, rows, anchors) };

  /**
   * Gives rows to the events of one column, or finds that they must merge. The
   * first keeps row 0, which the columns hold free for each other; spans that are
   * long on screen take the rows from the bottom, where labels are fewest.
   */
  function stack(first: number, last: number): boolean {
    for (let i = first; i < last; i++) {
      const long = lengths[i]! > 2 * slot && lengths[i]! < Infinity;
      const keepsTop = i === first && (last - first > 1 || !long || !isFree(lowest, i, first));
      const row = keepsTop ? 0 : freeRow(long, i, first);
      if (row < 0) return false;
      rows[i] = row;
      usedBy[row] = first;
    }
    return true;
  }

  function freeRow(fromBottom: boolean, i: number, first: number): number {
    for (let r = 0; r <= lowest; r++) {
      const row = fromBottom ? lowest - r : r;
      if (isFree(row, i, first)) return row;
    }
    return -1;
  }

  function isFree(row: number, i: number, first: number): boolean {
    return usedBy[row] !== first && taken[row]! + gap <= anchors[i]!;
  }
}

/** The first place after `from`, at which `end` is not reached yet, where it is; looked for in growing steps, as many may stand before it. */
export function firstFrom(anchors: Float64Array, end: number, from: number): number {
  let step = 1;
  while (from + step < anchors.length && anchors[from + step]! < end) step *= 2;
  return bisectLeft(anchors, end, from + (step >> 1), Math.min(from + step, anchors.length));
}

/** A cluster stands in the middle of its members, but never closer to the next column than `gap`. */
export function clusterAnchor(
  anchors: Float64Array,
  from: number,
  to: number,
  slot: number,
  gap: number,
): number {
  const first = anchors[from]!;
  return first + Math.min((anchors[to - 1]! - first) / 2, slot - gap);
}

/** `clusterAnchor` in the pixels of a grain at a level. */
export const clusterAt = (lane: LaneLevels, from: number, to: number, zoom: number, grain: Grain): number =>
  clusterAnchor(lane.anchors, from, to, grain.slot * 2 ** zoom, (grain.slot - SLACK) * 2 ** zoom);

function peakOf(starts: Int32Array, rows: Int8Array, anchors: Float64Array) {
  const known = new Map<number, number>();
  return (length: number) => {
    let most = known.get(length);
    if (most !== undefined) return most;
    most = 0;
    const places = glyphPlaces();
    for (let from = 0, to = 0; to < places.length; to++) {
      while (places[to]! - places[from]! > length) from++;
      most = Math.max(most, to - from + 1);
    }
    known.set(length, most);
    return most;
  };

  /** Where each glyph stands, a cluster counted once. Not kept: at a fine level of a big file they are many. */
  function glyphPlaces(): Float64Array {
    const places = new Float64Array(anchors.length);
    let count = 0;
    for (let run = 0; run < starts.length; run++) {
      const from = starts[run]!;
      const to = rows[from] === CLUSTERED ? from + 1 : (starts[run + 1] ?? rows.length);
      for (let i = from; i < to; i++) places[count++] = anchors[i]!;
    }
    return places.subarray(0, count);
  }
}

/** Most glyphs the picture may hold at any place, so that nodes stay bounded whatever the file. */
const MOST_GLYPHS = 280;

/**
 * The level to draw: the finest that keeps glyphs apart, and numbers, and, in no
 * window of this length anywhere in the file, holds more than `most` glyphs.
 */
export function levelFor(
  lanes: readonly LaneLevels[],
  msPerPx: number,
  length: number,
  most = MOST_GLYPHS,
): number {
  let zoom = zoomLevel(msPerPx);
  const windowLength = 2 ** Math.ceil(Math.log2(length)); // the same for near lengths, so that peaks are found once
  const glyphs = () => lanes.reduce((sum, lane) => sum + lane.level(zoom).peak(windowLength), 0);
  while ((lanes.some(areTight) || glyphs() > most) && zoom < 64) zoom++;
  return zoom;

  /** The number of the fullest cluster is wider than a column. */
  function areTight({ grain, level }: LaneLevels): boolean {
    return 2 * halfOfNumber(level(zoom).most) * grain.unit * msPerPx > grain.slot * 2 ** zoom;
  }
}

/** The run of `level` that holds event `index` of the lane. */
export function runOf(level: Level, index: number): number {
  const at = bisectLeft(level.starts, index);
  return level.starts[at] === index ? at : at - 1;
}
