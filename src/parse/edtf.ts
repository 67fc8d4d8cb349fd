import type { Moment, Precision } from '../types.js';
import { boundLength } from './bounds.js';
import { guesses, inLatinDigits, MONTHS } from './edtf-mend.js';
import { readPart, unreadable, type Span, type Unreadable } from './edtf-part.js';

export type { Unreadable } from './edtf-part.js';

const DAY = 86_400_000;
const LONGEST = 100;

/**
 * Reads a date in EDTF (ISO 8601-2): level 0 and 1, and of level 2 the sets
 * "one of", `[a..b]` and `[a,b]`. Never throws, and takes time in proportion to the text.
 * @see https://www.loc.gov/standards/datetime/ for the forms
 * @returns bounds in UTC ms, half-open, for any year; beyond those of `Date` they are rounded.
 *   A calendar date is never shifted by a time zone, and a time without one is UTC.
 */
export function parseEdtf(text: string): Moment | Unreadable {
  if (text.length > LONGEST) return unreadable(`${text.slice(0, 40)}…`, 'Write one date or one interval.');
  const found = read(text);
  return 'mend' in found ? { message: found.message, mend: meant(text) ?? found.mend } : found;
}

function read(text: string): Moment | Unreadable {
  if (text.startsWith('[') && text.endsWith(']')) return oneOf(text, text.slice(1, -1));
  if (!text.includes('/')) return point(text, readPart(text));
  const ends = text.split('/');
  if (ends.length > 2)
    return unreadable(text, 'Write a day as "2024-05-09", and one "/" between a start and an end.');
  return moment(text, 'during', ends.map(readEnd));
}

type End = Span | 'open' | 'unknown';

const readEnd = (text: string) => (text === '' ? 'unknown' : text === '..' ? 'open' : readPart(text));

/** A list says less than it could: that it is one point from its first date to its last. */
function oneOf(text: string, inside: string): Moment | Unreadable {
  const ends = inside.split(/\.\.|,/);
  if (/^,|,,|,$|,\.\.|\.\.,|\.\.[^,]*\.\./.test(inside) || !(ends[0] || ends.at(-1)))
    return unreadable(text, 'Write "[2024-05..2024-07]", "[..2024-07]" or "[2024-05..]".');
  return moment(text, 'within', ends.map(readEnd));
}

const COARSE: readonly Precision[] = [
  'century',
  'decade',
  'year',
  'season',
  'month',
  'day',
  'minute',
  'second',
];

/** The commonest date: one part, which is both of its ends. */
function point(edtf: string, read: Span | Unreadable): Moment | Unreadable {
  if ('mend' in read) return read;
  const { part, from, to } = read;
  const { precision, approximate, uncertain } = part;
  return { edtf, kind: 'at', earliest: from, latest: to, precision, start: part, end: part, approximate, uncertain }; // prettier-ignore
}

function moment(edtf: string, kind: 'during' | 'within', ends: (End | Unreadable)[]): Moment | Unreadable {
  const spans: Span[] = [];
  for (const end of ends) {
    if (typeof end === 'string') continue;
    if ('mend' in end) return end;
    spans.push(end);
  }
  if (reversed(spans)) return unreadable(edtf, 'Write the earlier date first.', 'ends before it starts');
  const [start, end] = [ends[0], ends.at(-1)] as [End, End];
  return {
    edtf,
    kind,
    earliest: typeof start === 'string' ? -Infinity : start.from,
    latest: typeof end === 'string' ? Infinity : end.to,
    precision: COARSE.find((coarse) => spans.some(({ part }) => part.precision === coarse)) ?? 'day',
    start: typeof start === 'string' ? start : start.part,
    end: typeof end === 'string' ? end : end.part,
    approximate: spans.some(({ part }) => part.approximate),
    uncertain: spans.some(({ part }) => part.uncertain),
  };
}

/** One date is wholly before the one it follows: `2024/2024-05` and `2024-05/2024` are not reversed. */
const reversed = (spans: readonly Span[]) =>
  spans.some(({ from }, at) => from >= (spans[at + 1] ?? spans[at]!).to || from >= spans.at(-1)!.to);

/** How to write what the text seems to say, or in the digits 0 to 9 what is wrong with it. */
function meant(text: string): string | undefined {
  const latin = inLatinDigits(text);
  const choices = guesses(latin)
    .map(read)
    .filter((guess) => 'kind' in guess);
  const digits = latin === text ? '' : 'in the digits 0 to 9: ';
  if (choices.length)
    return `Write ${digits}${choices.map(choices.length > 1 ? withWords : quoted).join(', ')}.`;
  const found = digits && read(latin);
  return found && 'mend' in found ? found.mend : undefined;
}

const quoted = ({ edtf }: Moment) => `"${edtf}"`;

/** `"2024-05-09" for 9 May 2024` */
function withWords({ edtf, start }: Moment): string {
  const { day, month, year } = start as Span['part'];
  return `"${edtf}" for ${day} ${MONTHS[month! - 1]} ${year}`;
}

/**
 * Where an event's glyph stands, UTC ms: in the middle of what one point may be,
 * and of the date a span starts with; at the known bound of an open one; NaN
 * where nothing is known. A bound that is a day is a point on the axis like any
 * day: "on or after" it stands at its end and "on or before" at its beginning,
 * in the order they mean. A time stands where it is.
 */
export function anchorOf({ kind, start, earliest, latest, precision }: Moment): number {
  if (kind === 'at') return middle(earliest, latest); // as most are
  const begins = earliest > -Infinity;
  const ends = latest < Infinity;
  const day = kind === 'within' && precision === 'day' ? DAY : 0;
  if (!begins) return ends ? (day ? latest - day : before(latest)) : NaN;
  if (kind === 'during') return (earliest + Math.min(earliest + boundLength(start, earliest), latest)) / 2;
  if (!ends) return earliest + Math.max(day - 1, 0);
  return middle(earliest, latest);
}

const middle = (from: number, to: number) => (to - from > 1 ? (from + to) / 2 : from);

/** The last millisecond before an instant, or the last number that far from 1970. */
const before = (ms: number) => ms - Math.max(1, Math.abs(ms) * 2 ** -52);
