import type { Work } from '../slices.js';

/** Events between two pauses. */
const PAUSE = 10_000;
/** Up to here the simplest of sorts is the fastest. */
const FEW = 24;

interface Timed {
  /** UTC ms, finite */
  readonly anchor: number;
  readonly order: number;
  /** Set to its place in the result. */
  index: number;
}

/**
 * A copy in order of `anchor`, then `order`, then as given. Events are dealt into as many equal stretches of time as
 * there are events, most of which hold one or a few; each is then sorted by itself. A sort of them all would take
 * several times as long.
 */
export function* inTime<T extends Timed>(events: readonly T[]): Work<T[]> {
  const anchors = new Float64Array(events.length);
  let orders: Float64Array | undefined; // few files have any
  let [from, to] = [Infinity, -Infinity];
  for (let i = 0; i < anchors.length; i++) {
    if (i % PAUSE === 0) yield 0.9;
    const { anchor, order } = events[i]!;
    anchors[i] = anchor;
    if (order !== 0) (orders ??= new Float64Array(anchors.length))[i] = order;
    if (anchor < from) from = anchor;
    if (anchor > to) to = anchor;
  }
  const spread = to - from || 1;
  const stretchOf = (i: number) => Math.floor(((anchors[i]! - from) / spread) * (anchors.length - 1));
  const ends = new Uint32Array(anchors.length + 1); // of each stretch: first how many, then where it starts, then ends
  for (let i = 0; i < anchors.length; i++) ends[stretchOf(i) + 1]!++;
  for (let s = 1; s < ends.length; s++) ends[s]! += ends[s - 1]!;
  const places = new Uint32Array(anchors.length);
  for (let i = 0; i < anchors.length; i++) places[ends[stretchOf(i)]!++] = i;
  yield 0.95;
  const compare = (a: number, b: number) =>
    anchors[a]! - anchors[b]! || (orders ? orders[a]! - orders[b]! : 0);
  for (let s = 0, start = 0; start < places.length; start = ends[s++]!)
    sortPart(places, start, ends[s]!, compare);
  const sorted = new Array<T>(anchors.length);
  for (let i = 0; i < sorted.length; i++) {
    if (i % PAUSE === 0) yield 0.95;
    const event = events[places[i]!]!;
    sorted[i] = event;
    event.index = i;
  }
  return sorted;
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
