import { startOf } from '../parse/edtf-part.js';
import { anchorOf, parseEdtf } from '../parse/edtf.js';
import { isPlaced } from '../parse/readers.js';
import type { DatePart, Moment } from '../types.js';
import { Names } from './names.js';

const [HYPHEN, SLASH, ZERO, DAY] = [45, 47, 48, 86_400_000];
/** Letters of `2024-05-09`, and of a span from day to day. */
const [SHORT, LONG] = [10, 21];

/** A date, and where a glyph stands for it. */
export interface Dated {
  readonly date: Moment;
  readonly anchor: number;
}

/** The dates of a file's events, each read once. */
export class Dates {
  /** Others than days. */
  readonly #others = new Names((text) => {
    const read = parseEdtf(text);
    return 'mend' in read || !isPlaced(read) ? undefined : dated(read);
  });
  /** Days by year, and there by month and day. */
  readonly #years = new Array<(Dated | undefined)[] | undefined>(10_000);

  /** The date that stands between two places; undefined where there is something to report. */
  dateAt(bytes: Uint8Array, from: number, to: number): Dated | undefined {
    const ofDays =
      to - from === LONG ? this.#spanAt(bytes, from) : to - from === SHORT && this.#dayAt(bytes, from);
    return ofDays || this.#others.valueOf(bytes, from, to);
  }

  /** `2024-05-09/2024-05-10` */
  #spanAt(bytes: Uint8Array, from: number): Dated | undefined {
    const first = this.#dayAt(bytes, from)?.date;
    const last = this.#dayAt(bytes, from + LONG - SHORT)?.date;
    if (!first || !last || bytes[from + SHORT] !== SLASH || first.earliest >= last.latest) return;
    const { latest, end } = last;
    return dated({ ...first, edtf: `${first.edtf}/${last.edtf}`, kind: 'during', latest, end });
  }

  #dayAt(bytes: Uint8Array, from: number): Dated | undefined {
    const year = twoDigits(bytes, from) * 100 + twoDigits(bytes, from + 2);
    const month = twoDigits(bytes, from + 5);
    const day = twoDigits(bytes, from + 8);
    const dated = year >= 0 && month > 0 && month < 13 && day > 0 && day < 32;
    if (!dated || bytes[from + 4] !== HYPHEN || bytes[from + 7] !== HYPHEN) return;
    const days = (this.#years[year] ??= new Array<undefined>(13 * 32).fill(undefined));
    return (days[month * 32 + day] ??= dayOf(year, month, day));
  }
}

/** The number that two digits make; far below 0 where something else stands there. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - ZERO;
  const ones = bytes[at + 1]! - ZERO;
  return tens >= 0 && tens < 10 && ones >= 0 && ones < 10 ? tens * 10 + ones : -10_000;
}

/** A day just as `parseEdtf` reads it. */
function dayOf(year: number, month: number, day: number): Dated | undefined {
  const earliest = startOf(year, month) + (day - 1) * DAY;
  if (day > 28 && earliest >= startOf(year, month + 1)) return;
  const part: DatePart = { precision: 'day', year, month, day, approximate: false, uncertain: false };
  return dated({
    edtf: `${TWO[Math.floor(year / 100)]}${TWO[year % 100]}-${TWO[month]}-${TWO[day]}`,
    kind: 'at',
    earliest,
    latest: earliest + DAY,
    precision: 'day',
    start: part,
    end: part,
    approximate: false,
    uncertain: false,
  });
}

const dated = (date: Moment): Dated => ({ date, anchor: anchorOf(date) });

const TWO = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));
