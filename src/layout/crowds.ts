import { firstFrom, type LaneLevels } from '../levels.js';

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
  if (level(zoom).most < CROWD) return [];
  const step = WIDTH * 2 ** zoom; // a power of two, by which nothing is divided with a rest
  const found: Stretch[] = [];
  for (const { from, to } of runs) {
    if (to === from + 1) continue;
    for (let i = from, next; i < to; i = next) {
      const place = Math.floor(anchors[i]! / step);
      next = Math.min(firstFrom(anchors, (place + 1) * step, i), to);
      const last = found.at(-1);
      const more = last?.from === place * step ? found.pop()!.count : 0; // two clusters may share one
      found.push({ from: place * step, to: (place + 1) * step, count: more + next - i });
    }
  }
  return found;
}
