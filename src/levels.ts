import { bisectLeft, bisector } from 'd3-array';
import type { Lane, Timeline, TimelineEvent } from './types.js';

/** How much room one glyph is given; a new value means new levels. */
export interface Grain {
  /** Rows a lane has for events that stand close together, 1 or more. */
  readonly rows: number;
  /** Pixels of time one column takes; glyphs in one row keep at least `slot - SLACK` between centres. */
  readonly slot: number;
}

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
  /** Most glyphs any window of the given length (ms) can hold. */
  peak(length: number): number;
}

/** One lane's events in time order, and its levels, each worked out once. */
export interface LaneLevels {
  readonly lane: Lane;
  readonly events: readonly TimelineEvent[];
  readonly anchors: Float64Array;
  /** The level for 2^`zoom` ms per pixel. */
  level(zoom: number): Level;
  /** Places in `events` of those bounded on both sides, at least `shortest` ms long, that touch [from, to). */
  spans(from: number, to: number, shortest: number): number[];
  /** Place of an event in `events`, or -1 where it stands in another lane. */
  indexOf(event: TimelineEvent): number;
}

/**
 * Sorts events into lanes and prepares their levels of detail. What merges
 * depends on the zoom level alone, never on where the window stands, so
 * panning cannot reshuffle clusters.
 * @param merge - put the events of all lanes into one, for a narrow screen
 */
export function buildLevels(timeline: Timeline, grain: Grain, merge = false): LaneLevels[] {
  if (merge) return [laneLevels({ id: '', index: 0, title: {} }, timeline.events, grain)];
  const byLane = new Map<string, TimelineEvent[]>(timeline.lanes.map((lane) => [lane.id, []]));
  for (const event of timeline.events) byLane.get(event.lane.id)?.push(event);
  return timeline.lanes.map((lane) => laneLevels(lane, byLane.get(lane.id) ?? [], grain));
}

/** The level that keeps glyphs apart at `msPerPx`: levels are powers of two. */
export const zoomLevel = (msPerPx: number): number => Math.ceil(Math.log2(msPerPx) - 1e-9);

function laneLevels(lane: Lane, events: readonly TimelineEvent[], grain: Grain): LaneLevels {
  const anchors = Float64Array.from(events, (event) => event.anchor);
  const lengths = Float64Array.from(events, ({ date }) =>
    date.kind === 'at' ? 0 : date.latest - date.earliest,
  );
  const made = new Map<number, Level>();
  const level = (zoom: number) => {
    let found = made.get(zoom);
    if (!found) made.set(zoom, (found = cutLevel(anchors, lengths, 2 ** zoom, grain)));
    return found;
  };
  const indexOf = (event: TimelineEvent) => {
    const at = byIndex(events, event.index);
    return events[at] === event ? at : -1;
  };
  return { lane, events, anchors, level, spans: spanIndex(events), indexOf };
}

const byIndex = bisector((event: TimelineEvent) => event.index).left;

/**
 * Finds spans by where they are, in steps of doubling length: within one step a
 * span that touches a window starts no more than one such length before it.
 */
function spanIndex(events: readonly TimelineEvent[]): LaneLevels['spans'] {
  const steps = new Map<number, number[]>();
  events.forEach(({ date }, i) => {
    const step = Math.floor(Math.log2(date.latest - date.earliest));
    if (step < Infinity) (steps.get(step) ?? steps.set(step, []).get(step)!).push(i);
  });
  const start = (i: number) => events[i]!.date.earliest;
  const find = bisector(start).left;
  for (const step of steps.values()) step.sort((a, b) => start(a) - start(b));
  return (from, to, shortest) => {
    const found: number[] = [];
    for (const [step, places] of steps) {
      if (2 ** (step + 1) < shortest) continue;
      for (let p = find(places, from - 2 ** (step + 1)); p < places.length && start(places[p]!) < to; p++) {
        if (events[places[p]!]!.date.latest > from) found.push(places[p]!);
      }
    }
    return found;
  };
}

/** One pass: columns of `slot` pixels from left to right, each stacked or merged. */
function cutLevel(anchors: Float64Array, lengths: Float64Array, msPerPx: number, grain: Grain): Level {
  const slot = grain.slot * msPerPx;
  const gap = (grain.slot - SLACK) * msPerPx;
  const rows = new Int8Array(anchors.length);
  const starts = [];
  const taken = new Array<number>(grain.rows).fill(-Infinity); // last glyph in each row
  for (let from = 0, to = 0; from < anchors.length; from = to) {
    starts.push(from);
    const end = anchors[from]! + slot;
    while (to < anchors.length && anchors[to]! < end) to++;
    const stacked = stack(from, to);
    if (stacked) stacked.forEach((row, i) => (taken[(rows[from + i] = row)] = anchors[from + i]!));
    else {
      rows.fill(CLUSTERED, from, to);
      taken[0] = clusterAnchor(anchors, from, to, slot, gap);
    }
  }
  return { starts: Int32Array.from(starts), rows, peak: peakOf(starts, rows, anchors) };

  /**
   * Rows for the events of one column, or null when they must merge. The first
   * keeps row 0, which the columns hold free for each other; spans that are
   * long on screen take the rows from the bottom, where labels are fewest.
   */
  function stack(first: number, last: number): number[] | null {
    const count = last - first;
    if (count > grain.rows) return null;
    const used = new Set<number>();
    const free = (row: number, i: number) => !used.has(row) && taken[row]! + gap <= anchors[i]!;
    const found: number[] = [];
    for (let i = first; i < last; i++) {
      const long = lengths[i]! > 2 * slot && lengths[i]! < Infinity;
      const lowest = grain.rows - 1;
      let row: number | undefined;
      if (i === first && (count > 1 || !long || !free(lowest, i))) row = 0;
      else
        for (let r = 0; r <= lowest && row === undefined; r++)
          if (free(long ? lowest - r : r, i)) row = long ? lowest - r : r;
      if (row === undefined) return null;
      used.add(row);
      found.push(row);
    }
    return found;
  }
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

function peakOf(starts: readonly number[], rows: Int8Array, anchors: Float64Array) {
  let places: Float64Array | undefined; // where each glyph stands, a cluster counted once
  const known = new Map<number, number>();
  return (length: number) => {
    places ??= Float64Array.from(
      starts.flatMap((from, run) => glyphsOf(from, starts[run + 1] ?? rows.length)),
    );
    let most = known.get(length) ?? -1;
    if (most >= 0) return most;
    for (let from = 0, to = 0; to < places.length; to++) {
      while (places[to]! - places[from]! > length) from++;
      most = Math.max(most, to - from + 1);
    }
    known.set(length, (most = Math.max(most, 0)));
    return most;
  };
  function glyphsOf(from: number, to: number): number[] {
    if (rows[from] === CLUSTERED) return [anchors[from]!];
    return Array.from({ length: to - from }, (_, i) => anchors[from + i]!);
  }
}

/** Most glyphs the picture may hold at any place, so that nodes stay bounded whatever the file. */
const MOST_GLYPHS = 280;

/**
 * The level to draw: the finest that keeps glyphs apart and, in no window of
 * this length anywhere in the file, holds more than `most` glyphs.
 */
export function levelFor(
  lanes: readonly LaneLevels[],
  msPerPx: number,
  length: number,
  most = MOST_GLYPHS,
): number {
  let zoom = zoomLevel(msPerPx);
  const windowLength = 2 ** Math.ceil(Math.log2(length)); // the same for near lengths, so that peaks are found once
  while (lanes.reduce((sum, lane) => sum + lane.level(zoom).peak(windowLength), 0) > most && zoom < 64)
    zoom++;
  return zoom;
}

/** The run of `level` that holds event `index` of the lane. */
export function runOf(level: Level, index: number): number {
  const at = bisectLeft(level.starts, index);
  return level.starts[at] === index ? at : at - 1;
}
