import { bisector } from 'd3-array';
import { atOnce, type Work } from './slices.js';
import type { Domain, Lane, Moment, Precision, Timeline, TimelineEvent } from './types.js';

/** One lane's events in time order, and their dates as plain numbers: what looks through all of them touches no object. */
export interface LaneIndex {
  readonly lane: Lane;
  readonly events: readonly TimelineEvent[];
  readonly anchors: Float64Array;
  /** Milliseconds a span or a stretch between bounds is long; 0 for a point, however coarsely it is known. */
  readonly lengths: Float64Array;
  /** Places in `events` of those bounded on both sides, at least `shortest` ms long, that touch [from, to). */
  spans(from: number, to: number, shortest: number): number[];
  /** Place of an event in `events`, or -1 where it stands in another lane. */
  indexOf(event: TimelineEvent): number;
}

/** What hangs on the file alone. */
export interface FileIndex {
  readonly lanes: readonly LaneIndex[];
  /** All lanes as one, for a narrow screen; made when it is first asked for. */
  merged(): LaneIndex;
  /** Of all events, in time order. */
  readonly anchors: Float64Array;
  /** First and last instant that has to be seen: bounds where known, else where the glyph stands. Undefined without events. */
  readonly extent: Domain | undefined;
  /** The same of the events that are no background. */
  readonly foreground: Domain | undefined;
  /** Some date has a time of day. */
  readonly tellsTime: boolean;
}

const CLOCK = new Set<Precision>(['hour', 'minute', 'second']);

const known = new WeakMap<Timeline, FileIndex>();

/** The index of a timeline, made once. */
export const indexOf = (timeline: Timeline): FileIndex => known.get(timeline) ?? atOnce(indexing(timeline));

/** Events between two pauses. */
const PAUSE = 10_000;

/** Makes the index of a timeline in one pass over its events, with pauses. */
export function* indexing(timeline: Timeline): Work<FileIndex> {
  const { events, lanes } = timeline;
  const all = columns(events.length);
  const laneOf = new Uint32Array(events.length);
  const counts = lanes.map(() => 0);
  const [extent, foreground] = [new Extent(), new Extent()];
  let tellsTime = false;
  for (let i = 0; i < events.length; i++) {
    if (i % PAUSE === 0) yield (i / events.length) * 0.7;
    const { anchor, date, lane, background } = events[i]!;
    all.anchors[i] = anchor;
    all.starts[i] = date.earliest;
    all.ends[i] = date.latest;
    all.lengths[i] = date.kind === 'at' ? 0 : date.latest - date.earliest;
    counts[(laneOf[i] = lane.index)]!++;
    extent.add(date, anchor);
    if (!background) foreground.add(date, anchor);
    tellsTime ||= CLOCK.has(date.precision);
  }
  const made: LaneIndex[] = [];
  for (const lane of lanes) {
    yield 0.7 + (made.length / lanes.length) * 0.3;
    made.push(laneIndex(lane, events, all, placesOf(lane, laneOf, counts[lane.index]!)));
  }
  let merged: LaneIndex | undefined;
  const index = {
    lanes: made,
    anchors: all.anchors,
    extent: extent.domain,
    foreground: foreground.domain,
    tellsTime,
    merged: () => (merged ??= laneIndex({ id: '', index: 0, title: {} }, events, all)),
  };
  known.set(timeline, index);
  return index;
}

class Extent {
  #from = Infinity;
  #to = -Infinity;

  add({ earliest, latest }: Moment, anchor: number): void {
    this.#from = Math.min(this.#from, earliest > -Infinity ? earliest : anchor);
    this.#to = Math.max(this.#to, latest < Infinity ? latest : anchor);
  }

  get domain(): Domain | undefined {
    return this.#from <= this.#to ? [this.#from, this.#to] : undefined;
  }
}

interface Columns {
  readonly anchors: Float64Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly lengths: Float64Array;
}

const columns = (count: number): Columns => ({
  anchors: new Float64Array(count),
  starts: new Float64Array(count),
  ends: new Float64Array(count),
  lengths: new Float64Array(count),
});

function placesOf(lane: Lane, laneOf: Uint32Array, count: number): Uint32Array {
  const places = new Uint32Array(count);
  for (let i = 0, at = 0; at < count; i++) if (laneOf[i] === lane.index) places[at++] = i;
  return places;
}

const byIndex = bisector((event: TimelineEvent) => event.index).left;

/** @param places - of the lane's own events; all where absent */
function laneIndex(
  lane: Lane,
  all: readonly TimelineEvent[],
  columnsOfAll: Columns,
  places?: Uint32Array,
): LaneIndex {
  const events = places ? Array.from({ length: places.length }, (_, i) => all[places[i]!]!) : all;
  const own = places ? picked(columnsOfAll, places) : columnsOfAll;
  const indexOf = (event: TimelineEvent) => {
    const at = byIndex(events, event.index);
    return events[at] === event ? at : -1;
  };
  return { lane, events, anchors: own.anchors, lengths: own.lengths, spans: spanIndex(own), indexOf };
}

function picked(all: Columns, places: Uint32Array): Columns {
  const own = columns(places.length);
  for (const name of ['anchors', 'starts', 'ends', 'lengths'] as const)
    for (let i = 0; i < places.length; i++) own[name][i] = all[name][places[i]!]!;
  return own;
}

/**
 * Finds spans by where they are, in steps of doubling length: within one step a
 * span that touches a window starts no more than one such length before it.
 */
function spanIndex({ starts, ends }: Columns): LaneIndex['spans'] {
  const steps = new Map<number, number[]>();
  for (let i = 0; i < starts.length; i++) {
    const step = Math.floor(Math.log2(ends[i]! - starts[i]!));
    if (step === Infinity) continue;
    const places = steps.get(step);
    if (places) places.push(i);
    else steps.set(step, [i]);
  }
  const inOrder = (places: number[]) =>
    places.every((place, i) => i === 0 || starts[places[i - 1]!]! <= starts[place]!);
  for (const places of steps.values()) if (!inOrder(places)) places.sort((a, b) => starts[a]! - starts[b]!);
  const find = bisector((place: number) => starts[place]!).left;
  return (from, to, shortest) => {
    const found: number[] = [];
    for (const [step, places] of steps) {
      if (2 ** (step + 1) < shortest) continue;
      for (let p = find(places, from - 2 ** (step + 1)); p < places.length && starts[places[p]!]! < to; p++)
        if (ends[places[p]!]! > from) found.push(places[p]!);
    }
    return found;
  };
}
