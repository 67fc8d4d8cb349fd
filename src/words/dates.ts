import type { Bound, DatePart, Locale, Moment, Precision, TimelineEvent } from '../types.js';
import { messagesFor, type DateWords } from './messages.js';
import { monthName } from './months.js';
import { plainNumber } from './numbers.js';

const DAY = 86_400_000;

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

/** A calendar date as numbers, UTC. `Date` cannot hold years past 271,821; those are told by their year alone. */
function fieldsOf(ms: number): Omit<DatePart, 'approximate' | 'uncertain'> {
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
  const names = { year: yearWords(year, locale), day: plainNumber(day, locale) };
  const name = monthName(
    month,
    locale,
    fields.endsWith('short') || fields === 'day-month' || fields === 'day-month-time',
  );
  const clock = clockWords(time?.hour ?? 0, time?.minute ?? 0, locale);
  switch (fields) {
    case 'year':
      return names.year;
    case 'month':
    case 'month-short':
      return name;
    case 'month-year':
    case 'month-year-short':
      return `${name} ${names.year}`;
    case 'day':
      return names.day;
    case 'day-month':
      return `${names.day} ${name}`;
    case 'day-month-year':
      return `${names.day} ${name} ${names.year}`;
    case 'time':
      return clock;
    case 'day-month-time':
      return `${names.day} ${name}, ${clock}`;
  }
}

const clockWords = (hour: number, minute: number, locale: Locale): string =>
  `${plainNumber(hour, locale, 2)}:${plainNumber(minute, locale, 2)}`;

/** Years before 1 are told by their era: astronomical -500 is 501 BC. */
function yearWords(year: number, locale: Locale): string {
  return year > 0 ? plainNumber(year, locale) : dateWords(locale).beforeChrist(plainNumber(1 - year, locale));
}

const dateWords = (locale: Locale): DateWords => messagesFor(locale).dates;

/** One written date, no finer than it was written, without its doubts. */
export function partWords(part: DatePart, locale: Locale): string {
  const { precision, year, month = 1, day = 1, time, season } = part;
  const words = dateWords(locale);
  const named = yearWords(year, locale);
  switch (precision) {
    case 'millennium':
    case 'century':
      return words.century(yearWords(year, locale), yearWords(year + 99, locale));
    case 'decade':
      return words.decade(named);
    case 'year':
      return named;
    case 'season':
      return words.season(season ?? 21, named);
    case 'month':
      return `${monthName(month, locale)} ${named}`;
    default: {
      const date = `${plainNumber(day, locale)} ${monthName(month, locale)} ${named}`;
      return time
        ? words.atTime(
            date,
            `${clockWords(time.hour, time.minute ?? 0, locale)}${zoneWords(time.offset, locale)}`,
          )
        : date;
    }
  }
}

function zoneWords(offset: number, locale: Locale): string {
  if (!offset) return ' UTC';
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return ` UTC${offset < 0 ? '−' : '+'}${clockWords(hours, minutes, locale)}`;
}

/** A date as exactly as its source states it, in words (DESIGN: how certainty sounds). */
export function momentWords(moment: Moment, locale: Locale): string {
  const words = dateWords(locale);
  const said = undoubted(moment, locale, words);
  const doubted = moment.uncertain ? words.possibly(said) : said;
  return moment.approximate ? words.about(doubted) : doubted;
}

function undoubted(moment: Moment, locale: Locale, words: DateWords): string {
  const { kind, start, end } = moment;
  const [from, to] = [boundWords(start, locale), boundWords(end, locale)];
  if (kind === 'at') return isPart(start) ? withGap(start, from!, words) : '';
  const pair = isPart(start) && isPart(end) ? pairWords(start, end, locale) : undefined;
  if (kind === 'within')
    return pair
      ? words.between(...pair)
      : from
        ? isDay(start)
          ? words.onOrAfter(from)
          : words.inOrAfter(from)
        : to
          ? isDay(end)
            ? words.onOrBefore(to)
            : words.inOrBefore(to)
          : '';
  return pair ? words.fromTo(...pair) : from ? words.since(from) : to ? words.until(to) : '';
}

/** What a source did not state is said beside what it did. */
function withGap({ precision }: DatePart, said: string, words: DateWords): string {
  return precision === 'month'
    ? words.dayNotStated(said)
    : precision === 'year'
      ? words.monthNotStated(said)
      : said;
}

const isPart = (bound: Bound): bound is DatePart => typeof bound === 'object';
const isDay = (bound: Bound): boolean => isPart(bound) && bound.day !== undefined;
const boundWords = (bound: Bound, locale: Locale): string | undefined =>
  isPart(bound) ? partWords(bound, locale) : undefined;

/** Two dates, what they share said once: "16", "24 September 2025". */
function pairWords(start: DatePart, end: DatePart, locale: Locale): [string, string] {
  const to = partWords(end, locale);
  const sameYear =
    start.year === end.year &&
    start.year > 0 &&
    start.month !== undefined &&
    end.month !== undefined &&
    !start.time &&
    !end.time;
  if (!sameYear) return [partWords(start, locale), to];
  if (start.day === undefined) return [monthName(start.month, locale), to];
  const day = plainNumber(start.day, locale);
  return [
    start.month === end.month && end.day !== undefined ? day : `${day} ${monthName(start.month, locale)}`,
    to,
  ];
}

/**
 * A window [from, to) in words, as precise as its length asks for: months for
 * more than a quarter, days for more than two, else times of day.
 */
export function rangeWords(from: number, to: number, locale: Locale): string {
  const length = to - from;
  const precision =
    length > 1100 * DAY ? 'year' : length > 92 * DAY ? 'month' : length > 2 * DAY ? 'day' : 'minute';
  return stretchWords(cut(from, precision), cut(precision === 'minute' ? to : to - 1, precision), locale);
}

/** From one event to a later one, no finer than the coarser of their dates is known. */
export function spanWords(first: TimelineEvent, last: TimelineEvent, locale: Locale): string {
  const ranks = [first, last].map(({ date }) =>
    COARSE_TO_FINE.findIndex((group) => group.includes(date.precision)),
  );
  const precision = (['year', 'month', 'day'] as const)[Math.max(Math.min(...ranks), 0)]!;
  return stretchWords(cut(first.anchor, precision), cut(last.anchor, precision), locale);
}

/** What is told as a year, as a month, as a day. */
const COARSE_TO_FINE: readonly (readonly Precision[])[] = [
  ['millennium', 'century', 'decade', 'year', 'season'],
  ['month'],
  ['day', 'hour', 'minute', 'second'],
];

function stretchWords(start: DatePart, end: DatePart, locale: Locale): string {
  if (start.time) return timesWords(start, end, locale);
  const [first, last] = pairWords(start, end, locale);
  return partWords(start, locale) === partWords(end, locale) ? last : dateWords(locale).to(first, last);
}

function cut(ms: number, precision: 'year' | 'month' | 'day' | 'minute'): DatePart {
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
  const words = dateWords(locale);
  const date = (part: DatePart) =>
    `${plainNumber(part.day!, locale)} ${monthName(part.month!, locale)} ${yearWords(part.year, locale)}`;
  const clock = (part: DatePart) => clockWords(part.time!.hour, part.time!.minute!, locale);
  if (date(start) === date(end)) return words.atTime(date(start), words.to(clock(start), clock(end)));
  return words.to(words.atTime(date(start), clock(start)), words.atTime(date(end), clock(end)));
}

/** A value that `<time datetime>` takes, or undefined for spans, bounds and years it cannot hold. */
export function dateTimeAttribute({ kind, start }: Moment): string | undefined {
  if (kind !== 'at' || !isPart(start) || start.year < 1 || start.year > 9999 || start.season) return;
  const { year, month, day, time } = start;
  if (['century', 'decade', 'millennium'].includes(start.precision)) return;
  const two = (n: number) => String(n).padStart(2, '0');
  const date = [String(year).padStart(4, '0'), month && two(month), day && two(day)]
    .filter(Boolean)
    .join('-');
  if (!time) return date;
  const [hours, minutes] = [Math.floor(Math.abs(time.offset) / 60), Math.abs(time.offset) % 60];
  const zone = time.offset ? `${time.offset < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}` : 'Z';
  return `${date}T${two(time.hour)}:${two(time.minute ?? 0)}${time.second === undefined ? '' : `:${two(time.second)}`}${zone}`;
}
