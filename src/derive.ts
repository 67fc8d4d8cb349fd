import { bisectLeft } from 'd3-array';
import { indexOf } from './lane-index.js';
import { frameFor, plotOf, type Room as Shape } from './layout/frame.js';
import { gapUnder, sceneWithGap, scaleWithGap, type Gap } from './layout/gap.js';
import { layoutScene, type Frame, type Scene } from './layout/scene.js';
import { buildLevels, type Grain, type LaneLevels } from './levels.js';
import {
  limitsOf,
  padded,
  ticksFor,
  timeScale,
  domainOf,
  type Limits,
  type Ticks,
  type TimeScale,
} from './scale.js';
import type { Filter } from './state.js';
import type { Domain, Timeline, TimelineEvent } from './types.js';

/** The room the host page gives, and how its reader reads. */
export interface Room extends Shape {
  /** Later is towards the left. */
  readonly reversed: boolean;
  /** Height the open panel takes. */
  readonly panel?: number;
}

/** What hangs on the file and the room alone: kept while the window moves. */
export interface Ground {
  readonly timeline: Timeline;
  readonly filter: Filter;
  readonly limits: Limits;
  readonly home: Domain;
  readonly frame: Frame;
  readonly grain: Grain;
  readonly levels: readonly LaneLevels[];
  /** Pixels the axis is long. */
  readonly length: number;
  /** Later is towards the left, on every axis that does not run down. */
  readonly reversed: boolean;
}

/** What is drawn for one window. */
export interface Picture {
  readonly scale: TimeScale;
  readonly ticks: Ticks;
  readonly scene: Scene;
  /** Where the panel stands in line, on a vertical axis. */
  readonly gap?: Gap | undefined;
}

/** Length of a vertical axis, in pixels of the usual text size. */
const TALL = 760;

/** Works out a ground, taking over from the last one what has not changed. */
export function groundFor(timeline: Timeline, room: Room, last?: Ground, filter?: Filter): Ground {
  const same = last?.timeline === timeline;
  const plot = plotOf(room, timeline.lanes.length);
  const { frame, grain } = frameFor(room, plot, timeline.lanes.length);
  const kept =
    same &&
    last.filter === filter &&
    last.grain.slot === grain.slot &&
    last.grain.rows === grain.rows &&
    last.frame.vertical === frame.vertical;
  return {
    timeline,
    filter,
    limits: same ? last.limits : limitsOf(timeline),
    home: same ? last.home : homeOf(timeline),
    frame,
    grain,
    levels: kept ? last.levels : buildLevels(timeline, grain, frame.vertical, filter),
    length: Math.max(frame.vertical ? TALL * room.unit : plot, 1),
    reversed: room.reversed,
  };
}

/** Runs the stages after the levels: scale, ticks, layout. */
export function pictureOf(
  { frame, grain, levels, length, reversed }: Ground,
  domain: Domain,
  measure: (event: TimelineEvent) => number,
  keep: readonly TimelineEvent[],
  panel: { readonly under?: TimelineEvent | undefined; readonly height?: number | undefined } = {},
): Picture {
  const scale = timeScale(domain, length, reversed && !frame.vertical);
  const ticks = ticksFor(scale, (frame.vertical ? 64 : 88) * frame.unit);
  const scene = layoutScene({ lanes: levels, grain, scale, frame, measure, keep });
  const gap = frame.vertical ? gapUnder(scene, panel.under, panel.height ?? 0) : undefined;
  if (!gap) return { scale, ticks, scene };
  return { scale: scaleWithGap(scale, gap), ticks, scene: sceneWithGap(scene, gap), gap };
}

/** What "fit" shows: the file's own home, else all its events, with a little room around the glyphs. */
function homeOf(timeline: Timeline): Domain {
  const { extent, foreground } = indexOf(timeline);
  const home = (timeline.home && domainOf(timeline.home)) ?? foreground ?? extent;
  return padded(home ?? limitsOf(timeline).full, 0.045);
}

/** The whole in small: its own axis, and how many events stand in each part of it. */
export interface Overview {
  readonly scale: TimeScale;
  readonly density: readonly number[];
  readonly filter: Filter;
}

/** Parts the overview's axis is counted in. */
const BINS = 120;

/**
 * The overview: home, or as much more as the window reaches beyond it.
 * @param last - of the same file; it stays where nothing has changed
 */
export function overviewOf(
  { home, timeline, filter, reversed }: Ground,
  domain: Domain,
  width: number,
  last?: Overview,
): Overview {
  const whole: Domain = [Math.min(home[0], domain[0]), Math.max(home[1], domain[1])];
  const scale = timeScale(whole, Math.max(width, 1), reversed);
  if (last && last.filter === filter && sameScale(last.scale, scale)) return last;
  const all = indexOf(timeline).anchors;
  const anchors = filter ? filter.map((at) => all[at]!) : all;
  const step = (whole[1] - whole[0]) / BINS;
  const edges = Array.from({ length: BINS + 1 }, (_, i) => bisectLeft(anchors, whole[0] + i * step));
  return { scale, filter, density: edges.slice(1).map((edge, i) => edge - edges[i]!) };
}

const sameScale = (a: TimeScale, b: TimeScale): boolean =>
  a.domain.every((end, i) => end === b.domain[i]) && a.length === b.length && a.reversed === b.reversed;
