import type { DatePart, Precision } from '../types.js';

/** Why a text is no date, and what to write instead. */
export interface Unreadable {
  readonly message: string;
  readonly mend: string;
}

/** A part with the instants it covers: from, and the first after it. */
export interface Span {
  readonly part: DatePart;
  readonly from: number;
  readonly to: number;
}

export const unreadable = (text: string, mend: string, what = 'is not an EDTF date'): Unreadable => ({
  message: `"${text}" ${what}.`,
  mend,
});

const DAY = 86_400_000;
const FORMS = 'Write "2024-05-09" for a day, "2024-05" for a month, "2024" for a year, "2024-05~" for about.';

const zone = String.raw`Z|([+-])(\d\d)(?::?(\d\d))?`;
const time = String.raw`T((\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?(?:${zone})?)`;
const month = String.raw`(\d\d)(?:-(?:XX|(\d\d)(?:${time})?))?`;
/**
 * Twelve digits of a year are the most that leave each year a place of its own among the numbers. The groups
 * are numbered: naming them takes longer than all the rest of reading a date.
 */
const DATE = new RegExp(
  String.raw`^(?:(Y-?[1-9]\d{4,11}|\d{3}X|\d\dXX)|((?!-0000)-?\d{4})(?:-(?:XX(?:-XX)?|${month}))?)([~?%])?$`,
);

/** As `DATE` finds them: one time as it is written, then its parts. */
type Groups = readonly (string | undefined)[];
type Flags = Pick<DatePart, 'approximate' | 'uncertain'>;
type MonthPart = Flags & { readonly year: number; readonly month: number };
type DayPart = MonthPart & { readonly day: number };

/**
 * Reads one date of level 0 or 1, with no interval around it. Fractions of a
 * second are ISO 8601's, and what `Date.toISOString` writes.
 */
export function readPart(text: string): Span | Unreadable {
  const found: Groups | null = DATE.exec(text);
  if (!found) return unreadable(text, FORMS);
  const [long, years, months, day] = [found[1], found[2], found[3], found[4]];
  const flag = found.at(-1);
  const approximate = flag === '~' || flag === '%';
  const uncertain = flag === '?' || flag === '%';
  if (long) return longYear(long, { approximate, uncertain });
  const year = Number(years);
  if (!months) return stretch('year', 1, year, { approximate, uncertain });
  const month = Number(months);
  if (month > 20 && month < 25 && !day) return season(year, month, { approximate, uncertain });
  if (month < 1 || month > 12)
    return unreadable(text, MONTHS_AND_SEASONS, 'names a month that does not exist');
  return inMonth(text, found, { year, month, approximate, uncertain });
}

/** More than four digits, or fewer: a decade or a century. */
function longYear(text: string, flags: Flags): Span {
  const year = Number(text.replace('Y', '').replaceAll('X', '0'));
  if (text.endsWith('XX')) return stretch('century', 100, year, flags);
  return text.endsWith('X') ? stretch('decade', 10, year, flags) : stretch('year', 1, year, flags);
}

const MONTHS_AND_SEASONS =
  'Write a month from 01 to 12, or a season: 21 spring, 22 summer, 23 autumn, 24 winter.';

const stretch = (precision: Precision, count: number, year: number, flags: Flags): Span => ({
  part: { precision, year, ...flags },
  from: startOf(year, 1),
  to: startOf(year + count, 1),
});

/** EDTF gives seasons no months; quarters of the year are what the `edtf` package takes them for. */
function season(year: number, code: number, flags: Flags): Span {
  const month = (code - 21) * 3 + 1;
  const part: DatePart = { precision: 'season', year, season: code, ...flags };
  return { part, from: startOf(year, month), to: startOf(year, month + 3) };
}

/** A month, a day of it, or an instant of that day. */
function inMonth(text: string, found: Groups, part: MonthPart): Span | Unreadable {
  const from = startOf(part.year, part.month);
  const to = startOf(part.year, part.month + 1);
  if (!found[4]) return { part: { precision: 'month', ...part }, from, to };
  const day = Number(found[4]);
  const start = from + (day - 1) * DAY;
  if (day < 1 || start >= to)
    return unreadable(
      text,
      `Write a day from 01 to ${(to - from) / DAY}.`,
      'names a day that does not exist',
    );
  if (found[5]) return instant(text, found.slice(6, 13), { ...part, day }, start);
  return { part: { precision: 'day', ...part, day }, from: start, to: start + DAY };
}

function instant(text: string, found: Groups, part: DayPart, midnight: number): Span | Unreadable {
  const [hour, minute, , , , hours, minutes] = found.map((digits) => Number(digits ?? 0));
  const [, , seconds, fraction = 0, sign] = found;
  const second = seconds === undefined ? undefined : Number(seconds);
  const offset = (hours! * 60 + minutes!) * (sign === '-' ? -1 : 1) || 0;
  if (hour! > 23 || minute! > 59 || (second ?? 0) > 59)
    return unreadable(text, 'Write a time from 00:00:00 to 23:59:59.', 'names a time that does not exist');
  if (minutes! > 59 || Math.abs(offset) > 14 * 60)
    return unreadable(text, 'Write an offset from -14:00 to +14:00.', 'names an offset that does not exist');
  const from =
    midnight +
    ((hour! * 60 + minute! - offset) * 60 + (second ?? 0)) * 1000 +
    Math.floor(Number(`${fraction}e3`)); // ".29e3" is 290, where 0.29 * 1000 falls short in binary
  return {
    part: {
      precision: second === undefined ? 'minute' : 'second',
      ...part,
      // Without a zone it stands in time as UTC, and nobody says so.
      time: { hour: hour!, minute: minute!, second, offset: sign || /Z/.test(text) ? offset : undefined },
    },
    from,
    to: from + 1,
  };
}

/**
 * UTC ms of the first day of a month in the proleptic Gregorian calendar, for any
 * year: beyond those of `Date` too. `month` may run past 12.
 * @see https://howardhinnant.github.io/date_algorithms.html#days_from_civil
 */
export function startOf(year: number, month: number): number {
  const m = (month + 9) % 12; // from March on, so that a leap day ends its year
  const y = year + Math.floor((month - 1) / 12) - (m > 9 ? 1 : 0);
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return (y * 365 + leaps + Math.floor((153 * m + 2) / 5) - 719_468) * DAY;
}
