import { inMemory } from '../lane-index.js';
import type { Work } from '../slices.js';
import type { TimelineEvent } from '../types.js';

/** Events between two pauses. */
const PAUSE = 10_000;
/** Up to here the simplest of sorts is the fastest. */
const FEW = 24;

type Sortable = TimelineEvent & { index: number };

/**
 * A copy in order of `anchor`, then `order`, then as given; each gets its place there as `index`. Events are dealt into as many equal stretches of time as
 * there are events, most of which hold one or a few; each is then sorted by itself. A sort of them all would take
 * several times as long.
 */
export function* inTime<T extends Sortable>(events: readonly T[]): Work<T[]> {
  const { length } = events;
  const anchors = new Float64Array(length);
  let orders: Float64Array | undefined; // few files have any
  let [least, most] = [Infinity, -Infinity];
  yield* inParts(length, 0.9, read);
  const share = (length - 1) / (most - least || 1);
  const stretches = new Uint32Array(length);
  const ends = new Uint32Array(length + 1); // of each stretch: first how many, then where it starts, then ends
  yield* inParts(length, 0.92, count);
  for (let s = 1; s < ends.length; s++) ends[s]! += ends[s - 1]!;
  const places = new Uint32Array(length);
  yield* inParts(length, 0.94, deal);
  const compare = (a: number, b: number) =>
    anchors[a]! - anchors[b]! || (orders ? orders[a]! - orders[b]! : 0);
  yield* inParts(length, 0.96, sort);
  const sorted = new Array<T>(length);
  const ranks = new Uint32Array(length);
  yield* inParts(length, 0.98, put);
  yield* inParts(length, 0.99, number);
  inMemory.set(sorted, events);
  return sorted;

  // Loops of their own: the engine is slow to make those of generators fast.

  function read(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const { anchor, order } = events[i]!;
      anchors[i] = anchor;
      if (order !== 0) (orders ??= new Float64Array(length))[i] = order;
      if (anchor < least) least = anchor;
      if (anchor > most) most = anchor;
    }
  }

  function count(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const stretch = Math.floor((anchors[i]! - least) * share);
      stretches[i] = stretch;
      ends[stretch + 1]!++;
    }
  }

  function deal(from: number, to: number): void {
    for (let i = from; i < to; i++) places[ends[stretches[i]!]!++] = i;
  }

  function sort(from: number, to: number): void {
    for (let s = from, start = s && ends[s - 1]!; s < to; start = ends[s++]!)
      if (ends[s]! - start > 1) sortPart(places, start, ends[s]!, compare);
  }

  function put(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const place = places[i]!;
      sorted[i] = events[place]!;
      ranks[place] = i;
    }
  }

  function number(from: number, to: number): void {
    for (let i = from; i < to; i++) events[i]!.index = ranks[i]!;
  }
}

/** Does something with so many, from one place to another, with pauses. */
function* inParts(count: number, share: number, part: (from: number, to: number) => void): Work<void> {
  for (let from = 0; from < count; from += PAUSE) {
    yield share;
    part(from, Math.min(from + PAUSE, count));
  }
}

function sortPart(places: Uint32Array, from: number, to: number, compare: (a: number, b: number) => number) {
  if (to - from > FEW) places.subarray(from, to).sort(compare);
  else
    for (let i = from + 1; i < to; i++) {
      const place = places[i]!;
      let at = i;
      for (; at > from && compare(places[at - 1]!, place) > 0; at--) places[at] = places[at - 1]!;
      places[at] = place;
    }
}
