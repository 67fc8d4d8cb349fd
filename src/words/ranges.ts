import type { DatePart, Locale, Precision, TimelineEvent } from '../types.js';
import { clockWords, DAY, dateWords, dayWords, fieldsOf, pairWords, partWords } from './parts.js';

type Cut = 'year' | 'month' | 'day' | 'minute';

/**
 * A window [from, to), UTC ms, in words as precise as its length asks for: years
 * for more than three of them, months for more than a quarter, days for more than
 * two and for whole ones, else times of day.
 */
export function rangeWords(from: number, to: number, locale: Locale): string {
  const days = (to - from) / DAY;
  const whole = from % DAY === 0 && to % DAY === 0;
  const precision = days > 1100 ? 'year' : days > 92 ? 'month' : days > 2 || whole ? 'day' : 'minute';
  return stretchWords(cut(from, precision), cut(precision === 'minute' ? to : to - 1, precision), locale);
}

/**
 * From the beginning of one event to the end of another, no finer than the coarser of their dates is known.
 * A side that is open is told by the bound that is known.
 */
export function spanWords(
  [{ date: first }, { date: last }]: readonly [TimelineEvent, TimelineEvent],
  locale: Locale,
): string {
  const ranks = [first, last].map((date) =>
    COARSE_TO_FINE.findIndex((group) => group.includes(date.precision)),
  );
  const precision = (['year', 'month', 'day'] as const)[Math.max(Math.min(...ranks), 0)]!;
  const from = first.earliest > -Infinity ? first.earliest : first.latest - 1;
  const to = last.latest < Infinity ? last.latest - 1 : last.earliest;
  return stretchWords(cut(from, precision), cut(to, precision), locale);
}

/** What is told as a year, as a month, as a day. */
const COARSE_TO_FINE: readonly (readonly Precision[])[] = [
  ['millennium', 'century', 'decade', 'year', 'season'],
  ['month'],
  ['day', 'hour', 'minute', 'second'],
];

function stretchWords(start: DatePart, end: DatePart, locale: Locale): string {
  if (start.time && end.time) return timesWords(start, end, locale);
  const pair = pairWords(start, end, locale);
  return partWords(start, locale) === pair[1] ? pair[1] : dateWords(locale).fromTo(...pair);
}

function cut(ms: number, precision: Cut): DatePart {
  const { year, month, day, time } = fieldsOf(ms);
  const sure = { approximate: false, uncertain: false };
  if (precision === 'year' || month === undefined) return { precision: 'year', year, ...sure };
  if (precision === 'month') return { precision, year, month, ...sure };
  return precision === 'day'
    ? { precision, year, month, day, ...sure }
    : { precision, year, month, day, time, ...sure };
}

/** "24 September 2025, 06:00 to 18:00". */
function timesWords(start: DatePart, end: DatePart, locale: Locale): string {
  const { atTime, fromTo } = dateWords(locale);
  const [first, last] = [dayWords(start, locale), dayWords(end, locale)];
  const clock = ({ time }: DatePart) => clockWords(time!.hour, time!.minute!, locale);
  return first === last
    ? atTime(first, fromTo(clock(start), clock(end)))
    : fromTo(atTime(first, clock(start)), atTime(last, clock(end)));
}
