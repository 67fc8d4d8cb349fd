import { firstFrom, type LaneLevels, type Level } from '../levels.js';

/** A stretch of a lane's density: where it begins and ends, UTC ms, and how many events of clusters stand in it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Pixels a stretch takes at its level, where it is drawn smallest; up to twice as many where it is drawn largest. */
const WIDTH = 4;
/** A lane is crowded where one of its clusters holds so many: fewer are told by their number alone. */
const CROWD = 50;

/** Of each level, the first event of each stretch that was looked at: the same ones are, while the window moves. */
const known = new WeakMap<Level, Map<number, number>>();

/**
 * How the events lie that merged into clusters, where they are too many to be told by numbers. Stretches stand on the
 * same dates wherever the window is, so that panning moves them and changes none.
 * @param runs - of the lane, in time order: events from `from` up to `to`, exclusive
 */
export function crowdsOf(
  { anchors, level }: LaneLevels,
  runs: readonly { readonly from: number; readonly to: number }[],
  zoom: number,
): Stretch[] {
  const own = level(zoom);
  if (own.most < CROWD) return [];
  let firsts = known.get(own);
  if (!firsts) known.set(own, (firsts = new Map<number, number>()));
  const step = WIDTH * 2 ** zoom; // a power of two, by which nothing is divided with a rest
  const found: Stretch[] = [];
  for (const { from, to } of runs) {
    if (to === from + 1) continue;
    for (let i = from, next; i < to; i = next) {
      const place = Math.floor(anchors[i]! / step);
      let first = firsts.get(place + 1);
      if (first === undefined) firsts.set(place + 1, (first = firstFrom(anchors, (place + 1) * step, i)));
      next = Math.min(first, to);
      const last = found.at(-1);
      const more = last?.from === place * step ? found.pop()!.count : 0; // two clusters may share one
      found.push({ from: place * step, to: (place + 1) * step, count: more + next - i });
    }
  }
  return found;
}
