import type { Bound, DatePart } from '../types.js';

/** A date without doubt, to the year, month or day, of a year AD of four digits. */
export const isPlain = (part: Bound): part is DatePart =>
  isCalendar(part) && !part.approximate && !part.uncertain && part.year >= 1 && part.year <= 9999;

/** Known by year, month or day, and not only by season or decade. */
export const isCalendar = (part: Bound): part is DatePart =>
  typeof part === 'object' && !['season', 'decade', 'century', 'millennium'].includes(part.precision);

/** Year, month and day as digits, as far as they are known: `['2025', '09']`. */
export function digits({ year, month, day }: DatePart): string[] {
  const known = [month, day].filter((field) => field !== undefined);
  return [
    `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`,
    ...known.map((field) => String(field).padStart(2, '0')),
  ];
}

/** A plain date in ISO 8601, to the day at most; nothing for any other. */
export const isoDate = (part: Bound): string | undefined =>
  isPlain(part) ? digits(part).join('-') : undefined;
