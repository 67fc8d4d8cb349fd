import { utcDay, utcMonth, utcTicks, utcYear } from 'd3-time';
import { indexOf } from './lane-index.js';
import { parseEdtf } from './parse/edtf.js';
import type { Domain, Moment, Timeline } from './types.js';

export const DAY = 86_400_000;
/** Widest and narrowest window; the outer limits are those of a JavaScript Date. */
const DATE_LIMIT = 8.64e15;

/** Dates to pixels along the axis; the only place where time gets a direction. */
export interface TimeScale {
  readonly domain: Domain;
  /** Length of the axis in CSS pixels, above 0. */
  readonly length: number;
  /** Later is towards 0: right to left. */
  readonly reversed: boolean;
  readonly msPerPx: number;
  /** Physical pixel (from the left, or from the top) of an instant; a mirror image when reversed. */
  toPx(ms: number): number;
  /** The instant at a physical pixel. */
  toMs(px: number): number;
}

export function timeScale(domain: Domain, length: number, reversed = false): TimeScale {
  const [from, to] = domain;
  const msPerPx = (to - from) / length;
  const flip = (px: number) => (reversed ? length - px : px);
  return {
    domain,
    length,
    reversed,
    msPerPx,
    toPx: (ms) => flip((ms - from) / msPerPx),
    toMs: (px) => from + flip(px) * msPerPx,
  };
}

/** A labelled date on the axis. `unit` says how finely its label must speak. */
export interface Tick {
  readonly at: number;
  readonly unit: 'year' | 'month' | 'day' | 'time';
  /** Begins a new year, month or day: drawn stronger. */
  readonly major: boolean;
}

/** The unit above the ticks, said once where it begins and always at the start of the axis. */
export interface Context {
  readonly at: number;
  readonly unit: 'year' | 'month' | 'day';
}

export interface Ticks {
  readonly ticks: readonly Tick[];
  readonly contexts: readonly Context[];
}

const CONTEXTS = {
  month: { unit: 'year', every: utcYear },
  day: { unit: 'month', every: utcMonth },
  time: { unit: 'day', every: utcDay },
} as const;

/**
 * Ticks about `spacing` pixels apart, on round UTC dates, and the contexts above them.
 * @param spacing - pixels a label needs
 */
export function ticksFor({ domain, length }: TimeScale, spacing = 88): Ticks {
  const [from, to] = [new Date(domain[0]), new Date(domain[1])];
  const dates = utcTicks(from, to, Math.max(2, length / spacing)).map(Number);
  const step = (dates[1] ?? Infinity) - (dates[0] ?? 0);
  const unit = step > 300 * DAY ? 'year' : step > 27 * DAY ? 'month' : step >= DAY ? 'day' : 'time';
  if (unit === 'year') return { ticks: dates.map((at) => ({ at, unit, major: false })), contexts: [] };
  const { unit: above, every } = CONTEXTS[unit];
  const starts = every.range(every.ceil(from), to).map(Number);
  const contexts = [+every.floor(from), ...starts].map((at) => ({ at, unit: above }));
  return { ticks: dates.map((at) => ({ at, unit, major: starts.includes(at) })), contexts };
}

/** What a window may be: no narrower than `min` ms, no wider or further out than `full`. */
export interface Limits {
  readonly full: Domain;
  readonly min: number;
}

/** Keeps a window inside its limits: its length first, then its place. */
export function clampDomain([from, to]: Domain, { full, min }: Limits): Domain {
  const length = Math.min(Math.max(to - from, min), full[1] - full[0]);
  const middle = (from + to) / 2;
  const start = Math.min(Math.max(middle - length / 2, full[0]), full[1] - length);
  return [start, start + length];
}

/** The window `factor` times as close, with the instant `at` standing still. */
export function zoomDomain([from, to]: Domain, factor: number, at: number, limits: Limits): Domain {
  const length = Math.min(Math.max((to - from) / factor, limits.min), limits.full[1] - limits.full[0]);
  const start = at - ((at - from) / (to - from)) * length;
  return clampDomain([start, start + length], limits);
}

/** The window moved by a share of its own length; above 0 is later. */
export function panDomain([from, to]: Domain, fraction: number, limits: Limits): Domain {
  const by = (to - from) * fraction;
  return clampDomain([from + by, to + by], limits);
}

/** Room on both sides, as a share of the length and never less than `least` ms. */
export function padded([from, to]: Domain, share: number, least = 0): Domain {
  const pad = Math.max((to - from) * share, least);
  return [Math.max(from - pad, -DATE_LIMIT), Math.min(to + pad, DATE_LIMIT)];
}

/** An interval as a window, where both of its ends are known. */
export function domainOf({ earliest, latest }: Moment): Domain | undefined {
  return Number.isFinite(earliest) && Number.isFinite(latest) ? [earliest, latest] : undefined;
}

/** How far a reader may zoom: all the file and its home; down to hours, or to minutes where the file tells time. */
export function limitsOf(timeline: Timeline): Limits {
  const { extent, tellsTime } = indexOf(timeline);
  const domains = [extent, timeline.home && domainOf(timeline.home)].filter((d) => d !== undefined);
  const all: Domain = [Math.min(...domains.map((d) => d[0])), Math.max(...domains.map((d) => d[1]))];
  const full = padded(domains.length ? all : [0, DAY], 0.04, DAY);
  return { full, min: Math.min(tellsTime ? 60_000 : DAY / 4, full[1] - full[0]) };
}

/** An EDTF date or interval as a window, or in words what is wrong with it and how to mend it. */
export function readDomain(text: string): Domain | string {
  const read = parseEdtf(text);
  if ('mend' in read) return `${read.message} ${read.mend}`;
  return domainOf(read) ?? `"${text}" has an open end. Write both ends, as in "2024-05/2024-07".`;
}
