import { bisector } from 'd3-array';
import { atOnce, type Work } from './slices.js';
import type { Domain, Lane, Precision, Timeline, TimelineEvent } from './types.js';

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

/**
 * The events of a list in the order in which they lie in memory, where that is another: to visit 100,000 in order of time
 * takes several times as long.
 */
export const inMemory = new WeakMap<readonly TimelineEvent[], readonly TimelineEvent[]>();

/** Events between two pauses. */
const PAUSE = 10_000;

/** Makes the index of a timeline, with pauses. */
export function* indexing(timeline: Timeline): Work<FileIndex> {
  const { events, lanes } = timeline;
  const all = { ...columns(events.length), events };
  const laneOf = new Uint32Array(events.length);
  const counts = new Uint32Array(lanes.length);
  const [extent, foreground] = [new Extent(), new Extent()];
  let tellsTime = false;
  const asTheyLie = inMemory.get(events) ?? events;
  for (let i = 0; i < events.length; i += PAUSE) {
    yield (i / events.length) * 0.5;
    for (const event of asTheyLie.slice(i, i + PAUSE)) read(event);
  }
  const dealt = Array.from(counts, (count) => ({
    ...columns(count),
    events: new Array<TimelineEvent>(count),
  }));
  counts.fill(0);
  for (let i = 0; i < events.length; i += PAUSE) {
    yield 0.5 + (i / events.length) * 0.3;
    deal(i, Math.min(i + PAUSE, events.length));
  }
  const made: LaneIndex[] = [];
  for (const lane of lanes) {
    yield 0.8 + (made.length / lanes.length) * 0.2;
    made.push(laneIndex(lane, dealt[made.length]!));
  }
  let merged: LaneIndex | undefined;
  const index = {
    lanes: made,
    anchors: all.anchors,
    extent: extent.domain,
    foreground: foreground.domain,
    tellsTime,
    merged: () => (merged ??= laneIndex({ id: '', index: 0, title: {} }, all)),
  };
  known.set(timeline, index);
  return index;

  /** From an event into columns. */
  function read({ index, anchor, date, lane, background }: TimelineEvent): void {
    const { earliest, latest } = date;
    all.anchors[index] = anchor;
    all.starts[index] = earliest;
    all.ends[index] = latest;
    all.lengths[index] = date.kind === 'at' ? 0 : latest - earliest;
    counts[(laneOf[index] = lane.index)]!++;
    extent.add(earliest, latest, anchor);
    if (!background) foreground.add(earliest, latest, anchor);
    tellsTime ||= CLOCK.has(date.precision);
  }

  /** To their lanes. A loop of its own: the engine is slow to make those of generators fast. */
  function deal(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const own = dealt[laneOf[i]!]!;
      const at = counts[laneOf[i]!]!++;
      own.events[at] = events[i]!;
      own.anchors[at] = all.anchors[i]!;
      own.starts[at] = all.starts[i]!;
      own.ends[at] = all.ends[i]!;
      own.lengths[at] = all.lengths[i]!;
    }
  }
}

class Extent {
  #from = Infinity;
  #to = -Infinity;

  add(start: number, end: number, anchor: number): void {
    const from = start > -Infinity ? start : anchor;
    const to = end < Infinity ? end : anchor;
    if (from < this.#from) this.#from = from;
    if (to > this.#to) this.#to = to;
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

const byIndex = bisector((event: TimelineEvent) => event.index).left;

/** @param own - events in time order, and their dates */
function laneIndex(lane: Lane, own: Columns & { readonly events: readonly TimelineEvent[] }): LaneIndex {
  const { events, anchors, lengths } = own;
  const indexOf = (event: TimelineEvent) => {
    const at = byIndex(events, event.index);
    return events[at] === event ? at : -1;
  };
  return { lane, events, anchors, lengths, spans: spanIndex(own), indexOf };
}

/** The step of what has no end, or no beginning. */
const ENDLESS = 127;

/**
 * Finds spans by where they are, in steps of doubling length: within one step a
 * span that touches a window starts no more than one such length before it.
 */
function spanIndex({ starts, ends }: Columns): LaneIndex['spans'] {
  const stepOf = new Int8Array(starts.length);
  const counts = new Uint32Array(ENDLESS + 1);
  count();
  const steps = new Map<number, Uint32Array>();
  const unsorted = new Set<number>();
  for (let step = 0; step < ENDLESS; step++)
    if (counts[step]) steps.set(step, new Uint32Array(counts[step]!));
  deal();
  for (const step of unsorted) steps.get(step)!.sort((a, b) => starts[a]! - starts[b]!);
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

  // Loops of their own: the engine makes a function fast that is called again sooner than one it is in the middle of.

  function count(): void {
    for (let i = 0, last = NaN, step = 0; i < starts.length; i++) {
      const length = ends[i]! - starts[i]!;
      if (length !== last) step = Math.min(Math.floor(Math.log2((last = length))), ENDLESS);
      counts[(stepOf[i] = step)]!++;
    }
  }

  /** Places to their steps; most are already in the order of their starts. */
  function deal(): void {
    const byStep = Array.from(counts, (_, step) => steps.get(step));
    const lasts = new Float64Array(ENDLESS).fill(-Infinity);
    counts.fill(0);
    for (let i = 0; i < starts.length; i++) {
      const step = stepOf[i]!;
      if (step === ENDLESS) continue;
      if (starts[i]! < lasts[step]!) unsorted.add(step);
      lasts[step] = starts[i]!;
      byStep[step]![counts[step]!++] = i;
    }
  }
}
