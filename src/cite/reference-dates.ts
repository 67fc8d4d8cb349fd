/** Dates as the formats of references take them. */
import type { Bound, DatePart, Moment } from '../types.js';
import { digits, isCalendar, isPlain } from './dates.js';

/** Kept by every format as it is known: one date without doubt. */
export const isPlainDate = ({ kind, start }: Moment): boolean => kind === 'at' && isPlain(start);

/** A date of CSL-JSON: numbers, or words where numbers would say more than is known. */
export type CslDate =
  | { readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: true; readonly season?: number }
  | { readonly literal: string };

/**
 * CSL has one flag for every doubt (`circa`; its styles ask `is-uncertain-date`), four seasons, and years BC without a year 0.
 * @param words - the date in words, for what numbers cannot say
 */
export function cslDate({ kind, start, end }: Moment, words: string): CslDate {
  const bounds = kind === 'at' ? [start] : [start, end];
  const seasons = bounds.flatMap((part) => (isSeason(part) ? [part.season - 20] : []));
  const numbered = bounds.every((part) => isCalendar(part) || isSeason(part));
  if (kind === 'within' || !numbered || (kind === 'during' && seasons.length)) return { literal: words };
  return {
    'date-parts': bounds.map(cslParts),
    ...(seasons.length && { season: seasons[0] }),
    ...(bounds.some((part) => part.approximate || part.uncertain) && { circa: true as const }),
  };
}

type Season = DatePart & { readonly season: number };

/** One of the four, and not a southern one or a quarter. */
const isSeason = (part: Bound): part is Season =>
  typeof part === 'object' && part.season !== undefined && part.season <= 24;

const cslParts = ({ year, month, day }: DatePart): number[] =>
  [year > 0 ? year : year - 1, month, day].filter((field) => field !== undefined);

/** The date as biblatex takes it, which is EDTF but for sets, decades and most seasons; nothing where it would not. */
export function biblatexDate({ kind, start, end }: Moment): string | undefined {
  const bounds = (kind === 'at' ? [start] : [start, end]).map(biblatexPart);
  return kind === 'within' || bounds.includes(undefined) ? undefined : bounds.join('/');
}

function biblatexPart(part: Bound): string | undefined {
  if (typeof part !== 'object') return part === 'open' ? '..' : '';
  if (!(isCalendar(part) || isSeason(part)) || Math.abs(part.year) > 9999) return;
  const doubt = part.approximate ? (part.uncertain ? '%' : '~') : part.uncertain ? '?' : '';
  const season = part.season === undefined ? '' : `-${part.season}`;
  return digits(part).join('-') + season + doubt;
}
