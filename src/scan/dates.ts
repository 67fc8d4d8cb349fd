import { startOf } from '../parse/edtf-part.js';
import { anchorOf, parseEdtf } from '../parse/edtf.js';
import { isPlaced } from '../parse/readers.js';
import { flagsOf } from '../lane-index.js';
import type { Moment } from '../types.js';
import { Names } from './names.js';

const [HYPHEN, SLASH, ZERO, DAY] = [45, 47, 48, 86_400_000];
/** Letters of `2024-05-09`, and of a span from day to day. */
const [SHORT, LONG] = [10, 21];
const ONE_DAY = flagsOf({ precision: 'day', kind: 'at' });
const FROM_DAY_TO_DAY = flagsOf({ precision: 'day', kind: 'during' });
/** What is no day of the calendar. */
const NONE = 0x7fffffff;

/** Reads the dates of a file's events into numbers, without making anything of most. */
export class Dates {
  // Of the date read last: its bounds, where a glyph stands for it, and what `flagsOf` says of it.
  start = 0;
  end = 0;
  anchor = 0;
  flags = 0;
  /** Others than days, each read once. */
  readonly #others = new Names((text) => {
    const read = parseEdtf(text);
    return 'mend' in read || !isPlaced(read) ? undefined : dated(read);
  });
  /** Days since 1970 by year, and there by month and day. */
  readonly #years = new Array<Int32Array | undefined>(10_000);

  /** @returns false where what stands between two places is to be reported */
  read(bytes: Uint8Array, from: number, to: number): boolean {
    const length = to - from;
    const first = length === SHORT || length === LONG ? this.#dayAt(bytes, from) : NONE;
    if (first === NONE) return this.#readOther(bytes, from, to);
    const last = length === SHORT ? first : this.#dayAt(bytes, from + LONG - SHORT);
    if (last === NONE || last < first || (length === LONG && bytes[from + SHORT] !== SLASH))
      return this.#readOther(bytes, from, to);
    this.start = first * DAY;
    this.end = last * DAY + DAY;
    this.anchor = this.start + DAY / 2; // of a span too: in the middle of its first day
    this.flags = length === SHORT ? ONE_DAY : FROM_DAY_TO_DAY;
    return true;
  }

  #readOther(bytes: Uint8Array, from: number, to: number): boolean {
    const found = this.#others.at(this.#others.numberOf(bytes, from, to));
    if (!found) return false;
    this.start = found.start;
    this.end = found.end;
    this.anchor = found.anchor;
    this.flags = found.flags;
    return true;
  }

  /** Days since 1970. */
  #dayAt(bytes: Uint8Array, from: number): number {
    const year = twoDigits(bytes, from) * 100 + twoDigits(bytes, from + 2);
    const month = twoDigits(bytes, from + 5);
    const day = twoDigits(bytes, from + 8);
    const known = year >= 0 && month > 0 && month < 13 && day > 0 && day < 32;
    if (!known || bytes[from + 4] !== HYPHEN || bytes[from + 7] !== HYPHEN) return NONE;
    return (this.#years[year] ??= daysOf(year))[month * 32 + day]!;
  }
}

/** The number that two digits make; far below 0 where something else stands there. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - ZERO;
  const ones = bytes[at + 1]! - ZERO;
  return tens >= 0 && tens < 10 && ones >= 0 && ones < 10 ? tens * 10 + ones : -10_000;
}

function daysOf(year: number): Int32Array {
  const days = new Int32Array(13 * 32).fill(NONE);
  for (let month = 1; month < 13; month++) {
    const end = startOf(year, month + 1) / DAY;
    for (let day = 1, at = startOf(year, month) / DAY; at < end; day++) days[month * 32 + day] = at++;
  }
  return days;
}

const dated = (date: Moment) => ({
  start: date.earliest,
  end: date.latest,
  anchor: anchorOf(date),
  flags: flagsOf(date),
});
