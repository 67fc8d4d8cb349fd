import { inParts } from '../lane-index.js';
import type { Work } from '../slices.js';

/** Up to here the simplest of sorts is the fastest. */
const FEW = 24;

/**
 * Places in order of `anchors`, then `orders`, then as given. They are dealt into as many equal stretches of time as
 * there are places, most of which hold one or a few; each is then sorted by itself. A sort of them all would take
 * several times as long.
 * @param places - of both columns
 */
export function* inTime(
  places: Uint32Array,
  anchors: Float64Array,
  orders: Float64Array | undefined,
): Work<Uint32Array> {
  const { length } = places;
  let [least, most] = [Infinity, -Infinity];
  yield* inParts(length, 0.9, measure);
  const share = (length - 1) / (most - least || 1);
  const stretches = new Uint32Array(length);
  const ends = new Uint32Array(length + 1); // of each stretch: first how many, then where it starts, then ends
  yield* inParts(length, 0.92, count);
  for (let s = 1; s < ends.length; s++) ends[s]! += ends[s - 1]!;
  const sorted = new Uint32Array(length);
  yield* inParts(length, 0.94, deal);
  const compare = (a: number, b: number) =>
    anchors[a]! - anchors[b]! || (orders ? orders[a]! - orders[b]! : 0);
  yield* inParts(length, 0.96, sort);
  return sorted;

  function measure(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const anchor = anchors[places[i]!]!;
      if (anchor < least) least = anchor;
      if (anchor > most) most = anchor;
    }
  }

  function count(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const stretch = Math.floor((anchors[places[i]!]! - least) * share);
      stretches[i] = stretch;
      ends[stretch + 1]!++;
    }
  }

  function deal(from: number, to: number): void {
    for (let i = from; i < to; i++) sorted[ends[stretches[i]!]!++] = places[i]!;
  }

  function sort(from: number, to: number): void {
    for (let s = from, start = s && ends[s - 1]!; s < to; start = ends[s++]!)
      if (ends[s]! - start > 1) sortPart(sorted, start, ends[s]!, compare);
  }
}

function sortPart(places: Uint32Array, from: number, to: number, compare: (a: number, b: number) => number) {
  let first = from + 1; // that is not in its place: where many share a day, none
  while (first < to && compare(places[first - 1]!, places[first]!) <= 0) first++;
  if (to - first > FEW) places.subarray(from, to).sort(compare);
  else
    for (let i = first; i < to; i++) {
      const place = places[i]!;
      let at = i;
      for (; at > from && compare(places[at - 1]!, place) > 0; at--) places[at] = places[at - 1]!;
      places[at] = place;
    }
}
