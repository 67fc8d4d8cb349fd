import { bisectLeft } from 'd3-array';
import {
  CLUSTERED,
  clusterAt,
  halfOfNumber,
  levelFor,
  runOf,
  type Grain,
  type LaneLevels,
} from '../levels.js';
import type { TimeScale } from '../scale.js';
import type { TimelineEvent } from '../types.js';
import { barOf, SHORTEST, type Bar } from './bars.js';
import { crowdsOf } from './crowds.js';
import { extentOf, GLYPH_END, placeLabels, type LabelBox, type Spot } from './labels.js';

/** Where lanes and rows stand, in CSS pixels across the axis. Made by `frameFor`. */
export interface Frame {
  /** Time runs down instead of along the line. */
  readonly vertical: boolean;
  /** In a vertical frame: the axis stands at the right. */
  readonly turned: boolean;
  /** Text size over the usual one. */
  readonly unit: number;
  /** Height of one row; a glyph's centre is `GLYPH_Y` units below its top. */
  readonly row: number;
  /** Room a lane keeps at its top for its own name; in a vertical frame, the glyphs' centre. */
  readonly head: number;
  /** In a vertical frame: room before the labels, and theirs. A horizontal scene works labels out. */
  readonly gutter: number;
  readonly labelWidth: number;
  /** In a vertical frame: where the bars' stripes begin, and the width of one. */
  readonly stripes: number;
  readonly stripe: number;
}

/** A run of events as one focusable thing: a single event, or a cluster of several. */
export interface Item {
  /** Id of its first event: stable while zooming, so that a node keeps its identity. */
  readonly key: string;
  readonly lane: LaneLevels;
  /** Its events are those at the places `from` up to `to` of the lane, exclusive. */
  readonly from: number;
  readonly to: number;
  /** Physical pixels along the axis of the glyph's centre. */
  readonly at: number;
  /** Pixels across the axis of the top of its row. */
  readonly across: number;
  /** Its glyph stands in the window. */
  readonly inside: boolean;
  readonly label?: LabelBox;
  /** It came, or became another cluster, in the middle of a gesture: what is said of it waits until the window rests. */
  readonly bare?: boolean;
}

/** Events `from` up to `to`, exclusive, of one lane. */
type Run = Pick<Item, 'from' | 'to'>;

export interface LaneBand {
  readonly lane: LaneLevels;
  readonly top: number;
  readonly height: number;
}

/** The density of a crowded lane: steps along the axis, `from` and `to` as those of a bar, in that order; `share` is that of the highest, 0 to 1. */
export interface Crowd {
  readonly lane: number;
  readonly top: number;
  readonly height: number;
  readonly steps: readonly { readonly from: number; readonly to: number; readonly share: number }[];
}

/** A bar in its place: `from` and `to` are physical pixels along the axis, `from < to`. */
export interface PlacedBar extends Bar {
  readonly across: number;
  readonly lane: number;
}

/** Everything that is drawn for one window, as plain data. */
export interface Scene {
  /** In time order, whatever the direction. */
  readonly items: readonly Item[];
  /** What has left the window in the middle of a gesture: its nodes are kept, and not shown. */
  readonly parked?: readonly Item[];
  readonly bars: readonly PlacedBar[];
  readonly crowds: readonly Crowd[];
  readonly bands: readonly LaneBand[];
  /** Size across the axis. */
  readonly height: number;
  /** Events whose glyph, or whose cluster's glyph, is theirs in the window. */
  readonly shown: number;
  /** Level of detail it was drawn at. */
  readonly zoom: number;
}

export interface SceneInput {
  readonly lanes: readonly LaneLevels[];
  readonly grain: Grain;
  readonly scale: TimeScale;
  readonly frame: Frame;
  /** Pixels an event's title takes on one line. */
  readonly measure: (event: TimelineEvent) => number;
  /** Events that must have a node even outside the window: what has focus, what is open. */
  readonly keep?: readonly TimelineEvent[];
}

export const GLYPH_Y = 11;
const LANE_PAD = 6;
/** From a number to its label; from a glyph, which takes as much as one digit, this is `GLYPH_END`. */
const BESIDE = 5;
/** Pixels outside the window in which glyphs still count: the widest label that may reach in. */
const MARGIN = 460;

/** Lays out one window: the same window always gives the same scene. */
export function layoutScene({ lanes, grain, scale, frame, measure, keep = [] }: SceneInput): Scene {
  const zoom = levelFor(lanes, scale.msPerPx, scale.domain[1] - scale.domain[0]);
  const most = Math.max(...lanes.map((lane) => lane.level(zoom).most));
  const bands = bandsOf(lanes, grain, frame);
  const parts = bands.map((band) => laneScene(band));
  const items = parts.flatMap((part) => part.items);
  items.sort((a, b) => a.lane.places[a.from]! - b.lane.places[b.from]!);
  const height = bands.reduce((sum, band) => sum + band.height, 0);
  const shown = lanes.reduce(
    (sum, { anchors }) => sum + bisectLeft(anchors, scale.domain[1]) - bisectLeft(anchors, scale.domain[0]),
    0,
  );
  const [bars, crowds] = [parts.flatMap((part) => part.bars), parts.flatMap((part) => part.crowd)];
  return { items, bars, crowds, bands, height, shown, zoom };

  function laneScene(band: LaneBand): { items: Item[]; bars: PlacedBar[]; crowd: Crowd[] } {
    const { lane, top } = band;
    const runs = runsIn(lane);
    const spots = runs.map((run): Spot => spotOf(lane, run));
    const boxes = frame.vertical ? spots.map((spot, i) => verticalBox(spot, runs[i]!)) : labelsOf(spots);
    const across = (row: number) => top + frame.head + row * frame.row;
    const kept = runs.map(({ from, to }, i): Item => {
      const { at, row } = spots[i]!;
      const inside = at >= 0 && at <= scale.length;
      return {
        key: lane.event(from).id,
        lane,
        from,
        to,
        at: mirror(at),
        across: across(row),
        inside,
        label: boxes[i],
      };
    });
    const drawn = kept.filter((item, i) => isDrawn(item, spots[i]!));
    return { items: drawn, bars: barsIn(lane, runs, across), crowd: crowdIn(band, runs) };
  }

  /** As high as it may be where all of the fullest cluster stand in one step; by its root, so that few are seen too. */
  function crowdIn({ lane, top, height }: LaneBand, runs: readonly Run[]): Crowd[] {
    const steps = crowdsOf(lane, runs, zoom, scale.domain).map(({ from, to, count }) => {
      const [a, b] = [mirror(along(from)), mirror(along(to))];
      return { from: Math.min(a, b), to: Math.max(a, b), share: Math.sqrt(count / most) };
    });
    if (scale.reversed) steps.reverse();
    return steps.length ? [{ lane: lane.lane.index, top, height, steps }] : [];
  }

  /** Single events and clusters of a lane in and around the window. */
  function runsIn(lane: LaneLevels): Run[] {
    const level = lane.level(zoom);
    const margin = (MARGIN + grain.slot * 2) * scale.msPerPx;
    const [begin, end] = [
      bisectLeft(lane.anchors, scale.domain[0] - margin),
      bisectLeft(lane.anchors, scale.domain[1] + margin),
    ];
    const chosen = new Set<number>();
    if (end > begin) for (let run = runOf(level, begin); run <= runOf(level, end - 1); run++) chosen.add(run);
    for (const index of keep.map(lane.indexOf)) if (index >= 0) chosen.add(runOf(level, index));
    return [...chosen]
      .sort((a, b) => a - b)
      .flatMap((run) => {
        const [from, to] = [level.starts[run]!, level.starts[run + 1] ?? lane.places.length];
        if (level.rows[from] === CLUSTERED) return [{ from, to }];
        return Array.from({ length: to - from }, (_, i) => ({ from: from + i, to: from + i + 1 }));
      });
  }

  function spotOf(lane: LaneLevels, { from, to }: Run): Spot {
    const single = to === from + 1;
    const at = along(single ? lane.anchors[from]! : clusterAt(lane, from, to, zoom, grain));
    const half = halfOfNumber(to - from) * frame.unit;
    const bar = single ? barOf(lane.event(from), scale) : { from: at - half, to: at + half };
    return {
      at,
      row: Math.max(0, lane.level(zoom).rows[from]!),
      barFrom: Math.min(bar?.from ?? at, at),
      barTo: Math.max(bar?.to ?? at, at),
      title: single ? measure(lane.event(from)) : 0,
    };
  }

  function isDrawn(item: Item, spot: Spot): boolean {
    const [from, to] = item.label
      ? extentOf(spot, item.label)
      : [along(item.lane.anchors[item.from]!), along(item.lane.anchors[item.to - 1]!)];
    const near = Math.max(to, spot.at + GLYPH_END) > 0 && Math.min(from, spot.at - GLYPH_END) < scale.length;
    return near || keep.some((event) => holds(item, event));
  }

  /** Bars of the single events; one may reach into the window though its glyph is outside. */
  function barsIn(lane: LaneLevels, runs: readonly Run[], across: (row: number) => number): PlacedBar[] {
    const { rows, single } = lane.level(zoom);
    if (!single) return [];
    const [from, to] = scale.domain;
    const near = runs.filter((run) => run.to === run.from + 1).map((run) => run.from);
    const places = new Set([...near, ...lane.spans(from, to, SHORTEST * scale.msPerPx)]);
    return [...places].flatMap((i) => {
      const event = lane.event(i);
      const bar = rows[i] === CLUSTERED ? undefined : barOf(event, scale);
      if (!bar) return [];
      const [start, end] = scale.reversed ? [mirror(bar.to), mirror(bar.from)] : [bar.from, bar.to];
      return [{ ...bar, from: start, to: end, across: across(rows[i]!), lane: event.lane.index }];
    });
  }

  /** Pixels from where the axis starts. */
  function along(ms: number): number {
    return (ms - scale.domain[0]) / scale.msPerPx;
  }

  /** Label boxes are worked out for the usual text size, and grow with it. */
  function labelsOf(spots: readonly Spot[]): (LabelBox | undefined)[] {
    const { unit } = frame;
    const usual = spots.map(({ at, row, barFrom, barTo, title }): Spot => ({
      at: at / unit,
      row,
      barFrom: barFrom / unit,
      barTo: barTo / unit,
      title: title / unit,
    }));
    const boxes = placeLabels(usual, grain.rows, scale.length / unit);
    return boxes.map((box) => box && { ...box, offset: box.offset * unit, width: box.width * unit });
  }

  function mirror(along: number): number {
    return scale.reversed ? scale.length - along : along;
  }

  /** Beside the glyph, or the number. */
  function verticalBox({ title }: Spot, { from, to }: Run): LabelBox {
    const offset = halfOfNumber(to - from) + BESIDE;
    const width = frame.labelWidth + (GLYPH_END - offset) * frame.unit;
    return { offset: offset * frame.unit, width, before: false, lines: title > width ? 2 : 1 };
  }
}

function bandsOf(lanes: readonly LaneLevels[], grain: Grain, frame: Frame): LaneBand[] {
  const height = frame.head + grain.rows * frame.row + LANE_PAD;
  return lanes.map((lane, i) => ({ lane, top: i * height, height }));
}

/** The centre of an item's glyph, or of its count: physical pixels. */
export const glyphAt = ({ at, across }: Item, { vertical, unit }: Frame): [x: number, y: number] =>
  vertical ? [across, at] : [at, across + GLYPH_Y * unit];

export const first = (item: Item): TimelineEvent => item.lane.event(item.from);
export const last = (item: Item): TimelineEvent => item.lane.event(item.to - 1);
export const eventsOf = ({ lane, from, to }: Item): TimelineEvent[] =>
  Array.from({ length: to - from }, (_, i) => lane.event(from + i));
export const isCluster = (item: Item): boolean => item.to > item.from + 1;

/** Whether an item is, or holds, this event. */
export function holds({ lane, from, to }: Item, event: TimelineEvent | undefined): boolean {
  const at = event ? lane.indexOf(event) : -1;
  return at >= from && at < to;
}
