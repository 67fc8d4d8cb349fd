import type { DatePart, Locale } from '../types.js';
import { messagesFor, type DateWords } from './messages.js';
import { monthName } from './months.js';
import { plainNumber } from './numbers.js';

export const DAY = 86_400_000;

/** What of a date is said. */
export type DateFields =
  | 'year'
  | 'month'
  | 'month-short'
  | 'month-year'
  | 'month-year-short'
  | 'day'
  | 'day-month'
  | 'day-month-year'
  | 'time'
  | 'day-month-time';

export const dateWords = (locale: Locale): DateWords => messagesFor(locale).dates;

/** A calendar date as numbers, UTC. `Date` cannot hold years past 271,821; those are told by their year alone. */
export function fieldsOf(ms: number): Omit<DatePart, 'approximate' | 'uncertain'> {
  const date = new Date(ms);
  if (Number.isNaN(+date)) return { precision: 'year', year: 1970 + Math.floor(ms / (365.2425 * DAY)) };
  const time = { hour: date.getUTCHours(), minute: date.getUTCMinutes(), offset: 0 };
  return {
    precision: 'minute',
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    time,
  };
}

/** An instant, UTC ms, in the reader's words; engines are not asked, since they differ. */
export function formatDate(ms: number, fields: DateFields, locale: Locale): string {
  const { year, month = 1, day = 1, time } = fieldsOf(ms);
  const short = fields.endsWith('short') || fields === 'day-month' || fields === 'day-month-time';
  const name = monthName(month, locale, short);
  const [named, numbered] = [yearWords(year, locale), plainNumber(day, locale)];
  const clock = clockWords(time?.hour ?? 0, time?.minute ?? 0, locale);
  switch (fields) {
    case 'year':
      return named;
    case 'month':
    case 'month-short':
      return name;
    case 'month-year':
    case 'month-year-short':
      return `${name} ${named}`;
    case 'day':
      return numbered;
    case 'day-month':
      return `${numbered} ${name}`;
    case 'day-month-year':
      return `${numbered} ${name} ${named}`;
    case 'time':
      return clock;
    case 'day-month-time':
      return dateWords(locale).atTime(`${numbered} ${name}`, clock);
  }
}

/** "06:00", and the seconds where they are stated. */
export const clockWords = (hour: number, minute: number, locale: Locale, second?: number): string =>
  [hour, minute, second].flatMap((n) => (n === undefined ? [] : [plainNumber(n, locale, 2)])).join(':');

/** Years before 1 are told by their era: astronomical -500 is 501 BC. */
function yearWords(year: number, locale: Locale): string {
  return year > 0 ? plainNumber(year, locale) : dateWords(locale).beforeChrist(plainNumber(1 - year, locale));
}

/** The day of a date, whatever its time. */
export const dayWords = ({ year, month = 1, day = 1 }: DatePart, locale: Locale): string =>
  `${plainNumber(day, locale)} ${monthName(month, locale)} ${yearWords(year, locale)}`;

/** One written date, no finer than it was written, without its doubts. */
export function partWords(part: DatePart, locale: Locale): string {
  const { precision, year, month = 1, time, season = 21 } = part;
  const words = dateWords(locale);
  switch (precision) {
    case 'millennium':
    case 'century':
    case 'decade': {
      const last = year + { millennium: 999, century: 99, decade: 9 }[precision];
      return words.years(yearWords(year, locale), yearWords(last, locale));
    }
    case 'year':
      return yearWords(year, locale);
    case 'season':
      return words.season(season, yearWords(year, locale));
    case 'month':
      return `${monthName(month, locale)} ${yearWords(year, locale)}`;
    default:
      return time ? words.atTime(dayWords(part, locale), timeWords(time, locale)) : dayWords(part, locale);
  }
}

/** "10:30 UTC+03:00": the clock as written, and which clock it is, where that is stated. */
function timeWords({ hour, minute = 0, second, offset }: NonNullable<DatePart['time']>, locale: Locale) {
  const clock = clockWords(hour, minute, locale, second);
  if (offset === undefined) return clock;
  const away = Math.abs(offset);
  const zone = offset
    ? `${offset < 0 ? '−' : '+'}${clockWords(Math.floor(away / 60), away % 60, locale)}`
    : '';
  return `${clock} UTC${zone}`;
}

/** Two dates, what they share said once: "16", "24 September 2025". */
export function pairWords(start: DatePart, end: DatePart, locale: Locale): [string, string] {
  const to = partWords(end, locale);
  const { month, day } = start;
  const shared = start.year === end.year && end.month !== undefined && !start.time && !end.time;
  if (!shared || month === undefined) return [partWords(start, locale), to];
  if (day === undefined) return [monthName(month, locale), to];
  const numbered = plainNumber(day, locale);
  return month === end.month && end.day !== undefined
    ? [numbered, to]
    : [`${numbered} ${monthName(month, locale)}`, to];
}
