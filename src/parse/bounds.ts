import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths } from 'date-fns';
import type { Bound, Precision } from '../types.js';

const DAY = 86_400_000;
/** Months in what is written less finely than to the day. */
const MONTHS: Partial<Record<Precision, number>> = {
  century: 1200,
  decade: 120,
  year: 12,
  season: 3,
  month: 1,
};

/** How long a written bound itself is, ms: the "2023-10" of `2023-10/..` is a month; 0 for an instant or no date. */
export const boundLength = (bound: Bound, begins: number): number => lengthFrom(bound, begins, 1);

/** The same for a bound of which the first instant after it is known. */
export const boundLengthTo = (bound: Bound, ends: number): number => lengthFrom(bound, ends, -1);

/** @param way - 1 from where it begins, -1 from where it ends */
function lengthFrom(bound: Bound, at: number, way: 1 | -1): number {
  if (typeof bound !== 'object') return 0;
  if (bound.precision === 'day') return DAY; // as most are
  const months = MONTHS[bound.precision];
  return months ? way * (+addMonths(new UTCDateMini(at), way * months) - at) || 0 : 0;
}
