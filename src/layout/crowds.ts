import { bisectLeft } from 'd3-array';
import { firstFrom, type LaneLevels } from '../levels.js';
import type { Domain } from '../types.js';

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
 * @param domain - what is seen: a stretch that reaches into it is counted whole, one outside it not at all
 */
export function crowdsOf(
  { anchors, level }: LaneLevels,
  runs: readonly { readonly from: number; readonly to: number }[],
  zoom: number,
  domain: Domain,
): Stretch[] {
  if (level(zoom).most < CROWD) return [];
  const step = WIDTH * 2 ** zoom; // a power of two, by which nothing is divided with a rest
  const begin = bisectLeft(anchors, Math.floor(domain[0] / step) * step);
  const end = bisectLeft(anchors, Math.ceil(domain[1] / step) * step);
  const found: Stretch[] = [];
  for (const run of runs) {
    if (run.to === run.from + 1) continue;
    const stop = Math.min(run.to, end);
    for (let i = Math.max(run.from, begin), next; i < stop; i = next) {
      const from = Math.floor(anchors[i]! / step) * step;
      const to = from + step;
      next = Math.min(firstFrom(anchors, to, i), stop);
      const more = found.at(-1)?.from === from ? found.pop()!.count : 0; // two clusters may share one
      found.push({ from, to, count: more + next - i });
    }
  }
  return found;
}
