import { bisectLeft } from 'd3-array';
import { CLUSTERED, levelFor, runOf, type LaneLevels } from '../levels.js';
import { clampDomain, padded, type Limits } from '../scale.js';
import type { Domain, TimelineEvent } from '../types.js';

/** From one event or cluster to another, in dates and lanes, never left or right. */
export type Step =
  'later' | 'earlier' | 'first' | 'last' | 'lane-after' | 'lane-before' | 'page-later' | 'page-earlier';

/**
 * The event at the head of the item that a step leads to, or undefined at an end.
 * @param zoom - level of detail that is drawn
 * @param length - length of the window in ms, for the page steps
 */
export function stepFrom(
  lanes: readonly LaneLevels[],
  zoom: number,
  from: TimelineEvent,
  step: Step,
  length: number,
): TimelineEvent | undefined {
  const home = lanes.find((lane) => lane.indexOf(from) >= 0);
  if (!home) return;
  const here = headOf(home, zoom, home.indexOf(from));
  switch (step) {
    case 'later':
      return nearest((lane) => headAfter(lane, zoom, here.index));
    case 'earlier':
      return nearest((lane) => headBefore(lane, zoom, here.index), -1);
    case 'first':
      return nearest((lane) => lane.event(0));
    case 'last':
      return nearest((lane) => lane.event(lane.places.length - 1), -1);
    case 'page-later':
      return pageLater(here.anchor + length) ?? stepUnless(here, 'last');
    case 'page-earlier':
      return pageLater(here.anchor - length, here) ?? stepUnless(here, 'first');
    default:
      return acrossLanes(step === 'lane-after' ? 1 : -1);
  }

  /** Of what the lanes with events have to offer, the first; or the last. */
  function nearest(find: (lane: LaneLevels) => TimelineEvent | undefined, way: 1 | -1 = 1) {
    return lanes
      .flatMap((lane) => (lane.places.length ? (find(lane) ?? []) : []))
      .sort((a, b) => way * (a.index - b.index))[0];
  }

  /** The first head from `date` on, but before `limit` where given. */
  function pageLater(date: number, limit?: TimelineEvent): TimelineEvent | undefined {
    const found = nearest((lane) => headFrom(lane, zoom, date));
    return limit && found && found.index >= limit.index ? undefined : found;
  }

  function stepUnless(same: TimelineEvent, end: 'first' | 'last'): TimelineEvent | undefined {
    const found = stepFrom(lanes, zoom, same, end, length);
    return found === same ? undefined : found;
  }

  /** The nearest in time in the next lane that has events. */
  function acrossLanes(by: 1 | -1): TimelineEvent | undefined {
    for (let i = lanes.indexOf(home!) + by; i >= 0 && i < lanes.length; i += by) {
      const lane = lanes[i]!;
      if (!lane.places.length) continue;
      const after = headFrom(lane, zoom, here.anchor);
      const before = headBefore(lane, zoom, after?.index ?? Infinity);
      if (!after || !before) return after ?? before;
      return after.anchor - here.anchor <= here.anchor - before.anchor ? after : before;
    }
    return;
  }
}

/** The first event of the item that holds place `index`. */
function headOf(lane: LaneLevels, zoom: number, index: number): TimelineEvent {
  const level = lane.level(zoom);
  return lane.event(level.rows[index] === CLUSTERED ? level.starts[runOf(level, index)]! : index);
}

/** The first head past a place in time order: not a member of the same cluster. */
function headAfter(lane: LaneLevels, zoom: number, index: number): TimelineEvent | undefined {
  const { places } = lane;
  for (let i = bisectLeft(places, index + 1); i < places.length; i = itemEnd(lane, zoom, i)) {
    const head = headOf(lane, zoom, i);
    if (head.index > index) return head;
  }
  return;
}

function headBefore(lane: LaneLevels, zoom: number, index: number): TimelineEvent | undefined {
  const i = bisectLeft(lane.places, index) - 1;
  return i < 0 ? undefined : headOf(lane, zoom, i);
}

function headFrom(lane: LaneLevels, zoom: number, date: number): TimelineEvent | undefined {
  const i = bisectLeft(lane.anchors, date);
  if (i >= lane.places.length) return;
  const head = headOf(lane, zoom, i);
  return head.anchor >= date ? head : headAfter(lane, zoom, head.index);
}

function itemEnd(lane: LaneLevels, zoom: number, i: number): number {
  const level = lane.level(zoom);
  if (level.rows[i] !== CLUSTERED) return i + 1;
  return level.starts[runOf(level, i) + 1] ?? lane.places.length;
}

/** Room kept between a revealed glyph and the edge of the window, in pixels. */
const EDGE = 48;

/** The window moved just enough to hold an instant with 48 px to spare, or the same one. */
export function panTo(domain: Domain, at: number, length: number, limits: Limits): Domain {
  const edge = ((domain[1] - domain[0]) / length) * Math.min(EDGE, length / 4);
  const by = Math.min(at - edge - domain[0], 0) || Math.max(at + edge - domain[1], 0);
  return by ? clampDomain([domain[0] + by, domain[1] + by], limits) : domain;
}

/**
 * The nearest window in which an event stands alone, outside any cluster: the
 * same one where it does already, else closer by halves as long as that helps.
 */
export function revealDomain(
  lanes: readonly LaneLevels[],
  event: TimelineEvent,
  domain: Domain,
  length: number,
  limits: Limits,
): Domain {
  const lane = lanes.find((one) => one.indexOf(event) >= 0);
  if (!lane) return panTo(domain, event.anchor, length, limits); // not among those found, yet
  const index = lane.indexOf(event);
  const alone = ([from, to]: Domain) =>
    lane.level(levelFor(lanes, (to - from) / length, to - from)).rows[index] !== CLUSTERED;
  let shown = panTo(domain, event.anchor, length, limits);
  while (!alone(shown) && shown[1] - shown[0] > limits.min * 1.01) {
    const half = Math.max((shown[1] - shown[0]) / 2, limits.min);
    shown = clampDomain([event.anchor - half / 2, event.anchor + half / 2], limits);
  }
  return alone(shown) ? shown : panTo(domain, event.anchor, length, limits);
}

/** The window that spreads a cluster's events out, or undefined where no zoom can part them. */
export function splitDomain(
  from: TimelineEvent,
  to: TimelineEvent,
  domain: Domain,
  length: number,
  slot: number,
  limits: Limits,
): Domain | undefined {
  const spread = to.anchor - from.anchor;
  if (spread < (slot * limits.min) / length) return;
  const target = padded([from.anchor, to.anchor], 0.15);
  const most = (domain[1] - domain[0]) / 2;
  if (target[1] - target[0] <= most) return clampDomain(target, limits);
  const middle = (from.anchor + to.anchor) / 2;
  return clampDomain([middle - most / 2, middle + most / 2], limits);
}

/** As long as the window, with a date in the middle; longer where the date is. */
export function centredOn(date: Domain, [from, to]: Domain): Domain {
  const half = Math.max(to - from, date[1] - date[0]) / 2;
  const middle = (date[0] + date[1]) / 2;
  return [middle - half, middle + half];
}

/** The window with one end moved to a date; the other gives way where all of the date would not be seen. */
export const endingAt = (date: Domain, end: 'from' | 'to', [from, to]: Domain): Domain =>
  end === 'from' ? [date[0], Math.max(to, date[1])] : [Math.min(from, date[0]), date[1]];
