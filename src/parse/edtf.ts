import type { Bound, DatePart, Moment, Precision } from '../types.js';
import { boundLength } from './bounds.js';

/** Why a text is no date, and what to write instead. */
export interface Unreadable {
  readonly message: string;
  readonly mend: string;
}

const DAY = 86_400_000;
const LONGEST = 100;

/** A part with the instants it covers: from, and the first after it. */
interface Span {
  readonly part: DatePart;
  readonly from: number;
  readonly to: number;
}

/**
 * Reads a date in EDTF (ISO 8601-2): level 0 and 1, and of level 2 the sets
 * "one of" `[a..b]`. Never throws, and takes time in proportion to the text.
 * @see https://www.loc.gov/standards/datetime/ for the forms
 * @returns bounds in UTC ms, half-open; a calendar date is never shifted by a time zone
 */
export function parseEdtf(text: string): Moment | Unreadable {
  if (text.length > LONGEST) return unreadable(`${text.slice(0, 40)}…`, 'Write one date or one interval.');
  const set = /^\[([^[\],]*)\]$/.exec(text);
  if (set) return oneOf(text, set[1]!);
  return text.includes('/') && !/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text) ? interval(text) : at(text);
}

function at(text: string): Moment | Unreadable {
  const span = readPart(text);
  return 'mend' in span ? span : moment(text, 'at', span, span);
}

function interval(text: string): Moment | Unreadable {
  const ends = text.split('/');
  if (ends.length !== 2) return unreadable(text, 'Write one "/" between a start and an end.');
  return between(text, 'during', readBound(ends[0]!), readBound(ends[1]!));
}

function oneOf(text: string, inside: string): Moment | Unreadable {
  const ends = inside.split('..');
  if (ends.length > 2 || (ends.length === 2 && !ends[0] && !ends[1]))
    return unreadable(text, 'Write "[2024-05..2024-07]", "[..2024-07]" or "[2024-05..]".');
  const [start, end] = ends.map((end) => (end ? readPart(end) : 'unknown'));
  return between(text, 'within', start!, end ?? start!);
}

type End = Span | Unreadable | 'open' | 'unknown';

const readBound = (text: string): End => (text === '' ? 'unknown' : text === '..' ? 'open' : readPart(text));

function between(text: string, kind: Moment['kind'], start: End, end: End): Moment | Unreadable {
  for (const side of [start, end]) if (typeof side === 'object' && 'mend' in side) return side;
  const [from, to] = [start, end] as [Exclude<End, Unreadable>, Exclude<End, Unreadable>];
  if (typeof from === 'object' && typeof to === 'object' && (from.from > to.from || from.to > to.to))
    return unreadable(text, 'Write the earlier date first.', 'ends before it starts');
  return moment(text, kind, from, to);
}

const COARSE: readonly Precision[] = [
  'millennium',
  'century',
  'decade',
  'year',
  'season',
  'month',
  'day',
  'hour',
  'minute',
  'second',
];

function moment(
  edtf: string,
  kind: Moment['kind'],
  start: Exclude<End, Unreadable>,
  end: Exclude<End, Unreadable>,
): Moment {
  const parts = [start, end].flatMap((side) => (typeof side === 'object' ? [side.part] : []));
  const bound = (side: typeof start): Bound => (typeof side === 'object' ? side.part : side);
  return {
    edtf,
    kind,
    earliest: typeof start === 'object' ? start.from : -Infinity,
    latest: typeof end === 'object' ? end.to : Infinity,
    precision: COARSE[Math.min(...parts.map(({ precision }) => COARSE.indexOf(precision)))] ?? 'day',
    start: bound(start),
    end: bound(end),
    approximate: parts.some((part) => part.approximate),
    uncertain: parts.some((part) => part.uncertain),
  };
}

const DATE =
  /^(-?\d{4}|Y-?\d{5,16}|\d{3}X|\d{2}XX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?([~?%])?$/;

/** One date of level 0 or 1, with no interval around it. */
function readPart(text: string): Span | Unreadable {
  const found = DATE.exec(text);
  if (!found || text.startsWith('-0000')) return unreadable(text, suggestion(text));
  const [, years, month, day, hour, minute, second, zone, mark] = found as unknown as string[];
  const flags = { approximate: mark === '~' || mark === '%', uncertain: mark === '?' || mark === '%' };
  const year = Number(years!.replace('Y', '').replaceAll('X', '0'));
  if (years!.endsWith('X')) {
    if (month ?? hour) return unreadable(text, 'Write no month where the year is not known.');
    return years!.endsWith('XX')
      ? yearsFrom(year, 100, 'century', flags)
      : yearsFrom(year, 10, 'decade', flags);
  }
  if (hour !== undefined && !(Number(day) > 0)) return unreadable(text, 'Write the day before the time.');
  if (month === 'XX' && Number(day) > 0)
    return unreadable(text, 'Write "XX" for the day too where the month is not known.');
  if (month === undefined || month === 'XX') return yearsFrom(year, 1, 'year', flags);
  if (day === undefined && Number(month) > 20) return season(text, year, Number(month), flags);
  return calendar(
    text,
    { year, month: Number(month), ...flags },
    day,
    hour === undefined ? undefined : readTime(hour, minute!, second, zone),
  );
}

type Flags = Pick<DatePart, 'approximate' | 'uncertain'>;

const span = (part: DatePart, from: number, to: number): Span => ({ part, from, to });

const yearsFrom = (year: number, count: number, precision: Precision, flags: Flags): Span =>
  span({ precision, year, ...flags }, days(year, 1), days(year + count, 1));

/** EDTF gives seasons no months; quarters of the year are what the `edtf` package takes them for. */
function season(text: string, year: number, code: number, flags: Flags): Span | Unreadable {
  if (code > 24)
    return unreadable(
      text,
      'Write a month from 01 to 12, or a season: 21 spring, 22 summer, 23 autumn, 24 winter.',
    );
  const month = (code - 21) * 3 + 1;
  return span(
    { precision: 'season', year, season: code, ...flags },
    days(year, month),
    days(year, month + 3),
  );
}

type MonthPart = Flags & { readonly year: number; readonly month: number };

/** A month, a day of it, or an instant of that day. */
function calendar(
  text: string,
  part: MonthPart,
  dayText: string | undefined,
  time: DatePart['time'] | 'impossible',
): Span | Unreadable {
  const { year, month } = part;
  if (month < 1 || month > 12)
    return unreadable(text, 'Write a month from 01 to 12.', 'names a month that does not exist');
  const [from, to] = [days(year, month), days(year, month + 1)];
  if (dayText === undefined || dayText === 'XX') return span({ precision: 'month', ...part }, from, to);
  const day = Number(dayText);
  const start = from + (day - 1) * DAY;
  if (day < 1 || start >= to)
    return unreadable(
      text,
      `Write a day from 01 to ${(to - from) / DAY}.`,
      'names a day that does not exist',
    );
  if (time === 'impossible')
    return unreadable(text, 'Write a time from 00:00:00 to 23:59:59.', 'names a time that does not exist');
  if (!time) return span({ precision: 'day', ...part, day }, start, start + DAY);
  const instant =
    start + ((time.hour * 60 + (time.minute ?? 0) - time.offset) * 60 + (time.second ?? 0)) * 1000;
  return span(
    { precision: time.second === undefined ? 'minute' : 'second', ...part, day, time },
    instant,
    instant + 1,
  );
}

function readTime(
  hour: string,
  minute: string,
  second: string | undefined,
  zone: string | undefined,
): DatePart['time'] | 'impossible' {
  const [sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone ?? '')?.slice(1) ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  const time = {
    hour: Number(hour),
    minute: Number(minute),
    second: second === undefined ? undefined : Number(second),
    offset: offset || 0,
  };
  const fits = time.hour < 24 && time.minute < 60 && (time.second ?? 0) < 60 && Math.abs(offset) <= 14 * 60;
  return fits ? time : 'impossible';
}

/**
 * UTC ms of the first day of a month in the proleptic Gregorian calendar, for any
 * year: beyond those of `Date` too. `month` may run past 12.
 * @see https://howardhinnant.github.io/date_algorithms.html#days_from_civil
 */
function days(year: number, month: number): number {
  const y = year + Math.floor((month - 1) / 12) - ((month - 1) % 12 < 2 ? 1 : 0);
  const m = ((month - 1) % 12) + 1;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5);
  return (
    (era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468) * DAY
  );
}

const unreadable = (text: string, mend: string, what = 'is not an EDTF date'): Unreadable => ({
  message: `"${text}" ${what}.`,
  mend,
});

/** What an author may have meant. */
function suggestion(text: string): string {
  const latin = text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  if (latin !== text) return `Write the digits 0 to 9: "${latin}".`;
  const [, a, b, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (a && b) {
    const iso = (month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const choices = [Number(b) <= 12 && iso(b, a), Number(a) <= 12 && a !== b && iso(a, b)].filter(Boolean);
    return `Write the year first: ${choices.map((choice) => `"${choice}"`).join(' or ')}.`;
  }
  return 'Write "2024-05-09" for a day, "2024-05" for a month, "2024" for a year, "2024-05~" for about.';
}

/**
 * Where an event's glyph stands, UTC ms: in the middle of what one point may be,
 * and of the date a span starts with; at the known bound of an open one; NaN
 * where nothing is known. A bound that is a day is a point on the axis like any
 * day: "on or after" it stands at its end and "on or before" at its beginning,
 * in the order they mean.
 */
export function anchorOf({ kind, start, earliest, latest, precision }: Moment): number {
  const [begins, ends] = [earliest > -Infinity, latest < Infinity];
  const day = kind === 'within' && precision === 'day' ? DAY : 0;
  if (!begins) return ends ? latest - (day || 1) : NaN;
  if (kind === 'during') return Math.min(earliest + boundLength(start, earliest) / 2, latest - 1);
  if (!ends) return earliest + Math.max(day - 1, 0);
  return precision === 'second' || precision === 'minute' ? earliest : (earliest + latest) / 2;
}
