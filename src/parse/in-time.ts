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
  const anchors = new Float64Array(events.length);
  let orders: Float64Array | undefined; // few files have any
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < events.length; i += PAUSE) {
    yield 0.9;
    read(i, Math.min(i + PAUSE, events.length));
  }
  const places = dealt(anchors, least, most);
  yield 0.95;
  sortStretches(anchors, places.inStretches, places.ends, orders);
  const sorted = new Array<T>(events.length);
  const ranks = new Uint32Array(events.length);
  for (let i = 0; i < events.length; i += PAUSE) {
    yield 0.95;
    put(i, Math.min(i + PAUSE, events.length));
  }
  for (let i = 0; i < events.length; i += PAUSE) {
    yield 0.98;
    number(i, Math.min(i + PAUSE, events.length));
  }
  inMemory.set(sorted, events);
  return sorted;

  // Loops of their own: the engine is slow to make those of generators fast.

  function read(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const { anchor, order } = events[i]!;
      anchors[i] = anchor;
      if (order !== 0) (orders ??= new Float64Array(anchors.length))[i] = order;
      if (anchor < least) least = anchor;
      if (anchor > most) most = anchor;
    }
  }

  function put(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const place = places.inStretches[i]!;
      sorted[i] = events[place]!;
      ranks[place] = i;
    }
  }

  function number(from: number, to: number): void {
    for (let i = from; i < to; i++) events[i]!.index = ranks[i]!;
  }
}

/** Deals places into stretches of time of one length: gives them stretch by stretch, and where each ends. */
function dealt(anchors: Float64Array, least: number, most: number) {
  const share = (anchors.length - 1) / (most - least || 1);
  const stretches = new Uint32Array(anchors.length);
  const ends = new Uint32Array(anchors.length + 1); // first how many, then where it starts, then ends
  for (let i = 0; i < anchors.length; i++) stretches[i] = (anchors[i]! - least) * share;
  for (let i = 0; i < anchors.length; i++) ends[stretches[i]! + 1]!++;
  for (let s = 1; s < ends.length; s++) ends[s]! += ends[s - 1]!;
  const inStretches = new Uint32Array(anchors.length);
  for (let i = 0; i < anchors.length; i++) inStretches[ends[stretches[i]!]!++] = i;
  return { inStretches, ends };
}

function sortStretches(anchors: Float64Array, places: Uint32Array, ends: Uint32Array, orders?: Float64Array) {
  const compare = (a: number, b: number) =>
    anchors[a]! - anchors[b]! || (orders ? orders[a]! - orders[b]! : 0);
  for (let s = 0, start = 0; start < places.length; start = ends[s++]!)
    if (ends[s]! - start > 1) sortPart(places, start, ends[s]!, compare);
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
