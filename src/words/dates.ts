import type { Bound, DatePart, Locale, Moment } from '../types.js';
import type { DateWords } from './messages.js';
import { dateWords, pairWords, partWords } from './parts.js';

export { formatDate, partWords, type DateFields } from './parts.js';
export { rangeWords, spanWords } from './ranges.js';

/** A date as exactly as its source states it, in words (DESIGN: how certainty sounds); empty where nothing is known. */
export function momentWords({ kind, start, end }: Moment, locale: Locale): string {
  const words = dateWords(locale);
  if (!isPart(start) || !isPart(end)) return openWords(kind, start, end, locale);
  if (kind === 'at' || alike(start, end)) {
    const said = partWords(start, locale);
    return doubted(start, kind === 'during' ? said : withGap(start, said, words), words);
  }
  const sure = ![start, end].some(({ approximate, uncertain }) => approximate || uncertain);
  const [from, to] = sure
    ? pairWords(start, end, locale)
    : [doubted(start, partWords(start, locale), words), doubted(end, partWords(end, locale), words)];
  return kind === 'within' ? words.between(from, to) : words.fromTo(from, to);
}

const isPart = (bound: Bound): bound is DatePart => typeof bound === 'object';

/** `[2024]` and `2024-05/2024-05`: one date, written as two ends. */
const alike = (start: DatePart, end: DatePart): boolean => JSON.stringify(start) === JSON.stringify(end);

/** Where at most one end is a date. */
function openWords(kind: Moment['kind'], start: Bound, end: Bound, locale: Locale): string {
  const part = isPart(start) ? start : end;
  if (!isPart(part)) return '';
  const words = dateWords(locale);
  const [since, until] =
    kind === 'during'
      ? [words.since, words.until]
      : part.day === undefined
        ? [words.inOrAfter, words.inOrBefore]
        : [words.onOrAfter, words.onOrBefore];
  const said = about(part, partWords(part, locale), words);
  return possibly(part, part === start ? since(said) : until(said), words);
}

/** What a source did not state is said beside what it did. */
function withGap({ precision }: DatePart, said: string, words: DateWords): string {
  if (precision === 'month') return words.dayNotStated(said);
  return precision === 'year' ? words.monthNotStated(said) : said;
}

const about = ({ approximate }: DatePart, said: string, words: DateWords): string =>
  approximate ? words.about(said) : said;
const possibly = ({ uncertain }: DatePart, said: string, words: DateWords): string =>
  uncertain ? words.possibly(said) : said;
const doubted = (part: DatePart, said: string, words: DateWords): string =>
  possibly(part, about(part, said, words), words);

/** A value that `<time datetime>` takes, or undefined for spans, bounds and years it cannot hold. */
export function dateTimeAttribute({ kind, start }: Moment): string | undefined {
  if (kind !== 'at' || !isPart(start) || start.year < 1 || start.year > 9999) return;
  const { precision, year, month, day, time } = start;
  if (['season', 'century', 'decade', 'millennium'].includes(precision)) return;
  const date = [String(year).padStart(4, '0'), month && two(month), day && two(day)]
    .filter(Boolean)
    .join('-');
  if (!time) return date;
  const seconds = time.second === undefined ? '' : `:${two(time.second)}`;
  return `${date}T${two(time.hour)}:${two(time.minute ?? 0)}${seconds}${zoneOf(time.offset)}`;
}

const two = (n: number): string => String(n).padStart(2, '0');

function zoneOf(offset: number | undefined): string {
  if (offset === undefined) return '';
  const away = Math.abs(offset);
  return offset ? `${offset < 0 ? '-' : '+'}${two(Math.floor(away / 60))}:${two(away % 60)}` : 'Z';
}
