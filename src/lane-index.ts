import { bisectLeft, bisector } from 'd3-array';
import { anchorOf } from './parse/edtf.js';
import { atOnce, type Work } from './slices.js';
import type { Filter } from './state.js';
import type { Domain, Lane, Moment, Precision, Timeline, TimelineEvent } from './types.js';

/** One lane's events in time order, and their dates as plain numbers: what looks through all of them touches no object. */
export interface LaneIndex {
  readonly lane: Lane;
  /** Which of all events in time order each of them is; so many stand in the lane. */
  readonly places: readonly number[];
  readonly anchors: Float64Array;
  /** Milliseconds a span or a stretch between bounds is long; 0 for a point, however coarsely it is known. */
  readonly lengths: Float64Array;
  /** The event at a place of the lane. */
  event(at: number): TimelineEvent;
  /** Of those from one place to another, the one that begins first and the one that ends last, as far as is known. */
  reach(from: number, to: number): Reach;
  /** Places in the lane of those bounded on both sides, at least `shortest` ms long, that touch [from, to). */
  spans(from: number, to: number, shortest: number): number[];
  /** Place of an event in the lane, or -1 where it stands in another. */
  indexOf(event: TimelineEvent): number;
}

/** Of some events the one that begins first, and the one that ends last. */
export type Reach = readonly [TimelineEvent, TimelineEvent];

/** What hangs on the file alone. */
export interface FileIndex {
  readonly lanes: readonly LaneIndex[];
  /** All lanes as one, for a narrow screen; made when it is asked for. */
  merged(filter?: Filter): LaneIndex;
  /** The lanes with the events of a filter alone. */
  lanesOf(filter: Filter): readonly LaneIndex[];
  /** Of all events, in time order. */
  readonly anchors: Float64Array;
  /** First and last instant that has to be seen: bounds where known, else where the glyph stands. Undefined without events. */
  readonly extent: Domain | undefined;
  /** The same of the events that are no background. */
  readonly foreground: Domain | undefined;
  /** The events that reach to the ends of the extent; there must be any. */
  reach(): Reach;
  /** Some date has a time of day. */
  readonly tellsTime: boolean;
  readonly asked: InTime['asked'];
  readonly resting: InTime['resting'];
}

const CLOCK = new Set<Precision>(['hour', 'minute', 'second']);
/** What is to be known of an event beside its numbers. */
const [TELLS_TIME, BACKGROUND, STRETCH] = [1, 2, 4];

/** @returns of an event's date, and of itself, what is true of: it tells a time of day, is background, is a stretch of time */
export const flagsOf = (
  { precision, kind }: Pick<Moment, 'precision' | 'kind'>,
  background = false,
): number =>
  (CLOCK.has(precision) ? TELLS_TIME : 0) + (background ? BACKGROUND : 0) + (kind === 'at' ? 0 : STRETCH);

const known = new WeakMap<Timeline, FileIndex>();

/** The index of a timeline, made once. */
export const indexOf = (timeline: Timeline): FileIndex => known.get(timeline) ?? atOnce(indexing(timeline));

/** What the pictures of a file hang on, of each event. */
export interface Columns {
  readonly anchors: Float64Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Index of its lane. */
  readonly lanes: Uint32Array;
  /** See `flagsOf`. */
  readonly flags: Uint8Array;
}

/** A timeline's events in time order; a big file has its columns from its bytes, and of most no events yet. */
export interface InTime {
  readonly columns: Columns;
  /** Of each event its place in the columns. */
  readonly rows: Uint32Array | readonly number[];
  event(index: number): TimelineEvent;
  /** The events that are to be asked for their sources and links. */
  readonly asked: Iterable<TimelineEvent>;
  /** How many of the others rest on each source, by its index. */
  readonly resting: readonly number[];
}

/** What a list of events in time order came with. */
export const inTimeOf = new WeakMap<readonly TimelineEvent[], typeof readAll>();

/** Events between two pauses. */
export const PAUSE = 10_000;

/** Makes the index of a timeline, with pauses. */
export function* indexing(timeline: Timeline): Work<FileIndex> {
  const { events, lanes } = timeline;
  const { columns, rows, event, ...evidence } = yield* (inTimeOf.get(events) ?? readAll)(events);
  const [extent, foreground] = [new Extent(), new Extent()];
  let tellsTime = false;
  const anchors = new Float64Array(rows.length);
  const places = lanes.map((): number[] => []);
  yield* inParts(rows.length, 0.4, deal);
  const made: LaneIndex[] = [];
  for (const lane of lanes) {
    yield 0.8;
    made.push(laneIndex(lane, places[lane.index]!));
  }
  const index = {
    lanes: made,
    anchors,
    extent: extent.domain,
    foreground: foreground.domain,
    reach: () => reachOf(extent),
    tellsTime,
    ...evidence,
    merged: (filter = [...rows.keys()]) => laneIndex({ id: '', index: 0, title: {} }, filter),
    lanesOf: (filter: Filter) =>
      filter
        ? lanes.map((lane) =>
            laneIndex(
              lane,
              filter.filter((at) => columns.lanes[rows[at]!] === lane.index),
            ),
          )
        : made,
  };
  known.set(timeline, index);
  return index;

  function reachOf({ ends: [first, last] }: Extent): Reach {
    return [event(first), event(last)];
  }

  /** To their lanes. */
  function deal(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const row = rows[i]!;
      anchors[i] = columns.anchors[row]!;
      places[columns.lanes[row]!]!.push(i);
    }
  }

  function laneIndex(lane: Lane, places: readonly number[]): LaneIndex {
    const { length } = places;
    const anchors = new Float64Array(length);
    const starts = new Float64Array(length);
    const ends = new Float64Array(length);
    const lengths = new Float64Array(length);
    for (let at = 0; at < length; at++) {
      const row = rows[places[at]!]!;
      const flags = columns.flags[row]!;
      const anchor = (anchors[at] = columns.anchors[row]!);
      const start = (starts[at] = columns.starts[row]!);
      const end = (ends[at] = columns.ends[row]!);
      if (flags & STRETCH) lengths[at] = end - start;
      if (flags & TELLS_TIME) tellsTime = true;
      extent.add(places[at]!, start, end, anchor);
      if (!(flags & BACKGROUND)) foreground.add(places[at]!, start, end, anchor);
    }
    const indexOf = ({ index }: TimelineEvent) => {
      const at = bisectLeft(places, index);
      return places[at] === index ? at : -1;
    };
    return {
      lane,
      places,
      anchors,
      lengths,
      event: (at) => event(places[at]!),
      reach: (from, to) => {
        const some = new Extent();
        for (let at = from; at < to; at++) some.add(places[at]!, starts[at]!, ends[at]!, anchors[at]!);
        return reachOf(some);
      },
      spans: spanIndex(starts, ends),
      indexOf,
    };
  }
}

/** Does something with so many, from one place to another, with pauses. Loops of their own: the engine is slow to make those of generators fast. */
export function* inParts(count: number, share: number, part: (from: number, to: number) => void): Work<void> {
  for (let from = 0; from < count; from += PAUSE) {
    yield share;
    part(from, Math.min(from + PAUSE, count));
  }
}

/** From events into columns. */
function* readAll(events: readonly TimelineEvent[]): Work<InTime> {
  const columns = columnsFor(events.length);
  yield* inParts(events.length, 0.2, (from, to) => {
    for (let i = from; i < to; i++) put(columns, i, events[i]!);
  });
  return {
    columns,
    rows: [...events.keys()],
    event: (index) => events[index]!,
    asked: events,
    resting: [],
  };
}

type Placed = Pick<TimelineEvent, 'date' | 'lane'> & { readonly background?: boolean };

/** From an event into columns. */
export function put(columns: Columns, at: number, { date, lane, background }: Placed): void {
  columns.anchors[at] = anchorOf(date);
  columns.starts[at] = date.earliest;
  columns.ends[at] = date.latest;
  columns.lanes[at] = lane.index;
  columns.flags[at] = flagsOf(date, background);
}

/** Room for so many events. */
export const columnsFor = (count: number): Columns => ({
  anchors: new Float64Array(count),
  starts: new Float64Array(count),
  ends: new Float64Array(count),
  lanes: new Uint32Array(count),
  flags: new Uint8Array(count),
});

class Extent {
  #from = Infinity;
  #to = -Infinity;
  /** Places of the events that reach to its ends. */
  readonly ends: [number, number] = [0, 0];

  /** @param which - place of the event among all */
  add(which: number, start: number, end: number, anchor: number): void {
    const from = start > -Infinity ? start : anchor;
    const to = end < Infinity ? end : anchor;
    if (from < this.#from) [this.#from, this.ends[0]] = [from, which];
    if (to > this.#to) [this.#to, this.ends[1]] = [to, which];
  }

  get domain(): Domain | undefined {
    return this.#from <= this.#to ? [this.#from, this.#to] : undefined;
  }
}

/**
 * Finds spans by where they are, in steps of doubling length: within one step a
 * span that touches a window starts no more than one such length before it.
 */
function spanIndex(starts: Float64Array, ends: Float64Array): LaneIndex['spans'] {
  const steps = new Map<number, number[]>();
  const unsorted = new Set<number[]>();
  deal();
  for (const places of unsorted) places.sort((a, b) => starts[a]! - starts[b]!);
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

  /** Places to their steps; most are already in the order of their starts. */
  function deal(): void {
    let [last, places]: [number, number[]] = [Infinity, []]; // what has no end is not looked for
    for (let i = 0; i < starts.length; i++) {
      const length = ends[i]! - starts[i]!;
      if (length !== last) places = stepFor((last = length));
      if (starts[places.at(-1)!]! > starts[i]!) unsorted.add(places);
      places.push(i);
    }
  }

  function stepFor(length: number): number[] {
    if (length === Infinity) return [];
    const step = Math.floor(Math.log2(length));
    let places = steps.get(step);
    if (!places) steps.set(step, (places = []));
    return places;
  }
}
