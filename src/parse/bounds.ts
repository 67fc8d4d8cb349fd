import { UTCDate } from '@date-fns/utc';
import { add, type Duration } from 'date-fns';
import type { Bound, Precision } from '../types.js';

const DAY = 86_400_000;
const LENGTHS: Partial<Record<Precision, Duration>> = {
  century: { years: 100 },
  decade: { years: 10 },
  year: { years: 1 },
  season: { months: 3 },
  month: { months: 1 },
  day: { days: 1 },
};

/** How long a written bound itself is, ms: the "2023-10" of `2023-10/..` is a month; 0 for an instant or no date. */
export function boundLength(bound: Bound, begins: number): number {
  if (typeof bound === 'object' && bound.precision === 'day') return DAY; // as most are
  const length = typeof bound === 'object' && LENGTHS[bound.precision];
  return length ? +add(new UTCDate(begins), length) - begins || 0 : 0;
}

/** The same for a bound of which the first instant after it is known. */
export function boundLengthTo(bound: Bound, ends: number): number {
  const length = typeof bound === 'object' && LENGTHS[bound.precision];
  if (!length) return 0;
  const back = Object.fromEntries(Object.entries(length).map(([unit, n]) => [unit, -n]));
  return ends - +add(new UTCDate(ends), back) || 0;
}
